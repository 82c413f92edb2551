/* data-live-url: a part of the page that keeps itself fresh from a server-rendered
   fragment. Waits 1 s, then longer up to 15 s while nothing changes; starts again from
   1 s on a change; rests while the tab is hidden; stops for good when the fragment holds
   data-live-done, or when the server says it is gone. Morphing keeps focus, scroll and
   open menus. The text of data-live-say is announced when it changes; a connection that
   fails shows as data-live-stale on the element. Sends `live:changed` and `live:done`. */
(() => {
  const FIRST = 1000;
  const LAST = 15000;
  const watched = new WeakSet();

  function watch(part) {
    if (watched.has(part)) return;
    watched.add(part);
    let wait = FIRST;
    let before = null;
    let timer = 0;

    const said = () => part.querySelector("[data-live-say]")?.textContent.trim() || "";
    const finished = () => part.querySelector("[data-live-done]") !== null;
    const plan = () => { timer = setTimeout(look, wait); };

    async function show(text) {
      const words = said();
      await htmx.swap({ sourceElement: part, target: part, text, swap: "innerMorph" });
      part.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
      if (said() && said() !== words) document.getElementById("announcer")?.replaceChildren(said());
    }

    async function look() {
      if (!part.isConnected || !part.dataset.liveUrl) return;
      if (document.hidden) return;
      try {
        const answer = await fetch(part.dataset.liveUrl, { headers: { "HX-Request": "true" } });
        if (answer.redirected) return void location.reload();
        if (answer.status === 403 || answer.status === 404) return;
        if (!answer.ok) throw new Error(String(answer.status));
        const text = await answer.text();
        delete part.dataset.liveStale;
        wait = before === null || text === before ? Math.min(wait * 2, LAST) : FIRST;
        if (text !== before) await show(text);
        before = text;
      } catch {
        part.dataset.liveStale = "";
        wait = Math.min(wait * 2, LAST);
      }
      if (finished()) part.dispatchEvent(new CustomEvent("live:done", { bubbles: true }));
      else plan();
    }

    document.addEventListener("visibilitychange", () => {
      clearTimeout(timer);
      if (document.hidden || finished()) return;
      wait = FIRST;
      look();
    });
    if (!finished()) plan();
  }

  const all = () => document.querySelectorAll("[data-live-url]").forEach(watch);
  all();
  document.addEventListener("htmx:after:swap", all);
})();
