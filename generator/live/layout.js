// Sizes of a chart at a given width: words are measured, so that there is room for
// those that stand beside an axis. What is left, such as which names of months
// fit, is the library's to find out.
boardpack.layout = (() => {
  "use strict";
  const { line, gap, phone, measure, widest, mostLines } = boardpack.room;
  const { first, wrapped, named, grid, scaled, wordsOf, nameRoom, down, upright } = boardpack.axes;
  const { rows, columns, parts } = boardpack.bars, { timeline, course } = boardpack.times;

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

  // bubbled shows the places of a quadrant as a drawing of that width, or of a little less, does.
  function bubbled(data, bubbles, width) {
    const { each } = bubbles.findLast(({ from }) => from <= width) ?? bubbles[0];
    for (const [i, { size, beside }] of each.entries()) {
      data[i].symbolSize = size;
      if (beside) Object.assign(data[i].label, { formatter: "name", position: [size / 2 + beside.across, size / 2 + beside.down], align: beside.anchor, verticalAlign: "middle", color: "ink:text" });
    }
  }

  function places({ option, kind, scales, bubbles }, width) {
    if (bubbles) bubbled(option.series[0].data, bubbles, width);
    if (scales) {
      scaled(first(option.xAxis), scales[0], width - 100);
      scaled(first(option.yAxis), scales[1]);
    }
    const above = named(first(option.yAxis), true, width * 0.8) + 16, below = named(first(option.xAxis), false, width * 0.8) + 20;
    grid(option, above, below, kind === "scatter" ? 48 : 2);
    for (const one of option.series) {
      if (!one.markLine) continue;
      one.markLine.silent = true;
      one.z = 6; // above its lines, which the library draws at 5 whatever they ask for
    }
    return above + (kind === "scatter" ? 300 : Math.max(340, Math.min(width * 0.7, 480))) + below;
  }

  const kinds = {
    bar: rows, "stacked-bar": rows, "grouped-bar": columns, funnel: rows, line: lines, heatmap, donut,
    scatter: places, quadrant: places, timeline, course, parts,
  };

  // The chart's option is changed; its height in px is returned.
  return (chart, width) => Math.ceil(kinds[chart.kind](chart, width));
})();
