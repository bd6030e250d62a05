// Sizes of a chart at a given width: words are measured, so that there is room for
// those that stand beside an axis. What is left, such as which names of months
// fit, is the library's to find out.
boardpack.layout = (() => {
  "use strict";
  const line = 16, phone = 480, gap = 8;
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "13px Arial, 'Liberation Sans', sans-serif";
  const measure = boardpack.measure = (words) => pen.measureText(words).width;
  const widest = (list) => Math.max(0, ...list.map(measure));

  // linesOf is how many lines words take in a width.
  function linesOf(words, room) {
    let lines = 1, used = 0;
    for (const word of words.split(" ")) {
      const size = measure(word + " ");
      if (used > 0 && used + size > room) { lines++; used = 0; }
      lines += Math.max(0, Math.ceil(size / room) - 1);
      used += size;
    }
    return lines;
  }

  // wrap breaks words between them, for what the library writes on one line.
  const wrap = (words, room) => boardpack.words.broken(words, (text) => measure(text) > room);
  const mostLines = (names, room) => Math.max(1, ...names.map((name) => linesOf(name, room)));
  const first = (axis) => (Array.isArray(axis) ? axis[0] : axis);

  // even breaks words into as few lines as there is room for, of about the same length.
  function even(words, room) {
    const lines = linesOf(words, room);
    let least = room;
    while (least > line && linesOf(words, least - 4) === lines) least -= 4;
    return wrap(words, least);
  }

  // wrapped leaves to the library what is a word longer than the room.
  function wrapped(axis, room) {
    Object.assign(axis.axisLabel, { width: Math.floor(room), overflow: "break", formatter: (words) => even(words, room) });
  }

  // named puts the name of a value axis where it stands upright: above an axis that
  // goes up, below one that goes across.
  function named(axis, up, width) {
    axis.name = wrap(boardpack.words.literal(axis.name ?? ""), width);
    axis.nameTextStyle = { align: up ? "left" : "center" };
    Object.assign(axis, up ? { nameLocation: "end", nameGap: 12 } : { nameLocation: "middle", nameGap: 32 });
    return axis.name.split("\n").length * line;
  }

  // grid leaves the given room around the plot and the words along its axes.
  function grid(option, top, bottom, right = 12) {
    option.grid = { left: 4, right, top, bottom, containLabel: true };
  }

  // scaled gives an axis a scale of the drawing: the first whose words have room along it.
  function scaled(axis, scales, plot = Infinity) {
    const steps = ({ words }) => Math.max(1, words.length - 1), fits = (one) => (widest(one.words) + gap) * steps(one) <= plot;
    const scale = scales.find(fits) ?? scales.at(-1), { low, high, words, name } = scale, step = (high - low) / steps(scale);
    Object.assign(axis, { min: low, max: high, interval: step, name });
    axis.axisLabel.formatter = (value) => words[Math.round((value - low) / step)] ?? "";
    return axis;
  }

  const wordsOf = (names) => names.flatMap((name) => name.split(" "));
  const nameRoom = (names, width) => Math.min(Math.ceil(widest(names)) + 4, width * 0.42);

  // down is the height that categories take from top to bottom.
  function down(option, names, width, each, room = nameRoom(names, width)) {
    wrapped(first(option.yAxis), room);
    return Math.max(1, names.length) * Math.max(each, mostLines(names, room) * line + 8);
  }

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
      if (measure(boardpack.words.shown(datum.value)) + 4 > room) datum.label = { show: false };
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

  function upright({ option, scales }, width, below) {
    const above = named(scaled(first(option.yAxis), scales[0]), true, width * 0.8) + 16;
    grid(option, above, gap);
    return above + (width < phone ? 220 : 300) + below;
  }

  // ends has the first and the last of ordered names written, and as many apart each of
  // those between, where that leaves out no more than half of what has room.
  function ends({ option, names }, width) {
    const last = names.length - 1, need = (widest(names) + gap) / ((width - 60) / names.length);
    for (let step = Math.max(1, Math.ceil(need)); step <= 2 * need; step++) {
      if (last % step === 0) return Object.assign(first(option.xAxis).axisLabel, { interval: step - 1 });
    }
  }

  function lines(chart, width) {
    ends(chart, width);
    return upright(chart, width, 2 * line);
  }

  // heatmap has its names wrapped where the numbers need the room; those that have none
  // after all are told by touch and by keys.
  function heatmap({ option, names }, width) {
    const across = first(option.xAxis), many = Math.max(1, across.data.length);
    const bands = (room) => (width - room - 28) / many;
    let room = nameRoom(names, width);
    if (bands(room) < measure("00") + 8) room = Math.min(room, Math.max(Math.ceil(widest(wordsOf(names))) + 4, width * 0.25));
    const band = bands(room), fit = widest(wordsOf(across.data)) <= band;
    if (fit) wrapped(across, band);
    // The library would take names away whose lines are higher than the band.
    else Object.assign(across.axisLabel, { rotate: 90, width: 120, overflow: "truncate", lineHeight: Math.min(line, Math.floor(band) - 2) });
    for (const { value, label } of option.series[0].data) {
      const fits = (size, apart) => measure(boardpack.words.shown(value[2])) * size / 13 <= band - apart;
      Object.assign(label, { fontSize: [13, 12, 11].find((size) => fits(size, 3)) ?? 11, show: fits(11, 0) });
    }
    grid(option, gap, gap);
    const above = fit ? mostLines(across.data, band) * line : Math.min(120, widest(across.data));
    return above + 2 * gap + down(option, names, width, 28, room);
  }

  function donut({ option, shares }, width) {
    option.series[0].label.formatter = ({ name, value, dataIndex }) => `${name} ${boardpack.words.shown(value)} (${shares[dataIndex]})`;
    option.series[0].radius = width < phone ? ["24%", "40%"] : ["36%", "60%"];
    option.series[0].labelLayout = { hideOverlap: false };
    return 320;
  }

  function places({ option, kind, scales }, width) {
    if (scales) {
      scaled(first(option.xAxis), scales[0], width - 100);
      scaled(first(option.yAxis), scales[1]);
    }
    const above = named(first(option.yAxis), true, width * 0.8) + 16, below = named(first(option.xAxis), false, width * 0.8) + 20;
    grid(option, above, below, kind === "scatter" ? 48 : 12);
    for (const one of option.series) {
      if (!one.markLine) continue;
      one.markLine.silent = true;
      one.z = 6; // above its lines, which the library draws at 5 whatever they ask for
    }
    return above + (kind === "scatter" ? 300 : Math.max(340, Math.min(width * 0.7, 480))) + below;
  }

  // months leaves the names along axes of time to ticks.js.
  function months(made) {
    made.times = made.option.xAxis.length;
    made.option.xAxis.forEach((axis, index) => { axis.id = `times ${index}`; });
  }

  function timeline(made, width) {
    const { option, names } = made;
    for (const one of option.series) one.clip = true;
    grid(option, 32, gap, 24);
    months(made);
    return 32 + down(option, names, width, 26) + 32;
  }

  // badges are the icons of heads, at their places of the chart.
  function badges(data) {
    const shape = ({ pathData, color, borderColor, width, dash }) => ({ type: "path", shape: { pathData }, style: { fill: color, stroke: borderColor, lineWidth: width, lineDash: dash } });
    const renderItem = ({ dataIndex }) => ({ type: "group", x: data[dataIndex].value[0], y: data[dataIndex].value[1], children: data[dataIndex].paths.map(shape) });
    return { id: "badges", type: "custom", name: "", coordinateSystem: "none", silent: true, data, renderItem };
  }

  // opened are the grounds in the middle of filled marks whose values may change; they go with
  // their series' name.
  function opened(series) {
    return series.flatMap(({ name, symbol, symbolSize, xAxisIndex, yAxisIndex, data }) => {
      const open = data.filter(({ open }) => open).map(({ value }) => ({ value }));
      const itemStyle = { color: "ink:ground" };
      return open.length > 0 ? [{ type: "scatter", name, symbol, symbolSize: symbolSize / 2, xAxisIndex, yAxisIndex, data: open, silent: true, z: 4, itemStyle }] : [];
    });
  }

  // course sets panels below each other, each under its name, the words of its
  // badges and what its values are.
  function course(made, width) {
    const { option, heads, scales } = made;
    let top = 0;
    const icons = [];
    const left = Math.ceil(Math.max(...scales.map(([{ words }]) => widest(words)))) + 20;
    const right = Math.max(40, ...option.series.flatMap(({ data }) => data.map(({ name }) => measure(name ?? "") + 16))); // the value of a target, or a month and its year
    const plot = width < phone ? 200 : heads.length > 1 ? 180 : 300;
    months(made);
    option.grid = heads.map((head, i) => {
      const axis = scaled(option.yAxis[i], scales[i]), above = boardpack.head(head, axis.name, width * 0.85);
      Object.assign(axis, { name: above.words, nameLocation: "end", nameGap: 12, nameTextStyle: { align: "left", padding: [0, 0, 0, 2 - left], rich: above.rich } });
      const start = top + above.height + 16;
      icons.push(...above.icons.map(({ top: down, paths }) => ({ value: [2, start - 12 - above.height + down], paths })));
      top = start + plot + 48;
      return { left, right, top: start, height: plot };
    });
    option.series.push(...opened(option.series), badges(icons));
    return top - 16;
  }

  const kinds = {
    bar: rows, "stacked-bar": rows, "grouped-bar": columns, funnel: rows, line: lines, heatmap, donut,
    scatter: places, quadrant: places, timeline, course, parts,
  };

  // The chart's option is changed; its height in px is returned.
  return (chart, width) => Math.ceil(kinds[chart.kind](chart, width));
})();
