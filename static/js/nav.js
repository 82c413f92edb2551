/* The left navigation: folded to icons (remembered), or a drawer on small screens.
   data-nav-fold, data-nav-open, data-nav-close */
(() => {
  const root = document.documentElement;
  const nav = document.getElementById("sidenav");
  const opener = document.querySelector("[data-nav-open]");
  const fold = document.querySelector("[data-nav-fold]");
  if (!nav) return;

  function drawer(open) {
    root.dataset.drawer = open ? "open" : "";
    opener.setAttribute("aria-expanded", String(open));
    if (open) nav.querySelector("a")?.focus();
    else if (nav.contains(document.activeElement)) opener.focus();
  }

  const tell = () => fold.setAttribute("aria-pressed", String(root.dataset.nav === "narrow"));

  fold.addEventListener("click", () => {
    root.dataset.nav = root.dataset.nav === "narrow" ? "" : "narrow";
    try { localStorage.setItem("nav", root.dataset.nav); } catch { /* private window */ }
    tell();
  });
  opener.addEventListener("click", () => drawer(true));
  document.querySelector("[data-nav-close]").addEventListener("click", () => drawer(false));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.dataset.drawer === "open") drawer(false);
  });
  tell();
})();
