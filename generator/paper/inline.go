package paper

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"boardpack/generator/diag"
	"boardpack/generator/typeface"
)

func (c *converter) inlines(from, into ast.Node) ast.Node {
	for node := range children(from) {
		c.inline(node, into)
	}
	return into
}

func (c *converter) inline(node, into ast.Node) {
	add := func(n ast.Node) { into.AppendChild(into, n) }
	switch n := node.(type) {
	case *ast.Text:
		c.words(n, into)
	case *ast.String:
		add(&Text{Value: string(n.Value)})
	case *expression:
		if !n.closed {
			c.findings.Errorf(c.text.at(n.source.Start), "braces-not-closed", "{{ without its }} on the same line").Hinted("{{ len(intentions) }}")
			return
		}
		add(&Text{Expression: diag.Located{Text: string(n.source.Value(c.text.bytes)), At: c.text.at(n.source.Start)}})
	case *footnote:
		c.footnote(n)
	case *condition:
		c.condition(n, into)
	case *ast.Emphasis:
		add(c.inlines(n, ast.NewEmphasis(n.Level)))
	case *ast.CodeSpan:
		add(c.inlines(n, ast.NewCodeSpan()))
	case *ast.Link:
		add(c.inlines(n, c.link(string(n.Destination), n)))
	case *ast.AutoLink:
		destination := string(n.URL(c.text.bytes))
		if n.AutoLinkType == ast.AutoLinkEmail {
			destination = "mailto:" + destination
		}
		link := c.link(destination, n)
		link.AppendChild(link, &Text{Value: string(n.Label(c.text.bytes))})
		add(link)
	case *ast.RawHTML:
		c.findings.Errorf(c.text.at(n.Segments.At(0).Start), "html-in-paper", "HTML is not allowed in a paper").Hinted("write Markdown")
	case *ast.Image:
		c.findings.Errorf(c.place(n), "image-in-paper", "a paper cannot hold images").Hinted("use a chart block")
	default:
		c.findings.Errorf(c.place(n), "markdown-not-supported", "a paper cannot hold %s", node.Kind()).Hinted("write it as paragraphs, lists, headings or blocks")
	}
}

// words copies a text segment. The end of a source line is a space, or a break
// where the author forced one; code spans keep their characters as they are.
func (c *converter) words(n *ast.Text, into ast.Node) {
	value := n.Segment.Value(c.text.bytes)
	if !n.IsRaw() && into.Kind() != ast.KindCodeSpan {
		value = util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(value)))
		c.checkMade(n, value)
	}
	if n.SoftLineBreak() || n.HardLineBreak() && len(value) > 0 { // also a break is between words for who listens
		value = append(slices.Clip(value), ' ')
	}
	start := n.Segment.Start
	if p, is := into.(*Paragraph); is && p.When.Text != "" && !p.HasChildren() {
		all := len(value)
		value = bytes.TrimLeft(value, " ") // what stands between the condition and the first word
		start += all - len(value)
	}
	if len(value) > 0 {
		into.AppendChild(into, &Text{Value: string(value), At: c.text.at(start)})
	}
	if n.HardLineBreak() {
		into.AppendChild(into, &Break{})
	}
}

// checkMade finds a character that the author wrote by its number or name and
// that the font cannot show. Those written as themselves have been found.
func (c *converter) checkMade(n *ast.Text, value []byte) {
	raw := n.Segment.Value(c.text.bytes)
	if r, missing := typeface.Regular.Missing(string(value)); missing && !bytes.ContainsRune(raw, r) {
		c.findings.Errorf(c.text.at(n.Segment.Start), "character-without-glyph", "character %U cannot be shown in the PDF", r)
	}
}

func (c *converter) link(destination string, n ast.Node) *ast.Link {
	link := ast.NewLink()
	link.Destination = []byte(destination)
	c.links[link] = c.place(n)
	known := func(scheme string) bool { return strings.HasPrefix(destination, scheme) }
	if !slices.ContainsFunc(linkSchemes, known) {
		c.findings.Errorf(c.links[link], "link-target", "link to %q", destination).Hinted("a link starts with #, https:// or mailto:")
	} else if _, err := url.Parse(destination); err != nil {
		c.findings.Errorf(c.links[link], "link-without-address", "link to %q, which is no address", destination).Hinted("write the address as a browser shows it")
	}
	return link
}
