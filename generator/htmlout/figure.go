package htmlout

import (
	"fmt"
	"html/template"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

func facts(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	return fill(w, "facts", struct {
		titling
		Facts []paper.Fact
	}{Facts: n.(*paper.Facts).Facts}, entering)
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
	At        string        // its place on the page
	Below     string        // its title
	Sentence  string        // below the chart
	Notes     []string      // those of the figure, and of what its table leaves out
	Cells     template.HTML // the rows of its table; empty where that stands elsewhere
	Wide      template.HTML // the drawing; empty for a table alone
	Narrow    template.HTML // the drawing where there is little room
	Stacked   string        // its rows, where a page is narrow: how long the names of columns are
	Parts     []part        // of its rows, where one page cannot hold them
	Sortable  bool          // its rows, by the page's script
	Downloads []target
	Explore   string        // where its live chart stands; empty for a table alone
	Elsewhere template.HTML // where the table is that stands elsewhere
	Annexed   template.HTML // the caption of a table in the annex
}

func (b *body) figure(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	node := n.(*paper.Figure)
	f := node.Figure
	if f == nil {
		return ast.WalkStop, fmt.Errorf("the paper holds a figure that was not bound")
	}
	p := picture{Figure: f, linking: b.linking(), At: b.id(f.ID), Below: f.UnderTitle(), Notes: f.Notes, Sentence: node.Sentence()}
	if !b.glance {
		p.Downloads = b.site.files(f)
		p.Elsewhere = b.inline(node.Whereabouts())
	} else if f.Chart != nil {
		p.Below, p.Notes = f.Subtitle, nil // without its table
		if p.Sentence == "" {              // which says them as well
			p.Notes = f.Said
		}
	}
	if node.Data == paper.Beside && (!b.glance || f.Chart == nil) {
		if err := b.rows(&p, node); err != nil {
			return ast.WalkStop, err
		}
	}
	if f.Chart != nil {
		var err error
		if p.Wide, p.Narrow, err = b.site.drawings(f, node.Alt()); err != nil {
			return ast.WalkStop, err
		}
		p.Explore = ChartsPath + "#" + anchorOf(b.name, f)
	}
	return fill(w, "figure", p, entering)
}

// linking leads to what words of the paper's figures name.
func (b *body) linking() linking {
	l := linking{list: b.site.List, paper: b.paper}
	if b.glance {
		l.page = b.name + ".html"
	}
	return l
}

// data writes the table of a chart in the annex.
func (b *body) data(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	node := n.(*paper.Data)
	p := picture{Figure: node.Of.Figure, linking: b.linking(), At: b.id(node.ID()), Annexed: b.inline(node.Caption())}
	if err := b.rows(&p, node.Of); err != nil {
		return ast.WalkStop, err
	}
	return fill(w, "data", p, entering)
}

// rows fills in a figure's table, or the first part of one that is too long for a page.
func (b *body) rows(p *picture, of *paper.Figure) error {
	table, left := of.OnPage()
	p.Notes = slices.Concat(p.Notes, left)
	parts := b.cut(p.ID, table)
	if parts == nil {
		p.set(b.site.List, table)
		p.Sortable = p.Label != "" && sortable(table)
		return nil
	}
	if err := b.further(*p, table, parts); err != nil {
		return err
	}
	table.Rows = parts[0].rows
	p.set(b.site.List, table)
	p.Parts = at(parts, 0)
	return nil
}

// set fills in the rows of a table.
func (p *picture) set(list *Listing, table figure.Table) {
	p.Cells, p.Stacked = list.cells(p.At, table)
}

// drawings are those of a figure's chart for a wide page and for a narrow one. The marks of
// the wide one say where what is behind them is listed, for both: they stand for the same.
func (s Site) drawings(f *figure.Figure, alt string) (wide, narrow template.HTML, err error) {
	var made [2]template.HTML
	for i, width := range []float64{chart.Wide, chart.Narrow} {
		parts, err := s.Album.Draw(f.Chart, chart.Size{Width: width})
		if err != nil {
			return "", "", fmt.Errorf("draw the chart of figure %s: %w", f.ID, err)
		}
		to := s.List.to
		if i > 0 {
			to = nil
		}
		made[i] = template.HTML(parts[0].Inline(alt, to))
	}
	return made[0], made[1], nil
}
