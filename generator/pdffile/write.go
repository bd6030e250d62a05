package pdffile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// together is how many objects an object stream holds at most.
const together = 500

// Write returns a file with the objects that can be reached from the trailer's
// Root and Info, and no others. They are numbered in the order of that search,
// and those that are no streams stand in object streams; so the same objects
// give the same bytes. Its identifier is a hash of them.
func (f *File) Write(version string) []byte {
	w := &writer{file: f, numbers: map[int]int{}}
	w.visit(f.Trailer["Root"])
	w.visit(f.Trailer["Info"])
	fmt.Fprintf(&w.out, "%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n", version)
	w.streams()
	w.packs()
	w.table()
	return w.out.Bytes()
}

type writer struct {
	file    *File
	out     bytes.Buffer
	numbers map[int]int // old to new
	order   []int       // old numbers in the order of the new ones
	entries []place     // of the new numbers, from 1
}

// visit numbers what an object leads to. It is a search in breadth, so that
// neighbours stay together.
func (w *writer) visit(root Object) {
	var next []Object // a step further than those of now
	push := func(o Object) {
		switch o.(type) {
		case Ref, Array, Dict, *Stream: // nothing else leads anywhere
			next = append(next, o)
		}
	}
	for now := []Object{root}; len(now) > 0; now, next = next, now[:0] {
		for _, o := range now {
			w.look(o, push)
		}
	}
}

// look numbers an object that a reference leads to, and pushes what each leads to.
func (w *writer) look(o Object, push func(Object)) {
	switch o := o.(type) {
	case Ref:
		if _, known := w.numbers[o.Number]; !known && w.file.Has(o) {
			w.order = append(w.order, o.Number)
			w.numbers[o.Number] = len(w.order)
			push(w.file.object(o.Number))
		}
	case Array:
		for _, element := range o {
			push(element)
		}
	case Dict:
		var room [usual]Name
		for _, key := range keys(o, room[:0]) {
			push(o[key])
		}
	case *Stream:
		push(o.Dict)
	}
}

// usual is how many entries most dictionaries have at most: room for their keys
// is then found without asking for memory.
const usual = 12

// keys lists a dictionary's keys in order, in the room given.
func keys(d Dict, room []Name) []Name {
	for key := range d {
		room = append(room, key)
	}
	slices.Sort(room)
	return room
}

func (w *writer) add(at place) int {
	w.entries = append(w.entries, at)
	return len(w.entries)
}

func (w *writer) streams() {
	w.entries = make([]place, len(w.order))
	for i, old := range w.order {
		if stream, ok := w.file.object(old).(*Stream); ok {
			w.entries[i] = place{offset: w.out.Len()}
			w.stream(i+1, stream.Dict, stream.Raw)
		}
	}
}

func (w *writer) stream(number int, dict Dict, data []byte) {
	dict = maps.Clone(dict)
	dict["Length"] = len(data)
	w.out.Write(w.append(fmt.Appendf(nil, "%d 0 obj\n", number), dict))
	w.out.WriteString("\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// packs writes the other objects.
func (w *writer) packs() {
	var rest []int // new numbers
	for i, old := range w.order {
		if _, ok := w.file.object(old).(*Stream); !ok {
			rest = append(rest, i+1)
		}
	}
	var head, body []byte
	for pack := range slices.Chunk(rest, together) {
		head, body = head[:0], body[:0]
		number := w.add(place{offset: w.out.Len()})
		for i, n := range pack {
			head = append(strconv.AppendInt(head, int64(n), 10), ' ')
			head = append(strconv.AppendInt(head, int64(len(body)), 10), ' ')
			body = append(w.append(body, w.file.object(w.order[n-1])), '\n')
			w.entries[n-1] = place{in: number, index: i}
		}
		s := NewStream(Dict{"Type": Name("ObjStm"), "N": len(pack), "First": len(head)}, head, body)
		w.stream(number, s.Dict, s.Raw)
	}
}

// table writes the cross-reference stream, which is the trailer as well.
func (w *writer) table() {
	sum := sha256.Sum256(w.out.Bytes())
	id := String(sum[:16])
	start := w.out.Len()
	number := w.add(place{offset: start})
	data := make([]byte, 0, 7*(number+1))
	data = append(data, 0, 0, 0, 0, 0, 0xff, 0xff)
	for _, at := range w.entries {
		if at.in != 0 {
			data = append(binary.BigEndian.AppendUint32(append(data, 2), uint32(at.in)), byte(at.index>>8), byte(at.index))
		} else {
			data = append(binary.BigEndian.AppendUint32(append(data, 1), uint32(at.offset)), 0, 0)
		}
	}
	dict := Dict{"Type": Name("XRef"), "W": Array{1, 4, 2}, "Size": number + 1, "ID": Array{id, id}}
	for _, key := range []Name{"Root", "Info"} {
		if o := w.file.Trailer[key]; o != nil {
			dict[key] = o
		}
	}
	s := NewStream(dict, data)
	w.stream(number, s.Dict, s.Raw)
	fmt.Fprintf(&w.out, "startxref\n%d\n%%%%EOF\n", start)
}

// append writes an object.
func (w *writer) append(to []byte, o Object) []byte {
	switch o := o.(type) {
	case nil:
		return append(to, "null"...)
	case bool:
		return strconv.AppendBool(to, o)
	case int:
		return strconv.AppendInt(to, int64(o), 10)
	case float64:
		return strconv.AppendFloat(to, o, 'f', -1, 64)
	case Name:
		return appendName(to, o)
	case String:
		return appendString(to, o)
	case Ref:
		number, known := w.numbers[o.Number]
		if !known { // as good as null
			return append(to, "null"...)
		}
		return append(strconv.AppendInt(to, int64(number), 10), " 0 R"...)
	case Array:
		to = append(to, '[')
		for i, element := range o {
			if i > 0 {
				to = append(to, ' ')
			}
			to = w.append(to, element)
		}
		return append(to, ']')
	case Dict:
		to = append(to, "<<"...)
		var room [usual]Name
		for _, key := range keys(o, room[:0]) {
			to = append(appendName(to, key), ' ')
			to = w.append(to, o[key])
		}
		return append(to, ">>"...)
	}
	panic(fmt.Sprintf("pdffile: no way to write a %T", o)) // Object lists all there are
}

func appendName(to []byte, name Name) []byte {
	to = append(to, '/')
	for _, c := range []byte(name) {
		if c <= ' ' || c > '~' || c == '#' || delimiter(c) {
			to = fmt.Appendf(to, "#%02X", c)
		} else {
			to = append(to, c)
		}
	}
	return to
}

var literals = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)

// appendString writes text as a literal, anything else in hexadecimal.
func appendString(to []byte, s String) []byte {
	for _, c := range []byte(s) {
		if c > '~' || c < ' ' && c != '\n' && c != '\t' {
			return fmt.Appendf(to, "<%X>", []byte(s))
		}
	}
	return append(append(append(to, '('), literals.Replace(string(s))...), ')')
}
