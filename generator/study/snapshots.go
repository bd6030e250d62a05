package study

import (
	"slices"
	"time"

	"boardpack/generator/block"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/movement"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

const deliveryFile = "delivery.csv"

// snapshot is the intentions as they stood on a day.
type snapshot struct {
	day time.Time
	of  func() *relation.Relation // with all their fields; made when it is asked for
}

// lists are the snapshots of the list itself, the earliest first.
func (s *session) lists() []snapshot {
	var all []snapshot
	for _, list := range s.records.Lists() {
		all = append(all, snapshot{list.AsAt, func() *relation.Relation {
			return New(Options{About: s.about, Records: list.Records, Hidden: s.hidden}).intentions()
		}})
	}
	return all
}

// deliveries are the snapshots of delivery, the earliest first.
func (s *session) deliveries() []snapshot {
	var all []snapshot
	for _, day := range slices.Backward(s.records.Days()) {
		all = append(all, snapshot{day, func() *relation.Relation { return s.records.Snapshot(day) }})
	}
	return all
}

// draftAsAt is the day of the latest draft; zero where there is none.
func (s *session) draftAsAt() time.Time {
	if n := len(s.records.Drafts); n > 0 {
		return s.records.Drafts[n-1].AsAt
	}
	return time.Time{}
}

// moves are what moved between two snapshots of the intentions.
type moves struct {
	*movement.Movement
	old, new    *relation.Relation
	from, to    time.Time
	ofDelivery  bool
	came, went  string // what a row of one snapshot alone is called
	notYet, out string // where it was, and where it is
}

// between compares two snapshots.
func between(from, to snapshot, ofDelivery bool) *moves {
	m := &moves{old: from.of(), new: to.of(), from: from.day, to: to.day, ofDelivery: ofDelivery, came: "New", went: "Withdrawn"}
	m.notYet, m.out = "Not in the list of "+calendar.Long(m.from), "Not in the list of "+calendar.Long(m.to)
	if ofDelivery {
		m.came, m.went = "New in the reports", "No longer reported"
		m.notYet, m.out = "Not reported on "+calendar.Long(m.from), "Not reported on "+calendar.Long(m.to)
	}
	moved, err := movement.Of(compared(m.old, ofDelivery), compared(m.new, ofDelivery), "reference")
	if err != nil { // each list of intentions has a reference
		panic(err)
	}
	m.Movement = moved
	return m
}

// compared is a list with the fields whose values say that something moved: those of the
// list and the weighted score, or of how delivery stands. The day of a row, the file that it
// came in and prose about delivery are another each time.
func compared(r *relation.Relation, ofDelivery bool) *relation.Relation {
	own := *r
	own.Fields = slices.DeleteFunc(slices.Clone(r.Fields), func(f relation.Field) bool {
		if f.Name == "reference" {
			return false
		}
		if ofDelivery {
			return f.File != deliveryFile || isPrevious(f) || isMeaning(f) || f.Type == relation.Text || f.Name == "as_at"
		}
		return f.BoardOnly || f.File != "" && f.File != r.File && f.Name != "score"
	})
	return &own
}

// spans is the two days, as a sentence has them.
func (m *moves) spans() string {
	return "between " + calendar.Long(m.from) + " and " + calendar.Long(m.to)
}

// chosen are the moves between the snapshots that a block asks for; nil after a finding.
func (s *Study) chosen(spec *block.MovementSpec, findings *diag.List) *moves {
	const drafts, delivery = "drafts", "delivery"
	kind := spec.Of.Text
	if kind == "" {
		if kind = delivery; len(s.records.Drafts) > 0 {
			kind = drafts
		}
	}
	var all []snapshot
	switch kind {
	case drafts:
		all = s.lists()
	case delivery:
		all = s.deliveries()
	default:
		findings.Errorf(spec.Of.At, "movement-of-unknown", "a movement is of drafts or delivery, not of %q", kind)
		return nil
	}
	to := day(spec.To, all, len(all)-1, findings)
	from := day(spec.From, all, to-1, findings)
	switch {
	case findings.HasErrors() || s.asker.Doubtful() && from < 0:
		return nil
	case from < 0:
		findings.Errorf(spec.ID.At, "movement-without-snapshots", "there is no snapshot of %s before the last, so that nothing can have moved", kind).
			Hinted("name earlier lists under drafts in pack.yaml, or write when: has(%q)", map[string]string{drafts: drafts, delivery: "previous_as_at"}[kind])
		return nil
	case !all[from].day.Before(all[to].day):
		findings.Errorf(spec.From.At, "movement-backwards", "from %s is not before to %s", all[from].day.Format(time.DateOnly), all[to].day.Format(time.DateOnly))
		return nil
	}
	return between(all[from], all[to], kind == delivery)
}

// day is the place of the snapshot of a day; otherwise where none is asked for.
func day(asked diag.Located, all []snapshot, otherwise int, findings *diag.List) int {
	if asked.Text == "" {
		return otherwise
	}
	var days []string
	for _, s := range all {
		days = append(days, s.day.Format(time.DateOnly))
	}
	k := slices.Index(days, asked.Text)
	if k < 0 {
		findings.Errorf(asked.At, "movement-day-unknown", "there is no snapshot of %q", asked.Text).Hinted("there are %s", wording.List(days))
	}
	return k
}
