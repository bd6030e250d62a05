package sheet

import (
	"io"
	"slices"
	"strings"
	"unicode"
)

// ended gives no more rows.
type ended struct{}

func (ended) next() (Row, error) { return Row{}, io.EOF }

// isOtherHeader tells a row that is a header with the columns in another order, or others beside
// them, as where two exports were put one under the other: what is below it does not stand under
// the header that is read.
func (s *Sheet) isOtherHeader(row *Row) bool {
	if !s.isName(first(row.Cells)) {
		return false
	}
	seen := map[string]bool{}
	for _, text := range row.Cells {
		if s.isName(text) {
			seen[strings.ToLower(strings.TrimSpace(text))] = true
		}
	}
	if len(seen) < 3 || 3*len(seen) < 2*filledOf(row.Cells) {
		return false
	}
	s.findings.Errorf(s.At(row.Line, 1), "header-other-below", "another header stands here, with its columns in another order or others beside them: this row and those below it are not read").
		Hinted("put the rows below it under the columns of the first header, and delete this one; or put them on a sheet of their own")
	return true
}

// isName reports whether a cell has the name of a column.
func (s *Sheet) isName(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && slices.ContainsFunc(s.Header, func(header string) bool { return strings.EqualFold(strings.TrimSpace(header), text) })
}

// run is what the rows of the table have in common till now.
type run struct {
	gap        bool // an empty row stands after the latest
	next       int  // the line after the latest
	rows       int
	unnumbered bool // one of them begins with a cell without a digit
}

func (r *run) note(row *Row) {
	r.gap, r.next = false, row.Line+row.extra+1
	r.rows++
	r.unnumbered = r.unnumbered || !strings.ContainsFunc(first(row.Cells), unicode.IsDigit)
}

// isOtherTable tells the header of another table below this one: after an empty row, and rows that
// all begin with a reference, one that looks like a header, with a row right below it.
func (s *Sheet) isOtherTable(row *Row) bool {
	if s.run.rows < leastBelow || s.run.unnumbered || !s.run.gap && row.Line <= s.run.next || !looksLikeHeader(row.Cells) || row.extra > 0 {
		return false
	}
	row.Cells = slices.Clone(row.Cells) // reading on overwrites them
	if !s.ahead(1) || s.former[0].Broken != nil || s.former[0].Line != row.Line+1 || filledIn(s.former[0].Cells) < 2 {
		return false
	}
	s.findings.Errorf(s.At(row.Line, 1), "table-below", "another table seems to begin here, below empty rows: this row and those below it are not read").
		Hinted("put it on a sheet of its own; if it is a row of the list, delete the empty rows above it")
	return true
}
