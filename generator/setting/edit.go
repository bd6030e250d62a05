package setting

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// replace puts a word in place of a scalar, in its quotes if it has any.
func (d *document) replace(n *yaml.Node, word string) {
	if !d.writes {
		return
	}
	at := d.offset(n)
	for _, quote := range []string{"", `"`, `'`} {
		if written := quote + n.Value + quote; strings.HasPrefix(d.source[at:], written) {
			d.edits = append(d.edits, edit{at, at + len(written), quote + word + quote})
			return
		}
	}
	d.odd = true
}

// remark puts a key and its value behind marks of remarks: the lines from the key's
// up to the last one that stands further from the edge.
func (d *document) remark(in, key, value *yaml.Node) {
	if !d.writes {
		return
	}
	begin := d.line(key.Line)
	indent := d.source[begin:d.offset(key)]
	if in.Style&yaml.FlowStyle != 0 || strings.TrimSpace(indent) != "" {
		d.odd = true // a mark would hide what stands beside it
		return
	}
	hyphens := value.Kind == yaml.SequenceNode && value.Style&yaml.FlowStyle == 0 && value.Column == key.Column
	lines, last := strings.SplitAfter(d.source[begin:], "\n"), 0
	for i, line := range lines[1:] {
		text := strings.TrimSpace(line)
		if text == "" || isRemark(line) {
			continue
		}
		if !strings.HasPrefix(line, indent+" ") && !(hyphens && strings.HasPrefix(line, indent+"-")) {
			break
		}
		last = i + 1
	}
	for _, line := range lines[:last+1] {
		if strings.TrimSpace(line) != "" && !isRemark(line) {
			d.edits = append(d.edits, edit{begin + len(indent), begin + len(indent), "# "})
		}
		begin += len(line)
	}
}

func isRemark(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") }

// append writes a key as the last of all.
func (d *document) append(key, value string) {
	d.put(d.root, len(d.root.Content), key, value)
	text := key + ": " + value + d.ending()
	if !strings.HasSuffix(d.source, "\n") {
		text = d.ending() + text
	}
	d.edits = append(d.edits, edit{len(d.source), len(d.source), text})
}

// insert writes a key before the others of a mapping.
func (d *document) insert(in *yaml.Node, key, value string) {
	defer d.put(in, 0, key, value)
	if !d.writes {
		return
	}
	at, text := d.offset(in), key+": "+value
	switch {
	case in.Style&yaml.FlowStyle == 0:
		first := d.line(in.Content[0].Line)
		indent := d.source[first:d.offset(in.Content[0])]
		d.odd = d.odd || strings.TrimSpace(indent) != ""
		d.edits = append(d.edits, edit{first, first, indent + text + d.ending()})
	case len(in.Content) > 0:
		d.edits = append(d.edits, edit{at + 1, at + 1, text + ", "})
	default:
		d.edits = append(d.edits, edit{at + 1, at + 1, text})
	}
}

// put adds a key to what is read, at the place of the mapping that it comes into.
func (d *document) put(in *yaml.Node, at int, key, value string) {
	var read yaml.Node
	if err := yaml.Unmarshal([]byte(key+": "+value), &read); err != nil {
		panic(err) // the change's value is no YAML
	}
	var place func(*yaml.Node)
	place = func(n *yaml.Node) {
		n.Line, n.Column = in.Line, in.Column
		for _, below := range n.Content {
			place(below)
		}
	}
	added := read.Content[0].Content
	for _, n := range added {
		place(n)
	}
	in.Content = append(in.Content[:at:at], append(added, in.Content[at:]...)...)
}
