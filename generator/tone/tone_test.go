package tone

import (
	"math"
	"testing"
)

// luminance and contrast are those of WCAG 2.2.
func luminance(c RGB) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b RGB) float64 {
	high, low := max(luminance(a), luminance(b)), min(luminance(a), luminance(b))
	return (high + 0.05) / (low + 0.05)
}

// pairing is two inks that meet, and how much they must differ.
type pairing struct {
	of, on Ink
	least  float64
}

func pairings() []pairing {
	list := []pairing{{Text, Ground, 4.5}, {Quiet, Ground, 4.5}, {OnObserved, Observed, 4.5}, {OnObserved, Aim, 4.5},
		{Observed, Ground, 3}, {Earlier, Ground, 3}, {Process, Ground, 3}, {Aim, Ground, 3}, {Foreseen, Ground, 3}, {Rule, Ground, 3}}
	for _, bright := range []Ink{Improving, Concern, Shifting, Nearly} {
		list = append(list, pairing{OnBright, bright, 4.5})
	}
	for n := range Series {
		list = append(list, pairing{OfSeries(n), Ground, 3}, pairing{OnSeries(n), OfSeries(n), 4.5})
		if n > 0 { // neighbours of a stack, in a print without colour
			list = append(list, pairing{OfSeries(n), OfSeries(n - 1), 1.7})
		}
	}
	for n := range Parts {
		fill, words := OfPart(n)
		list = append(list, pairing{fill, Ground, 3}, pairing{words, fill, 4.5})
	}
	for n := range Shades {
		list = append(list, pairing{OnShade(n), OfShade(n), 4.5})
		if n > 0 {
			list = append(list, pairing{OfShade(n), OfShade(n - 1), 1.5})
		}
	}
	return list
}

func TestInksThatMeetDiffer(t *testing.T) {
	for _, p := range pairings() {
		if got := contrast(p.of.Light(), p.on.Light()); got < p.least {
			t.Errorf("%s on %s, light: %.2f, want %.1f", p.of.Name(), p.on.Name(), got, p.least)
		}
		if got := contrast(p.of.Dark(), p.on.Dark()); got < p.least {
			t.Errorf("%s on %s, dark: %.2f, want %.1f", p.of.Name(), p.on.Name(), got, p.least)
		}
	}
}

// TestWhatIsOffItsPathIsNoPaler holds that on a dark ground the badge of what is off its path
// is not the palest of the badges, which reads as the least of them.
func TestWhatIsOffItsPathIsNoPaler(t *testing.T) {
	for _, other := range []Ink{Observed, Nearly, Improving, Concern} {
		if luminance(Aim.Dark()) > luminance(other.Dark()) {
			t.Errorf("%s is paler than %s", Aim.Name(), other.Name())
		}
	}
}

func TestEveryInkHasAName(t *testing.T) {
	known := map[string]bool{}
	for _, ink := range All() {
		if name := ink.Name(); name == "" || known[name] {
			t.Errorf("ink %d has the name %q, which is empty or another's", ink, name)
		} else {
			known[name] = true
		}
	}
}

func TestPartsHaveColoursOfTheirOwn(t *testing.T) {
	for n := range Parts {
		for other := range n {
			a, _ := OfPart(n)
			b, _ := OfPart(other)
			if a.Light() == b.Light() || a.Dark() == b.Dark() {
				t.Errorf("parts %d and %d are both %s", n, other, a.Name())
			}
		}
	}
}

func TestSeriesRepeat(t *testing.T) {
	for n, want := range map[int]Ink{0: firstSeries, 5: firstSeries + 5, 6: firstSeries, -1: firstSeries + 5} {
		if got := OfSeries(n); got != want {
			t.Errorf("the ink of series %d is %d, want %d", n, got, want)
		}
	}
}
