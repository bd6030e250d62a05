package setting

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
)

// Amendment is a change at one place.
type Amendment struct {
	At   diag.Position
	Text string
}

// ErrByHand is in the error of Amend where a change must be made by who wrote the
// text: it is written in a way that Amend does not know.
var ErrByHand = errors.New("must be changed by hand")

// Amend makes changes in the text of settings, one after the other. All but the
// lines that change stays as it is, with its remarks. The text that it returns is
// read as what the changes make of what the source says; where it would not be, the
// error says which change it is.
func Amend(source []byte, origin diag.Position, changes ...Change) (text []byte, made []Amendment, err error) {
	text = source
	for _, change := range changes {
		d := decoder{origin: origin, source: string(text), lines: strings.Split(string(text), "\n")}
		root, ok := d.document(text)
		if !ok || root.Kind != yaml.MappingNode {
			return nil, nil, fmt.Errorf("it is no YAML with keys: %w", ErrByHand)
		}
		doc := &document{root: root, at: d.at, writes: true, source: string(text)}
		if change.make(doc); len(doc.made) == 0 {
			continue
		}
		next := doc.edited()
		again := decoder{source: next, lines: strings.Split(next, "\n")}
		if read, ok := again.document([]byte(next)); doc.odd || !ok || !same(root, read) {
			return nil, nil, fmt.Errorf("%v: %s %w", doc.made[0].At, doc.made[0].Text, ErrByHand)
		}
		text, made = []byte(next), append(made, doc.made...)
	}
	return text, made, nil
}

// same reports whether two nodes say the same.
func same(a, b *yaml.Node) bool {
	if a.Kind == yaml.AliasNode && b.Kind == yaml.AliasNode {
		return a.Value == b.Value
	}
	return a.Kind == b.Kind && a.Value == b.Value && (a.Tag == b.Tag || a.Tag == "" || b.Tag == "") && slices.EqualFunc(a.Content, b.Content, same)
}

// document is settings while they are changed: what they say and, where their text is
// written anew, that.
type document struct {
	root   *yaml.Node
	at     func(*yaml.Node) diag.Position
	writes bool
	source string
	edits  []edit
	odd    bool // something is written in a way that no edit is known for
	made   []Amendment
}

// edit puts a text in place of some bytes.
type edit struct {
	from, to int
	text     string
}

func (d *document) say(n *yaml.Node, format string, args ...any) {
	d.made = append(d.made, Amendment{d.at(n), fmt.Sprintf(format, args...)})
}

// each calls do for each key of a path, with the mapping that it is in and its place
// there: the last of a mapping first, so that do may take it out.
func (d *document) each(path string, do func(at *yaml.Node, i int, key, value *yaml.Node)) {
	seen := map[*yaml.Node]bool{} // what several names stand for is changed once
	var walk func(n *yaml.Node, names []string)
	walk = func(n *yaml.Node, names []string) {
		if n.Kind == yaml.AliasNode {
			n = n.Alias
		}
		if n.Kind == yaml.SequenceNode {
			for _, item := range n.Content {
				walk(item, names)
			}
		}
		if n.Kind != yaml.MappingNode {
			return
		}
		for i := len(n.Content) - 2; i >= 0; i -= 2 {
			key, value := n.Content[i], n.Content[i+1]
			switch {
			case names[0] != "*" && names[0] != key.Value:
			case len(names) > 1:
				walk(value, names[1:])
			case !seen[key]:
				seen[key] = true
				do(n, i, key, value)
			}
		}
	}
	walk(d.root, strings.Split(path, "."))
	slices.SortStableFunc(d.made, func(a, b Amendment) int { return a.At.Line - b.At.Line })
}

// offset is where a node's first byte stands.
func (d *document) offset(n *yaml.Node) int {
	at := d.line(n.Line)
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(d.source[at:])
		at += size
	}
	return at
}

// line is where a line begins, from 1.
func (d *document) line(number int) int {
	at := 0
	for ; number > 1 && at < len(d.source); number-- {
		end := strings.IndexByte(d.source[at:], '\n')
		if end < 0 {
			return len(d.source)
		}
		at += end + 1
	}
	return at
}

// ending is what ends the lines of the text.
func (d *document) ending() string {
	if strings.Contains(d.source, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

func (d *document) edited() string {
	slices.SortStableFunc(d.edits, func(a, b edit) int { return b.from - a.from })
	text := d.source
	for _, e := range d.edits {
		text = text[:e.from] + e.text + text[e.to:]
	}
	return text
}
