/* Asks the browser for a person's security key: data-security-key on a button names what
   allauth's webauthn.js does with it; the form's hidden field takes the answer. */
(() => {
  const button = document.querySelector("[data-security-key]");
  const forms = window.allauth?.webauthn?.forms;
  if (!button || !forms) return;
  const form = button.closest("form");
  const error = form.querySelector("[data-security-key-error]");
  const ids = {
    add: button.id,
    authenticate: button.id,
    credential: form.querySelector("[name=credential]").id,
    data: form.querySelector("script[type='application/json']").id,
  };
  forms[button.dataset.securityKey]({ ids });
  button.addEventListener("click", () => { error.hidden = true; });
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    error.hidden = false;
  });
})();
