package setting

import (
	"reflect"

	"go.yaml.in/yaml/v3"
)

// joined is a mapping in which what stands under a key again is put to what stands
// there already, where the user chooses the keys below it: findings give lines to
// paste, each of them whole, and nobody should have to weave them together.
func (f fields) joined(n *yaml.Node, into reflect.Type) *yaml.Node {
	whole := *n
	whole.Content = nil
	first := map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if known, is := f.byName[key.Value]; is && isKeyed(into.FieldByIndex(known.index).Type) && value.Kind == yaml.MappingNode {
			if before := first[key.Value]; before != nil {
				add(before, value)
				continue
			}
			copied := *value
			value, first[key.Value] = &copied, &copied
		}
		whole.Content = append(whole.Content, key, value)
	}
	return &whole
}

func isKeyed(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Implements(keyedType)
}

// add puts the pairs of a mapping to those of another. A key that has two values
// then stands there twice, which is found by who reads it.
func add(to, more *yaml.Node) {
	for i := 0; i+1 < len(more.Content); i += 2 {
		key, value := more.Content[i], more.Content[i+1]
		k := placeOf(to, key.Value)
		if k < 0 {
			to.Content = append(to.Content, key, value)
			continue
		}
		switch there := to.Content[k]; {
		case there.Tag == "!!null": // nothing stands under the key yet
			to.Content[k] = value
		case there.Kind == yaml.MappingNode && value.Kind == yaml.MappingNode:
			add(there, value)
		case there.Kind == yaml.SequenceNode && value.Kind == yaml.SequenceNode:
			there.Content = append(there.Content, value.Content...)
		case there.Kind == yaml.SequenceNode && value.Kind == yaml.MappingNode: // it is said of each
			for _, each := range there.Content {
				if each.Kind == yaml.MappingNode {
					add(each, value)
				}
			}
		case there.Kind == yaml.MappingNode && value.Kind == yaml.SequenceNode:
			list := *value
			list.Content = append([]*yaml.Node{there}, value.Content...)
			to.Content[k] = &list
		case there.Kind == yaml.ScalarNode && value.Kind == yaml.ScalarNode && there.Value == value.Value:
		default:
			to.Content = append(to.Content, key, value)
		}
	}
}

// placeOf is where the value of a key stands in a mapping; below nought for none.
func placeOf(n *yaml.Node, key string) int {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return i + 1
		}
	}
	return -1
}
