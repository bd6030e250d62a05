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
    if (value > 99 && value < 100) return "over 99%";
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

  // decimals are those that a size needs: on an axis what its steps have, and
  // elsewhere two at the most, or two digits of a small one.
  function decimals(size, step) {
    if (step !== undefined) return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    var needed = size < 0.01 ? Number(size.toPrecision(2)) : Math.round(size * 100) / 100;
    return (String(needed).split(".")[1] || "").length;
  }

  // fixed writes a size with as many decimals as tables have, and more if it needs
  // them.
  function fixed(size, step, places) {
    var parts = size.toFixed(Math.max(places || 0, decimals(size, step))).split(".");
    return [number(Number(parts[0]))].concat(parts.slice(1)).join(".");
  }

  // percentage never rounds some to none, nor nearly all to all.
  function percentage(size, step, places) {
    var tenth = Math.round(size * 10) / 10;
    if (step !== undefined || places > 1 || tenth !== size && (tenth === 0 || tenth === 100)) return fixed(size, step, places) + "%";
    return fixed(tenth, step, places) + "%";
  }

  // pounds writes 1,234 pounds, 3.50 with pence, and on an axis of large steps 1.2m.
  function pounds(size, step, places) {
    if (step >= 1e5) return "\u00a3" + (size === 0 ? "0" : fixed(size / 1e6, step / 1e6) + "m");
    var pence = step === undefined ? Math.round(size * 100) % 100 !== 0 : step < 1;
    return "\u00a3" + fixed(size, pence || places ? 0.01 : 1);
  }

  // clock writes seconds as 28:34.
  function clock(size) {
    var seconds = Math.round(size), rest = seconds % 60;
    return number(Math.floor(seconds / 60)) + (rest < 10 ? ":0" : ":") + rest;
  }

  // The forms in which a course's numbers are written, without their sign.
  var forms = { number: fixed, percent: percentage, pounds: pounds, clock: clock };

  // formatted adds the functions of a form with so many decimals, such as
  // percent1Axis: for an axis, which knows its step, for a mark's label and for its
  // tooltip.
  function formatted(made, form, places) {
    function write(value, step) {
      return (value < 0 ? "\u2212" : "") + forms[form](Math.abs(value), step, places);
    }
    var name = form + places;
    made[name + "Axis"] = write;
    made[name + "Mark"] = function (mark) { return write(mark.value[1]); };
    made[name + "Tip"] = function (mark) {
      return literal((mark.value[2] ? mark.value[2] + "\n" : "") + mark.seriesName + ": " + write(mark.value[1]));
    };
    return made;
  }

  // ofAll are the functions of all forms, with up to as many decimals as a measure
  // can have.
  function ofAll() {
    return Object.keys(forms).reduce(function (made, form) {
      for (var places = 0; places <= 6; places++) formatted(made, form, places);
      return made;
    }, {});
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
  }, ofAll());
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
