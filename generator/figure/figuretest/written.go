// Package figuretest writes figures out for tests.
package figuretest

import (
	"testing"

	"boardpack/generator/figure"
)

// Written is a figure's table as CSV, with its notes and sentence.
func Written(t testing.TB, f *figure.Figure) string {
	t.Helper()
	text, err := f.Table.CSV()
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range f.Notes {
		text = append(text, "note: "+note+"\n"...)
	}
	if f.Sentence != "" {
		text = append(text, "sentence: "+f.Sentence+"\n"...)
	}
	return string(text)
}
