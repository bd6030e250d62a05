package setting

import (
	"reflect"
	"strings"
)

// fields are the keys that a struct takes, in the order of its fields.
type fields struct {
	names  []string
	byName map[string]field
}

type field struct {
	index    []int
	required bool
	about    string // what a key is for
}

func fieldsOf(t reflect.Type) fields {
	found := fields{byName: map[string]field{}}
	found.add(t, nil)
	return found
}

func (f *fields) add(t reflect.Type, prefix []int) {
	for i := range t.NumField() {
		structField := t.Field(i)
		name, option, _ := strings.Cut(structField.Tag.Get("yaml"), ",")
		index := append(append([]int(nil), prefix...), i)
		switch {
		case option == "inline":
			f.add(structField.Type, index)
		case name != "":
			f.names = append(f.names, name)
			f.byName[name] = field{index: index, required: option == "required", about: structField.Tag.Get("about")}
		}
	}
}
