// The room that words take in a chart, which are measured, and how they break into lines.
boardpack.room = (() => {
  "use strict";
  const line = 16, gap = 8, phone = 480; // px: of a line of words, between words of an axis, and wider than phones
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "13px Arial, 'Liberation Sans', sans-serif";
  const measure = boardpack.measure = (words) => pen.measureText(words).width;
  const widest = (list) => Math.max(0, ...list.map(measure));

  // linesOf is how many lines words take in a width.
  function linesOf(words, room) {
    let lines = 1, used = 0;
    for (const word of words.split(" ")) {
      const size = measure(word + " ");
      if (used > 0 && used + size > room) { lines++; used = 0; }
      lines += Math.max(0, Math.ceil(size / room) - 1);
      used += size;
    }
    return lines;
  }

  // wrap breaks words between them, for what the library writes on one line.
  const wrap = (words, room) => boardpack.words.broken(words, (text) => measure(text) > room);
  const mostLines = (names, room) => Math.max(1, ...names.map((name) => linesOf(name, room)));

  // even breaks words into as few lines as there is room for, of about the same length.
  function even(words, room) {
    const lines = linesOf(words, room);
    let least = room;
    while (least > line && linesOf(words, least - 4) === lines) least -= 4;
    return wrap(words, least);
  }

  return { line, gap, phone, measure, widest, wrap, mostLines, even };
})();
