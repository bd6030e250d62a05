package main

import (
	"fmt"
	"strings"

	"boardpack/templates"
)

// known are the licences of SPDX, by words that stand in no other's text.
var known = []struct{ id, words string }{
	{"Apache-2.0", "Apache License"},
	{"BSD-3-Clause", "used to endorse or promote products derived from this software"},
	{"MIT", "to any person obtaining a copy of this software"},
	{"OFL-1.1", "SIL OPEN FONT LICENSE Version 1.1"},
}

// termsOf is the licence of a module of Go as an expression of SPDX: all that its
// texts in templates/licences name, as the binary keeps to each.
func termsOf(module string) (string, error) {
	of := module + " "
	if module == "std" {
		of = "The Go programming language"
	}
	for _, text := range templates.Licences() {
		if strings.HasPrefix(text.Of, of) {
			return expression(text)
		}
	}
	return "", fmt.Errorf("templates/licences has no licence of %s", module)
}

func expression(text templates.Licence) (string, error) {
	var ids []string
	one := strings.Join(strings.Fields(text.Text), " ")
	for _, each := range known {
		if strings.Contains(one, each.words) {
			ids = append(ids, each.id)
		}
	}
	if ids == nil {
		return "", fmt.Errorf("the licence of %s is none that is known here", text.Of)
	}
	return strings.Join(ids, " AND "), nil
}
