package setting

import (
	"testing"
)

func TestCurlyQuotes(t *testing.T) {
	for source, want := range map[string]string{
		"id: a\ntitle: “Open day”  # mine\n":      "f:2:8: warning: curly quotation marks are part of “Open day” (hint: with straight ones they are not: title: \"Open day\"  # mine)",
		"id: ‘a’\n":                               "f:1:5: warning: curly quotation marks are part of ‘a’ (hint: with straight ones they are not: id: \"a\")",
		"id: „a“\n":                               "f:1:5: warning: curly quotation marks are part of „a“ (hint: with straight ones they are not: id: \"a\")",
		"id: ”a”\n":                               "f:1:5: warning: curly quotation marks are part of ”a” (hint: with straight ones they are not: id: \"a\")",
		"id: a\ncolumns: [x, “y”]\n":              "f:2:14: warning: curly quotation marks are part of “y” (hint: with straight ones they are not: columns: [x, \"y\"])",
		"id: a\nvalues: {“G”: On track}\n":        "f:2:10: warning: curly quotation marks are part of “G” (hint: with straight ones they are not: values: {\"G\": On track})",
		"id: a\ntitle: “Yes” and “No”\n":          "",
		"id: a\ntitle: Say “yes”\n":               "",
		"id: a\ntitle: ‘tis the trusts\n":         "",
		"id: a\ntitle: \"“Open day”\"\n":          "",
		"id: a\ntitle: '“Open day”'\n":            "",
		"id: a\ntitle: |\n  “Open day”\n":         "",
		"id: a\ntitle: “Open: the day”\n":         "f:2:8: error: YAML: curly quotation marks, as Word writes them, are none in YAML (hint: write straight ones: key: \"words\")",
		"id: a\nsides: [{label: “a, share: 1}]\n": "f:2:17: warning: curly quotation marks are part of “a (hint: with straight ones they are not: sides: [{label: \"a\", share: 1}])",
	} {
		var into sample
		got := ""
		for _, f := range Decode([]byte(source), top, &into) {
			got += f.String()
		}
		if got != want {
			t.Errorf("%q\ngot  %s\nwant %s", source, got, want)
		}
	}
}
