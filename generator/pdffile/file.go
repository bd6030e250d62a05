package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// File is a PDF file's objects.
type File struct {
	// Header is the version that the first line names, such as "1.7".
	Header  string
	Trailer Dict
	// Damage says what had to be mended to read the file: each is a fault that
	// other readers may not mend.
	Damage []string

	source  []byte
	places  map[int]place
	objects map[int]Object // those read already, or set
	added   []Object       // with the numbers from first on
	first   int
	free    map[int]bool // numbers that a newer table gave up
	packed  map[int]*packed
	size    int          // of the object streams' data
	wasted  int          // bytes passed in vain
	reading map[int]bool // guards against objects that need themselves
}

// place is where an object stands: at an offset in the file, or, where in is
// not 0, at an index of the object stream with that number.
type place struct{ offset, in, index int }

// Read finds a file's objects. Each is parsed when it is first asked for; what
// is wrong with it then is in Damage.
func Read(source []byte) (*File, error) {
	f := &File{source: source}
	head := bytes.Index(source[:min(len(source), 1024)], []byte("%PDF-"))
	if head < 0 {
		return nil, errors.New("not a PDF file: it has no %PDF- at its start")
	}
	version := &parser{data: source, at: head + len("%PDF-")}
	f.Header = version.word()
	f.forget()
	if err := f.readTables(); err != nil {
		f.damage("cross-reference table: %v", err)
		f.forget()
		if err := f.rebuild(); err != nil {
			return nil, fmt.Errorf("not a PDF file that can be read: %w", err)
		}
	}
	return f, nil
}

func (f *File) forget() {
	f.Trailer, f.places, f.objects = nil, map[int]place{}, map[int]Object{}
	f.free, f.packed, f.reading = map[int]bool{}, map[int]*packed{}, map[int]bool{}
}

// mostDamage is how many faults are told: a file with more needs no list.
const mostDamage = 1000

func (f *File) damage(format string, args ...any) {
	if fault := fmt.Sprintf(format, args...); len(f.Damage) < mostDamage && !slices.Contains(f.Damage, fault) {
		f.Damage = append(f.Damage, fault)
	}
}

// Encrypted reports whether strings and streams are unreadable without a key.
func (f *File) Encrypted() bool { return f.Trailer["Encrypt"] != nil }

// Numbers lists the file's objects in order.
func (f *File) Numbers() []int {
	numbers := slices.Collect(maps.Keys(f.places))
	for number := range f.objects {
		if _, known := f.places[number]; !known {
			numbers = append(numbers, number)
		}
	}
	for i := range f.added {
		numbers = append(numbers, f.first+i)
	}
	slices.Sort(numbers)
	return numbers
}

// Has reports whether the file has an object of that number.
func (f *File) Has(r Ref) bool {
	if _, added := f.addedAt(r.Number); added {
		return true
	}
	_, placed := f.places[r.Number]
	_, set := f.objects[r.Number]
	return placed || set
}

// Resolve follows references. One that leads nowhere is null.
func (f *File) Resolve(o Object) Object {
	for range deepest {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.object(r.Number)
	}
	return nil
}

func (f *File) object(number int) Object {
	if i, added := f.addedAt(number); added {
		return f.added[i]
	}
	if o, known := f.objects[number]; known {
		return o
	}
	at, known := f.places[number]
	if !known || f.reading[number] {
		return nil
	}
	f.reading[number] = true
	defer delete(f.reading, number)
	var o Object
	var err error
	if at.in != 0 {
		o, err = f.unpack(at.in, number)
	} else {
		o, err = f.indirect(number, at.offset)
	}
	if err != nil {
		f.damage("object %d: %v", number, err)
		o = nil
	}
	f.objects[number] = o
	return o
}

// indirect reads "n g obj" and what follows it at an offset; a number of -1 is
// any.
func (f *File) indirect(number, offset int) (Object, error) {
	if offset < 0 || offset >= len(f.source) {
		return nil, fmt.Errorf("byte %d is not in the file", offset)
	}
	if f.wasted > 20*len(f.source)+1<<20 { // unclosed strings make each object as long as the file
		return nil, errors.New("there is too much damage before it")
	}
	p := &parser{data: f.source, at: offset, content: true}
	o, err := f.body(p, number)
	if err != nil {
		f.wasted += p.at - offset
	}
	return o, err
}

func (f *File) body(p *parser, number int) (Object, error) {
	offset := p.at
	found, err := p.object()
	if err != nil {
		return nil, err
	}
	_, err = p.object() // its generation
	if found != Object(number) && number >= 0 || err != nil || !p.keyword("obj") {
		return nil, fmt.Errorf("not at byte %d, where it should be", offset)
	}
	p.content = false
	o, err := p.object()
	if err != nil {
		return nil, err
	}
	if dict, ok := o.(Dict); ok && p.keyword("stream") {
		return f.stream(p, dict)
	}
	if _, ok := o.(Operator); ok || !p.keyword("endobj") {
		return nil, p.errorf("no endobj")
	}
	return o, nil
}

// stream reads a stream's data, by its length where that is right.
func (f *File) stream(p *parser, dict Dict) (Object, error) {
	switch rest := p.data[p.at:]; {
	case bytes.HasPrefix(rest, []byte("\r\n")):
		p.at += 2
	case bytes.HasPrefix(rest, []byte("\n")):
		p.at++
	default:
		f.damage("byte %d: no end of line after the word stream", p.at)
	}
	start := p.at
	if length, ok := f.Resolve(dict["Length"]).(int); ok && length >= 0 && length <= len(p.data)-start {
		p.at = start + length
		ends := length == 0 || p.at < len(p.data) && (p.data[p.at] == '\n' || p.data[p.at] == '\r')
		if p.keyword("endstream") {
			if !ends { // PDF/A, 6.1.7.1; a reader needs it not
				f.damage("byte %d: no end of line before the word endstream", start+length)
			}
			return &Stream{Dict: dict, Raw: p.data[start : start+length]}, nil
		}
	}
	f.damage("byte %d: the stream's Length is wrong", start)
	length := bytes.Index(p.data[start:], []byte("endstream"))
	if length < 0 {
		p.at = len(p.data)
		return nil, errEnd
	}
	raw := bytes.TrimSuffix(bytes.TrimSuffix(p.data[start:start+length], []byte("\n")), []byte("\r"))
	return &Stream{Dict: dict, Raw: raw}, nil
}
