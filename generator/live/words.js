// Numbers and words in a chart. An option is JSON that holds words from CSV files,
// so a function is never in it: only the name of one of these, and only as the
// value of a key that no data can become.
boardpack.words = (() => {
  "use strict";
  const grouped = (value, options) => value.toLocaleString("en-GB", options).replace("-", "\u2212");
  const plain = (value) => grouped(value, { maximumFractionDigits: 6 });

  // last is the measured number: a cell of a heat map is [column, row, number].
  const last = (value) => (Array.isArray(value) ? value.at(-1) : value);
  const shown = (value) => (typeof value === "number" ? grouped(value, { maximumFractionDigits: 2 }) : "");

  // day names a place along an axis of time with its year, whatever stands beside it; hours
  // have no name.
  function day(time) {
    const at = new Date(time), say = (options) => at.toLocaleDateString("en-GB", { ...options, timeZone: "UTC" }).replace("Sept", "Sep");
    if (at.getUTCHours() > 0) return "";
    return say({ day: at.getUTCDate() > 1 ? "numeric" : undefined, month: "short", year: "numeric" });
  }

  return {
    // What an option may name.
    formatters: {
      number: plain,
      day,
      year: (time) => day(time).replace(/^Jan /, ""),
      value: ({ value }) => shown(last(value)),
      name: ({ name }) => name,
      part: ({ seriesName }) => seriesName,
    },
    shown,
    last,
    // literal keeps words such as {a|b} from being read as the library's markup.
    literal: (words) => words.replaceAll("{", "{\u200b"),
    // broken breaks words into lines, none of which is long as the given function
    // has it, but for one of a single word.
    broken: (words, long) => words.split(" ").reduce((lines, word) => {
      const longer = `${lines.at(-1)} ${word}`.trim();
      return long(longer) && lines.at(-1) ? [...lines, word] : [...lines.slice(0, -1), longer];
    }, [""]).join("\n"),
  };
})();

// Lengths of line and gap, px, by the names that options have for them.
boardpack.dashes = {
  dashes: [8, 4], "short dashes": [4, 3], "long dashes": [14, 5], "dashes and dots": [10, 4, 2, 4], dots: [2, 3], "sparse dots": [2, 6],
  "even dashes": [4, 4], "widest dots": [1, 4],
};

// Months by their number, from the first of year 0.
boardpack.months = {
  of: (time) => { const day = new Date(time); return day.getUTCFullYear() * 12 + day.getUTCMonth(); },
  start: (month) => Date.UTC(Math.floor(month / 12), month % 12, 1),
};
