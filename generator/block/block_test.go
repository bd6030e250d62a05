package block

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every kind and every key is described, for the pages of help are made of it.
func TestEveryBlockIsDescribed(t *testing.T) {
	var described func(where string, keys []Key)
	described = func(where string, keys []Key) {
		for _, key := range keys {
			if key.Name == "" || key.About == "" || key.Form == "" || strings.HasSuffix(key.About, ".") {
				t.Errorf("%s: the key %q is %q, %q", where, key.Name, key.Form, key.About)
			}
			described(where+", "+key.Name, key.Keys)
		}
	}
	var names []string
	for _, block := range Blocks() {
		names = append(names, block.Kind)
		if block.About == "" || strings.Contains(block.About, "\n") {
			t.Errorf("%s is %q", block.Kind, block.About)
		}
		described(block.Kind, block.Keys)
		own := block.Keys[:len(block.Keys)-6]
		if (len(own) == 0) != (block.Example == "") {
			t.Errorf("%s has %d keys of its own and the example %q", block.Kind, len(own), block.Example)
		}
	}
	if diff := cmp.Diff(Kinds(), names); diff != "" {
		t.Error(diff)
	}
}

func TestKeysOfABlock(t *testing.T) {
	var lines []string
	for _, block := range Blocks() {
		for _, key := range block.Keys {
			if block.Kind == "funnel" || block.Kind == "table" && key.Name == "rows" || key.Name == "controls" {
				lines = append(lines, strings.TrimSpace(block.Kind+" "+key.Name+": "+key.Form+map[bool]string{true: ", required"}[key.Required]))
			}
			for _, inner := range key.Keys {
				if block.Kind == "funnel" {
					lines = append(lines, "- "+inner.Name+": "+inner.Form+map[bool]string{true: ", required"}[inner.Required])
				}
			}
		}
	}
	want := []string{
		"checks controls: true or false",
		"funnel of: words", "funnel steps: list of entries, required", "- label: words, required", "- value: words, required", "- lost: words", "funnel data: words",
		"funnel id: words, required", "funnel title: words, required", "funnel subtitle: words", "funnel sentence: words", "funnel notes: list of words", "funnel when: words",
		"table rows: list of lists of words, required",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}
