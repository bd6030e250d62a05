package chart

import (
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// look is how the trace of a role is drawn: no two roles have line and mark
// alike, so that none is told by its colour alone.
type look struct {
	line   string // unseen where the points are not joined
	width  float32
	dash   string // solid, or one of boardpack.dashes
	symbol string
	size   int    // px; 0 where points have no mark, and a symbol is for the legend alone
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

// whisker stands for uncertainty in the legend, as it does in the plot. The two
// moves before it make it as wide as high, so that the library does not stretch
// it.
const whisker = "path://M0 0M12 12M5.2 0L6.8 0L6.8 12L5.2 12Z"

// bullseye is the mark of a target on one day: two rings, of which the border
// fills the inner one.
const bullseye = "path://M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1ZM6 5A1 1 0 1 1 6 7A1 1 0 1 1 6 5Z"

func lineLook(colour string, width float32, dash string) look {
	return look{line: colour, width: width, dash: dash, symbol: "none", fill: unseen}
}

func markLook(symbol string, size int, fill, border string, edge float32) look {
	return look{line: unseen, width: 2, dash: "solid", symbol: symbol, size: size, fill: fill, border: border, edge: edge}
}

var looks = map[course.Role]look{
	course.Interval:    {line: grey, width: 1.5, dash: "solid", symbol: whisker, fill: grey},
	course.Earlier:     lineLook(pale, 1.5, "solid"),
	course.Limit:       lineLook(grey, 1, "short dashes"),
	course.Mean:        lineLook(grey, 1, "solid"),
	course.Bound:       lineLook(foreseen, 1.5, "sparse dots"),
	course.Tolerance:   lineLook(ink, 1, "dots"),
	course.Required:    lineLook(ink, 1.5, "dashes"),
	course.Target:      lineLook(aim, 2, "long dashes"),
	course.Projection:  lineLook(foreseen, 2, "dashes and dots"),
	course.Observed:    {line: observed, width: 2, dash: "solid", symbol: "circle", size: 7, fill: observed, border: observed},
	course.Apart:       markLook("circle", 8, observed, observed, 0),
	course.Provisional: markLook("circle", 8, white, observed, 2),
	course.Improving:   markLook("rect", 9, improving, ink, 1.5),
	course.Concerning:  markLook("diamond", 12, concern, ink, 1.5),
	course.Shifting:    markLook("triangle", 13, shifting, ink, 1.5),
}

// lookOf is the look of a trace. A name that stands both for targets on one day
// and for lines has mark and line in the legend.
func lookOf(trace course.Trace, both bool) look {
	if trace.Role != course.Target || !both && !alone(trace) {
		return looks[trace.Role]
	}
	look := markLook(bullseye, 10, white, aim, 2.2)
	if both {
		look.line, look.dash = aim, looks[course.Target].dash
	}
	return look
}

// alone reports whether a trace is a target on one day, which is a mark.
func alone(trace course.Trace) bool { return trace.Role == course.Target && len(trace.Points) == 1 }

// marked reports whether the points of a trace have marks in the plot.
func marked(trace course.Trace) bool {
	return looks[trace.Role].size > 0 || alone(trace)
}

// bothSorts reports whether some targets of a name are marks and some are lines.
func bothSorts(panels []figure.Panel, name string) bool {
	marks, lines := false, false
	for _, panel := range panels {
		for _, trace := range panel.Traces {
			if trace.Role == course.Target && trace.Name == name {
				marks, lines = marks || alone(trace), lines || !alone(trace)
			}
		}
	}
	return marks && lines
}
