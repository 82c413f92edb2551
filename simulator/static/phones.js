/* The list of phones: which got a text lately, and which one is looked at. */
const list = document.querySelector("[data-phones]");
const empty = document.querySelector("[data-no-phones]");
const form = document.querySelector("[data-open]");
const error = document.querySelector("#open-error");
const POSSIBLE = /^\+[1-9]\d{6,14}$/;

let look = () => {};
let shown = "";
const seen = new Map();

function row(phone, isCurrent) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.state = phone.state;
  if (isCurrent) button.setAttribute("aria-current", "true");
  const isNews = seen.size > 0 && seen.get(phone.number) !== phone.id;
  if (isNews && !isCurrent) item.classList.add("news");
  const parts = { iso: phone.iso, b: phone.pretty, small: phone.text };
  for (const [name, text] of Object.entries(parts)) {
    const part = document.createElement(name === "iso" ? "span" : name);
    if (name === "iso") {
      part.className = "iso";
      part.title = phone.country;
    }
    part.textContent = text;
    button.append(part);
  }
  button.addEventListener("click", () => look(phone.number));
  item.append(button);
  return item;
}

export function showPhones(state) {
  const text = JSON.stringify([state.phones, state.number]);
  if (text === shown) return;
  shown = text;
  const focused = list.contains(document.activeElement)
    ? [...list.children].indexOf(document.activeElement.parentElement)
    : -1;
  list.replaceChildren(...state.phones.map((phone) => row(phone, phone.number === state.number)));
  if (focused >= 0) list.children[focused]?.firstElementChild.focus();
  state.phones.forEach((phone) => seen.set(phone.number, phone.id));
  empty.hidden = state.phones.length > 0;
}

export function startOpening(how) {
  look = how;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const number = form.elements.number.value.replace(/[^\d+]/g, "");
    error.hidden = POSSIBLE.test(number);
    form.elements.number.setAttribute("aria-invalid", String(!error.hidden));
    if (error.hidden) look(number);
  });
}
