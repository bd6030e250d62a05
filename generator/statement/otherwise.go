package statement

import (
	"math"
	"slices"
	"strings"

	"boardpack/generator/account"
	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// Otherwise is what the data say instead; false where that is no contradiction, or where it
// is of another time.
func (s Statement) Otherwise(a *account.Account) (data string, is bool) {
	if !s.Now(a) {
		return "", false
	}
	if s.Field == "status" {
		data = string(a.Standing.Status)
		return data, !strings.EqualFold(determiner().ReplaceAllString(s.Said.Text, "$1"), data)
	}
	return s.besides(a)
}

// besides is what the data have for a level that a paper says to be another.
func (s Statement) besides(a *account.Account) (data string, is bool) {
	m := a.Series.Measure
	level, readable := record.Numeral(s.Said.Text)
	if !readable || !m.Unit.Signs(level) || !s.ends(m.Unit) || m.ChangePercent.Known && math.Abs(m.ChangePercent.Number) == level.Number {
		return "", false
	}
	known := map[string]*account.Reading{"target": a.Target(), "baseline": a.Baseline(), "required": a.Required()}[s.Field]
	if known == nil {
		return "", s.Field != "required"
	}
	number, shown := record.Numeral(known.Words())
	return known.Words(), shown && !level.Alike(number)
}

// ends reports whether the level ends where its number or its unit does, and is no level of
// something else.
func (s Statement) ends(unit record.Unit) bool {
	return goesOn().MatchString(strings.TrimPrefix(s.after, " "+unit.Words))
}

var (
	determiner = pattern.Of(`^(\w+ )(?:its|their|the) `)
	goesOn     = pattern.Of(`^(?:$|[.,;:)]|['")]* ?$| (?:by|in|at|for|from|and|but|against|with|where|while|is|was)\b)`)
)

// Now reports whether the sentence speaks of no time but those of the measure's levels.
func (s Statement) Now(a *account.Account) bool {
	m := a.Series.Measure
	known := strings.Fields(strings.ToLower(a.LatestPeriod() + " " + calendar.Long(m.TargetDate) + " " + calendar.Long(m.BaselineDate)))
	return !slices.ContainsFunc(s.times, func(time string) bool { return !slices.Contains(known, time) })
}
