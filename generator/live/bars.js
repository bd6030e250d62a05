// Bars of live charts at a given width: rows and columns, stacked ones, and parts of a whole.
boardpack.bars = (() => {
  "use strict";
  const { line, gap, measure, widest, mostLines, even } = boardpack.room;
  const { first, wrapped, named, grid, scaled, wordsOf, nameRoom, down, upright } = boardpack.axes;

  function rows({ option, names, scales, kind, hidden }, width) {
    const { series } = option, stacked = series[0].stack;
    const axis = scaled(first(option.xAxis), scales[0], width - nameRoom(names, width) - 60);
    axis.show = scales[0][0].words.length > 0; // that of a funnel says nothing
    const below = axis.show ? named(axis, false, width * 0.6) + 20 : 0;
    for (const one of stacked ? series : []) fitInside(one, series, width * 0.55);
    for (const one of series) seen(one);
    if (kind === "stacked-bar") series.push(totals(series, hidden));
    grid(option, gap, below, 48);
    return gap + down(option, names, width, stacked ? 28 : series.length * 20 + 8) + below + (axis.show ? 24 : gap);
  }

  // totals are the sums of stacked bars at their ends, as drawings have them: of those shown,
  // and but for a single part that has its number in it.
  function totals(series, hidden) {
    const shown = series.filter(({ type, name }) => type === "bar" && !hidden.has(name)), none = { value: ["-", "-"] };
    const data = series[0].data.map((_, i) => {
      const some = shown.filter(({ data }) => Number(data[i].value)), sum = some.reduce((all, { data }) => all + Number(data[i].value), 0);
      return some.length > 1 || some[0]?.data[i].label ? { value: [sum, i] } : none;
    });
    const label = { show: true, position: "right", distance: 6, fontWeight: "bold", color: "ink:text", formatter: ({ value }) => boardpack.words.shown(value[0]) };
    return { id: "totals", type: "scatter", name: "", data, symbol: "rect", symbolSize: 1, silent: true, itemStyle: { color: "transparent" }, label };
  }
  boardpack.totals = totals; // anew when series are hidden and shown

  // seen has a bar of few among many show 2 px between its edges, as a drawing does: a longer
  // one would say more than there is. In a stack the next begins where it ends, and a nought
  // has no length.
  function seen(one) {
    for (const datum of one.stack ? one.data : []) if (datum.value === 0) datum.value = "-";
    if (one.data.every(({ value }) => value !== 0)) one.barMinHeight = 4;
  }

  // fitInside hides the numbers that their parts of a bar are too small for.
  function fitInside(one, all, plot) {
    const sum = (i) => all.reduce((total, { data }) => total + (Number(data[i].value) || 0), 0);
    const longest = Math.max(...one.data.map((_, i) => sum(i)));
    for (const datum of one.data) {
      const room = Math.abs(Number(datum.value) || 0) / longest * plot;
      if (measure(boardpack.words.shown(datum.value)) + 8 > room) datum.label = { show: false };
    }
  }

  // parts are bars as wide as the chart, under their names. A part that is too small for its
  // words has its number alone, or none: its button says both.
  function parts({ option, names }, width) {
    const axis = first(option.xAxis), total = axis.max, plot = width - 2, high = 34, head = line + 4;
    const lines = mostLines(names, plot * 0.85), band = high + 2 * (lines * head + 6);
    const slim = option.series.filter(({ data }) => data.some(({ value }) => value > 0 && value / total * plot < 4)).length;
    axis.max = total * plot / (plot - 4 * slim); // the longer for those that show more than they are
    for (const one of option.series) {
      seen(one);
      one.row = one.data.findIndex(({ value }) => value > 0);
      const room = Math.max(...one.data.map(({ value }) => Number(value) || 0)) / total * plot - 12, bare = one.name.split(" ")[0];
      if (measure(bare) > room) one.label.show = false;
      else if (measure(one.name) > room) one.label.formatter = boardpack.words.formatters.value;
    }
    Object.assign(first(option.yAxis), { axisLine: { show: false } });
    Object.assign(first(option.yAxis).axisLabel, {
      inside: true, margin: 0, align: "left", verticalAlign: "bottom", padding: [0, 0, high / 2 + 4, 0],
      fontWeight: "bold", fontSize: 14, lineHeight: head, formatter: (words) => even(words, plot * 0.85),
    });
    option.grid = { left: 1, right: 1, top: 0, height: band * names.length };
    return band * names.length - lines * head; // nothing stands under the last
  }

  function columns(chart, width) {
    const { option, names } = chart, band = (width - 60) / Math.max(1, names.length);
    if (widest(wordsOf(names)) > band - gap) return turned(chart, width);
    wrapped(first(option.xAxis), band - gap);
    return upright(chart, width, mostLines(names, band - gap) * line);
  }

  // turned lays bars down whose names do not fit below them.
  function turned(chart, width) {
    const { option } = chart;
    [option.xAxis, option.yAxis] = [option.yAxis, option.xAxis];
    first(option.yAxis).inverse = true;
    for (const one of option.series) one.label.position = "right";
    return rows(chart, width);
  }

  return { rows, columns, parts };
})();
