package page

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"
)

var (
	schemes  = regexp.MustCompile(`(?s)(@media screen and \(prefers-color-scheme: dark\) \{\s*)?:root \{\s*(?:color-scheme: light dark;\s*)?(--board-page:.*?)\}`)
	property = regexp.MustCompile(`--board-([a-z-]+): (#[0-9a-f]{6});`)
	colour   = regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b`)
)

// colours are those that the style sheet sets for each scheme.
func colours(t *testing.T) map[string]map[string]string {
	t.Helper()
	found := map[string]map[string]string{}
	for _, block := range schemes.FindAllStringSubmatch(Style, -1) {
		scheme := "light"
		if block[1] != "" {
			scheme = "dark"
		}
		found[scheme] = map[string]string{}
		for _, p := range property.FindAllStringSubmatch(block[2], -1) {
			found[scheme][p[1]] = p[2]
		}
		if lines := strings.Count(block[2], ";"); lines != len(found[scheme]) {
			t.Errorf("%s: %d of %d properties are colours", scheme, len(found[scheme]), lines)
		}
	}
	if len(found["light"]) < 10 || len(found["dark"]) != len(found["light"]) {
		t.Fatalf("colours: %v", found)
	}
	return found
}

// The pairs that can meet on a page, and what WCAG 2.2 asks of them: 4.5:1 for
// text (1.4.3), 3:1 for what else has a meaning (1.4.11).
var pairs = []struct {
	least      float64
	front      string
	background string // several, with spaces between
}{
	{4.5, "text", "page panel foot"},
	{4.5, "secondary", "page panel"},
	{4.5, "link", "page panel foot"},
	{4.5, "visited", "page panel foot"},
	{4.5, "hover", "page panel foot"},
	{4.5, "code", "panel"},
	{4.5, "accent", "panel"},
	{4.5, "on-brand", "brand"},
	{4.5, "focus-text", "focus"},
	{3, "accent", "page"},
	{3, "strong-rule", "page panel"},
	{3, "focus-edge", "page panel"},
}

func TestColoursOfBothSchemes(t *testing.T) {
	for scheme, set := range colours(t) {
		for _, pair := range pairs {
			for _, background := range strings.Fields(pair.background) {
				front, back := set[pair.front], set[background]
				if front == "" || back == "" {
					t.Fatalf("%s: no colour %s or %s", scheme, pair.front, background)
				}
				if got := contrast(front, back); got < pair.least {
					t.Errorf("%s: %s %s on %s %s has %.2f, not %.1f", scheme, pair.front, front, background, back, got, pair.least)
				}
			}
		}
	}
}

// Any other colour in the sheet would be the same in both schemes. Those of drawings
// are properties of the chart package.
func TestNoOtherColours(t *testing.T) {
	rest := schemes.ReplaceAllString(Style, "")
	for line := range strings.Lines(rest) {
		for _, found := range colour.FindAllString(line, -1) {
			t.Errorf("%s in %q", found, strings.TrimSpace(line))
		}
	}
}

// TestStyleIsBalanced finds a brace too many, after which a browser leaves rules out.
func TestStyleIsBalanced(t *testing.T) {
	depth := 0
	for i, c := range Style {
		if depth += map[rune]int{'{': 1, '}': -1}[c]; depth < 0 {
			t.Fatalf("a brace closes nothing before %.60q", Style[i+1:])
		}
	}
	if depth != 0 {
		t.Errorf("%d braces are open", depth)
	}
}

// contrast is the ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(colour string) float64 {
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		var part uint8
		fmt.Sscanf(colour[1+2*i:], "%02x", &part)
		if s := float64(part) / 255; s <= 0.04045 {
			sum += weight * s / 12.92
		} else {
			sum += weight * math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return sum
}

func TestContrastFormula(t *testing.T) {
	for colour, want := range map[string]float64{"#005eb8": 6.38, "#28a197": 3.17, "#000000": 21, "#ffffff": 1} {
		if got := contrast(colour, "#ffffff"); math.Abs(got-want) > 0.01 {
			t.Errorf("%s on white: %.2f, want %.2f", colour, got, want)
		}
	}
}
