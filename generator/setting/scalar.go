package setting

import (
	"errors"
	"reflect"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
	"boardpack/generator/typeface"
)

func (d *decoder) scalar(n *yaml.Node, into reflect.Value) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind != yaml.ScalarNode {
		d.findings.Errorf(d.at(n), "not-a-value", "here must stand a single value, not %s", describe(n)).Hinted(valueHint)
		return
	}
	if n.Tag == "!!null" {
		if text, ok := into.Addr().Interface().(*diag.Located); ok {
			text.At = d.at(n) // for who misses the text
		}
		return
	}
	d.curly(n)
	// What is written as itself has been found by who read the file.
	if r, missing := typeface.Regular.Missing(n.Value); missing && (d.unseen || !strings.ContainsRune(d.source, r)) {
		d.findings.Errorf(d.at(n), "character-without-glyph", "character %U cannot be shown in the PDF", r)
	}
	if err := set(n, d.textStart(n), into); err != nil {
		wrong := d.findings.Errorf(d.at(n), "setting-value", "%v", err)
		if into.Type() == dateType {
			wrong.Hint = dayHint(n.Value)
		}
	}
}

// textStart is where a scalar's first character stands: inside the quotes, or
// on the line below the mark of a block scalar.
func (d *decoder) textStart(n *yaml.Node) diag.Position {
	at := d.at(n)
	switch n.Style {
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		at.Column++
	case yaml.LiteralStyle, yaml.FoldedStyle:
		at.Line++
		at.Column = d.origin.Column + d.indentBelow(n.Line)
	}
	return at
}

// indentBelow is how far the first line of text after a line is indented.
func (d *decoder) indentBelow(line int) int {
	for _, below := range d.lines[min(line, len(d.lines)):] {
		if text := strings.TrimLeft(below, " "); text != "" {
			return len(below) - len(text)
		}
	}
	return 0
}

func set(n *yaml.Node, start diag.Position, into reflect.Value) error {
	switch target := into.Addr().Interface().(type) {
	case *diag.Located:
		*target = diag.Located{Text: n.Value, At: start}
	case *string:
		*target = n.Value
	case *Date:
		day, err := time.Parse(time.DateOnly, n.Value)
		if err != nil || !IsOurs(day) {
			return errors.New(`"` + n.Value + `" is not a date such as 2024-10-31`)
		}
		*target = Date{Time: day, At: start}
	default:
		if err := n.Decode(target); err != nil {
			return errors.New(`"` + n.Value + `" is not ` + wanted[into.Kind()])
		}
	}
	return nil
}

var wanted = map[reflect.Kind]string{
	reflect.Bool: "true or false", reflect.Int: "a whole number", reflect.Float64: "a number",
}
