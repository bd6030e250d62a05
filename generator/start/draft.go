package start

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// draft is a pack while it is begun.
type draft struct {
	options    Options
	files      map[string][]byte
	intentions *section
	deliveries []*section
	progress   [][]string // the cells of each column of progress
	vocabulary []line
	codes      []string // of providers
	settled    bool     // what may be published is said
	decide     []string
	guessed    int
}

// section is what pack.yaml says of one file.
type section struct {
	from, sheet, asAt string
	columns, lists    []line
	words             []group
	fields            []line
	unread            []string // headers
	note              string
}

type group struct {
	column string
	lines  []line
}

// line is a key and a value of pack.yaml, with what is to be said of it. One that
// is off is written as a comment.
type line struct {
	key, value, note string
	off              bool
}

// read takes what a sheet has into the draft.
func (d *draft) read(name string, data []byte) (diag.List, error) {
	t, file, findings := open(name, data)
	switch {
	case t == nil:
		return findings, nil
	case slices.Contains(record.Files(), name) && name != intentions && name != delivery:
		return nil, nil // it is one of ours, by name
	case file == intentions && d.intentions != nil:
		return nil, fmt.Errorf("%s and %s both list intentions, and a pack has one list of them: begin with the later one, and put the other's column of progress into it", d.intentions.from, name)
	case file == intentions:
		d.intend(t)
	}
	d.deliver(t, file == delivery)
	if file == intentions {
		d.ownFields(t)
	}
	return nil, nil
}

func (t *table) section() *section { return &section{from: t.name, sheet: t.sheet} }

// words adds the words of a column, where there are any.
func (s *section) say(column string, lines []line) {
	if len(lines) > 0 {
		s.words = append(s.words, group{column, lines})
	}
}

// needed are the columns that intentions cannot be without.
var needed = []string{"reference", "programme", "title"}

// intend reads the columns of intentions.
func (d *draft) intend(t *table) {
	s, guess := t.section(), record.Guess(intentions)
	d.intentions = s
	found := guess.Columns(t.header)
	guessed := widened(found, t, needed...)
	words := guess.WordColumns()
	for _, name := range record.Columns(intentions) {
		if name == confidential {
			continue // read with care, below
		}
		k := t.take(found, name)
		if k < 0 {
			if slices.Contains(needed, name) {
				s.columns = append(s.columns, line{key: name, value: "?", note: d.must("which header is the %s? one of %s", name, strings.Join(t.header, ", ")), off: true})
			}
			continue
		}
		s.columns = append(s.columns, line{key: name, value: t.header[k], note: d.guessIf(guessed[name])})
		if n := t.blanks[k]; n > 0 && slices.Contains(needed, name) {
			d.must("%s is empty in %d of the rows of %s: write it in the sheet, or delete the row", t.header[k], n, t.name)
		}
		switch {
		case record.IsList(intentions, name):
			d.list(s, t, name, k)
		case slices.Contains(words, name):
			s.say(name, d.variants(t, k, name != "programme"))
		case name == "reference":
			d.repeated(t, k)
		}
	}
	d.confidentiality(s, t)
}

// must notes what a person must decide, and is the remark for it.
func (d *draft) must(format string, args ...any) string {
	text := fmt.Sprintf(format, args...)
	d.decide = append(d.decide, text)
	return "decide: " + text
}

func (d *draft) guess(format string, args ...any) string {
	d.guessed++
	return "guessed: " + fmt.Sprintf(format, args...)
}

// guessIf is the remark for a column that is read by a wide name.
func (d *draft) guessIf(guessed bool) string {
	if !guessed {
		return ""
	}
	return d.guess("by its header")
}

// repeated notes references that several rows have.
func (d *draft) repeated(t *table, column int) {
	count := map[string]int{}
	for _, text := range t.cells[column] {
		count[text]++
	}
	for _, text := range t.words(column) {
		if count[text] > 1 {
			d.must("%s names %d rows of %s: give each a reference of its own, or delete one, in the sheet", text, count[text], t.name)
		}
	}
}
