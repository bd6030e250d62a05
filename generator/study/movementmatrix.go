package study

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/movement"
	"boardpack/generator/wording"
)

// mostPlaces is how many rows and columns a matrix has on a page.
const mostPlaces = 20

// movement answers a block that asks what moved between two snapshots.
func (s *Study) movement(spec *block.MovementSpec, findings *diag.List) *figure.Figure {
	m := s.chosen(spec, findings)
	if m == nil {
		return nil
	}
	if spec.Field.Text == "" {
		return s.movedList(spec, m, findings)
	}
	for _, key := range append(slices.Concat(spec.Fields, spec.Show), spec.Group) {
		if key.Text != "" {
			findings.Errorf(key.At, "movement-key-of-list", "%q goes with a list, and field asks for a matrix", key.Text).Hinted("take out one of the two")
			return nil
		}
	}
	matrix, known := m.Matrix(spec.Field.Text)
	if !known {
		findings.Errorf(spec.Field.At, "unknown-field", "the snapshots have no %q to compare", spec.Field.Text).Hinted("%s", diag.DidYouMean(spec.Field.Text, m.names()))
		return nil
	}
	x := transition{moves: m, Matrix: matrix, behind: s.behindMoves(m, matrix)}
	x.keep()
	if n := max(len(x.rows), len(x.columns)); n > mostPlaces {
		findings.Errorf(spec.Field.At, "movement-of-many-values", "%s has %d values, and a matrix of %d at the most can be read", spec.Field.Text, n, mostPlaces).
			Hinted("leave field out for a list of what changed")
		return nil
	}
	f := &figure.Figure{Table: x.table(), Sentence: x.sentence()}
	if len(x.rows) > 0 {
		f.Chart = x.chart()
		f.Notes = f.Table.EmptyNotes()
	}
	return f
}

// names are the fields that are compared.
func (m *moves) names() (names []string) {
	for _, f := range m.Fields {
		names = append(names, f.Name)
	}
	return names
}

// transition is a matrix as a figure shows it.
type transition struct {
	*moves
	movement.Matrix
	rows, columns []int // the places that any intention was at, and is at
	behind        func(rows, columns []int) *figure.Behind
}

// keep finds the places where there is anything.
func (x *transition) keep() {
	for k := range x.Places {
		if slices.ContainsFunc(x.Counts[k], func(n int) bool { return n > 0 }) {
			x.rows = append(x.rows, k)
		}
		if slices.ContainsFunc(x.Counts, func(row []int) bool { return row[k] > 0 }) {
			x.columns = append(x.columns, k)
		}
	}
}

// was and is name a place.
func (x *transition) was(k int) string { return x.called(k, x.notYet) }
func (x *transition) is(k int) string  { return x.called(k, x.went) }

// said is a place as a sentence goes on to it.
func (x *transition) said(k int) string {
	if x.Places[k].Value == "" {
		return wording.Lower(notRecorded)
	}
	return x.called(k, "")
}

func (x *transition) called(k int, absent string) string {
	p := x.Places[k]
	if p.Absent {
		return absent
	}
	return shownValue(x.Field, x.Field.InWords(p.Value), notRecorded)
}

func (x *transition) table() figure.Table {
	label := fmt.Sprintf("%s on %s", x.Field.Label, calendar.Long(x.from))
	table := figure.Table{Compact: true, Nothing: len(x.rows) == 0, Columns: []figure.Column{{Name: "was", Label: label}}}
	group := fmt.Sprintf("%s on %s", x.Field.Label, calendar.Long(x.to))
	for _, k := range x.columns {
		table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(x.is(k)), Label: x.is(k), Group: group, Numeric: true})
	}
	table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(grandTotal), Label: grandTotal, Group: grandTotal, Numeric: true})
	for _, k := range x.rows {
		table.Rows = append(table.Rows, x.row(x.was(k), k))
	}
	last := x.row(grandTotal, x.rows...)
	last.Total = true
	table.Rows = append(table.Rows, last)
	return table
}

