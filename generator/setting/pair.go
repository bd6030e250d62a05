package setting

import (
	"reflect"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
)

// Pair is one entry of a mapping whose keys the user chooses.
type Pair struct{ Key, Value diag.Located }

// Keyed is one entry of a mapping whose keys the user chooses, and whose values
// are of one sort that Decode knows.
type Keyed[T any] struct {
	Key   diag.Located
	Value T
}

func (Keyed[T]) keyed() {}

// keyed is every Keyed.
type keyed interface{ keyed() }

func (d *decoder) pairs(n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		if n.Tag != "!!null" {
			d.findings.Errorf(d.at(n), "not-a-mapping", "here must stand keys with values, not %s", describe(n)).Hinted(keysHint)
		}
		return
	}
	pairs := make([]Pair, len(n.Content)/2)
	for i := range pairs {
		d.key(n.Content[2*i], reflect.ValueOf(&pairs[i].Key).Elem())
		d.scalar(n.Content[2*i+1], reflect.ValueOf(&pairs[i].Value).Elem())
	}
	into.Set(reflect.ValueOf(pairs))
}

// keyed reads a mapping into a slice of Keyed, in the order in which it stands.
func (d *decoder) keyed(n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		if n.Tag != "!!null" {
			d.findings.Errorf(d.at(n), "not-a-mapping", "here must stand keys with values, not %s", describe(n)).Hinted(keysHint)
		}
		return
	}
	seen := map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			d.findings.Errorf(d.at(key), "key-twice", "key %q stands twice", key.Value).Hinted("take one of the two out")
			continue
		}
		seen[key.Value] = true
		entry := reflect.New(into.Type().Elem()).Elem()
		d.key(key, entry.FieldByName("Key").Addr().Elem())
		d.value(n.Content[i+1], entry.FieldByName("Value"))
		into.Set(reflect.Append(into, entry))
	}
}

// key reads a key that the user chose, which no page need show.
func (d *decoder) key(n *yaml.Node, into reflect.Value) {
	unseen := d.unseen
	d.unseen = false
	d.scalar(n, into)
	d.unseen = unseen
}
