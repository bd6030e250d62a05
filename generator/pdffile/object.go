// Package pdffile reads and writes the objects of a PDF file (ISO 32000-1,
// clause 7), without knowing what they mean.
package pdffile

import "fmt"

// Object is nil for PDF's null, or a bool, int, float64, Name, String, Array,
// Dict, *Stream or Ref. One that is to be written may be Refs or a Node as well.
type Object any

// Name is a name without its solidus, with #xx sequences resolved.
type Name string

// String is the bytes of a literal or hexadecimal string.
type String string

// Array is an array.
type Array []Object

// Dict is a dictionary.
type Dict map[Name]Object

// Ref points to an indirect object.
type Ref struct{ Number, Generation int }

func (r Ref) String() string { return fmt.Sprintf("%d %d R", r.Number, r.Generation) }

// Refs is an array that has nothing but references.
type Refs []Ref

// Node is a dictionary of a tree that is written by whoever adds it: of what a file
// has by the ten thousand, a Dict for each costs more than all else in the file.
type Node interface {
	// Kids and Parent are all that is to be found through it: what else it refers
	// to must be in the file for other reasons.
	Kids() Refs
	Parent() Ref
	// Append writes it, with the writer for what is in it.
	Append(to []byte, w *Writer) []byte
}

// Stream is a stream as the file holds it.
type Stream struct {
	Dict Dict
	Raw  []byte // encoded by the filters that Dict names
}

// Operator is a word of a content stream that is not an object.
type Operator string

// Value is what an object holds, references followed, if it is a T, and else
// T's zero value.
func Value[T any](f *File, o Object) T {
	value, _ := f.Resolve(o).(T)
	return value
}

// Dict is a dictionary, or that of a stream, references followed; nil for any
// other object.
func (f *File) Dict(o Object) Dict {
	switch value := f.Resolve(o).(type) {
	case Dict:
		return value
	case *Stream:
		return value.Dict
	}
	return nil
}

// Number is an integer or real number, references followed.
func (f *File) Number(o Object) (number float64, ok bool) {
	switch value := f.Resolve(o).(type) {
	case int:
		return float64(value), true
	case float64:
		return value, true
	}
	return 0, false
}

// Text is a text string (ISO 32000-1, 7.9.2.2), references followed; empty for
// any other object.
func (f *File) Text(o Object) string { return Decode(Value[String](f, o)) }
