package setting

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/typeface"
)

// What a document may have at the most. Settings are some levels deep, and a long
// table in a paper has some thousand values; a few lines of YAML can stand for
// more than any memory holds, by names for lists of names for lists.
const (
	mostDeep   = 50
	mostValues = 200_000
)

// document reads the one document that settings are. Ok is false after a finding
// that leaves nothing to look at.
func (d *decoder) document(source []byte) (root *yaml.Node, ok bool) {
	documents := yaml.NewDecoder(bytes.NewReader(source))
	var first, second yaml.Node
	err := documents.Decode(&first)
	if errors.Is(err, io.EOF) || err == nil && len(first.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}, true
	}
	if err == nil {
		if err = documents.Decode(&second); errors.Is(err, io.EOF) {
			return first.Content[0], d.bounded(first.Content[0])
		}
	}
	if err != nil {
		d.syntax(err)
		return nil, false
	}
	d.findings.Errorf(d.at(&second), "yaml-second-document", "a second YAML document begins here, and would not be read").
		Hinted("take out the line ---, or what follows it")
	return nil, false
}

// bounded reports whether a document is not deeper than it may be.
func (d *decoder) bounded(root *yaml.Node) bool {
	var deep *yaml.Node
	var walk func(n *yaml.Node, depth int)
	walk = func(n *yaml.Node, depth int) {
		if depth > mostDeep && deep == nil {
			deep = n
		}
		for k := 0; k < len(n.Content) && deep == nil; k++ {
			walk(n.Content[k], depth+1)
		}
	}
	walk(root, 1)
	if deep != nil {
		d.findings.Errorf(d.at(deep), "yaml-too-deep", "YAML is more than %d levels deep", mostDeep).
			Hinted("a bracket or an indent too many? settings are no more than some levels deep")
	}
	return deep == nil
}

// full reports whether there have been more values than may be; the first time,
// that is a finding.
func (d *decoder) full(n *yaml.Node) bool {
	if d.values++; d.values == mostValues+1 {
		d.findings.Errorf(d.at(n), "yaml-too-large", "YAML has more than %d values", mostValues).
			Hinted("a name (*name) that stands for a list many times? write out what is meant")
	}
	return d.values > mostValues
}

var syntaxLine = pattern.Of(`^yaml: (?:line (\d+): )?(.*)$`)

// syntax turns the library's message, which tells the line in words and often
// that of something further up, into a finding at the line that breaks.
func (d *decoder) syntax(err error) {
	if wrong := typeface.CheckEncoding(d.origin.File, []byte(d.source)); len(wrong) > 0 { // as those tell it who look at the whole file
		wrong[0].Line += d.origin.Line - 1
		d.findings = append(d.findings, wrong[0])
		return
	}
	message, line := err.Error(), 1
	if m := syntaxLine().FindStringSubmatch(strings.SplitN(message, "\n", 2)[0]); m != nil {
		if told, err := strconv.Atoi(m[1]); err == nil {
			line = told
		}
		message = m[2]
	}
	line = d.breaking(min(max(line, 1), len(d.lines)))
	m := mistakeOf(message)
	if strings.HasPrefix(message, "mapping values") {
		m = m.nearer(d.lines[line-1])
	}
	if remark.at().MatchString(d.lines[line-1]) {
		m = remark
	}
	if curled.at().MatchString(d.lines[line-1]) {
		m = curled
	}
	at := d.origin
	at.Line += line - 1
	at.Column += m.column(d.lines[line-1])
	d.findings.Errorf(at, "yaml-syntax", "YAML: %s", m.plain(message)).Hinted("%s", m.hint)
}

// mostTried is how many bytes are parsed at the most to find a line that breaks.
const mostTried = 8 << 20

// breaking is the line after the longest beginning that is sound: what was begun
// in it never ends well. In a text that is too long to try, it is the line that
// was told.
func (d *decoder) breaking(told int) int {
	if len(d.source)*len(d.lines) > mostTried {
		return told
	}
	for sound := len(d.lines) - 1; sound > 0; sound-- {
		var ignored yaml.Node
		if yaml.Unmarshal([]byte(strings.Join(d.lines[:sound], "\n")+"\n"), &ignored) == nil {
			for sound < len(d.lines)-1 && strings.TrimSpace(d.lines[sound]) == "" {
				sound++
			}
			return sound + 1
		}
	}
	return 1
}

// mistake is what the library says of a text that is no YAML, and what is wrong
// in words of who wrote it.
type mistake struct {
	says pattern.Pattern
	text string          // left out, what the library says
	hint string          // what to write
	at   pattern.Pattern // finds the place in the line, which its brackets may narrow; nil, or not found: the first character
}

