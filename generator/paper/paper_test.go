package paper

import (
	"errors"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

const sheet = `---
title: Review of {{ cycle }}
meeting_date: 2024-11-13
presented_by: Chief Operating Officer
author: Director
agenda_item: 9
confidential: "No"
executive_summary: |
  Of all, **{{ open }}** are open.
recommendations: Note it.
strategic_objectives:
  - {code: SO1, objective: Quality, applies: true}
implications:
  - {question: Risks, answer: "Yes", comment: BAF-009}
conflicts_of_interest: None
impact_assessments:
  - {question: Equality, answer: N/A}
report_authorised_by: Chief Operating Officer
%s---
`

// fake answers every expression that it knows and makes a figure of every block.
type fake map[string]string

func (f fake) Define(name string, expression diag.Located) diag.List {
	f[name] = expression.Text
	return nil
}

func (f fake) Value(expression diag.Located) (string, diag.List) {
	var findings diag.List
	value, known := f[strings.TrimSpace(expression.Text)]
	if !known {
		findings.Errorf(expression.At, "unknown-name", "unknown name %s", strings.TrimSpace(expression.Text))
	}
	return value, findings
}

func (f fake) Holds(condition diag.Located) (bool, diag.List) {
	value, findings := f.Value(condition)
	return value == "yes", findings
}

func (f fake) Figure(spec block.Spec) (*figure.Figure, diag.List) {
	head := spec.Head()
	answer := &figure.Figure{ID: head.ID.Text, Title: head.Title.Text}
	if _, ok := spec.(*block.ChartSpec); ok {
		answer.Chart = &figure.CountChart{}
	}
	return answer, nil
}

func values() fake {
	return fake{"cycle": "2024/25", "open": "162", "evil": "<b>*x*</b> {{ open }} | ", "grin": "\U0001F600"}
}

func noAppendix(name string) (Source, error) { return Source{}, errors.New("no file " + name) }

// bind reads and binds a body under the test's cover sheet; extra are further
// lines of front matter.
func bind(extra, body string, open func(string) (Source, error)) (*Paper, diag.List) {
	source := Source{File: "p.md", Text: []byte(fmt.Sprintf(sheet, extra) + body)}
	draft, findings := Read("p", "The Board", source, open)
	paper, more := draft.Bind(values())
	return paper, append(findings, more...)
}

// bodyLine is the line on which a body starts under the sheet without extras.
var bodyLine = strings.Count(sheet, "\n") + 1

// outline writes a tree's blocks below the cover sheet, one a line.
func outline(p *Paper) string {
	var b strings.Builder
	body := false
	for node := range children(p.Root) {
		if body {
			describe(&b, node, "")
		}
		body = body || node.Kind() == KindPageBreak
	}
	return b.String()
}

func describe(b *strings.Builder, node ast.Node, indent string) {
	switch n := node.(type) {
	case *Heading:
		fmt.Fprintf(b, "%sh%d %q #%s %s\n", indent, n.Level, n.Number, n.ID, PlainText(n))
	case *Paragraph:
		fmt.Fprintf(b, "%sp %q %s\n", indent, n.Number, inlines(n))
	case *Figure:
		fmt.Fprintf(b, "%sfigure %s\n", indent, n.Figure.Caption())
	default:
		fmt.Fprintf(b, "%s%s\n", indent, n.Kind())
		for child := range children(node) {
			describe(b, child, indent+"  ")
		}
	}
}

func inlines(node ast.Node) string {
	var b strings.Builder
	for child := range children(node) {
		switch n := child.(type) {
		case *Text:
			b.WriteString(n.Value)
		case *ast.Link:
			fmt.Fprintf(&b, "[%s](%s)", inlines(n), n.Destination)
		default:
			fmt.Fprintf(&b, "<%s>%s</>", n.Kind(), inlines(n))
		}
	}
	return b.String()
}
