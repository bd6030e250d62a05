// The layout of a timeline. An axis of days, counted from 1 January 1970, is cut
// into weeks or months.
boardpack.layouts.timeline = (function () {
  "use strict";

  var many = 20; // steps, from which on rows are lower: forty must fit on a sheet of paper

  // timeline names each bar's phase beside it, and each mark above the plot.
  function timeline(option, width, kit) {
    var axis = kit.first(option.xAxis), names = kit.first(option.yAxis).data, shortest = 6;
    var room = kit.rows(option, names, width, part(names, width, kit)), left = room.label + kit.gap;
    var right = Math.ceil(kit.measure("28 Mar 2000") / 2) + 2, plot = width - left - right;
    var bottom = calendar(axis, plot, kit);
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

  // calendar cuts an axis of days into weeks, or months, of which it names as
  // many as there is room for. It returns the height of the names.
  function calendar(axis, plot, kit) {
    var none = axis.min === undefined;
    if (none) { axis.min = 0; axis.max = 1; }
    var weeks = axis.max - axis.min <= 62;
    var unit = weeks ? week : monthOf, start = weeks ? dayOfWeek : dayOfMonth;
    var low = unit(axis.min), high = unit(axis.max - 1) + 1;
    axis.min = start(low);
    axis.max = start(high);
    var days, words, each, name = weeks ? shortDate : boardpack.formatters.month;
    [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].some(function (count) {
      days = [];
      for (var i = Math.ceil(low / count) * count; i <= high; i += count) days.push(start(i));
      words = days.map(name);
      each = plot * count / (high - low) - kit.gap;
      return kit.wordsFit(words, each) && kit.mostLines(words, each) <= 2;
    });
    if (none) words = days = [];
    var room = kit.evenRoom(words, each);
    axis.axisTick = { customValues: days };
    axis.axisLabel.customValues = days;
    axis.axisLabel.lineHeight = kit.line;
    axis.axisLabel.formatter = function (day) { return kit.wrap(name(day), room).join("\n"); };
    return kit.mostLines(words, room) * kit.line + 12;
  }

  // Weeks and months are counted; weeks start on Mondays, such as day 4.
  function week(day) { return Math.floor((day - 4) / 7); }
  function dayOfWeek(count) { return count * 7 + 4; }
  function monthOf(day) {
    var date = new Date(day * 864e5);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  }
  function dayOfMonth(count) { return Date.UTC(Math.floor(count / 12), count % 12, 1) / 864e5; }

  function shortDate(day) {
    return new Date(day * 864e5).getUTCDate() + " " + boardpack.formatters.month(day);
  }

  return timeline;
})();
