package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// deepest is how far arrays and dictionaries may be nested.
const deepest = 100

// parser reads objects from bytes, one after the other.
type parser struct {
	data  []byte
	at    int
	depth int
	// content is set in content streams, which have no references.
	content bool
}

var errEnd = errors.New("unexpected end")

func (p *parser) errorf(format string, args ...any) error {
	return fmt.Errorf("byte %d: %s", p.at, fmt.Sprintf(format, args...))
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// skip passes white space and comments.
func (p *parser) skip() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case blank(c):
			p.at++
		case c == '%':
			end := bytes.IndexAny(p.data[p.at:], "\r\n")
			if end < 0 {
				end = len(p.data) - p.at
			}
			p.at += end
		default:
			return
		}
	}
}

func (p *parser) word() string { return string(p.regular()) }

// regular reads regular characters.
func (p *parser) regular() []byte {
	start := p.at
	for p.at < len(p.data) && !blank(p.data[p.at]) && !delimiter(p.data[p.at]) {
		p.at++
	}
	return p.data[start:p.at]
}

// keyword passes a word if it comes next.
func (p *parser) keyword(word string) bool {
	p.skip()
	from := p.at
	if string(p.regular()) == word {
		return true
	}
	p.at = from
	return false
}

// object reads the next object, or an Operator. At the end of the data the
// error is errEnd.
func (p *parser) object() (Object, error) {
	p.skip()
	if p.at >= len(p.data) {
		return nil, errEnd
	}
	switch c := p.data[p.at]; c {
	case '/':
		p.at++
		return p.name(), nil
	case '(':
		return p.literal()
	case '[':
		p.at++
		return p.array()
	case '<':
		if bytes.HasPrefix(p.data[p.at:], []byte("<<")) {
			p.at += 2
			return p.dict()
		}
		return p.hex()
	case ')', '>', ']', '{', '}':
		return nil, p.errorf("unexpected %q", c)
	}
	return p.atom(p.regular())
}

// atom is a number, a reference, a constant or an operator.
func (p *parser) atom(word []byte) (Object, error) {
	switch string(word) {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	}
	if c := word[0]; c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') {
		return Operator(word), nil
	}
	if n, ok := integer(word); ok {
		return p.reference(n), nil
	}
	if bytes.ContainsAny(word, "eExXpPiInN_") { // Go's numbers, but not PDF's
		return Operator(word), nil
	}
	x, err := strconv.ParseFloat(string(word), 64)
	if err != nil {
		return Operator(word), nil
	}
	return x, nil
}

// integer reads a whole number; strconv would make an error, with a copy of the word, for each
// that is none, as most are.
func integer(word []byte) (n int, ok bool) {
	if len(word) == 0 || word[0] > '9' || bytes.IndexByte(word, '.') >= 0 {
		return 0, false
	}
	n, err := strconv.Atoi(string(word))
	return n, err == nil
}

// reference is "n g R", or n alone.
func (p *parser) reference(n int) Object {
	if p.content || n < 0 {
		return n
	}
	from := p.at
	p.skip()
	if generation, ok := integer(p.regular()); ok && generation >= 0 && p.keyword("R") {
		return Ref{n, generation}
	}
	p.at = from
	return n
}

func (p *parser) name() Name {
	word := p.word()
	if !bytes.ContainsRune([]byte(word), '#') {
		return Name(word)
	}
	var name []byte
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if c, err := strconv.ParseUint(word[i+1:i+3], 16, 8); err == nil {
				name = append(name, byte(c))
				i += 2
				continue
			}
		}
		name = append(name, word[i])
	}
	return Name(name)
}

func (p *parser) enter() error {
	if p.depth++; p.depth > deepest {
		return p.errorf("objects are nested too deep")
	}
	return nil
}

func (p *parser) leave() { p.depth-- }

// next reads what stands in an array or dictionary, or its end.
func (p *parser) next(end string) (o Object, ended bool, err error) {
	p.skip()
	if bytes.HasPrefix(p.data[p.at:], []byte(end)) {
		p.at += len(end)
		return nil, true, nil
	}
	o, err = p.object()
	if operator, ok := o.(Operator); ok && err == nil {
		err = p.errorf("unexpected %q", operator)
	}
	return o, false, err
}

func (p *parser) array() (Object, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	defer p.leave()
	array := Array{}
	for {
		o, ended, err := p.next("]")
		if err != nil || ended {
			return array, err
		}
		array = append(array, o)
	}
}

func (p *parser) dict() (Object, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	defer p.leave()
	dict := Dict{}
	for {
		key, ended, err := p.next(">>")
		if err != nil || ended {
			return dict, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, p.errorf("a dictionary's key is no name")
		}
		value, ended, err := p.next(">>")
		if err != nil {
			return nil, err
		}
		if ended {
			return nil, p.errorf("key %s has no value", name)
		}
		if value != nil { // a key with null is as good as none
			dict[name] = value
		}
	}
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}
