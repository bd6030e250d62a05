package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// heading is one cell of the header row.
type heading struct {
	text string
	at   diag.Position
}

// header finds the contract's columns in the first row.
func (r *reading) header(row token) {
	headings := r.headings(row)
	if r.oneColumn(headings) {
		return
	}
	r.nameColumns(headings)
	var unknown []heading
	for k, h := range headings {
		if n := r.columnCalled(h.text); n < 0 {
			unknown = append(unknown, h)
		} else if c := r.table.columns[n]; r.sheet.fields[c.name] > 0 {
			r.findings.errorf(h.at, "column-twice", "column %s is here twice, first as column %d", quoted(h.text), r.sheet.fields[c.name])
		} else {
			r.sheet.fields[c.name] = k + 1
			r.columns = append(r.columns, r.cellsOf(c, k))
		}
	}
	for _, h := range unknown {
		r.unknownColumn(h)
	}
	r.usable = r.hasRequired(row.line)
	r.checkConfidential(headings)
}

func (r *reading) headings(row token) []heading {
	headings := make([]heading, len(row.fields))
	for k, text := range row.fields {
		headings[k] = heading{strings.TrimSpace(text), r.sheet.at(int32(row.line), k+1)}
	}
	return headings
}

// oneColumn tells a file that separates its values by something else.
func (r *reading) oneColumn(headings []heading) bool {
	for _, other := range []struct{ mark, name string }{{";", "semicolons"}, {"\t", "tabs"}} {
		if len(headings) == 1 && strings.Contains(headings[0].text, other.mark) {
			r.findings.errorf(headings[0].at, "values-separated-not-commas", "values are separated by %s, not by commas", other.name).
				Hinted(`save it as "CSV UTF-8 (comma delimited)"`)
			return true
		}
	}
	return false
}

// nameColumns settles what the file calls each column: by the header that the
// pack gives for it, or by our own name where the file does not have that one.
// Once it is renamed, a header that happens to be our name is another column.
func (r *reading) nameColumns(headings []heading) {
	for _, c := range r.table.columns {
		theirs, renamed := r.settings.Columns[r.table.file][c.name]
		theirs = strings.TrimSpace(theirs)
		ours := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, c.name) })
		there := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, theirs) })
		if renamed && (there || !ours) {
			r.renamed[c.name] = theirs
		}
	}
}

// headerOf is what the file calls a column.
func (r *reading) headerOf(c column) string { return cmp.Or(r.renamed[c.name], c.label, c.name) }

func (r *reading) columnCalled(header string) int {
	return slices.IndexFunc(r.table.columns, func(c column) bool {
		return strings.EqualFold(r.headerOf(c), header) || c.label != "" && strings.EqualFold(c.name, header)
	})
}

func (r *reading) cellsOf(c column, field int) *cells {
	return &cells{column: c, field: field, shown: r.headerOf(c), words: r.wordsOf(c), known: map[string]cell{},
		joins: c.name == "reference" && r.table.file != intentionsFile}
}

// wordsOf are the pack's words for those of a column, and for a blank.
func (r *reading) wordsOf(c column) map[string]string {
	words := r.settings.Values[c.name]
	if c.rule == nil || len(r.settings.Blanks) == 0 {
		return words
	}
	more := map[string]string{}
	for _, word := range r.settings.Blanks {
		if _, wrong := c.rule(word); wrong != nil { // N/A is a word of some columns
			more[word] = ""
		}
	}
	maps.Copy(more, words)
	return more
}

func (r *reading) unknownColumn(h heading) {
	if wrong := unprintable(h.text); wrong != nil {
		r.findings.errorf(h.at, "header-text", "header %s", wrong.text).Hint = wrong.hint
		return
	}
	if r.doubtful {
		return
	}
	if h.text == "" {
		r.findings.warnf(h.at, "column-without-header-values-not", "column without a header: its values are not read")
		return
	}
	r.findings.warnf(h.at, "column-not-read", "unknown column %s: its values are not read", quoted(h.text)).
		Hinted("%s", diag.DidYouMean(h.text, r.absent()))
}

// absent lists the headers of the columns that the file does not have.
func (r *reading) absent() []string {
	var headers []string
	for _, c := range r.table.columns {
		if r.sheet.fields[c.name] == 0 {
			headers = append(headers, r.headerOf(c))
		}
	}
	return headers
}

func (r *reading) hasRequired(line int) bool {
	complete := true
	for _, c := range r.table.columns {
		if !c.required || r.sheet.fields[c.name] > 0 || r.renamed[c.name] == "" && r.sheet.fields[c.or] > 0 {
			continue
		}
		complete = false
		missing := r.findings.errorf(r.sheet.at(int32(line), 1), "required-column-missing", "required column %s is missing", quoted(r.headerOf(c)))
		if r.renamed[c.name] != "" {
			missing.Hinted("pack.yaml says that it is what boardpack calls %s", c.name)
		} else if c.or != "" {
			missing.Hinted("or %s, which does instead", c.or)
		} else if c.name == confidential {
			missing.Hinted("an edition does not see all: say Yes or No in each row, or confidential: none in pack.yaml if every row may be published")
		}
	}
	return complete
}
