package record

import (
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// marks tells rows that a cell marks, and that nothing keeps from everybody.
func (j *joining) marks() {
	if !j.pack.said.Hides {
		return
	}
	intentions, delivery := j.files[intentionsFile], j.files[deliveryFile]
	told, perhaps := map[diag.Position]bool{}, map[string]bool{}
	for _, d := range j.later {
		if i := j.find(d.Reference); i != nil && !i.Hidden() && d.sheet != nil {
			if m, marks := d.sheet.marks[d.line]; marks && !m.isDoubtful() {
				told[m.at] = true
				delivery.hideLater(i, m)
			}
		}
	}
	for _, i := range j.pack.Intentions {
		if i.Hidden() {
			continue
		}
		intentions.tellMark(&i.Row, told, perhaps)
		for d := i.Delivery; d != nil; d = d.Earlier {
			delivery.tellMark(&d.Row, told, perhaps)
		}
	}
	j.marksOnOtherSheets()
	j.marksElsewhere(told)
}

// marksElsewhere tells rows of other files, and forgets all marks: a view of the records
// holds nothing of what it hides.
func (j *joining) marksElsewhere(told map[diag.Position]bool) {
	for _, file := range slices.Sorted(maps.Keys(j.files)) {
		r := j.files[file]
		for _, part := range append([]*reading{r}, r.more...) {
			marks := part.sheet.marks
			part.sheet.marks = nil
			if file == intentionsFile || file == deliveryFile {
				part.tellDropped(marks, told)
				continue
			}
			for _, line := range slices.Sorted(maps.Keys(marks)) {
				m := marks[line]
				if i := j.find(j.referenceOf(m)); m.kind == byInitials || told[m.at] || i != nil && i.Hidden() || j.isLater(part.sheet, line) {
					continue
				}
				told[m.at] = true // several files may be read from one sheet
				if m.kind == bySecondPart {
					r.findings.warnf(m.at, "confidential-marked-perhaps", "%s may say that not everybody may see this row, as the second part of a meeting is the private one", m.text).
						Hinted("take the row out, unless it is the second part of what the cell speaks of")
					continue
				}
				if file == calendarFile && ofMeeting().MatchString(m.text) {
					r.findings.warnf(m.at, "confidential-marked-meeting", "%s says that not everybody may see this row, and everybody sees the calendar", m.text).
						Hinted("take the row out, unless everybody may know that they meet")
					continue
				}
				wrong := r.findings.errorf(m.at, "confidential-marked-elsewhere", "%s says that not everybody may see %s, and only intentions can be confidential", m.text, m.whose())
				wrong.Hinted("say Yes for the intention that it is of, or take the row out; take the words out of the cell if they mean something else")
				if j.referenceOf(m) == "" { // as of the calendar and of goals
					wrong.Hinted("take the row out; or the words out of the cell, if they mean something else or everybody may read them")
				}
			}
		}
	}
}

// referenceOf is that of the intention that a marked row is of; blank where it is of none.
func (j *joining) referenceOf(m marking) string {
	if m.measure == "" {
		return m.reference
	}
	k := slices.IndexFunc(j.pack.Measures, func(of *Measure) bool { return of.Name == m.measure })
	if k < 0 {
		return ""
	}
	return j.pack.Measures[k].Reference
}

// isLater reports whether an observation is left out of the pack, as those are whose period
// ends after its day: they are often embargoed, and shown to nobody.
func (j *joining) isLater(in *origin, line int32) bool {
	return slices.ContainsFunc(j.pack.loose.observed, func(o *Observation) bool {
		return o.sheet == in && o.line == line && !j.asAt.IsZero() && o.PeriodEnd.After(j.asAt)
	})
}

// ofMeeting are words of a day on which people meet, who may do so in private while
// everybody knows of it.
var ofMeeting = pattern.Of(`(?i)\b(?:meetings?|sessions?|seminars?|workshops?|in private)\b`)

// tellMark tells a row that is marked, and the first of those that perhaps are by the
// same words under one header.
func (r *reading) tellMark(row *Row, told map[diag.Position]bool, perhaps map[string]bool) {
	if row.sheet == nil {
		return
	}
	m, marks := row.sheet.marks[row.line]
	if !marks || told[m.at] {
		return
	}
	told[m.at] = true
	if m.isDoubtful() && !(r.settings.AllPublished && (m.kind == byNoHeader || m.kind == bySentence)) { // where rows have answers, these are heard first
		r.tellPerhaps(m, perhaps)
		return
	}
	if r.settings.AllPublished {
		r.noneMarked(m)
		return
	}
	wrong := r.findings.errorf(m.at, "confidential-marked", "%s says that not everybody may see %s, and %s", m.text, m.whose(), m.open())
	wrong.Hinted("say Yes for it in the column of what is confidential, or take the words out of the cell if they mean something else")
	if m.span != "" {
		wrong.Hinted("say Yes in each of these rows in the column of what is confidential; or unmerge the cells, and leave the words where they hold")
	}
}

// tellPerhaps tells a row that may be marked: of the same initials under one header, which
// are many, the first.
func (r *reading) tellPerhaps(m marking, told map[string]bool) {
	like, as, unless := fmt.Sprint(m.at.File, m.at.Sheet, m.at.Column, m.text), "CIC is commercial in confidence and NFP not for publication", "it is the form of an organisation"
	switch m.kind {
	case bySecondPart:
		like, as, unless = fmt.Sprint(m.at), "the second part of a meeting is the private one", "it is the second part of what the cell speaks of"
	case byNoHeader:
		as, unless = "no header says what it is of", "it is of something else, which a header would say"
	case bySentence:
		like, as, unless = fmt.Sprint(m.at), "it speaks of what is kept back", "it means something else"
	}
	if !told[like] {
		told[like] = true
		r.findings.warnf(m.at, "confidential-marked-perhaps", "%s may say that not everybody may see %s, as %s, and %s", m.text, m.whose(), as, m.open()).
			Hinted("say Yes for each such row in the column of what is confidential, unless %s", unless)
	}
}

// tellDropped tells marks in rows that are none for another mistake, as those of a legend: what
// they say would be gone with the row.
func (r *reading) tellDropped(marks map[int32]marking, told map[diag.Position]bool) {
	for _, line := range slices.Sorted(maps.Keys(marks)) {
		if m := marks[line]; r.table.file == intentionsFile && r.settings.AllPublished && !m.isDoubtful() && !told[m.at] {
			told[m.at] = true
			r.noneMarked(m)
		}
	}
}

// noneMarked tells a mark in a pack that says that there is nothing to keep back.
func (r *reading) noneMarked(m marking) {
	r.findings.errorf(m.at, "confidential-none-marked", "%s says that not everybody may see %s, and pack.yaml says confidential: none", m.text, m.whose()).
		Hinted("take confidential: none out, and say Yes or No in each row; or take the words out of the cell if they mean something else")
}
