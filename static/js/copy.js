/* data-copy="text" or data-copy-from="#id": copies, and says so for two seconds with
   the words of data-copied. Works without the clipboard API too (plain http). */
(() => {
  async function copy(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-from]");
    if (!button) return;
    const source = button.dataset.copyFrom && document.querySelector(button.dataset.copyFrom);
    await copy(source ? source.textContent : button.dataset.copy);
    button.classList.add("is-copied");
    document.getElementById("announcer")?.replaceChildren(button.dataset.copied || "");
    setTimeout(() => button.classList.remove("is-copied"), 2000);
  });
})();
