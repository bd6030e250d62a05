package record

import (
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
	var unknown []heading
	for k, h := range headings {
		if n := r.columnCalled(h.text); n < 0 {
			unknown = append(unknown, h)
		} else if c := r.table.columns[n]; r.sheet.fields[c.name] > 0 {
			r.findings.errorf(h.at, "column %s is here twice, first as column %d", quoted(h.text), r.sheet.fields[c.name])
		} else {
			r.sheet.fields[c.name] = k + 1
			r.columns = append(r.columns, r.cellsOf(c, k))
		}
	}
	for _, h := range unknown {
		r.unknownColumn(h)
	}
	r.usable = r.hasRequired(row.line)
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
			r.findings.errorf(headings[0].at, "values are separated by %s, not by commas", other.name).
				Hinted(`save it as "CSV UTF-8 (comma delimited)"`)
			return true
		}
	}
	return false
}

// headerOf is what the file calls a column.
func (r *reading) headerOf(c column) string {
	if theirs, renamed := r.settings.Columns[r.table.file][c.name]; renamed {
		return strings.TrimSpace(theirs)
	}
	return c.name
}

func (r *reading) columnCalled(header string) int {
	return slices.IndexFunc(r.table.columns, func(c column) bool { return strings.EqualFold(r.headerOf(c), header) })
}

func (r *reading) cellsOf(c column, field int) *cells {
	return &cells{column: c, field: field, shown: r.headerOf(c), words: r.settings.Values[c.name], known: map[string]cell{}}
}

func (r *reading) unknownColumn(h heading) {
	if wrong := unprintable(h.text); wrong != nil {
		r.findings.errorf(h.at, "header %s", wrong.text).Hint = wrong.hint
		return
	}
	if h.text == "" {
		r.findings.warnf(h.at, "column without a header: its values are not read")
		return
	}
	r.findings.warnf(h.at, "unknown column %s: its values are not read", quoted(h.text)).
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
	at := r.sheet.at(int32(line), 1)
	complete := true
	for _, c := range r.table.columns {
		header, renamed := r.settings.Columns[r.table.file][c.name]
		switch {
		case r.sheet.fields[c.name] > 0:
		case c.required:
			complete = false
			missing := r.findings.errorf(at, "required column %s is missing", quoted(r.headerOf(c)))
			if renamed {
				missing.Hinted("pack.yaml says that it is what boardpack calls %s", c.name)
			}
		case renamed:
			r.findings.warnf(at, "column %s, which pack.yaml names for %s, is missing", quoted(header), c.name)
		}
	}
	return complete
}
