package chart

import (
	"math"

	"boardpack/generator/calendar"
)

// leastShare is how much of a shared time a panel's own must be.
const leastShare = 0.3

// shareTime gives panels over the same unit of time one axis, from the first period of
// any to the last, so that a quarter is at one place in all. A target many years ahead
// would leave the others' values no room: then each keeps its own.
func shareTime(panels []*panel) {
	for _, unit := range []calendar.Unit{calendar.Day, calendar.Month, calendar.Quarter, calendar.Year} {
		var those []*panel
		first, last, shortest := math.Inf(1), math.Inf(-1), math.Inf(1)
		for _, p := range panels {
			if p.dated && p.unit() == unit {
				those, first, last = append(those, p), min(first, p.first), max(last, p.last)
				shortest = min(shortest, p.last-p.first)
			}
		}
		shared := shortest >= leastShare*(last-first)
		for _, p := range those {
			if shared {
				p.first, p.last = first, last
			}
			p.nameRoom()
		}
		if shared {
			sameEdges(those)
		}
	}
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
