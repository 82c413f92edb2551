/* <details data-menu>: one open at a time; a click elsewhere or Escape closes it;
   the arrow keys walk through its items. */
(() => {
  const open = () => [...document.querySelectorAll("details[data-menu][open]")];

  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      const chosen = event.target.closest("[data-menu] .menu-item");
      if (!menu.contains(event.target) || (chosen && menu.contains(chosen))) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = open().at(-1);
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const items = [...menu.querySelectorAll(".menu-item")].filter((item) => item.offsetParent);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = items.indexOf(document.activeElement) + step;
      items.at(next < 0 ? -1 : next % items.length)?.focus();
      event.preventDefault();
    }
  });
})();
