package record

// groups is what a column that must be filled looks like from row to row, of which people
// fill only the first row of each group: a spreadsheet shows that as headings.
type groups struct {
	heads  map[string]bool
	blanks int
	none   bool // a value comes back, or the first cell is blank
}

// mayGroup reports whether a column is one that people fill so.
func (c *cells) mayGroup() bool { return c.required && c.name == "programme" && !c.isBand }

// note hears of the next row's cell.
func (g *groups) note(text string) {
	switch {
	case g.none:
	case text == "" && len(g.heads) == 0, g.heads[text]:
		g.none = true
	case text == "":
		g.blanks++
	default:
		if g.heads == nil {
			g.heads = map[string]bool{}
		}
		g.heads[text] = true
	}
}

// areHeads reports whether the blanks of a column are likely to stand for the value above
// them: each value stands once, the first of them in the first row, and many cells are blank.
func (g *groups) areHeads() bool {
	return !g.none && g.blanks >= max(2, len(g.heads))
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
		" into each row (in Excel: select the column's cells, Home, Find & Select, Go To Special, Blanks, type = and the up arrow, then Ctrl+Enter; then copy the column and paste it as values, or sorting changes them)"
}

// Grouped reports whether the cells of a column of a list, from its first row on, look as if a
// value stood once for the rows below it.
func Grouped(texts []string) bool {
	var g groups
	for _, text := range texts {
		g.note(text)
	}
	return g.areHeads()
}
