package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
)

// mostBeside is how many rows a chart's table may have beside it: a reader who
// wants more of them looks them up.
const mostBeside = 12

// places are those that a block can ask for, by their Placing.
var places = []string{Beside: "beside", Annexed: "annex", Filed: "csv"}

// annex appends the tables of charts that stand apart from them, as a last appendix.
func (b *binding) annex(root ast.Node) {
	var apart []*Figure
	for node := range children(root) {
		if f, is := node.(*Figure); is && f.Spec != nil && f.Figure.Chart != nil {
			if f.Data = b.placing(f, slices.Contains(b.page1, node)); f.Data == Annexed {
				apart = append(apart, f)
			}
		}
	}
	if len(apart) == 0 {
		return
	}
	heading := coverHeading("Data behind the figures", diag.Position{})
	heading.Appendix = true
	root.AppendChild(root, heading)
	for _, f := range apart {
		root.AppendChild(root, &Data{Of: f})
	}
}

// placing is where a chart's table stands: where its block says, or by its length. Page
// 1 has room for the chart alone, which tells its numbers itself; who does not see it
// hears its sentence.
func (b *binding) placing(f *Figure, page1 bool) Placing {
	if drawn, is := f.Spec.(interface{ Place() diag.Located }); is {
		asked := drawn.Place()
		if place := slices.Index(places, asked.Text); place >= 0 {
			return Placing(place)
		} else if asked.Text != "" {
			b.findings.Errorf(asked.At, "placing-unknown", "data: %q is not one of beside, annex, csv", asked.Text).
				Hinted("%s", diag.DidYouMean(strings.ToLower(asked.Text), places))
		}
	}
	switch {
	case page1:
		return Said
	case f.Figure.Table.Length() > mostBeside:
		return Annexed
	}
	return Beside
}

// Whereabouts says where the table of a chart is that does not stand beside it, as a
// paragraph; nil where it does.
func (n *Figure) Whereabouts() *Paragraph {
	switch n.Data {
	case Annexed:
		return linking("The numbers are in ", "#"+dataID(n), "the data of "+n.Figure.Label, ".")
	case Filed:
		return linking("The numbers are in the CSV file of "+n.Figure.Label+", among the downloads of this pack.", "", "", "")
	}
	return nil
}

// Alt is the chart's text alternative.
func (n *Figure) Alt() string {
	if n.Data == Said && n.Figure.Sentence != "" {
		return n.Figure.Named() + " " + n.Figure.Sentence
	}
	return n.Figure.Alt()
}

// Sentence is what stands below the chart; empty where it is said in place of it.
func (n *Figure) Sentence() string {
	if n.Data == Said {
		return ""
	}
	return n.Figure.Sentence
}

// Caption is what stands above the table, as a paragraph; it leads back to the chart.
func (n *Data) Caption() *Paragraph {
	return linking("The data of ", "#"+n.Of.Figure.ID, n.Of.Figure.Label, ": "+n.Of.Figure.Title)
}

// linking is a sentence with a link in it.
func linking(before, destination, place, after string) *Paragraph {
	p := &Paragraph{}
	p.AppendChild(p, &Text{Value: before})
	if destination != "" {
		link := ast.NewLink()
		link.Destination = []byte(destination)
		link.AppendChild(link, &Text{Value: strings.ReplaceAll(place, " ", noBreak)})
		p.AppendChild(p, link)
		p.AppendChild(p, &Text{Value: after})
	}
	return p
}
