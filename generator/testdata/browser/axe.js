// Runs axe on the page with all that is folded open, and decides what axe
// leaves undecided of contrasts.
(async () => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const opaque = (colour) => colour.startsWith("rgb") && (parts(colour)[3] ?? 1) === 1;

  // The background that an element stands on: no page layers elements of
  // different colours, nor uses half transparent ones, so it is the nearest.
  function ground(element) {
    for (let around = element; around; around = around.parentElement) {
      const colour = getComputedStyle(around).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  // The mark of a chart that a word is written on: the last one painted before
  // it that holds the word's middle.
  function mark(word) {
    const box = word.getBoundingClientRect();
    let colour = ground(word);
    for (const shape of word.ownerSVGElement.querySelectorAll("path, rect, circle, text")) {
      if (shape === word) return colour;
      const { fill, fillOpacity } = getComputedStyle(shape);
      if (shape.tagName === "text" || fill === "none" || fillOpacity === "0" || shape.closest("clipPath")) continue;
      const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(shape.getScreenCTM().inverse());
      if (shape.isPointInFill(middle)) colour = fill;
    }
    return colour;
  }

  function enough(element) {
    const style = getComputedStyle(element), size = parseFloat(style.fontSize);
    const wanted = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const svg = element instanceof SVGElement;
    return ratio(svg ? style.fill : style.color, svg ? mark(element) : ground(element)) >= wanted;
  }

  for (const details of document.querySelectorAll("details")) details.open = true;
  await new Promise((done) => setTimeout(done, 100));

  // Every rule counts, those that axe leaves out by default as well, but for
  // those of level AAA, and one that only tells that something is hidden: what
  // one width or state hides, another shows.
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId, tags }) =>
    [ruleId, { enabled: !tags.includes("wcag2aaa") && ruleId !== "hidden-content" }]));
  // A live chart that is drawn anew meanwhile takes elements away that axe names: then
  // all is looked at again.
  const gone = ({ incomplete }) => incomplete.some(({ nodes }) => nodes.some(({ target }) => !document.querySelector(target.join(" "))));
  let results;
  for (let k = 0; k < 5 && (!results || gone(results)); k++)
    results = await axe.run(document, { rules, resultTypes: ["violations", "incomplete"] });

  const list = (found) => found.flatMap(({ id, nodes }) => nodes.map((node) => ({
    Rule: id,
    Target: node.target.join(" "),
    Element: node.html.slice(0, 200),
    Why: node.failureSummary + " " + JSON.stringify(node.any.map((check) => check.data)),
  })));
  const undecided = list(results.incomplete);
  const open = undecided.filter(({ Rule, Target }) => Rule !== "color-contrast" || !document.querySelector(Target) || !enough(document.querySelector(Target)));
  return { Violations: list(results.violations), Incomplete: open, Decided: undecided.length - open.length, Passes: results.passes.length };
})()
