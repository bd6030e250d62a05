package generator

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"boardpack/generator/comparison"
)

// comparePage says how to compare, and lists the names in what compare --json prints.
func comparePage(t *testing.T) string {
	page := &strings.Builder{}
	page.WriteString(compareIntroduction)
	met := map[reflect.Type]bool{}
	types := []reflect.Type{reflect.TypeFor[comparison.Comparison]()}
	for len(types) > 0 {
		of := types[0]
		types = types[1:]
		if met[of] {
			continue
		}
		met[of] = true
		fmt.Fprintf(page, "\n%s:\n\n", namesInJSON[of.Name()])
		for k := range of.NumField() {
			field := of.Field(k)
			if !field.IsExported() {
				continue
			}
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if field.Tag.Get("about") == "" {
				t.Errorf("%s does not say what it is", name)
			}
			fmt.Fprintf(page, "- `%s`: %s\n", name, field.Tag.Get("about"))
			if inner := field.Type; inner.Kind() == reflect.Slice && namesInJSON[inner.Elem().Name()] != "" {
				types = append(types, inner.Elem())
			}
		}
	}
	return page.String()
}

// namesInJSON are what the parts are called.
var namesInJSON = map[string]string{
	"Comparison": "The whole", "Table": "A table", "Edition": "An edition", "Row": "A row", "Value": "A value",
	"Field": "A field", "Matrix": "A matrix", "Page": "A page", "Sentence": "A sentence", "Number": "A number",
	"Respelt": "A key spelt otherwise",
}

const compareIntroduction = "# Compare\n" + "`boardpack compare OLD NEW`" + ` tells what moved from one to the other: what was added and
removed, what changed by field, and how many went from which word of progress, and
from which date of delivery, to which. OLD and NEW are two of a kind:

- two sheets, CSV in any dialect or .xlsx. Headers are taken for what init would take
  them for, and one that both sheets have is the same in both. Rows are matched by the
  reference, or by ` + "`--key HEADER`" + `. ` + "`--pack PACK`" + ` reads them as a pack's pack.yaml says. Of
  references that stand in several rows the latest counts, by the column of days; of
  several columns of progress the last. ` + "`--as-at DATE`" + ` names another day, twice one for each
- two folders of packs: intentions with what is recorded of each and the latest delivery,
  the other files by their keys, and each list under drafts with that of its day. The same
  folder twice, with ` + "`--as-at`" + ` twice, is two snapshots of one pack
- two builds: an edition's folder with manifest.json, or a whole output folder. Told are
  the sentences of papers that are new, gone or changed, under their headings, the
  numbers that differ, and the rows of tables/ of which figures changed. That a table which a
  sentence leads to has another number now is no change of the sentence. A draft is
  compared with what it became: that it is final now is told once

First comes what may be published now and could not before, by a cell, by a column that
asks the opposite ("Public?" and "Confidential?"), or as an edition. A column that changed in
every row, in a few ways, is told once as well; ` + "`--json`" + ` and ` + "`--csv`" + ` have each row. References
that are spelt otherwise alone (CI-1, ci 001) are named: they are compared once they are
written alike.

Values are compared as what they are: 31/10/2024 is 2024-10-31, and of a column that
holds nothing but numbers 1.0 is 1. They are told as they are written. A blank is no
nought.

What is told is for the office. The rows of sheets and packs are all there, confidential
ones as well: text, JSON and CSV mark each, and the text says how many there are. Where
no column says it, or the cell is blank, nothing may be published.

` + "`--json`" + ` prints all of it for programs, ` + "`--csv FILE`" + ` writes a line for each thing that moved;
a cell that a spreadsheet would run as a formula begins with an apostrophe there.
` + "`--matrix FIELD`" + ` counts another field's movement.

It exits with 0 when it has compared, whether anything moved or not; with 1 when there
are errors in what was to be compared; with 2 when it was called wrongly. With
` + "`--exit-code`" + ` it exits with 3 where anything moved, so that a pipeline can tell a build that
changes what was published.

## Names in JSON
They stay as they are from version to version.
`
