// What a page looks like as a whole.
(() => {
  const charts = [...document.querySelectorAll("figure:has([data-marks], [data-chart-live])")];
  const inSight = (element) => element && element.getClientRects().length > 0;
  const drawn = (figure) => [...figure.querySelectorAll("[data-marks] svg")].filter(inSight);
  const live = (figure) => figure.querySelector("[data-chart-live] [role=application] svg");
  // Of a narrow page, what is heard alone.
  const heard = (element) => element.closest(".nhsuk-u-visually-hidden, .nhsuk-skip-link") || getComputedStyle(element.closest("thead") ?? element).clipPath !== "none";
  const text = (element) => element.textContent.trim().slice(0, 40);

  // Elements that hold text of their own and are cut off by themselves or by
  // what they stand in. A region that scrolls cuts nothing.
  const cut = [];
  for (const element of document.querySelectorAll("body *:not(script, style, svg, svg *)")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || !inSight(element) || heard(element)) continue;
    const box = element.getBoundingClientRect();
    for (let around = element; around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around), outer = around.getBoundingClientRect();
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
      const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
      if (clips && (box.right > outer.right + 1 || box.bottom > outer.bottom + 1 || around.scrollWidth > around.clientWidth + 1)) {
        cut.push(text(element));
      }
    }
    if (/^(?:TD|TH|A|BUTTON|SUMMARY|P|LI|DT|DD|H[1-6])$/.test(element.tagName) && getComputedStyle(element).display !== "inline" &&
      element.scrollWidth > element.clientWidth + 1) cut.push(text(element));
  }

  // Words of a chart that leave their drawing.
  const rim = navigator.userAgent.includes("Firefox") ? 1 : 0; // px that it adds around a drawing's text for its smoothing
  for (const word of document.querySelectorAll("figure svg text")) {
    if (!inSight(word)) continue;
    const box = word.getBoundingClientRect(), outer = word.ownerSVGElement.getBoundingClientRect();
    if (box.left + rim < outer.left - 1 || box.right - rim > outer.right + 1 || box.top + rim < outer.top - 1 || box.bottom - rim > outer.bottom + 1) cut.push(text(word));
  }

  // Words of headings, of tables' heads and of what is pressed that stand on two lines.
  const broken = [];
  for (const element of document.querySelectorAll(":is(h1, h2, h3, h4, caption, figcaption, th, dt, summary, button, .board-open):not(svg *)")) {
    if (!inSight(element) || heard(element)) continue;
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node; (node = words.nextNode());) {
      for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{M}\u00ad]{2,}/gu)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].map((box) => box.top);
        if (Math.max(...tops) - Math.min(...tops) > 3) broken.push(`${element.tagName} ${word}`);
      }
    }
  }

  // Targets closer than WCAG 2.2's 24 px. Links in a line of text are exempt.
  const small = [...document.querySelectorAll("button, select, summary")].filter((control) => {
    const box = control.getBoundingClientRect();
    return inSight(control) && (box.width < 24 || box.height < 24);
  });

  return {
    Overflow: document.documentElement.scrollWidth - window.innerWidth,
    Charts: charts.length,
    Drawn: charts.filter((figure) => drawn(figure).length === 1).length,
    Walked: charts.filter((figure) => figure.querySelector("[data-marks]")?.tabIndex === 0).length,
    Live: charts.filter((figure) => inSight(live(figure))).length,
    Cut: cut,
    Broken: broken,
    Small: small.map(text),
    Outside: [...document.querySelectorAll("main *:not(script)")].filter((element) => {
      if (!inSight(element) || element.closest("table, svg, .nhsuk-u-visually-hidden")) return false;
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < 0 || box.right > window.innerWidth + 1);
    }).map((element) => element.className + ": " + text(element)),
  };
})()
