/* Counts and the simulated clock, which ticks between two polls. */
import { words } from "./words.js";

const clocks = document.querySelectorAll("[data-clock]");
const phoneClock = document.querySelector("[data-phone-clock]");
const speed = document.querySelector("[data-speed]");
const counts = document.querySelectorAll("[data-count]");
const full = new Intl.DateTimeFormat(words.lang, { dateStyle: "medium", timeStyle: "medium" });
const short = new Intl.DateTimeFormat(words.lang, { timeStyle: "short", hourCycle: "h23" });
const digits = new Intl.NumberFormat(words.lang);

let anchor = null;

export const simulatedNow = () =>
  anchor ? anchor.now + ((performance.now() - anchor.at) / 1000) * anchor.speed : Date.now() / 1000;

const put = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function tick() {
  const now = new Date(simulatedNow() * 1000);
  clocks.forEach((clock) => put(clock, full.format(now)));
  put(phoneClock, short.format(now));
}

export function startClock() {
  setInterval(tick, 250);
  tick();
}

export function showSummary(summary) {
  anchor = { ...summary.clock, at: performance.now() };
  const pace = summary.clock.speed;
  put(speed, pace === 0 ? words.clock_stopped : pace === 1 ? words.clock_real : `×${digits.format(pace)}`);
  counts.forEach((count) => put(count, digits.format(summary[count.dataset.count])));
  tick();
}
