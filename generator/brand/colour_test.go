package brand

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/tone"
	"boardpack/templates/page"
)

// TestColours reads colours as they are written in pack.yaml.
func TestColours(t *testing.T) {
	for text, want := range map[string]struct{ hex, code string }{
		"#005EB8": {"#005eb8", ""},
		"#06c":    {"#0066cc", ""},
		"#767676": {"#767676", ""}, // 4.54 on white, the palest grey that passes
		"#777777": {"#777777", "colour-too-pale"},
		"#ffb81c": {"#ffb81c", "colour-too-pale"},
		"#ffffff": {"#ffffff", "colour-too-pale"},
		"005eb8":  {"#000000", "colour-shape"},
		"blue":    {"#000000", "colour-shape"},
		"#05e":    {"#0055ee", ""},
		"#00zz00": {"#000000", "colour-shape"},
		"":        {"#000000", "colour-shape"},
	} {
		got, findings := ReadColour(diag.Located{Text: text})
		code := ""
		if len(findings) > 0 {
			code = findings[0].Code
		}
		if got.Hex() != want.hex && code == "" || code != want.code {
			t.Errorf("%s: %s, %v, want %v", text, got.Hex(), findings, want)
		}
	}
}

// TestNearest tries colours all over the cube: what is offered passes, has the hue of
// what was asked for, and one step nearer would not do.
func TestNearest(t *testing.T) {
	grounds := []tone.RGB{white, tone.Ground.Dark()}
	for r := 0; r < 256; r += 51 {
		for g := 0; g < 256; g += 51 {
			for b := 0; b < 256; b += 51 {
				c := tone.RGB{R: uint8(r), G: uint8(g), B: uint8(b)}
				for _, ground := range grounds {
					checkNearest(t, c, ground)
				}
			}
		}
	}
}

func checkNearest(t *testing.T, c, ground tone.RGB) {
	t.Helper()
	const least = 4.5
	got := Nearest(c, ground, least)
	was, is := Contrast(c, ground), Contrast(got, ground)
	switch {
	case was >= least && got != c:
		t.Errorf("%s passes on %s and became %s", c.Hex(), ground.Hex(), got.Hex())
	case is < least:
		t.Errorf("%s became %s with %.2f on %s", c.Hex(), got.Hex(), is, ground.Hex())
	case was < least && is > least*1.04:
		t.Errorf("%s became %s with %.2f on %s: a nearer one would do", c.Hex(), got.Hex(), is, ground.Hex())
	}
	hue, saturation, _ := hsl(c)
	other, kept, _ := hsl(got)
	if saturation > 0 && kept > 0 && math.Abs(math.Remainder(hue-other, 6)) > 0.15 {
		t.Errorf("%s became %s: the hue went from %.2f to %.2f", c.Hex(), got.Hex(), hue, other)
	}
}

// TestContrast has WCAG's own extremes, and ratios that others publish.
func TestContrast(t *testing.T) {
	for hex, want := range map[string]float64{"#000000": 21, "#ffffff": 1, "#767676": 4.54, "#005eb8": 6.38, "#ff0000": 4.00} {
		c, _ := parseHex(hex)
		if got := Contrast(c, white); math.Abs(got-want) > 0.005 {
			t.Errorf("%s: %.3f, want %.2f", hex, got, want)
		}
	}
}

// TestOnDark holds the colours of dark pages to the grounds that the style sheet has
// there.
func TestOnDark(t *testing.T) {
	_, dark, _ := strings.Cut(page.Style, "prefers-color-scheme: dark")
	for _, hex := range []string{"#005eb8", "#330072", "#006747", "#8a1538", "#000000", "#767676"} {
		c, _ := parseHex(hex)
		ground, accent := OnDark(c)
		if got := Contrast(ground, white); got < onDarkGround {
			t.Errorf("%s: white on %s has %.2f", hex, ground.Hex(), got)
		}
		for _, name := range []string{"panel", "page", "foot"} {
			behind, is := parseHex(regexp.MustCompile(`--board-` + name + `: (#[0-9a-f]{6})`).FindStringSubmatch(dark)[1])
			if got := Contrast(accent, behind); !is || got < onDarkPanel {
				t.Errorf("%s: %s on the %s has %.2f", hex, accent.Hex(), name, got)
			}
		}
	}
}
