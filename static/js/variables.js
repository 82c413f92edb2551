/* data-variable="3" | "next": puts {3}, or the next one that is free, where the cursor
   stands in the field marked data-variables-into. */
(() => {
  function next(text) {
    const numbers = [...text.matchAll(/\{(\d+)\}/g)].map((found) => Number(found[1]));
    return Math.max(0, ...numbers) + 1;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-variable]");
    const field = button && document.querySelector("[data-variables-into]");
    if (!field) return;
    const number = button.dataset.variable === "next" ? next(field.value) : button.dataset.variable;
    field.setRangeText(`{${number}}`, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();
