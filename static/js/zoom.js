/* Pages of a document: data-zoom-page chooses one, data-zoom-open (or z) enlarges it in
   the dialog data-zoom-dialog; there + - 0 t, the wheel and dragging zoom, turn and move. */
(() => {
  const find = (name) => document.querySelector(`[data-zoom-${name}]`);
  let scale = 1, turn = 0, x = 0, y = 0, held = null;

  const draw = () => {
    find("large").style.transform = `translate(${x}px, ${y}px) scale(${scale}) rotate(${turn}deg)`;
  };
  const reset = () => { scale = 1; turn = 0; x = 0; y = 0; draw(); };
  const zoom = (by) => { scale = Math.min(Math.max(scale * by, 0.5), 8); draw(); };

  const open = () => {
    const large = find("large");
    large.src = find("shown").src;
    large.alt = find("shown").alt;
    reset();
    find("dialog").showModal();
    find("stage").focus();
  };

  document.addEventListener("click", (event) => {
    const page = event.target.closest("[data-zoom-page]");
    if (page) {
      find("shown").src = page.dataset.zoomPage;
      find("shown").alt = page.dataset.zoomName;
      find("label").textContent = page.dataset.zoomName;
      document.querySelectorAll("[data-zoom-page]").forEach((one) =>
        one.setAttribute("aria-pressed", String(one === page)));
    } else if (event.target.closest("[data-zoom-open]")) open();
    else if (event.target.closest("[data-zoom-by]")) zoom(Number(event.target.closest("[data-zoom-by]").dataset.zoomBy));
    else if (event.target.closest("[data-zoom-turn]")) { turn += 90; draw(); }
  });

  document.addEventListener("keydown", (event) => {
    const dialog = find("dialog");
    if (!dialog || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!dialog.open) {
      const writing = event.target.closest("input, textarea, select, dialog[open]");
      if (event.key === "z" && !writing && !document.querySelector("dialog[open]")) open();
      return;
    }
    const step = 60;
    const act = {
      "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: reset,
      t: () => { turn += 90; draw(); },
      ArrowLeft: () => { x += step; draw(); }, ArrowRight: () => { x -= step; draw(); },
      ArrowUp: () => { y += step; draw(); }, ArrowDown: () => { y -= step; draw(); },
    }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  const stage = find("stage");
  if (!stage) return;
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.1 : 0.9);
  }, { passive: false });
  stage.addEventListener("pointerdown", (event) => {
    held = { x: event.clientX - x, y: event.clientY - y };
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener("pointermove", (event) => {
    if (held) { x = event.clientX - held.x; y = event.clientY - held.y; draw(); }
  });
  stage.addEventListener("pointerup", () => { held = null; });
})();
