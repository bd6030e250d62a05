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
	r.checkWords(r.table.columns)
	var unknown []heading
	for k, h := range headings {
		columns := r.columnsCalled(h.text)
		if len(columns) == 0 {
			unknown = append(unknown, h)
		}
		for _, c := range columns {
			r.found(c, h, k)
		}
	}
	r.ownColumns(headings)
	for _, h := range unknown {
		r.unknownColumn(h)
	}
	r.usable = r.hasRequired(row.line)
	r.checkConfidential(headings)
	r.checkBlankWord()
}

// found has a column of ours read where a header stands for it.
func (r *reading) found(c column, h heading, field int) {
	if first := r.sheet.fields[c.name]; first > 0 {
		r.findings.errorf(h.at, "column-twice", "column %s is here twice, first as column %d", quoted(h.text), first)
		return
	}
	r.sheet.fields[c.name] = field + 1
	r.columns = append(r.columns, r.cellsOf(c, field))
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
			r.findings.errorf(headings[0].at, "values-not-by-commas", "values are separated by %s, not by commas", other.name).
				Hinted(`save it as "CSV UTF-8 (comma delimited)"`)
			return true
		}
	}
	return false
}

// nameColumns settles what the file calls each column: by the header that the
// pack gives for it, or by our own name where the file does not have that one
// and the pack does not speak of this file alone. Once it is renamed, a header
// that happens to be our name is another column.
func (r *reading) nameColumns(headings []heading) {
	for _, c := range r.table.columns {
		theirs, renamed, strict := r.settings.header(r.table.file, c.name)
		ours := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, c.name) })
		there := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, theirs) })
		if renamed && (there || !ours || strict) {
			r.renamed[c.name] = theirs
		}
		if strict && !there {
			r.lost[c.name] = true
			r.noHeader(r.settings.Files[r.table.file].Columns[c.name], headings)
		}
	}
}

// headerOf is what the file calls a column.
func (r *reading) headerOf(c column) string { return cmp.Or(r.renamed[c.name], c.label, c.name) }

// columnsCalled are the columns that a header stands for: those to which the
// pack gives it, which may be several, or else the one of that name.
func (r *reading) columnsCalled(header string) []column {
	var given, named []column
	for _, c := range r.table.columns {
		theirs, renamed := r.renamed[c.name]
		switch {
		case renamed && strings.EqualFold(theirs, header):
			given = append(given, c)
		case !renamed && (strings.EqualFold(c.name, header) || c.label != "" && strings.EqualFold(c.label, header)):
			named = append(named, c)
		}
	}
	if given != nil || len(named) == 0 {
		return given
	}
	return named[:1]
}

func (r *reading) cellsOf(c column, field int) *cells {
	read := &cells{column: c, field: field, shown: r.headerOf(c), words: r.wordsOf(c), known: map[string]cell{},
		separator: r.settings.separators(r.table.file, c.name), joins: c.name == "reference" && r.table.file != intentionsFile}
	if c.name == confidential && bearingOf(read.shown) == showing { // ours would say the opposite
		read.words, read.wordsOnly = r.settings.Files[intentionsFile].texts(confidential), true
	}
	return read
}

// wordsOf are the pack's words for those of a column, and for a blank.
func (r *reading) wordsOf(c column) map[string]string {
	words := r.settings.words(r.table.file, c.name)
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
	if r.doubtful || r.isOwn(h.text) || r.settings.readElsewhere(r.table.file, h.text) {
		return
	}
	if r.tellBearing(h) {
		return
	}
	if h.text == "" {
		r.findings.warnf(h.at, "column-without-header", "column without a header: its values are not read")
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
		if r.lost[c.name] {
			continue // it is a finding already
		}
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
