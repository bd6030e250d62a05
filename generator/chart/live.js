// Starts the live charts of a page, each in the place of its drawing. Without
// this script, or when it fails, the drawings stay. The page needs, once:
//
//   script#chart.widths[type="application/json"]    the width table
//
// and for each chart:
//
//   figure[data-chart]
//     div[data-chart-drawn] > svg                   the drawing
//     script[type="application/json"]               the drawing's option
//
// A live chart is no wider than its drawing; on a narrower screen it is laid
// out anew. It stands after the drawing, which is hidden, except on paper:
//
//   div[data-chart-live]
//     div[data-chart-toggles] > button[aria-pressed]    one for each of several series
//     div[role="img"]                                   the chart
//
// The buttons take the place of the library's legend, which answers to a mouse
// alone. Nothing here or in the library needs more than its own hash in a
// Content-Security-Policy.
(function () {
  "use strict";

  var narrowest = 240;

  // ruler returns the function that measures words in ems by the width table.
  function ruler(table) {
    var faces = [table.regular, table.bold].map(function (runs) {
      var widths = new Map();
      runs.forEach(function (run) {
        run[1].forEach(function (units, i) { widths.set(run[0] + i, units / 2048); });
      });
      return widths;
    });
    return function (words, bold) {
      return Array.from(words).reduce(function (sum, letter) {
        var width = faces[bold ? 1 : 0].get(letter.codePointAt(0));
        return sum + (width === undefined ? 1 : width);
      }, 0);
    };
  }

  function start(figure, width) {
    var drawn = figure.querySelector("[data-chart-drawn]"), svg = drawn.querySelector("svg");
    var source = figure.querySelector("script[type='application/json']").textContent;
    var widest = svg.viewBox.baseVal.width, live, image, chart, size;
    var selected = {}; // series by name, false for those that are not shown

    function place() {
      live = document.createElement("div");
      live.setAttribute("data-chart-live", "");
      image = document.createElement("div");
      image.setAttribute("role", "img");
      image.setAttribute("aria-labelledby", svg.getAttribute("aria-labelledby"));
      var option = JSON.parse(source);
      if (option.legend.show) live.append(boardpack.toggles(listed(option), select));
      live.append(image);
      drawn.after(live);
      drawn.hidden = true;
    }

    // listed are the series of the legend; those of equal names share a button.
    function listed(option) {
      return option.legend.data.map(function (name) {
        return option.series.find(function (series) { return series.name === name; });
      });
    }

    function select(name, shown) {
      selected[name] = shown;
      draw();
    }

    function draw() {
      var option = boardpack.revive(JSON.parse(source));
      option.legend.show = false; // the list below a narrow ring is not the series' and comes back
      var height = boardpack.layout(option, size, width);
      option.legend.selectedMode = false;
      option.legend.selected = selected;
      image.style.width = size + "px";
      image.style.height = height + "px";
      if (!chart) chart = echarts.init(image, "boardpack", { renderer: "svg", width: size, height: height });
      else chart.resize({ width: size, height: height });
      chart.setOption(option, true);
    }

    function stop() {
      observer.disconnect();
      if (chart) chart.dispose();
      if (live) live.remove();
      drawn.hidden = false;
    }

    function fit(room) {
      var fitting = Math.max(narrowest, Math.min(widest, Math.floor(room)));
      if (room === 0 || fitting === size) return;
      size = fitting;
      try {
        if (!live) place();
        draw();
      } catch (problem) {
        stop();
        console.error(problem);
      }
    }

    // The first call comes when the figure is first shown. Drawing changes the
    // figure's height, which must wait until the observer is done.
    var observer = new ResizeObserver(function (entries) {
      setTimeout(function () { fit(entries[0].contentRect.width); }, 0);
    });
    observer.observe(figure);

    function onPaper(printing) {
      if (!chart || chart.isDisposed()) return;
      drawn.hidden = !printing;
      live.hidden = printing;
    }
    window.addEventListener("beforeprint", function () { onPaper(true); });
    window.addEventListener("afterprint", function () { onPaper(false); });
  }

  var figures = document.querySelectorAll("figure[data-chart]");
  if (figures.length === 0) return;
  var width = ruler(JSON.parse(document.getElementById("chart.widths").textContent));
  boardpack.install(width);
  figures.forEach(function (figure) { start(figure, width); });
})();
