package start

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/record"
	"boardpack/generator/sheet"
	"boardpack/generator/wording"
)

const confidential = "confidential"

// confidentiality finds the column that says what may be published. What nobody
// has said is never guessed: it is for a person to decide.
func (d *draft) confidentiality(s *section, t *table) {
	var columns []int
	for k := range t.header {
		hides, shows := t.speaksOfPublication(k)
		if (hides || shows) && !t.taken[k] {
			columns = append(columns, k)
			t.taken[k] = true
		}
	}
	if len(columns) == 0 && d.isPart(t) && len(s.given) > 0 {
		d.partConfidential(s, t)
		d.settled = true // by the questions
		return
	}
	if len(d.intentions) > 1 && d.settled != (len(columns) > 0) && d.options.occasion().hides {
		d.must("one of the lists has a column that says what may be published, and another has none: each needs one")
	}
	switch len(columns) {
	case 0:
		if !d.options.occasion().hides {
			return
		}
		if k := t.markings(); k >= 0 { // by its words, and not by its header
			d.settled, t.taken[k] = true, true
			d.sensitive(s, t, k)
		} else if said := cmp.Or(t.markSeen(), d.markedSheet(t)); said != "" {
			d.marks = append(d.marks, said)
		}
	case 1:
		d.settled = true
		d.sensitive(s, t, columns[0])
	default:
		d.settled = true // by the question
		var headers []string
		for _, k := range columns {
			headers = append(headers, t.header[k])
		}
		s.columns = append(s.columns, line{key: confidential, value: "?", off: true,
			note: d.must("which column says what may be published: %s? take the others out of the sheet, or list them under fields", strings.Join(headers, " or "))})
	}
}

// speaksOfPublication tells whether a column's header seems to say who may see a row, or the
// heading of its group does and it has answers.
func (t *table) speaksOfPublication(column int) (hides, shows bool) {
	hides, shows = record.SpeaksOfPublication(t.header[column])
	if hides || shows || t.above == nil || len(t.words(column)) == 0 || slices.ContainsFunc(t.words(column), func(word string) bool { return !isAnswer(word) }) {
		return hides, shows
	}
	return record.SpeaksOfPublication(t.above[column])
}

// sensitive reads the one column, with its words as yes and no.
func (d *draft) sensitive(s *section, t *table, column int) {
	_, shows := t.speaksOfPublication(column)
	s.columns = append(s.columns, line{key: confidential, value: t.header[column]})
	var lines []line
	ticks := slices.DeleteFunc(t.words(column), func(word string) bool { return !record.IsTick(word) })
	for _, word := range append([]string{"Y", "N"}, t.words(column)...) {
		yes, known := record.IsYes(word)
		switch {
		case slices.Contains(ticks, word):
			lines = append(lines, d.tick(t, column, word, ticks, shows))
			if shows && t.blanks[column] > 0 && word == ticks[len(ticks)-1] { // none keeps a row back, which is the safe side
				lines = append(lines, line{key: "", value: "Yes", off: true})
			}
		case !known && record.Marking(word, t.header[column]) != "": // the safe side needs no decision
			lines = append(lines, line{key: word, value: "Yes"})
		case !known:
			lines = append(lines, line{key: word, value: "?", off: true, note: d.must("%s: %q keeps a row from the public (Yes), or does not (No)?", t.header[column], word)})
		case len(lines) > 1 && (word == "Y" || word == "N"): // is there
		case yes != shows:
			lines = append(lines, line{key: word, value: "Yes"})
		default:
			lines = append(lines, line{key: word, value: "No"})
		}
	}
	s.say(confidential, lines)
	if n := t.blanks[column]; n > 0 && len(ticks) == 0 && d.options.occasion().hides {
		d.must("%d %s no %s: say Yes or No in the sheet", n, wording.Plural(n, "row has", "rows have"), t.header[column])
	}
}

// tick is the line of a tick, which the first of several asks about: what it means, and a cell
// without one, is a choice of whoever owns the sheet.
func (d *draft) tick(t *table, column int, word string, all []string, shows bool) line {
	means := line{key: word, value: "Yes", off: true}
	does := "keep a row from the public"
	if shows {
		means.value, does = "No", "let everybody see a row"
	}
	if word != all[0] {
		return means
	}
	blank, none := "", ""
	lines := len(all)
	if n := t.blanks[column]; n > 0 && shows {
		lines, none = lines+1, ", and none keep it back"
	} else if n > 0 && d.options.occasion().hides {
		blank = fmt.Sprintf(", and say Yes or No in the sheet in the %d %s without one", n, wording.Plural(n, "row", "rows"))
	}
	means.note = d.must("%s: does a tick (%s) %s%s? if so, take the # of its %s away%s", t.header[column], strings.Join(all, ", "), does, none, wording.Plural(lines, "line", "lines"), blank)
	return means
}

// markings is the free column whose words are those of a marking, and some of them
// say that not everybody may see a row; below nought for none.
func (t *table) markings() int {
	for k, header := range t.header {
		if t.taken[k] || !fewWords(t, k) {
			continue
		}
		if slices.ContainsFunc(t.words(k), func(word string) bool { return record.Marking(word, header) == word }) {
			return k
		}
	}
	return -1
}

// markSeen is what a cell says of who may see its row; blank where none does.
func (t *table) markSeen() string {
	for _, text := range append([]string{t.sheet}, t.title...) {
		if record.Marking(text, "session") != "" {
			return text
		}
	}
	for _, row := range slices.Concat(t.headings, t.rows) {
		for k, text := range row {
			if record.Marking(text, t.header[k]) != "" {
				return text
			}
		}
	}
	return ""
}

// markedSheet is the name of another sheet of the workbook that says of what it lists that not
// everybody may see it; blank where none does.
func (d *draft) markedSheet(t *table) string {
	for _, name := range sheet.Names(d.files[t.name]) {
		if name != t.sheet && record.Marking(name, "session") != "" {
			return name
		}
	}
	return ""
}

// undecided are the lines for a pack of which nothing says what may be published.
const undecided = `
# decide: may every row be published? Some editions do not see what is
# confidential, and nothing is built for them until one of these is written:
# confidential: none         # every row may be published
# or, under files: intentions: columns:
#      confidential: HEADER  # a column with Yes or No in each row
`
