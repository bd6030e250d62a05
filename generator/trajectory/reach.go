package trajectory

import (
	"math"
	"time"
)

// horizon is how many days ahead, about 100 years, a date is still told.
const horizon = 36_525

// Outcome is whether a trend leads to a target.
type Outcome string

// The outcomes.
const (
	Already        Outcome = "already"           // the line is at the target or better on the last observation's day
	OnDate         Outcome = "on a date"         // it will be
	NotOnThisTrend Outcome = "not on this trend" // it will not be, or not within 100 years
)

// Reach is when a trend, if it goes on, comes to a target.
type Reach struct {
	Outcome Outcome
	On      time.Time // the first day at the target or better; zero unless the outcome is OnDate

	// Earliest and Latest are the same for the better and the worse bound of the
	// trend, and the last observation's day for one that is there already. Zero
	// stands for never within 100 years: Latest often is, and Earliest may be
	// set where the trend itself does not lead to the target. Both are zero too
	// where the outcome is Already or the trend has no interval.
	Earliest, Latest time.Time
}

// Reaches tells when the trend comes to a target from the side that is not the
// better one. Already speaks of the line as it is, whichever way it goes from there.
func (t Trend) Reaches(target float64, better Better) Reach {
	days, ok := daysUntil(t.Value, t.PerDay, target, better)
	if ok && days == 0 {
		return Reach{Outcome: Already}
	}
	reach := Reach{Outcome: NotOnThisTrend}
	if ok {
		reach.Outcome, reach.On = OnDate, t.after(days)
	}
	if !t.HasInterval {
		return reach
	}
	bestValue, best, worstValue, worst := t.highValue, t.High, t.lowValue, t.Low
	if better == Lower {
		bestValue, best, worstValue, worst = worstValue, worst, bestValue, best
	}
	if days, ok := daysUntil(bestValue, best, target, better); ok {
		reach.Earliest = t.after(days)
	}
	if days, ok := daysUntil(worstValue, worst, target, better); ok {
		reach.Latest = t.after(days)
	}
	return reach
}

func (t Trend) after(days int) time.Time { return t.At.AddDate(0, 0, days) }

// daysUntil counts the days that a line takes to a target: 0 where it is there.
func daysUntil(value, perDay, target float64, better Better) (days int, ok bool) {
	if meets(value, target, better) {
		return 0, true
	}
	exact := (target - value) / perDay
	if !(exact > 0 && exact <= horizon) {
		return 0, false
	}
	return int(math.Ceil(exact * (1 - slack))), true
}
