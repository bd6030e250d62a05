package proforma

import (
	"slices"
	"strconv"
	"strings"

	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// guidance says what the workbook is for, and what becomes of it.
func (w *writer) guidance() {
	w.width(guidanceSheet, 1, guidanceWidth)
	w.put(guidanceSheet, 1, 1, w.Title, w.title)
	row := 2
	for _, section := range w.sections() {
		w.put(guidanceSheet, 1, row, section.title, w.heading)
		row++
		for _, line := range section.lines {
			w.put(guidanceSheet, 1, row, line, w.words)
			w.fit(guidanceSheet, row, line, guidanceWidth)
			row++
		}
	}
}

const guidanceWidth = 100

type section struct {
	title string
	lines []string
}

func (f Form) sections() []section {
	all := []section{
		{"What this is for", []string{
			f.Organisation + " collects its commissioning intentions for " + f.Cycle + " with this workbook.",
			"Each row of the sheet " + rowsSheet + " is one intention. Whoever leads an intention fills its row in.",
		}},
		{"What to do", f.steps()},
		{"What required means", []string{
			"Under a header that ends with " + record.RequiredMark + ", each row that you use must have something. A row that you do not need stays blank.",
			"A workbook with a required cell that is empty, or with an intention that another lead has sent in as well, comes back to you.",
		}},
	}
	if len(f.criteria()) > 0 {
		all = append(all, section{"What the scores mean", f.scoring()})
	}
	return append(all, section{"Where to send it", f.sending()})
}

func (f Form) steps() []string {
	steps := []string{
		"1. Write on the sheet " + rowsSheet + ", from row 2 on, one row for each intention.",
		"2. The sheet " + columnsSheet + " says what belongs in each column, with an example.",
	}
	if f.hasLists() {
		steps = append(steps, "3. Where a cell has a list, choose from it. The sheet "+listsSheet+" says what each code stands for.")
	}
	if mark := f.separator(); mark != "" {
		steps = append(steps, strconv.Itoa(len(steps)+1)+". Where several values may stand, write "+mark+" between them.")
	}
	return append(steps, strconv.Itoa(len(steps)+1)+". Leave the headers as they are: they are how the workbook is read. Add no columns and no totals.")
}

// separator is what stands between several values, in words; blank where no column
// has several.
func (f Form) separator() string {
	k := slices.IndexFunc(f.Asked, func(a record.Asked) bool { return a.Separator != "" })
	if k < 0 {
		return ""
	}
	return separatorWord(f.Asked[k].Separator)
}

func separatorWord(mark string) string {
	switch mark {
	case ";":
		return "a semicolon (;)"
	case ",":
		return "a comma (,)"
	}
	return strconv.Quote(mark)
}

func (f Form) scoring() []string {
	low, high := f.Scale.Least().Exact(), f.Scale.Greatest().Exact()
	return []string{
		"A score is " + f.Scale.String() + ". " + low + " speaks least for the intention and " + high + " most, for cost and effort too: a low cost scores high.",
		"The sheet " + criteriaSheet + " says what each criterion asks, and its weight.",
		"Beside each score, write the reason for it.",
	}
}

func (f Form) sending() []string {
	to := f.ReturnTo
	if to == "" {
		to = "whoever sent it to you"
	}
	line := "Send it back to " + to
	if !f.By.IsZero() {
		line += " by " + f.By.Format("2 January 2006")
	}
	return []string{
		"Save it as an Excel workbook (.xlsx) under a name that says whose it is, such as proforma-cancer.xlsx.",
		line + ".",
	}
}

// columns says of each column what to write.
func (w *writer) columns() {
	var rows [][]string
	for _, a := range w.Asked {
		required := "No"
		if a.Required {
			required = "Yes"
		}
		rows = append(rows, []string{oneLine(a.Header), required, about(a), example(a)})
	}
	w.table(columnsSheet, []float64{34, 12, 70, 40}, []string{"Column", "Required", "What to write", "Example"}, rows)
}

// about is what a column asks for, in a sentence.
func about(a record.Asked) string {
	text := a.Field.Label
	switch {
	case a.Criterion != nil:
		text = "a score for " + a.Criterion.Name
	case a.Field.Column != nil:
		text = a.Field.Column.Asked
	case a.Field.BoardOnly:
		text = "the reason for the score"
	case a.Field.About != "":
		text = a.Field.About
	}
	text = wording.Capital(text) + "."
	if a.Separator != "" {
		text += " Several: with " + separatorWord(a.Separator) + " between them."
	}
	return text
}

// example is what a column may look like; blank for free text.
func example(a record.Asked) string {
	listed := a.Field.Listed
	switch {
	case a.Field.Name == "reference":
		return record.ExampleReference
	case a.Separator != "" && len(listed) > 1:
		return listed[0] + a.Separator + listed[1]
	case a.Criterion != nil && len(listed) > 0:
		return listed[len(listed)/2]
	case len(listed) > 0:
		return listed[len(listed)-1]
	}
	return ""
}

// criteria says what is scored, and what scores mean.
func (w *writer) criteria() {
	var rows [][]string
	for _, c := range w.Form.criteria() {
		rows = append(rows, []string{c.Name, c.Weight.String() + "%", c.Description, strings.Join(c.Meanings, "\n"), c.Justification})
	}
	w.table(criteriaSheet, []float64{24, 10, 50, 44, 50},
		[]string{"Criterion", "Weight", "What it asks", "What scores mean", "Why it has its weight"}, rows)
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
