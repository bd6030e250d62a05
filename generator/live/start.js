// Starts the live charts of a page, each when it comes near the window. The page
// has one element #charts.without, which says what there is without them, and for
// each chart:
//
//   figure[data-chart][data-file]
//     [data-chart-title], [data-chart-subtitle]     its title, and its subtitle where it has one
//     div[data-chart-live][hidden]                  where it is to stand
//     script[type="application/json"]               live.Option
//
// What is put into the middle one:
//
//   div[data-chart-toggles], div[data-chart-zoom]   see toggles.js and zoom.js
//   div[role="application"]                         the chart, and its values by keys
//   p[role="status"]                                the value that was last gone to
//   div[data-chart-saves]                           see save.js
//
// Nothing here or in the library needs more than its own hash in a
// Content-Security-Policy.
(() => {
  "use strict";
  const { inks, layout, revive, saves, settled, ticks, toggles, totals, walk, words, zoom } = boardpack;
  const dark = matchMedia("(prefers-color-scheme: dark)"), forced = matchMedia("(forced-colors: active)");
  const themes = ["boardpack.light", "boardpack.dark"], narrowest = 240;
  let printing = false;
  // Forced colours leave a chart its own, on white, as paper does.
  const schemeOf = () => (dark.matches && !forced.matches && !printing ? 1 : 0);

  function start(figure) {
    const place = figure.querySelector("[data-chart-live]"), source = figure.querySelector("script[type='application/json']").textContent;
    const title = figure.querySelector("[data-chart-title]").textContent, subtitle = figure.querySelector("[data-chart-subtitle]")?.textContent;
    const stage = document.createElement("div"), status = document.createElement("p");
    const hidden = new Set(); // names of series
    let chart, drawn, width, scheme, time = [null, null], group, times;

    // option is the chart's, laid out at the present width.
    function option(colours) {
      const made = { ...JSON.parse(source), hidden };
      const height = layout(made, width);
      revive(made.option, colours);
      made.option.useUTC = true;
      made.option.tooltip.formatter = ({ seriesIndex, dataIndex }) => words.literal(words.broken(made.told[seriesIndex]?.[dataIndex] ?? "", (text) => text.length > 44));
      made.option.legend.selected = Object.fromEntries([...hidden].map((name) => [name, false]));
      for (const one of made.option.dataZoom ?? []) Object.assign(one, { zoomOnMouseWheel: "ctrl" }, time[0] === null ? {} : { startValue: time[0], endValue: time[1] });
      return { ...made, height };
    }

    function draw() {
      const made = option(scheme = schemeOf());
      boardpack.edge = inks["ink:text"][scheme];
      stage.style.width = `${width}px`;
      stage.style.height = `${made.height}px`;
      chart?.dispose();
      chart = echarts.init(stage, themes[scheme], { renderer: "svg", width, height: made.height });
      chart.setOption(made.option);
      chart.setOption({ series: settled(made.option.series, hidden) });
      drawn = made;
      ticks(chart, made);
      chart.on("datazoom", () => { ticks(chart, made); keep(chart.getOption().dataZoom[0]); });
      toggles.paint(group, made.option);
    }

    // keep holds the time that was chosen, by dragging too, for when the chart is drawn again.
    function keep({ start, end, startValue, endValue }) {
      time = start === 0 && end === 100 ? [null, null] : [startValue, endValue];
      times?.follow(...time);
    }

    // named has the names of the series below a chart that leaves the page, whose buttons stay.
    function named(made) {
      const { legend, grid } = made.option, names = legend.data.filter((name) => !hidden.has(name));
      if (legend.data.length < 2) return made;
      const lines = Math.ceil(names.reduce((sum, name) => sum + boardpack.measure(name) + 56, 0) / (width * 0.85)), room = lines * 28 + 8;
      Object.assign(legend, { show: true, data: names, left: 0, bottom: 0, itemGap: 14, itemWidth: 28, textStyle: { color: inks["ink:text"][0] } });
      if (grid.bottom !== undefined) grid.bottom += room;
      return { ...made, height: made.height + room };
    }

    function copyIn(renderer) {
      const made = named(option(0));
      const copy = echarts.init(document.createElement("div"), themes[0], { renderer, width, height: made.height });
      copy.setOption(made.option);
      copy.setOption({ series: settled(made.option.series, hidden) });
      ticks(copy, made);
      return copy;
    }

    function select(name, shown) {
      hidden[shown ? "delete" : "add"](name);
      chart.dispatchAction({ type: shown ? "legendSelect" : "legendUnSelect", name });
      chart.setOption({ series: settled(drawn.option.series, hidden) });
      if (drawn.kind === "stacked-bar") chart.setOption({ series: [{ id: "totals", data: totals(drawn.option.series, hidden).data }] });
      ticks(chart, drawn);
    }

    function show(from, to) {
      chart.dispatchAction(from === null ? { type: "dataZoom", start: 0, end: 100 } : { type: "dataZoom", startValue: from, endValue: to });
    }

    function furnish() {
      const made = option(schemeOf());
      stage.role = "application";
      stage.tabIndex = 0;
      stage.ariaLabel = `Chart: ${title}. Arrow keys go through its values`;
      status.setAttribute("role", "status");
      status.className = "board-chart-value";
      group = toggles.make(made.option, select);
      times = zoom(made, show);
      place.replaceChildren(...[group, times?.group, stage, status, saves(figure.dataset.file, { title, subtitle }, copyIn)].filter(Boolean));
      walk(stage, status, made, () => chart, hidden, () => time);
    }

    function fit(room) {
      const fitting = Math.max(narrowest, Math.min(900, Math.floor(room)));
      if (room === 0 || fitting === width) return;
      width = fitting;
      try {
        if (!chart) furnish();
        draw();
      } catch (problem) {
        place.textContent = "This chart could not be shown. Its numbers are in the table.";
        console.error(problem);
      }
    }

    place.hidden = false;
    new ResizeObserver(([{ contentRect }]) => setTimeout(() => fit(contentRect.width), 0)).observe(place);
    const recolour = () => { if (chart && schemeOf() !== scheme) draw(); };
    dark.addEventListener("change", recolour);
    forced.addEventListener("change", recolour);
    return () => { fit(place.clientWidth); recolour(); };
  }

  const waiting = new Set(document.querySelectorAll("figure[data-chart]")), started = [];
  function enter(figure) {
    near.unobserve(figure);
    waiting.delete(figure);
    started.push(start(figure));
  }
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) enter(target);
  }, { rootMargin: "100% 0px" });
  for (const figure of waiting) near.observe(figure);
  document.getElementById("charts.without")?.remove();

  function print(now) {
    printing = now;
    for (const figure of waiting) enter(figure);
    for (const renew of started) renew();
  }
  addEventListener("beforeprint", () => print(true));
  // After the page has folded up again what it opened, which makes room.
  addEventListener("afterprint", () => setTimeout(() => print(false)));
})();
