package record

import (
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// besides is what other sheets of the workbook say.
type besides struct {
	rows   []elsewhere
	legend legend // the surest that was told of them
}

// elsewhere is what another sheet of the workbook says of a row, by its reference.
type elsewhere struct {
	said      sheet.Said
	reference string // folded
}

// mostAside is how many rows are looked at of a sheet that by its name and header says nothing of
// who may see what: more would take seconds.
const mostAside = 20_000

// noteOtherSheets hears of sheets beside the list that by their name, or in a row of their own,
// say of references that not everybody may see what they name. One that lists intentions as this
// one does is of another year or month, unless its name says so.
func (r *reading) noteOtherSheets(in *sheet.Sheet) {
	if r.table.file != intentionsFile || !r.settings.Hides {
		return
	}
	for _, other := range in.Others(sheet.Options{Fits: r.fits}) {
		b := &beside{reading: r, in: other, named: markingIn(other.At(other.Line, 0).Sheet, "session") != ""}
		if _, list := r.fits(other.Header); list && !b.named {
			continue
		}
		for _, said := range other.Title {
			b.named = b.named || markingIn(said.Text, "session") != ""
			b.legend(said.At, said.Text, false)
		}
		for _, said := range other.Around() {
			if said.Where == sheet.InBox { // what is on each page, and the label, is told of the list
				b.legend(said.At, said.Text, false)
			}
		}
		b.header()
		b.rows()
	}
}

// beside is another sheet while it is heard.
type beside struct {
	*reading
	in    *sheet.Sheet
	named bool  // all that it lists is kept back
	asks  []int // columns that say who may see a row
	under bool  // rows stand right below a heading that says so
	line  int   // of the row before
}

func (b *beside) header() {
	for k, header := range b.in.Header {
		if bearingOf(header) != silent {
			b.asks = append(b.asks, k)
		}
	}
	row := sheet.Row{Cells: b.in.Header, Line: b.in.Line} // which may be no header
	if saysHidden(nil, row.Cells, nil) {
		b.noteElsewhere(b.in, row.Line, row.Cells)
	} else {
		b.noteListed(row)
	}
	b.hear(row)
}

func (b *beside) rows() {
	for n := 0; ; n++ {
		row, err := b.in.Next()
		switch {
		case err == io.EOF:
			return
		case n == mostAside && !b.named && len(b.asks) == 0:
			b.findings.warnf(b.in.At(row.Line, 0), "sheet-beside-unread", "from here on the sheet is not looked at, and may say who may see what").
				Hinted("keep it in a workbook of its own if it says nothing of the kind; else give its column a header such as Confidential")
			return
		case err != nil:
			b.findings.warnf(b.in.At(0, 0), "sheet-beside-unread", "the sheet cannot be read to its end, and may say who may see what").
				Hinted("open it in a spreadsheet and save it anew")
			return
		}
		if saysHidden(b.in.Header, row.Cells, b.asks) || b.named || b.under && row.Line == b.line+1 {
			b.noteElsewhere(b.in, row.Line, row.Cells)
		} else {
			b.noteListed(row)
		}
		b.hear(row)
	}
}

// hear hears of a row as a heading, and as a legend.
func (b *beside) hear(row sheet.Row) {
	if alone := filled(row.Cells) == 1; alone || row.Line != b.line+1 {
		b.under = alone && slices.ContainsFunc(row.Cells, func(text string) bool { return text != "" && markingIn(text, "session") != "" })
	}
	b.line = row.Line
	if !b.publishesAll() && !b.answersEach() || b.besides.legend == looksLegend {
		return
	}
	k := slices.IndexFunc(row.Cells, b.maySpeakOfSecrecy)
	if k < 0 {
		return
	}
	coloured := slices.ContainsFunc(row.Cells[:k], isLook) || filled(row.Cells) <= 2 && b.in.IsColoured(row.Line)
	for ; k < len(row.Cells); k++ {
		b.legend(b.in.At(row.Line, k+1), row.Cells[k], coloured)
	}
}

// legend tells a legend on another sheet, the first of each sort.
func (b *beside) legend(at diag.Position, text string, coloured bool) {
	if found := b.legendIn(text, coloured); found > b.besides.legend {
		b.besides.legend = found
		b.tellLegend(found, at, text)
	}
}

// noteListed keeps references that stand under a header of what is kept back, as those of a
// column "Confidential items" do, or in a sentence that keeps them back.
func (b *beside) noteListed(row sheet.Row) {
	for k, text := range row.Cells {
		listed := slices.Contains(b.asks, k) && bearingOf(b.in.Header[k]) == hiding
		if listed || b.maySpeakOfSecrecy(text) && keepsBack(wordsIn(text)) {
			cells := make([]string, k+1)
			cells[k] = row.Cells[k]
			b.noteElsewhere(b.in, row.Line, cells)
		}
	}
}

// saysHidden reports whether a row of another sheet is marked, or has a yes in its column of what
// is confidential.
func saysHidden(header, cells []string, asks []int) bool {
	for _, column := range asks {
		if column >= len(cells) {
			continue
		}
		answer, wrong := yesOrNo(cells[column])
		if hides := bearingOf(header[column]) == hiding; wrong == nil && (answer == "yes") == hides || hides && IsTick(cells[column]) {
			return true
		}
	}
	for k, text := range cells {
		above := ""
		if header == nil { // the first row, which has none above it
			above = "session"
		} else if k < len(header) {
			above = header[k]
		}
		if text != "" && markingIn(text, above) != "" {
			return true
		}
	}
	return false
}

// noteElsewhere keeps what may be references of a row; of numbers alone, those whose header is
// that of references.
func (r *reading) noteElsewhere(in *sheet.Sheet, line int, cells []string) {
	for k, text := range cells {
		names := k < len(in.Header) && (strings.EqualFold(in.Header[k], "reference") || slices.Contains(synonymsOf(intentionsFile, "reference"), squashed(in.Header[k])))
		for part := range partsOf(text) {
			if name := fold(part); name != "" && (names || strings.ContainsFunc(name, unicode.IsLetter)) {
				r.besides.rows = append(r.besides.rows, elsewhere{sheet.Said{At: in.At(line, k+1), Text: strings.TrimSpace(part)}, name})
			}
		}
	}
}

// partsOf are the parts of a cell that may be references, and the words in them that have digits:
// "CI-03: confidential until May".
func partsOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;:\n()[]–—", r) }) {
			if !yield(part) {
				return
			}
			for word := range strings.FieldsSeq(part) {
				if word != strings.TrimSpace(part) && strings.ContainsAny(word, "0123456789") && !yield(word) {
					return
				}
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
