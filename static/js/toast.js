/* Notices of what just happened: data-toast="tone". Success and information go after
   six seconds unless the pointer or the focus rests on them; the rest stay. */
(() => {
  const holder = document.querySelector("[data-toasts]");
  if (!holder) return;

  function leave(toast) {
    if (toast.matches(":hover, :focus-within")) setTimeout(leave, 2000, toast);
    else toast.remove();
  }
  function watch(toast) {
    if (!toast.dataset?.toast || toast.dataset.watched) return;
    toast.dataset.watched = "yes";
    if (!["warning", "error"].includes(toast.dataset.toast)) setTimeout(leave, 6000, toast);
  }

  [...holder.children].forEach(watch);
  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(watch);
  }).observe(holder, { childList: true });
  document.addEventListener("click", (event) => {
    event.target.closest("[data-toast-close]")?.closest("[data-toast]").remove();
  });
})();
