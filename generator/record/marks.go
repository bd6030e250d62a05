package record

import (
	"maps"
	"slices"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/sheet"
)

// noteMarks keeps what a row's cells and what it stands under say of who may see it.
func (r *reading) noteMarks(row sheet.Row) {
	if !r.settings.Hides || !r.table.mayBeMarked() || r.headsMarked(row) {
		return
	}
	m, marks := r.markOf(row)
	if !marks {
		r.tellBeyond(row)
	} else {
		if k := r.field("reference"); k >= 0 {
			m.reference = strings.TrimSpace(row.Cells[k])
		} else if k := r.field("measure"); k >= 0 {
			m.measure = strings.TrimSpace(row.Cells[k])
		}
		if r.sheet.marks == nil {
			r.sheet.marks = map[int32]marking{}
		}
		r.sheet.marks[int32(row.Line)] = m
	}
}

// mayBeMarked reports whether a mark in a row of the file is of that row: lists of words
// and codes have a row for what only the Board may see as well.
func (t table) mayBeMarked() bool {
	return slices.Contains(t.names(), "reference") || slices.Contains(t.names(), "measure") || t.file == calendarFile || t.file == "goals.csv"
}

// markOf is what of a row says that not everybody may see it: what says so for certain
// before what perhaps does.
func (r *reading) markOf(row sheet.Row) (found marking, marks bool) {
	cells := row.Cells
	if len(row.Beyond) > 0 {
		cells = slices.Concat(row.Cells, row.Beyond)
	}
	for k, text := range cells {
		if text == "" {
			text = row.Merged[k]
		}
		if text == "" {
			continue
		}
		said, kind := r.markInCell(k, text)
		if said == "" {
			continue
		}
		m := marking{at: r.sheet.at(row.Line, k+1), text: quoted(said), kind: kind}
		if first, span := r.sheet.in.MergedAt(row.Line, k+1); span != "" {
			m.at, m.span = first, span
		}
		if kind == forCertain {
			return m, true
		}
		if !marks {
			found, marks = m, true
		}
	}
	if said := markingIn(row.Band, "session"); said != "" {
		return marking{at: r.sheet.at(row.Line, 0), text: quoted(said)}, true
	}
	for _, k := range slices.Sorted(maps.Keys(row.Notes)) {
		said, kind := r.markInNote(row.Notes[k])
		if m := (marking{at: r.sheet.at(row.Line, k+1), text: "a note at this cell, " + quoted(said) + ",", kind: kind}); said != "" && kind == forCertain {
			return m, true
		} else if said != "" && !marks {
			found, marks = m, true
		}
	}
	return found, marks
}

// markInCell is the mark in a cell; blank where it has none.
func (r *reading) markInCell(k int, text string) (said string, kind markKind) {
	header := ""
	if k < len(r.sheet.in.Header) {
		header = r.sheet.in.Header[k]
	}
	if len(text) >= 4 {
		said = markingIn(text, header)
	} else if isPartTwo(text, header) || mayHaveInitials(text) && speaksOfAccess(header) && has(wordsIn(text), initials) || isExemption(text, header) {
		said = text
	}
	if said != "" && r.isSecondPart(k, text, said) {
		kind = bySecondPart
	} else if said != "" {
		return said, forCertain
	}
	if short, sure := initialsIn(text, header); sure {
		return short, forCertain
	} else if said == "" && short != "" {
		return short, byInitials
	}
	if said == "" && hides(aboutAccess(text), "session") && (header == "" || isOnly(wordsIn(header), remarks)) { // "Restricted", and no header says of what
		return text, byNoHeader
	}
	return said, kind
}

// isExemption reports whether a cell is the section by which information is exempt, under a header that
// says so: "s43" under "FOI".
func isExemption(text, header string) bool {
	return len(text) == 3 && text[0]|0x20 == 's' && names(wordsIn(text), acts) && has(wordsIn(header), vocables("foi foia exemption exempt"))
}

// markInNote is the mark in a note, which is a sentence or more; blank where it has none.
func (r *reading) markInNote(note string) (said string, kind markKind) {
	if said := markingIn(note, ""); said != "" {
		return said, forCertain
	}
	if r.legendIn(note, false) > noLegend {
		if keepsBack(wordsIn(note)) {
			return note, forCertain
		}
		return note, bySentence
	}
	return "", forCertain
}

// secondPart is the end of a text that may be the second of what it speaks of, as
// "Heart failure – Part 2" is.
var secondPart = pattern.Of(`(?i)[\pL\d][^\s\[]{0,2}[ \x{a0}]*[(:;|–—-][ \x{a0}]*((?:part|pt)\.?[ \x{a0}](?:2|two|ii))\)?\.?$`)

// isSecondPart reports whether a mark is no more than that, at the end of a title or a
// description.
func (r *reading) isSecondPart(k int, text, said string) bool {
	if !r.isWording(k) {
		return false
	}
	text = strings.TrimSpace(text)
	m := secondPart().FindStringSubmatchIndex(text)
	return m != nil && text[m[2]:m[3]] == said && strings.Index(text, said) == m[2]
}

// isWording reports whether a column may be the title or the description of what a file
// lists: where another file is read from their sheet, one that it has no use for may be.
func (r *reading) isWording(k int) bool {
	switch r.table.file {
	case intentionsFile:
		return k == r.field("title") || k == r.field("description")
	case "milestones.csv":
		return k == r.field("milestone")
	case calendarFile:
		return k == r.field("step")
	case "measures.csv":
		return k == r.field("measure") || k == r.field("definition")
	}
	isRead := slices.ContainsFunc(r.columns, func(c *cells) bool { return c.field == k })
	return r.sheet.source == r.settings.source(intentionsFile) && !isRead && k < len(r.sheet.in.Header) && !speaksOfAccess(r.sheet.in.Header[k])
}

// isMarkAlone reports whether a row that ends early is such a heading, and tells it once where
// several files are read from one table.
func (r *reading) isMarkAlone(row sheet.Row) bool {
	if !r.settings.Hides {
		return false
	}
	if r.hasSheetOfIntentions() {
		return filled(row.Cells) == 1 && slices.ContainsFunc(row.Cells, func(text string) bool { return markingIn(text, "session") != "" })
	}
	return r.headsMarked(row)
}

func filled(cells []string) (n int) {
	for _, text := range cells {
		if text != "" {
			n++
		}
	}
	return n
}

// headsMarked hears of a row with one filled cell, which is no row of a list: it may
// say of those below it who may see them, and that goes with it when it is deleted.
func (r *reading) headsMarked(row sheet.Row) bool {
	k := slices.IndexFunc(row.Cells, func(text string) bool { return text != "" })
	if k < 0 || r.table.file != intentionsFile || slices.ContainsFunc(row.Cells[k+1:], func(text string) bool { return text != "" }) {
		return false
	}
	said := markingIn(row.Cells[k], "session")
	switch at := r.sheet.at(row.Line, k+1); {
	case said == "":
	case markingIn(said, "status") == "": // as "Closed intentions"
		r.findings.errorf(at, "confidential-heading", "%s, alone in its row, may say that the rows below it are done with, or that not everybody may see them", quoted(said)).
			Hinted("delete the row if they are done with, as their status says; if not, say Yes first in each of those rows, in a column of what is confidential")
	default:
		r.findings.errorf(at, "confidential-heading", "%s, alone in its row, says that not everybody may see the rows below it", quoted(said)).
			Hinted("say Yes or No in each of those rows, in a column of what is confidential, and then delete this one")
	}
	return said != ""
}
