/* A form that is being sent: its button (data-busy="words") says so and takes no second
   press. A button with data-disabled does nothing but explain itself. */
(() => {
  document.addEventListener("submit", (event) => {
    const button = event.submitter || event.target.querySelector("[type=submit][data-busy]");
    if (event.defaultPrevented || !button?.dataset.busy) return;
    if (event.target.dataset.sent) return void event.preventDefault();
    event.target.dataset.sent = "yes";
    button.dataset.words = button.textContent;
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.dataset.busy;
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
    for (const button of document.querySelectorAll("[data-words]")) {
      button.textContent = button.dataset.words;
      button.removeAttribute("aria-disabled");
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-disabled]")) event.preventDefault();
  }, true);
  document.querySelector("[data-focus]")?.focus();
})();
