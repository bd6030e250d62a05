// An option as the library takes it: functions in the places of their names, and
// the colours of a scheme, 0 for light and 1 for dark, in those of inks.
boardpack.revive = (() => {
  "use strict";
  const { inks, dashes, words } = boardpack;
  const coloured = new Set(["color", "borderColor", "backgroundColor"]);

  function named(functions, name) {
    if (!Object.hasOwn(functions, name)) throw new Error(`unknown function ${name}`);
    return functions[name];
  }

  function change(key, value, scheme) {
    if (key === "formatter") return named(words.formatters, value);
    if (key === "renderItem") return named({ period }, value);
    if (coloured.has(key) && Object.hasOwn(inks, value)) return inks[value][scheme];
    if (key === "type" && Object.hasOwn(dashes, value)) return dashes[value];
    return value;
  }

  // period draws a bar of a timeline: [start, row, end]. It is seen, however short.
  function period(_, api) {
    const [x, y] = api.coord([api.value(0), api.value(1)]), [end] = api.coord([api.value(2), api.value(1)]);
    const height = Math.min(18, api.size([0, 1])[1] * 0.7);
    return { type: "rect", shape: { x, y: y - height / 2, width: Math.max(4, end - x), height }, style: { fill: api.visual("color") }, emphasis: { style: { stroke: boardpack.edge, lineWidth: 3 } } };
  }

  return function revive(value, scheme) {
    if (value === null || typeof value !== "object") return value;
    for (const key of Object.keys(value)) {
      if (typeof value[key] === "string") value[key] = change(key, value[key], scheme);
      else revive(value[key], scheme);
    }
    return value;
  };
})();

// The look that all charts share, in a scheme.
boardpack.theme = (scheme) => {
  "use strict";
  const ink = (name) => boardpack.inks["ink:" + name][scheme];
  const text = { color: ink("text"), fontSize: 13, fontFamily: "Arial, 'Liberation Sans', sans-serif" };
  const label = { ...text, lineHeight: 16 };
  // What has the pointer or the keyboard on it.
  const emphasis = { itemStyle: { borderColor: ink("text"), borderWidth: 3 }, scale: false };
  return {
    textStyle: text,
    categoryAxis: {
      axisLine: { lineStyle: { color: ink("rule"), width: 1 } }, axisTick: { show: false }, axisLabel: { ...label, margin: 8 }, splitLine: { show: false },
    },
    valueAxis: {
      axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...label, margin: 8 },
      splitLine: { lineStyle: { color: ink("grid"), width: 1 } }, nameTextStyle: label,
    },
    timeAxis: {
      axisLine: { show: true, onZero: false, lineStyle: { color: ink("rule"), width: 1 } }, axisTick: { lineStyle: { color: ink("rule") } },
      axisLabel: { ...label, margin: 8 }, splitLine: { show: false },
    },
    tooltip: {
      // In the drawing: one beside it would need styles that the policy forbids.
      renderMode: "richText", confine: true, transitionDuration: 0,
      backgroundColor: ink("ground"), borderColor: ink("quiet"), borderWidth: 1, padding: 8, textStyle: { ...text, lineHeight: 18 },
    },
    bar: { emphasis, label: text },
    line: { emphasis, label },
    custom: { label: text },
    heatmap: { emphasis, label: text },
    pie: {
      emphasis, startAngle: 90, clockwise: true, stillShowZeroSum: false, label,
      labelLine: { lineStyle: { color: ink("rule"), width: 1 } }, emptyCircleStyle: { color: ink("ground"), borderColor: ink("rule"), borderWidth: 1 },
    },
    scatter: { emphasis, itemStyle: { opacity: 1 }, label },
  };
};

for (const [scheme, name] of ["light", "dark"].entries()) echarts.registerTheme(`boardpack.${name}`, boardpack.theme(scheme));
