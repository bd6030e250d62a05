package comparison

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"boardpack/generator/movement"
)

// pageText is what a built page says in its main part.
type pageText struct {
	title    string
	sections []movement.Section
	labels   labels
}

// pageSaid reads a page. Of a table whose figures stand in a file, which tables names
// by its id, the caption is read alone.
func pageSaid(text []byte, tables map[string]string) (pageText, error) {
	document, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return pageText{}, err
	}
	main := foundIn(document, func(n *html.Node) bool { return n.DataAtom == atom.Main })
	if main == nil {
		return pageText{}, errors.New("it has no main part")
	}
	r := pageReader{tables: tables, pageText: pageText{sections: []movement.Section{{}}, labels: labels{}}}
	labelled(main, r.labels)
	r.read(main)
	return r.pageText, nil
}

// foundIn is the first node in a document that is one of a kind; nil for none.
func foundIn(n *html.Node, is func(*html.Node) bool) *html.Node {
	if is(n) {
		return n
	}
	for child := range n.ChildNodes() {
		if found := foundIn(child, is); found != nil {
			return found
		}
	}
	return nil
}

// pageReader goes through a page.
type pageReader struct {
	pageText
	tables map[string]string // by id
}

// numberClass is the number of a section or a paragraph.
const numberClass = "board-number"

// markClass says that a page is a draft, which is told of the edition.
const markClass = "board-mark"

// Elements that say nothing of their own, by what they are or by their class: what
// can be downloaded has another size with each build, and what is new before a
// paragraph gives it another number.
var (
	silent        = []atom.Atom{atom.Nav, atom.Script, atom.Style, atom.Svg, atom.Template, atom.Button}
	silentClasses = []string{numberClass, markClass, "board-caption__label", "board-download", "board-downloads", "board-contents", "nhsuk-u-visually-hidden"}
	wholes        = []atom.Atom{atom.P, atom.Li, atom.Dd, atom.Figcaption, atom.Caption, atom.Summary, atom.Blockquote, atom.Pre}
)

// rowClass is a line of facts: what it is, and what it says.
const rowClass = "nhsuk-summary-list__row"

func (r *pageReader) read(n *html.Node) {
	switch {
	case n.Type == html.ElementNode && isSilent(n):
	case isHeading(n):
		r.heading(n)
	case n.DataAtom == atom.Table:
		r.table(n)
	case slices.Contains(classesOf(n), rowClass):
		r.say(strings.Join(parts(n), ": "))
	case slices.Contains(wholes, n.DataAtom) && within(n, r.isBlock) == nil, n.Type == html.TextNode:
		for _, sentence := range movement.Split(textIn(n)) {
			r.say(sentence)
		}
	default:
		for child := range n.ChildNodes() {
			r.read(child)
		}
	}
}

// isBlock reports whether a node stands for itself inside a list item or the like.
func (r *pageReader) isBlock(n *html.Node) bool {
	return isHeading(n) || n.DataAtom == atom.Table || slices.Contains(wholes, n.DataAtom)
}

// within is foundIn below a node.
func within(n *html.Node, is func(*html.Node) bool) *html.Node {
	for child := range n.ChildNodes() {
		if found := foundIn(child, is); found != nil {
			return found
		}
	}
	return nil
}

func (r *pageReader) say(sentence string) {
	if sentence = strings.Join(strings.Fields(sentence), " "); sentence != "" {
		last := &r.sections[len(r.sections)-1]
		last.Sentences = append(last.Sentences, sentence)
	}
}

// heading begins a section. Its words are a sentence of it: they may change.
func (r *pageReader) heading(n *html.Node) {
	words := strings.Join(strings.Fields(textIn(n)), " ")
	if n.DataAtom == atom.H1 {
		r.title = words
	}
	heading := words
	if number := within(n, func(n *html.Node) bool { return slices.Contains(classesOf(n), numberClass) }); number != nil && number.FirstChild != nil {
		heading = number.FirstChild.Data + " " + words
	}
	r.sections = append(r.sections, movement.Section{ID: valueOf(n, "id"), Heading: heading})
	r.say(words)
}

// table reads a caption, and the rows that no file has.
func (r *pageReader) table(n *html.Node) {
	if caption := foundIn(n, func(n *html.Node) bool { return n.DataAtom == atom.Caption }); caption != nil {
		r.read(caption)
	}
	for up := n; up != nil; up = up.Parent {
		if id := valueOf(up, "id"); id != "" && r.tables[strings.TrimSuffix(id, ".data")] != "" {
			return
		}
	}
	r.rows(n)
}

func (r *pageReader) rows(n *html.Node) {
	if n.DataAtom == atom.Tr {
		r.say(strings.Join(parts(n), " | "))
		return
	}
	for child := range n.ChildNodes() {
		r.rows(child)
	}
}

// parts are the texts of a node's elements.
func parts(n *html.Node) (texts []string) {
	for child := range n.ChildNodes() {
		if text := strings.Join(strings.Fields(textIn(child)), " "); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

func isHeading(n *html.Node) bool {
	return slices.Contains([]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}, n.DataAtom)
}

func isSilent(n *html.Node) bool {
	return slices.Contains(silent, n.DataAtom) || slices.ContainsFunc(classesOf(n), func(class string) bool { return slices.Contains(silentClasses, class) })
}

func classesOf(n *html.Node) []string { return strings.Fields(valueOf(n, "class")) }

func valueOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textIn is the text in a node, of what is not silent.
func textIn(n *html.Node) string {
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case n.Type == html.ElementNode && isSilent(n):
		return ""
	case n.DataAtom == atom.Br:
		return " "
	}
	text := ""
	for child := range n.ChildNodes() {
		text += textIn(child)
	}
	return text
}
