// What the engine needs beside the scripts that the page has too. `width` is
// the engine's own: the width of words in ems.
var setTimeout = function () {}, clearTimeout = function () {};

boardpack.install(width);

// draw returns the SVG of an option. The painter is asked directly, because the
// public method writes style sheets and class names counted over all charts.
function draw(json, wide) {
  var option = boardpack.revive(JSON.parse(json));
  var height = boardpack.layout(option, wide, width);
  var chart = echarts.init(null, "boardpack", { renderer: "svg", ssr: true, width: wide, height: height });
  try {
    chart.setOption(option);
    requireAll(chart.getModel(), option);
    tidy(chart.getZr().storage.getRoots());
    return chart.getZr().painter.renderToString({ cssEmphasis: false, cssAnimation: false, useViewBox: true });
  } finally {
    chart.dispose();
  }
}

// requireAll fails for what the bundle lacks, which would be left out silently.
function requireAll(model, option) {
  Object.keys(option).forEach(function (part) {
    if (part === "animation" || part === "series") return;
    if (!model.getComponent(part)) throw new Error("the ECharts bundle has no component " + part);
  });
  var drawn = model.getSeries().map(function (series) { return series.subType; });
  option.series.forEach(function (series, i) {
    if (drawn[i] !== series.type) throw new Error("the ECharts bundle has no series type " + series.type);
  });
}

// tidy removes the frame that the library puts round lines: the axes cover all
// values, so it would cut nothing, and each renderer would have to know it. A
// line without any value would leave an empty path, which is the sign of a
// coordinate that is not a number.
function tidy(roots) {
  roots.forEach(function (root) {
    root.traverse(function (element) {
      element.removeClipPath();
      if (element.type === "ec-polyline") element.ignore = !hasPoint(element.shape.points);
    });
  });
}

// hasPoint looks at the heights in x, y, x, y: a missing value has none.
function hasPoint(points) {
  return Array.from(points).some(function (n, i) { return i % 2 === 1 && isFinite(n); });
}
