package study

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/movement"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// What a row of a list of moves is.
const (
	isNew       = "New"
	isChanged   = "Changed"
	isWithdrawn = "Withdrawn"
)

// moved is one intention between two snapshots.
type moved struct {
	what    string             // one of the words above; blank for one that did not move
	row     relation.Row       // as it is now; of what is withdrawn, as it was
	fields  []relation.Field   // of the later snapshot, those that changed
	changes []string           // in words, one for each of them
	of      *relation.Relation // that of row

	score, scoreBefore string // as papers write them; blank for none
}

// all are the intentions that moved, by the order of the later list: new and changed
// ones, and withdrawn ones last.
func (m *moves) all(counts func(relation.Field) bool) (all []*moved) {
	for _, row := range m.Added {
		all = append(all, &moved{what: isNew, row: row.Row, of: m.new})
	}
	for _, pair := range m.Changed {
		one := &moved{what: isChanged, row: pair.New, of: m.new}
		for _, change := range m.Changes(pair) {
			if counts(change.Field) {
				one.fields = append(one.fields, change.Field)
				one.changes = append(one.changes, m.said(change, pair))
			}
		}
		if len(one.changes) > 0 {
			all = append(all, one)
		}
	}
	for _, row := range m.Removed {
		all = append(all, &moved{what: isWithdrawn, row: row.Row, of: m.old})
	}
	return all
}

// mostSaid is how many characters of a value a reader compares with another; of longer
// ones, and of sentences, it is said that they are other words.
const mostSaid = 80

func isLong(words string) bool {
	return utf8.RuneCountInString(words) > mostSaid || strings.HasSuffix(words, ".")
}

// said is a change in words.
func (m *moves) said(c movement.Change, pair movement.Pair) string {
	was, _ := m.old.Field(c.Field.Name)
	before, now := cellOf(was, pair.Old).Text(), cellOf(c.Field, pair.New).Text()
	switch long := isLong(before) || isLong(now); {
	case before == "" && long:
		return c.Field.Label + ": now recorded"
	case before == "":
		return fmt.Sprintf("%s: %s, not recorded before", c.Field.Label, now)
	case now == "":
		return c.Field.Label + ": no longer recorded" + map[bool]string{false: ", was " + before}[long]
	case long:
		return c.Field.Label + ": in other words"
	}
	return fmt.Sprintf("%s: %s, was %s", c.Field.Label, now, before)
}

// movedList lists what is new, changed and withdrawn, under the values of a field.
func (s *Study) movedList(spec *block.MovementSpec, m *moves, findings *diag.List) *figure.Figure {
	group, ok := m.heading(spec.Group, findings)
	show := s.shows(spec.Show, findings)
	counts := m.counting(spec.Fields, findings)
	if !ok || findings.HasErrors() {
		return nil
	}
	all := slices.DeleteFunc(m.all(counts), func(one *moved) bool { return !slices.Contains(show, one.what) })
	slices.SortStableFunc(all, func(a, b *moved) int { return group.CompareRows(a.row, b.row, false) })
	f := &figure.Figure{Table: m.table(group, all), Notes: []string{m.summary(counts)}}
	return f
}

// heading is the field that heads the rows of a list, which both snapshots must have: what is
// worked out of the whole pack, such as a rank, no earlier day has.
func (m *moves) heading(asked diag.Located, findings *diag.List) (relation.Field, bool) {
	name := asked.Or("programme")
	field, now := m.new.Field(name)
	if _, then := m.old.Field(name); now && then {
		return field, true
	}
	findings.Errorf(asked.At, "unknown-field", "the snapshots have no %q to stand above their rows", name).Hinted("%s", diag.DidYouMean(name, m.names()))
	return field, false
}

// shows are the sorts of moves that a block asks for.
func (s *Study) shows(asked []diag.Located, findings *diag.List) (show []string) {
	known := []string{isNew, isChanged, isWithdrawn}
	for _, word := range asked {
		k := slices.IndexFunc(known, func(k string) bool { return strings.EqualFold(k, word.Text) })
		if k < 0 {
			findings.Errorf(word.At, "movement-show-unknown", "%q is not one of new, changed and withdrawn", word.Text)
			continue
		}
		show = append(show, known[k])
	}
	if len(show) == 0 {
		return known
	}
	return show
}

// counting tells which fields' changes count.
func (m *moves) counting(asked []diag.Located, findings *diag.List) func(relation.Field) bool {
	for _, name := range asked {
		if names := m.names(); !slices.Contains(names, name.Text) {
			findings.Errorf(name.At, "unknown-field", "the snapshots have no %q to compare", name.Text).Hinted("%s", diag.DidYouMean(name.Text, names))
		}
	}
	return func(f relation.Field) bool { return len(asked) == 0 || isNamed(f.Name, asked) }
}

func (m *moves) table(group relation.Field, all []*moved) figure.Table {
	table := figure.Table{Grouped: true, Columns: []figure.Column{
		{Name: group.Name, Label: group.Label}, {Name: "reference", Label: "Reference"}, {Name: "title", Label: "Title"},
		{Name: "movement", Label: "Movement"}, {Name: "what_changed", Label: "What changed"},
	}}
	for _, one := range all {
		title, _ := one.of.Field("title")
		head, _ := one.of.Field(group.Name)
		name := cellOf(head, one.row)
		if name.Text() == "" {
			name = figure.Said(notRecorded)
		}
		what, said := one.what, strings.Join(one.changes, "; ")
		switch one.what {
		case isNew:
			what, said = m.came, m.notYet
		case isWithdrawn:
			what, said = m.went, m.out
		}
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{name, figure.Said(one.of.KeyOf(one.row)), cellOf(title, one.row), figure.Said(what), figure.Said(said)}})
	}
	return table
}

// summary says how much moved, and that nothing did.
func (m *moves) summary(counts func(relation.Field) bool) string {
	changed := 0
	for _, one := range m.all(counts) {
		if one.what == isChanged {
			changed++
		}
	}
	both := len(m.Changed) + m.Same
	span := wording.Capital(m.spans())
	if both == 0 {
		return m.noneInBoth()
	}
	return fmt.Sprintf("%s, %s.%s", span, wording.Share(changed, both, m.inBoth(), wording.Noun{One: "changed", Many: "changed"}), cmp.Or(m.others(), " None is new, and none is withdrawn."))
}