const (
	quote  = `put words that hold a colon and a space, or that begin with one of @ % & * ! | > [ ] { } # , and the like, in quotes: key: "words"`
	indent = `write key: value, each key of a level as far from the edge as the one above it, with spaces`
)

var mistakes = []mistake{
	{says: pattern.Of(`mapping values are not allowed`), hint: `put words that hold a colon in quotes: key: "words: more words"; a line of its own begins below the one that it belongs beside`,
		at: pattern.Of(`: .*?(:)(?: |$)`)},
	{says: pattern.Of(`tab character|cannot start any token`), text: "a tab, or a mark that no value can begin with", hint: `indent with spaces, and ` + quote,
		at: pattern.Of("(\t)|(?:^|[ :\\[,-])([@`%])")},
	{says: pattern.Of(`unexpected end of stream|found unexpected document indicator`), text: "a quotation mark that is opened here is not closed", hint: `close it: key: "words"`,
		at: pattern.Of(`["'](?:[^"']*)$`)},
	{says: pattern.Of(`did not find expected ',' or`), text: "a list or entry in brackets is not closed, or a comma is missing", hint: `write [a, b] for a list and {key: value, other: value} for an entry`,
		at: pattern.Of(`[\[{]`)},
	{says: pattern.Of(`unknown anchor|did not find expected alphabetic or numeric`), hint: `put words that begin with * or & in quotes: key: "*words"`, at: pattern.Of(`[*&]`)},
	{says: pattern.Of(`escape`), hint: `use single quotes, in which a backslash is itself: key: 'a\b'`, at: pattern.Of(`\\`)},
	{says: pattern.Of(`could not find expected ':'`), text: "this line is no key with a value", hint: indent},
	{says: pattern.Of(`UTF-8|UTF-16|control characters`), hint: "save the file as UTF-8, and take out what is no letter or sign"},
	{says: pattern.Of(`expected key|expected '-' indicator|sequence entries are not allowed|inconsistent|indentation`),
		text: "this line does not stand under the one that it belongs to, or something before it is not closed", hint: indent},
}

// remark is a colour without quotes, of which YAML reads nothing, nor of the bracket
// after it.
var remark = mistake{text: "what stands after # is a remark, and is not read", hint: `put a colour in quotes: colour: "#005eb8"`,
	at: pattern.Of(`: +(#[0-9A-Fa-f]{3,6})\b`)}

func mistakeOf(message string) mistake {
	for _, m := range mistakes {
		if m.says().MatchString(message) {
			return m
		}
	}
	return mistake{hint: quote}
}

var (
	unclosed = pattern.Of(`^[^"'#]*: +(?:"[^"]*|'[^']*)$`)
	oneKey   = pattern.Of(`^ +[^:]+:(?: +[^:]*)?$`)
)

// nearer tells what else the library calls a mapping value that is not allowed: a
// quotation mark that is not closed, or a line too far from the edge.
func (m mistake) nearer(line string) mistake {
	switch {
	case unclosed().MatchString(line):
		return mistake{text: "a quotation mark that is opened here is not closed", hint: `close it: key: "words"`, at: pattern.Of(`["'](?:[^"']*)$`)}
	case oneKey().MatchString(line):
		return mistake{text: "this line stands further from the edge than the one that it belongs beside", hint: indent}
	}
	m.text = "words that hold a colon and a space are not in quotes"
	return m
}

func (m mistake) plain(message string) string {
	if m.text != "" {
		return m.text
	}
	return message
}

// column is how many characters stand before the mistake in its line.
func (m mistake) column(line string) int {
	offset := len(line) - len(strings.TrimLeft(line, " "))
	if m.at != nil {
		if found := m.at().FindStringSubmatchIndex(line); found != nil {
			offset = found[0]
			for k := 2; k < len(found); k += 2 {
				offset = max(offset, found[k])
			}
		}
	}
	return utf8.RuneCountInString(line[:min(offset, len(line))])
}

// writes is the hint for a key that is missing or empty: the line to write.
func writes(key string, f field) string {
	if f.about == "" {
		return "write a line " + key + ": and its value"
	}
	return "write a line " + key + ": with " + f.about
}

// at is the place of a node in the file.
func (d *decoder) at(n *yaml.Node) diag.Position {
	at := d.origin
	at.Line += max(n.Line, 1) - 1
	at.Column += max(n.Column, 1) - 1
	return at
}
