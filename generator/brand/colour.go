package brand

import (
	"math"
	"strconv"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/tone"
)

// Contrasts that are asked for. WCAG 2.2 asks 4.5 of text (1.4.3); on a dark page
// the colours are derived, and take more, as those of boardpack do there.
const (
	Readable     = 4.5 // of white on the colour, and of the colour on white
	onDarkGround = 9
	onDarkPanel  = 7
)

var white = tone.RGB{R: 0xff, G: 0xff, B: 0xff}

// ReadColour reads a colour from #005eb8. One on which white could not be read is a
// finding, with the nearest that can be had.
func ReadColour(text diag.Located) (c tone.RGB, findings diag.List) {
	c, is := parseHex(text.Text)
	if !is {
		findings.Errorf(text.At, "colour-shape", "colour %q is not written as a colour", text.Text).
			Hinted(`write # and six of 0 to 9 and a to f, in quotes: colour: "#005eb8"`)
		return c, findings
	}
	if got := Contrast(c, white); got < Readable {
		findings.Errorf(text.At, "colour-too-pale", "white words on colour %s have a contrast of %.1f to 1, and need %.1f", c.Hex(), math.Floor(got*10)/10, Readable).
			Hinted("colour: %q is the nearest of the same hue on which they can be read", Nearest(c, white, Readable).Hex())
	}
	return c, findings
}

func parseHex(text string) (c tone.RGB, is bool) {
	digits, marked := strings.CutPrefix(text, "#")
	if len(digits) == 3 {
		digits = strings.Join([]string{digits[:1], digits[:1], digits[1:2], digits[1:2], digits[2:], digits[2:]}, "")
	}
	n, err := strconv.ParseUint(digits, 16, 32)
	if !marked || len(digits) != 6 || err != nil {
		return c, false
	}
	return tone.RGB{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n)}, true
}

// OnDark is a look's colour for dark pages: behind white words, and as words on
// panels.
func OnDark(c tone.RGB) (ground, accent tone.RGB) {
	return Nearest(c, white, onDarkGround), Nearest(c, tone.Ground.Dark(), onDarkPanel)
}

// Contrast is that of WCAG 2.2, from 1 to 21.
func Contrast(a, b tone.RGB) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c tone.RGB) float64 {
	linear := func(part uint8) float64 {
		s := float64(part) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Nearest is the colour, or the nearest of its hue and saturation that has a
// contrast with a ground: darker on a light one, lighter on a dark one.
func Nearest(c, ground tone.RGB, least float64) tone.RGB {
	const steps = 1000
	hue, saturation, lightness := hsl(c)
	away := 1.0
	if luminance(ground) > 0.18 { // from which on black is further away than white
		away = -1
	}
	for tried := c; ; tried = fromHSL(hue, saturation, lightness) {
		if Contrast(tried, ground) >= least || lightness < 0 || lightness > 1 {
			return tried
		}
		lightness += away / steps
	}
}

// hsl is a colour's hue in sixths of the circle, its saturation and its lightness.
func hsl(c tone.RGB) (hue, saturation, lightness float64) {
	r, g, b := float64(c.R)/255, float64(c.G)/255, float64(c.B)/255
	most, least := max(r, g, b), min(r, g, b)
	lightness = (most + least) / 2
	chroma := most - least
	if chroma == 0 {
		return 0, 0, lightness
	}
	saturation = chroma / (1 - math.Abs(2*lightness-1))
	switch most {
	case r:
		hue = math.Mod((g-b)/chroma+6, 6)
	case g:
		hue = (b-r)/chroma + 2
	default:
		hue = (r-g)/chroma + 4
	}
	return hue, saturation, lightness
}

func fromHSL(hue, saturation, lightness float64) tone.RGB {
	lightness = min(max(lightness, 0), 1)
	chroma := saturation * (1 - math.Abs(2*lightness-1))
	part := func(offset float64) uint8 { // of a component whose hue is that far round
		distance := math.Abs(math.Mod(hue-offset+9, 6) - 3)
		share := min(max(2-distance, 0), 1)
		return uint8(math.Round(255 * min(max(lightness+chroma*(share-0.5), 0), 1)))
	}
	return tone.RGB{R: part(0), G: part(2), B: part(4)}
}
