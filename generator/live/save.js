// Buttons that save a chart as it is shown, in light colours, under its title and
// subtitle, with a name that tells which it is.
boardpack.saves = (() => {
  "use strict";

  function download(blob, name) {
    const link = document.createElement("a"), url = URL.createObjectURL(blob);
    Object.assign(link, { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  const escaped = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

  const xml = (words) => words.replace(/[&<>]/g, (letter) => escaped[letter]);
  const line = 20, family = "Arial, 'Liberation Sans', sans-serif";

  // heading is what stands over a saved chart: lines of its title and of its subtitle.
  function heading({ title, subtitle }, width) {
    const pen = document.createElement("canvas").getContext("2d");
    const lines = (words, weight, size, ink) => {
      pen.font = `${weight} ${size}px ${family}`;
      return words ? boardpack.words.broken(words, (text) => pen.measureText(text).width > width - 8).split("\n").map((words) => ({ words, weight, size, ink: boardpack.inks[ink][0] })) : [];
    };
    const all = [...lines(title, "bold", 16, "ink:text"), ...lines(subtitle, "normal", 14, "ink:quiet")].map((one, i) => ({ ...one, x: 4, y: (i + 1) * line }));
    return { all, height: all.length * line + 16 };
  }

  // picture is a drawn chart under its heading, at twice its size.
  function picture(copy, names) {
    const chart = copy.renderToCanvas({ pixelRatio: 2, backgroundColor: "#ffffff" }), head = heading(names, copy.getWidth());
    const canvas = Object.assign(document.createElement("canvas"), { width: chart.width, height: chart.height + 2 * head.height }), pen = canvas.getContext("2d");
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(chart, 0, 2 * head.height);
    pen.scale(2, 2);
    for (const { words, weight, size, ink, x, y } of head.all) Object.assign(pen, { font: `${weight} ${size}px ${family}`, fillStyle: ink }).fillText(words, x, y);
    return canvas;
  }

  // titled is a drawing under its heading, with a name for who cannot see it. It stays a text:
  // the page's policy would have its say on the styles of a document.
  function titled(copy, names) {
    const width = copy.getWidth(), head = heading(names, width), height = copy.getHeight() + head.height;
    const words = head.all.map(({ words, weight, size, ink, x, y }) => `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${ink}">${xml(words)}</text>`);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${xml(names.title)}</title>`
      + `<rect width="${width}" height="${height}" fill="#ffffff"/>${words.join("")}${copy.renderToSVGString().replace(/^<svg\b/, `<svg y="${head.height}"`)}</svg>`;
  }

  // Each gets a copy of the chart that its renderer has made out of sight.
  const kinds = [
    { words: "Save as PNG", renderer: "canvas", save: (copy, file, names) => new Promise((done) =>
      picture(copy, names).toBlob((blob) => { download(blob, `${file}.png`); done(); }, "image/png")) },
    { words: "Save as SVG", renderer: "svg", save: async (copy, file, names) =>
      download(new Blob([titled(copy, names)], { type: "image/svg+xml" }), `${file}.svg`) },
  ];

  return (file, names, copyIn) => {
    const group = document.createElement("div");
    group.dataset.chartSaves = "";
    for (const { words, renderer, save } of kinds) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "board-button";
      button.textContent = words;
      button.addEventListener("click", async () => {
        const copy = copyIn(renderer);
        try { await save(copy, file, names); } finally { copy.dispose(); }
      });
      group.append(button);
    }
    return group;
  };
})();
