package chart

import (
	"fmt"
	"math"
	"testing"
)

// contrast is the ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	var r, g, b uint8
	fmt.Sscanf(colour, "#%02x%02x%02x", &r, &g, &b)
	linear := func(c uint8) float64 {
		if s := float64(c) / 255; s <= 0.04045 {
			return s / 12.92
		} else {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// The worked values are those of domain/standards.md.
func TestContrastFormula(t *testing.T) {
	for colour, want := range map[string]float64{"#005eb8": 6.38, "#28a197": 3.17, "#f46a25": 3.03, "#000000": 21} {
		if got := contrast(colour, white); math.Abs(got-want) > 0.01 {
			t.Errorf("%s on white: %.2f, want %.2f", colour, got, want)
		}
	}
}

func TestPaletteContrast(t *testing.T) {
	for i, tone := range palette {
		if contrast(tone.colour, white) < 3 {
			t.Errorf("tone %d: line or point %s on white: %.2f", i, tone.colour, contrast(tone.colour, white))
		}
		if max(contrast(tone.fill, white), contrast(tone.border, white)) < 3 {
			t.Errorf("tone %d: neither fill nor border stands off from white", i)
		}
		if contrast(tone.label, tone.fill) < 4.5 {
			t.Errorf("tone %d: number on %s: %.2f", i, tone.fill, contrast(tone.label, tone.fill))
		}
	}
	for i, shade := range shades {
		if contrast(shade.label, shade.fill) < 4.5 {
			t.Errorf("shade %d: number on %s: %.2f", i, shade.fill, contrast(shade.label, shade.fill))
		}
	}
	if contrast(ink, white) < 4.5 {
		t.Error("words on white")
	}
}

// Neighbours of a stack differ by more than hue: without colour their fills do,
// or one of them is an outline.
func TestNeighboursDifferInGreyscale(t *testing.T) {
	for i := range palette {
		a, b := toneOf(i), toneOf(i+1)
		if contrast(a.fill, b.fill) < 1.2 {
			t.Errorf("tones %d and %d: fills %s and %s are alike in grey", i, i+1, a.fill, b.fill)
		}
	}
}

func TestLinesDifferWithoutColour(t *testing.T) {
	seen := map[string]bool{}
	for _, tone := range palette {
		seen[tone.symbol] = true
	}
	if len(seen) != len(palette) {
		t.Errorf("%d symbols for %d tones", len(seen), len(palette))
	}
}

func TestToneOfAnyIndex(t *testing.T) {
	if toneOf(len(palette)) != palette[0] || toneOf(-1) != palette[len(palette)-1] {
		t.Error("tones should repeat")
	}
}
