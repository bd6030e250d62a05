package figure

import (
	"fmt"
	"slices"
	"strings"
)

// Find is the cell that stands in the one row and the one column of these
// names. A row's name is that of its first cell; a column's is its label, or
// its name in the CSV file where no label is the same. The error says what to
// do where there is no such cell, or where there are several.
func (t Table) Find(row, column string) (Cell, error) {
	c, err := t.column(column)
	none := err != nil && slices.Contains(t.Uncounted.Columns, column)
	if err != nil && !none {
		return Cell{}, err
	}
	var found []Row
	for _, r := range t.Rows {
		if r.Cells[0].named(row) {
			found = append(found, r)
		}
	}
	switch {
	case len(found) == 0 && slices.Contains(t.Uncounted.Rows, row), len(found) == 1 && none:
		return Counted(0), nil
	case len(found) == 0:
		return Cell{}, fmt.Errorf("has no row %q", row)
	case len(found) == 1:
		return found[0].Cells[c], nil
	}
	return Cell{}, fmt.Errorf("has %d rows %q, so that none of them is meant: name the rows apart, or ask of a figure with one row for each", len(found), row)
}

func (t Table) column(column string) (int, error) {
	var found []int
	var names []string
	for i, c := range t.Columns {
		if c.Label == column {
			found, names = append(found, i), append(names, c.Name)
		}
	}
	switch len(found) {
	case 0:
		return t.columnNamed(column)
	case 1:
		return found[0], nil
	}
	return 0, fmt.Errorf("has %d columns %q: give one by its name in the CSV file, which are %s", len(found), column, strings.Join(names, ", "))
}

func (t Table) columnNamed(name string) (int, error) {
	first := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
	switch {
	case first < 0:
		return 0, fmt.Errorf("has no column %q", name)
	case slices.ContainsFunc(t.Columns[first+1:], func(c Column) bool { return c.Name == name }):
		return 0, fmt.Errorf("has several columns %q: name the columns apart", name)
	}
	return first, nil
}

// Length counts the rows, the totals left out.
func (t Table) Length() int {
	count := 0
	for _, row := range t.Rows {
		if !row.Total {
			count++
		}
	}
	return count
}

// Shows reports whether words are a column's label or all of a cell.
func (t Table) Shows(words string) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Label == words }) ||
		slices.ContainsFunc(t.Rows, func(r Row) bool { return slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Text() == words }) })
}

// HasBlankNumber reports whether a cell is empty where a number could stand.
func (t Table) HasBlankNumber() bool {
	return slices.ContainsFunc(t.Rows, func(row Row) bool {
		return slices.ContainsFunc(row.Cells, func(c Cell) bool { return c.Numeric() && c.Text() == "" })
	})
}

// What an empty cell means: in a table of counts or sums, and in a list.
const (
	EmptyCount = "An empty cell means none."
	EmptyCell  = "An empty cell means that nothing is recorded."
)

// none reports whether the cell is empty because there are none: of what is counted, or named.
func (c Cell) none() bool {
	switch c.Value.(type) {
	case None, NoNames:
		return true
	}
	return false
}

// EmptyNotes say what the empty cells mean of a table of counts, sums, means and lists of names:
// none where nothing was counted or is named, and that nothing is recorded where a number has nothing to be of.
// There are none of a table that is full.
func (t Table) EmptyNotes() (notes []string) {
	var none, unknown bool
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			none = none || c.none()
			unknown = unknown || !c.none() && c.Numeric() && c.Text() == ""
		}
	}
	if none {
		notes = append(notes, EmptyCount)
	}
	if unknown {
		notes = append(notes, EmptyCell)
	}
	return notes
}

// SeeAlso begins a note that stands for notes that another figure of the paper has.
const SeeAlso = "See also the notes of "

// FileNotes are the figure's notes in full, as a file needs them that may go alone: with
// those that its paper has elsewhere, but not what an empty cell means.
func (f *Figure) FileNotes() []string {
	notes := slices.DeleteFunc(slices.Clone(f.Notes), func(note string) bool {
		return note == EmptyCount || note == EmptyCell || strings.HasPrefix(note, SeeAlso)
	})
	for _, note := range f.Common {
		if !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return notes
}

// EmptyNote says what the empty cells of the figure's table mean; empty where it has none.
func (f *Figure) EmptyNote() string {
	var count, other bool
	var beyond Beyond
	for _, row := range f.Table.Rows {
		for _, c := range row.Cells {
			why, is := c.Value.(Beyond)
			if is {
				beyond = why
			}
			count = count || c.none()
			other = other || !is && !c.none() && !row.Total && c.Plain() == ""
		}
	}
	return strings.TrimSpace(meaning(count, other) + " " + string(beyond))
}

// meaning is what empty cells mean of which some are counts, and some others.
func meaning(count, other bool) string {
	switch {
	case count && other:
		return "Where a count could stand, an empty cell means none. Elsewhere it means that nothing is recorded."
	case count:
		return EmptyCount
	case other:
		return EmptyCell
	}
	return ""
}

// ListNotes say why there is nothing: in a list, or in a cell of it.
func ListNotes(empty, blank bool) []string {
	switch {
	case empty:
		return []string{"There are none."}
	case blank:
		return []string{EmptyCell}
	}
	return nil
}
