package study

import (
	"fmt"
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// Earlier is the pack of the cycle before, as the same audience may see it.
type Earlier struct{ Records *record.Pack }

// assessed is a measure and how it stands.
type assessed struct {
	*measure.Series
	measure.Standing
	quantity quantity
	control  *measure.Control // nil where there can be none
	// before is the same measure in the earlier pack; nil where that has none.
	before  *assessed
	changed string // how it stands beside that; empty where the pack follows none
}

// assessments are all measures of the records, once they are worked out, and
// what is wrong with those that cannot be.
type assessments struct {
	done     bool
	all      []*assessed
	gone     []*assessed // those of the earlier pack that the records no longer have
	findings diag.List
}

// assess works out how all measures stand, once.
func (s *Study) assess() []*assessed {
	if s.assessments.done {
		return s.assessments.all
	}
	s.assessments.done = true
	all := assessAll(s.records.Measures, &s.assessments.findings)
	if earlier := s.about.Earlier; earlier != nil {
		s.assessments.gone = compare(all, assessAll(earlier.Records.Measures, new(diag.List))) // its own check tells what is wrong there
	}
	s.assessments.all = all
	return all
}

// compare sets each measure beside the same one of the pack before; what is
// left of these is gone.
func compare(all, before []*assessed) (gone []*assessed) {
	for _, a := range all {
		if i := slices.IndexFunc(before, func(b *assessed) bool { return b.Measure.Name == a.Measure.Name }); i >= 0 {
			a.before = before[i]
		}
		a.changed = a.change()
	}
	return slices.DeleteFunc(before, func(b *assessed) bool {
		return slices.ContainsFunc(all, func(a *assessed) bool { return a.Measure.Name == b.Measure.Name })
	})
}

func assessAll(measures []*record.Measure, findings *diag.List) []*assessed {
	var all []*assessed
	for _, m := range measures {
		a, err := assess(m)
		if err != nil {
			finding := findings.Errorf(m.At("measure"), "measure-cannot-be-worked-out", "%v", err)
			if m.CountsPeople {
				finding.Hinted("people in small numbers cannot be protected in it: give fewer groups")
			}
			continue
		}
		all = append(all, a)
	}
	return all
}

func assess(m *record.Measure) (*assessed, error) {
	series, err := measure.Of(m)
	if err != nil {
		return nil, err
	}
	a := &assessed{Series: series, quantity: quantityOf(m)}
	if a.Standing, err = series.Judge(); err != nil {
		return nil, fmt.Errorf("measure %q: %w", m.Name, err)
	}
	if control, err := series.Control(series.Rules(), nil); err == nil { // else a block that asks for it is told why
		a.control = &control
	}
	return a, nil
}

// measured finds the measure that a block names.
func (s *Study) measured(name diag.Located, findings *diag.List) *assessed {
	const file = "measures.csv"
	if !s.records.Has(file) {
		if !s.incomplete {
			findings.Errorf(name.At, "file-needed", "a measure needs %s"+wording.Absent, file)
		}
		return nil
	}
	var names []string
	for _, a := range s.assess() {
		if a.Measure.Name == name.Text {
			return a
		}
		names = append(names, a.Measure.Name)
	}
	*findings = append(*findings, s.assessments.findings...)
	if !s.incomplete {
		findings.Errorf(name.At, "unknown-measure", "unknown measure %q", name.Text).Hinted("%s", diag.DidYouMean(name.Text, names))
	}
	return nil
}

// rule says how statuses are given.
func (a *assessed) rule() string {
	tolerance := "There is no tolerance: all that is worse is off trajectory."
	if a.Measure.Tolerance.Known && a.Measure.Tolerance.Number > 0 {
		percent := quantity{places: a.Measure.Tolerance.Places}.number(a.Measure.Tolerance.Number)
		tolerance = fmt.Sprintf("Within tolerance: worse by no more than %s%% of what is required. Off trajectory: worse than that.", percent)
	}
	return fmt.Sprintf("On trajectory: at what the path requires at the end of the period, or better (%s is better). %s", a.Measure.Better, tolerance)
}

// standing says how the measure stands now, with its numbers.
func (a *assessed) standing() string {
	switch {
	case a.Latest == nil:
		return string(a.Status) + a.because() + "."
	case a.Latest.Value.Hidden && a.Path == nil:
		return string(measure.NotShown) + fewPeople + ". " + string(a.Status) + a.because() + "."
	case a.Latest.Value.Hidden:
		return string(measure.NotShown) + fewPeople + "."
	}
	latest := fmt.Sprintf("%s %s", wording.Capital(a.quantity.said(a.Latest.Value.Value)), a.duringPoint(*a.Latest))
	if a.Path == nil || a.Status == measure.NotMeasured {
		return fmt.Sprintf("%s. %s%s.", latest, a.Status, a.because())
	}
	return fmt.Sprintf("%s, where the path requires %s: %s, %s.%s", latest, a.quantity.said(a.Required), wording.Lower(string(a.Status)), a.behind(), a.lost())
}

// lost says that the latest value is further from the target than the start of
// the path, which a tolerance can hide.
func (a *assessed) lost() string {
	worse := a.Latest.Value.Value - a.Path.Start().Value
	if a.Measure.Better == "higher" {
		worse = -worse
	}
	if words := a.quantity.apart(worse); worse > 0 && words != a.quantity.apart(0) {
		return fmt.Sprintf(" That is %s worse than at the start.", words)
	}
	return ""
}

// fewPeople says why the latest value is not shown.
const fewPeople = ": the latest value is of few people"

// because says why a measure has no status against a path.
func (a *assessed) because() string {
	switch {
	case a.Status == measure.NotMeasured && a.Path != nil:
		return " since the baseline of " + calendar.Long(a.Path.Start().Date)
	case a.Status == measure.NoBaseline && a.Baseline.Hidden:
		return " that can be shown: it is of few people, so there is no path to the target"
	case a.Status == measure.NoBaseline:
		return ", so there is no path to the target"
	case a.Status == measure.NoTarget && a.Measure.Better == "neutral":
		return ": neither direction is the better"
	}
	return ""
}

// behind says how far the latest value is from what the path requires.
func (a *assessed) behind() string {
	words := a.quantity.apart(max(a.Behind, -a.Behind))
	switch zero := a.quantity.apart(0); {
	case words == zero && a.Status == measure.On:
		return "as required"
	case words == zero:
		return "behind the path by less than these numbers show"
	case a.Behind > 0:
		return words + " behind the path"
	}
	return words + " ahead of it"
}

// change says how the measure stands beside the pack before.
func (a *assessed) change() string {
	switch {
	case a.before == nil:
		return "New in this pack"
	case a.before.Status != a.Status:
		return fmt.Sprintf("Now %s, was %s", wording.Lower(string(a.Status)), wording.Lower(string(a.before.Status)))
	case !a.before.latestPeriod().End.Equal(a.latestPeriod().End):
		return fmt.Sprintf("Still %s, with newer values", wording.Lower(string(a.Status)))
	}
	return "No change"
}

// panel is the measure as one of many, drawn as its file asks, with no more
// lines than a small panel bears: the trend and the year before are left out.
func (a *assessed) panel() figure.Panel {
	if a.Measure.Chart == "spc" && a.control != nil {
		return a.controlPanel(*a.control)
	}
	p := a.pathPanel()
	p.Traces = slices.DeleteFunc(p.Traces, func(t figure.Trace) bool {
		return slices.Contains([]figure.Role{figure.Earlier, figure.Projection, figure.Bound}, t.Role)
	})
	return p
}
