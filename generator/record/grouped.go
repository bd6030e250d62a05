package record

// groups is what a column that must be filled looks like from row to row, of which people
// fill only the first row of each group: a spreadsheet shows that as headings.
type groups struct {
	heads   map[string]bool
	again   bool // a value comes back, or a blank is the first: no groups
	blanks  int
	atStart bool // the first row has been seen
}

// noteGroup hears of the next row's cell.
func (c *cells) noteGroup(text string) {
	g := &c.groups
	if !c.required || c.name != "programme" || c.isBand || g.again {
		return
	}
	switch {
	case text == "" && !g.atStart, g.heads[text]:
		g.again = true
	case text == "":
		g.blanks++
	default:
		if g.heads == nil {
			g.heads = map[string]bool{}
		}
		g.heads[text] = true
	}
	g.atStart = true
}

// areHeads reports whether the blanks of a column are likely to stand for the value above
// them: each value stands once, the first of them in the first row, and many cells are blank.
func (g *groups) areHeads() bool {
	return !g.again && len(g.heads) > 0 && g.blanks >= 2 && g.blanks >= len(g.heads)
}

// tellGrouped says of blanks that look like the rest of a group what to do: they are never
// filled by a guess, as a row that has none may stand among them.
func (r *reading) tellGrouped() {
	for _, c := range r.columns {
		if !c.groups.areHeads() {
			continue
		}
		for k := range r.findings.list {
			if f := &r.findings.list[k]; f.Code == "cell-empty" && f.Position.Column == c.field+1 {
				f.Hint = groupHint(c.shown)
			}
		}
	}
}

func groupHint(column string) string {
	return "it looks like a value written once for the rows below it, which is not taken for theirs: write the " + column +
		" into each row (in Excel: select the column's cells, Home, Find & Select, Go To Special, Blanks, type = and the up arrow, then Ctrl+Enter)"
}

// Grouped reports whether the cells of a column of a list, from its first row on, look as if a
// value stood once for the rows below it.
func Grouped(texts []string) bool {
	c := &cells{column: column{name: "programme", required: true}}
	for _, text := range texts {
		c.noteGroup(text)
	}
	return c.groups.areHeads()
}
