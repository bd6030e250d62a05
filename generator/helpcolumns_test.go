package generator

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/study"
	"boardpack/generator/wording"
)

// columnsPage lists the files of the contract with their columns, and what
// papers may ask of beside them.
func columnsPage(t *testing.T) string {
	page := &strings.Builder{}
	page.WriteString(columnsIntroduction)
	relations := study.New(study.Options{Records: new(record.Pack)}).Relations()
	for _, file := range record.Contract() {
		page.WriteString("\n## " + file.Name + "\n" + capitalised(file.About) + ".")
		if file.Required {
			page.WriteString(" Every pack has it.")
		}
		seen := file.SeenBy
		if seen == "" {
			seen = "the Board alone"
		}
		page.WriteString(" Seen by: " + seen + ".\n\n")
		for _, column := range file.Columns {
			writeField(t, page, column)
		}
		if file.Name == "scores.csv" {
			page.WriteString("- one for each criterion of criteria.csv, named as there: the score\n")
		}
	}
	page.WriteString("\n# Relations\nWhat papers ask of: a name for expressions, and for `of` in blocks. Fields are used\nin expressions after a dot, and by name in `rows`, `columns`, `sort` and `value`.\n")
	for _, r := range relations {
		writeRelation(t, page, r)
	}
	return page.String()
}

const columnsIntroduction = "# Columns\n" + `The files of a pack, and their columns. Files are CSV with commas, in UTF-8, with
our names in the first row, in any order; ` + "`columns` and `values`" + ` in pack.yaml
translate other names and words. Only intentions.csv must be there. Days are
2025-10-31 or 31/10/2025, yes and no are Yes and No, and a cell with several
values has semicolons between them. A column that is not listed here is told and
not read.
`

func writeField(t *testing.T, page *strings.Builder, f relation.Field) {
	t.Helper()
	notes := []string{}
	switch {
	case f.Column == nil || !f.Column.Required:
	case f.Column.Or != "":
		notes = append(notes, "required where "+f.Column.Or+" is not there")
	default:
		notes = append(notes, "required")
	}
	if f.BoardOnly {
		notes = append(notes, "blank but for the Board's edition")
	}
	if form := formWords(f); form != "" {
		notes = append(notes, form)
	}
	fmt.Fprintf(page, "- `%s`", f.Name)
	if len(notes) > 0 {
		page.WriteString(" (" + strings.Join(notes, ", ") + ")")
	}
	page.WriteString(": " + f.About + "\n")
	if f.About == "" {
		t.Errorf("%s does not say what it holds", f.Name)
	}
}

// formWords say what a field's values are, where that is not just words.
func formWords(f relation.Field) string {
	low, high, between := "", "", false
	if f.Column != nil {
		low, high, between = strings.Cut(f.Column.Check, "..")
	}
	several, own := "", ""
	if f.Type == relation.Words {
		several = "several"
	}
	if f.Column != nil && f.Column.Vocabulary {
		own = ", or the pack's own words"
	}
	switch {
	case between:
		return "whole number from " + low + " to " + high
	case f.Type == relation.YesNo:
		return "Yes or No"
	case f.Listed != nil:
		return strings.TrimSpace(several+" "+strings.Join(f.Listed, " | ")) + own
	case own != "":
		return "words of the pack's own may be listed"
	case f.Type == relation.Words:
		return several
	}
	return map[relation.Type]string{
		relation.Whole: "whole number", relation.Number: "number", relation.Money: "whole pounds", relation.Percent: "per cent",
		relation.Date: "day", relation.Period: "period", relation.Flag: "true or false", relation.Shown: "a measure's value",
	}[f.Type]
}

// writeRelation names the columns that a relation takes from files, and lists
// what else it has.
func writeRelation(t *testing.T, page *strings.Builder, r *relation.Relation) {
	t.Helper()
	page.WriteString("\n## " + r.Name + "\n" + capitalised(r.About) + ".")
	if r.About == "" {
		t.Errorf("the relation %s does not say what it holds", r.Name)
	}
	columns := map[string][]string{} // by file
	var files []string
	rest := &strings.Builder{}
	for _, f := range r.Fields {
		switch {
		case f.Column == nil:
			writeField(t, rest, f)
		case columns[f.File] == nil:
			files = append(files, f.File)
			fallthrough
		default:
			columns[f.File] = append(columns[f.File], f.Name)
		}
	}
	var whole []string
	for _, file := range files {
		if len(columns[file]) < len(record.Columns(file))-1 { // all but the one that joins them
			page.WriteString(" It has of " + file + ": " + strings.Join(columns[file], ", ") + ".")
		} else {
			whole = append(whole, file)
		}
	}
	if whole != nil {
		page.WriteString(" It has the columns of " + wording.List(whole) + ".")
	}
	if r.Name == record.Intentions {
		page.WriteString(" Those of\ndelivery.csv come again with previous_ before their names, from the snapshot before.")
	}
	page.WriteString("\n")
	if rest.Len() > 0 {
		page.WriteString("\n" + rest.String())
	}
}
