package htmlout

import (
	"fmt"
	"html/template"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/chart"
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
	linking
	Cells     template.HTML // the rows of its table
	Wide      template.HTML // the drawing; empty for a table alone
	Narrow    template.HTML // the drawing where there is little room
	Parts     []part        // of its rows, where one page cannot hold them
	Sortable  bool          // its rows, by the page's script
	Downloads []target
	Explore   string // where its live chart stands; empty for a table alone
}

func (b *body) figure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	f := n.(*paper.Figure).Figure
	if f == nil {
		return ast.WalkStop, fmt.Errorf("the paper holds a figure that was not bound")
	}
	p := picture{Figure: f, linking: linking{b.site.List}, Downloads: b.site.files(f)}
	if parts := b.cut(f); parts == nil {
		p.Cells, p.Sortable = template.HTML(b.site.List.cells(f.Table)), f.Label != "" && sortable(f.Table)
	} else {
		if err := b.further(p, parts); err != nil {
			return ast.WalkStop, err
		}
		table := f.Table
		table.Rows = parts[0].rows
		p.Cells, p.Parts = template.HTML(b.site.List.cells(table)), at(parts, 0)
	}
	if f.Chart != nil {
		var err error
		if p.Wide, p.Narrow, err = drawings(f); err != nil {
			return ast.WalkStop, err
		}
		p.Explore = ChartsPath + "#" + anchorOf(b.name, f)
	}
	return fill(w, "figure", p, entering)
}

// drawings are those of a figure's chart for a wide page and for a narrow one.
func drawings(f *figure.Figure) (wide, narrow template.HTML, err error) {
	var made [2]template.HTML
	for i, width := range []float64{chart.Wide, chart.Narrow} {
		parts, err := chart.Draw(f.Chart, chart.Size{Width: width})
		if err != nil {
			return "", "", fmt.Errorf("draw the chart of figure %s: %w", f.ID, err)
		}
		made[i] = template.HTML(parts[0].Inline(f.Alt()))
	}
	return made[0], made[1], nil
}
