package brand

import (
	"math"
	"strings"

	"boardpack/generator/tone"
)

// named are the colours of HTML 4 by their names, and what drawing programs write
// beside them.
var named = map[string]string{
	"black": "#000000", "silver": "#c0c0c0", "gray": "#808080", "grey": "#808080", "white": "#ffffff", "maroon": "#800000",
	"red": "#ff0000", "purple": "#800080", "fuchsia": "#ff00ff", "magenta": "#ff00ff", "green": "#008000", "lime": "#00ff00",
	"olive": "#808000", "yellow": "#ffff00", "navy": "#000080", "blue": "#0000ff", "teal": "#008080", "aqua": "#00ffff",
	"cyan": "#00ffff", "orange": "#ffa500",
}

// paintOf reads a colour as SVG has it, in small letters.
func paintOf(text string) (c tone.RGB, is bool) {
	if hex, known := named[text]; known {
		text = hex
	}
	inner, function := strings.CutPrefix(text, "rgb(")
	inner, closed := strings.CutSuffix(inner, ")")
	if !function || !closed {
		return parseHex(text)
	}
	whole := 255.0
	if strings.Contains(inner, "%") {
		inner, whole = strings.ReplaceAll(inner, "%", " "), 100
	}
	parts := list(inner)
	if len(parts) != 3 {
		return c, false
	}
	part := func(n float64) uint8 { return uint8(math.Round(255 * min(max(n/whole, 0), 1))) }
	return tone.RGB{R: part(parts[0]), G: part(parts[1]), B: part(parts[2])}, true
}
