package record

import (
	"cmp"
	"slices"

	"boardpack/generator/sheet"
)

// Sheets say who may see their rows around the table as well: by their name, above it, in the
// headers and footers of its pages, in text boxes and by a label, in notes at its header, in notes
// below it, and on another sheet of the workbook, which lists what is confidential by its references.

// publishesAll reports whether pack.yaml says of the intentions, or of this list of them, that
// each may be published.
func (r *reading) publishesAll() bool {
	given := r.settings.Files[intentionsFile].Given[confidential]
	no, _ := yesOrNo(given.Text)
	return r.table.file == intentionsFile && r.settings.Hides && (r.settings.AllPublished || no == "no")
}

// noteWhole hears of a sheet that by its name, or by what stands above or around its table, is
// not for everybody: a pack that says so of no row may not publish it.
func (r *reading) noteWhole(in *sheet.Sheet) {
	at := r.sheet.at(in.Line, 1)
	all := append([]sheet.Said{{At: at, Text: at.Sheet}}, in.Title...)
	all = append(all, in.Around()...)
	for k, said := range all {
		coloured := k > 0 && said.Where == "" && all[k-1].At.Line == said.At.Line && isLook(all[k-1].Text)
		mark := markingIn(said.Text, "session")
		if coloured || mark == "" || said.Where == "" && slices.Contains(in.Above, said.Text) && bearingOf(said.Text) != silent { // which is told of its columns
			r.tellLegend(r.legendIn(said.Text, coloured), said.At, said.Text)
			continue
		}
		if r.publishesAll() {
			r.findings.errorf(said.At, "confidential-none-sheet", "%s, %s, says that not everybody may see it, and pack.yaml says that all of it may be published", quoted(mark), cmp.Or(said.Where, "by the name of the sheet or above its table")).
				Hinted("say of this list in pack.yaml: given: {confidential: \"Yes\"}; or say Yes or No in each row; or take the words away")
			return
		}
	}
}

// tellAside tells a note at the header or below the table that says the same of some rows: that it
// stands at the list is enough.
func (r *reading) tellAside(in *sheet.Sheet) {
	for _, said := range in.Aside() {
		if found := r.legendIn(said.Text, false); found > noLegend {
			r.tellLegend(max(found, rowsLegend), said.At, said.Text)
			return
		}
	}
}
