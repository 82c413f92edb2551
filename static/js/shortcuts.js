/* `/` goes to the search, `?` opens the list of keys, `g` and a letter go to a page.
   data-search on the input; data-go="letter" on the link; dialog #keyboard-help. */
(() => {
  let waiting = 0;

  const busyWriting = (target) =>
    target.isContentEditable || target.closest("input, textarea, select, dialog[open]");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || busyWriting(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (Date.now() < waiting && /^[a-z]$/.test(event.key)) {
      waiting = 0;
      const link = document.querySelector(`[data-go="${event.key}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
    } else if (event.key === "g") {
      waiting = Date.now() + 1000;
    } else if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "?") {
      event.preventDefault();
      document.getElementById("keyboard-help")?.showModal();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches?.("[data-search]")) event.target.blur();
  });
})();
