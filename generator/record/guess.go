package record

import (
	"slices"

	"boardpack/generator/relation"
)

// Guessing is what is known of a file of the contract when no pack says anything
// of it yet. The zero value knows no column.
type Guessing struct{ reading *reading }

// Guess is for a file by our name, such as intentions.csv.
func Guess(file string) Guessing {
	k := slices.IndexFunc(tables, func(t table) bool { return t.file == file })
	if k < 0 {
		return Guessing{}
	}
	return Guessing{newReading(tables[k], "", Settings{})}
}

// Fits is for sheet.Options.
func (g Guessing) Fits(cells []string) (named int, whole bool) {
	if g.reading == nil {
		return 0, false
	}
	return g.reading.fits(cells)
}

// Columns are, by our name, the columns of a header from 0 that are called so, or
// by a name that others have for it, or else so with a remark.
func (g Guessing) Columns(header []string) map[string]int {
	found := map[string]int{}
	if g.reading == nil || len(header) == 0 {
		return found
	}
	headings := make([]heading, len(header))
	for k, text := range header {
		headings[k].text = text
	}
	for k, columns := range g.reading.assigned(headings) {
		for _, c := range columns {
			if _, twice := found[c.name]; !twice {
				found[c.name] = k
			}
		}
	}
	for k, text := range header {
		if c, is := g.reading.remarkedColumn(text); is {
			if _, there := found[c.name]; !there {
				found[c.name] = k
			}
		}
	}
	return found
}

// WordColumns are the columns that hold one word each, of any kind.
func (g Guessing) WordColumns() (names []string) {
	for _, f := range g.reading.table.fields {
		if f.Type == relation.Word && g.reading.table.file != "" {
			names = append(names, f.Name)
		}
	}
	return names
}

// SpeaksOfPublication tells whether a header seems to say who may see a row:
// hides where a yes keeps it from the public, shows where a no does.
func SpeaksOfPublication(header string) (hides, shows bool) {
	means := bearingOf(header)
	return means == hiding, means == showing
}

// Marking is the part of a cell that says that not everybody may see its row, as
// OFFICIAL-SENSITIVE does; blank where none does.
func Marking(cell, header string) string { return markingIn(cell, header) }

// IsYes tells how a yes or no is read; known is false for any other word.
func IsYes(word string) (yes, known bool) {
	plain, wrong := yesOrNo(word)
	return plain == "yes", wrong == nil
}

// Reads reports whether a column of the pack's own would take a value.
func (f OwnField) Reads(value string) bool {
	rule, _ := ownRule(f)
	if rule == nil {
		return true
	}
	if _, wrong := rule(value); wrong == nil || !Scalable(f.Type) {
		return wrong == nil
	}
	other := points{read: true}
	_, wrong := rule(other.plain(value)) // as others write numbers, if all of the column are
	return wrong == nil
}
