package htmlout

import (
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

func facts(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	return fill(w, "facts", n, entering)
}

func keyFigures(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	return fill(w, "key-figures", n.(*paper.KeyFigures).Figures, entering)
}

// fill writes a node without children by a template.
func fill(w util.BufWriter, name string, with any, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	if err := shells().ExecuteTemplate(w, name, with); err != nil {
		return ast.WalkStop, fmt.Errorf("fill %s: %w", name, err)
	}
	return ast.WalkContinue, nil
}

// picture is what the template of a figure is filled with.
type picture struct {
	*figure.Figure
	Cells     template.HTML // the rows of its table
	Drawing   template.HTML // empty for a table alone
	Sortable  bool          // its rows, by the page's script
	Downloads []target
	Explore   string // where its live chart stands; empty for a table alone
}

func (b *body) figure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	f := n.(*paper.Figure).Figure
	if f == nil {
		return ast.WalkStop, fmt.Errorf("the paper holds a figure that was not bound")
	}
	p := picture{Figure: f, Cells: template.HTML(cells(f.Table)), Sortable: f.Label != "" && sortable(f.Table), Downloads: b.site.files(f)}
	if f.Chart != nil {
		drawing := b.charts[f.Chart]
		if drawing == nil {
			return ast.WalkStop, fmt.Errorf("the chart of figure %s was not drawn", f.ID)
		}
		p.Drawing = template.HTML(drawing.SVG(f.Caption(), f.Sentence, f.ID+".chart"))
		p.Explore = ChartsPath + "#" + anchorOf(b.paper, f)
	}
	return fill(w, "figure", p, entering)
}
