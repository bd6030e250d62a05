// Axes of charts: their words, their scales, and the room beside the plot.
boardpack.axes = (() => {
  "use strict";
  const { line, gap, phone, widest, wrap, mostLines, even } = boardpack.room;
  const first = (axis) => (Array.isArray(axis) ? axis[0] : axis);

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

  function upright({ option, scales }, width, below) {
    const above = named(scaled(first(option.yAxis), scales[0]), true, width * 0.8) + 16;
    grid(option, above, gap);
    return above + (width < phone ? 220 : 300) + below;
  }

  return { first, wrapped, named, grid, scaled, wordsOf, nameRoom, down, upright };
})();
