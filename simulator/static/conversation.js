/* One phone: the texts on it, and the reply that is typed. */
import { words } from "./words.js";

const screen = document.querySelector(".phone");
const list = document.querySelector("[data-texts]");
const empty = document.querySelector("[data-no-texts]");
const title = document.querySelector("[data-title]");
const avatar = document.querySelector("[data-avatar]");
const sender = document.querySelector("[data-sender]");
const numberLine = document.querySelector("[data-number]");
const form = document.querySelector("[data-reply]");
const said = document.querySelector("[data-said]");
const time = new Intl.DateTimeFormat(words.lang, { timeStyle: "medium", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(words.lang, { dateStyle: "medium" });

const shown = new Map();
let number = "";

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

function fate(item) {
  if (item.kind === "reply") return words.replied;
  if (item.state === "failed") return `${words.failed}: ${item.receipt}`;
  if (item.state === "on_the_way" || item.is_reported) return words[item.state];
  return `${words.delivered}, ${item.report_at === null ? words.no_report : words.report_later}`;
}

function bubble(item) {
  const made = element("div", "bubble");
  item.parts.forEach((part, index) => {
    if (index > 0) {
      const place = words.part_of.replace("{n}", index + 1).replace("{m}", item.parts.length);
      const cut = element("span", "cut");
      cut.append(element("span", "", place));
      made.append(cut);
    }
    made.append(element("span", "part", part));
  });
  return made;
}

function meta(item) {
  const made = element("p", "meta");
  made.append(element("span", "dot"), element("span", "", fate(item)));
  const at = new Date(item.at * 1000);
  const stamp = element("time", "", time.format(at));
  stamp.dateTime = at.toISOString();
  stamp.title = day.format(at);
  if (item.state !== "on_the_way") made.append(stamp);
  if (item.parts.length > 1) made.append(element("span", "", `${item.parts.length} ${words.parts}`));
  return made;
}

function fill(row, item) {
  row.dataset.kind = item.kind;
  row.dataset.state = item.state ?? "replied";
  row.replaceChildren();
  if (item.sender) row.append(element("p", "from", item.sender));
  row.append(bubble(item));
  if (item.reason) row.append(element("p", "reason", item.reason));
  row.append(meta(item));
}

function arrive() {
  screen.classList.remove("buzz");
  requestAnimationFrame(() => screen.classList.add("buzz"));
}

function showItems(items, isNewPhone) {
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  let isNews = false;
  const rows = items.map((item) => {
    const text = JSON.stringify(item);
    const known = shown.get(item.id);
    const row = known?.row ?? element("div");
    if (known?.text !== text) {
      fill(row, item);
      const came = item.state === "delivered" && known?.state !== "delivered";
      if (came && !isNewPhone) {
        isNews = true;
        row.classList.add("new");
      }
      shown.set(item.id, { row, text, state: item.state });
    }
    return row;
  });
  rows.forEach((row, index) => {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
  while (list.children.length > rows.length) list.lastElementChild.remove();
  if (isNews) arrive();
  if (isAtEnd || isNewPhone) list.scrollTop = list.scrollHeight;
}

export function showConversation(state) {
  const isNewPhone = number !== state.number;
  if (isNewPhone) {
    number = state.number;
    shown.clear();
    list.replaceChildren();
  }
  const name = state.items.findLast((item) => item.sender)?.sender ?? words.sms;
  title.textContent = state.pretty;
  sender.textContent = number ? name : words.messages;
  avatar.textContent = number ? [...name][0].toUpperCase() : "";
  numberLine.textContent = state.pretty || words.nobody;
  empty.hidden = state.items.length > 0;
  for (const control of form.elements) control.disabled = !number;
  showItems(state.items, isNewPhone);
}

export function startReplies(refresh) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = form.elements.text.value.trim();
    if (!text || !number) return;
    const answer = await fetch("/page/replies", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ phone_number: number, text }),
    }).catch(() => ({ ok: false }));
    said.textContent = answer.ok ? words.replied : words.reply_failed;
    if (!answer.ok) return;
    form.reset();
    list.scrollTop = list.scrollHeight;
    await refresh();
    list.scrollTop = list.scrollHeight;
  });
}
