// Names along axes of time, each as far from the next: the library has a month and then a
// year, so that a reader takes half a year for a whole one. What is shown may be zoomed.
// The library has the first and the last twice, of which showMinLabel and showMaxLabel take
// one of each away.
boardpack.ticks = (() => {
  "use strict";
  const { formatters } = boardpack.words, { measure, months } = boardpack;
  const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240], several = [1, 2, 4, 8, 12, 20, 40], apart = 8, manyYears = 4, month = 365.25 / 12 * 864e5;

  // along are the months from low to high that are whole steps, or else steps from the first.
  function along(low, high, step) {
    const first = months.of(low - 1) + 1, last = months.of(high);
    const from = (start) => Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, i) => months.start(start + i * step));
    const whole = from(Math.ceil(first / step) * step);
    return whole.length > 1 ? whole : from(first);
  }

  // periods are those of what was measured in quarters or in years, each named at its middle.
  function periods(all, low, high, size) {
    const middle = ({ from, to }) => (from + to) / 2, [first] = all, need = Math.max(...all.map(({ name }) => measure(name))) + apart;
    const step = several.find((one) => one * (first.to - first.from) / (high - low) * size >= need) ?? several.at(-1);
    const named = all.filter((one) => one.number % step === 0 && middle(one) >= low && middle(one) <= high);
    return { times: named.map(middle), write: (time) => all.find((one) => middle(one) === time)?.name ?? "" };
  }

  // names are the times and how they are written. Over many years, one for each is its number.
  function names(low, high, size) {
    const long = high - low > manyYears * 12 * month, name = (step) => (long && step >= 12 ? "year" : "day");
    const room = (step) => step * month / (high - low) * size, need = (step) => measure(name(step) === "year" ? "2000" : "May 2000") + apart;
    const step = steps.find((one) => room(one) >= need(one)) ?? steps.at(-1);
    return { times: along(low, high, step), write: formatters[name(step)] };
  }

  function axisOf(chart, index, made) {
    const { axis } = chart.getModel().getComponent("xAxis", index), [low, high] = axis.scale.getExtent(), [from, to] = axis.getExtent();
    const size = Math.abs(to - from), { times, write } = made.named ? periods(made.periods, low, high, size) : names(low, high, size);
    const inside = (time) => { const at = chart.convertToPixel({ xAxisIndex: index }, time), half = measure(write(time)) / 2; return at >= half && at + half <= chart.getWidth(); };
    const customValues = times.filter(inside);
    return { id: `times ${index}`, axisTick: { customValues }, axisLabel: { customValues, formatter: write } };
  }

  // The axes that have changed are set.
  return (chart, made) => {
    const { times = 0 } = made, axes = Array.from({ length: times }, (_, index) => axisOf(chart, index, made));
    const now = axes.map(({ axisLabel }) => axisLabel.customValues.join()).join(";");
    if (now !== made.ticks) chart.setOption({ xAxis: axes });
    made.ticks = now;
  };
})();
