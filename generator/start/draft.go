package start

import (
	"fmt"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/sheet"
	"boardpack/generator/wording"
)

// draft is a pack while it is begun.
type draft struct {
	options    Options
	files      map[string][]byte
	intentions []*section // several where an office keeps several lists
	lists      []*table   // of these
	deliveries []*section
	sheets     []*table
	progress   [][]string // the cells of each column of progress
	vocabulary []line
	scale      string   // the line for scores
	codes      []string // of providers
	fieldNames []string // of the pack's own columns
	fields     []field
	settled    bool     // what may be published is said
	marks      []string // what sheets without a column for it say of that all the same
	decide     []string
	guessed    int
}

// section is what pack.yaml says of one file.
type section struct {
	from, sheet, asAt string
	columns, lists    []line
	given             []line // what holds for all rows
	words             []group
	fields            []line
	unread            []line // columns that nobody reads, as fields
	note, remark      string // of the day, and of the sheet
	latest            string // the header of days by which the latest row of a reference stands
	latestNote        string
	bands, bandsNote  string // the column that rows with one filled cell give to those below
}

// field is a column of the pack's own, by which another list may call its like.
type field struct {
	name, label string
	kind        relation.Type
	of          *table
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
func (d *draft) read(name string, data []byte, which string) (diag.List, error) {
	t, file, findings := open(name, data, which)
	if several := d.fitting(name, data, findings); len(several) > 1 {
		for k, sheet := range d.meant(name, data, several) {
			if more, err := d.read(name, data, sheet); err != nil || more.HasErrors() {
				return more, err
			}
			if k > 0 {
				d.intentions[len(d.intentions)-1].remark = d.guess("it lists intentions as well, and no reference is in both")
			}
		}
		return nil, nil
	}
	switch {
	case t == nil:
		for k := range findings {
			if findings[k].Code == "sheet-not-said" {
				findings[k].Hinted("say which, several one by one: --sheet NAME")
			}
		}
		return findings, nil
	case name == scores:
		d.scored(t)
		return nil, nil
	case slices.Contains(record.Files(), name) && name != intentions && name != delivery:
		return nil, nil // it is one of ours, by name
	case file == intentions && d.listed(t) != nil:
		return nil, fmt.Errorf("%s and %s both list intentions, some of them the same, and a pack has one list of them: begin with the later one, and put the other's column of progress into it", d.listed(t).section().title(), t.section().title())
	case file == intentions:
		d.intend(t)
	}
	d.sheets = append(d.sheets, t)
	d.askColours(t)
	before := len(d.deliveries)
	d.deliver(t, file == delivery)
	switch {
	case file == intentions:
		d.ownFields(t, d.intentions[len(d.intentions)-1])
	case len(d.deliveries) > 0 && before == 0:
		d.ownFields(t, d.deliveries[0])
	}
	return nil, nil
}

// unreadSheets tells of workbooks the sheets that seem to say how intentions stand,
// and were not read.
func (d *draft) unreadSheets() {
	if len(d.options.SheetNames) > 0 || len(d.deliveries) > 0 && len(d.intentions) == 0 {
		return
	}
	for _, t := range d.sheets {
		for _, other := range sheet.Names(d.files[t.name]) {
			if other == t.sheet || !d.addsTo(t, other) {
				continue
			}
			d.must("%s has the sheet %q too, which seems to say how intentions stand: begin anew with --sheet %q --sheet %q, or leave it", t.name, other, t.sheet, other)
		}
	}
}

// addsTo reports whether another sheet of a workbook is of the same intentions, by
// their references, and has no titles of its own.
func (d *draft) addsTo(t *table, other string) bool {
	more, file, _ := open(t.name, d.files[t.name], other)
	if more == nil || file != delivery {
		return false
	}
	mine, theirs := t.references(), more.references()
	return mine >= 0 && theirs >= 0 && slices.ContainsFunc(more.cells[theirs], func(text string) bool { return slices.Contains(t.cells[mine], text) })
}

// references is the column of references; below nought for none.
func (t *table) references() int {
	found := record.Guess(intentions).Columns(t.header)
	widened(found, t, "reference")
	if k, there := found["reference"]; there {
		return k
	}
	return -1
}

func (t *table) section() *section { return &section{from: t.name, sheet: t.sheet} }

// title is what the table is called in messages.
func (s *section) title() string {
	if s.sheet == "" {
		return s.from
	}
	return s.from + ", " + s.sheet
}

// needed are the columns that intentions cannot be without.
var needed = []string{"reference", "programme", "title"}

// intend reads the columns of intentions.
func (d *draft) intend(t *table) {
	s, guess := t.section(), record.Guess(intentions)
	d.intentions, d.lists = append(d.intentions, s), append(d.lists, t)
	found := guess.Columns(t.header)
	columns := append([]string{"lead"}, needed...)
	guessed := widened(found, t, columns...)
	if k := t.underBands(found); k >= 0 {
		s.bands, s.bandsNote = "programme", d.guess("by the rows with one filled cell")
		if _, there := found["title"]; !there { // headings and titles share a column
			found["title"], guessed["title"] = k, true
		}
	}
	words := guess.WordColumns()
	for _, name := range record.Columns(intentions) {
		if name == confidential {
			continue // read with care, below
		}
		k := t.take(found, name)
		if k < 0 {
			if name == "programme" && s.bands == "" && d.isPart(t) {
				s.given = append(s.given, line{key: name, value: t.sheet, note: d.guess("by the name of the sheet")})
				continue
			}
			if slices.Contains(needed, name) && name != s.bands {
				s.columns = append(s.columns, d.likeliest(t, name, found))
			}
			continue
		}
		s.columns = append(s.columns, d.columnLine(name, t.header[k], guessed[name]))
		var blank []line
		switch n := t.blanks[k]; {
		case n > 0 && name == "programme" && record.Grouped(t.column(k)):
			d.must("%s is empty in %d of the rows of %s, and looks as if it were written once for the rows below it: write it into each row of the sheet", t.header[k], n, t.name)
		case n > 0 && name == "programme":
			blank = []line{{value: "Not given", off: true, note: d.must("%s is empty in %d of the rows of %s: write it in the sheet, or take the # from Not given in pack.yaml", t.header[k], n, t.name)}}
		case n > 0 && slices.Contains(needed, name):
			d.must("%s is empty in %d of the rows of %s: write it in the sheet, or delete the row", t.header[k], n, t.name)
		}
		switch {
		case record.IsList(intentions, name):
			d.list(s, t, name, k)
		case slices.Contains(words, name):
			s.say(name, append(d.variants(t, k, name != "programme"), blank...))
		case name == "reference":
			d.repeated(s, t, k)
		}
	}
	d.confidentiality(s, t)
}

// columnLine is the line of a column. A header that says that not everybody may see what stands under
// it is for a person to take.
func (d *draft) columnLine(name, header string, guessed bool) line {
	if said := record.Marking(header, ""); said != "" && d.options.occasion().hides {
		return line{key: name, value: header, off: true, note: d.must("the header %q says that not everybody may see what stands under it: if a column of what is confidential says so of each row, take the # of this line away", header)}
	}
	return line{key: name, value: header, note: d.guessIf(guessed)}
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

// looksAhead tells the header of days on which something is to be, and not of which a row is.
var looksAhead = pattern.Of(`(?i)\b(?:due|deadline|target|expected|expect|forecast|planned|anticipated|deliver(?:y|ed|s)?|complet(?:e|ed|ion)|finish|milestone|start|begin|until|by when)\b`)

// repeated notes references that several rows have, which no day tells apart.
func (d *draft) repeated(s *section, t *table, column int) {
	count := map[string]int{}
	for _, text := range t.cells[column] {
		count[text]++
	}
	if len(count) < len(t.cells[column]) {
		if k := t.dayColumn(column, relation.Period); k >= 0 && !looksAhead().MatchString(t.header[k]) { // a sheet of many months
			t.latest, s.latest, s.latestNote = k+1, t.header[k], d.guess("references stand in several rows, of which the latest counts")
			return
		}
	}
	again := slices.DeleteFunc(t.words(column), func(text string) bool { return count[text] < 2 })
	const few = 5
	if len(again) > few {
		d.must("%s name several rows of %s: a list has one row for each intention; their steps go into milestones.csv", wording.Some(again, few), t.name)
		return
	}
	for _, text := range again {
		d.must("%s names %d rows of %s: give each a reference of its own, or delete one, in the sheet", text, count[text], t.name)
	}
}
