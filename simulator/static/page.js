/* Starts the page: polls the state and hands it to those who show it. */
import { showConversation, startReplies } from "./conversation.js";
import { startCopying } from "./copying.js";
import { showPhones, startOpening } from "./phones.js";
import { showSummary, startClock } from "./summary.js";
import { words } from "./words.js";

const QUICK = 700;
const SLOW = 5000;

const notice = document.querySelector("[data-notice]");
const chosen = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};
let number = chosen();
let asked = 0;
let timer = 0;

const say = (text) => {
  notice.hidden = !text;
  if (notice.textContent !== text) notice.textContent = text;
};

async function poll() {
  clearTimeout(timer);
  const turn = (asked += 1);
  let wait = document.hidden ? SLOW : QUICK;
  try {
    const answer = await fetch(`/page/state?number=${encodeURIComponent(number)}`);
    if (!answer.ok) throw new Error(answer.status);
    const state = await answer.json();
    if (turn !== asked) return;
    say(state.summary.outage.mode === "none" ? "" : words.down);
    showSummary(state.summary);
    showPhones(state);
    showConversation(state);
  } catch {
    if (turn !== asked) return;
    say(words.lost);
    wait = SLOW;
  }
  timer = setTimeout(poll, wait);
}

export function look(at) {
  number = at;
  history.replaceState(null, "", `#${encodeURIComponent(at)}`);
  return poll();
}

document.addEventListener("visibilitychange", () => document.hidden || poll());
window.addEventListener("hashchange", () => look(chosen()));
document.querySelector("[data-language]").addEventListener("click", (event) => {
  event.currentTarget.hash = location.hash;
});

startClock();
startCopying();
startOpening(look);
startReplies(poll);
poll();
