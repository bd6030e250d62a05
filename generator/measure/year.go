package measure

import (
	"slices"

	"boardpack/generator/record"
)

// Year is what a series comes to in one financial year.
type Year struct {
	Name                   string // "2024/25"
	Periods                int    // that are observed; one of them may be hidden, and the year with it
	Complete               bool   // they are all that the year has
	Provisional            bool   // a value of it may still change
	Value                  Number // of the whole year; of a part of it only for a share
	Numerator, Denominator Number
}

// Years adds up a series of months or quarters by financial year. There are none for
// one whose periods overlap or are of several lengths, or of which only values are
// known, since rates and times do not add up. What is hidden in one period hides the
// year; what is rounded in each is as much rougher in the year.
func (s *Series) Years() []Year {
	months := s.cadence()
	if s.Overlaps || months != 1 && months != 3 || !s.even() || s.Points[0].span().Months() != months || !slices.ContainsFunc(s.Points, s.adds) {
		return nil
	}
	var years []Year
	var whole cell
	for _, p := range s.Points {
		if len(years) == 0 || years[len(years)-1].Name != p.Year {
			years = append(years, Year{Name: p.Year})
			whole = cell{numerator: known(0), denominator: known(0)}
		}
		y := &years[len(years)-1]
		y.Periods++
		y.Provisional = y.Provisional || p.Provisional
		y.Complete = y.Periods == 12/months
		whole.numerator, whole.denominator = plus(whole.numerator, s.numerator(p)), plus(whole.denominator, p.Denominator)
		y.Numerator, y.Denominator = whole.numerator, whole.denominator
		if y.Value = (Number{}); y.Complete || s.Measure.Unit.Form == record.FormPercent {
			y.Value = s.rolled(whole, y.Periods)
		}
	}
	return years
}

// numerator is what a point adds to its year.
func (s *Series) numerator(p Point) Number {
	if s.counts() && !p.Numerator.Known && !p.Numerator.Hidden {
		return p.Value
	}
	return p.Numerator
}

// adds reports whether a point has something to add up, shown or not.
func (s *Series) adds(p Point) bool {
	n := s.numerator(p)
	return n.Known || n.Hidden
}
