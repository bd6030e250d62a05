package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// header finds the contract's columns in the header, and reports whether there
// are any.
func (r *reading) header(in *sheet.Sheet) bool {
	if r.width = len(in.Header); r.width > r.settings.Limits.Columns {
		r.findings.errorf(r.sheet.at(in.Line, r.settings.Limits.Columns+1), "too-many-columns", "the header has %d columns, and a file has %d at the most", r.width, r.settings.Limits.Columns).
			Hinted("delete the columns that boardpack is not to read, or raise columns under limits in pack.yaml")
		return false
	}
	headings := r.headings(in)
	if r.isOneCell(headings) {
		return false
	}
	r.nameColumns(headings)
	r.checkWords(r.table.columns)
	r.dated()
	r.givenColumns()
	var unknown []heading
	for k, columns := range r.assigned(headings) {
		if len(columns) == 0 {
			unknown = append(unknown, headings[k])
		}
		for _, c := range columns {
			r.found(c, headings[k], k)
			if c.isMoney {
				r.scales = append(r.scales, scaleCheck{k, headings[k].text, ""})
			}
		}
	}
	r.underBands()
	r.ownColumns(headings)
	unknown = r.tellRemarks(unknown)
	r.tellMarkedHeaders(headings)
	r.strange = r.isStrange()
	r.unknownColumns(unknown)
	r.checkGroups(in)
	r.noteWhole(in)
	r.usable = r.hasRequired(in.Line, headings)
	r.checkConfidential(headings)
	r.checkBlankWord()
	return len(r.columns) > 0
}

// isOneCell reports whether all of a header stands in one cell, as where each line is in
// quotes as a whole or a mark is between that separates nothing, and tells it: every column
// is missing for that.
func (r *reading) isOneCell(headings []heading) bool {
	if len(headings) != 1 {
		return false
	}
	for _, mark := range headings[0].text {
		if unicode.IsLetter(mark) || unicode.IsDigit(mark) || strings.ContainsRune(" _-", mark) {
			continue
		}
		var parts []heading
		for part := range strings.SplitSeq(headings[0].text, string(mark)) {
			parts = append(parts, heading{text: strings.TrimSpace(part)})
		}
		if named, _ := r.fits(textsOf(parts)); named < 2 {
			continue
		}
		if strings.ContainsRune(",;\t|^~", mark) {
			r.findings.errorf(headings[0].at, "header-in-one-cell", "all columns stand in one cell: each line is in quotes as a whole").
				Hinted("take the quotation marks from the beginning and the end of each line, or export the sheet again")
		} else {
			r.findings.errorf(headings[0].at, "columns-not-separated", "all columns stand in one cell: %q stands between them, which separates no values", mark).
				Hinted("export the sheet with commas or semicolons between values")
		}
		return true
	}
	return false
}

// dated gives each row the day that pack.yaml says of the file.
func (r *reading) dated() {
	said := r.settings.Files[r.table.file].AsAt
	k := slices.IndexFunc(r.table.columns, func(c column) bool { return c.name == asAtColumn })
	if said.Text == "" || k < 0 {
		return
	}
	read := r.cellsOf(r.table.columns[k], -1)
	value, wrong := read.rule(said.Text)
	if wrong != nil {
		r.findings.errorf(said.At, wrong.code, "%s %s", asAtColumn, wrong.text).Hint = wrong.hint
		value = blankDay
	}
	read.given, r.given[asAtColumn] = value, true
	r.columns = append(r.columns, read)
}

// givenColumns give each row what pack.yaml says of all rows of the file.
func (r *reading) givenColumns() {
	given := r.settings.Files[r.table.file].Given
	for _, c := range r.table.columns {
		said, here := given[c.name]
		if !here {
			continue
		}
		read := r.cellsOf(c, -1)
		value, wrong := read.read(strings.TrimSpace(said.Text))
		if wrong != nil {
			r.findings.errorf(said.At, wrong.code, "%s %s", c.name, wrong.text).Hint = wrong.hint
		}
		read.given, r.given[c.name] = value, true
		r.columns = append(r.columns, read)
	}
}

// found has a column of ours read where a header stands for it.
func (r *reading) found(c column, h heading, field int) {
	if first := r.sheet.fields[c.name]; first > 0 {
		r.findings.errorf(h.at, "column-twice", "column %s is here twice, first as column %d", quoted(h.text), first).
			Hinted("give one of the two another header, or delete it")
		return
	}
	r.sheet.fields[c.name] = field + 1
	r.columns = append(r.columns, r.cellsOf(c, field))
}

// nameColumns settles what the file calls each column: by the header that the
// pack gives for it, or by our own name where the file does not have that one
// and the pack does not speak of this file alone. Once it is renamed, a header
// that happens to be our name is another column.
func (r *reading) nameColumns(headings []heading) {
	for _, c := range r.table.columns {
		theirs, renamed, strict := r.settings.header(r.table.file, c.name)
		ours := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, c.name) })
		there := len(called(headings, theirs)) > 0
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
func (r *reading) headerOf(c column) string {
	return cmp.Or(r.renamed[c.name], r.synonyms[c.name], c.label, c.name)
}

func (r *reading) cellsOf(c column, field int) *cells {
	read := &cells{column: c, field: field, shown: r.headerOf(c), words: r.wordsOf(c), known: map[string]cell{},
		separator: r.settings.separators(r.table.file, c.name)}
	if c.isNumber {
		read.points = new(points)
	}
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

// unknownColumns tells the headers for which no column is read. Of a file that is
// named in pack.yaml, which has whatever its owner needs, they are told in one.
func (r *reading) unknownColumns(unknown []heading) {
	var unread []heading
	for _, h := range unknown {
		if wrong := unprintable(h.text); wrong != nil {
			r.findings.errorf(h.at, "header-text", "header %s", wrong.text).Hint = wrong.hint
			continue
		}
		if h.text == "" || r.doubtful || r.isOwn(h.text) || r.readElsewhere(h.text) || r.latestHeader(h.text) || r.tellBearing(h) {
			continue // cells under no header are told where there are any
		}
		if !r.strange { // else all of them are told in one
			unread = append(unread, h)
		}
		r.ignored = append(r.ignored, h.text)
		r.errors.columns = append(r.errors.columns, h.at.Column-1)
	}
	if r.settings.Files[r.table.file].From.Text == "" || len(unread) < 2 {
		for _, h := range unread {
			told := r.findings.warnf(h.at, "column-not-read", "unknown column %s: its values are not read", quoted(h.text))
			if told.Hint = diag.DidYouMean(h.text, r.absent()); diag.Nearest(h.text, r.absent()) == "" && r.settings.Files[r.table.file].From.Text != "" {
				told.Hint = "list it under columns or fields in pack.yaml, if papers are to use it"
			}
		}
		return
	}
	var names []string
	for _, h := range unread {
		names = append(names, quoted(strings.Join(strings.Fields(h.text), " ")))
	}
	r.findings.warnf(unread[0].at, "columns-not-read", "columns whose values are not read: %s", strings.Join(names, ", ")).
		Hinted("list under columns or fields in pack.yaml what papers are to use")
}

// absent lists the headers of the columns that the file does not have.
func (r *reading) absent() []string {
	var headers []string
	for _, c := range r.table.columns {
		if r.sheet.fields[c.name] == 0 && !c.isReason {
			headers = append(headers, r.headerOf(c))
		}
	}
	return headers
}
