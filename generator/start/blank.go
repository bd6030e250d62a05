package start

import (
	"strings"
	"time"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// examples are what the rows of empty files show, by column; the others are
// blank in them.
var examples = map[string]string{
	"reference": "EX-001", "programme": "Example programme", "title": "Example: write your own over this row",
	"lead": "Director of Strategy", "confidential": "No", "status": "OPEN", "progress": "On track",
}

// blank makes files with the columns of the contract and one row.
func (d *draft) blank() {
	for _, file := range []string{intentions, delivery} {
		names := record.Columns(file)
		row := make([]string, len(names))
		for k, name := range names {
			row[k] = examples[name]
			switch {
			case name == "as_at":
				row[k] = d.options.AsAt.Format(time.DateOnly)
			case name == "providers" && d.options.occasion().providers:
				row[k] = exampleProvider
			}
		}
		d.files[file] = csv(names, row)
	}
	if d.options.occasion().providers {
		d.codes = []string{exampleProvider}
	}
	d.settled = true // by the column
}

const exampleProvider = "RXX"

// csv is rows of values none of which needs quotes, with the mark by which
// spreadsheets know UTF-8.
func csv(rows ...[]string) []byte {
	text := "\ufeff"
	for _, row := range rows {
		text += strings.Join(row, ",") + "\r\n"
	}
	return []byte(text)
}

var odsShape = pattern.Of(`^[A-Z0-9]{3,12}$`)

// collect keeps the providers' codes of a column.
func (d *draft) collect(t *table, column int, mark string) {
	seen := map[string]bool{}
	for _, text := range t.cells[column] {
		for code := range strings.SplitSeq(text, mark) {
			if code = strings.TrimSpace(code); odsShape().MatchString(code) && !seen[code] {
				seen[code] = true
				d.codes = append(d.codes, code)
			}
		}
	}
}

// providers makes the list of providers where each has an edition: their names no
// other file says.
func (d *draft) providers() {
	const file = "providers.csv"
	if _, there := d.files[file]; there || !d.options.occasion().providers {
		return
	}
	if len(d.codes) == 0 {
		d.must("which providers are there? %s: ods_code,name and a row for each, and their codes in the column providers of the intentions", file)
		return
	}
	rows := [][]string{{"ods_code", "name"}}
	for _, code := range d.codes {
		rows = append(rows, []string{code, "Provider " + code})
	}
	d.files[file] = csv(rows...)
	d.must("what are the providers called? write their names into %s", file)
}
