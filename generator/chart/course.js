// The layout of a course: panels of equal plots, in one column or two, each
// under its heading and badges.
boardpack.layouts.course = (function () {
  "use strict";

  var between = 32, below = 24; // panels, px
  var sideBySide = 600; // px, from which on panels stand in two columns
  var icon = 22, beside = 6, apart = 18; // of badges: their room, from there to the words, to the next badge
  var reach = 8; // of marks over the plot's edge

  function course(option, width, kit) {
    var count = option.yAxis.length - 1; // the last axes are those of the words
    var columns = count > 1 && width >= sideBySide ? 2 : 1, wide = Math.floor((width - (columns - 1) * between) / columns);
    option.series.forEach(dashed);
    var panels = gathered(option, count);
    panels.forEach(function (panel) { measured(panel, wide, kit); });
    var left = most(panels, "left"), right = most(panels, "right"), plot = wide - left - right;
    var high = count > 1 ? 160 : width < 480 ? 220 : 280;
    panels.forEach(function (panel) { panel.bottom = timeAxis(panel.days, plot, left, right, kit); });
    panels.forEach(function (panel) { sizeMarks(panel, plot); });
    var top = legend(option, width, kit), bottom = most(panels, "bottom");
    option.grid = [];
    for (var i = 0; i < count; i += columns) {
      var row = panels.slice(i, i + columns), heads = most(row, "head"), flags = most(row, "flags");
      var start = top + heads + flags + most(row, "name");
      row.forEach(function (panel, column) {
        var x = column * (wide + between);
        placeWords(panel, x, top, top + heads, kit);
        panel.values.nameTextStyle = { align: "left", padding: [0, 0, 0, -left] };
        placeNote(panel, x + left + plot / 2, start + high / 2, plot, kit);
        nameTargets(panel, plot, high, right, kit);
        option.grid.push({ left: x + left, top: start, width: plot, height: high });
      });
      top = start + high + bottom + below;
    }
    return wordsOver(option, width, top - below);
  }

  function most(panels, key) {
    return panels.reduce(function (size, panel) { return Math.max(size, panel[key]); }, 0);
  }

  function dashed(series) {
    var line = series.lineStyle;
    if (line && boardpack.dashes[line.type]) line.type = boardpack.dashes[line.type];
  }

  // legend shows uncertainty by its upright line alone.
  function legend(option, width, kit) {
    var height = kit.legend(option, width), upright = option.series.filter(function (series) { return series.symbolSize === 0 && series.symbol !== "none"; });
    option.legend.data = option.legend.data.map(function (name) {
      var alone = upright.some(function (series) { return series.name === name; });
      return alone ? { name: name, lineStyle: { width: 0 } } : name;
    });
    return height;
  }

  // gathered are the panels: each with its axes, its traces and its words, which
  // are in the last series.
  function gathered(option, count) {
    var words = option.series[option.series.length - 1], traces = option.series.slice(0, -1);
    words.silent = true;
    return option.yAxis.slice(0, count).map(function (axis, i) {
      function parts(kind) {
        return words.data.filter(function (part) { return part.value[0] === i && part.value[1] === kind; });
      }
      return {
        days: option.xAxis[i], values: axis, heading: parts(0)[0], frames: parts(1), glyphs: parts(2), note: parts(3)[0],
        traces: traces.filter(function (series) { return (series.xAxisIndex || 0) === i; }),
      };
    });
  }

  // wordsOver stretches the words' axes over the whole drawing, in px.
  function wordsOver(option, width, height) {
    option.grid.push({ left: 0, top: 0, width: width, height: height });
    option.xAxis[option.xAxis.length - 1].max = width;
    option.yAxis[option.yAxis.length - 1].max = height;
    return height;
  }

  // measured notes what a panel needs round its plot.
  function measured(panel, wide, kit) {
    var name = kit.wrap(panel.values.name || "", wide);
    Object.assign(panel.values, { name: name.join("\n"), nameLocation: "end", nameGap: 12, axisLine: { onZero: false } });
    panel.name = (panel.values.name ? name.length * kit.line : 0) + 12;
    panel.lines = kit.wrap(panel.heading.name || "", wide - kit.spare, kit.measureBold);
    panel.head = panel.heading.name ? panel.lines.length * kit.line + 6 : 0;
    panel.flags = flow(panel, wide, kit);
    panel.left = Math.max(valueAxis(panel.values, kit), Math.ceil(kit.measure("2000") / 2));
    panel.right = reach;
    lone(panel).forEach(function (target) {
      var room = Math.ceil(kit.measure(wordsOf(target))) + reach + 2 * kit.spare;
      if (target.data[0][0] + 1 >= panel.days.max && room < wide / 5) panel.right = Math.max(panel.right, room);
    });
  }

  // valueAxis cuts the axis as it was asked to, and returns the width of its
  // numbers.
  function valueAxis(axis, kit) {
    var write = axis.axisLabel.formatter, words = [];
    if (axis.min === undefined) {
      Object.assign(axis, { min: 0, max: 1, interval: 1, axisLabel: { show: false }, splitLine: { show: false } });
      return 0;
    }
    var step = exact((axis.max - axis.min) / axis.splitNumber);
    axis.min = exact(axis.min);
    axis.max = exact(axis.max);
    axis.interval = step;
    axis.axisLabel.formatter = function (value) { return write(value, step); };
    for (var i = 0; i <= axis.splitNumber; i++) words.push(write(axis.min + i * step, step));
    return Math.ceil(kit.widest(words)) + kit.spare + kit.gap;
  }

  // exact takes off what counting in binary fractions leaves.
  function exact(number) { return Number(number.toPrecision(12)); }

  // timeAxis returns the height of the axis' names, of which it leaves out those
  // that would be cut.
  function timeAxis(axis, plot, left, right, kit) {
    var height = kit.calendar(axis, plot, year), write = axis.axisLabel.formatter;
    axis.axisLine = { show: true, onZero: false, lineStyle: { color: "#768692", width: 1 } };
    Object.assign(axis.axisTick, { show: true, length: 4, lineStyle: { color: "#768692" } });
    axis.axisTick.customValues = axis.axisLabel.customValues = axis.axisLabel.customValues.filter(function (day) {
      var x = (day - axis.min) / (axis.max - axis.min) * plot, half = kit.widest(write(day).split("\n")) / 2;
      return x - half >= -left && x + half <= plot + right;
    });
    return height;
  }

  function year(day) { return String(new Date(day * 864e5).getUTCFullYear()); }

  // sizeMarks makes marks smaller where they are close.
  function sizeMarks(panel, plot) {
    var marked = panel.traces.filter(function (series) { return series.showSymbol; }), closest = 10;
    marked.forEach(function (series) {
      series.data.forEach(function (datum, i) {
        var days = i > 0 ? datum[0] - series.data[i - 1][0] : 0;
        if (days > 0) closest = Math.min(closest, days / (panel.days.max - panel.days.min) * plot);
      });
    });
    var scale = Math.max(0.65, Math.min(1, closest / 8));
    marked.forEach(function (series) {
      if (series.label) return;
      series.symbolSize *= scale;
      series.itemStyle.borderWidth = (series.itemStyle.borderWidth || 0) * scale;
    });
  }

  // flow sets the badges in lines no wider than the panel, and returns their
  // height.
  function flow(panel, wide, kit) {
    var x = 0, y = 0, tall = 0;
    panel.places = [];
    panel.frames.forEach(function (frame) {
      var lines = kit.wrap(frame.name || "", wide - icon - beside - kit.spare), size = icon + beside + kit.widest(lines);
      if (x > 0 && x + size > wide - kit.spare) { x = 0; y += tall; tall = 0; }
      panel.places.push({ x: x, y: y, lines: lines });
      x += size + apart;
      tall = Math.max(tall, icon + 4, lines.length * kit.line + 8);
    });
    return y + tall + (tall > 0 ? 4 : 0);
  }

  function placeWords(panel, x, top, flags, kit) {
    panel.heading.value = [x, top + panel.lines.length * kit.line / 2];
    panel.heading.label = { distance: 0, fontWeight: "bold", formatter: function () { return panel.lines.join("\n"); } };
    panel.places.forEach(function (place, i) {
      var at = [x + place.x + icon / 2, flags + place.y + icon / 2], frame = panel.frames[i];
      frame.value = panel.glyphs[i].value = at;
      frame.label = {
        distance: beside + (icon - frame.symbolSize) / 2, offset: [0, (place.lines.length - 1) * kit.line / 2],
        formatter: function () { return place.lines.join("\n"); },
      };
    });
  }

  function placeNote(panel, x, y, room, kit) {
    if (!panel.note) return;
    panel.note.value = [x, y];
    panel.note.label = { position: "inside", formatter: function (mark) { return kit.wrap(mark.name, room).join("\n"); } };
  }

  // lone are the targets on one day: the traces that have a label.
  function lone(panel) {
    return panel.traces.filter(function (series) { return series.label; });
  }

  function wordsOf(target) { return target.label.formatter({ value: target.data[0] }); }

  // nameTargets writes the value of a target on one day where it meets the
  // fewest lines and marks.
  function nameTargets(panel, plot, high, right, kit) {
    function at(value) {
      return {
        x: (value[0] - panel.days.min) / (panel.days.max - panel.days.min) * plot,
        y: (1 - (value[1] - panel.values.min) / (panel.values.max - panel.values.min)) * high,
      };
    }
    var lines = [], taken = [], targets = lone(panel);
    panel.traces.forEach(function (series) {
      series.data.forEach(function (datum, i) {
        if (typeof datum[1] !== "number") return;
        var to = at(datum), before = i > 0 && series.data[i - 1];
        lines.push([before && typeof before[1] === "number" ? at(before) : to, to]);
      });
    });
    targets.forEach(function (target) {
      var p = at(target.data[0]), best, fewest = Infinity;
      places(p, kit.measure(wordsOf(target)), kit.line / 2).forEach(function (place) {
        var box = place.box;
        var lowest = high + (box[0] > plot ? kit.line / 2 : 0);
        if (box[0] < 0 || box[2] > plot + right || box[1] < -kit.line / 2 || box[3] > lowest) return;
        var met = lines.filter(function (line) { return crosses(line, box); }).length;
        if (!kit.free(box, taken, plot + right, lowest)) met += 1000;
        if (met < fewest) { fewest = met; best = place; }
      });
      if (!best) { target.label.show = false; return; }
      taken.push(best.box);
      Object.assign(target.label, { position: best.side, offset: best.offset });
    });
  }

  // places are where a label of the given width and half height may stand.
  function places(p, w, h) {
    var r = reach + 3;
    return [["right", 0, 0], ["top", 0, 0], ["bottom", 0, 0], ["left", 0, 0], ["right", 0, -h], ["right", 0, h],
      ["top", -w / 2, 0], ["bottom", -w / 2, 0], ["left", 0, -2 * h], ["left", 0, 2 * h]].map(function (spot) {
      var x = p.x + spot[1], y = p.y + spot[2], left = x - w / 2, top = y - h;
      if (spot[0] === "right") left = x + r;
      if (spot[0] === "left") left = x - r - w;
      if (spot[0] === "top") top = y - r - 2 * h;
      if (spot[0] === "bottom") top = y + r;
      return { side: spot[0], offset: spot.slice(1), box: [left, top, left + w, top + 2 * h] };
    });
  }

  // crosses reports whether a line from one point to another meets a box.
  function crosses(line, box) {
    var from = 0, to = 1;
    return ["x", "y"].every(function (way, i) {
      var start = line[0][way], length = line[1][way] - start;
      if (length === 0) return start >= box[i] && start <= box[i + 2];
      var a = (box[i] - start) / length, b = (box[i + 2] - start) / length;
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
      return from <= to;
    });
  }

  return course;
})();
