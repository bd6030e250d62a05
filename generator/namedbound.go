package generator

import (
	"reflect"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pattern"
)

// What an edition prints is looked through once more when it is bound, wherever it came
// from: facts, rules, what an expression joins, words that a paper's lines part.

// said is one text of a bound paper, and the place in the paper that asks for it; without
// one it is the author's own.
type said struct {
	text string
	at   diag.Position
}

// namedBound finds in a bound paper what names a confidential intention, of this pack or of
// the one before, of those of which neither the records nor the paper's lines are told already.
func (p *pack) namedBound(bound *paper.Paper, source paper.Source, told diag.List) diag.List {
	found := p.namedIn(bound, source, told, p.withheld(), doubt.Named)
	if p.formerly != nil {
		found = append(found, p.namedIn(bound, source, told, p.formerly, doubt.FormerlyNamed)...)
	}
	return p.weighed(found)
}

func (p *pack) namedIn(bound *paper.Paper, source paper.Source, told diag.List, names *doubt.Names, tells naming) (found diag.List) {
	if names.None() {
		return nil
	}
	for _, s := range saysOf(bound) {
		named := names.In(s.text)
		switch {
		case named == nil, named.IsToldBy(p.naming), named.IsToldBy(told), named.IsToldBy(found):
			continue
		case named.By == "reference" && ofCalendar().MatchString(named.Of.Reference):
			continue
		}
		if s.at.Line == 0 {
			s.at = diag.Position{File: source.File, Line: 1, Column: 1}
		}
		found = append(found, tells(s.at, "what is printed of the paper", named))
	}
	return found
}

// ofCalendar are references that tables write of quarters and halves of years.
var ofCalendar = pattern.Of(`^(?i:q[1-4]|h[12])$`)

// saysOf are the texts of a bound paper, those of a paragraph as one.
func saysOf(p *paper.Paper) (all []said) {
	all = append(all, said{text: p.Title}, said{text: p.Short}, said{text: p.Meeting})
	paper.Passages(p.Root, func(nodes []ast.Node) {
		if block := passageSaid(nodes); block.text != "" {
			all = append(all, block)
		}
	}, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Link:
			all = append(all, said{text: string(n.Destination)})
		case *paper.Facts:
			for _, f := range n.Facts {
				all = append(all, said{text: f.Name}, said{text: f.Text})
			}
		case *paper.KeyFigures:
			for _, f := range n.Figures {
				all = append(all, said{text: f.Value}, said{text: f.Label}, said{text: f.Note})
			}
		case *paper.Figure:
			all = append(all, saidOf(n)...)
		}
	})
	return all
}

// passageSaid is a passage as one text, at its first expression.
func passageSaid(nodes []ast.Node) (s said) {
	for _, n := range nodes {
		text, is := n.(*paper.Text)
		if !is {
			s.text += "\n" // a break
			continue
		}
		if s.text += text.Value; text.Expression.Text != "" && s.at.Line == 0 {
			s.at = text.Expression.At
		}
	}
	return s
}

// saidOf are the texts of a figure, wherever in it they stand.
func saidOf(n *paper.Figure) (all []said) {
	if n.Figure == nil {
		return nil
	}
	at := diag.Position{}
	if n.Spec != nil {
		at = n.Spec.Head().ID.At
	}
	add := func(text string) {
		if text != "" {
			all = append(all, said{text, at})
		}
	}
	f := *n.Figure
	table := f.Table
	f.Table = figure.Table{}
	eachString(reflect.ValueOf(f), add)
	for k, column := range table.Columns {
		add(column.Label)
		add(column.Group)
		if column.Name == "carried_from" { // of which its own row is told
			continue
		}
		for _, row := range table.Rows {
			if k < len(row.Cells) {
				add(row.Cells[k].Text())
			}
		}
	}
	return all
}

// eachString visits what a value of data holds; not what leads to intentions behind a mark,
// which the edition has.
func eachString(v reflect.Value, visit func(string)) {
	switch v.Kind() {
	case reflect.String:
		visit(strings.TrimSpace(v.String()))
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*figure.Behind]() {
			eachString(v.Elem(), visit)
		}
	case reflect.Struct:
		for k := range v.NumField() {
			eachString(v.Field(k), visit)
		}
	case reflect.Slice, reflect.Array:
		for k := range v.Len() {
			eachString(v.Index(k), visit)
		}
	}
}
