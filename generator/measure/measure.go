// Package measure works out what the observations of a measure tell, with
// people in small numbers protected before anything is worked out from them,
// and how the measure stands against its trajectory and its own variation.
package measure

import (
	"fmt"
	"math"
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/inequality"
	"boardpack/generator/record"
)

// Series is a measure's values, period by period.
type Series struct {
	Measure *record.Measure // as the files have it
	Points  []Point         // by the end of their periods
	Groups  []Group         // the parts of the whole, in the order of the file
	// Overlaps is set where a period starts before the one before it ends: then
	// neighbouring values share most of what they count.
	Overlaps bool
	// Baseline and Target are what the measure says, or what follows from it. A
	// baseline that counts people is protected; a target counts nobody.
	Baseline, Target Number
}

// Point is a measure's value for one period.
type Point struct {
	Period
	Value                  Number
	Numerator, Denominator Number
	Lower, Upper           Number // the interval that the source gives; none where people are counted
	Provisional            bool
	Gap                    *inequality.Gap // of a measure by quantiles, whose value is the slope
	Quantiles              []inequality.Quantile
}

// Group is a part of the whole, such as a place.
type Group struct {
	Name   string
	Values []Number // one for each of the series' points
}

// Number is a value, if there is one to show.
type Number struct {
	Value  float64
	Known  bool
	Hidden bool // there is one, and it is not shown: it would tell of too few people
	// Margin is how far the true value may lie from this one, because counts of
	// people are rounded; 0 for what is exact, and for the count of one period.
	Margin float64
}

// known is a number that there is.
func known(value float64) Number { return Number{Value: value, Known: true} }

func of(q record.Quantity) Number { return Number{Value: q.Number, Known: q.Known} }

// Period is the time that a value is of.
type Period struct {
	Start  time.Time // zero where the value is of one day
	End    time.Time
	Label  string // "October 2024"
	Middle time.Time
	Year   string // the financial year of its end, "2024/25"
}

func periodOf(s calendar.Span) Period {
	return Period{Start: s.Start, End: s.End, Label: s.Label(), Middle: s.Middle(), Year: calendar.PeriodOf(calendar.Year, s.End).String()}
}

func (p Period) span() calendar.Span { return calendar.Span{Start: p.Start, End: p.End} }

// rolling is the period of a span that is of so many months up to its end.
func rolling(s calendar.Span, months int) Period {
	p := periodOf(s)
	p.Label = fmt.Sprintf("%d months to %s", months, calendar.LongMonth(p.End))
	return p
}

// Of works out a measure's series.
func Of(m *record.Measure) (*Series, error) {
	s := &Series{Measure: m, Overlaps: m.Overlaps()}
	rows := byPeriod(m.Observations)
	var err error
	switch {
	case len(rows) == 0:
	case rows[0][0].Quantile > 0:
		err = s.quantiles(rows)
	case m.CountsPeople:
		err = s.people(rows)
	default:
		s.plain(rows)
	}
	if err != nil {
		return nil, fmt.Errorf("measure %q: %w", m.Name, err)
	}
	if m.RollingMonths > 0 {
		if err := s.roll(m.RollingMonths); err != nil {
			return nil, fmt.Errorf("measure %q: %w", m.Name, err)
		}
	}
	s.setLevels()
	return s, nil
}

// byPeriod groups observations, which are sorted by their periods.
func byPeriod(all []*record.Observation) [][]*record.Observation {
	var rows [][]*record.Observation
	for i, o := range all {
		if i == 0 || !o.Span().Equal(all[i-1].Span()) {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], o)
	}
	return rows
}

// setLevels sets where the measure starts and where it shall come to.
func (s *Series) setLevels() {
	s.Baseline, s.Target = of(s.Measure.Baseline), of(s.Measure.Target)
	if s.Baseline.Known {
		s.Baseline = s.asShown(s.Baseline, s.Measure.BaselineDate)
	}
	if s.Measure.ChangePercent.Known && s.Baseline.Known {
		left := 1 + s.Measure.ChangePercent.Number/100
		s.Target = Number{Value: s.Baseline.Value * left, Known: true, Margin: s.Baseline.Margin * math.Abs(left)}
	}
}

// asShown is a value that the measure had on a day, as it may be shown: that of
// the period of that day where people are counted, lest the two tell more than
// one; of no period, a count of people by itself.
func (s *Series) asShown(n Number, on time.Time) Number {
	if !s.Measure.CountsPeople {
		return n
	}
	shown := func(p Point) bool { return p.span().Has(on) && (p.Value.Known || p.Value.Hidden) }
	if i := slices.IndexFunc(s.Points, shown); i >= 0 {
		return s.Points[i].Value
	}
	if s.heads() {
		return n.protected()
	}
	return n
}

// quantiles takes the slope over the quantiles as each period's value.
func (s *Series) quantiles(rows [][]*record.Observation) error {
	for _, row := range rows {
		point := Point{Period: periodOf(row[0].Span())}
		for _, o := range row {
			point.Quantiles = append(point.Quantiles, inequality.Quantile{Population: o.Denominator.Number, Value: o.Value.Number})
			point.Provisional = point.Provisional || o.Provisional
		}
		gap, err := inequality.Of(point.Quantiles)
		if err != nil {
			return fmt.Errorf("%s: %w", point.Label, err)
		}
		point.Gap, point.Value = &gap, known(gap.Slope)
		s.Points = append(s.Points, point)
	}
	return nil
}
