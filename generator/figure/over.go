package figure

import (
	"slices"
	"strings"
)

// Over is a cell of the row above a table's headings: the words over some neighbouring
// columns, which belong together; none over columns that belong to no others.
type Over struct {
	Words   string
	Columns int
}

// Over is the row above the headings; nil where no columns need a head in common: several
// groups do, and one whose labels are numbers or codes. Words say enough by themselves.
func (t Table) Over() (row []Over) {
	heads, coded := 0, false
	for first := 0; first < len(t.Columns); {
		end := first + 1
		for end < len(t.Columns) && t.Columns[end].Group == t.Columns[first].Group {
			end++
		}
		over := Over{Columns: end - first}
		if headed(t.Columns[first:end]) {
			over.Words, heads = t.Columns[first].Group, heads+1
			coded = coded || !slices.ContainsFunc(t.Columns[first:end], func(c Column) bool { return strings.ToUpper(c.Label) != c.Label })
		}
		if last := len(row) - 1; last >= 0 && over.Words == "" && row[last].Words == "" {
			row[last].Columns += over.Columns
		} else {
			row = append(row, over)
		}
		first = end
	}
	if heads < 2 && !coded {
		return nil
	}
	return row
}

// headed reports whether a group's name says of each of its columns what its label does
// not.
func headed(group []Column) bool {
	for _, c := range group {
		if c.Group == "" || c.Group == c.Label {
			return false
		}
	}
	return len(group) > 1
}
