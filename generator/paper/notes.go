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
// the first section begins, or before the first table that has one if that is in an appendix;
// that labels run on from another paper; and a rule under the first figure that goes by it, to
// which the later ones refer. Page 1 says for itself what its tables need, under their
// titles. Figures have their labels by then.
func sayOnce(root, sheetEnd ast.Node, runsOn bool) {
	var early, late blanks // of tables in sight on page 1, and after it
	var first, opening ast.Node
	said := map[string]string{} // the figure that has it, by the note
	empty := map[*Figure]blanks{}
	body, sparks := false, ""
	for node := range children(root) {
		body = body || node.PreviousSibling() == sheetEnd
		if f, is := node.(*Figure); is && f.Figure.Downloadable() {
			empty[f] = takeBlanks(f.Figure)
			if key := f.Figure.Table.SparkKey(); key != sparks && key != "" {
				f.Figure.Key, sparks = key, key
			}
			if !body && f.Data == Beside {
				f.Figure.Key = strings.TrimSpace(f.Figure.Key + " " + empty[f].beyond(early))
				early = early.and(empty[f])
			} else if f.Data == Beside || f.Data == Annexed {
				late = late.and(empty[f])
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
		if empty[tableHere(node)] != (blanks{}) {
			first = cmp.Or(opening, node)
		}
	}
	words := late.beyond(early)
	if begin := sectionsBegin(root); runsOn && words != "" && first == begin {
		words = runOn + " " + words
	} else if runsOn {
		tell(root, begin, runOn)
	}
	tell(root, first, words)
}

// runOn tells the reader of one paper why its first table is not the first.
const runOn = "Tables and figures are numbered through the whole pack."

// tell puts a paragraph before a node, at the end where that is nil.
func tell(root, before ast.Node, words string) {
	if words != "" {
		said := &Paragraph{}
		said.AppendChild(said, &Text{Value: words})
		root.InsertBefore(root, before, said)
	}
}

// blanks are what empty cells mean: that a count is none, that nothing is recorded.
type blanks struct{ counts, cells bool }

// takeBlanks takes out of a figure's notes what its empty cells mean.
func takeBlanks(f *figure.Figure) blanks {
	return blanks{takeOut(f, figure.EmptyCount), takeOut(f, figure.EmptyCell)}
}

func (b blanks) and(other blanks) blanks {
	return blanks{b.counts || other.counts, b.cells || other.cells}
}

// beyond says what they mean beside others, that are said; empty where these say it all.
func (b blanks) beyond(others blanks) string {
	switch all := b.and(others); {
	case all == others:
		return ""
	case all.counts && all.cells:
		return "In tables of counts an empty cell means none. In lists it means that nothing is recorded."
	case all.counts:
		return figure.EmptyCount
	}
	return figure.EmptyCell
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
