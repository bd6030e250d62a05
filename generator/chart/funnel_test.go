package chart

import (
	"context"
	"math"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

func TestFunnelIsToScaleAndCentred(t *testing.T) {
	d := draw(t, process())[0]
	bars := areas(d, palette[0].fill, "")
	if len(bars) != 3 {
		t.Fatalf("%d bars for three steps", len(bars))
	}
	middle, perOne := (bars[0].left+bars[0].right)/2, (bars[0].right-bars[0].left)/182
	for i, value := range []float64{182, 153, 99} {
		if long := bars[i].right - bars[i].left; math.Abs(long-value*perOne) > tenth {
			t.Errorf("step %d is %.2f px long, want %.2f", i, long, value*perOne)
		}
		if got := (bars[i].left + bars[i].right) / 2; math.Abs(got-middle) > tenth {
			t.Errorf("the middle of step %d is %.2f, not %.2f", i, got, middle)
		}
	}
	for i, lost := range []string{"29 not prioritised", "54 for contract negotiation"} {
		if at := boxOf(find(t, d, lost)); at.top < bars[i].bottom || at.bottom > bars[i+1].top {
			t.Errorf("%q is not between its steps", lost)
		}
	}
}

// A number is in its bar or clear of it, and a step of none has no bar but its
// number. What is not lost, or has no words, is not told.
func TestNarrowStepsKeepTheirNumbers(t *testing.T) {
	d := draw(t, narrowing())[0]
	tone := palette[2]
	bars := areas(d, tone.fill, tone.border)
	if len(bars) != 3 {
		t.Fatalf("%d bars for four steps, one of which is none", len(bars))
	}
	if bars[2].right-bars[2].left < 1.9 {
		t.Errorf("3 of 12,000 are not seen: %v", bars[2])
	}
	for i, number := range []string{"12,000", "900", "3"} {
		at := boxOf(find(t, d, number))
		if inside := at.left > bars[i].left && at.right < bars[i].right; !inside && at.meets(bars[i]) {
			t.Errorf("the edge of its bar crosses %s", number)
		}
	}
	find(t, d, "0")
	if said := words(d); strings.Contains(said, "897") || !strings.Contains(said, "11,100 did not come") {
		t.Errorf("losses in %q", said)
	}
}

func TestFunnelTellsOnlyLosses(t *testing.T) {
	chart := process()
	chart.Series = figure.Series{Name: "N", Values: []float64{10, 12, math.NaN()}}
	if said := words(draw(t, chart)[0]); strings.Contains(said, "not prioritised") || strings.Contains(said, "negotiation") {
		t.Errorf("a step grew and one is missing, but the drawing says %q", said)
	}
	chart.Lost = chart.Lost[:1]
	if _, err := Draw(context.Background(), []figure.Chart{chart}); err == nil || err.Error() != "chart 1: a funnel's words for what is lost are one fewer than its steps" {
		t.Errorf("got error %v", err)
	}
}
