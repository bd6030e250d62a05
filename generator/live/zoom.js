// From and to of a chart over time, as months to choose from, beside what dragging
// in the chart does.
boardpack.zoom = (() => {
  "use strict";
  const { months } = boardpack;
  const nameOf = (month) => new Date(months.start(month)).toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).replace("Sept", "Sep");
  const few = 3; // months, of which there is nothing to choose

  function choice(words, from, to) {
    const label = document.createElement("label"), select = document.createElement("select");
    for (let month = from; month <= to; month++) select.append(new Option(nameOf(month), month));
    label.append(words, select);
    return { label, select };
  }

  // ends are the first and the last time that an option has.
  function ends({ option, kind }) {
    const times = option.series.flatMap(({ data }) => data.flatMap((datum) => {
      const value = datum.value ?? datum;
      return kind === "timeline" ? [value[0], value[2] - 1] : typeof value[1] === "number" ? [value[0]] : [];
    }));
    return [Math.min(...times), Math.max(...times)];
  }

  // The controls, or null where there is no time to choose from. They tell hear
  // from when to when, or null and null for all of it.
  return (made, hear) => {
    if (!made.option.dataZoom) return null;
    const [low, high] = ends(made).map(months.of);
    if (!(high - low >= few)) return null;
    const group = document.createElement("div"), from = choice("From ", low, high), to = choice("To ", low, high);
    const all = document.createElement("button");
    group.dataset.chartZoom = "";
    group.role = "group";
    group.ariaLabel = "Time shown in the chart";
    all.type = "button";
    all.className = "board-button";
    all.textContent = "Show all of it";
    to.select.value = high;
    const tell = () => hear(months.start(Number(from.select.value)), months.start(Number(to.select.value) + 1));
    from.select.addEventListener("change", () => { if (Number(to.select.value) < Number(from.select.value)) to.select.value = from.select.value; tell(); });
    to.select.addEventListener("change", () => { if (Number(to.select.value) < Number(from.select.value)) from.select.value = to.select.value; tell(); });
    all.addEventListener("click", () => { from.select.value = low; to.select.value = high; hear(null, null); });
    group.append(from.label, to.label, all);
    return group;
  };
})();
