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
	w := &Writer{file: f, read: map[int]int{}, added: make([]int, len(f.added)), order: make([]int, 0, len(f.added))}
	w.visit(f.Trailer["Root"])
	w.visit(f.Trailer["Info"])
	fmt.Fprintf(&w.out, "%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n", version)
	w.packs(w.streams())
	w.table()
	return w.out.Bytes()
}

// Writer writes the objects of a file, with the numbers that it gives them.
type Writer struct {
	file *File
	out  bytes.Buffer
	// The new numbers of objects that were read, by their old ones, and of those
	// that were added; 0 for those without.
	read    map[int]int
	added   []int
	order   []int   // old numbers in the order of the new ones
	entries []place // of the new numbers, from 1
	next    []step  // of the search, a step further than those of now
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

func (w *Writer) add(at place) int {
	w.entries = append(w.entries, at)
	return len(w.entries)
}

// streams writes the streams, and lists the other objects by their new numbers.
func (w *Writer) streams() (others []int) {
	count := len(w.order)
	w.entries, others = make([]place, count, count+count/together+2), make([]int, 0, count)
	for i, old := range w.order {
		if stream, ok := w.file.object(old).(*Stream); ok {
			w.entries[i] = place{offset: w.out.Len()}
			w.stream(i+1, stream.Dict, stream.Raw)
		} else {
			others = append(others, i+1)
		}
	}
	return others
}

func (w *Writer) stream(number int, dict Dict, data []byte) {
	dict = maps.Clone(dict)
	dict["Length"] = len(data)
	w.out.Write(w.Append(fmt.Appendf(nil, "%d 0 obj\n", number), dict))
	w.out.WriteString("\nstream\n")
	w.out.Write(data)
	w.out.WriteString("\nendstream\nendobj\n")
}

// packs writes the objects that are no streams.
func (w *Writer) packs(numbers []int) {
	head, body := make([]byte, 0, 10*together), make([]byte, 0, 100*together) // most are shorter
	for pack := range slices.Chunk(numbers, together) {
		head, body = head[:0], body[:0]
		number := w.add(place{offset: w.out.Len()})
		for i, n := range pack {
			head = append(strconv.AppendInt(head, int64(n), 10), ' ')
			head = append(strconv.AppendInt(head, int64(len(body)), 10), ' ')
			body = append(w.Append(body, w.file.object(w.order[n-1])), '\n')
			w.entries[n-1] = place{in: number, index: i}
		}
		s := NewStream(Dict{"Type": Name("ObjStm"), "N": len(pack), "First": len(head)}, head, body)
		w.stream(number, s.Dict, s.Raw)
	}
}

// table writes the cross-reference stream, which is the trailer as well.
func (w *Writer) table() {
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

// Append writes an object.
func (w *Writer) Append(to []byte, o Object) []byte {
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
		return w.AppendRef(to, o)
	case Array:
		return appendList(to, o, w.Append)
	case Refs:
		return appendList(to, o, w.AppendRef)
	case Node:
		return o.Append(to, w)
	case Dict:
		to = append(to, "<<"...)
		var room [usual]Name
		for _, key := range keys(o, room[:0]) {
			to = append(appendName(to, key), ' ')
			to = w.Append(to, o[key])
		}
		return append(to, ">>"...)
	}
	panic(fmt.Sprintf("pdffile: no way to write a %T", o)) // Object lists all there are
}

// appendList writes an array.
func appendList[E any](to []byte, all []E, one func([]byte, E) []byte) []byte {
	to = append(to, '[')
	for i, element := range all {
		if i > 0 {
			to = append(to, ' ')
		}
		to = one(to, element)
	}
	return append(to, ']')
}

// AppendRef writes a reference.
func (w *Writer) AppendRef(to []byte, r Ref) []byte {
	number := w.number(r)
	if number == 0 { // as good as null
		return append(to, "null"...)
	}
	return append(strconv.AppendInt(to, int64(number), 10), " 0 R"...)
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
