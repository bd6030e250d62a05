package proforma

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/record"
)

// scaleList is the name of the list of scores, which all criteria share.
const scaleList = "list_score"

// listName is the defined name of a column's list.
func listName(a record.Asked) string {
	if a.Criterion != nil {
		return scaleList
	}
	return "list_" + a.Field.Name
}

// hasLists reports whether there is anything to choose from.
func (f Form) hasLists() bool {
	return slices.ContainsFunc(f.Asked, func(a record.Asked) bool { return len(a.Field.Listed) > 0 })
}

// lists writes what cells are chosen from: a column for each list, under a defined
// name, and beside codes one of what they stand for.
func (w *writer) lists() {
	column := 1
	done := map[string]bool{}
	for _, a := range w.Asked {
		name := listName(a)
		if len(a.Field.Listed) == 0 || done[name] {
			continue
		}
		done[name] = true
		w.list(column, name, headingOf(a), a.Field.Listed)
		column++
		if a.Named != nil {
			w.named(column, headingOf(a), a)
			column++
		}
	}
}

func headingOf(a record.Asked) string {
	if a.Criterion != nil {
		return "Score"
	}
	return oneLine(a.Header)
}

func (w *writer) list(column int, name, heading string, words []string) {
	w.put(listsSheet, column, 1, "List of "+heading, w.heading)
	w.width(listsSheet, column, 24)
	for k, word := range words {
		w.put(listsSheet, column, k+2, word, w.entry)
	}
	letter, err := excelize.ColumnNumberToName(column)
	w.try(err)
	w.try(w.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: listsSheet + "!$" + letter + "$2:$" + letter + "$" + strconv.Itoa(len(words)+1)}))
}

func (w *writer) named(column int, heading string, a record.Asked) {
	const width = 70
	w.put(listsSheet, column, 1, heading+": what each stands for", w.heading)
	w.width(listsSheet, column, width)
	for k, code := range a.Field.Listed {
		w.put(listsSheet, column, k+2, a.Named[code], w.words)
		w.fit(listsSheet, k+2, a.Named[code], width)
	}
}
