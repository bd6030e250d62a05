package sheet

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// sought is in how many rows the header is looked for: titles, notes and lists
// of what words mean may stand above it.
const sought = 50

// head is a header, in one row or in two.
type head struct {
	row   int // among those that were looked at
	two   bool
	cells []string
	whole bool
}

func (o Options) fits() func([]string) (int, bool) {
	if o.Fits == nil {
		return func([]string) (int, bool) { return 0, false }
	}
	return o.Fits
}

// bestHead looks for the header in the first rows, which it keeps, and tells how
// many columns it names. It is the first one that has all that must be there, or
// else that which names most, or else the first row.
func (s *Sheet) bestHead(fits func([]string) (int, bool)) (best head, most int) {
	best, most = head{row: -1}, -1
	for k := 0; k < sought; k++ {
		if !s.ahead(k+1) || s.former[k].Broken != nil {
			break
		}
		if isBlank(s.former[k].Cells) {
			continue
		}
		found, named := s.headAt(k, fits)
		if named > most {
			best, most = found, named
		}
		if found.whole {
			return found, named
		}
	}
	return best, most
}

// headAt is the header that would begin in a row. It has two rows where these,
// put together, name more than either does.
func (s *Sheet) headAt(k int, fits func([]string) (int, bool)) (head, int) {
	cells := s.former[k].Cells
	named, whole := fits(cells)
	one := head{row: k, cells: cells, whole: whole}
	if !s.ahead(k+2) || s.former[k+1].Broken != nil {
		return one, named
	}
	below := s.former[k+1].Cells
	spread := cells
	if s.book != nil {
		spread = s.book.layout.spread(s.former[k].Line, cells)
	}
	both := inTwoRows(spread, below, fits)
	if whole && !s.isTall(k) && !dividesGroups(cells, below) && !goesOn(cells, below, both, fits) {
		return one, named
	}
	namedBoth, wholeBoth := fits(both)
	if whole && wholeBoth {
		return head{k, true, both, true}, namedBoth
	} else if whole {
		return one, named
	}
	if namedBelow, _ := fits(below); namedBoth > named && namedBoth > namedBelow {
		return head{k, true, both, wholeBoth}, namedBoth
	}
	return one, named
}

// isTall reports whether cells of a row are merged with those of the next one, as those
// of a header of two rows are that need no more than one.
func (s *Sheet) isTall(k int) bool {
	if s.book == nil {
		return false
	}
	line := s.former[k].Line
	return s.former[k+1].Line == line+1 && slices.ContainsFunc(s.book.layout.merged, func(a area) bool {
		return a.top == line && a.bottom == line+1 && a.left == a.right
	})
}

// joined are the cells of two rows, one under the other.
func joined(above, below []string) []string {
	both := make([]string, max(len(above), len(below)))
	for k := range both {
		var one, two string
		if k < len(above) {
			one = strings.TrimSpace(above[k])
		}
		if k < len(below) {
			two = strings.TrimSpace(below[k])
		}
		if both[k] = strings.TrimSpace(one + " " + two); one == two {
			both[k] = one
		}
	}
	return both
}

// ahead reads on until so many rows are kept, and reports whether there are.
func (s *Sheet) ahead(rows int) bool {
	for len(s.former) < rows {
		row, err := s.rows.next()
		if err != nil {
			return false
		}
		row.Cells = slices.Clone(row.Cells)
		s.former = append(s.former, row)
	}
	return true
}

// findHeader settles the header, and says what stands above it.
func (s *Sheet) findHeader(o Options) bool {
	fits := o.fits()
	found, named := s.bestHead(fits)
	if found.row < 0 {
		s.noHeader()
		return false
	}
	if o.Fits != nil && !found.whole {
		found = s.orLikelier(found, named)
	}
	passed := s.former[:found.row]
	s.Header, s.Line = found.cells, s.former[found.row].Line
	s.heads = [][]string{s.Header}
	if found.two {
		s.heads = append(s.heads, s.former[found.row].Cells, s.former[found.row+1].Cells)
	}
	rows := found.row + 1
	for _, row := range s.former[:rows] {
		s.places.note(&row)
	}
	if found.two {
		s.places.note(&s.former[rows])
		rows++
	}
	s.former = s.former[rows:]
	s.named = s.namesBelow(fits)
	if s.name != "" {
		s.Header = trimmed(s.Header)
	}
	s.above(passed)
	s.unnamed.of(s.Header)
	if found.two {
		s.findings.Warnf(s.At(s.Line, 1), "header-in-two-rows", "the header is read from this row and the one below it")
	}
	return true
}

// above says that rows above the header are passed over, and keeps the headings
// of groups that the last of them may have.
func (s *Sheet) above(passed []Row) {
	filled := 0
	for k, row := range passed {
		if isBlank(row.Cells) {
			continue
		}
		filled++
		s.Title = append(s.Title, s.saidIn(row)...)
		if k == len(passed)-1 && (filledIn(row.Cells) > 1 || isEmpty(row.Cells[0])) { // a title stands first
			s.Above = row.Cells
		}
	}
	if filled == 0 {
		return
	}
	at := s.At(s.Line, 1)
	where := at.Line
	if at.Row > 0 {
		where = at.Row
	}
	s.findings.Warnf(at, "rows-above-header", "row %d is read as the header: what stands above it is passed over (filled rows: %d)", where, filled).
		Hinted("delete the rows above it, if it is the header")
}

// noHeader tells a file that has no row, or none that can be read.
func (s *Sheet) noHeader() {
	if k := slices.IndexFunc(s.former, func(row Row) bool { return row.Broken != nil }); k >= 0 {
		row := s.former[k]
		s.findings.Errorf(s.At(max(row.Last, 1), len(row.Cells)+1), "header-unreadable", "header: %v", row.Broken)
		return
	}
	if s.book != nil && s.book.layout.filled {
		s.findings.Errorf(diag.Position{File: s.path, Sheet: s.name}, "sheet-unreadable", "the sheet cannot be read: its cells have something in them, and the workbook is damaged").
			Hinted("open it in a spreadsheet and save it anew")
		return
	}
	if s.name != "" {
		s.findings.Errorf(diag.Position{File: s.path, Sheet: s.name}, "sheet-empty", "the sheet is empty")
		return
	}
	s.findings.Errorf(diag.Position{File: s.path}, "file-empty", "file is empty")
}

func isEmpty(text string) bool { return strings.TrimSpace(text) == "" }

func isBlank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(text string) bool { return !isEmpty(text) })
}

// trimmed is a row without the blank cells at its end.
func trimmed(cells []string) []string {
	for len(cells) > 0 && isEmpty(cells[len(cells)-1]) {
		cells = cells[:len(cells)-1]
	}
	return cells
}
