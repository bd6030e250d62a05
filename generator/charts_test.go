package generator

import (
	"fmt"
	"reflect"
	"regexp"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// examplesBound are all editions of both example packs.
func examplesBound(t *testing.T) []*bound {
	t.Helper()
	var all []*bound
	for _, folder := range []string{example, planned} {
		p, findings := readPack(folder)
		if p == nil || findings.HasErrors() {
			t.Fatal(findings)
		}
		var more diag.List
		for _, e := range p.editions(&more) {
			b, more := p.bind(e, false)
			if more.HasErrors() {
				t.Fatal(more)
			}
			all = append(all, b)
		}
	}
	return all
}

// TestChartsAreTrue reads the drawings of every chart of both example packs back, in all
// editions: for pages, for phones, and for sheets of paper.
func TestChartsAreTrue(t *testing.T) {
	t.Parallel()
	read, kinds := map[string]bool{}, map[string]int{}
	for _, b := range examplesBound(t) {
		for _, f := range b.figures() {
			c := f.Figure.Chart
			if c == nil {
				continue
			}
			if key := fmt.Sprintf("%T %+v", c, reflect.ValueOf(c).Elem()); !read[key] {
				read[key] = true
				kinds[string(c.Type())]++
				readBack(t, b.edition.folder()+" "+f.Figure.ID, f.Figure.Chart)
			}
		}
	}
	if t.Logf("read back: %v", kinds); len(read) < 20 || len(kinds) < 6 {
		t.Errorf("only %d charts were read: %v", len(read), kinds)
	}
}

func readBack(t *testing.T, name string, c figure.Chart) {
	t.Helper()
	for _, size := range []chart.Size{{Width: chart.Wide}, {Width: chart.Narrow}, {Width: chart.Wide, Height: 900}, {Width: chart.Narrow, Height: 900}} {
		parts, err := chart.Draw(c, size)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, problem := range charttest.Problems(c, parts) {
			t.Errorf("%s at %v: %s", name, size, problem)
		}
	}
}

// TestChartsSpeakOfNoPlace holds that what stands about a chart is right on the page of live
// charts, in the contents and in tables.xlsx too, where nothing is listed.
func TestChartsSpeakOfNoPlace(t *testing.T) {
	t.Parallel()
	place := regexp.MustCompile(`(?i)\b(listed|shown|found) (here|below|above)\b|\bthis (page|table)\b`)
	met := 0
	for _, b := range examplesBound(t) {
		for _, f := range b.figures() {
			met++
			for _, words := range append([]string{f.Figure.Title, f.Figure.Subtitle, f.Figure.Sentence}, f.Figure.Notes...) {
				if said := place.FindString(words); said != "" {
					t.Errorf("%s %s: %q in %q", b.edition.folder(), f.Figure.ID, said, words)
				}
			}
		}
	}
	if met < 50 {
		t.Errorf("only %d figures", met)
	}
}
