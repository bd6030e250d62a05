// Writes ../vendor from the packages that package-lock.json pins: `make assets`.
// The output depends on those packages and on the files beside this one alone.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { PurgeCSS } from "purgecss";
import { compile } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const vendor = join(here, "..", "vendor");
const modules = join(here, "node_modules");
const read = (...path) => readFileSync(join(...path), "utf8");
const version = (name) => JSON.parse(read(modules, name, "package.json")).version;

async function echarts() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["echarts.entry.mjs"],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "echarts",
    target: "es2015",
    charset: "ascii",
    legalComments: "none",
    banner: { js: `/*! Apache ECharts ${version("echarts")}, Apache-2.0; zrender ${version("zrender")}, BSD-3-Clause; tslib, 0BSD. See licences.html. */` },
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return result.outputFiles[0].text;
}

async function nhsuk() {
  const { css } = compile(join(here, "nhsuk.entry.scss"), {
    loadPaths: [join(modules, "nhsuk-frontend", "dist")],
    quietDeps: true,
  });
  const inlined = css.replace(/url\("inline:([\w-]+\.svg)"\)/g, (_, image) => `url("${dataURL(image)}")`);
  const full = await minified(inlined);
  const [used] = await new PurgeCSS().purge({
    content: pages.map((extension) => join(here, "..", "..", extension)),
    css: [{ raw: inlined }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    variables: true,
    keyframes: true,
  });
  return { full, used: await minified(used.css) };
}

async function minified(css) {
  const { code } = await transform(css, {
    loader: "css",
    minify: true,
    legalComments: "none",
    banner: `/*! nhsuk-frontend ${version("nhsuk-frontend")}, MIT. See licences.html. */`,
  });
  const fetched = code.match(/@font-face|@import|Frutiger|url\((?!"?data:)[^)]*\)/);
  if (fetched) throw new Error(`nhsuk.css would fetch a file: ${fetched[0]}`);
  return code;
}

function dataURL(image) {
  const svg = read(modules, "nhsuk-frontend", "dist", "nhsuk", "assets", "images", image);
  return `data:image/svg+xml,${encodeURIComponent(svg.trim())}`;
}

// What pages are made of: a rule of the style sheet stays where each class, element
// and attribute of its selector is a word of one of these.
const pages = ["templates/page/*.{html,js,css}", "generator/htmlout/*.go"];

const sums = [];

function publish({ folder, files, licences, about }) {
  const rows = [];
  mkdirSync(join(vendor, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const digest = createHash("sha256").update(text).digest("hex");
    sums.push(`${digest}  ${folder}/${file}\n`);
    rows.push(`| \`${file}\` | \`${digest}\` |\n`);
    writeFileSync(join(vendor, folder, file), text);
  }
  writeFileSync(join(vendor, folder, "LICENSE"), licences.map((licence) => licence.trimEnd()).join(`\n\n${"=".repeat(78)}\n\n`) + "\n");
  writeFileSync(join(vendor, folder, "README.md"), `${about.trim()}

Made by \`make assets\` (\`templates/assets/build.mjs\`); never edited by hand.

| File | SHA-256 |
| --- | --- |
${rows.join("")}`);
}

const nhsukStyles = await nhsuk();

publish({
  folder: "echarts",
  files: { "echarts.js": await echarts() },
  licences: [
    read(modules, "echarts", "LICENSE"),
    read(modules, "echarts", "NOTICE"),
    read(modules, "echarts", "licenses", "LICENSE-d3"),
    `zrender\n\n${read(modules, "zrender", "LICENSE")}`,
    `tslib\n\n${read(modules, "tslib", "LICENSE.txt")}`,
  ],
  about: `# Apache ECharts ${version("echarts")}

Draws the live charts of charts.html. A bundle of the series and components that
packs use (\`templates/assets/echarts.entry.mjs\`), as the
global \`echarts\`.

- Licence: Apache-2.0, with zrender ${version("zrender")} (BSD-3-Clause), tslib (0BSD) and parts of
  d3 (BSD-3-Clause); all in \`LICENSE\`
- From: the npm package \`echarts\`, https://echarts.apache.org/`,
});
publish({
  folder: "nhsuk-frontend",
  files: { "nhsuk.css": nhsukStyles.used, "nhsuk.full.css": nhsukStyles.full },
  // The npm package holds no licence file; this is the one of its repository.
  licences: [read(here, "licences", "nhsuk-frontend.txt")],
  about: `# nhsuk-frontend ${version("nhsuk-frontend")}

The styles of the NHS design system, compiled from its Sass: the core and the
components that packs use (\`templates/assets/nhsuk.entry.scss\`), and of these the
rules that can match what pages are made of (PurgeCSS), set in Arial, without any
file to fetch. \`nhsuk.full.css\` has all rules of these components, and is only
for the test that pages look the same with it. The icons of sortable tables are inlined; a page
that uses them needs \`img-src data:\` in its Content-Security-Policy.

- Licence: MIT; in \`LICENSE\`
- From: the npm package \`nhsuk-frontend\`, https://github.com/nhsuk/nhsuk-frontend`,
});
writeFileSync(join(vendor, "SHA256SUMS"), sums.join(""));
