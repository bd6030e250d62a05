package main

import (
	"strings"
	"testing"

	"boardpack/templates"
)

// TestTerms goes by what pkg.go.dev says of each module, and for the fonts by the
// two licences in the module itself.
func TestTerms(t *testing.T) {
	for module, want := range map[string]string{
		"std":                            "BSD-3-Clause",
		"golang.org/x/text":              "BSD-3-Clause",
		"github.com/yuin/goldmark":       "MIT",
		"github.com/go-fonts/liberation": "BSD-3-Clause AND OFL-1.1",
		"go.yaml.in/yaml/v3":             "Apache-2.0 AND MIT",
	} {
		if got, err := termsOf(module); got != want || err != nil {
			t.Errorf("%s: %s, %v; want %s", module, got, err, want)
		}
	}
	if _, err := termsOf("github.com/yuin/gold"); err == nil || !strings.Contains(err.Error(), "no licence of") {
		t.Errorf("half a module's name: %v", err)
	}
	if _, err := expression(templates.Licence{Of: "x", Text: "All rights reserved."}); err == nil || !strings.Contains(err.Error(), "none that is known") {
		t.Errorf("a licence that nobody knows: %v", err)
	}
}
