package trajectory

import (
	"time"

	"boardpack/generator/calendar"
)

// Observation is a value that was measured on a day, or over a period that this
// day stands for, such as its last.
type Observation struct {
	Date  time.Time
	Value float64
}

// Trend is a straight line through observations.
type Trend struct {
	At     time.Time // the last observation's day, at midnight UTC
	Value  float64   // of the line on that day
	PerDay float64   // its slope

	// Low and High are the slopes between which the true one lies with 95%
	// confidence, given observations that do not depend on each other. Those of
	// overlapping periods do: between them the interval is too narrow to be told.
	Low, High   float64
	HasInterval bool // false where there are too few observations for one

	lowValue, highValue float64 // at At, of the lines that have Low and High as slopes
}

// monthsOfSeason is how far the last month must lie from the first with season: as
// far as in two years of quarters. Of two years of months all but two are then
// compared with another year.
const monthsOfSeason = 21

// Fit returns the Theil-Sen line: its slope is the median of the slopes between
// any two observations, so that a few that are far out hardly move it, and as many
// observations lie above it as below. With season only observations of the same
// calendar month are compared (Hirsch, Slack and Smith 1982), which keeps what
// returns every year out of the slope; as many calendar months then lie above the
// line as below.
//
// Observations of one day have no slope between them, and one whose value is not
// finite is none. There is no trend, and Fit returns false, while any observation
// has a part in half of the slopes, for it could then set the trend alone: without
// season five observations are enough. With season they must also go on to the
// 21st month after the first, as those of eight quarters do.
func Fit(observations []Observation, season bool) (Trend, bool) {
	points := pointsOf(observations)
	sets := []set{points}
	if season {
		sets = points.byMonth()
	}
	slopes, robust := slopesOf(sets)
	if !robust || season && points.last().month-points[0].month < monthsOfSeason {
		return Trend{}, false
	}
	last := points.last().day
	t := Trend{At: calendar.DayOf(last), PerDay: median(slopes)}
	t.Value = level(sets, t.PerDay, last)
	if t.Low, t.High, t.HasInterval = interval(slopes, sets); t.HasInterval {
		t.lowValue, t.highValue = level(sets, t.Low, last), level(sets, t.High, last)
	}
	return t, true
}

// ValueOn is the value of the line on a day.
func (t Trend) ValueOn(date time.Time) float64 {
	return along(t.Value, t.PerDay, t.daysTo(date))
}

// Bounds are the values on a day of the lines that have Low and High as slopes.
// These too lie in the middle of the observations, so that they are apart on the
// last day already, and ever more after it. They bound the line: single
// observations may lie further out. There are none, and ok is false, where the
// trend has no interval.
func (t Trend) Bounds(date time.Time) (low, high float64, ok bool) {
	days := t.daysTo(date)
	low, high = along(t.lowValue, t.Low, days), along(t.highValue, t.High, days)
	return min(low, high), max(low, high), t.HasInterval
}

func (t Trend) daysTo(date time.Time) float64 {
	return float64(calendar.DayNumber(date) - calendar.DayNumber(t.At))
}

// along is a line's value some days on. As in straight, the conversion keeps the
// digits the same on every processor.
func along(value, perDay, days float64) float64 { return value + float64(perDay*days) }
