// The axes of the live charts of a page, as the library has them: the names of times, and
// of each axis of values that a course or a line has, its name and where it begins.
(() => [...document.querySelectorAll("figure[data-chart]")].flatMap((figure) => {
  const { kind } = JSON.parse(figure.querySelector("script").textContent);
  const model = echarts.getInstanceByDom(figure.querySelector("[role=application]")).getModel();
  const times = model.queryComponents({ mainType: "xAxis" }).filter((one) => one.axis.type === "time");
  const values = ["course", "line"].includes(kind) ? model.queryComponents({ mainType: "yAxis" }) : [];
  // Those that are drawn, by height.
  const drawn = Map.groupBy([...figure.querySelectorAll("[role=application] svg text")].filter((text) => times.length > 0 && /^(([A-Z][a-z]{2} )?\d{4}|Q\d \d{4}\/\d\d)$/.test(text.textContent)), (text) => Math.round(text.getBoundingClientRect().top));
  const quarter = (words) => { const [, q, year] = words.match(/^Q(\d) (\d{4})/) ?? []; return q && year * 12 + 3 * q; };
  const months = (texts) => texts.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
    .map(({ textContent }) => quarter(textContent) ?? boardpack.months.of(Date.parse((/^\d/.test(textContent) ? "1 Jan " : "1 ") + textContent + " UTC")));
  return {
    ID: figure.id,
    Across: times.flatMap((one) => one.axis.getViewLabels().map((label) => label.formattedLabel)),
    Months: [...drawn.values()].map(months),
    Axes: times.length,
    Choices: [...figure.querySelectorAll("[data-chart-zoom] label:first-child option")].map((option) => option.textContent),
    Names: values.map((one) => one.get("name").replaceAll(/\s/g, " ")),
    From: values.map((one) => one.axis.scale.getExtent()[0]),
  };
}))()
