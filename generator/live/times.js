// Charts over time at a given width: the steps of a plan, and panels of lines over days.
boardpack.times = (() => {
  "use strict";
  const { gap, phone, widest, measure } = boardpack.room, { grid, scaled, down } = boardpack.axes;

  // months leaves the names along axes of time to ticks.js.
  function months(made) {
    made.times = made.option.xAxis.length;
    made.option.xAxis.forEach((axis, index) => { axis.id = `times ${index}`; });
  }

  function timeline(made, width) {
    const { option, names } = made;
    for (const one of option.series) one.clip = true;
    grid(option, 32, gap, 24);
    months(made);
    return 32 + down(option, names, width, 26) + 32;
  }

  // badges are the icons of heads, at their places of the chart.
  function badges(data) {
    const shape = ({ pathData, color, borderColor, width, dash }) => ({ type: "path", shape: { pathData }, style: { fill: color, stroke: borderColor, lineWidth: width, lineDash: dash } });
    const renderItem = ({ dataIndex }) => ({ type: "group", x: data[dataIndex].value[0], y: data[dataIndex].value[1], children: data[dataIndex].paths.map(shape) });
    return { id: "badges", type: "custom", name: "", coordinateSystem: "none", silent: true, data, renderItem };
  }

  // opened are the grounds in the middle of filled marks whose values may change; they go with
  // their series' name.
  function opened(series) {
    return series.flatMap((one, i) => {
      const { name, symbol, symbolSize, xAxisIndex, yAxisIndex } = one, open = one.data.filter(({ open }) => open).map(({ value }) => ({ value, open: true }));
      if (open.length === 0) return [];
      one.id = `over ${i}`;
      return [{ id: `opening ${i}`, type: "scatter", name, symbol, symbolSize: symbolSize / 2, xAxisIndex, yAxisIndex, data: open, silent: true, z: 4, itemStyle: { color: "ink:ground" } }];
    });
  }

  // unsettled reports of a datum whether it is out of sight because it may change.
  const unsettled = (boardpack.unsettled = (series, hidden) => {
    const without = hidden.has(series.find(({ data }) => data.some((datum) => datum?.under))?.name);
    return (datum) => without && Boolean(datum?.open);
  });

  // settled are those marks without the values that may change, where the series of these is
  // hidden: they would stay in sight, since others lie over their own.
  boardpack.settled = (series, hidden) => {
    const gone = unsettled(series, hidden);
    const shown = ({ data, silent }) => (silent ? data.filter((datum) => !gone(datum)) : data.map((datum) => (gone(datum) ? { ...datum, value: [datum.value[0], "-"] } : datum)));
    return series.filter(({ id }) => /^(over|opening) /.test(id)).map((one) => ({ id: one.id, data: shown(one) }));
  };

  // course sets panels below each other, each under its name, the words of its
  // badges and what its values are.
  function course(made, width) {
    const { option, heads, scales } = made;
    let top = 0;
    const icons = [];
    const left = Math.ceil(Math.max(...scales.map(([{ words }]) => widest(words)))) + 20;
    const right = Math.max(40, ...option.series.flatMap(({ data }) => data.map(({ name }) => measure(name ?? "") + 16))); // the value of a target, or a month and its year
    const plot = width < phone ? 200 : heads.length > 1 ? 180 : 300;
    months(made);
    option.grid = heads.map((head, i) => {
      const axis = scaled(option.yAxis[i], scales[i]), above = boardpack.head(head, axis.name, width * 0.85);
      Object.assign(axis, { name: above.words, nameLocation: "end", nameGap: 12, nameTextStyle: { align: "left", padding: [0, 0, 0, 2 - left], rich: above.rich } });
      const start = top + above.height + 16;
      icons.push(...above.icons.map(({ top: down, paths }) => ({ value: [2, start - 12 - above.height + down], paths })));
      top = start + plot + 48;
      return { left, right, top: start, height: plot };
    });
    option.series.push(...opened(option.series), badges(icons));
    return top - 16;
  }

  return { timeline, course };
})();
