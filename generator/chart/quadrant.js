// The layout of a quadrant: bubbles by their number, names where there is room.
boardpack.layouts.quadrant = (function () {
  "use strict";

  var frame = 3; // names keep clear of the plot's edge

  var sides = ["insideTopLeft", "insideTopRight", "insideBottomLeft", "insideBottomRight"];

  // quadrant makes a plot of equal fields, one around each pair of whole scores,
  // with a strip above and below them for the quarters' names.
  function quadrant(option, width, kit) {
    var axis = kit.first(option.yAxis), across = kit.first(option.xAxis), edge = kit.valueAbove(option, axis, width);
    var points = option.series[2], named = option.series[3], right = 2, plot = width - edge.left - right;
    var height = Math.max(360, Math.min(plot * 0.72, 520));
    var half = plot / 2 - 2 * kit.gap, strip = kit.line * kit.mostLines(named.data.map(function (corner) { return corner.name; }), half) + 12;
    var fields = axis.splitNumber + 1, wide = plot / fields, high = (height - 2 * strip) / fields;
    background(option, high, strip, half, kit);
    // Between the ticks large bubbles would swallow their neighbours.
    function onTicks(datum) {
      return across.axisTick.customValues.indexOf(datum.value[0]) >= 0 && axis.axisTick.customValues.indexOf(datum.value[1]) >= 0;
    }
    function at(datum) {
      return {
        x: (datum.value[0] - across.min) / (across.max - across.min) * plot,
        y: (1 - (datum.value[1] - axis.min) / (axis.max - axis.min)) * height,
      };
    }
    var fitting = Math.min(wide, high) / 2 - 4;
    points.data = apart(points.data, at, points.data.every(onTicks) ? fitting : Math.min(fitting, 18));
    var kept = [[plot / 2 - 2, 0, plot / 2 + 2, height], [0, height / 2 - 2, plot, height / 2 + 2],
      [0, 0, plot, strip], [0, height - strip, plot, height]];
    namePlaces(points.data, at, kept, plot, height, kit);
    var bottom = kit.nameBelow(across, plot);
    kit.grid(option, edge.left, edge.top, right, bottom);
    option.grid.show = true;
    return edge.top + height + bottom;
  }

  // background widens the axes around the places, and stretches to them the lines
  // at the middle and the corners, which lie under the points: the library would
  // draw lines over them.
  function background(option, high, strip, half, kit) {
    var axis = kit.first(option.yAxis), across = kit.first(option.xAxis);
    var ends = { x: [across.min, across.max], y: [axis.min, axis.max] };
    widen(across, 0.5);
    widen(axis, 0.5 + strip / high);
    [0, 1, 3].forEach(function (i) {
      option.series[i].silent = true;
      option.series[i].z = 1;
      option.series[i].data.forEach(function (datum) {
        datum.value = [outwards(datum.value[0], ends.x, across), outwards(datum.value[1], ends.y, axis)];
      });
    });
    option.series[3].data.forEach(function (corner, i) {
      corner.label = { position: sides[i], distance: 6, formatter: function () { return kit.wrap(corner.name, half).join("\n"); } };
    });
  }

  // widen lengthens an axis at each end by the given part of a step; the ticks
  // stay where they are.
  function widen(axis, part) {
    var step = (axis.max - axis.min) / axis.splitNumber, values = [];
    for (var i = 0; i <= axis.splitNumber; i++) values.push(axis.min + i * step);
    axis.axisTick = { customValues: values };
    axis.axisLabel.customValues = values;
    axis.axisLine = { onZero: false };
    axis.min -= part * step;
    axis.max += part * step;
  }

  // outwards moves the end of a scale to that of its widened axis.
  function outwards(value, ends, axis) {
    return value === ends[0] ? axis.min : value === ends[1] ? axis.max : value;
  }

  // apart sizes the places by their number and joins those that would overlap,
  // which those on the ticks never do.
  function apart(data, at, largest) {
    for (;;) {
      sizePlaces(data, largest);
      var fewer = [];
      data.forEach(function (place) {
        var p = at(place);
        var near = fewer.find(function (other) {
          var o = at(other);
          return Math.hypot(o.x - p.x, o.y - p.y) < (other.symbolSize + place.symbolSize) / 2 + 2;
        });
        if (near) join(near, place);
        else fewer.push(place);
      });
      if (fewer.length === data.length) return data;
      data = fewer;
    }
  }

  function join(place, other) {
    var a = place.value, b = other.value, n = a[2] + b[2];
    place.value = [(a[0] * a[2] + b[0] * b[2]) / n, (a[1] * a[2] + b[1] * b[2]) / n, n];
    place.name += ", " + other.name;
  }

  // sizePlaces makes areas grow with their numbers: in proportion, if the
  // largest then is not too large, and evenly between smallest and largest if
  // it is. The smallest, of two, has room for its number.
  function sizePlaces(data, largest) {
    var most = data.reduce(function (n, place) { return Math.max(n, place.value[2]); }, 2), least = 81;
    var each = Math.min(least / 2, (largest * largest - least) / Math.max(1, most - 2));
    data.forEach(function (place) {
      var n = place.value[2];
      place.symbolSize = n === 1 ? 10 : 2 * Math.sqrt(least + (n - 2) * each);
    });
  }

  // namePlaces writes the number into a bubble, and the name of a single one
  // beside it where that is free.
  function namePlaces(data, at, kept, plot, height, kit) {
    var ink = boardpack.theme.textStyle.color, taken = kept.slice();
    data.forEach(function (place) {
      var p = at(place), r = place.symbolSize / 2 + 1;
      taken.push([p.x - r, p.y - r, p.x + r, p.y + r]);
    });
    data.forEach(function (place) {
      if (place.value[2] > 1) { place.label = { position: "inside" }; return; }
      var p = at(place), w = kit.measure(place.name), r = place.symbolSize / 2 + 4, h = kit.line / 2;
      var spots = [["right", 0, 0], ["left", 0, 0], ["top", 0, 0], ["bottom", 0, 0],
        ["right", 0, -h - 3], ["right", 0, h + 3], ["left", 0, -h - 3], ["left", 0, h + 3],
        ["top", w / 4, 0], ["top", -w / 4, 0], ["bottom", w / 4, 0], ["bottom", -w / 4, 0],
        ["top", w / 2, 0], ["top", -w / 2, 0], ["bottom", w / 2, 0], ["bottom", -w / 2, 0]];
      var spot = spots.find(function (spot) {
        var box = boxAt(p, spot, w, r, h);
        if (box[0] < frame || box[2] > plot - frame || !kit.free(box, taken, plot, height)) return false;
        taken.push(box);
        return true;
      });
      place.label = spot ? { position: spot[0], offset: spot.slice(1), color: ink } : { show: false };
    });
  }

  // boxAt is where a name stands beside a point: [side, right, down].
  function boxAt(p, spot, w, r, h) {
    var x = p.x + spot[1], y = p.y + spot[2];
    switch (spot[0]) {
      case "right": return [x + r, y - h, x + r + w, y + h];
      case "left": return [x - r - w, y - h, x - r, y + h];
      case "top": return [x - w / 2, y - r - 2 * h, x + w / 2, y - r];
      case "bottom": return [x - w / 2, y + r, x + w / 2, y + r + 2 * h];
    }
  }

  return quadrant;
})();
