package generator

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"boardpack/templates"
)

// restyled lists what looks otherwise once the rules of nhsuk-frontend that no page
// should need are there as well. A constructed style sheet is no block that the
// page's policy has to know. Of elements of one sort, one is looked at; a box to tick has
// no words, whose font would matter.
const restyled = `((used, full) => {
  const sorts = new Map();
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg, script, [type=checkbox]")) continue;
    const sort = [element, element.parentElement].map(e => e.tagName + "." + e.className).join(" < ");
    if (!sorts.has(sort)) sorts.set(sort, element);
  }
  const read = () => Array.from(sorts, ([sort, element]) => [null, "::before", "::after"].map(part => {
    const style = getComputedStyle(element, part);
    if (part && style.content === "none") return ["nothing is shown"];
    return Array.from(style, name => name + ":" + style.getPropertyValue(name)).filter(rule => !rule.startsWith("--"));
  }));
  const before = read(), block = document.querySelector("style"), sheet = new CSSStyleSheet();
  if (!block.textContent.includes(used)) return ["the page does not have the styles that the binary embeds"];
  sheet.replaceSync(block.textContent.replace(used, () => full));
  block.sheet.disabled = true;
  document.adoptedStyleSheets = [sheet];
  const after = read(), names = Array.from(sorts.keys()), changed = [];
  before.forEach((parts, i) => parts.forEach((rules, part) => rules.forEach((rule, k) => {
    if (rule !== after[i][part][k]) changed.push(names[i] + " " + ["", "::before", "::after"][part] + " " + rule + " -> " + after[i][part][k]);
  })));
  return changed.slice(0, 20);
})`

// The binary embeds the rules of nhsuk-frontend that a page can match: with all of
// them no page looks otherwise.
func TestPagesNeedNoOtherStyles(t *testing.T) {
	full, err := os.ReadFile("../templates/vendor/nhsuk-frontend/nhsuk.full.css")
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t)
	used, _ := json.Marshal(strings.TrimSpace(templates.NHSUK))
	all, _ := json.Marshal(strings.TrimSpace(string(full)))
	// Neither dark nor scripts change which rules there are.
	for _, v := range b.views(func(v view) bool { return !v.dark && v.scripts }, 390, 1280) {
		b.open(t, v)
		for _, rule := range run[[]string](t, b, restyled+"("+string(used)+", "+string(all)+")") {
			t.Errorf("%s: %s", v, rule)
		}
	}
}
