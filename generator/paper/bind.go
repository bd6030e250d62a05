package paper

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pattern"
	"boardpack/generator/typeface"
)

// Binder answers what a paper asks for. Each answer comes with the findings
// that explain why it is missing or doubtful.
type Binder interface {
	// Define makes the value of an expression known by a name.
	Define(name string, expression diag.Located) diag.List
	// Value is an expression's value as the page shows it.
	Value(expression diag.Located) (string, diag.List)
	// Holds reports whether a condition does.
	Holds(condition diag.Located) (bool, diag.List)
	// Figure is the answer to a block; nil after an error.
	Figure(spec block.Spec) (*figure.Figure, diag.List)
}

// Draft is a paper that was read and not yet bound.
type Draft struct {
	name         string
	organisation string
	cover        cover
	body         []*text // the paper itself, then its appendices
	findings     diag.List
	labels       labels // of the papers before it
}

// Read reads a paper's front matter, and its appendices by open, which returns
// the file of that name or an error that says where it was looked for.
// Organisation is who the paper is for, in the running headers. A draft of what
// cannot be read has nothing to bind.
func Read(name, organisation string, source Source, open func(name string) (Source, error)) (*Draft, diag.List) {
	d := &Draft{name: name, organisation: organisation}
	matter, body, found := frontMatter(source.File, clean(source, &d.findings))
	if !found {
		d.findings.Errorf(matter.origin, "front-matter-missing", "the paper has no front matter").
			Hinted("its cover sheet stands between two lines of ---, the first of them on line 1")
		return d, d.findings
	}
	more, read := decodeCover(matter, &d.cover)
	if d.findings = append(d.findings, more...); !read || !sized(body, &d.findings) {
		return d, d.findings
	}
	d.body = append(d.body, body)
	for _, file := range d.cover.Appendices {
		appendix, err := open(file.Text)
		if err != nil {
			d.findings.Errorf(file.At, "appendix-not-found", "appendix: %v", err).
				Hinted("%s", cmp.Or(diag.HintOf(err), "name a file that stands beside pack.yaml, as appendix.md"))
			continue
		}
		start := diag.Position{File: appendix.File, Line: 1, Column: 1}
		if body := newText(start, clean(appendix, &d.findings)); sized(body, &d.findings) {
			d.body = append(d.body, body)
		}
	}
	return d, d.findings
}

// Bind fills a paper with values and figures. It can be called again with
// another binder: each call makes a tree of its own.
func (d *Draft) Bind(binder Binder) (*Paper, diag.List) {
	if d.body == nil {
		return &Paper{Name: d.name, Root: ast.NewDocument()}, nil
	}
	var findings diag.List
	b := &binding{
		binder: binder, findings: &findings, anchors: map[string]string{}, left: map[string]bool{}, next: map[string]int{}, links: map[*ast.Link]diag.Position{},
	}
	for _, pair := range d.cover.Values {
		findings = append(findings, binder.Define(pair.Key.Text, pair.Value)...)
	}
	root, sheetEnd := b.tree(d)
	b.annex(root)
	ends := number(root, sheetEnd, d.labels, &findings)
	answerOnce(root)
	sayOnce(root, sheetEnd, d.labels != (labels{}) && d.labels != ends)
	b.anchor(root)
	b.resolveLinks(root)
	bears := b.day(&d.cover)
	d.cover.checkDate(b)
	paper := &Paper{
		Name:    d.name,
		Title:   b.words(d.cover.Title),
		Short:   b.words(d.cover.ShortTitle),
		Meeting: d.organisation + ", " + bears,
		Day:     d.cover.day(bears),
		Root:    root,
		Front:   b.page1,
		labels:  ends,
	}
	paper.ConfidentialAt, paper.Confidential = b.confidential(&d.cover)
	paper.Summary = firstParagraph(root, b.page1)
	return paper, once(findings)
}

// tree is the whole paper and the last node of its cover sheet. The figures
// come first, so that live values can ask for what is in them.
func (b *binding) tree(d *Draft) (root, sheetEnd ast.Node) {
	body := ast.NewDocument()
	for _, text := range d.body {
		converter{text: text, findings: b.findings, links: b.links}.convert(body)
	}
	b.askAgain(&d.cover, body)
	b.stand(body)
	root = ast.NewDocument()
	b.sheet(&d.cover, takeFront(body), root)
	b.stand(root)
	sheetEnd = root.LastChild()
	for node := range children(body) {
		root.AppendChild(root, node)
	}
	b.fillText(root)
	tidy(root)
	return root, sheetEnd
}

// firstParagraph is that of a paper, page 1 left out.
func firstParagraph(root ast.Node, page1 []ast.Node) string {
	for node := range children(root) {
		if node.Kind() == KindParagraph && !slices.Contains(page1, node) {
			return PlainText(node)
		}
	}
	return ""
}

// once is each finding once: what stands in several places of a paper was written
// in one.
func once(findings diag.List) diag.List {
	var all diag.List
	for _, f := range findings {
		if !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

// binding is one run of Bind.
type binding struct {
	binder   Binder
	findings *diag.List
	anchors  map[string]string // id to the words by which a cross reference names it
	next     map[string]int    // by id, the first number that was not tried behind it
	astray   int               // references to nothing
	links    map[*ast.Link]diag.Position
	left     map[string]bool // ids of what does not stand
	faulty   bool            // a condition has a mistake in it
	page1    []ast.Node
}

// words is live text with its values filled in.
func (b *binding) words(live diag.Located) string { return block.Fill(live, b.value, b.findings) }

func (b *binding) value(expression diag.Located) string {
	value, findings := b.binder.Value(expression)
	*b.findings = append(*b.findings, findings...)
	if r, missing := typeface.Regular.Missing(value); missing {
		b.findings.Errorf(expression.At, "character-without-glyph", "character %U cannot be shown in the PDF", r)
	}
	return value
}

// fillFigure asks the binder for a block. A figure that it cannot have is taken out
// of the tree; cross references to it are no further mistake.
func (b *binding) fillFigure(parent ast.Node, f *Figure) {
	if f.Spec == nil || f.Figure != nil {
		return // one of the cover sheet, or of page 1
	}
	if !f.broken {
		answer, findings := b.binder.Figure(f.Spec)
		*b.findings = append(*b.findings, findings...)
		f.Figure = answer
	}
	if f.Figure == nil {
		b.anchors[f.Spec.Head().ID.Text] = ""
		parent.RemoveChild(parent, f)
	}
}

func (b *binding) fillText(node ast.Node) {
	var agreement block.Agreement
	for child := range children(node) {
		switch t, ok := child.(*Text); {
		case ok && t.Expression.At.Line > 0:
			t.Value = b.value(t.Expression)
			agreement.Value(t.Value)
		case ok:
			t.Value = agreement.Words(t.Value)
		}
		b.fillText(child)
	}
}

var idShape = pattern.Of(`^[a-z0-9]+(-[a-z0-9]+)*$`)

var notSlug = pattern.Of(`[^a-z0-9]+`)

// noBreak is a space at which no line ends: "Table" stays beside its number.
const noBreak = "\u00a0"
