package chart_test

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
	"boardpack/generator/tone"
)

// drawn is a chart of the gallery.
func drawn(t *testing.T, name string, width float64) (paths []*chart.Path, texts []*chart.Text) {
	t.Helper()
	parts, err := chart.Draw(charttest.Gallery()[name], chart.Size{Width: width})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range parts[0].Marks {
		switch m := m.(type) {
		case *chart.Path:
			paths = append(paths, m)
		case *chart.Text:
			texts = append(texts, m)
		}
	}
	return paths, texts
}

// wide is how wide a path is.
func wide(p *chart.Path) float64 {
	var xs []float64
	for _, s := range p.Segments {
		for _, at := range s.Points {
			xs = append(xs, at.X)
		}
	}
	return slices.Max(xs) - slices.Min(xs)
}

// TestCrowdedLines has 400 categories of which some are named: ticks that would make a
// bar, and marks that would hide the lines and their dashes, are left out or small.
func TestCrowdedLines(t *testing.T) {
	for _, width := range []float64{chart.Wide, chart.Narrow} {
		paths, texts := drawn(t, "unseen-line-400", width)
		ticks, large, named := 0, 0, 0
		for _, p := range paths {
			switch {
			case p.Row == "" && p.Stroke == tone.Rule && wide(p) == 0:
				ticks++
			case p.Row != "" && wide(p) > 4:
				large++
			}
		}
		for _, text := range texts {
			if text.Part == chart.Along && strings.HasPrefix(text.Words, "Week") {
				named++
			}
		}
		if named == 0 || ticks > named || large > 3*named {
			t.Errorf("%v wide: %d names, %d ticks, %d large marks of 3 lines", width, named, ticks, large)
		}
	}
}

// TestNamesOfCategoriesAreWhole has long names under a line on a phone: no word of
// theirs is broken.
func TestNamesOfCategoriesAreWhole(t *testing.T) {
	_, texts := drawn(t, "unseen-line-14", chart.Narrow)
	if !slices.ContainsFunc(texts, func(text *chart.Text) bool { return text.Part == chart.Along && text.Words == "Neighbourhood" }) {
		t.Error("Neighbourhood is broken")
	}
}

// TestNoPounds holds that nought is in no millions.
func TestNoPounds(t *testing.T) {
	_, texts := drawn(t, "unseen-course-negative", chart.Wide)
	var words []string
	for _, text := range texts {
		if text.Part == chart.Upwards {
			words = append(words, text.Words)
		}
	}
	if want := "−£2m −£1m £0 £1m £2m"; strings.Join(words, " ") != want {
		t.Errorf("the axis has %q, want %q", words, want)
	}
}