// row is one of the table, of what was at a place, or at any of several.
func (x *transition) row(name string, was ...int) figure.Row {
	cells := []figure.Cell{figure.Said(name)}
	for _, k := range x.columns {
		cells = append(cells, x.cell(was, []int{k}))
	}
	return figure.Row{Cells: append(cells, x.cell(was, x.columns))}
}

// cell is how many went from some places to others, with which these are.
func (x *transition) cell(from, to []int) figure.Cell {
	n := 0
	for _, k := range from {
		for _, l := range to {
			n += x.Counts[k][l]
		}
	}
	cell := figure.Counted(n)
	cell.Behind = x.behind(from, to)
	return cell
}

func (x *transition) chart() figure.Chart {
	chart := &figure.CountChart{Kind: figure.StackedBar, CategoryName: fmt.Sprintf("%s on %s", x.Field.Label, calendar.Long(x.from)), ValueName: "Number of intentions"}
	if len(x.columns) > mostSeries { // than can be told apart by their colours
		chart.Kind = figure.Heatmap
	}
	for _, k := range x.rows {
		chart.Categories = append(chart.Categories, x.was(k))
	}
	for c, k := range x.columns {
		series := figure.Series{Name: x.is(k), Tone: tone(x.Field, x.Places[k].Value, c)}
		for _, row := range x.rows {
			series.Values = append(series.Values, float64(x.Counts[row][k]))
			series.Behind = append(series.Behind, x.behind([]int{row}, []int{k}))
		}
		chart.Series = append(chart.Series, series)
	}
	return chart
}

// step is how many went from one place to another.
type step struct {
	words string
	n     int
}

// steps are the ways that intentions went which both snapshots have, the most common first.
func (x *transition) steps() (all []step) {
	for _, k := range x.rows {
		for _, l := range x.columns {
			if n := x.Counts[k][l]; n > 0 && k != l && !x.Places[k].Absent && !x.Places[l].Absent {
				all = append(all, step{fmt.Sprintf("from %s to %s (%s)", x.said(k), x.said(l), wording.Grouped(n)), n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b step) int { return cmp.Compare(b.n, a.n) })
	return all
}

// sentence says what moved, and that nothing did.
func (x *transition) sentence() string {
	both, span, what := len(x.Changed)+x.Same, x.spans(), x.Field.Spoken()
	if both == 0 {
		return x.noneInBoth()
	}
	moved := x.Moved()
	sentence := fmt.Sprintf("%s, %s a different %s now", wording.Capital(span), wording.Share(moved, both, x.inBoth(), wording.Noun{One: "has", Many: "have"}), what)
	if moved == 0 {
		return sentence + "." + x.others()
	}
	steps := x.steps()
	words := eachOf(steps[:min(len(steps), mostListed)], func(s step) string { return s.words })
	if rest := steps[len(words):]; len(rest) > 0 {
		n := 0
		for _, s := range rest {
			n += s.n
		}
		words = append(words, "in other ways ("+wording.Grouped(n)+")")
	}
	return sentence + ": " + wording.List(words) + "." + x.others()
}

// inBoth is what both snapshots have.
func (m *moves) inBoth() wording.Noun {
	where := "in both lists"
	if m.ofDelivery {
		where = "in both reports"
	}
	return wording.Noun{One: "intention " + where, Many: "intentions " + where}
}

func (m *moves) noneInBoth() string {
	return wording.Capital(m.spans()) + ", no intention was " + strings.TrimPrefix(m.inBoth().One, "intention ") + "." + m.others()
}

// others says how many one snapshot alone has; blank for none.
func (m *moves) others() string {
	came, went := len(m.Added), len(m.Removed)
	isNew, gone := "new", "withdrawn"
	if m.ofDelivery {
		isNew, gone = "reported for the first time", "no longer reported"
	}
	var words []string
	if came > 0 {
		words = append(words, fmt.Sprintf("%s %s %s", wording.Grouped(came), wording.Plural(came, "is", "are"), isNew))
	}
	if went > 0 {
		words = append(words, fmt.Sprintf("%s %s %s", wording.Grouped(went), wording.Plural(went, "is", "are"), gone))
	}
	if len(words) == 0 {
		return ""
	}
	return " " + wording.List(words) + "."
}
