// What the drawings look like that are in sight, as the browser has settled on it.
(() => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = parts(colour).map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const opaque = (colour) => colour.startsWith("rgb") && (parts(colour)[3] ?? 1) === 1;
  const probe = document.body.appendChild(document.createElement("p"));
  const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
  const canvasText = system("CanvasText"), canvas = system("Canvas");
  probe.remove();

  function ground(element) {
    for (let around = element; around; around = around.parentElement) {
      const colour = getComputedStyle(around).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return canvas;
  }

  const rim = navigator.userAgent.includes("Firefox") ? 1.5 : 0; // px that it adds around a drawing's text for its smoothing, 1 and what it rounds up
  const inSight = (element) => element.getClientRects().length > 0;
  const name = (element) => `${element.closest("figure").id}: ${element.textContent.trim() || element.getAttribute("d")}`.slice(0, 90);
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const holds = (path, [x, y]) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse()));
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

  const report = { Drawings: 0, Wide: 0, Least: 1000, Pale: [], Faint: [], Overlaps: [], Outside: [], Foreign: [], Grounds: [] };
  for (const svg of document.querySelectorAll(".board-chart svg")) {
    if (!inSight(svg)) continue;
    report.Drawings++;
    report.Wide += svg.closest(".board-chart__wide") ? 1 : 0;
    const under = ground(svg), scale = svg.getScreenCTM().a, figure = svg.closest("figure").getBoundingClientRect();
    if (!report.Grounds.includes(under)) report.Grounds.push(under);
    const texts = [...svg.querySelectorAll("text")];
    const paths = [...svg.querySelectorAll("path")].map((path) => {
      const { fill, stroke } = getComputedStyle(path);
      return { path, fill, stroke, box: path.getBoundingClientRect() };
    });
    const filled = paths.filter(({ fill }) => fill !== "none");
    const boxes = texts.map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return new DOMRect(x + rim, y + rim, width - 2 * rim, height - 2 * rim);
    });
    const written = new Set(); // marks that have their value written on them
    texts.forEach((text, i) => {
      const style = getComputedStyle(text), box = boxes[i];
      report.Least = Math.min(report.Least, parseFloat(style.fontSize) * scale);
      let on = under;
      for (const { path, fill, box: around } of filled) {
        if (meet(box, around) && text.compareDocumentPosition(path) & Node.DOCUMENT_POSITION_PRECEDING && holds(path, middle(box))) {
          on = fill;
          written.add(path);
        }
      }
      if (contrast(style.fill, on) < 4.5) report.Pale.push(`${name(text)} ${style.fill} on ${on}`);
      if (on === under && style.fill !== canvasText) report.Foreign.push(name(text));
      if (box.left < figure.left || box.right > figure.right || box.top < figure.top || box.bottom > figure.bottom) report.Outside.push(name(text));
      for (let j = 0; j < i; j++) {
        if (meet(box, boxes[j])) report.Overlaps.push(`${name(text)} over ${texts[j].textContent}`);
      }
    });
    // Lines that only lead the eye, and what is cut out of a mark, may be faint; so may
    // the shade of a cell that has its number on it.
    for (const { path, fill, stroke, box } of paths) {
      const differs = (from) => [fill, stroke].some((colour) => colour !== "none" && contrast(colour, from) >= 3);
      const led = path.matches(".s-grid, .f-ground:not([class*=' s-']), .s-ground");
      const within = () => filled.some((other) => other.path !== path && other.path.compareDocumentPosition(path) & Node.DOCUMENT_POSITION_FOLLOWING &&
        differs(other.fill) && holds(other.path, middle(box)));
      if (!led && !differs(under) && !written.has(path) && !within()) report.Faint.push(`${name(path)} ${path.getAttribute("class")} ${fill} ${stroke} on ${under}`);
    }
  }
  return report;
})()
