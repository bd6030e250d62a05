package pdfcheck

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/pdffile"
	"boardpack/generator/trial"
)

// bombs are small files that would keep a careless reader busy for ever, or fill
// its memory. The last two keep ours busy for seconds, in continuous integration.
var bombs = []struct {
	name  string
	plant func(g *good)
}{
	{"a form that draws itself", func(g *good) {
		g.form.Dict["Resources"] = g.pages[0]["Resources"]
		g.form.Raw = []byte("/Fm1 Do /Fm1 Do")
	}},
	{"layers that list each other", func(g *good) {
		var last pdffile.Object = array{}
		for range 60 {
			last = g.Add(array{last, last})
		}
		g.layers["Order"] = array{last}
	}},
	{"marked content in marked content", func(g *good) {
		g.content[0] += strings.Repeat("/Span BMC ", 100000) + strings.Repeat("(a) ", 3) + "Tj" + strings.Repeat(" EMC", 100000)
	}},
	{"saved states", func(g *good) { g.content[0] += strings.Repeat("q ", 300000) }},
	{"elements in elements", func(g *good) {
		p := g.parts["document"]
		for range 5000 {
			p = g.add(p, "Sect", "")
		}
		g.write(p, 0, "1")
	}},
	{"elements that hold each other", func(g *good) { g.adopt(g.parts["cell"], g.parts["document"].Ref) }},
	{"pages that hold each other", func(g *good) { g.tree()["Kids"] = append(g.tree()["Kids"].(array), g.catalog["Pages"]) }},
	{"bookmarks in a circle", func(g *good) {
		g.bookmarks[1]["Next"], g.bookmarks[1]["First"] = g.outline["First"], g.outline["First"]
	}},
	{"names in a circle", func(g *good) {
		tree := dict{}
		ref := g.Add(tree)
		tree["Kids"] = array{ref, ref, dict{"Kids": array{ref}}}
		g.root["IDTree"], g.catalog["PageLabels"] = ref, ref
	}},
	{"actions in a circle", func(g *good) {
		action := dict{"S": name("Launch")}
		action["Next"] = g.Add(action)
		g.annotations[1]["A"] = action["Next"]
	}},
	{"codes without end", func(g *good) {
		g.unicode = strings.Repeat("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange\n", 1000)
	}},
	{"widths without end", func(g *good) {
		g.cid["W"] = array{0, 1 << 40, 500, -1 << 40, 1 << 40, 500}
	}},
	{"forms that draw each other", func(g *good) {
		forms := g.Dict(g.Dict(g.pages[0]["Resources"])["XObject"])
		for n := range 60 {
			forms[name(fmt.Sprintf("B%d", n))] = g.Add(&pdffile.Stream{
				Dict: dict{"Subtype": name("Form"), "Resources": g.pages[0]["Resources"]},
				Raw:  []byte(strings.Repeat(fmt.Sprintf("/B%d Do ", n+1), 10) + "BT /F2 9 Tf (a) Tj ET"),
			})
		}
		draws(0, "/Artifact BMC /B0 Do EMC")(g)
	}},
	{"cells without end", func(g *good) {
		for range 3000 {
			cell := g.add(g.parts["row"], "TD", "")
			cell.Dict["A"] = dict{"O": name("Table"), "ColSpan": 1 << 40, "RowSpan": 1 << 40}
		}
	}},
}

func TestBombs(t *testing.T) {
	for _, c := range bombs[:len(bombs)-trial.Of(2, 0)] {
		t.Run(c.name, func(t *testing.T) {
			g := newGood(t)
			c.plant(g)
			file := g.bytes()
			done := make(chan struct{})
			go func() {
				defer close(done)
				Check("bomb.pdf", file)
				_, _ = Read(file)
			}()
			select {
			case <-done:
			case <-time.After(time.Minute):
				t.Fatal("it takes for ever")
			}
		})
	}
}
