// The layout of a funnel.
boardpack.layouts.funnel = (function () {
  "use strict";

  // funnel writes a step's number in its bar, or beside it where that is narrow.
  function funnel(option, width, kit) {
    var axis = kit.first(option.xAxis), names = kit.first(option.yAxis).data, lost = option.series[2];
    var room = kit.rows(option, names, width, 0.4), left = room.label + kit.gap, plot = width - left - 2;
    option.series[0].silent = lost.silent = true;
    option.series[1].barMinHeight = 2; // of its length, so that it is seen
    option.series[1].data.forEach(function (datum) {
      if (typeof datum.value !== "number") return;
      var value = datum.value, inside = kit.measure(boardpack.formatters.number(value)) + 12 <= value / axis.max * plot;
      datum.label = inside ? { position: "inside" } : { position: "right", color: boardpack.theme.textStyle.color };
      if (value === 0) datum.itemStyle = { color: "transparent", borderWidth: 0 };
    });
    var most = 1;
    lost.data.forEach(function (datum) {
      var words = kit.wrap(lost.label.formatter(datum), plot);
      datum.label = { formatter: function () { return words.join("\n"); } };
      most = Math.max(most, words.length);
    });
    var height = Math.max(32, room.height, most * kit.line + 8);
    kit.grid(option, left, 2, 2, 2);
    return 4 + Math.max(1, names.length) * height;
  }

  return funnel;
})();
