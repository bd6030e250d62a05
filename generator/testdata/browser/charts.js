// What the live charts of a page show, as the library has it: each series with its
// name, and each of its values with its colour.
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
  return { ID: figure.id, Series: series };
}))()
