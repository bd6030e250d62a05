package measure

import (
	"math"
	"strconv"

	"boardpack/generator/protect"
	"boardpack/generator/record"
	"boardpack/generator/trajectory"
	"boardpack/generator/wording"
)

// MostPlaces are more decimals than any measure has; numbers that they do not tell apart
// are one.
const MostPlaces = 6

// Places are the decimals to which a measure's values are shown: shares, rates and
// years have one, times whole seconds, pounds and counts none, and others as many as
// the files give them, up to two; quotients one.
func Places(m *record.Measure) int {
	switch m.Unit.Form {
	case record.FormPercent, record.FormRate, record.FormYears:
		return 1
	case record.FormOther:
		places := recorded(m)
		for _, o := range m.Observations {
			if o.Denominator.Known && (m.CountsPeople || !o.Value.Known) {
				places = max(places, 1)
			}
		}
		return min(places, 2)
	}
	return 0
}

// recorded are the most decimals that the files give a value or a level.
func recorded(m *record.Measure) int {
	places := max(m.Baseline.Places, m.Target.Places)
	for _, o := range m.Observations {
		places = max(places, o.Value.Places)
	}
	for _, p := range m.Points {
		places = max(places, p.Value.Places)
	}
	return places
}

// PlacesWithin are no more decimals than a margin leaves to a value; all of them for
// a margin of 0.
func PlacesWithin(places int, margin float64) int {
	if margin <= 0 {
		return places
	}
	return min(places, max(0, int(math.Ceil(-math.Log10(margin)))))
}

// Margin is how far the trajectory's start may lie from the true one, because it is worked
// out from rounded counts; 0 where it is exact. What the trajectory requires is no more
// exact.
func (s *Series) Margin() float64 {
	if points := s.Measure.Points; s.Shape() == trajectory.Points && len(points) > 0 {
		return s.asShown(of(points[0].Value), points[0].Date).Margin
	}
	return s.Baseline.Margin
}

// LevelPlaces are the decimals of what is required beside a value: no fewer than
// the value has, lest the two contradict how it is judged.
func (s *Series) LevelPlaces(value Number) int {
	places := Places(s.Measure)
	level := PlacesWithin(places, s.Margin())
	if !value.Known {
		return level
	}
	return max(level, PlacesWithin(places, value.Margin))
}

// Same reports whether a value is at a level as far as the measure is known. What is
// shown of people in small numbers is judged as it is shown.
func (s *Series) Same(value Number, level float64) bool {
	switch m := s.Measure; {
	case m.Unit.Form == record.FormClock:
		return math.Round(value.Value) == math.Round(level)
	case m.CountsPeople:
		return s.shown(value) == s.shownTo(level, s.LevelPlaces(value))
	}
	// What binary fractions leave is no difference; any other is one, however small:
	// what is shown has the decimals that tell it.
	return math.Abs(value.Value-level) < 1e-9*max(math.Abs(value.Value), math.Abs(level))
}

// Roughness is how far the true value may lie from one of people that is shown: its
// margin, and of a count without one that of rounding; 0 for what is exact.
func (s *Series) Roughness(value Number) float64 {
	if s.heads() && value.Value > 0 {
		return max(value.Margin, protect.Nearest/2)
	}
	return value.Margin
}

// Rough reports whether the true value may be on the other side of a level than the
// value that is shown of people in small numbers.
func (s *Series) Rough(value Number, level float64) bool {
	rough := s.Roughness(value)
	return value.Known && rough > 0 && math.Abs(value.Value-level) <= rough*(1+1e-9)
}

// judged is a value as it is judged: at the first of the levels that it is the same
// as, else as exactly as it is shown.
func (s *Series) judged(value Number, levels ...float64) float64 {
	for _, level := range levels {
		if s.Same(value, level) {
			return level
		}
	}
	return s.shown(value)
}

// shown is a value of people as exactly as it is shown, and others as they are.
func (s *Series) shown(value Number) float64 {
	if !s.Measure.CountsPeople {
		return value.Value
	}
	return s.shownTo(value.Value, PlacesWithin(Places(s.Measure), value.Margin))
}

// shownTo rounds to so many decimals, and more where some would read as none, or
// nearly all as all.
func (s *Series) shownTo(value float64, places int) float64 {
	round := wording.Rounded
	if s.Measure.Unit.Form == record.FormPercent {
		round = wording.Percent
	}
	for ; ; places++ {
		rounded, err := strconv.ParseFloat(wording.Plain(round(value, places)), 64)
		if err != nil || rounded != 0 || value == 0 || places >= MostPlaces {
			return rounded
		}
	}
}
