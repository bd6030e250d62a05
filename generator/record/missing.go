package record

import (
	"slices"
	"strings"

	"boardpack/generator/wording"
)

// theirHeader stands in a line for pack.yaml where the header goes that only its owner knows.
const theirHeader = `"its header"`

// missing are the columns that must be there, and are not.
func (r *reading) missing() (missing []column) {
	for _, c := range r.table.columns {
		if !c.required || r.sheet.fields[c.name] > 0 || r.renamed[c.name] == "" && r.sheet.fields[c.or] > 0 || r.given[c.name] || c.name == r.settings.Files[r.table.file].Bands.Text {
			continue
		}
		missing = append(missing, c)
	}
	return missing
}

func (r *reading) hasRequired(line int, headings []heading) bool {
	all := r.missing()
	if r.strange {
		r.tellStrange(line, headings)
		return false
	}
	for _, c := range all {
		if r.lost[c.name] || r.isToldOfIntentions(c) {
			continue // it is a finding already
		}
		missing := r.findings.errorf(r.sheet.at(line, 1), "required-column-missing", "required column %s is missing", quoted(r.headerOf(c)))
		if likely := r.likely(c, headings); len(likely) > 0 && r.renamed[c.name] == "" {
			missing.Message += "; " + wording.List(likely) + wording.Plural(len(likely), " looks", " look") + " like it"
			missing.Hinted("write in pack.yaml: %s", r.lineFor(c.name, likely[0]))
		} else if r.renamed[c.name] != "" {
			missing.Hinted("pack.yaml says that it is what boardpack calls %s", c.name)
		} else if c.or != "" {
			missing.Hinted("or %s, which does instead", c.or)
		} else if c.name == asAtColumn {
			missing.Hinted("a column with that header, or one day for all rows, in pack.yaml: %s", r.lineForDay())
		} else if c.name == confidential {
			missing.Hinted("an edition does not see all: say Yes or No in each row, or confidential: none in pack.yaml if every row may be published")
		} else if r.isTheirs() {
			missing.Hinted("if it goes by another name, write in pack.yaml: %s", r.lineFor(c.name, theirHeader))
		}
	}
	return len(all) == 0
}

// isToldOfIntentions reports whether intentions, which are read from the same sheet, lack a
// column as well.
func (r *reading) isToldOfIntentions(c column) bool {
	_, said := r.said[intentionsFile].Columns[c.name]
	return c.name == "reference" && !said && r.hasSheetOfIntentions()
}

// isStrange reports whether a header has none of several columns that must be there: it is in
// another language, or in a house's own words, which is one mistake and not one a column.
func (r *reading) isStrange() bool {
	missing := r.missing()
	return len(missing) > 1 && !slices.ContainsFunc(r.table.columns, func(c column) bool {
		return c.required && (r.sheet.fields[c.name] > 0 || r.lost[c.name] && c.name != confidential)
	})
}

// tellStrange tells such a header, with the line that says which column is which.
func (r *reading) tellStrange(line int, headings []heading) {
	var sought, have, columns []string
	day := ""
	for _, c := range r.missing() {
		if r.lost[c.name] {
			continue
		}
		if sought = append(sought, quoted(c.name)); c.name == asAtColumn {
			day = "as_at: " + r.dayForAll() + ", "
			continue
		}
		header := theirHeader
		if likely := r.likely(c, headings); len(likely) > 0 {
			header = likely[0]
		}
		columns = append(columns, c.name+": "+header)
	}
	for _, h := range headings {
		if h.text != "" {
			have = append(have, quoted(strings.Join(strings.Fields(h.text), " ")))
		}
	}
	told := r.findings.errorf(r.sheet.at(line, 1), "header-strange", "no header here is one that boardpack knows for %s: there are %s", wording.List(sought), strings.Join(have, ", "))
	told.Hinted("write in pack.yaml which is which: files: {%s: {%scolumns: {%s}}}", stem(r.table.file), day, strings.Join(columns, ", "))
	if slices.Contains(sought, quoted(confidential)) {
		told.Hint += "; if every row may be published, write confidential: none instead of that column"
	}
}
