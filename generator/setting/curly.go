package setting

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/pattern"
)

// curled is a value that begins with a curly quotation mark, as word processors write
// it, and is for that no YAML: the mark closes nothing.
var curled = mistake{text: "curly quotation marks, as Word writes them, are none in YAML", hint: `write straight ones: key: "words"`,
	at: pattern.Of(`(?:^\s*|[:,\[{-] *)([“„‟‘‚])`)}

// curly tells a value in curly quotation marks, which are then part of it, and says how
// its line is written. Words that quote something may begin with one.
func (d *decoder) curly(n *yaml.Node) {
	if n.Style != 0 && n.Style != yaml.FlowStyle {
		return // it is in straight ones, or a text of its own
	}
	first, size := utf8.DecodeRuneInString(n.Value)
	rest := n.Value[size:]
	inner := strings.TrimRight(rest, "“”‟’‘")
	switch {
	case strings.ContainsRune("“”„‟", first) && first != utf8.RuneError:
		if strings.ContainsAny(inner, "“”„‟") {
			return
		}
	case strings.ContainsRune("‘‚", first) && first != utf8.RuneError:
		if inner == rest || strings.ContainsAny(inner, "‘’‚") {
			return
		}
	default:
		return
	}
	line := d.lines[min(max(n.Line, 1), len(d.lines))-1]
	written := strings.TrimSpace(strings.Replace(line, n.Value, `"`+strings.TrimSpace(inner)+`"`, 1))
	d.findings.Warnf(d.at(n), "curly-quotes", "curly quotation marks are part of %s", n.Value).
		Hinted("with straight ones they are not: %s", written)
}
