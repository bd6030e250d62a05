// What the live charts of a page show, as the library has it: each series with its
// name, and each of its values with its colour; and what stands along its axes of values.
(() => [...document.querySelectorAll("figure[data-chart]")].map((figure) => {
  const chart = echarts.getInstanceByDom(figure.querySelector("[role=application]"));
  const series = chart.getModel().getSeries().map((one) => {
    const data = one.getData(), places = [...Array(data.count()).keys()];
    return {
      Name: chart.getOption().series[one.seriesIndex].name ?? "",
      Type: one.subType,
      Panel: one.get("xAxisIndex") ?? 0,
      Names: places.map((i) => data.getName(i)),
      Values: places.map((i) => [one.getRawValue(i)].flat().map((value) => (typeof value === "number" ? value : null))),
      Fills: places.map((i) => String(data.getItemVisual(i, "style").fill)),
      Line: String(one.getModel("lineStyle").get("color")),
    };
  });
  const values = ["xAxis", "yAxis"].flatMap((mainType) => chart.getModel().queryComponents({ mainType })).filter((one) => one.axis.type === "value" && one.get("show") !== false);
  const Axes = values.map(({ axis }) => `${axis.scale.getExtent().join(" to ")}: ${axis.getViewLabels().map(({ formattedLabel }) => formattedLabel).join(" ")}`);
  return { ID: figure.id, Series: series, Axes };
}))()
