// Sizes of a chart at a given width: the engine lays out for the drawing, the
// page again for the width of the screen. What is written where is measured,
// so that no label is cut and none meets another.
boardpack.layouts = {}; // by chart type; those that share little have files of their own
boardpack.layout = (function () {
  "use strict";

  var font = 13, line = 16, row = 24, gap = 8, phone = 480;
  var swatch = { width: 20, height: 14, text: 5, gap: 12 }; // of the legend, as in the theme
  var spare = 4; // for a viewer whose font is a little wider
  var measure, measureBold; // (words) -> px at the font's size
  var number = boardpack.formatters.number;

  function widest(words) {
    return words.reduce(function (most, word) { return Math.max(most, measure(word)); }, 0);
  }

  // wrap cuts words into lines no wider than room; a single word that is wider
  // is broken where the room ends. Words are measured as plain ones unless told.
  function wrap(words, room, measured) {
    var size = measured || measure, lines = [""];
    words.split(" ").forEach(function (word) {
      var current = lines[lines.length - 1];
      if (current !== "" && size(current + " " + word) > room) lines.push(word);
      else lines[lines.length - 1] = current === "" ? word : current + " " + word;
      while (size(lines[lines.length - 1]) > room && Array.from(lines[lines.length - 1]).length > 1) {
        lines.push.apply(lines, breakWord(lines.pop(), room, size));
      }
    });
    return lines;
  }

  // breakWord leaves two letters at least for the line that follows.
  function breakWord(word, room, size) {
    var letters = Array.from(word), keep = Math.max(1, letters.length - 2);
    while (keep > 1 && size(letters.slice(0, keep).join("") + "-") > room) keep--;
    return [letters.slice(0, keep).join("") + "-", letters.slice(keep).join("")];
  }

  function mostLines(names, room) {
    return names.reduce(function (most, name) { return Math.max(most, wrap(name, room).length); }, 1);
  }

  function wrapped(room) {
    return function (name) { return wrap(name, room).join("\n"); };
  }

  function first(part) { return Array.isArray(part) ? part[0] : part; }

  // numberOf is a mark's measured number, or NaN where there is no mark.
  function numberOf(datum) {
    var value = datum.value;
    if (Array.isArray(value)) value = value[value.length - 1];
    return typeof value === "number" ? value : NaN;
  }

  function eachDatum(option, visit) {
    option.series.forEach(function (series) {
      series.data.forEach(function (datum) { visit(datum, numberOf(datum), series); });
    });
  }

  // ticks are the words along a value axis.
  function ticks(axis) {
    var words = [];
    for (var i = 0; i <= axis.splitNumber; i++) {
      words.push(number(axis.min + (axis.max - axis.min) * i / axis.splitNumber));
    }
    return words;
  }

  // legend sets the legend's width and returns the height that it takes.
  function legend(option, width) {
    if (!option.legend.show) return 0;
    var icon = (option.legend.itemWidth || swatch.width) + swatch.text, room = width - icon - 2 * spare;
    var x = 0, y = 0, tallest = swatch.height;
    option.legend.data.forEach(function (name) {
      var lines = wrap(name, room), size = icon + widest(lines);
      if (x > 0 && x + size > width - 2 * spare) { x = 0; y += tallest + swatch.gap; tallest = swatch.height; }
      x += size + swatch.gap;
      tallest = Math.max(tallest, lines.length * line);
    });
    option.legend.width = width;
    option.legend.formatter = wrapped(room);
    return y + tallest + 16;
  }

  function grid(option, left, top, right, bottom) {
    option.grid = { left: left, top: top, right: right, bottom: bottom, containLabel: false };
  }

  // rows lays out categories from top to bottom; label is the width of their
  // names, at most the given part of the chart's.
  function rows(option, names, width, most) {
    var label = Math.min(Math.ceil(widest(names)) + spare, Math.floor(width * most));
    first(option.yAxis).axisLabel.formatter = wrapped(label - spare);
    return { label: label, height: Math.max(row, mostLines(names, label - spare) * line + 10) };
  }

  function horizontalBars(option, width) {
    var axis = first(option.xAxis), names = first(option.yAxis).data;
    var stacked = option.series[0].stack !== undefined;
    var room = rows(option, names, width, 0.45), top = legend(option, width) + 2;
    var numbers = [];
    eachDatum(option, function (_, value) { numbers.push(number(value)); });
    var beside = stacked ? 0 : widest(numbers) + spare + 6;
    var before = besideNegatives(option, "left") ? Math.ceil(beside) : 0;
    var right = Math.ceil(Math.max(beside, measure(ticks(axis).pop()) / 2 + 2));
    var left = room.label + gap + before, plot = width - left - right;
    var height = stacked ? room.height : Math.max(room.height, option.series.length * 18 + 8);
    if (stacked) fitInside(option, plot / (axis.max - axis.min));
    first(option.yAxis).axisLabel.margin = gap + before;
    var bottom = nameBelow(axis, plot);
    grid(option, left, top, right, bottom);
    return top + Math.max(1, names.length) * height + bottom;
  }

  // besideNegatives puts the numbers of negative bars at their far ends, and
  // reports whether there are any.
  function besideNegatives(option, side) {
    var any = false;
    eachDatum(option, function (datum, value) {
      if (value < 0) { datum.label = { position: side }; any = true; }
    });
    return any;
  }

  // nameBelow centres a horizontal value axis' name under its numbers; it
  // returns the height of both.
  function nameBelow(axis, plot) {
    var lines = wrap(axis.name || "", plot);
    axis.name = lines.join("\n");
    axis.nameLocation = "middle";
    axis.nameGap = 30;
    axis.nameTextStyle = { align: "center" };
    return 30 + lines.length * line;
  }

  // fitInside hides the numbers that their segments are too small for, and the
  // border of those that it would cover.
  function fitInside(option, scale) {
    eachDatum(option, function (datum, value, series) {
      var size = Math.abs(value) * scale;
      datum.label = { show: measure(number(value)) + 6 <= size };
      if (size < 4 && series.itemStyle.borderColor === "#ffffff") datum.itemStyle = { borderWidth: 0 };
    });
  }

  // numbersLeft is the width of a vertical axis' numbers.
  function numbersLeft(axis) { return Math.ceil(widest(ticks(axis))) + spare + gap; }

  // valueAbove makes room for a vertical value axis and its name, which stands
  // above it; it returns the grid's left and top.
  function valueAbove(option, axis, width) {
    var lines = wrap(axis.name || "", width), left = numbersLeft(axis);
    axis.name = lines.join("\n");
    axis.nameLocation = "end";
    axis.nameGap = 12;
    axis.nameTextStyle = { align: "left", padding: [0, 0, 0, -left] };
    return { left: left, top: legend(option, width) + lines.length * line + 12 };
  }

  function verticalBars(option, width) {
    var axis = first(option.yAxis), across = first(option.xAxis), names = across.data;
    var band = (width - numbersLeft(axis)) / Math.max(1, names.length);
    if (!wordsFit(names, band - gap) || mostLines(names, band - gap) > 4) return turned(option, width);
    var edge = valueAbove(option, axis, width), bar = Math.min(64, band * 0.76 / option.series.length);
    var fits = true;
    eachDatum(option, function (_, value) { fits = fits && measure(number(value)) <= bar + 2; });
    option.series.forEach(function (series) { series.label.show = fits; });
    var room = evenRoom(names, band - gap);
    across.axisLabel.formatter = wrapped(room);
    var below = besideNegatives(option, "bottom") ? line : 0;
    across.axisLabel.margin = gap + below;
    var bottom = mostLines(names, room) * line + 12 + below;
    grid(option, edge.left, edge.top, 0, bottom);
    return edge.top + plotHeight(width) + bottom;
  }

  // turned lays bars on their side where their names do not fit below them.
  function turned(option, width) {
    var across = option.xAxis;
    option.xAxis = option.yAxis;
    option.yAxis = across;
    first(option.yAxis).inverse = true;
    option.series.forEach(function (series) {
      series.label.position = "right";
      series.label.show = true;
      series.barMaxWidth = "24";
    });
    return horizontalBars(option, width);
  }

  function wordsFit(names, room) {
    return names.every(function (name) { return widest(name.split(" ")) <= room; });
  }

  function plotHeight(width) { return width < phone ? 220 : 280; }

  function lines(option, width) {
    var axis = first(option.yAxis), across = first(option.xAxis), names = across.data;
    var edge = valueAbove(option, axis, width), band = (width - edge.left) / Math.max(1, names.length);
    // A name may be as wide as the points that it stands for.
    var each = 1;
    while (each < names.length && !wordsFit(shown(names, each), band * each - gap)) each++;
    across.axisLabel.interval = each - 1;
    across.axisLabel.showMaxLabel = each === 1 ? true : null; // true would add the last to those
    var room = evenRoom(shown(names, each), band * each - gap);
    across.axisLabel.formatter = wrapped(room);
    var bottom = mostLines(shown(names, each), room) * line + 12;
    grid(option, edge.left, edge.top, 0, bottom);
    return edge.top + plotHeight(width) + bottom;
  }

  // evenRoom is the least room that needs no more lines, so that Jul 2024 is not
  // on one line between others on two.
  function evenRoom(names, room) {
    var least = names.reduce(function (most, name) { return Math.max(most, widest(name.split(" "))); }, 0);
    return least <= room && mostLines(names, least) === mostLines(names, room) ? least : room;
  }

  function shown(names, each) {
    return names.filter(function (_, i) { return i % each === 0; });
  }

  function heatmap(option, width) {
    var names = first(option.yAxis).data, across = first(option.xAxis), room = rows(option, names, width, width < phone ? 0.3 : 0.45);
    var band = (width - room.label - gap) / Math.max(1, across.data.length);
    var heading = evenRoom(across.data, band - 4);
    across.axisLabel.formatter = wrapped(heading);
    var top = mostLines(across.data, heading) * line + gap;
    grid(option, room.label + gap, top, 0, 2);
    return top + Math.max(1, names.length) * room.height + 2;
  }

  // donut names the shares beside the ring where the names take few lines, and
  // else in a list below it.
  function donut(option, width) {
    var pie = option.series[0], outer = Math.min(110, Math.floor(width * 0.2)), share = pie.label.formatter;
    var total = pie.data.reduce(function (sum, datum) { return sum + datum.value; }, 0);
    var names = pie.data.map(function (datum) {
      return share({ name: datum.name, value: datum.value, percent: 100 * datum.value / total });
    });
    var most = 3, room = width / 2 - outer - most * line / 2 - 22, lines = mostLines(names, room);
    pie.radius = [Math.round(outer * 0.6), outer];
    if (lines > most) return listed(option, names, outer, width);
    // A leader is as long as the tallest name needs to stay clear of the ring.
    var leader = Math.max(10, lines * line / 2);
    pie.center = ["50%", "50%"];
    pie.labelLine = { length: leader };
    pie.label.formatter = function (mark) { return wrap(share(mark), room).join("\n"); };
    return Math.max(outer * 2 + leader * 4 + 24, tallestSide(pie.data, names, total, room) + 40);
  }

  function listed(option, names, outer, width) {
    var pie = option.series[0], room = width - swatch.width - swatch.text - 2 * spare, top = 2 * outer + 24;
    pie.center = ["50%", outer + 8];
    pie.label.show = false;
    var byName = {};
    pie.data.forEach(function (datum, i) { byName["=" + datum.name] = names[i]; });
    Object.assign(option.legend, {
      show: true, orient: "vertical", top: top, width: width,
      data: pie.data.map(function (datum) { return datum.name; }),
      formatter: function (name) { return wrap(byName["=" + name], room).join("\n"); },
    });
    return names.reduce(function (height, name) {
      return height + wrap(name, room).length * line + swatch.gap;
    }, top);
  }

  // tallestSide is the height of the names on the ring's fuller side.
  function tallestSide(data, names, total, room) {
    var sides = [0, 0], passed = 0;
    data.forEach(function (datum, i) {
      sides[passed + datum.value / 2 < total / 2 ? 0 : 1] += wrap(names[i], room).length * line + 4;
      passed += datum.value;
    });
    return Math.max(sides[0], sides[1]);
  }

  function scatter(option, width) {
    var axis = first(option.yAxis), across = first(option.xAxis), edge = valueAbove(option, axis, width);
    var right = Math.ceil(measure(ticks(across).pop()) / 2) + 8, plot = width - edge.left - right;
    var bottom = nameBelow(across, plot);
    grid(option, edge.left, edge.top, right, bottom);
    nameMarks(option.series[0].data, across, axis, plot, plotHeight(width));
    return edge.top + plotHeight(width) + bottom;
  }

  // nameMarks gives each mark's name a place beside it that is free, and none
  // where there is no such place; the table beside the chart has them all.
  function nameMarks(data, across, axis, width, height) {
    var taken = [], size = 7;
    var at = data.map(function (datum) {
      return {
        x: (datum.value[0] - across.min) / (across.max - across.min) * width,
        y: (1 - (datum.value[1] - axis.min) / (axis.max - axis.min)) * height,
      };
    });
    at.forEach(function (p) { taken.push([p.x - size, p.y - size, p.x + size, p.y + size]); });
    data.forEach(function (datum, i) {
      var p = at[i], w = measure(datum.name), h = line / 2;
      var places = {
        right: [p.x + size + 2, p.y - h, p.x + size + 2 + w, p.y + h],
        left: [p.x - size - 2 - w, p.y - h, p.x - size - 2, p.y + h],
        top: [p.x - w / 2, p.y - size - line, p.x + w / 2, p.y - size],
        bottom: [p.x - w / 2, p.y + size, p.x + w / 2, p.y + size + line],
      };
      var place = Object.keys(places).find(function (side) { return free(places[side], taken, width, height); });
      datum.label = place ? { position: place } : { show: false };
      if (place) taken.push(places[place]);
    });
  }

  function free(box, taken, width, height) {
    if (box[0] < 0 || box[2] > width || box[1] < -line || box[3] > height) return false;
    return taken.every(function (other) {
      return box[2] <= other[0] || box[0] >= other[2] || box[3] <= other[1] || box[1] >= other[3];
    });
  }

  // calendar cuts an axis of days into weeks, or months, of which it names as
  // many as there is room for; whole years alone by the given function, if any.
  // It returns the height of the names.
  function calendar(axis, plot, yearName) {
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
      if (yearName && !weeks && count % 12 === 0) name = yearName;
      words = days.map(name);
      each = plot * count / (high - low) - gap;
      return wordsFit(words, each) && mostLines(words, each) <= 2;
    });
    if (none) words = days = [];
    var room = evenRoom(words, each);
    axis.axisTick = { customValues: days };
    axis.axisLabel.customValues = days;
    axis.axisLabel.lineHeight = line;
    axis.axisLabel.formatter = function (day) { return wrap(name(day), room).join("\n"); };
    return mostLines(words, room) * line + 12;
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

  // What the layouts in files of their own share with those above.
  var kit = {
    line: line, gap: gap, spare: spare, first: first, grid: grid, legend: legend, rows: rows,
    measure: function (words) { return measure(words); }, measureBold: function (words) { return measureBold(words); }, widest: widest, wrap: wrap, mostLines: mostLines,
    wordsFit: wordsFit, evenRoom: evenRoom, valueAbove: valueAbove, nameBelow: nameBelow, free: free,
    calendar: calendar,
  };

  Object.assign(boardpack.layouts, {
    "bar": horizontalBars, "stacked-bar": horizontalBars, "grouped-bar": verticalBars, "line": lines,
    "heatmap": heatmap, "donut": donut, "scatter": scatter,
  });

  // The option is changed; the height in px is returned.
  return function (option, width, measureEm) {
    measure = function (words) { return measureEm(words) * font; };
    measureBold = function (words) { return measureEm(words, true) * font; };
    var lay = boardpack.layouts[option.layout];
    if (!lay) throw new Error("no layout for chart type " + option.layout);
    delete option.layout; // the library does not know it
    return Math.ceil(lay(option, width, kit));
  };
})();
