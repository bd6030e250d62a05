package paper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// sayOnce says what holds for many figures of a paper once: what an empty cell means where
// the first section begins, or before the first table that has one if that is in an appendix, and a rule under the first
// figure that goes by it, to which the later ones refer. Figures have their labels by then.
func sayOnce(root, sheetEnd ast.Node) {
	var counts, cells bool
	var first, opening ast.Node
	said := map[string]string{} // the figure that has it, by the note
	empty := map[*Figure]bool{} // whose table has an empty cell
	body := false
	for node := range children(root) {
		body = body || node.PreviousSibling() == sheetEnd
		f, is := node.(*Figure)
		if is && f.Figure.Downloadable() {
			none, unrecorded := takeOut(f.Figure, figure.EmptyCount), takeOut(f.Figure, figure.EmptyCell)
			if empty[f] = none || unrecorded; f.Data == Beside || f.Data == Annexed {
				counts, cells = counts || none, cells || unrecorded
			}
			referTo(f.Figure, said)
		}
		if first != nil || !body {
			continue
		}
		if h, is := node.(*Heading); is && h.Number == "1" {
			opening = node.NextSibling()
		} else if is && h.Appendix {
			opening = nil
		}
		if empty[tableHere(node)] {
			first = cmp.Or(opening, node)
		}
	}
	if first != nil {
		paragraph := &Paragraph{}
		paragraph.AppendChild(paragraph, &Text{Value: aboutEmpty(counts, cells)})
		root.InsertBefore(root, first, paragraph)
	}
}

// tableHere is the figure whose table stands where the node does; nil where none does.
func tableHere(node ast.Node) *Figure {
	switch n := node.(type) {
	case *Figure:
		if n.Data == Beside {
			return n
		}
	case *Data:
		return n.Of
	}
	return nil
}

func aboutEmpty(counts, cells bool) string {
	switch {
	case counts && cells:
		return "In tables of counts an empty cell means none. In lists it means that nothing is recorded."
	case counts:
		return figure.EmptyCount
	}
	return figure.EmptyCell
}

// takeOut takes a note out of a figure, and reports whether it had it.
func takeOut(f *figure.Figure, note string) bool {
	had := len(f.Notes)
	f.Notes = slices.DeleteFunc(f.Notes, func(other string) bool { return other == note })
	return len(f.Notes) < had
}

// referTo takes out of a figure the notes in common that others have, and names these.
func referTo(f *figure.Figure, said map[string]string) {
	var others, kept []string
	for _, note := range f.Notes {
		other, known := said[note]
		switch common := slices.Contains(f.Common, note); {
		case common && known:
			if !slices.Contains(others, other) {
				others = append(others, other)
			}
			continue
		case common:
			said[note] = f.Label
		}
		kept = append(kept, note)
	}
	if len(others) > 0 {
		slices.SortFunc(others, wording.CompareNaturally)
		kept = append(kept, figure.SeeAlso+joined(others)+".")
	}
	f.Notes = kept
}

// joined are names of figures as a sentence has them: "Figure 1, Figure 2 and Table 3".
func joined(names []string) string {
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}
