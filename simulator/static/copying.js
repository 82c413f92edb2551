/* Copies an example number with the chosen ending. */
import { words } from "./words.js";

const said = document.querySelector("[data-said]");
const SHOWN = 1600;

export function startCopying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      document.querySelector("#open").value = button.dataset.copy;
    }
    said.textContent = `${words.copied}: ${button.dataset.copy}`;
    button.dataset.done = words.copied;
    setTimeout(() => delete button.dataset.done, SHOWN);
  });
}
