// Buttons that show and hide the series of a chart. They stand in place of the
// library's legend, and show that they can be pressed.
boardpack.toggles = (() => {
  "use strict";
  const plain = { solid: [], dashed: [8, 4], dotted: [2, 2] };
  const shapes = {
    circle: "M14 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", rect: "M14 3h8v8h-8z", triangle: "M18 3l4 8h-8z", diamond: "M18 2l5 5l-5 5l-5 -5z",
  };
  const own = "path://"; // begins symbols that are paths of 12 by 12 px

  function element(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function stroke({ type, color, width }) {
    const dash = Array.isArray(type) ? type : plain[type] ?? [];
    return element("path", { d: "M0 7H36", stroke: color, "stroke-width": width, "stroke-dasharray": dash.join(" ") || "none" });
  }

  function symbol(name, look) {
    const hollow = name.startsWith("empty"), drawn = name.startsWith(own);
    const shape = drawn ? name.slice(own.length) : shapes[hollow ? name.slice("empty".length).toLowerCase() : name];
    return element("path", {
      d: shape, transform: drawn ? "translate(12 1)" : "translate(0 0)", fill: hollow ? "none" : look.color,
      stroke: look.borderColor ?? look.color, "stroke-width": look.borderWidth ?? 2,
      "paint-order": drawn ? "normal" : "stroke", // an edge leaves the whole of a plain shape in sight
    });
  }

  // opening is the ground in the middle of a mark.
  const opening = (name, ground) => element("path", { d: shapes[name], transform: "translate(9 3.5) scale(0.5)", fill: ground });

  // swatch shows the series of a name as the chart does: an area, or a line with its symbol,
  // and over a line the mark that stands for the same on one day. Marks alone stand side by side.
  function swatch(all) {
    const each = 14, lines = all.some(({ lineStyle }) => lineStyle), aside = all.some(({ open }) => open) ? each : 0;
    const wide = (lines ? 36 : 20) + aside * (all.length - 1);
    const svg = element("svg", { viewBox: `0 0 ${wide} 14`, width: wide, height: 14, "aria-hidden": "true" });
    for (const [i, { lineStyle, itemStyle, symbol: name, open }] of all.entries()) {
      const marks = element("g", { transform: `translate(${aside * i} 0)` });
      if (lineStyle) marks.append(stroke(lineStyle), symbol(name, itemStyle));
      else marks.append(element("rect", { x: 1, y: 1, width: 18, height: 12, fill: itemStyle.color, stroke: itemStyle.borderColor, "stroke-width": 1 }));
      if (open) marks.append(opening(name, open));
      svg.append(marks);
    }
    return svg;
  }

  const alike = (a, b) => a.symbol === b.symbol && a.itemStyle.color === b.itemStyle.color;
  const oneEach = (list) => list.filter((one, i) => list.findIndex((other) => alike(one, other)) === i);

  // seen are a series' looks: its own, unless others' marks lie over all of its own, and theirs,
  // which are open.
  function seen(one, option) {
    const over = new Set((one.data ?? []).map((datum) => datum?.under));
    const others = [...over].filter(Boolean).map((under) => {
      const found = option.series.filter(({ name }) => name === under);
      return { ...found.find(({ silent }) => !silent), open: found.find(({ silent }) => silent).itemStyle.color };
    });
    return over.size === others.length && others.length > 0 ? others : [one, ...others];
  }

  // named are the series of each button: those of equal names share one, which has each of
  // their looks once, the lines first.
  const named = (option) => option.legend.data.map((name) => {
    const all = oneEach(option.series.filter((one) => one.name === name && !one.silent).flatMap((one) => seen(one, option)));
    return { name, row: all[0]?.row, all: all.sort((a, b) => (b.lineStyle?.color !== "transparent") - (a.lineStyle?.color !== "transparent")) };
  }).filter(({ all }) => all.length > 0);

  // line begins another line of buttons, for another way in which a whole is divided.
  function line() {
    const made = document.createElement("span");
    made.style.flexBasis = "100%";
    return made;
  }

  return {
    // paint renews the swatches in the colours of an option.
    paint(group, option) {
      named(option).forEach(({ all }, i) => group?.querySelectorAll("button")[i].querySelector("svg").replaceWith(swatch(all)));
    },
    // make returns the buttons; each tells hear its series' name and whether it
    // is to be shown. Nothing is made for a single series.
    make(option, hear) {
      const series = named(option);
      if (series.length < 2) return null;
      const group = document.createElement("div");
      group.dataset.chartToggles = "";
      group.role = "group";
      group.ariaLabel = "Shown in the chart";
      for (const [i, { name, row, all }] of series.entries()) {
        const button = document.createElement("button");
        if (row !== series[Math.max(0, i - 1)].row) group.append(line());
        button.type = "button";
        button.ariaPressed = "true";
        button.append(swatch(all), name);
        button.addEventListener("click", () => {
          const shown = button.ariaPressed === "false";
          button.ariaPressed = String(shown);
          hear(name, shown);
        });
        group.append(button);
      }
      return group;
    },
  };
})();
