package pdfcheck

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/pdffile"
)

// fault breaks the good file in one way; check is the one that must find it.
type fault struct {
	check  string
	plant  func(g *good)
	damage func(file []byte) []byte // what objects cannot express
	want   string                   // in the finding's message
}

func replace(old, made string) func([]byte) []byte {
	return func(file []byte) []byte { return bytes.Replace(file, []byte(old), []byte(made), 1) }
}

// swap changes marks in the content of a page, counted from 0.
func swap(page int, old, made string) func(*good) {
	return func(g *good) {
		if !strings.Contains(g.content[page], old) {
			panic("the good file's content has no " + old)
		}
		g.content[page] = strings.Replace(g.content[page], old, made, 1)
	}
}

func draws(page int, marks string) func(*good) {
	return func(g *good) { g.content[page] += marks + "\n" }
}

func metadata(old, made string) func(*good) {
	return func(g *good) {
		if !strings.Contains(g.xmp, old) {
			panic("the good file's metadata has no " + old)
		}
		g.xmp = strings.Replace(g.xmp, old, made, 1)
	}
}

// entry sets or, with nil, removes an entry of a dictionary.
func entry(of func(g *good) dict, key name, value pdffile.Object) func(*good) {
	return func(g *good) {
		if value == nil {
			delete(of(g), key)
		} else {
			of(g)[key] = value
		}
	}
}

func catalog(g *good) dict    { return g.catalog }
func info(g *good) dict       { return g.info }
func root(g *good) dict       { return g.root }
func intent(g *good) dict     { return g.intent }
func composite(g *good) dict  { return g.composite }
func simple(g *good) dict     { return g.simple }
func cid(g *good) dict        { return g.cid }
func descriptor(g *good) dict { return g.descriptor }
func attached(g *good) dict   { return g.attached }
func csv(g *good) dict        { return g.csv.Dict }
func image(g *good) dict      { return g.image.Dict }
func form(g *good) dict       { return g.form.Dict }
func gstate(g *good) dict     { return g.state }
func layers(g *good) dict     { return g.layers }
func outline(g *good) dict    { return g.outline }

func field(g *good) dict   { return g.annotations[2] }
func link(g *good) dict    { return g.annotations[0] }
func outside(g *good) dict { return g.annotations[1] }

func elementDict(label string) func(g *good) dict {
	return func(g *good) dict { return g.parts[label].Dict }
}

func bookmarkDict(i int) func(g *good) dict { return func(g *good) dict { return g.bookmarks[i] } }
func pageDict(i int) func(g *good) dict     { return func(g *good) dict { return g.pages[i] } }

var faults = slices.Concat(fileFaults, metadataFaults, structureFaults, contentFaults, fontFaults, annotationFaults)

// TestPlantedFaults breaks the good file in one way after the other. Each must
// give that one finding, of that one check, and no other.
func TestPlantedFaults(t *testing.T) {
	for _, f := range faults {
		t.Run(f.check+": "+f.want, func(t *testing.T) {
			g := newGood(t)
			if f.plant != nil {
				f.plant(g)
			}
			file := g.bytes()
			if f.damage != nil {
				broken := f.damage(bytes.Clone(file))
				if bytes.Equal(broken, file) {
					t.Fatal("the damage changes nothing")
				}
				file = broken
			}
			findings := Check("good.pdf", file)
			if len(findings) != 1 || !strings.Contains(findings[0].Message, f.want) || findings[0].Hint != clause(t, f.check) {
				t.Errorf("findings %v, want one: %s", findings, f.want)
			}
		})
	}
}

func clause(t *testing.T, name string) string {
	t.Helper()
	i := slices.IndexFunc(checks, func(c check) bool { return c.name == name })
	if i < 0 {
		t.Fatalf("there is no check %q", name)
	}
	return checks[i].clause
}

// TestEveryCheckHasAPlantedFault keeps a check from being added that nobody has
// seen to find anything.
func TestEveryCheckHasAPlantedFault(t *testing.T) {
	for _, c := range checks {
		if !slices.ContainsFunc(faults, func(f fault) bool { return f.check == c.name }) {
			t.Errorf("no fault is planted for the check %q", c.name)
		}
	}
}

func TestChecksHaveOneName(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range checks {
		if seen[c.name] || c.clause == "" {
			t.Errorf("check %q stands twice, or has no clause", c.name)
		}
		seen[c.name] = true
	}
}
