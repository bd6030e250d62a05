package generator

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"boardpack/generator/trial"
)

// axeSource is the source of axe-core, which .ci/run installs as testdata/axe pins it.
func axeSource(t *testing.T) string {
	t.Helper()
	const file = "testdata/axe/node_modules/axe-core/axe.min.js"
	source, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && !trial.All() {
		t.Skip("axe-core is not installed: npm ci --ignore-scripts in generator/testdata/axe")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// axeFault is a rule's finding at one element.
type axeFault struct {
	Rule    string
	Target  string
	Element string
	Why     string
}

// axeReport is what testdata/browser/axe.js makes of axe's results.
type axeReport struct {
	Violations []axeFault
	Incomplete []axeFault // what neither axe nor the script could decide
	Decided    int        // contrasts that axe could not decide, and that are enough
	Passes     int        // rules
}

func (b *browser) axe(t *testing.T, source string) axeReport {
	t.Helper()
	run[any](t, b, source+"; null")
	return run[axeReport](t, b, script(t, "axe.js"))
}

// isAccessible puts the page through axe-core. The page's policy does not apply to
// what the debugger runs.
//
// axe leaves some contrasts undecided: of texts of one character, of words in a
// chart, which it takes for an image, and of cells that a scroll region cuts or
// that pass below the column that stays in sight. The script computes each of
// them from the colours that the browser has settled on: a word of a chart
// against the mark that is painted below it, any other text against its nearest
// background. None is accepted without that.
func (b *browser) isAccessible(t *testing.T, _ view) {
	report := b.axe(t, axeSource(t))
	for _, found := range append(report.Violations, report.Incomplete...) {
		t.Errorf("%s: %s\n%s\n%s", found.Rule, found.Target, found.Element, found.Why)
	}
	if report.Passes < 20 {
		t.Errorf("only %d rules apply", report.Passes)
	}
}
