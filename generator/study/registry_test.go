package study

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/relation"
	"boardpack/generator/score"
	"boardpack/generator/trial"
)

// whole is a study of a pack that has every file of the contract.
func whole(t testing.TB) *Study {
	t.Helper()
	const planned = "../../data/2025-26"
	files := fstest.MapFS{"delivery.csv": {Data: []byte("reference,as_at,status,progress,rag\n")}}
	paths, err := fs.Glob(os.DirFS(planned), "*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(planned + "/" + path)
		if err != nil {
			t.Fatal(err)
		}
		files[path] = &fstest.MapFile{Data: data}
	}
	for _, line := range strings.Split(string(files["intentions.csv"].Data), "\n")[1:] {
		if reference, _, more := strings.Cut(line, ","); more && strings.HasPrefix(reference, "CI") {
			files["delivery.csv"].Data = append(files["delivery.csv"].Data, reference+",2025-02-28,OPEN,On track,Green\n"+reference+",2025-03-10,OPEN,Delayed,Amber\n"...)
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: recordtest.Date("2025-03-12"), Cycle: "2025/26"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for _, file := range record.Files() {
		if !pack.Has(file) {
			t.Fatalf("the pack has no %s, so that nothing is known of it here", file)
		}
	}
	selection := Selection{Rule: score.Top(120), Seed: 1, Set: true}
	return New(Options{About: About{Cycle: "2025/26", AsAt: recordtest.Date("2025-03-12"), Selection: selection}, Records: pack})
}

// neverIn are conditions over a row that compare a field, %[1]s, with a word
// that it never holds, %[2]q. Of a list of words the field is what is looked in.
var neverIn = map[bool][]string{
	false: {
		`.%[1]s == %[2]q`, `%[2]q == .%[1]s`, `.%[1]s != %[2]q`, `%[2]q != .%[1]s`, `.%[1]s in ["", %[2]q]`, `.%[1]s not in [%[2]q]`, `let v = .%[1]s; v == %[2]q`,
		`.%[1]s == never_held`, `.%[1]s in never_held_either`, `let w = %[2]q; .%[1]s != w`,
	},
	true: {`%[2]q in .%[1]s`, `any(.%[1]s, # == %[2]q)`, `let w = %[2]q; w in .%[1]s`, `never_held in .%[1]s`, `let v = .%[1]s; %[2]q in v`},
}

// A word that a field can never hold is a finding in every relation, wherever a
// condition can stand.
func TestNeverHeldInEveryRelation(t *testing.T) {
	s := whole(t)
	const word = "Never Held"
	for name, expression := range map[string]string{"never_held": `"` + word + `"`, "never_held_either": `["", "` + word + `"]`} {
		if findings := s.Define(name, located(expression)); len(findings) > 0 {
			t.Fatal(findings)
		}
	}
	fields := 0
	for _, r := range s.relations {
		for _, f := range r.Fields {
			if f.Listed == nil {
				continue
			}
			fields++
			for _, form := range neverIn[f.Type == relation.Words] {
				condition, _, _ := strings.Cut(fmt.Sprintf(form, f.Name, word), "%!(EXTRA") // not all forms have the word
				for _, place := range []string{
					"count(%s, %s)", "len(filter(%s, %s))", "any(%s, %s)", "all(%s, %s)", "none(%s, %s)", "one(%s, %s)", "find(%s, %s) == nil", "sum(%s, (%s) ? 1 : 0)",
					"map(%s, %s)[0]", "let r = filter(%s, %s); len(r)", "any(goals, any(%s, %s))",
				} {
					expression := fmt.Sprintf(place, r.Name, condition)
					_, findings := s.Value(located(expression))
					wantNever(t, r.Name+": "+expression, f, word, findings)
				}
				bare := strings.ReplaceAll(condition, "."+f.Name, f.Name)
				_, findings := drawn(t, s, listOf(r.Name, bare, r.Fields[0].Name))
				wantNever(t, r.Name+" where "+bare, f, word, findings)
			}
			if good := f.Listed[0]; f.Type != relation.Whole {
				form := neverIn[f.Type == relation.Words][0]
				condition := fmt.Sprintf(form, f.Name, good)
				if f.Type == relation.Words {
					condition = fmt.Sprintf(`%q in .%s`, good, f.Name)
				}
				if _, findings := s.Value(located("count(" + r.Name + ", " + condition + ")")); len(findings) > 0 {
					t.Errorf("%s: what it may hold is a finding: %v", condition, findings)
				}
			}
		}
	}
	if fields < 30 {
		t.Errorf("only %d fields list their words", fields)
	}
}

func wantNever(t *testing.T, what string, f relation.Field, word string, findings diag.List) {
	t.Helper()
	if len(findings) == 0 || !findings.HasErrors() {
		t.Errorf("%s: no finding", what)
		return
	}
	if f.Type == relation.Whole { // words and numbers are never compared
		return
	}
	if want := fmt.Sprintf("%s is never %q", f.Name, word); !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Message == want && f.Code == "word-never-held" }) {
		t.Errorf("%s: %v, want %s", what, findings, want)
	}
}

