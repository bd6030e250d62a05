package record

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

const (
	sentHeader   = "Reference (required),Programme (required),Title (required),Lead,Strategic alignment (required),Strategic alignment: reason,Cost (REQUIRED),Cost: reason\n"
	sentCriteria = "criterion,weight_percent,meanings\nStrategic alignment,60,1: none;5: all\nCost,40,\n"
)

// sentIn are the files that leads sent in, by name, and what pack.yaml says of them.
func sentIn(files ...string) (fstest.MapFS, Settings) {
	fsys := folder(append([]string{"criteria.csv", sentCriteria}, files...)...)
	from := FileSettings{At: say("").At, From: say("proformas/*.csv")}
	return fsys, Settings{AsAt: october.AsAt, Files: map[string]FileSettings{intentionsFile: from, scoresFile: from}}
}

// Files come as people number them, without those that a spreadsheet leaves beside
// an open one, and each row knows its own.
func TestManyFiles(t *testing.T) {
	fsys, settings := sentIn(
		"proformas/lead 10.csv", sentHeader+"C10,CYP,Ten,Post,1,Why,5,Cheap\n",
		"proformas/lead 2.csv", sentHeader+"C2,CYP,Two,,2,Why,4,Cheap\nC3,CYP,Three,,3,Why,3,Fair\n",
		"proformas/Lead 1.CSV", sentHeader+"C1,CYP,One,,4,\"Why, then\",2,\n",
		"proformas/~$lead 2.csv", "x", "proformas/.lead 3.csv", "x", "proformas/notes.txt", "x", "proformas/old/lead 4.csv", "x", "lead 5.csv", "x")
	pack, findings := Read(fsys, "p", settings)
	wantFindingTexts(t, findings, `p/proformas/Lead 1.CSV:2:8: warning: intention "C1" has no reason for its score for Cost (hint: write the reason, or send Lead 1.CSV back)`)
	var got [][]string
	r := pack.Relation(Intentions)
	for _, i := range pack.Intentions {
		row := []string{}
		for _, name := range []string{"reference", "title", "lead", "strategic_alignment", "strategic_alignment_reason", "cost", "cost_reason", "from_file"} {
			f, known := r.Field(name)
			if !known {
				t.Fatalf("no field %s", name)
			}
			row = append(row, f.Text(relation.RowOf(i)))
		}
		got = append(got, row)
	}
	want := [][]string{
		{"C1", "One", "", "4", "Why, then", "2", "", "proformas/Lead 1.CSV"},
		{"C2", "Two", "", "2", "Why", "4", "Cheap", "proformas/lead 2.csv"},
		{"C3", "Three", "", "3", "Why", "3", "Fair", "proformas/lead 2.csv"},
		{"C10", "Ten", "Post", "1", "Why", "5", "Cheap", "proformas/lead 10.csv"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, input := range pack.Inputs {
		if input.Pattern != map[bool]string{true: "proformas/*.csv"}[input.File != "criteria.csv"] {
			t.Errorf("%s of %s is of the pattern %q", input.Source, input.File, input.Pattern)
		}
	}
	if len(pack.Inputs) != 7 {
		t.Errorf("read %d files, want the criteria and three for each of two tables", len(pack.Inputs))
	}
}

// Why something is scored as it is, and who sent it in, no view has.
func TestWhatLeadsSayIsForTheBoard(t *testing.T) {
	fsys, settings := sentIn("proformas/a.csv", sentHeader+"C1,CYP,One,,4,Why,2,Dear\n")
	pack, _ := Read(fsys, "p", settings)
	view := pack.View(func(*Intention) bool { return true })
	closed := 0
	for _, f := range view.Relation(Intentions).Fields {
		if f.BoardOnly {
			closed++
			if text := f.Text(relation.RowOf(view.Intentions[0])); text != "" {
				t.Errorf("a view has the %s %q", f.Name, text)
			}
		}
	}
	if closed != 3 {
		t.Errorf("%d fields are for the Board alone, want from_file and two reasons", closed)
	}
}

func wantFindingTexts(t *testing.T, findings diag.List, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, findingTexts(findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// What is wrong in a file that somebody sent in names the file to send back.
func TestFindingsOfSentFiles(t *testing.T) {
	const good = "C1,CYP,One,,4,Why,2,Dear\n"
	for _, c := range []struct {
		name  string
		files []string
		want  []string
	}{
		{"none", nil, []string{
			`p/pack.yaml:1:1: error: no file fits from: proformas/*.csv (hint: put the files into proformas in the pack's folder, or mend the line)`}},
		{"the same intention from two leads", []string{"proformas/a.csv", sentHeader + good, "proformas/b.csv", sentHeader + "C1,CYP,Uno,,4,Why,2,Dear\nC2,CYP,Two,,4,Why,2,Dear\nC2,CYP,Two,,4,Why,2,Dear\n"}, []string{
			`p/proformas/b.csv:2:1: error: duplicate reference "C1", first at p/proformas/a.csv:2:1 (hint: agree whose it is, and send b.csv or a.csv back)`,
			`p/proformas/b.csv:4:1: error: duplicate reference "C2", first at line 3`}},
		{"empty cells", []string{"proformas/a.csv", sentHeader + good, "proformas/b.csv", sentHeader + "C2,CYP,,,4,Why,2,Dear\nC3,CYP,Three,,,,2,Dear\n"}, []string{
			`p/proformas/b.csv:2:3: error: title is empty (hint: fill it in, or send b.csv back)`,
			`p/proformas/b.csv:3:5: error: Strategic alignment is empty (hint: fill it in, or send b.csv back)`}},
		{"a score without a reason", []string{"proformas/a.csv", sentHeader + "C1,CYP,One,,4,,2, \n"}, []string{
			`p/proformas/a.csv:2:6: warning: intention "C1" has no reason for its score for Strategic alignment and Cost (hint: write the reason, or send a.csv back)`}},
		{"no column for reasons", []string{"proformas/a.csv", "Reference,Programme,Title,Strategic alignment,Cost\nC1,CYP,One,4,2\n"}, nil},
		{"the example left in", []string{"proformas/a.csv", sentHeader + "EXAMPLE,CYP,One,,4,Why,2,Dear\n" + good, "proformas/b.csv", sentHeader + "Example 2,CYP,One,,4,Why,2,Dear\n"}, []string{
			`p/proformas/a.csv:2:1: error: row "EXAMPLE" is an example, and no intention (hint: delete the row, or send a.csv back)`,
			`p/proformas/b.csv:2:1: error: row "Example 2" is an example, and no intention (hint: delete the row, or send b.csv back)`}},
		{"a column that is not asked for", []string{"proformas/a.csv", strings.TrimSuffix(sentHeader, "\n") + ",Mine\n" + strings.TrimSuffix(good, "\n") + ",x\n"}, []string{
			`p/proformas/a.csv:1:9: warning: unknown column "Mine": its values are not read (hint: list it under columns or fields in pack.yaml, if papers are to use it)`}},
		{"a meaning of no score", []string{"proformas/a.csv", sentHeader + good, "criteria.csv", strings.Replace(sentCriteria, "5: all", "6: all", 1)}, []string{
			`p/criteria.csv:2:3: error: meanings "6: all" does not begin with a score, a whole number from 1 to 5, and a colon (hint: write them as 1: none; 3: some; 5: much)`}},
	} {
		fsys, settings := sentIn(c.files...)
		_, findings := Read(fsys, "p", settings)
		if diff := cmp.Diff(c.want, findingTexts(findings)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// A header is that of a column with the mark and without.
func TestRequiredMark(t *testing.T) {
	for header, want := range map[string]string{"Title (required)": "title", "TITLE  (Required) ": "title", "(required)": "required", "Title required": "titlerequired", "Title (optional)": "titleoptional"} {
		if got := squashed(header); got != want {
			t.Errorf("%q is %q, want %q", header, got, want)
		}
	}
}

func findingTexts(findings diag.List) (texts []string) {
	for _, f := range findings {
		texts = append(texts, f.String())
	}
	return texts
}

// Headers are the same where they are when squashed, unless nothing is left of them.
func TestSameHeader(t *testing.T) {
	texts := rapid.OneOf(rapid.StringMatching(`[aA b£#É\-_]{0,4}( \(required\)|\(Required\) ?)?`), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts.Draw(t, "a"), texts.Draw(t, "b")
		if got, want := sameHeader(a, b), squashed(a) == squashed(b) && squashed(a) != ""; got != want {
			t.Fatalf("%q and %q are the same: %v, want %v", a, b, got, want)
		}
	})
}
