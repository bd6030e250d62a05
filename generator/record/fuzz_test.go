package record

import (
	"bytes"
	"math"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/score"
)

// Whatever the files hold, every finding must lead to a place in them, every
// record that is kept must be one, and the same bytes must read the same. The
// files come in the contract's order with a byte between them.
func FuzzRead(f *testing.F) {
	for _, c := range badFiles {
		f.Add(joined(spoilt(goodFiles, c.files)))
	}
	for _, c := range badPlans {
		f.Add(joined(spoilt(goodPlan, c.files)))
	}
	for _, c := range badGoals {
		f.Add(joined(spoilt(oneGoal, c.files)))
	}
	f.Add(joined(folder(goodGoals...)))
	f.Fuzz(func(t *testing.T, files []byte) {
		fsys := fstest.MapFS{}
		for k, data := range bytes.Split(files, []byte{between}) {
			if k < len(tables) && len(data) > 0 {
				fsys[tables[k].file] = &fstest.MapFile{Data: data}
			}
		}
		pack, found := Read(fsys, "p", october)
		for _, finding := range found {
			checkPlace(t, fsys, finding)
		}
		for _, i := range pack.Intentions {
			checkIntention(t, i)
			checkAnnex(t, i, pack)
		}
		for _, m := range pack.Measures {
			checkMeasure(t, m, pack)
		}
		again, foundAgain := Read(fsys, "p", october)
		if diff := cmp.Diff(found, foundAgain); diff != "" {
			t.Errorf("findings differ the second time:\n%s", diff)
		}
		same := cmp.Options{
			cmp.AllowUnexported(Pack{}, Row{}, Intention{}, Delivery{}, annex{}, Benefit{}, loose{}, calendar.Period{}, score.Scale{}, Measure{}, Quantity{}), cmp.Comparer(sameSheet),
			cmp.Comparer(func(a, b *snapshots) bool { return (a == nil) == (b == nil) }), // worked out later
		}
		if diff := cmp.Diff(pack, again, same); diff != "" {
			t.Errorf("packs differ the second time:\n%s", diff)
		}
		pack.View(func(i *Intention) bool { return len(i.Title)%2 == 0 }).Follows(pack)
	})
}

const between = 1 // a control character, which no good file has

func joined(fsys fstest.MapFS) []byte {
	var all [][]byte
	for _, file := range Files() {
		var data []byte
		if fsys[file] != nil {
			data = fsys[file].Data
		}
		all = append(all, data)
	}
	return bytes.Join(all, []byte{between})
}

func checkPlace(t *testing.T, fsys fstest.MapFS, finding diag.Finding) {
	t.Helper()
	file, known := fsys[finding.File[len("p/"):]]
	if finding.Line == 0 && finding.Column == 0 {
		return // the file as a whole
	}
	if !known {
		t.Fatalf("finding in no file: %s", finding)
	}
	if last := bytes.Count(file.Data, []byte("\n")) + 1; finding.Line < 1 || finding.Line > last || finding.Column < 1 {
		t.Errorf("finding outside the %d lines of its file: %s", last, finding)
	}
}

func checkIntention(t *testing.T, i *Intention) {
	t.Helper()
	if i.Reference == "" || i.Programme == "" || i.Title == "" {
		t.Errorf("intention without what it must have: %+v", i)
	}
	if at := i.At("reference"); at.File != "p/intentions.csv" || at.Line < 1 || at.Column < 1 {
		t.Errorf("intention %q is at %s", i.Reference, at)
	}
	for _, d := range []*Delivery{i.Delivery, i.Previous} {
		if d == nil {
			continue
		}
		if at := d.At("as_at"); d.Reference != i.Reference || d.AsAt.After(october.AsAt) || d.Status == "" && d.Progress != "" || at.Line < 1 || at.Column < 1 {
			t.Errorf("delivery of %q is %+v at %s", i.Reference, d, at)
		}
	}
}

func checkAnnex(t *testing.T, i *Intention, pack *Pack) {
	t.Helper()
	if s := i.Scores(); s != nil {
		if s.Reference != i.Reference || len(s.Values) != len(pack.Criteria) {
			t.Errorf("scores of %q are %+v for %d criteria", i.Reference, s, len(pack.Criteria))
		}
		for _, score := range s.Values {
			if score < 1 || score > 5 {
				t.Errorf("scores of %q are %v", i.Reference, s.Values)
			}
		}
	}
	if a := i.Assurance(); a != nil && a.Reference != i.Reference {
		t.Errorf("assurance of %q is %+v", i.Reference, a)
	}
	for _, m := range i.Milestones() {
		if m.Reference != i.Reference || m.Name == "" || m.Baseline.IsZero() {
			t.Errorf("milestone of %q is %+v", i.Reference, m)
		}
	}
	for _, b := range i.Benefits() {
		if !slices.Contains(b.References, i.Reference) || !slices.Contains(pack.Benefits, b) {
			t.Errorf("benefit of %q is %+v", i.Reference, b)
		}
	}
}

func checkMeasure(t *testing.T, m *Measure, pack *Pack) {
	t.Helper()
	ofGoal := m.Goal != nil && slices.Contains(pack.Goals, m.Goal) && slices.Contains(m.Goal.Measures, m)
	ofIntention := m.Intention != nil && m.Intention.Reference == m.Reference
	if m.Name == "" || m.Unit.Form == "" || m.Better == "" || ofGoal == ofIntention {
		t.Errorf("measure without what it must have: %+v", m)
	}
	m.Overlaps()
	for k, o := range m.Observations {
		if o.start().After(o.PeriodEnd) || o.PeriodEnd.After(october.AsAt) || o.Span().Middle().Before(o.start()) || o.Span().Middle().After(o.PeriodEnd) || o.Label() == "" {
			t.Errorf("an observation of %q is of %s to %s", m.Name, o.PeriodStart, o.PeriodEnd)
		}
		if k > 0 && o.PeriodEnd.Before(m.Observations[k-1].PeriodEnd) {
			t.Errorf("an observation of %q is before the one before", m.Name)
		}
		for _, q := range []Quantity{o.Value, o.Numerator, o.Denominator, o.Lower, o.Upper} {
			if math.IsNaN(q.Number) || math.Abs(q.Number) > mostNumber || !q.Known && q != (Quantity{}) {
				t.Errorf("an observation of %q has %+v", m.Name, q)
			}
		}
		if at := o.At("measure"); at.Line < 1 || at.Column < 1 {
			t.Errorf("an observation of %q is at %s", m.Name, at)
		}
	}
}
