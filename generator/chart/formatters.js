// What an option may name as a formatter. Options are JSON that holds words
// from CSV files, so a function is never in them: only the name of one of
// these, and only as the value of a key "formatter", which no data can become.
var boardpack = {};

boardpack.formatters = (function () {
  "use strict";

  // number writes 1234.5 as 1,234.5 and a negative one with a minus sign.
  function number(value) {
    if (typeof value !== "number" || !isFinite(value)) return "";
    var parts = String(Math.abs(Math.round(value * 100) / 100)).split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return (value < 0 ? "\u2212" : "") + parts.join(".");
  }

  // last is the measured number: a heat map's cell is [column, row, number].
  function last(value) {
    return Array.isArray(value) ? value[value.length - 1] : value;
  }

  function percent(value) {
    if (value > 0 && value < 1) return "under 1%";
    return Math.round(value) + "%";
  }

  // literal keeps words such as {a|b} from being read as the tooltip's markup.
  function literal(words) {
    return words.replace(/\{/g, "{\u200b");
  }

  return {
    number: number,
    value: function (mark) { return number(last(mark.value)); },
    name: function (mark) { return mark.name; },
    share: function (mark) { return mark.name + " " + number(mark.value) + " (" + percent(mark.percent) + ")"; },
    tip: function (mark) { return literal(mark.name + "\n" + mark.seriesName + ": " + number(last(mark.value))); },
    shareTip: function (mark) {
      return literal(mark.name + "\n" + mark.seriesName + ": " + number(mark.value) + " (" + percent(mark.percent) + ")");
    },
    pointTip: function (mark) {
      return literal(mark.name + "\n" + number(mark.value[0]) + ", " + number(mark.value[1]));
    },
  };
})();

// revive puts the functions in the places of their names, throughout an option.
boardpack.revive = function revive(option) {
  if (option === null || typeof option !== "object") return option;
  Object.keys(option).forEach(function (key) {
    if (key !== "formatter") return revive(option[key]);
    if (!Object.prototype.hasOwnProperty.call(boardpack.formatters, option[key])) {
      throw new Error("unknown formatter " + option[key]);
    }
    option[key] = boardpack.formatters[option[key]];
  });
  return option;
};
