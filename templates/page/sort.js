// Gives each table[data-sortable] a button in every column heading. It sorts
// the rows by that column: up, then down, then as the page had them. Totals
// stay below the rows that they sum up, and empty cells come last. The column
// by which the page has the rows says so from the first.
(() => {
  "use strict";

  // A number as pages write it, or null: 1,234.5 and −5, £300, 80.0%, 12 (7.1%), and the place
  // of a time among those of its column. It sorts a column of which it can read all cells.
  const read = (text) => {
    const [, minus, digits] = /^([-\u2212]?)£?(\d[\d,]*(?:\.\d+)?)(?:%| \(.*\))?$/.exec(text) ?? [];
    return digits ? Number(digits.replaceAll(",", "")) * (minus ? -1 : 1) : null;
  };
  // Words, and references such as LSC-009 before LSC-010.
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  function comparison(texts) {
    return texts.every((text) => text === "" || read(text) !== null) ? (a, b) => read(a) - read(b) : words;
  }

  const textOf = (row, column) => row.cells[column].dataset.time ?? row.cells[column].textContent.trim();

  function sorted(rows, column, way) {
    if (way === "none") return rows;
    const compare = comparison(rows.map((row) => textOf(row, column)));
    const sign = way === "ascending" ? 1 : -1;
    return rows.toSorted((left, right) => {
      const [a, b] = [textOf(left, column), textOf(right, column)];
      return (a === "") - (b === "") || (a && b && sign * compare(a, b));
    });
  }

  // How rows stand by a column; two values make no order.
  function order(rows, column) {
    const texts = rows.map((row) => textOf(row, column));
    const filled = texts.filter((text) => text);
    const compare = comparison(filled);
    const steps = filled.slice(1).map((text, k) => Math.sign(compare(filled[k], text)));
    if (steps.filter((step) => step).length < 2 || texts.slice(0, filled.length).includes("")) return "none";
    if (steps.every((step) => step <= 0)) return "ascending";
    return steps.every((step) => step >= 0) ? "descending" : "none";
  }

  // The way of each column at first: of the one by which the page sorted them, or of the names
  // of the rows. Others may be in order by chance.
  function firstWays(rows, headings) {
    const by = Math.max(headings.findIndex((heading) => "sorted" in heading.dataset), 0);
    return headings.map((_, column) => (column === by ? order(rows, column) : "none"));
  }

  const next = { none: "ascending", ascending: "descending", descending: "none" };

  function start(table, status) {
    const body = table.tBodies[0];
    const totals = [...body.querySelectorAll(".board-total")];
    const rows = [...body.rows].filter((row) => !totals.includes(row));
    const headings = [...table.tHead.lastElementChild.cells]; // below the heads of groups
    const first = firstWays(rows, headings);
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "board-sort";
      button.append(...heading.childNodes);
      heading.append(button);
      heading.ariaSort = first[column];
      button.addEventListener("click", () => {
        const now = heading.ariaSort;
        const way = now === "descending" && first[column] === now ? "ascending" : next[now];
        headings.forEach((other, k) => { other.ariaSort = way === "none" ? first[k] : "none"; });
        if (way !== "none") heading.ariaSort = way;
        body.append(...sorted(rows, column, way), ...totals);
        status.textContent = way === "none" ? "The rows are as they were at first" : `Sorted by ${button.textContent}, ${way}`;
      });
    });
  }

  const tables = document.querySelectorAll("table[data-sortable]");
  if (tables.length === 0) return;
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "nhsuk-u-visually-hidden";
  document.querySelector("main").append(status);
  for (const table of tables) start(table, status);
})();
