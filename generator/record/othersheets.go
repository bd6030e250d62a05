package record

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/sheet"
)

// besides is what other sheets of the workbook say.
type besides struct {
	rows   []elsewhere
	legend bool // a sentence says what is kept back, and was told
}

// elsewhere is what another sheet of the workbook says of a row, by its reference.
type elsewhere struct {
	said      sheet.Said
	reference string // folded
}

// mostAside is how many rows are looked at of a sheet that by its name and header says nothing of
// who may see what: it would take as long as the list itself.
const mostAside = 2000

// noteOtherSheets hears of sheets beside the list that by their name, or in a row of their own,
// say of references that not everybody may see what they name. One that lists intentions as this
// one does is of another year or month, unless its name says so.
func (r *reading) noteOtherSheets(in *sheet.Sheet) {
	if r.table.file != intentionsFile || !r.settings.Hides {
		return
	}
	for _, other := range in.Others(sheet.Options{Fits: r.fits}) {
		at := other.At(other.Line, 0)
		named := markingIn(at.Sheet, "session") != ""
		if _, list := r.fits(other.Header); list && !named {
			continue
		}
		asks := slices.IndexFunc(other.Header, func(header string) bool { return bearingOf(header) != silent })
		rows := 0
		for row, err := other.Next(); err == nil && (named || asks >= 0 || rows < mostAside); row, err = other.Next() {
			rows++
			if named || saysHidden(other.Header, row.Cells, asks) {
				r.noteElsewhere(other, row)
			}
			r.tellLegend(other, row)
		}
	}
}

// tellLegend tells the first sentence on other sheets that says what is kept back, such as what a
// colour means, where nothing says so of a row.
func (r *reading) tellLegend(in *sheet.Sheet, row sheet.Row) {
	if !r.publishesAll() || r.besides.legend {
		return
	}
	for k, text := range row.Cells {
		if speaksOfSecrecy(text) {
			r.besides.legend = true
			r.findings.warnf(in.At(row.Line, k+1), "confidential-none-legend", "%s stands on another sheet, and pack.yaml says that all may be published", quoted(text)).
				Hinted("if it is of rows of the list, by their colour perhaps, take confidential: none out, and say Yes or No in each row")
			return
		}
	}
}

// saysHidden reports whether a row of another sheet is marked, or has a yes in its column of what
// is confidential.
func saysHidden(header, cells []string, column int) bool {
	if column >= 0 && column < len(cells) {
		answer, wrong := yesOrNo(cells[column])
		if wrong == nil && (answer == "yes") == (bearingOf(header[column]) == hiding) && answer != "" {
			return true
		}
	}
	for k, text := range cells {
		if k < len(header) && markingIn(text, header[k]) != "" {
			return true
		}
	}
	return false
}

// noteElsewhere keeps what may be references of a row; of numbers alone, those whose header is
// that of references.
func (r *reading) noteElsewhere(in *sheet.Sheet, row sheet.Row) {
	for k, text := range row.Cells {
		names := k < len(in.Header) && (strings.EqualFold(in.Header[k], "reference") || slices.Contains(synonymsOf(intentionsFile, "reference"), squashed(in.Header[k])))
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
			if name := fold(part); name != "" && (names || strings.ContainsFunc(name, unicode.IsLetter)) {
				r.besides.rows = append(r.besides.rows, elsewhere{sheet.Said{At: in.At(row.Line, k+1), Text: strings.TrimSpace(part)}, name})
			}
		}
	}
}

// marksOnOtherSheets tells intentions that such a sheet names, and that may be published.
func (j *joining) marksOnOtherSheets() {
	r := j.files[intentionsFile]
	shown := map[string]*Intention{}
	for _, i := range j.pack.Intentions {
		if !i.Hidden() {
			shown[fold(i.Reference)] = i
		}
	}
	for _, part := range append([]*reading{r}, r.more...) {
		for _, e := range part.besides.rows {
			i := shown[e.reference]
			if i == nil || i.At("reference").Sheet == e.said.At.Sheet {
				continue
			}
			delete(shown, e.reference) // once
			told := r.findings.errorf(e.said.At, "confidential-other-sheet", "the sheet %s says that not everybody may see %s, which may be published", quoted(e.said.At.Sheet), quoted(i.Reference))
			told.Hinted("say Yes for it in the column of what is confidential of %s; or take it out of this sheet if that means something else", quoted(i.At("reference").Sheet))
			if r.settings.AllPublished {
				told.Hinted("take confidential: none out, and say Yes or No in each row of %s; or take it out of this sheet if that means something else", quoted(i.At("reference").Sheet))
			}
		}
	}
}
