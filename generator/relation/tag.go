package relation

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// Column is what a CSV file must hold for a field.
type Column struct {
	Required bool
	// Check names the rule of the values, or their least and greatest number as
	// "1..25"; blank where the type is rule enough.
	Check string
	// Vocabulary is set where a pack may list words of its own.
	Vocabulary bool
	// Or names the column that does instead: a file has one of them at least.
	Or string
	// Asked is what a proforma says is to be written, to whoever sends an intention
	// in; blank where it asks for no such thing.
	Asked string
	Go    reflect.Type // of the struct's field
}

// Valuer is a type of a struct's field that says itself what papers see of it. A slice
// of strings that is Words has each of them for a value.
type Valuer interface {
	// RelationType is the type of all values of the Go type, which its zero
	// value tells.
	RelationType() Type
	// RelationValue is the value as RelationType has it; nil for a blank.
	RelationValue() any
}

// FieldsOf reads fields from a struct's tags, of which each field of T with a
// csv tag has some:
//
//	csv         the name, in the file's header and in papers
//	label       its heading; left out, the name in words
//	about       what it says, in a line
//	check       "required" (never blank), and the name of a rule or "1..25"
//	or          the column that a file may have instead of this required one
//	values      all words that it may hold, in their order, "|" between them
//	means       what boardpack takes each of these for, "|" between them
//	explained   a word that does not tell what it is, and after "|" the sentence that does
//	vocabulary  "own" where a pack may list other words
//	list        who but the Board has it in the list of intentions: providers, everyone
//	type        word, where few texts come again; else the Go type's
//	asked       what a proforma tells a commissioning lead to write; left out, it
//	            does not ask
//	seen        "board" where editions that do not see all have it blank
//
// Records are pointers to T. It panics for a Go type that it does not know.
func FieldsOf[T any](file string) []Field {
	key := tagged{reflect.TypeFor[T](), file}
	fields, known := fieldsOf.Load(key)
	if !known { // each pack asks for the same ones, several times
		fields, _ = fieldsOf.LoadOrStore(key, fieldsFrom[T](file))
	}
	return slices.Clone(fields.([]Field))
}

// fieldsOf are the fields of each struct by tagged: nobody writes to what a Field points to.
var fieldsOf sync.Map

type tagged struct {
	kind reflect.Type
	file string
}

func fieldsFrom[T any](file string) (fields []Field) {
	kind := reflect.TypeFor[T]()
	base := func(record any) unsafe.Pointer { return unsafe.Pointer(record.(*T)) }
	for sf := range kind.Fields() {
		name, _, _ := strings.Cut(sf.Tag.Get("csv"), ",") // gocsv's own options follow
		if name == "" || name == "-" {
			continue
		}
		fields = append(fields, fieldOf(sf, base, name, file))
	}
	return fields
}

func fieldOf(sf reflect.StructField, base func(any) unsafe.Pointer, name, file string) Field {
	f := Field{Name: name, Label: sf.Tag.Get("label"), About: sf.Tag.Get("about"), File: file, Audience: Audience(sf.Tag.Get("list"))}
	if f.Label == "" {
		f.Label = Titled(name)
	}
	check, rule, _ := strings.Cut(sf.Tag.Get("check"), ",")
	required := check == "required"
	if !required {
		rule = check
	}
	f.Column = &Column{Required: required, Check: rule, Vocabulary: sf.Tag.Get("vocabulary") == "own", Or: sf.Tag.Get("or"), Asked: sf.Tag.Get("asked"), Go: sf.Type}
	f.BoardOnly = sf.Tag.Get("seen") == "board"
	if listed := sf.Tag.Get("values"); listed != "" {
		f.Listed = strings.Split(listed, "|")
	}
	if means := sf.Tag.Get("means"); means != "" {
		f.Means = strings.Split(means, "|")
	}
	if word, sentence, is := strings.Cut(sf.Tag.Get("explained"), "|"); is {
		f.Explained = map[string]string{word: sentence}
	}
	f.read(sf, base)
	return f
}

// read sets a field's type and how it is read out of a struct, which base gives: where
// it stands in there, since papers and comparisons read each field of each row, for
// which reflection takes five times as long.
func (f *Field) read(sf reflect.StructField, base func(any) unsafe.Pointer) {
	offset := sf.Offset
	at := func(r any) unsafe.Pointer { return unsafe.Add(base(r), offset) }
	switch zero := reflect.Zero(sf.Type).Interface().(type) {
	case Valuer:
		f.Type = zero.RelationType()
		if sf.Type.ConvertibleTo(reflect.TypeFor[[]string]()) && f.Type == Words {
			f.list = func(r any) []string { return *(*[]string)(at(r)) }
			return
		}
		// A pointer is boxed without a copy of the value.
		f.value = func(r any) any { return reflect.NewAt(sf.Type, at(r)).Interface().(Valuer).RelationValue() }
	case string:
		f.Type = textType(sf, f.Column.Check, f.Listed)
		f.text = func(r any) string { return *(*string)(at(r)) }
	case bool:
		f.Type, f.Listed = YesNo, []string{"Yes", "No"}
		f.text = func(r any) string { return yesNo(*(*bool)(at(r))) }
	case int:
		f.Type = Whole
		f.value = func(r any) any { return unlessZero(*(*int)(at(r))) }
	case *int64:
		f.Type = Money
		f.value = func(r any) any {
			if amount := *(**int64)(at(r)); amount != nil {
				return int(*amount)
			}
			return nil
		}
	case time.Time:
		f.Type = Date
		f.value = func(r any) any { return day(*(*time.Time)(at(r))) }
	default:
		panic(fmt.Sprintf("relation: no field can be made of %s, a %s", sf.Name, sf.Type))
	}
}

// unlessZero is a number; nil for nought, which stands for a blank in a struct.
func unlessZero(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func textType(sf reflect.StructField, check string, listed []string) Type {
	switch {
	case check == "period":
		return Period
	case listed != nil, sf.Tag.Get("type") == string(Word):
		return Word
	}
	return Text
}

// Titled is a name in words: "Delivery route" for "delivery_route".
func Titled(name string) string {
	words := strings.ReplaceAll(name, "_", " ")
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:]
}
