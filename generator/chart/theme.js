// The look that all charts share, and the library's setting up.
boardpack.theme = (function () {
  "use strict";
  var text = { color: "#212b32", fontSize: 13, fontFamily: "Arial, 'Liberation Sans', sans-serif" };
  function extended(more) { return Object.assign({}, text, more); }
  var still = { disabled: true };
  return {
    textStyle: text,
    categoryAxis: {
      axisLine: { lineStyle: { color: "#768692", width: 1 } },
      axisTick: { show: false },
      axisLabel: extended({ margin: 8, lineHeight: 16 }),
      splitLine: { show: false },
    },
    valueAxis: {
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: extended({ margin: 8 }),
      splitLine: { lineStyle: { color: "#d8dde0", width: 1 } },
      nameTextStyle: extended({ lineHeight: 16 }),
    },
    legend: { padding: 0, itemGap: 12, itemWidth: 20, itemHeight: 14, textStyle: extended({ lineHeight: 16 }), inactiveColor: "#768692", borderColor: "transparent" },
    tooltip: {
      renderMode: "richText", confine: true, transitionDuration: 0,
      backgroundColor: "#ffffff", borderColor: "#4c6272", borderWidth: 1, padding: 8, textStyle: extended({ lineHeight: 18 }),
    },
    bar: { emphasis: still, label: text },
    line: { emphasis: still, label: extended({ lineHeight: 16 }) },
    heatmap: { emphasis: still, label: text },
    pie: {
      emphasis: still, startAngle: 90, clockwise: true, stillShowZeroSum: false,
      label: extended({ overflow: "none", lineHeight: 16 }),
      labelLine: { length: 10, length2: 12, lineStyle: { color: "#768692", width: 1 } },
      emptyCircleStyle: { color: "#ffffff", borderColor: "#768692", borderWidth: 1 },
    },
    scatter: { emphasis: still, itemStyle: { opacity: 1 }, label: extended({ distance: 4, lineHeight: 16 }) },
  };
})();

// Lengths of line and gap, px, by the names that options have for them.
boardpack.dashes = {
  "dashes": [8, 4], "short dashes": [4, 3], "long dashes": [14, 5], "dashes and dots": [10, 4, 2, 4], "dots": [2, 3], "sparse dots": [2, 6],
};

// install makes the library measure words by the given function, words in ems,
// and know the theme.
boardpack.install = function (width) {
  "use strict";
  echarts.registerTheme("boardpack", boardpack.theme);
  echarts.setPlatformAPI({
    measureText: function (text, font) {
      var size = parseFloat(/([\d.]+)px/.exec(font)[1]);
      // The library takes this character's width for the height of a line.
      if (text === "\u56fd") return { width: size };
      return { width: size * width(text, /\bbold\b/.test(font)) };
    },
  });
};
