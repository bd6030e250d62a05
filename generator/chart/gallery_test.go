package chart_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
	"boardpack/generator/figure"
	"boardpack/generator/trial"
)

// sizes are those that pages and sheets of paper have room for.
var sizes = []chart.Size{{Width: chart.Wide}, {Width: chart.Narrow}, {Width: chart.Wide, Height: 900}, {Width: chart.Narrow, Height: 900}}

// TestGallery reads every chart of the gallery back from its drawings.
func TestGallery(t *testing.T) {
	gallery := charttest.Gallery()
	for _, name := range slices.Sorted(maps.Keys(gallery)) {
		t.Run(name, func(t *testing.T) {
			for _, size := range sizes[:trial.Of(2, len(sizes))] {
				read(t, gallery[name], size)
			}
		})
	}
}

type tester interface {
	Helper()
	Errorf(format string, args ...any)
}

// read draws a chart twice, reads it back, and holds that it is as it was.
func read(t tester, c figure.Chart, size chart.Size) {
	t.Helper()
	before := fmt.Sprintf("%+v", c)
	parts, err := chart.Draw(c, size)
	if err != nil {
		t.Errorf("%v: %v", size, err)
		return
	}
	for i, problem := range charttest.Problems(c, parts) {
		if i == 5 {
			t.Errorf("%v: and more", size)
			break
		}
		t.Errorf("%v: %s", size, problem)
	}
	again, err := chart.Draw(c, size)
	if first, second := fmt.Sprint(written(parts)), fmt.Sprint(written(again)); err != nil || first != second {
		t.Errorf("%v: drawn twice, it differs (%v)", size, err)
	}
	if after := fmt.Sprintf("%+v", c); after != before {
		t.Errorf("%v: the chart was %s, and is %s", size, before, after)
	}
}

func written(parts []*chart.Drawing) []string {
	var all []string
	for _, d := range parts {
		words, err := json.Marshal(d)
		all = append(all, string(words), fmt.Sprint(err))
	}
	return all
}