// A field that there is none of is a finding in every relation.
func TestUnknownFieldsInEveryRelation(t *testing.T) {
	s := whole(t)
	for _, r := range s.relations {
		for _, expression := range []string{
			"count(%s, .nowhere == 1)", "%s[0].nowhere", "words(count(%s, .nowhere == 1))", "any(goals, any(%s, .nowhere == 1))", "list(map(filter(%s, true), .nowhere))",
			`plural(count(%s, let n = .nowhere; n == n), "one", "two")`, `let n = "no" + "where"; %s[0][n]`, "first(%s).nowhere",
		} {
			expression = fmt.Sprintf(expression, r.Name)
			value, findings := s.Value(located(expression))
			place := strings.Index(expression, ".nowhere") + len(".")
			if value != "" || len(findings) != 1 || findings[0].Severity != diag.Error {
				t.Errorf("%s: %q %v", expression, value, findings)
			} else if at := findings[0].Position; place > len(".") && at.Column != here.Column+place {
				t.Errorf("%s: at column %d, want %d", expression, at.Column-here.Column, place)
			}
		}
		for _, spec := range []block.Spec{
			listOf(r.Name, "", "nowhere"), listOf(r.Name, `nowhere == ""`, r.Fields[0].Name),
			&block.PivotSpec{Counts: block.Counts{Of: located(r.Name), Rows: located("nowhere")}},
			&block.PivotSpec{Counts: block.Counts{Of: located(r.Name), Rows: located(r.Fields[0].Name), Columns: list("nowhere")}},
			&block.PivotSpec{Counts: block.Counts{Of: located(r.Name), Rows: located(r.Fields[0].Name), Value: located("sum(nowhere)")}},
			&block.ListSpec{Listing: block.Listing{Of: located(r.Name), Columns: list(r.Fields[0].Name), Sort: list("-nowhere")}},
		} {
			if table, findings := drawn(t, s, spec); table != "" || len(findings) != 1 || findings[0].Position.Line != here.Line {
				t.Errorf("%s, %T: %q %v", r.Name, spec, table, findings)
			}
		}
	}
}

// What is recorded in a file that the pack does not have is a finding, and no
// blank and no nought.
func TestFilesThatThePackLacks(t *testing.T) {
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA,Beta,a\n")}}
	pack, findings := record.Read(files, "pack", record.Settings{})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	s := New(Options{About: About{Selection: Selection{Rule: score.Top(1), Set: true}}, Records: pack})
	needs := func(what, file string, findings diag.List) {
		t.Helper()
		if len(findings) != 1 || findings[0].Severity != diag.Error || !strings.Contains(findings[0].Message, " needs "+file) {
			t.Errorf("%s: %v, want that it needs %s", what, findings, file)
		}
	}
	for _, r := range s.relations {
		for _, f := range r.Fields {
			file := r.File
			if r.File == "intentions.csv" {
				file = f.File
			}
			if file == "" || file == "intentions.csv" {
				continue
			}
			_, findings := s.Value(located(fmt.Sprintf("len(map(%s, .%s))", r.Name, f.Name)))
			needs(r.Name+"."+f.Name, file, findings)
			_, findings = drawn(t, s, listOf(r.Name, "let n = "+f.Name+"; n == n", r.Fields[0].Name))
			needs(r.Name+" where "+f.Name, file, findings)
			_, findings = drawn(t, s, listOf(r.Name, "", f.Name))
			needs(r.Name+" listed by "+f.Name, file, findings)
		}
	}
}

// No expression comes by the record of a row: in what it may have, an edition
// would show what it protects.
func TestRowsCannotBeLookedInto(t *testing.T) {
	s := whole(t)
	for _, r := range s.relations {
		if len(r.Rows()) == 0 {
			continue
		}
		for _, row := range []string{r.Name + "[0]", "first(" + r.Name + ")", "uniq(" + r.Name + ")[0]", "reduce(" + r.Name + ", #acc)", `{"a": ` + r.Name + "[0]}.a"}[:trial.Of(2, 5)] {
			for _, into := range []string{"%", "%.record", "%.Record", "%.Record()", `get(%, "record")`, "string(%)", "toJSON(%)", "number(%)", "list([%])", "%.Row", "%.Series", "%.Account", `keys(%)`, `join([%])`, `% + ""`} {
				value, findings := s.Value(located(strings.ReplaceAll(into, "%", row)))
				if value != "" || len(findings) != 1 || strings.Contains(findings[0].Message, "0x") {
					t.Errorf("%s of %s: %q %v", into, row, value, findings)
				}
			}
		}
	}
}
