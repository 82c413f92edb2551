/* data-chart="id of its JSON": draws the numbers with ECharts, which is fetched only when a
   page has a chart. data-chart-table shows the table instead; data-chart-download="name"
   saves the table as CSV. Colours come from the tokens, so a change of theme redraws. */
(() => {
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const language = document.documentElement.lang || "en";
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(language);
  const tones = ["brand", "success", "warning", "danger", "neutral", "brand-text"];
  const drawn = new Map();
  let library;

  const load = (src) => (library ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src, onload: done, onerror: failed });
    document.head.append(script);
  }));

  /* Among bars, a series of kind "line" or of the period before is drawn over them. */
  function line(one, index, data, named) {
    const { kind } = data;
    const bar = kind === "bar" && one.kind !== "line" && !one.before;
    const color = token(`--${one.tone || tones[index]}`);
    return {
      name: one.name, data: one.data, type: bar ? "bar" : "line", color, z: bar ? 2 : 3,
      symbol: kind === "bar" && !one.before ? "circle" : "none", symbolSize: 5, smooth: false,
      barMaxWidth: 24, stack: bar && data.stacked !== false ? "all" : undefined,
      lineStyle: { width: 2, type: one.before ? "dashed" : "solid" },
      areaStyle: kind === "area" && !one.before ? { opacity: 0.08 } : undefined,
      endLabel: { show: named, formatter: "{a}", color: token("--second"), fontSize: 12, distance: 6 },
      emphasis: { focus: "series" },
    };
  }

  /* Names stand at the ends of the lines where there is room, else in a legend. */
  function room(data, width) {
    const longest = Math.max(...data.series.map((one) => [...one.name].reduce((sum, sign) => sum + (sign > "\u2e80" ? 13 : 7), 0)));
    return data.kind !== "bar" && data.series.length > 1 && width > 480 ? longest + 14 : 0;
  }

  function options(data, width) {
    const words = { color: token("--second"), fontSize: 12, fontFamily: token("--font") };
    const beside = room(data, width);
    const legend = data.series.length > 1 && !beside;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return {
      animation: !still, animationDuration: 150, textStyle: { fontFamily: token("--font") }, aria: { enabled: false },
      grid: { top: 16, right: beside || 12, bottom: legend ? 32 : 4, left: 4, outerBoundsMode: "same" },
      legend: { show: legend, bottom: 0, icon: "circle", itemWidth: 8, itemHeight: 8, textStyle: words },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, transitionDuration: 0, backgroundColor: token("--raised"), borderColor: token("--line-strong"),
        textStyle: { ...words, color: token("--text") }, axisPointer: { type: data.kind === "bar" ? "shadow" : "line", lineStyle: { color: token("--line-strong") } },
        valueFormatter: (value) => exact.format(value) + (data.unit || ""),
      },
      xAxis: { type: "category", data: data.categories, boundaryGap: data.kind === "bar", axisLine: { lineStyle: { color: token("--line-strong") } }, axisTick: { show: false }, axisLabel: { ...words, hideOverlap: true } },
      yAxis: { type: "value", min: 0, splitNumber: 4, axisLabel: { ...words, formatter: (value) => short.format(value) + (data.unit || "") }, splitLine: { lineStyle: { color: token("--line") } } },
      series: data.series.slice(0, 6).map((one, index) => line(one, index, data, beside > 0)),
    };
  }

  async function draw(part) {
    const canvas = part.querySelector("[data-chart-canvas]");
    const data = JSON.parse(document.getElementById(part.dataset.chart).textContent);
    await load(part.dataset.echarts);
    const chart = drawn.get(canvas) || echarts.init(canvas, null, { renderer: "canvas" });
    if (!drawn.has(canvas)) new ResizeObserver(() => { chart.resize(); if (canvas.clientWidth) chart.setOption(options(data, canvas.clientWidth), true); }).observe(canvas);
    drawn.set(canvas, chart);
    chart.setOption(options(data, canvas.clientWidth), true);
  }
  const all = () => document.querySelectorAll("[data-chart]").forEach(draw);

  function csv(table) {
    const cell = (text) => `"${text.trim().replaceAll('"', '""').replace(/^([=+\-@])/, "'$1")}"`;
    return [...table.rows].map((row) => [...row.cells].map((one) => cell(one.textContent)).join(",")).join("\r\n");
  }
  document.addEventListener("click", (event) => {
    const part = event.target.closest("[data-chart]");
    const swap = event.target.closest("[data-chart-table]");
    const save = event.target.closest("[data-chart-download]");
    if (swap) {
      const table = part.querySelector(".chart-table");
      table.hidden = !table.hidden;
      part.querySelector("[data-chart-canvas]").hidden = !table.hidden;
      swap.setAttribute("aria-pressed", String(!table.hidden));
    } else if (save) {
      const file = new Blob(["\ufeff", csv(part.querySelector("table"))], { type: "text/csv" });
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: save.dataset.chartDownload });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
  });

  all();
  document.addEventListener("theme:changed", all);
  document.addEventListener("htmx:after:swap", all);
})();
