// The buttons that show and hide the series of a live chart. They stand in
// place of the library's legend, and look like it.
boardpack.toggles = (function () {
  "use strict";

  var dashes = { solid: [], dashed: [8, 4], dotted: [2, 2] }; // of lines 2 px wide
  var shapes = {
    circle: "M14 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    rect: "M14 3h8v8h-8z",
    triangle: "M18 3l4 8h-8z",
    diamond: "M18 3l4 4l-4 4l-4 -4z",
  };
  var own = "path://"; // begins symbols that are paths of 12 by 12 px

  function element(name, attributes) {
    var made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function stroke(line, wide) {
    var dash = dashes[line.type] || boardpack.dashes[line.type];
    return element("path", { d: "M0 7H" + wide, stroke: line.color, "stroke-width": line.width, "stroke-dasharray": dash.join(" ") || "none" });
  }

  function symbol(name, look) {
    var hollow = name.indexOf("empty") === 0, drawn = name.indexOf(own) === 0;
    return element("path", {
      d: drawn ? name.slice(own.length) : shapes[hollow ? name.slice("empty".length).toLowerCase() : name],
      transform: drawn ? "translate(12 1)" : "translate(0 0)", fill: hollow ? "#ffffff" : look.color,
      stroke: look.borderColor || (drawn ? "none" : look.color), "stroke-width": look.borderWidth || 2,
    });
  }

  // swatch shows a series as the chart draws it: an area, or a line with its
  // symbol.
  function swatch(series) {
    var line = series.lineStyle, look = series.itemStyle, wide = line ? 36 : 20;
    var svg = element("svg", { viewBox: "0 0 " + wide + " 14", width: wide, height: 14, "aria-hidden": "true" });
    if (line) {
      if (series.symbolSize !== 0 || series.symbol === "none") svg.append(stroke(line, wide));
      if (series.symbol !== "none") svg.append(symbol(series.symbol, look));
    } else {
      svg.append(element("rect", {
        x: 1, y: 1, width: 18, height: 12, fill: look.color, stroke: look.borderColor || look.color, "stroke-width": 2,
      }));
    }
    return svg;
  }

  // Each button tells hear its series' name and whether it is to be shown.
  return function (series, hear) {
    var group = document.createElement("div");
    group.setAttribute("data-chart-toggles", "");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Shown in the chart");
    series.forEach(function (one) {
      var button = document.createElement("button");
      button.type = "button";
      button.setAttribute("aria-pressed", "true");
      button.append(swatch(one), one.name);
      button.addEventListener("click", function () {
        var shown = button.getAttribute("aria-pressed") === "false";
        button.setAttribute("aria-pressed", String(shown));
        hear(one.name, shown);
      });
      group.append(button);
    });
    return group;
  };
})();
