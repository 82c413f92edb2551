/* The reviewer's keys. In a list (data-desk-list): j k move, Enter opens, c claims the row.
   On a case (data-desk-case): j k next and previous, a r c w press the button with that
   data-desk-key. Also shows the advice of the reason that is chosen. */
(() => {
  const busy = (target) =>
    target.isContentEditable || target.closest("input, textarea, select, dialog[open]")
    || document.querySelector("dialog[open]");
  let afterG = 0;

  const rows = () => [...document.querySelectorAll("[data-desk-list] tr[data-row]")];

  const move = (step) => {
    const all = rows();
    const now = all.findIndex((row) => row.ariaSelected === "true");
    const next = all[Math.min(Math.max(now + step, 0), all.length - 1)];
    if (!next) return;
    all.forEach((row) => row.removeAttribute("aria-selected"));
    next.setAttribute("aria-selected", "true");
    next.querySelector("a")?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };

  const inList = (key) => {
    const row = rows().find((one) => one.ariaSelected === "true");
    if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
    else if (key === "Enter" && row) window.location.assign(row.dataset.row);
    else if (key === "c" && row?.dataset.claim) {
      const form = document.querySelector("[data-desk-claim]");
      form.action = row.dataset.claim;
      form.submit();
    } else return false;
    return true;
  };

  const onCase = (key) => {
    const where = { j: "[data-desk-next]", k: "[data-desk-previous]" }[key]
      ?? `[data-desk-key="${CSS.escape(key)}"]`;
    const target = document.querySelector(where);
    target?.click();
    return Boolean(target);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    // A key that is held down must not decide on the next case too.
    if (event.repeat && !"jk".includes(event.key)) return;
    const second = Date.now() < afterG;
    afterG = event.key === "g" ? Date.now() + 1000 : 0;
    if (second) return;
    const isLink = event.key === "Enter" && event.target.closest("a, button, summary");
    let done = false;
    if (document.querySelector("[data-desk-case]")) done = onCase(event.key);
    else if (document.querySelector("[data-desk-list]") && !isLink) done = inList(event.key);
    if (done) event.preventDefault();
  });

  const advise = (chosen) => {
    document.querySelectorAll("[data-reason-advice]").forEach((advice) => {
      advice.hidden = advice.dataset.reasonAdvice !== chosen;
    });
  };

  document.addEventListener("change", (event) => {
    if (event.target.name === "reason") advise(event.target.value);
  });
  advise(document.querySelector("#reject-form [name='reason']")?.value);

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens='view-save']")) {
      const field = document.querySelector("[data-desk-query]");
      if (field) field.value = window.location.search.slice(1);
    }
  });
})();
