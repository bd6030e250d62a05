package generator

import (
	"encoding/json"
	"os"
	"strings"
	"sync"
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
  const after = read();
  document.adoptedStyleSheets = [];
  block.sheet.disabled = false;
  const names = Array.from(sorts.keys()), changed = [];
  before.forEach((parts, i) => parts.forEach((rules, part) => rules.forEach((rule, k) => {
    if (rule !== after[i][part][k]) changed.push(names[i] + " " + ["", "::before", "::after"][part] + " " + rule + " -> " + after[i][part][k]);
  })));
  return changed.slice(0, 20);
})`

// styles are the rules of nhsuk-frontend that the binary embeds, and all, as JSON.
var styles = sync.OnceValues(func() ([2]string, error) {
	full, err := os.ReadFile("../templates/vendor/nhsuk-frontend/nhsuk.full.css")
	used, _ := json.Marshal(strings.TrimSpace(templates.NHSUK))
	all, _ := json.Marshal(strings.TrimSpace(string(full)))
	return [2]string{string(used), string(all)}, err
})

// needsNoOtherStyles holds that the binary embeds the rules of nhsuk-frontend that a page
// can match: with all of them it looks no otherwise.
func (b *browser) needsNoOtherStyles(t *testing.T, _ view) {
	sheets, err := styles()
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range run[[]string](t, b, restyled+"("+sheets[0]+", "+sheets[1]+")") {
		t.Error(rule)
	}
}
