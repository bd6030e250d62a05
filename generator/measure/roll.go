package measure

import (
	"errors"
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// errOfWhat tells of a rate of which several months cannot be put together.
var errOfWhat = errors.New("months of a rate cannot be put together unless its unit says what it is a rate of, such as per 1,000 people")

// roll puts in place of each value that of the months up to it.
func (s *Series) roll(months int) error {
	if s.denominators() == unsaid {
		return errOfWhat
	}
	single := s.Points
	s.Points, s.Groups, s.Overlaps = nil, nil, true
	for i := months - 1; i < len(single); i++ {
		whole := cell{numerator: known(0), denominator: known(0)}
		point := Point{}
		for _, month := range single[i-months+1 : i+1] {
			whole.numerator = plus(whole.numerator, s.numerator(month))
			whole.denominator = plus(whole.denominator, month.Denominator)
			point.Provisional = point.Provisional || month.Provisional
		}
		first, last := single[i-months+1], single[i]
		point.Period = rolling(calendar.Span{Start: first.Start, End: last.End}, months)
		point.Numerator, point.Denominator, point.Value = whole.numerator, whole.denominator, s.rolled(whole, months)
		s.Points = append(s.Points, point)
	}
	return nil
}

// rolled is the value of several months: of a share, and of a rate of events
// such as births, that of all their cases; of a rate of people, who are there in
// each month, the rate of all the months over the mean of these.
func (s *Series) rolled(whole cell, months int) Number {
	switch s.denominators() {
	case unsaid:
		return Number{}
	case people:
		whole.denominator.Value /= float64(months)
		whole.denominator.Margin /= float64(months)
	}
	return s.rate(whole)
}

// countable is what denominators count: people, of whom there is a number at any
// time, or events, of which there are more the longer one looks.
type countable int

const (
	events countable = iota
	people
	unsaid // the unit does not tell
)

var peopleWords = pattern.Of(`\b(people|persons|population|residents|inhabitants|children|adults|women|men|girls|boys)\b`)

// PersonTime is what the denominators of a rate of people come to when those of
// several periods are added up, for the same people are in each: "person-months".
// It is empty where they are anything else.
func (s *Series) PersonTime() string {
	if s.denominators() != people {
		return ""
	}
	months := s.cadence()
	switch {
	case months == 1, s.Measure.RollingMonths > 0:
		return "person-months"
	case months == 3:
		return "person-quarters"
	}
	return ""
}

// denominators says what those of a rate count, by the words of its unit; of
// what is no rate they are taken for events.
func (s *Series) denominators() countable {
	if s.Measure.Unit.Form != record.FormRate {
		return events
	}
	_, of, _ := strings.Cut(strings.ToLower(s.Measure.Unit.Words), "per ")
	switch words := strings.Fields(of); {
	case peopleWords().MatchString(of):
		return people
	case len(words) < 2: // the number alone
		return unsaid
	}
	return events
}
