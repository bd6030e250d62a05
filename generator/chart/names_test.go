package chart

import (
	"context"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// TestNamesOfTheScriptsOwn draws categories and series with the names that every
// object of a script has. They are words like any other.
func TestNamesOfTheScriptsOwn(t *testing.T) {
	// A long line leaves out some names, and a scatter those without room.
	names := []string{"__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "a __proto__ b", "prev", "next"}
	for _, kind := range figure.CountTypes() {
		c := &figure.CountChart{Kind: figure.ChartType(kind), CategoryName: "Programme", ValueName: "Count", Categories: names}
		series := 2
		if c.Kind == figure.Bar || c.Kind == figure.Donut {
			series = 1
		}
		for k := range series {
			values := make([]float64, len(names))
			for i := range values {
				values[i] = float64(i + k + 1)
			}
			c.Series = append(c.Series, figure.Series{Name: names[k], Values: values})
		}
		drawings, err := Draw(context.Background(), []figure.Chart{c})
		if err != nil {
			t.Errorf("%s: %v", kind, err)
			continue
		}
		said := words(drawings[0])
		for _, name := range names {
			if c.Kind != figure.Scatter && c.Kind != figure.Line && !strings.Contains(said, name) {
				t.Errorf("%s: %q is not in %q", kind, name, said)
			}
		}
		if series > 1 && strings.Contains(said, joiner) {
			t.Errorf("%s: the joiner is drawn", kind)
		}
	}
}
