package record

import (
	"slices"
	"strings"

	"boardpack/generator/pattern"
)

// remarked is a header with a remark at its end, as "Title (100 letters at the most)".
var remarked = pattern.Of(`(?s)^\s*([^(\[]*[^(\[\s])\s*(?:[(\[].*|\s[-–—]\s.*)$`)

// longestHeader is in bytes: what is longer is prose.
const longestHeader = 200

// beforeRemark is what such a header says before the remark; blank where it has none.
func beforeRemark(header string) string {
	if len(header) > longestHeader || !strings.ContainsAny(header, "([-–—") {
		return ""
	}
	m := remarked().FindStringSubmatch(unmarked(header))
	if m == nil {
		return ""
	}
	stem := m[1]
	for _, dash := range []string{" - ", " – ", " — "} {
		stem, _, _ = strings.Cut(stem, dash)
	}
	return stem
}

// remarkedColumn is the column that must be there, and is not, which a header names before a remark.
func (r *reading) remarkedColumn(header string) (column, bool) {
	stem := beforeRemark(header)
	if stem == "" {
		return column{}, false
	}
	k := slices.IndexFunc(r.table.columns, func(c column) bool {
		return c.required && c.or == "" && c.name != confidential && r.sheet.fields[c.name] == 0 && r.renamed[c.name] == "" && !r.given[c.name] && !r.lost[c.name] &&
			(sameHeader(stem, c.name) || c.label != "" && sameHeader(stem, c.label) || slices.Contains(synonymsOf(r.table.file, c.name), squashed(stem)))
	})
	if k < 0 {
		return column{}, false
	}
	return r.table.columns[k], true
}

// remarkedColumns are the first of the headings that name such columns, by the columns' names.
func (r *reading) remarkedColumns(headings []heading) map[string]int {
	var first map[string]int
	for k, h := range slices.Backward(headings) {
		if c, is := r.remarkedColumn(h.text); is {
			if first == nil {
				first = map[string]int{}
			}
			first[c.name] = k
		}
	}
	return first
}

// tellRemarks tells the headers that name such a column, with the line to write, and gives the others.
func (r *reading) tellRemarks(unknown []heading) []heading {
	return slices.DeleteFunc(unknown, func(h heading) bool {
		c, is := r.remarkedColumn(h.text)
		if !is {
			return false
		}
		if r.isToldOfIntentions(c) {
			return true
		}
		r.lost[c.name] = true // which is this finding, and no other
		if markingIn(h.text, "") == "" || !r.settings.Hides {
			r.findings.errorf(h.at, "header-with-remark", "column %s is not read: it seems to be %s, with a remark", quoted(h.text), quoted(c.name)).
				Hinted("write in pack.yaml: %s", r.lineFor(c.name, quoted(h.text)))
			return true
		}
		told := r.findings.errorf(h.at, "header-with-remark", "column %s is not read: it seems to be %s, and says that not everybody may see what stands under it", quoted(h.text), quoted(c.name))
		told.Hinted("say who may see each row in a column of what is confidential, and write in pack.yaml: %s", r.lineFor(c.name, quoted(h.text)))
		return true
	})
}

// tellMarkedHeaders tells headers of columns that are read and say that not everybody may see what
// stands under them, in a list of which pack.yaml says that all may be published.
func (r *reading) tellMarkedHeaders(headings []heading) {
	if !r.publishesAll() {
		return
	}
	for _, c := range r.columns {
		if c.field >= 0 && markingIn(headings[c.field].text, "") != "" {
			r.findings.errorf(headings[c.field].at, "confidential-none-header", "column %s says that not everybody may see what stands under it, and pack.yaml says that all may be published", quoted(headings[c.field].text)).
				Hinted("%s; or take the words out of the header", r.insteadOfAll())
		}
	}
}
