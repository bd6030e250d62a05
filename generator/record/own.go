package record

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/sheet"
)

// OwnField is a column of the pack's own, which papers use like one of ours.
type OwnField struct {
	Name   string       // as papers write it
	Column diag.Located // the header
	Label  string       // as a heading
	Type   relation.Type
	Times  string // of amounts, what they are multiplied by, such as "1000"; blank for 1
	// Optional is set where the header need not be there: another table has it whose
	// rows are in the same list.
	Optional bool
}

// OwnTypes are the types that columns of a pack's own may have.
func OwnTypes() []relation.Type {
	return []relation.Type{relation.Text, relation.Word, relation.Words, relation.Number, relation.Money, relation.Percent,
		relation.Date, relation.Period, relation.YesNo}
}

// Scalable reports whether the values of a type may be multiplied.
func Scalable(t relation.Type) bool {
	return t == relation.Number || t == relation.Money || t == relation.Percent
}

// TakesFields reports whether a file may have columns of the pack's own: those
// of the others are worked on, so that no row of theirs reaches a paper.
func TakesFields(file string) bool {
	k := slices.IndexFunc(tables, func(t table) bool { return t.file == file })
	return k >= 0 && (tables[k].relation != nil || file == "delivery.csv" || file == "assurance.csv")
}

// FieldNames are the names that columns of a file would clash with: those of
// the relation in which papers see them, with what other files add to it.
func FieldNames(file string, said map[string]FileSettings) []string {
	if file == "delivery.csv" || file == "assurance.csv" {
		file = intentionsFile
	}
	for _, r := range (&Pack{said: Settings{Files: said}}).Relations() {
		if r.File == file {
			return r.Names()
		}
	}
	return nil
}

// ownCells read one column of the pack's own.
type ownCells struct {
	cells
	shares *shareMix              // of per cents alone
	value  func(clean string) any // of what the rule has let pass, as the field's type has it
}

func (r *reading) ownCellsOf(f OwnField, place int) *ownCells {
	rule, value := ownRule(f)
	c := column{name: f.Name, list: f.Type == relation.Words, rule: rule, counts: f.Type == relation.Word, isNumber: Scalable(f.Type), isMoney: f.Type == relation.Money,
		isDay: f.Type == relation.Date, isPeriod: f.Type == relation.Period}
	own := &ownCells{cells: *r.cellsOf(c, place), value: value}
	if f.Type == relation.Percent && f.Times == "" {
		own.shares = new(shareMix)
	}
	return own
}

// ownColumns finds the columns of the pack's own in the header.
func (r *reading) ownColumns(headings []heading) {
	for _, f := range r.settings.Files[r.table.file].Fields {
		isIts := func(h heading) bool { return len(called([]heading{h}, f.Column.Text)) > 0 }
		k := slices.IndexFunc(headings, isIts)
		if k < 0 {
			if !f.Optional && !r.settings.isDraft() && f.Column.Text != "" { // that the key is missing is told
				r.noHeader(f.Column, headings)
			}
			r.own = append(r.own, nil)
			continue
		}
		if again := slices.IndexFunc(headings[k+1:], isIts); again >= 0 && f.Column.Text != "" {
			r.findings.errorf(headings[k+1+again].at, "column-twice", "column %s is here twice, first as column %d", quoted(headings[k].text), k+1).
				Hinted("give one of the two another header, or delete it")
		}
		r.sheet.fields[f.Name] = k + 1
		r.sheet.owns = append(r.sheet.owns, f.Name)
		cells := r.ownCellsOf(f, k)
		cells.shown = headings[k].text
		if f.Type == relation.Money || Scalable(f.Type) && f.Times != "" { // an m may be metres
			r.scales = append(r.scales, scaleCheck{k, cells.shown, f.Times})
		}
		r.own = append(r.own, cells)
		r.checkWords([]column{cells.column})
	}
}

// isOwn reports whether a header is that of a column of the pack's own.
func (r *reading) isOwn(header string) bool {
	return slices.ContainsFunc(r.settings.Files[r.table.file].Fields, func(f OwnField) bool {
		return len(called([]heading{{text: header}}, f.Column.Text)) > 0
	})
}

// noHeader tells a header that pack.yaml gives for a file and that is not there.
func (r *reading) noHeader(theirs diag.Located, headings []heading) {
	var known []string
	for _, h := range headings {
		if h.text != "" {
			known = append(known, h.text)
		}
	}
	hint := diag.DidYouMean(theirs.Text, known)
	if longer := holding(theirs.Text, known); len(longer) == 1 {
		hint = diag.Quoted(strings.Join(strings.Fields(longer[0]), " ")) + "?"
	}
	r.findings.errorf(theirs.At, "header-not-there", "%s has no header %s", r.settings.source(r.table.file), quoted(theirs.Text)).
		Hinted("%s", hint)
}

// holding are the headers in which another stands as words of theirs: Due is in "9. Due"
// and in "Due (quarter)".
func holding(header string, all []string) (longer []string) {
	words := func(text string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	}
	for _, other := range all {
		if sought := words(header); len(sought) > 2 && strings.Contains(words(other), sought) {
			longer = append(longer, other)
		}
	}
	return longer
}

// readOwn puts a row's own values by its line, and reports whether one has a
// finding.
func (r *reading) readOwn(row sheet.Row) (flawed bool) {
	if len(r.own) == 0 {
		return false
	}
	values := make([]any, len(r.own))
	for k, c := range r.own {
		if c == nil {
			continue
		}
		r.noteOrder(&c.cells, row)
		if c.shares != nil {
			c.shares.note(row.Cells[c.field], r.sheet.at(row.Line, c.field+1))
		}
		clean, wrong := c.read(c.textOf(row))
		if wrong != nil {
			flawed = true
			told := r.findings.errorf(r.sheet.at(row.Line, c.field+1), wrong.code, "%s %s", c.shown, wrong.text)
			told.Hint = wrong.hint
			r.noteWord(told, &c.cells, row.Cells[c.field], wrong)
			r.noteOddDay(told, &c.cells, row.Cells[c.field], wrong)
		} else if clean != "" {
			values[k] = c.value(clean)
		}
	}
	r.sheet.own[int32(row.Line)] = values
	return flawed
}

// own is the row's value of one of the pack's own columns; nil for a blank.
func (r *Row) own(k int) any {
	if r.sheet == nil || r.bare {
		return nil
	}
	if values := r.sheet.own[r.line]; k < len(values) {
		return values[k]
	}
	return nil
}

// ownFields are the fields that the pack's own columns of a file give its
// records.
func ownFields[R interface{ row() *Row }](p *Pack, file string) []relation.Field {
	var fields []relation.Field
	for k, own := range p.said.Files[file].Fields {
		f := relation.Of(own.Name, own.Label, own.Type, func(record R) any { return record.row().own(k) })
		f.File = file
		switch own.Type {
		case relation.YesNo:
			f.Listed = []string{"Yes", "No"}
		case relation.Period:
			f = f.OrderedBy(calendar.CompareWritten)
		}
		fields = append(fields, f)
	}
	return fields
}
