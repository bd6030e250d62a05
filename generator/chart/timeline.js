// The layout of a timeline: names of phases beside its bars, and of marks above
// the plot.
boardpack.layouts.timeline = (function () {
  "use strict";

  var many = 20; // steps, from which on rows are lower: forty must fit on a sheet of paper

  // timeline names each bar's phase beside it, and each mark above the plot.
  function timeline(option, width, kit) {
    var axis = kit.first(option.xAxis), names = kit.first(option.yAxis).data, shortest = 6;
    var room = kit.rows(option, names, width, part(names, width, kit)), left = room.label + kit.gap;
    var right = Math.ceil(kit.measure("28 Mar 2000") / 2) + 2, plot = width - left - right;
    var bottom = kit.calendar(axis, plot);
    function at(day) { return (day - axis.min) / (axis.max - axis.min) * plot; }
    var marks = option.series.filter(function (series) { return series.yAxisIndex === 1; });
    var days = marks.map(function (mark) { return at(mark.data[1].value[0]); });
    option.series[0].silent = true; // it only carries the others
    option.series.slice(1, option.series.length - marks.length).forEach(function (phase) {
      phase.barMinHeight = shortest; // of its length
      if (phase.label.show) besidePeriods(phase, at, shortest, plot + right - kit.spare, days, kit);
    });
    var top = kit.legend(option, width) + aboveMarks(marks, days, -left, plot + right, kit) + 2;
    kit.grid(option, left, top, right, bottom);
    return top + Math.max(1, names.length) * (room.height - (names.length > many ? 4 : 0)) + bottom;
  }

  // part is how much of the width the names may take: more than usual if that
  // saves lines.
  function part(names, width, kit) {
    return width > 600 && kit.mostLines(names, width * 0.55) < kit.mostLines(names, width * 0.45) ? 0.55 : 0.45;
  }

  // besidePeriods writes the phase's name beside its bars or in them, clear of
  // the marked days, and nowhere if there is no such place.
  function besidePeriods(phase, at, shortest, end, days, kit) {
    var size = kit.measure(phase.name || ""), ink = boardpack.theme.textStyle.color;
    phase.data.forEach(function (datum) {
      if (!Array.isArray(datum.value)) return;
      var from = at(datum.value[2]), to = Math.max(at(datum.value[3] + 1), from + shortest), middle = (from + to) / 2;
      var places = { right: to + 5, left: from - 5 - size, inside: middle - size / 2 };
      var place = Object.keys(places).find(function (side) {
        var left = places[side], right = left + size;
        if (side === "inside" && size + 8 > to - from || left < 0 || right > end) return false;
        return days.every(function (day) { return day < left - 4 || day > right + 4; });
      });
      datum.label = place ? { position: place } : { show: false };
      if (place && place !== "inside") datum.label.color = ink;
    });
  }

  // aboveMarks writes the marks' names over their lines, between the given ends,
  // in as many rows as keep them apart; it returns the height.
  function aboveMarks(marks, days, least, most, kit) {
    var taken = [], order = marks.map(function (_, i) { return i; });
    order.sort(function (a, b) { return days[a] - days[b]; });
    order.forEach(function (i) {
      var mark = marks[i], words = kit.wrap(mark.data[1].name, (most - least) / 2), size = kit.widest(words);
      var middle = Math.min(Math.max(days[i], least + size / 2 + kit.spare), most - size / 2 - kit.spare), from = middle - size / 2;
      var level = 0;
      while (taken.some(function (other) { return other.level < level + words.length && level < other.level + other.lines && from < other.to + kit.gap; })) level++;
      taken.push({ level: level, lines: words.length, to: from + size });
      mark.silent = true;
      mark.z = 1; // under the bars, which may be no wider than the line
      mark.label.formatter = function () { return words.join("\n"); };
      mark.label.offset = [middle - days[i], -level * kit.line];
    });
    return taken.reduce(function (height, each) { return Math.max(height, (each.level + each.lines) * kit.line + 12); }, 0);
  }

  return timeline;
})();
