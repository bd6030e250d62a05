package ask

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr/ast"

	"boardpack/generator/relation"
)

// The language puts words in the order of their letters: 1,016 before 982, and Q1 2026/27
// before Q4 2025/26. Words that are numbers or days, or that have an order of their own,
// would be compared wrongly in silence.

// byLetters finds fields whose words have another order than that of their letters, where a
// comparison or a sort puts them in it.
func (c *comparer) byLetters(at ast.Node, what string, of sense, sorts bool) {
	for _, f := range of.fields {
		name := f.Name
		if dotted := "." + name; strings.Contains(c.source.Text, dotted) { // a condition over one row has the name alone
			name = dotted
		}
		if hint := inOrder(f, name, sorts); hint != "" {
			c.findings.Errorf(Place(c.source, at.Location().From), "words-by-letters", "%s has words here, which %s puts in the order of their letters", f.Name, what).Hinted("%s", hint)
			return
		}
	}
}

// inOrder says what to write in place of a comparison of a field's words, or of a sort by
// them, with the field as it is called there; blank where their letters will do.
func inOrder(f relation.Field, name string, sorts bool) string {
	const block = "sort the rows of a block of the kind list, which knows the order"
	switch own := f.Type == relation.Word && f.Listed != nil && !f.Nominal; {
	case (f.Type == relation.Shown || f.Type == relation.Period || f.Decimal) && sorts:
		return block
	case f.Type == relation.Shown:
		return "ask what is worked out of values: .status, or .change_percent as it is written"
	case f.Type == relation.Period:
		return fmt.Sprintf("later(%s, \"Q3 2024/25\") tells whether a period ends after another", name)
	case f.Decimal:
		return fmt.Sprintf("write %[1]s != \"\" && float(%[1]s) < 3.5", name)
	case own && !sorts:
		return fmt.Sprintf("name the words that are meant: %s in [\"%s\"]", name, strings.Join(f.Listed[:min(2, len(f.Listed))], `", "`))
	}
	return ""
}
