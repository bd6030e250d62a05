package htmlout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// Room that a phone has for a row, in characters: its width, what a column takes of it
// beside its text, and what a text, a long one too, can be wrapped to.
const (
	narrowRow   = 36
	aside       = 2
	wrapped     = 16
	wrappedLong = 24
)

// longStory is how long a text may be that stands beside the name of its column. Those of a
// column stand below it, and have the whole width, where most are longer, or one is twice as long.
const longStory = 64

// longestCode is how long what names a row is where it is a mere code, such as a
// segment's number, which says nothing without the name of its column.
const longestCode = 5

// stack is how a table stands where a page is narrow: each row by itself, with the name of
// its column before each value. Nil for a table that scrolls there.
type stack struct {
	columns []figure.Column
	head    int    // the column that names a row
	code    bool   // by a code
	long    []bool // the columns whose texts stand below their names
	labels  []string
}

// stackOf is nil for a table that fits, and for one whose numbers are compared down their
// columns: counts without prose, and values of short names such as months. Amounts in words
// are read.
func stackOf(table seen) *stack {
	numbers, room, reads := 0, 0, false
	for i, column := range table.Columns {
		width := max(table.longest(i), utf8.RuneCountInString(column.Label))
		switch {
		case column.Numeric:
			numbers++
			reads = reads || table.inWords(i)
		case width >= prose:
			width, reads = wrappedLong, true
		default:
			width = min(width, wrapped)
		}
		room += width + aside
	}
	compared := 2*numbers > len(table.Columns) && table.longest(0) < wrapped && !reads
	if table.Compact {
		compared = !reads
	}
	if compared || room <= narrowRow || table.Over() != nil {
		return nil
	}
	head := headOf(table)
	s := &stack{columns: table.Columns, head: head, code: table.longest(head) <= longestCode}
	for i, column := range table.Columns {
		s.long = append(s.long, table.hasStories(i))
		s.labels = append(s.labels, ` data-label="`+escape(unbroken(column.Label))+`"`)
	}
	return s
}

// inWords reports whether a column has amounts such as "£52.2 million", whose digits do not
// stand below each other.
func (s seen) inWords(column int) bool {
	return slices.ContainsFunc(s.texts[column], func(text string) bool {
		return strings.HasSuffix(text, "illion") && strings.Contains(text, " ") && len(wording.Words(text)) == 1
	})
}

// hasStories is of a column, so that all rows of a table look alike.
func (s seen) hasStories(column int) bool {
	long, all := 0, 0
	for _, text := range s.texts[column] {
		if text == "" {
			continue
		}
		all++
		switch n := utf8.RuneCountInString(text); {
		case n > 2*longStory:
			return true
		case n > longStory:
			long++
		}
	}
	return 2*long > all
}

// shortLabel is the length, in characters, of the longest name that needs no more room than a slim column.
const shortLabel = slimWord

// names is how long the names of columns are that have values beside them: "short" leaves
// more room to those, "long" takes more for itself. Empty for a table that scrolls.
func (s *stack) names() string {
	if s == nil {
		return ""
	}
	longest := 0
	for i, column := range s.columns {
		if !s.long[i] && (i != s.head || s.code) {
			longest = max(longest, utf8.RuneCountInString(column.Label))
		}
	}
	switch {
	case longest <= shortLabel:
		return "short"
	case longest > 14:
		return "long"
	}
	return "medium"
}

// headOf is the column that names a row best: a title, or what stands beside the reference
// of an intention that has several such rows, as a milestone does.
func headOf(table seen) int {
	columns := table.Columns
	if title := slices.IndexFunc(columns, func(c figure.Column) bool { return c.Name == "title" || c.Name == "name" }); title >= 0 {
		return title
	}
	if columns[0].Name == "reference" && len(columns) > 1 && !columns[1].Numeric && table.severalWords(1) && !table.ofDays(1) && !table.ofCodes(1) {
		return 1
	}
	return 0
}

// only is an attribute, such as a role, that only the elements of a table have whose rows
// stand by themselves: a browser that shows a table's parts as blocks may forget what they are.
func (s *stack) only(attribute string) string {
	if s == nil {
		return ""
	}
	return attribute
}

// label is the name of a cell's column; what names the row needs none unless it is a code.
func (s *stack) label(column int) string {
	if s == nil {
		return ""
	}
	switch {
	case column != s.head && s.long[column]:
		return " data-long" + s.labels[column]
	case column != s.head:
		return s.labels[column]
	case s.code:
		return " data-head" + s.labels[column]
	}
	return " data-head"
}
