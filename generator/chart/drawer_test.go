package chart

import (
	"context"
	"testing"

	"boardpack/generator/figure"
)

// Every type that there is can be drawn and says what it shows, and no other
// can be drawn.
func TestEveryChartTypeHasADrawer(t *testing.T) {
	known := map[figure.ChartType]bool{}
	for _, info := range figure.ChartTypes {
		known[info.Type] = true
		if drawers[info.Type] == nil || info.Shows == "" {
			t.Errorf("%s: a drawer: %v, shows %q", info.Type, drawers[info.Type] != nil, info.Shows)
		}
		sample := shaped(info.Type, []string{"A", "B"}, "Number", series([]string{"S", "T"}[:max(wanted(info.Type), 1)], func(s, i int) float64 { return float64(s + i + 1) }, 2))
		if sample.Type() != info.Type {
			t.Errorf("the gallery has a %s for a %s", sample.Type(), info.Type)
		}
		if _, isCount := sample.(*figure.CountChart); isCount != info.Counts {
			t.Errorf("%s is a %T", info.Type, sample)
		}
		draw(t, sample)
	}
	for kind := range drawers {
		if !known[kind] {
			t.Errorf("a drawer for %s, which figure.ChartTypes does not have", kind)
		}
	}
}

func TestAChartOfAnotherKind(t *testing.T) {
	want := "chart 1: a timeline chart cannot be a *figure.CountChart"
	if _, err := Draw(context.Background(), []figure.Chart{&figure.CountChart{Kind: figure.Timeline}}); err == nil || err.Error() != want {
		t.Errorf("got error %v, want %s", err, want)
	}
}
