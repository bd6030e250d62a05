package measure

import (
	"math"
	"slices"

	"boardpack/generator/protect"
	"boardpack/generator/record"
)

// cell is a value's parts, of the whole or of a group in one period.
type cell struct{ value, numerator, denominator Number }

// counts reports whether the values are counts, which add up.
func (s *Series) counts() bool { return s.Measure.Unit.Form == record.FormCount }

// shares reports whether any value is a quotient.
func (s *Series) shares() bool {
	return slices.ContainsFunc(s.Measure.Observations, func(o *record.Observation) bool { return o.Denominator.Known })
}

// heads reports whether the values themselves are counts of people.
func (s *Series) heads() bool {
	return s.Measure.CountsPeople && (s.counts() || s.Measure.Unit.Form == record.FormOther && !s.shares())
}

// plain takes values as they are given, and works out those of which only the
// parts are.
func (s *Series) plain(rows [][]*record.Observation) {
	names := groupNames(rows)
	for _, row := range rows {
		whole, at := s.whole(row, len(names))
		point := Point{Period: periodOf(row[0].Span()), Numerator: whole.numerator, Denominator: whole.denominator, Value: whole.value}
		if !point.Value.Known {
			point.Value = s.rate(whole)
		}
		if at != nil {
			point.Lower, point.Upper, point.Provisional = of(at.Lower), of(at.Upper), at.Provisional
		}
		s.add(point, names, func(name string) Number {
			o := inGroup(row, name)
			switch {
			case o == nil:
				return Number{}
			case o.Value.Known:
				return of(o.Value)
			}
			return s.rate(cellOf(o))
		})
	}
}

// add adds a point, and its groups' values.
func (s *Series) add(point Point, names []string, value func(name string) Number) {
	s.Points = append(s.Points, point)
	if s.Groups == nil {
		for _, name := range names {
			s.Groups = append(s.Groups, Group{Name: name})
		}
	}
	for i, name := range names {
		s.Groups[i].Values = append(s.Groups[i].Values, value(name))
	}
}

// whole is the row of the whole; where there is none, the sum of the groups, of
// which so many make it up.
func (s *Series) whole(row []*record.Observation, groups int) (cell, *record.Observation) {
	if o := inGroup(row, ""); o != nil {
		return cellOf(o), o
	}
	sum := cell{numerator: known(0), denominator: known(0)}
	if len(row) < groups { // a part is no whole
		sum = cell{}
	}
	last := &record.Observation{}
	for _, o := range row {
		part := cellOf(o)
		if s.counts() && !part.numerator.Known {
			part.numerator = part.value
		}
		sum.numerator = plus(sum.numerator, part.numerator)
		sum.denominator = plus(sum.denominator, part.denominator)
		last.Provisional = last.Provisional || o.Provisional
	}
	return sum, last // of values alone, such as times, there is no sum
}

func cellOf(o *record.Observation) cell {
	return cell{value: of(o.Value), numerator: of(o.Numerator), denominator: of(o.Denominator)}
}

func plus(a, b Number) Number {
	if !a.Known || !b.Known {
		return Number{Hidden: a.Hidden || b.Hidden}
	}
	return Number{Value: a.Value + b.Value, Known: true, Margin: a.Margin + b.Margin}
}

func inGroup(row []*record.Observation, name string) *record.Observation {
	i := slices.IndexFunc(row, func(o *record.Observation) bool { return o.Group == name })
	if i < 0 {
		return nil
	}
	return row[i]
}

// groupNames are the groups of all periods, in the order in which the file has
// them first.
func groupNames(rows [][]*record.Observation) []string {
	var names []string
	for _, row := range rows {
		for _, o := range row {
			if o.Group != "" && !slices.Contains(names, o.Group) {
				names = append(names, o.Group)
			}
		}
	}
	return names
}

// people is plain for counts of people: numerators and denominators are
// protected, over all periods and groups at once, before any value is worked
// out.
func (s *Series) people(rows [][]*record.Observation) error {
	names := groupNames(rows)
	numerators, err := protectedBy(rows, names, func(o *record.Observation) record.Quantity {
		if o.Numerator.Known {
			return o.Numerator
		}
		return o.Value // a count
	})
	if err != nil {
		return err
	}
	denominators, err := protectedBy(rows, names, func(o *record.Observation) record.Quantity { return o.Denominator })
	if err != nil {
		return err
	}
	for i, row := range rows {
		whole := cell{numerator: numerators[i][""], denominator: denominators[i][""]}
		point := Point{Period: periodOf(row[0].Span()), Value: s.rate(whole), Numerator: whole.numerator, Denominator: whole.denominator}
		point.Provisional = slices.ContainsFunc(row, func(o *record.Observation) bool { return o.Provisional })
		s.add(point, names, func(name string) Number {
			return s.rate(cell{numerator: numerators[i][name], denominator: denominators[i][name]})
		})
	}
	return nil
}

// protectedBy protects the counts of all periods and groups; by period, and
// then by the group's name, the whole having none. Where the file has no row of
// the whole, it is the sum of the groups, if all of them are there.
//
// The order of the names is part of what decides which of two equal counts is
// hidden, so it is that of the alphabet: another pack must decide alike.
func protectedBy(rows [][]*record.Observation, names []string, count func(*record.Observation) record.Quantity) ([]map[string]Number, error) {
	names = slices.Sorted(slices.Values(names))
	var counts []int
	var sums []protect.Sum
	at := make([]map[string]int, len(rows)) // into counts
	for i, row := range rows {
		at[i] = map[string]int{}
		if partly(row, count) {
			continue
		}
		var parts []int
		total := 0
		for _, name := range names {
			if o := inGroup(row, name); o != nil && count(o).Known {
				at[i][name] = len(counts)
				parts = append(parts, len(counts))
				counts = append(counts, int(count(o).Number))
				total += int(count(o).Number)
			}
		}
		whole := inGroup(row, "")
		switch {
		case whole != nil && count(whole).Known:
			total = int(count(whole).Number)
		case len(parts) == 0 || len(parts) < len(names):
			continue
		}
		at[i][""] = len(counts)
		if len(parts) > 0 {
			sums = append(sums, protect.Sum{Total: len(counts), Parts: parts})
		}
		counts = append(counts, total)
	}
	shown, err := protect.Counts(counts, sums)
	if err != nil {
		return nil, err
	}
	made := make([]map[string]Number, len(rows))
	for i := range rows {
		made[i] = map[string]Number{}
		for name, k := range at[i] {
			made[i][name] = numberOf(shown[k])
		}
	}
	return made, nil
}

// partly reports whether some groups of a period have a count and others have
// not. No sum then protects those that have one, so none of them is shown.
func partly(row []*record.Observation, count func(*record.Observation) record.Quantity) bool {
	groups, having := 0, 0
	for _, o := range row {
		if o.Group == "" {
			continue
		}
		if groups++; count(o).Known {
			having++
		}
	}
	return having > 0 && having < groups
}

func numberOf(shown protect.Shown) Number {
	if shown.Hidden {
		return Number{Hidden: true}
	}
	n := known(float64(shown.Count))
	if shown.Count > 0 { // nought is shown as it is
		n.Margin = protect.Nearest / 2
	}
	return n
}

// protected is a single count of people as it may be shown.
func (n Number) protected() Number {
	if !n.Known {
		return n
	}
	shown, err := protect.Counts([]int{int(math.Round(n.Value))}, nil)
	if err != nil {
		return Number{}
	}
	return Number{Value: float64(shown[0].Count), Known: !shown[0].Hidden, Hidden: shown[0].Hidden}
}
