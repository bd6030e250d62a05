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

  var months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  // Days are counted from 1 January 1970.
  function dateOf(day) {
    var date = new Date(day * 864e5);
    return { day: date.getUTCDate(), month: months[date.getUTCMonth()], year: date.getUTCFullYear() };
  }

  // date writes 12 March 2025.
  function date(day) {
    var d = dateOf(day);
    return d.day + " " + d.month + " " + d.year;
  }

  // month writes Mar 2025.
  function month(day) {
    var d = dateOf(day);
    return d.month.slice(0, 3) + " " + d.year;
  }

  // inLines breaks a list of names, which a tooltip would not.
  function inLines(list) {
    return list.split(" ").reduce(function (lines, word) {
      var last = lines.pop(), longer = last === "" ? word : last + " " + word;
      return lines.concat(longer.length > 40 && last !== "" ? [last, word] : [longer]);
    }, [""]).join("\n");
  }

  // fixed writes a size: on an axis with the decimals that its steps have, and
  // elsewhere with two at the most, or two digits of a small one.
  function fixed(size, step) {
    if (step === undefined && size < 0.01) return String(Number(size.toPrecision(2)));
    if (step === undefined) return number(size);
    var parts = size.toFixed(Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))).split(".");
    return [number(Number(parts[0]))].concat(parts.slice(1)).join(".");
  }

  function percentage(size, step) {
    return fixed(step === undefined ? Math.round(size * 10) / 10 : size, step) + "%";
  }

  // pounds writes 1,234 pounds, 3.50 with pence, and on an axis of large steps 1.2m.
  function pounds(size, step) {
    if (step >= 1e5) return "\u00a3" + (size === 0 ? "0" : fixed(size / 1e6, step / 1e6) + "m");
    var pence = step === undefined ? Math.round(size * 100) % 100 !== 0 : step < 1;
    return "\u00a3" + fixed(size, pence ? 0.01 : 1);
  }

  // clock writes seconds as 28:34.
  function clock(size) {
    var seconds = Math.round(size), rest = seconds % 60;
    return number(Math.floor(seconds / 60)) + (rest < 10 ? ":0" : ":") + rest;
  }

  // The forms in which a course's numbers are written, without their sign.
  var forms = { number: fixed, percent: percentage, pounds: pounds, clock: clock };

  // formatted are the functions of a form: for an axis, which knows its step, for
  // a mark's label and for its tooltip.
  function formatted(form) {
    function write(value, step) {
      return (value < 0 ? "\u2212" : "") + forms[form](Math.abs(value), step);
    }
    var made = {};
    made[form + "Axis"] = write;
    made[form + "Mark"] = function (mark) { return write(mark.value[1]); };
    made[form + "Tip"] = function (mark) {
      return literal((mark.value[2] ? mark.value[2] + "\n" : "") + mark.seriesName + ": " + write(mark.value[1]));
    };
    return made;
  }

  return Object.assign({
    number: number,
    date: date,
    month: month,
    value: function (mark) { return number(last(mark.value)); },
    name: function (mark) { return mark.name; },
    series: function (mark) { return mark.seriesName; },
    // A quadrant's place is [x, y, number], named after all who share it.
    place: function (mark) { return mark.value[2] > 1 ? number(mark.value[2]) : mark.name; },
    lost: function (mark) { return number(last(mark.value)) + " " + mark.name; },
    share: function (mark) { return mark.name + " " + number(mark.value) + " (" + percent(mark.percent) + ")"; },
    tip: function (mark) { return literal(mark.name + "\n" + mark.seriesName + ": " + number(last(mark.value))); },
    shareTip: function (mark) {
      return literal(mark.name + "\n" + mark.seriesName + ": " + number(mark.value) + " (" + percent(mark.percent) + ")");
    },
    // A timeline's period is [days, row, first day, last day].
    periodTip: function (mark) {
      var from = date(mark.value[2]), to = date(mark.value[3]);
      return literal(mark.name + "\n" + mark.seriesName + ": " + (from === to ? from : from + " to " + to));
    },
    placeTip: function (mark) {
      return literal(mark.seriesName + ": " + number(mark.value[2]) + "\n" + inLines(mark.name));
    },
    pointTip: function (mark) {
      return literal(mark.name + "\n" + number(mark.value[0]) + ", " + number(mark.value[1]));
    },
  }, formatted("number"), formatted("percent"), formatted("pounds"), formatted("clock"));
})();

// revive puts the functions in the places of their names, throughout an option.
boardpack.revive = function revive(option) {
  if (option === null || typeof option !== "object") return option;
  Object.keys(option).forEach(function (key) {
    if (key !== "formatter") {
      if (typeof option[key] === "object") revive(option[key]); // most are the numbers of data
      return;
    }
    if (!Object.prototype.hasOwnProperty.call(boardpack.formatters, option[key])) {
      throw new Error("unknown formatter " + option[key]);
    }
    option[key] = boardpack.formatters[option[key]];
  });
  return option;
};
