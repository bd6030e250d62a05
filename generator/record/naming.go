package record

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// asAtColumn is the column for which pack.yaml can give one day.
const asAtColumn = "as_at"

// assigned are, by heading, the columns that are read from it: those to which
// the pack gives the header, which may be several, or else the one of that name,
// or the one that goes by that name with others.
func (r *reading) assigned(headings []heading) [][]column {
	columns := make([][]column, len(headings))
	for _, c := range r.table.columns {
		if theirs, renamed := r.renamed[c.name]; renamed {
			for _, k := range called(headings, theirs) {
				columns[k] = append(columns[k], c)
			}
		}
	}
	given := slices.Clone(columns)
	for _, c := range r.table.columns {
		if _, renamed := r.renamed[c.name]; renamed || r.given[c.name] {
			continue
		}
		found := called(headings, c.name)
		if c.label != "" {
			found = append(found, called(headings, c.label)...)
		}
		for _, k := range found {
			if len(given[k]) == 0 && !slices.ContainsFunc(columns[k], func(other column) bool { return other.name == c.name }) {
				columns[k] = append(columns[k][:0:0], c)
			}
		}
	}
	r.bySynonyms(headings, columns)
	return columns
}

// bySynonyms assigns the headings that are left to columns that go by their name
// with others, and says so.
func (r *reading) bySynonyms(headings []heading, columns [][]column) {
	for _, c := range r.table.columns {
		if !r.mayGuess(c) || slices.ContainsFunc(columns, func(of []column) bool {
			return slices.ContainsFunc(of, func(other column) bool { return other.name == c.name })
		}) {
			continue
		}
		if free := r.free(c, headings, columns); len(free) == 1 {
			columns[free[0]] = []column{c}
			r.synonyms[c.name] = headings[free[0]].text
		}
	}
	r.tellSynonyms(headings)
}

// mayGuess reports whether a column may be read from a header that is not its
// name. Where pack.yaml lists columns, all but those that must be there are only
// those that it lists.
func (r *reading) mayGuess(c column) bool {
	if _, renamed := r.renamed[c.name]; renamed || r.given[c.name] || c.name == confidential {
		return false
	}
	return len(r.settings.Files[r.table.file].Columns) == 0 || c.required && c.or == ""
}

// free are the headings that nothing is read from and that are a column's by
// another name, and no other's.
func (r *reading) free(c column, headings []heading, columns [][]column) (free []int) {
	for k, h := range headings {
		if len(columns[k]) == 0 && !r.isOwn(h.text) && slices.Contains(synonymsOf(r.table.file, c.name), squashed(h.text)) {
			free = append(free, k)
		}
	}
	return free
}

func (r *reading) tellSynonyms(headings []heading) {
	if len(r.synonyms) == 0 {
		return
	}
	var read, lines []string
	for _, c := range r.table.columns {
		if header, taken := r.synonyms[c.name]; taken {
			header = strings.Join(strings.Fields(header), " ")
			read, lines = append(read, c.name+" from "+quoted(header)), append(lines, c.name+": "+quoted(header))
		}
	}
	r.findings.warnf(headings[0].at, "columns-by-other-names", "columns are read by other names: %s", strings.Join(read, ", ")).
		Hinted("if that is right, write in pack.yaml: files: {%s: {columns: {%s}}}", stem(r.table.file), strings.Join(lines, ", "))
}

// likely are the headings that may be a column that is missing, as they are shown.
func (r *reading) likely(c column, headings []heading) (names []string) {
	of, same := r.said[intentionsFile].Columns[c.name]
	same = same && r.hasSheetOfIntentions()
	for _, h := range headings {
		if slices.Contains(synonymsOf(r.table.file, c.name), squashed(h.text)) || same && sameHeader(h.text, of.Text) {
			names = append(names, quoted(strings.Join(strings.Fields(h.text), " ")))
		}
	}
	if len(names) == 0 && c.name != confidential && c.label == "" {
		var free []string
		for k, h := range headings {
			if h.text != "" && !slices.Contains(r.taken(), k+1) {
				free = append(free, h.text)
			}
		}
		if near := diag.Nearest(c.name, free); near != "" {
			names = append(names, quoted(near))
		}
	}
	return names
}

// taken are the columns, from 1, that are read.
func (r *reading) taken() (fields []int) {
	for _, field := range r.sheet.fields {
		fields = append(fields, field)
	}
	return fields
}

// lineFor is the line of pack.yaml that gives a column a header, in quotes.
func (r *reading) lineFor(name, header string) string {
	return "files: {" + stem(r.table.file) + ": {columns: {" + name + ": " + header + "}}}"
}

func stem(file string) string { return strings.TrimSuffix(file, ".csv") }

// fits tells sheet.Open how many of the columns a row names, and whether it has
// all that must be there.
func (r *reading) fits(cells []string) (named int, whole bool) {
	headings, plain := make([]heading, len(cells)), make([]string, len(cells))
	for k, text := range cells {
		headings[k].text = strings.TrimSpace(text)
		plain[k] = squashed(headings[k].text)
	}
	there := map[string]bool{}
	taken := map[int]bool{}
	remarked := r.remarkedColumns(headings)
	for _, c := range r.table.columns {
		if k := r.stands(c, headings, plain, remarked); k >= 0 {
			there[c.name], taken[k] = true, true
		}
	}
	for _, f := range r.settings.Files[r.table.file].Fields {
		for _, k := range called(headings, f.Column.Text) {
			taken[k] = true
		}
	}
	whole = !slices.ContainsFunc(r.table.columns, func(c column) bool {
		return c.required && !there[c.name] && !there[c.or] && c.name != confidential && !r.settings.given(r.table.file, c.name)
	})
	return len(taken), whole
}

// stands is the heading that is likely to be a column's, of which plain has what each is
// when squashed, and remarked those with a remark by their column; below nought for none.
func (r *reading) stands(c column, headings []heading, plain []string, remarked map[string]int) int {
	theirs, _, strict := r.settings.header(r.table.file, c.name)
	names := []string{theirs}
	if !strict {
		names = append(names, c.name, c.label)
	}
	for _, name := range names {
		if name == "" {
			continue
		}
		if found := called(headings, name); len(found) > 0 {
			return found[0]
		}
	}
	if strict {
		return -1
	}
	names = synonymsOf(r.table.file, c.name)
	if k := slices.IndexFunc(plain, func(text string) bool { return text != "" && slices.Contains(names, text) }); k >= 0 {
		return k
	}
	if k, is := remarked[c.name]; is {
		return k
	}
	return -1
}
