package doubt

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

var (
	// codeShape is that of codes, which unlike names hold no comma and no stroke.
	codeShape = pattern.Of(`^(?:[A-Za-z]{1,6}[ .-]?\d{1,4}[a-z]?|[A-Z0-9]{3,5})$`)
	ofLists   = []string{",", "/", "|", "\n"}
)

// lists doubts values of lists that seem to be several: without a file that names
// the codes, any text may be one of them.
func (q *inquiry) lists() {
	seen := map[diag.Position]bool{} // a cell may stand in several relations
	for _, r := range q.relations {
		for _, f := range r.Fields {
			if f.Type != relation.Words || f.Listed != nil || !q.stands(r, f) {
				continue
			}
			var values []string
			for _, row := range r.Rows() {
				values = f.Values(values[:0], row)
				for _, value := range values {
					if !isSeveral(value) {
						continue
					}
					if at := relation.RecordOf[located](row).At(f.Name); at.Column > 0 && !seen[at] {
						seen[at] = true
						q.Warnf(at, "list-as-one-value", "%s %s counts as one value", f.Name, diag.Quoted(value)).
							Hinted("separate several by semicolons, or say under lists in pack.yaml what stands between them")
					}
				}
			}
		}
	}
}

// isSeveral reports whether a text is a list of codes, or one as programs write it.
func isSeveral(text string) bool {
	inner, bracketed := strings.CutPrefix(text, "[")
	inner = strings.TrimSuffix(inner, "]")
	return slices.ContainsFunc(ofLists, func(mark string) bool {
		return strings.Contains(inner, mark) && !slices.ContainsFunc(strings.Split(inner, mark), func(part string) bool {
			return !codeShape().MatchString(strings.Trim(part, "\" "))
		})
	}) || bracketed && strings.Contains(inner, `"`)
}
