// What stands over a panel of a course, as the library takes it: words with styles by name, and
// how high they are.
boardpack.head = (() => {
  "use strict";
  const { measure } = boardpack, { broken, literal } = boardpack.words;

  // rich are the looks of what stands over a panel: its name, the words of its badges beside
  // the drawing's icons, and last, set apart, what its values are.
  const icon = 22;
  const rich = {
    name: { fontWeight: "bold", lineHeight: 18, fontSize: 14 }, words: { lineHeight: 22, verticalAlign: "middle" }, said: { lineHeight: 22, verticalAlign: "middle", padding: [0, 0, 0, icon + 6] },
    apart: { lineHeight: 8, fontSize: 1 }, axis: { lineHeight: 16, color: "ink:quiet" },
  };

  const apart = { words: "{apart| }", height: rich.apart.lineHeight };

  return ({ name, badges, empty }, axis, room) => {
    const lines = [], icons = [], high = () => lines.reduce((sum, { height }) => sum + height, 0);
    const set = (style, words, beside = 0) => broken(words, (text) => measure(text) + beside > room).split("\n").forEach((part) => {
      lines.push({ words: `{${style}|${literal(part)}}`, height: rich[style].lineHeight });
    });
    if (name) set("name", name);
    for (const badge of badges) {
      if (icons.length > 0) lines.push(apart); // or their icons would touch
      icons.push({ top: high(), paths: structuredClone(boardpack.icons[badge.icon]) });
      set("said", badge.words, icon + 6);
    }
    if (empty) set("words", empty);
    if (axis && lines.length > 0) lines.push(apart);
    if (axis) set("axis", axis);
    return { rich: structuredClone(rich), icons, words: lines.map(({ words }) => words).join("\n"), height: high() };
  };
})();
