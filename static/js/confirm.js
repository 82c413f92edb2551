/* A large act asks to type the name of its object: the button of a form with
   data-confirm-name stays shut until the field data-confirm-typed holds it. */
(() => {
  const fits = (form) =>
    form.querySelector("[data-confirm-typed]").value.trim() === form.dataset.confirmName;

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-confirm-name]");
    if (!form || !event.target.matches("[data-confirm-typed]")) return;
    form.querySelector("[data-confirm-act]").setAttribute("aria-disabled", String(!fits(form)));
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-confirm-name]");
    if (!form || fits(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    form.querySelector("[data-confirm-typed]").focus();
  }, true);
  for (const button of document.querySelectorAll("form[data-confirm-name] [data-confirm-act]")) {
    button.setAttribute("aria-disabled", "true");
  }
})();
