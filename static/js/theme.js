/* Before the first paint: the theme and the folded navigation that this browser
   remembers. Afterwards: the buttons with data-theme-choice="light|dark|system". */
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const remembered = (name) => {
    try { return localStorage.getItem(name); } catch { return null; }
  };
  const choice = () => remembered("theme") || "system";

  function apply() {
    const dark = choice() === "dark" || (choice() === "system" && system.matches);
    root.dataset.bsTheme = dark ? "dark" : "light";
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice()));
    }
    document.dispatchEvent(new CustomEvent("theme:changed"));
  }

  if (remembered("nav") === "narrow") root.dataset.nav = "narrow";
  apply();
  system.addEventListener("change", apply);
  addEventListener("storage", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    try { localStorage.setItem("theme", button.dataset.themeChoice); } catch { /* private window */ }
    apply();
  });
})();
