// From and to of a chart over time, as periods of one kind to choose from, beside what dragging
// in the chart does: months, where it has days alone.
boardpack.zoom = (() => {
  "use strict";
  const { months } = boardpack;
  const nameOf = (month) => new Date(months.start(month)).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).replace("Sept", "Sep");
  const few = 3; // of which there is nothing to choose
  const hair = 36e5; // by which the library may miss a time, ms

  function choice(words, periods) {
    const label = document.createElement("label"), select = document.createElement("select");
    periods.forEach(({ name }, i) => select.append(new Option(name, i)));
    label.append(words, select);
    return { label, select };
  }

  // monthly are the months from the first to the last day of a timeline.
  function monthly({ series }) {
    const times = series.flatMap(({ data }) => data.flatMap(({ value }) => [value[0], value[2] - 1]));
    const low = months.of(Math.min(...times)), high = months.of(Math.max(...times));
    return Array.from({ length: high - low + 1 || 0 }, (_, i) => ({ name: nameOf(low + i), from: months.start(low + i), to: months.start(low + i + 1) }));
  }

  // The controls and how they follow what is shown, or null where there is no time to choose
  // from. They tell hear from when to when, or null and null for all of it.
  return (made, hear) => {
    if (!made.option.dataZoom) return null;
    const periods = made.kind === "timeline" ? monthly(made.option) : made.periods ?? [], last = periods.length - 1;
    if (last < few) return null;
    const group = document.createElement("div"), from = choice("From ", periods), to = choice("To ", periods);
    const all = document.createElement("button");
    group.dataset.chartZoom = "";
    group.role = "group";
    group.ariaLabel = "Time shown in the chart";
    all.type = "button";
    all.className = "board-button";
    all.textContent = "Show all of it";
    to.select.value = last;
    const tell = () => hear(periods[from.select.value].from, periods[to.select.value].to);
    from.select.addEventListener("change", () => { if (Number(to.select.value) < Number(from.select.value)) to.select.value = from.select.value; tell(); });
    to.select.addEventListener("change", () => { if (Number(to.select.value) < Number(from.select.value)) from.select.value = to.select.value; tell(); });
    all.addEventListener("click", () => hear(null, null));
    group.append(from.label, to.label, all);
    function follow(start, end) {
      from.select.value = start === null ? 0 : Math.max(0, periods.findLastIndex((one) => one.from <= start + hair));
      to.select.value = end === null ? last : periods.findIndex((one, i) => i === last || one.to >= end - hair);
    }
    return { group, follow };
  };
})();
