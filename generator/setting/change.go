package setting

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Change is one way in which what settings can hold became otherwise: see Rename,
// Reword, Remove, Add and Set. It is made of what is read, where places stay those of the
// file, and by Amend of the text. Keys are given as they stand below each other,
// with dots between: editions.papers, for each entry of a list, and * for any name
// that the user chose.
type Change struct {
	about string
	make  func(*document)
}

// String says what the change is.
func (c Change) String() string { return c.about }

// Rename gives a key another name.
func Rename(key, name string) Change {
	return Change{fmt.Sprintf("%s is called %s", key, name), func(d *document) {
		d.each(key, func(at *yaml.Node, _ int, k, _ *yaml.Node) {
			if placeOf(at, name) >= 0 {
				return // it is written in the later way
			}
			d.say(k, "%s is called %s", k.Value, name)
			d.replace(k, name)
			k.Value = name
		})
	}}
}

// Reword gives a word among a key's values another one.
func Reword(key, was, is string) Change {
	return Change{fmt.Sprintf("%s: %s is called %s", key, was, is), func(d *document) {
		d.each(key, func(_ *yaml.Node, _ int, k, value *yaml.Node) {
			words := []*yaml.Node{value}
			if value.Kind == yaml.SequenceNode {
				words = value.Content
			}
			for _, word := range words {
				if word.Kind == yaml.ScalarNode && word.Value == was {
					d.say(word, "%s: %s is called %s", k.Value, was, is)
					d.replace(word, is)
					word.Value = is
				}
			}
		})
	}}
}

// Remove takes a key out that means nothing any more. In the text it stays as a
// remark.
func Remove(key, why string) Change {
	return Change{fmt.Sprintf("%s is no more: %s", key, why), func(d *document) {
		d.each(key, func(at *yaml.Node, i int, k, value *yaml.Node) {
			d.say(k, "%s is no more: %s", k.Value, why)
			d.remark(at, k, value)
			at.Content = append(at.Content[:i:i], at.Content[i+2:]...)
		})
	}}
}

// Add writes what being without a key used to mean: a key at the top, or of a
// mapping there, as limits.steps.
func Add(key, value string) Change {
	return Change{fmt.Sprintf("left out, %s used to mean %s", key, value), func(d *document) {
		top, below, nested := strings.Cut(key, ".")
		at := placeOf(d.root, top)
		switch {
		case at < 0 && nested:
			d.append(top, "{"+below+": "+value+"}")
		case at < 0:
			d.append(top, value)
		case nested && d.root.Content[at].Kind == yaml.MappingNode && placeOf(d.root.Content[at], below) < 0:
			d.insert(d.root.Content[at], below, value)
		default:
			return
		}
		d.say(d.root, "%s: %s is written, which leaving it out used to mean", key, value)
	}}
}

// Set gives a key at the top a value, as the first of all where it is not there.
func Set(key, value string) Change {
	return Change{fmt.Sprintf("%s is %s", key, value), func(d *document) {
		at := placeOf(d.root, key)
		switch {
		case at < 0 && len(d.root.Content) > 0:
			d.insert(d.root, key, value)
		case at < 0:
			d.append(key, value)
		case d.root.Content[at].Value == value:
			return
		default:
			d.replace(d.root.Content[at], value)
			d.root.Content[at].Value = value
		}
		d.say(d.root, "%s: %s", key, value)
	}}
}

// Older says how what was written for an earlier version is read.
type Older struct {
	Key     string                        // at the top, which tells the version
	Changes func(version string) []Change // since then; blank where no key tells it
	// Made is what Read had to change.
	Made []Amendment
}

// amend makes the changes to what was read.
func (o *Older) amend(d *decoder, root *yaml.Node) {
	if root.Kind != yaml.MappingNode {
		return
	}
	version := ""
	if at := placeOf(root, o.Key); at >= 0 {
		version = root.Content[at].Value
	}
	doc := &document{root: root, at: d.at}
	for _, change := range o.Changes(version) {
		change.make(doc)
	}
	o.Made = doc.made
}
