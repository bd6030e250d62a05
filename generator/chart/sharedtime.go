package chart

import (
	"math"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
)

// leastShare is how much of a shared time a panel's own must be.
const leastShare = 0.3

// shareTime gives panels over the same unit of time one axis, from the first period of
// any to the last, so that a quarter is at one place in all. A target many years ahead
// would leave the others' values no room: then each keeps its own.
func shareTime(panels []*panel) {
	for _, those := range byUnit(panels) {
		shared := shareSpan(those)
		for _, p := range those {
			p.nameRoom()
		}
		if shared {
			sameEdges(those)
		}
	}
}

// Spans are from the first to after the last day that the drawing of each panel has; both
// not numbers where it has none.
func Spans(of []figure.Panel) []figure.Extent {
	panels, spans := make([]*panel, len(of)), make([]figure.Extent, len(of))
	for i := range of {
		panels[i] = &panel{Panel: of[i]}
		panels[i].first, panels[i].last, panels[i].dated = panels[i].span()
	}
	for _, those := range byUnit(panels) {
		shareSpan(those)
	}
	for i, p := range panels {
		spans[i] = figure.Extent{Low: p.first, High: p.last}
		if !p.dated {
			spans[i] = figure.Extent{Low: math.NaN(), High: math.NaN()}
		}
	}
	return spans
}

// byUnit are the panels that have a time, those over the same unit together.
func byUnit(panels []*panel) (all [][]*panel) {
	for _, unit := range []calendar.Unit{calendar.Day, calendar.Month, calendar.Quarter, calendar.Year} {
		var those []*panel
		for _, p := range panels {
			if p.dated && p.unit() == unit {
				those = append(those, p)
			}
		}
		all = append(all, those)
	}
	return all
}

// shareSpan gives panels the time of all, and reports whether that leaves each enough.
func shareSpan(those []*panel) bool {
	first, last, shortest := math.Inf(1), math.Inf(-1), math.Inf(1)
	for _, p := range those {
		first, last, shortest = min(first, p.first), max(last, p.last), min(shortest, p.last-p.first)
	}
	if shortest < leastShare*(last-first) {
		return false
	}
	for _, p := range those {
		p.first, p.last = first, last
	}
	return true
}

// sameEdges leaves the numbers and targets of all panels room, at both sides of plots of
// one width.
func sameEdges(panels []*panel) {
	left, right := 0.0, 0.0
	for _, p := range panels {
		left, right = max(left, p.left), max(right, p.right)
	}
	for _, p := range panels {
		p.left, p.right = left, right
	}
}
