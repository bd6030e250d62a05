package record

import (
	"maps"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// noteMarks keeps what a row's cells and what it stands under say of who may see it.
func (r *reading) noteMarks(row sheet.Row) {
	if !r.settings.Hides || r.table.file != intentionsFile && r.table.file != deliveryFile {
		return
	}
	if r.headsMarked(row) {
		return
	}
	for k, text := range row.Cells {
		if text == "" {
			text = row.Merged[k]
		}
		if len(text) < 4 {
			continue
		}
		header := ""
		if k < len(r.sheet.in.Header) {
			header = r.sheet.in.Header[k]
		}
		if said := markingIn(text, header); said != "" {
			r.keepMark(row.Line, marking{r.sheet.at(row.Line, k+1), quoted(said)})
			return
		}
	}
	if said := markingIn(row.Band, "session"); said != "" {
		r.keepMark(row.Line, marking{r.sheet.at(row.Line, 0), quoted(said)})
		return
	}
	for _, k := range slices.Sorted(maps.Keys(row.Notes)) {
		if said := markingIn(row.Notes[k], ""); said != "" {
			r.keepMark(row.Line, marking{r.sheet.at(row.Line, k+1), "a note at this cell, " + quoted(said) + ","})
			return
		}
	}
}

// headsMarked hears of a row with one filled cell, which is no row of a list: it may
// say of those below it who may see them, and that goes with it when it is deleted.
func (r *reading) headsMarked(row sheet.Row) bool {
	k := slices.IndexFunc(row.Cells, func(text string) bool { return text != "" })
	if k < 0 || r.table.file != intentionsFile || slices.ContainsFunc(row.Cells[k+1:], func(text string) bool { return text != "" }) {
		return false
	}
	said := markingIn(row.Cells[k], "session")
	if said != "" {
		r.findings.errorf(r.sheet.at(row.Line, k+1), "confidential-heading", "%s, alone in its row, says that not everybody may see the rows below it", quoted(said)).
			Hinted("say Yes or No in each of those rows, in a column of what is confidential, and then delete this one")
	}
	return said != ""
}

func (r *reading) keepMark(line int, m marking) {
	if r.sheet.marks == nil {
		r.sheet.marks = map[int32]marking{}
	}
	r.sheet.marks[int32(line)] = m
}

// noteWhole hears of a sheet that by its name, or by what stands above its table, is
// not for everybody: a pack that says so of no row may not publish it.
func (r *reading) noteWhole(in *sheet.Sheet) {
	given := r.settings.Files[intentionsFile].Given[confidential]
	if no, _ := yesOrNo(given.Text); !r.settings.AllPublished && no != "no" || r.table.file != intentionsFile || !r.settings.Hides {
		return
	}
	at := r.sheet.at(in.Line, 1)
	for _, text := range append([]string{at.Sheet}, in.Title...) {
		if said := markingIn(text, "session"); said != "" {
			r.findings.errorf(at, "confidential-none-sheet", "%s, by the name of the sheet or above its table, says that not everybody may see it, and pack.yaml says that all of it may be published", quoted(said)).
				Hinted("say of this list in pack.yaml: given: {confidential: \"Yes\"}; or say Yes or No in each row; or take the words away")
			return
		}
	}
}

// marks tells rows that a cell marks, and that nothing keeps from everybody.
func (j *joining) marks() {
	if !j.pack.said.Hides {
		return
	}
	told := map[diag.Position]bool{}
	for _, i := range j.pack.Intentions {
		if i.Confidential {
			continue
		}
		j.tellMark(i, j.files[intentionsFile], &i.Row, told)
		for d := i.Delivery; d != nil; d = d.Earlier {
			j.tellMark(i, j.files[deliveryFile], &d.Row, told)
		}
	}
	for _, r := range j.files { // a view of the records holds nothing of what it hides
		for _, part := range append([]*reading{r}, r.more...) {
			part.sheet.marks = nil
		}
	}
}

func (j *joining) tellMark(i *Intention, r *reading, row *Row, told map[diag.Position]bool) {
	if row.sheet == nil {
		return
	}
	m, marks := row.sheet.marks[row.line]
	if !marks || told[m.at] {
		return
	}
	told[m.at] = true
	if j.pack.said.AllPublished {
		r.findings.errorf(m.at, "confidential-none-marked", "%s says that not everybody may see this row, and pack.yaml says confidential: none", m.text).
			Hinted("take confidential: none out, and say Yes or No in each row; or take the words out of the cell if they mean something else")
		return
	}
	r.findings.errorf(m.at, "confidential-marked", "%s says that not everybody may see this row, and it is not confidential", m.text).
		Hinted("say Yes for it in the column of what is confidential, or take the words out of the cell if they mean something else")
}
