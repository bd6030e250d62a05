package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
)

// TestJSONWhateverHappens calls each command that has --json in ways that cannot be met: what
// it prints is JSON of the shape that it always has, with what was wrong as a finding.
func TestJSONWhateverHappens(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		call     string
		code     int
		finding  string // the code of the one that is told last
		says     string
		keys     string // of the object; empty where it is the findings alone
		standard string // what stderr has as well
	}{
		{"check", usage, "called-wrongly", "there is no pack in data", "", "no pack in data"},
		{"check nothing/*", usage, "called-wrongly", "nothing/*", "", "nothing/*"},
		{"check --pdf", usage, "called-wrongly", "name the PDF files", "", "name the PDF"},
		{"check --pdf --edition board x.pdf", usage, "called-wrongly", "no editions", "", "no editions"},
		{"check --colour", usage, "called-wrongly", "unknown flag --colour", "", "unknown flag"},
		{"check nowhere", findings, "pack-unreadable", "", "", ""},
		{"build", usage, "called-wrongly", "there is no pack", "findings editions packs", "no pack in data"},
		{"build --jobs=-1", usage, "called-wrongly", "-1", "findings editions packs", "-1"},
		{"build --jobs many", usage, "called-wrongly", "many", "findings editions packs", "many"},
		{"build nowhere --shard 5/4", usage, "called-wrongly", "5/4", "findings editions packs", "5/4"},
		{"build nowhere", findings, "pack-unreadable", "", "findings editions packs", ""},
		{"index", usage, "called-wrongly", "<out>", "", "<out>"},
		{"index nowhere", usage, "called-wrongly", "there is no folder nowhere", "", "nowhere"},
		{"compare", usage, "called-wrongly", "<old> <new>", "kind old new moved findings", "<old>"},
		{"compare a.csv b.csv", usage, "called-wrongly", "a.csv cannot be read", "kind old new moved findings", "a.csv"},
		{"compare a.csv b.csv --as-at May", usage, "called-wrongly", "--as-at", "kind old new moved findings", "--as-at"},
	} {
		var out, told bytes.Buffer
		code := run(context.Background(), append(strings.Fields(c.call), "--json"), &out, &told)
		var list []struct{ Severity, Code, File, Message, Hint string }
		inside := json.RawMessage(out.Bytes())
		if c.keys != "" {
			var object map[string]json.RawMessage
			if err := json.Unmarshal(inside, &object); err != nil {
				t.Errorf("%s: %v: %s", c.call, err, out.String())
				continue
			}
			for _, key := range strings.Fields(c.keys) {
				if object[key] == nil || string(object[key]) == "null" {
					t.Errorf("%s: %q is %s", c.call, key, object[key])
				}
			}
			inside = object["findings"]
		}
		if err := json.Unmarshal(inside, &list); err != nil || len(list) == 0 {
			t.Errorf("%s: %v: %s", c.call, err, out.String())
			continue
		}
		last := list[len(list)-1]
		if code != c.code || last.Severity != "error" || last.Code != c.finding || !strings.Contains(last.Message, c.says) || strings.HasPrefix(last.Message, "usage") {
			t.Errorf("%s: %d, %+v", c.call, code, last)
		}
		if !strings.Contains(told.String(), c.standard) {
			t.Errorf("%s: stderr has %q", c.call, told.String())
		}
	}
}

// TestJSONOfWhatIsInterrupted has that among the findings.
func TestJSONOfWhatIsInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	for _, call := range []string{"build", "check", "compare"} {
		var out, told bytes.Buffer
		args := []string{call, "../../data/2024-25", "--json"}
		if call == "compare" {
			args = append(args, "../../data/2024-25")
		}
		if code := run(ctx, args, &out, &told); code != findings || !json.Valid(out.Bytes()) || !strings.Contains(out.String(), `"code": "not-done"`) {
			t.Errorf("%s: %d, %s", call, code, out.String())
		}
	}
}
