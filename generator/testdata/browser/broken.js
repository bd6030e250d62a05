// The words of the list that are broken over lines, each once: at no hyphen, but for
// references, which are whole.
(() => {
  const broken = new Set(), range = new Range();
  for (const cell of document.querySelectorAll("#page\\.list :is(thead, tr:first-child) :is(th, td)")) {
    if (!cell.checkVisibility() || cell.closest("thead")?.offsetWidth === 1) continue;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode());) {
      for (const word of text.data.matchAll(/[A-Z]+\d*-\d+|[^\s-]+/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(word[0]);
      }
    }
  }
  return [...broken].slice(0, 5);
})()
