// Buttons that save a chart as it is shown, in light colours, with a name that
// tells which it is.
boardpack.saves = (() => {
  "use strict";

  function download(blob, name) {
    const link = document.createElement("a"), url = URL.createObjectURL(blob);
    Object.assign(link, { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

  // titled gives a drawing its name for who cannot see it. It stays a text: the
  // page's policy would have its say on the styles of a document.
  function titled(svg, title) {
    const words = title.replace(/[&<>]/g, (letter) => escaped[letter]);
    return svg.replace(/^<svg\b([^>]*)>/, (_, attributes) => `<svg${attributes} role="img"><title>${words}</title>`);
  }

  // Each gets a copy of the chart that its renderer has made out of sight.
  const kinds = [
    { words: "Save as PNG", renderer: "canvas", save: (copy, name) => new Promise((done) =>
      copy.renderToCanvas({ pixelRatio: 2, backgroundColor: "#ffffff" }).toBlob((blob) => { download(blob, `${name}.png`); done(); }, "image/png")) },
    { words: "Save as SVG", renderer: "svg", save: async (copy, name, title) =>
      download(new Blob([titled(copy.renderToSVGString(), title)], { type: "image/svg+xml" }), `${name}.svg`) },
  ];

  return (name, title, copyIn) => {
    const group = document.createElement("div");
    group.dataset.chartSaves = "";
    for (const { words, renderer, save } of kinds) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "board-button";
      button.textContent = words;
      button.addEventListener("click", async () => {
        const copy = copyIn(renderer);
        try { await save(copy, name, title); } finally { copy.dispose(); }
      });
      group.append(button);
    }
    return group;
  };
})();
