package chart

import "boardpack/generator/figure"

// look is how the trace of a role is drawn: no two roles have line and mark
// alike, so that none is told by its colour alone.
type look struct {
	line   string // unseen where the points are not joined
	width  float32
	dash   string // solid, or one of boardpack.dashes
	symbol string
	size   int    // px
	fill   string // of the symbol
	border string
	edge   float32 // width of the border, px
}

const (
	observed  = "#12436d"
	pale      = "#5b8fc0" // of what is past
	grey      = "#4c6272" // of mean and limits
	aim       = "#801650"
	foreseen  = "#00706b"
	improving = "#41b6e6" // with a dark border, as have the two that follow
	concern   = "#f46a25"
	shifting  = "#a285d1"
)

// whisker stands for uncertainty in the legend, as it does in the plot. Its two
// corners keep the library from stretching it.
const whisker = "path://M5.2 0L6.8 0L6.8 12L5.2 12ZM0 0L0 0ZM12 12L12 12Z"

// bullseye is the mark of a target on one day.
const bullseye = "path://M6 0A6 6 0 1 1 6 12A6 6 0 1 1 6 0ZM6 1.7A4.3 4.3 0 1 0 6 10.3A4.3 4.3 0 1 0 6 1.7ZM6 3.8A2.2 2.2 0 1 1 6 8.2A2.2 2.2 0 1 1 6 3.8Z"

func lineLook(colour string, width float32, dash string) look {
	return look{line: colour, width: width, dash: dash, symbol: "none", fill: unseen}
}

func markLook(symbol string, size int, fill, border string, edge float32) look {
	return look{line: unseen, width: 2, dash: "solid", symbol: symbol, size: size, fill: fill, border: border, edge: edge}
}

var looks = map[figure.Role]look{
	figure.Interval:    {line: grey, width: 1.5, dash: "solid", symbol: whisker, fill: grey},
	figure.Earlier:     lineLook(pale, 1.5, "solid"),
	figure.Limit:       lineLook(grey, 1, "short dashes"),
	figure.Mean:        lineLook(grey, 1, "solid"),
	figure.Bound:       lineLook(foreseen, 1.5, "sparse dots"),
	figure.Tolerance:   lineLook(ink, 1, "dots"),
	figure.Required:    lineLook(ink, 1.5, "dashes"),
	figure.Target:      lineLook(aim, 2, "long dashes"),
	figure.Projection:  lineLook(foreseen, 2, "dashes and dots"),
	figure.Observed:    {line: observed, width: 2, dash: "solid", symbol: "circle", size: 7, fill: observed, border: observed},
	figure.Apart:       markLook("circle", 8, observed, observed, 0),
	figure.Provisional: markLook("circle", 8, white, observed, 2),
	figure.Improving:   markLook("rect", 9, improving, ink, 1.5),
	figure.Concerning:  markLook("diamond", 12, concern, ink, 1.5),
	figure.Shifting:    markLook("triangle", 13, shifting, ink, 1.5),
}

func lookOf(trace figure.Trace) look {
	if alone(trace) {
		return markLook(bullseye, 14, aim, aim, 0)
	}
	return looks[trace.Role]
}
