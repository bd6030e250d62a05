package sheet

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/pattern"
)

// separators are what may stand between the values of a row, in the order in
// which they are preferred; those that are rare do where headers are found by them alone.
var separators, rare = []rune{',', ';', '\t', '|'}, []rune{'^', '~'}

// sampled is how much of a file is looked at to know how it is written: its
// first lines, which are cut where a row may not end.
const sampled = 1 << 15

// sepLine is a line that only tells a spreadsheet what separates values.
var sepLine = pattern.Of(`^"?[sS][eE][pP]=(.)"?[,;\t| ]*\r?\n`)

// openText begins to read text.
func (s *Sheet) openText(data []byte, o Options) {
	data = s.decode(data)
	offset, line := 0, 1
	comma := rune(0)
	if match := sepLine().FindSubmatch(data); match != nil {
		offset, line = len(match[0]), 2
		s.places.add(2, 1) // a spreadsheet does not show it
		if bytes.IndexByte([]byte(",;\t|:^~"), match[1][0]) >= 0 {
			comma = rune(match[1][0])
		}
	}
	if comma == 0 {
		comma = separatorOf(data[offset:], o)
	}
	rows := newTokens(data, comma, offset, line)
	rows.plain = isCleanText(data)
	s.rows = rows
}

// separatorOf is what separates the values of a text: that by which its first
// rows have most of the headers that are looked for, or else that which the first
// line has, whatever stands in quotes.
func separatorOf(data []byte, o Options) rune {
	data = data[:min(len(data), sampled)]
	best, most, likeliest, widest := rune(0), 0, rune(0), 1
	for _, comma := range slices.Concat(separators, rare) {
		if comma != ',' && !bytes.ContainsRune(data, comma) {
			continue
		}
		s := &Sheet{rows: newTokens(data, comma, 0, 1)}
		if _, fits := s.bestHead(o.fits()); fits > most {
			best, most = comma, fits
		}
		if best != 0 {
			continue
		}
		if k := s.likelyHead(); k >= 0 && filledOf(s.former[k].Cells) > widest {
			likeliest, widest = comma, filledOf(s.former[k].Cells)
		}
	}
	if best = cmp.Or(best, likeliest); best != 0 {
		return best
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	for _, comma := range separators {
		if strings.ContainsRune(unquoted(string(first)), comma) {
			return comma
		}
	}
	return ','
}

// unquoted is what of a line stands outside quotes.
func unquoted(line string) string {
	var b strings.Builder
	for k, part := range strings.Split(line, `"`) {
		if k%2 == 0 {
			b.WriteString(part)
		}
	}
	return b.String()
}
