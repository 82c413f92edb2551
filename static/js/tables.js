/* Lists: filters without empty names in the address (data-filters), the remembered page
   size (data-page-size), ticked rows (data-tick, data-tick-all, data-bulk), and the count
   said aloud after a change (data-results-say). */
(() => {
  const filled = (form) => {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value === "") data.delete(name);
    return data;
  };

  document.addEventListener("formdata", (event) => {
    if (!event.target.matches("[data-filters]")) return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("[data-filters]");
    const sign = form?.querySelector("[data-filter-count]");
    if (!sign) return;
    const names = new Set([...form.querySelectorAll(".filter-rest [name]")].map((field) => field.name));
    const count = [...filled(form).keys()].filter((name) => names.has(name)).length;
    sign.textContent = count || "";
  });

  document.addEventListener("change", (event) => {
    const select = event.target.closest("[data-page-size]");
    if (!select) return;
    document.cookie = `page_size=${select.value};path=/;max-age=31536000;samesite=lax`;
    const url = new URL(select.dataset.pageSize, location.href).href;
    const card = select.dataset.card && `#${select.dataset.card}`;
    if (!card) return void location.assign(url);
    htmx.ajax("GET", url, { source: select, target: card, select: card, swap: "outerHTML", push: url });
  });

  function ticks(part) {
    const boxes = [...part.querySelectorAll("[data-tick]")];
    const count = boxes.filter((box) => box.checked).length;
    const head = part.querySelector("[data-tick-all]");
    if (head) {
      head.checked = count > 0 && count === boxes.length;
      head.indeterminate = count > 0 && count < boxes.length;
    }
    const bar = part.querySelector("[data-bulk]");
    if (!bar) return;
    bar.hidden = count === 0;
    const words = bar.querySelector("[data-bulk-count]");
    words.textContent = words.dataset.bulkCount.replace("{n}", count);
  }
  document.addEventListener("change", (event) => {
    const part = event.target.closest("[data-results]");
    if (!part || !event.target.matches("[data-tick], [data-tick-all]")) return;
    if (event.target.matches("[data-tick-all]")) {
      part.querySelectorAll("[data-tick]").forEach((box) => { box.checked = event.target.checked; });
    }
    ticks(part);
  });

  document.addEventListener("htmx:before:swap", (event) => {
    const answer = event.detail.ctx?.response?.raw;
    if (!answer?.redirected) return;
    event.preventDefault(); // signed out meanwhile: show that page, not a piece of it
    location.assign(answer.url);
  });
  document.addEventListener("htmx:after:swap", () => {
    const words = document.querySelector("[data-results-say]")?.textContent.trim();
    if (words) document.getElementById("announcer")?.replaceChildren(words);
  });
})();
