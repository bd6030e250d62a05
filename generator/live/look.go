package live

import (
	"boardpack/generator/course"
	"boardpack/generator/tone"
)

// look is how the trace of a role is shown: no two roles have line and mark
// alike, so that none is told by its colour alone.
type look struct {
	line   string // transparent where the points are not joined
	width  float32
	dash   string // solid, or one of the script's dashes
	symbol string
	size   int    // px
	fill   string // of the symbol
	border string
	edge   float32 // width of the border, px
}

const unseen = "transparent"

// lineLook has marks that are not seen until a pointer or the keyboard is on one.
func lineLook(colour tone.Ink, width float32, dash string) look {
	return look{line: ink(colour), width: width, dash: dash, symbol: "circle", size: 7, fill: unseen}
}

func markLook(symbol string, size int, fill, border tone.Ink, edge float32) look {
	return look{line: unseen, width: 2, dash: "solid", symbol: symbol, size: size, fill: ink(fill), border: ink(border), edge: edge}
}

var looks = map[course.Role]look{
	course.Interval:    lineLook(tone.Process, 1.5, "solid"),
	course.Earlier:     lineLook(tone.Earlier, 1.5, "solid"),
	course.Limit:       lineLook(tone.Process, 1, "short dashes"),
	course.Mean:        lineLook(tone.Process, 1, "solid"),
	course.Bound:       lineLook(tone.Foreseen, 1.5, "sparse dots"),
	course.Tolerance:   lineLook(tone.Text, 1, "dots"),
	course.Required:    lineLook(tone.Text, 1.5, "dashes"),
	course.Target:      lineLook(tone.Aim, 2, "long dashes"),
	course.Projection:  lineLook(tone.Foreseen, 2, "dashes and dots"),
	course.Observed:    {line: ink(tone.Observed), width: 2, dash: "solid", symbol: "circle", size: 7, fill: ink(tone.Observed), border: ink(tone.Observed)},
	course.Apart:       markLook("circle", 8, tone.Observed, tone.Observed, 0),
	course.Provisional: markLook("circle", 8, tone.Ground, tone.Observed, 2),
	course.Improving:   markLook("rect", 9, tone.Improving, tone.Text, 1.5),
	course.Concerning:  markLook("diamond", 12, tone.Concern, tone.Text, 1.5),
	course.Shifting:    markLook("triangle", 13, tone.Shifting, tone.Text, 1.5),
}

// bullseye is the mark of a target on one day: two rings, of which the border
// fills the inner one.
const bullseye = "path://M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1ZM6 5A1 1 0 1 1 6 7A1 1 0 1 1 6 5Z"

// lookOf is the look of a trace; a target on one day is a mark.
func lookOf(trace course.Trace) look {
	if alone(trace) {
		return markLook(bullseye, 10, tone.Ground, tone.Aim, 2.2)
	}
	return looks[trace.Role]
}

func alone(trace course.Trace) bool { return trace.Role == course.Target && len(trace.Points) == 1 }
