// Package setting reads YAML settings (pack.yaml, a paper's front matter, a
// block's body) into structs, and makes every mistake in them a finding.
package setting

import (
	"cmp"
	"reflect"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
)

// Date is a calendar day in an ISO date (2024-10-31).
type Date struct {
	time.Time
	At diag.Position
}

// Decode reads a YAML mapping that starts at origin (line 1, column 1 for a
// whole file) into the struct that into points at. Fields are named by their
// yaml tag; ",required" makes one that must be there and not empty, ",inline"
// spreads an embedded struct. Field types: string, bool, int, float64,
// diag.Located, Date, []Pair, []Keyed, structs, and slices of these; where a
// list is wanted one value will do.
//
// What is right is kept, and every unknown, repeated, missing or mistyped key
// is a finding.
func Decode(source []byte, origin diag.Position, into any) diag.List {
	findings, _ := Read(source, origin, into)
	return findings
}

// Read is Decode that also reports whether there is a document with keys at all:
// without one, what else is missing is no further mistake.
func Read(source []byte, origin diag.Position, into any) (findings diag.List, read bool) {
	return (&decoder{origin: origin, source: string(source)}).read(into, nil)
}

// ReadUnseen is Read of a file of settings, in which nobody has looked for what pages
// cannot show. It may stand in comments and in keys, such as a sheet's words for ours.
// What was written for an earlier version is changed as older says, before it is read.
func ReadUnseen(source []byte, origin diag.Position, into any, older *Older) (findings diag.List, read bool) {
	return (&decoder{origin: origin, source: string(source), unseen: true}).read(into, older)
}

func (d *decoder) read(into any, older *Older) (findings diag.List, read bool) {
	d.lines = strings.Split(d.source, "\n")
	root, ok := d.document([]byte(d.source))
	if !ok {
		return d.findings, false
	}
	if older != nil {
		older.amend(d, root)
	}
	d.mapping(root, reflect.ValueOf(into).Elem())
	return d.findings, root.Kind == yaml.MappingNode
}

type decoder struct {
	origin   diag.Position
	source   string
	unseen   bool // what of it cannot be shown is no finding yet
	lines    []string
	findings diag.List
	values   int // that were met, those that a name stands for as often as it does
}

var (
	locatedType = reflect.TypeFor[diag.Located]()
	dateType    = reflect.TypeFor[Date]()
	pairsType   = reflect.TypeFor[[]Pair]()
	keyedType   = reflect.TypeFor[keyed]()
)

func (d *decoder) value(n *yaml.Node, into reflect.Value) {
	if d.full(n) {
		return
	}
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch {
	case into.Type() == pairsType:
		d.pairs(n, into)
	case into.Kind() == reflect.Slice && into.Type().Elem().Implements(keyedType):
		d.keyed(n, into)
	case into.Type() == locatedType || into.Type() == dateType:
		d.scalar(n, into)
	case into.Kind() == reflect.Slice:
		d.list(n, into)
	case into.Kind() == reflect.Struct:
		d.mapping(n, into)
	default:
		d.scalar(n, into)
	}
}

func (d *decoder) mapping(n *yaml.Node, into reflect.Value) {
	if n.Kind != yaml.MappingNode {
		d.findings.Errorf(d.at(n), "not-a-mapping", "here must stand keys with values, not %s", describe(n)).Hinted(keysHint)
		return
	}
	fields := fieldsOf(into.Type())
	n = fields.joined(n, into.Type())
	seen, meant := map[string]bool{}, map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		f, known := fields.byName[key.Value]
		if !known {
			meant[diag.Nearest(key.Value, fields.names)] = true
			d.findings.Errorf(d.at(key), "unknown-key", "unknown key %q", key.Value).Hinted("%s", cmp.Or(diag.DidYouMean(key.Value, fields.names), "known: "+strings.Join(fields.names, ", ")))
			continue
		}
		if seen[key.Value] {
			d.findings.Errorf(d.at(key), "key-twice", "key %q stands twice", key.Value).Hinted("%s", oneOfTwo(value))
			continue
		}
		seen[key.Value] = true
		if f.required && isEmpty(value) {
			d.findings.Errorf(d.at(value), "key-empty", "key %q is empty", key.Value).Hinted("%s", writes(key.Value, f))
		}
		d.value(value, into.FieldByIndex(f.index))
	}
	for _, name := range fields.names {
		if fields.byName[name].required && !seen[name] && !meant[name] { // else it is told already, under another name
			d.findings.Errorf(d.at(n), "key-missing", "key %q is missing", name).Hinted("%s", writes(name, fields.byName[name]))
		}
	}
}

// oneOfTwo is what to do about a key that stands twice.
func oneOfTwo(second *yaml.Node) string {
	if second.Kind == yaml.MappingNode {
		return "put what stands below this one below the first, each key once"
	}
	return "take one of the two out"
}

func isEmpty(n *yaml.Node) bool {
	return n.Tag == "!!null" || n.Kind == yaml.ScalarNode && n.Value == "" || n.Kind == yaml.SequenceNode && len(n.Content) == 0
}

func (d *decoder) list(n *yaml.Node, into reflect.Value) {
	if n.Tag == "!!null" {
		return
	}
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = n.Content
	}
	list := reflect.MakeSlice(into.Type(), len(items), len(items))
	for i, item := range items {
		d.value(item, list.Index(i))
	}
	into.Set(list)
}

// keysHint and valueHint are what to write where something of another form stands.
const (
	keysHint  = "write key: value, each on a line of its own and further from the edge than the key above"
	valueHint = `write one value after the key; words that hold brackets or a colon stand in quotes: key: "words"`
)

func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "keys with values"
	}
	return "a single value"
}
