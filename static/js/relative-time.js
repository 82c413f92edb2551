/* Keeps <time data-relative="relative|span"> fresh, in the page's language. */
(() => {
  const language = document.documentElement.lang || "en";
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

  function write(time) {
    const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
    const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) || units.at(-1);
    const count = Math.trunc(seconds / size);
    const text = time.dataset.relative === "span"
      ? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(Math.abs(count))
      : words.format(count, unit);
    const spaced = text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 "); // 7 分钟前, not 7分钟前
    if (time.textContent !== spaced) time.textContent = spaced;
  }
  const all = () => document.querySelectorAll("time[data-relative]").forEach(write);

  all();
  setInterval(() => { if (!document.hidden) all(); }, 10000);
  for (const name of ["htmx:after:swap", "live:changed", "visibilitychange"]) {
    document.addEventListener(name, all);
  }
})();
