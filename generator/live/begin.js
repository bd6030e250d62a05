// Where axes of values begin that do not begin at nought, since a reader takes a height
// for an amount. The library cuts an axis by what is shown, and is asked when it has.
boardpack.begin = (() => {
  "use strict";
  const { words } = boardpack;

  function from({ axis, index }, chart) {
    const [low, high] = chart.getModel().getComponent("yAxis", index).axis.scale.getExtent();
    return low > 0 || high < 0 ? words.from(axis.axisLabel.formatter(Number(low.toPrecision(12)))) : "";
  }

  // The names that have changed are set.
  return (chart, { begins = [] }) => {
    const names = begins.map((one) => ({ id: one.axis.id, name: one.say(from(one, chart)) }));
    const changed = names.filter(({ name }, i) => name !== begins[i].axis.name);
    begins.forEach(({ axis }, i) => { axis.name = names[i].name; });
    if (changed.length > 0) chart.setOption({ yAxis: changed });
  };
})();
