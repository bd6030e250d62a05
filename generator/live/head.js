// What stands over a panel of a course, as the library takes it: words with styles by name, and
// how high they are.
boardpack.head = (() => {
  "use strict";
  const { measure } = boardpack, { broken, literal } = boardpack.words;

  // rich are the looks of what stands over a panel: its name, its badges, each a mark with
  // the drawing's letter and then its words, and last, set apart, what its values are.
  const mark = (fill, ink, border, borderRadius = 2) => ({
    backgroundColor: `ink:${fill}`, color: `ink:${ink}`, borderColor: `ink:${border}`, borderWidth: 1.5, borderRadius,
    height: 17, lineHeight: 22, verticalAlign: "middle", fontWeight: "bold", fontSize: 12,
  });
  const rich = {
    name: { fontWeight: "bold", lineHeight: 18, fontSize: 14 }, words: { lineHeight: 22, verticalAlign: "middle" }, said: { lineHeight: 22, verticalAlign: "middle", padding: [0, 0, 0, 6] },
    apart: { lineHeight: 8, fontSize: 1 }, axis: { lineHeight: 16, color: "ink:quiet" },
  };
  const marks = {
    better: mark("improving", "on-bright", "on-bright"), worse: mark("concern", "on-bright", "on-bright"), neither: mark("shifting", "on-bright", "on-bright"),
    nearly: mark("nearly", "on-bright", "on-bright"), usual: mark("ground", "process", "process", 9), met: mark("improving", "on-bright", "on-bright", 9),
    onPath: mark("observed", "on-observed", "observed", 9), offPath: mark("aim", "on-observed", "aim", 5),
  };

  return ({ name, badges, empty }, axis, room) => {
    const lines = [], styles = structuredClone(rich), set = (style, words, before = "") => broken(words, (text) => measure(text) > room).split("\n").forEach((part, i) => {
      lines.push({ words: `${i === 0 ? before : ""}{${style}|${literal(part)}}`, height: rich[style].lineHeight });
    });
    if (name) set("name", name);
    for (const { mark: look, letter, words } of badges) {
      const side = (17 - measure(letter)) / 2, key = look + letter.codePointAt(0); // the library has no middle for a letter in a line
      styles[key] = { ...marks[look], padding: [0, side] };
      set("said", words, `{${key}|${letter}}`);
    }
    if (empty) set("words", empty);
    if (axis && lines.length > 0) lines.push({ words: "{apart| }", height: rich.apart.lineHeight });
    if (axis) set("axis", axis);
    return { rich: styles, words: lines.map(({ words }) => words).join("\n"), height: lines.reduce((sum, { height }) => sum + height, 0) };
  };
})();
