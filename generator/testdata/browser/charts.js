// What the live charts of a page show, as the library has it: each series with its
// name, and each of its values with its colour; and what stands along its axes of values.
(() => [...document.querySelectorAll("figure[data-chart]")].map((figure) => {
  const chart = echarts.getInstanceByDom(figure.querySelector("[role=application]"));
  const all = chart.getModel().getSeries(), day = (one, i) => [one.getRawValue(i)].flat().join();
  // What lies over the middle of a filled mark opens it.
  const open = (one, i) => all.some((other) => other.get("silent") && other.name === one.name && other.get("xAxisIndex") === one.get("xAxisIndex")
    && other.get("symbolSize") < one.get("symbolSize") && [...Array(other.getData().count()).keys()].some((k) => day(other, k) === day(one, i)));
  const series = all.filter((one) => !one.get("silent")).map((one) => {
    const data = one.getData(), places = [...Array(data.count()).keys()];
    return {
      Name: chart.getOption().series[one.seriesIndex].name ?? "",
      Type: one.subType,
      Panel: one.get("xAxisIndex") ?? 0,
      Names: places.map((i) => data.getName(i)),
      Values: places.map((i) => [one.getRawValue(i)].flat().map((value) => (typeof value === "number" ? value : null))),
      Fills: places.map((i) => `${data.getItemVisual(i, "style").fill}${open(one, i) ? " open" : ""}`),
      Symbols: places.map((i) => String(data.getItemVisual(i, "symbol") ?? "")),
      Line: String(one.getModel("lineStyle").get("color")),
    };
  });
  const values = ["xAxis", "yAxis"].flatMap((mainType) => chart.getModel().queryComponents({ mainType })).filter((one) => one.axis.type === "value" && one.get("show") !== false);
  const Axes = values.map(({ axis }) => `${axis.scale.getExtent().join(" to ")}: ${axis.getViewLabels().map(({ formattedLabel }) => formattedLabel).join(" ")}`);
  // The marks of an entry of the legend: of equal shapes at one place the later lies within.
  const shapes = { "M14 7a": "circle", "M14 3h": "rect", "M18 3l4": "triangle", "M18 2l5": "diamond" }, shape = (d) => Object.entries(shapes).find(([start]) => d.startsWith(start))?.[1];
  const marks = (button) => [...button.querySelectorAll("svg g")].map((g) => [...g.querySelectorAll("path")].map((path) => [shape(path.getAttribute("d")), path.getAttribute("fill")]).filter(([name, fill]) => name && fill && fill !== "transparent"));
  const said = (paths) => (paths.length > 1 ? `${paths[0].join(" ")} open` : paths[0]?.join(" ") ?? "");
  const Legend = [...figure.querySelectorAll("[data-chart-toggles] button")].map((button) => `${button.textContent}: ${marks(button).map(said).filter(Boolean).join(", ")}`);
  return { ID: figure.id, Series: series, Axes, Legend };
}))()
