package generator

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// brokenSettings are mistakes in pack.yaml, as text in the place of another.
var brokenSettings = [][2]string{
	{"name: Plan", "name: Plan: the plan"}, {"name: Plan", "name: \"Plan"}, {"name: Plan", "\tname: Plan"}, {"name: Plan", "name: [Plan"},
	{"name: Plan", "name: @Plan"}, {"name: Plan", "- name"}, {"name: Plan", "Plan"}, {"name: Plan", "name: *plan"}, {"name: Plan", "name: {a: b}"},
	{"name: Plan", "name:"}, {"name: Plan", "nam: Plan"}, {"name: Plan", "name: Plan\nname: Plan"}, {"name: Plan", "name: \"\\u4e2d\""},
	{"name: Plan", "name: \x01"}, {"name: Plan", "name: \xff"}, {"name: Plan", "? [a]\n: b\nname: Plan"}, {"name: Plan", "%YAML 3.0\nname: Plan"},
	{"cycle: 2025/26", "cycle: 2024/26"}, {"cycle: 2025/26", "cycle: 9999/00"}, {"cycle: 2025/26", "cycle: 2025"}, {"cycle: 2025/26", "cycle: Q3 2025/26"},
	{"cycle: 2025/26", "cycle: 2025-26"}, {"cycle: 2025/26", "cycle: 0000/01"}, {"cycle: 2025/26", "cycle: next"}, {"cycle: 2025/26", "cycle: []"},
	{"as_at: 2025-10-31", "as_at: 0001-01-01"}, {"as_at: 2025-10-31", "as_at: 31/10/2025"}, {"as_at: 2025-10-31", "as_at: soon"},
	{"as_at: 2025-10-31", "as_at: 9999-12-31"}, {"as_at: 2025-10-31", "as_at:"}, {"as_at: 2025-10-31", "as_at: 2025-02-30"},
	{"as_at: 2025-10-31", "as_at: 2025-10-31\npublication_date: later"},
	{"confidential: none", "confidential: some"}, {"confidential: none", "confidential: none\nlanguage: cy"}, {"confidential: none", "follows: ../.."},
	{"confidential: none", "follows: nowhere"}, {"confidential: none", "selection: {top: 0}"}, {"confidential: none", "selection: {top: 1, threshold: 2}"},
	{"confidential: none", "selection: {threshold: 99}"}, {"confidential: none", "selection: {threshold: x}"}, {"confidential: none", "scores: {from: 5, to: 1}"},
	{"confidential: none", "scores: {from: a, to: b, step: c}"}, {"confidential: none", "columns: {titel: x}"}, {"confidential: none", "values: {'': Yes}"},
	{"confidential: none", "values: {x: nothing}"}, {"confidential: none", "values: x"}, {"confidential: none", "files: {intention: {from: x.csv}}"},
	{"confidential: none", "files: {intentions: {from: ../x.csv}}"}, {"confidential: none", "files: {intentions: {from: x.xlsx}}"},
	{"confidential: none", "files: {intentions: {lists: {title: ','}}}"}, {"confidential: none", "files: {intentions: {fields: {A: {column: x, type: y}}}}"},
	{"confidential: none", "files: {intentions: [{from: intentions.csv}, {from: intentions.csv}]}"}, {"confidential: none", "files: {milestones: {from: gone.csv}}"},
	{"confidential: none", "vocabulary: {progress: []}"}, {"confidential: none", "vocabulary: {progress: [{word: x}]}"}, {"confidential: none", "vocabulary: {titles: [{word: x}]}"},
	{"confidential: none", "facts: [{name: A b, value: 1, source: x}]"}, {"confidential: none", "facts: [{value: 1}]"},
	{"confidential: none", "controls: [{name: a, expression: 'len(', published: 1}]"}, {"confidential: none", "controls: [{name: a, expression: len(intention), published: 1}]"},
	{"confidential: none", "controls: [{name: a, expression: len(intentions), published: 3}]"},
	{"confidential: none", "disclosure: {smallest: none}"}, {"confidential: none", "limits: {rows: -1}"}, {"confidential: none", "limits: 5"},
	{"compliance: full", "compliance: some"}, {"compliance: full", "compliance: partial"}, {"prepared: 2025-11-03", "prepared: x"},
	{"prepared: 2025-11-03", "prepared: 2025-11-03, reviewed: 2025-01-01"},
	{"editions:\n  - {name: board, papers: [plan]}", "editions: board"}, {"editions:\n  - {name: board, papers: [plan]}", "editions:"},
	{"editions:\n  - {name: board, papers: [plan]}", "editions: []"}, {"editions:\n  - {name: board, papers: [plan]}", "editions: ['']"},
	{"editions:\n  - {name: board, papers: [plan]}", "editions: [~]"}, {"editions:\n  - {name: board, papers: [plan]}", "editions:\n  - {name: board, papers: [plan]}\n---\na: b"},
	{"name: board", "name: ''"}, {"name: board", "name: ~"}, {"name: board", "sees: everything"}, {"name: board", "name: Board"}, {"name: board", "name: staff"},
	{"name: board", "name: board, sees: all"}, {"name: board", "name: b, each: provider"}, {"name: board", "name: b, each: person"},
	{"name: board", "name: b, each: provider, sees: everything"}, {"name: board", "name: con"}, {"name: board", "name: board, name: other"},
	{"papers: [plan]", "papers: []"}, {"papers: [plan]", "papers: ['']"}, {"papers: [plan]", "papers: [~]"}, {"papers: [plan]", "papers: [gone]"},
	{"papers: [plan]", "papers: [plan, plan]"}, {"papers: [plan]", "papers: [index]"}, {"papers: [plan]", "papers: [../plan]"}, {"papers: [plan]", "papers: [plan"},
}

// brokenPapers are mistakes in a paper likewise.
var brokenPapers = [][2]string{
	{"---\ntitle: Plan\n", "title: Plan\n"}, {"title: Plan", "title: Plan: the plan"}, {"title: Plan", "title: \"Plan"}, {"title: Plan", "titel: Plan"},
	{"title: Plan", "title:"}, {"title: Plan", "title: {{ x }}"}, {"title: Plan", "title: '{{ x }}'"}, {"title: Plan", "\ttitle: Plan"}, {"title: Plan", "- title"},
	{"title: Plan", "title: Plan\nvalues: {a: len(}"}, {"title: Plan", "title: Plan\nvalues: {A: '1'}"}, {"title: Plan", "title: Plan\nvalues: {len: '1'}"},
	{"title: Plan", "title: Plan\nvalues: [a]"}, {"title: Plan", "title: Plan\nappendices: [gone.md]"}, {"title: Plan", "title: Plan\nappendices: [../gone.md]"},
	{"title: Plan", "title: Plan\n...\n"}, {"title: Plan", "title: Plan\nkey_figures: [{value: 1}]"},
	{"date: 31 October 2025", "date: soon"}, {"date: 31 October 2025", "date: [a]"}, {"date: 31 October 2025", "date: '{{ name }}'"}, {"date: 31 October 2025", "date: 31 Octember 2025"},
	{"date: 31 October 2025", "meeting_date: soon"}, {"date: 31 October 2025", "confidential: Perhaps"}, {"date: 31 October 2025", "implications: [{question: a, answer: b}]"},
	{"Text.", "{{ len(intention) }}"}, {"Text.", "{{ len(intentions"}, {"Text.", "{{ 1 / 3 }}"}, {"Text.", "{{ \"a }}"}, {"Text.", "{{ count(intentions, .progress == 1) }}"},
	{"Text.", "{{ count(intentions, .decision == \"Prioritized\") }}"}, {"Text.", "{{ filter(intentions, .title == \"\")[0].title }}"}, {"Text.", "{{ intentions }}"},
	{"Text.", "<b>x</b>"}, {"Text.", "<div>\n"}, {"Text.", "![a](b)"}, {"Text.", "[a](b)"}, {"Text.", "[a](#b)"}, {"Text.", "    code"}, {"Text.", "| a | b |\n|--|--|\n| 1 | 2 |"},
	{"Text.", "# Title"}, {"Text.", "##### Five"}, {"Text.", "- ## a"}, {"Text.", "## A {#x}\n\n## B {#x}"}, {"Text.", "a ✓"}, {"Text.", "&#x4e2d;"}, {"Text.", "a \xff"},
	{"Text.", "```pivott\nid: a\n```"}, {"Text.", "```pivot\n```"}, {"Text.", "```pivot\nid: a\ntitle: b: c\nrows: programme\n```"}, {"Text.", "```pivot\nid: a\ntitle: A\nrows: programm\n```"},
	{"Text.", "```pivot\nid: A b\ntitle: A\nrows: programme\n```"}, {"Text.", "```pivot\nid: nul\ntitle: A\nrows: programme\n```"},
	{"Text.", "```pivot\nid: a\ntitle: A\nrows: programme\nwhere: titl == \"\"\n```"}, {"Text.", "```pivot\nid: a\ntitle: A\nrows: programme\nwhere: title\n```"},
	{"Text.", "```pivot\nid: a\ntitle: A\nrows: programme\nvalue: median(x)\n```"}, {"Text.", "```pivot\nid: a\ntitle: A\nrows: programme\nof: peple\n```"},
	{"Text.", "```chart\nid: a\ntitle: A\nrows: programme\ntype: pie\n```"}, {"Text.", "```chart\nid: a\ntitle: A\nrows: programme\ncolumns: place\ntype: bar\n```"},
	{"Text.", "```chart\nid: a\ntitle: A\nrows: programme\ncolumns: [place, lead]\ntype: stacked-bar\n```"}, {"Text.", "```chart\nid: a\ntitle: A\nrows: programme\ntype: scatter\n```"},
	{"Text.", "```chart\nid: a\ntitle: A\nrows: programme\ntype: line\nperiod: week\n```"},
	{"Text.", "```table\nid: a\ntitle: A\ncolumns: [a, b]\nrows: [[1]]\n```"}, {"Text.", "```intentions\nid: a\ntitle: A\ncolumns: [nothing]\n```"}, {"Text.", "```intentions\nid: a\ntitle: A\ncolumns: [title]\nsort: [nothing]\n```"},
	{"Text.", "```quadrant\nid: a\ntitle: A\nx: title\ny: impact\ncorners: [a]\n```"}, {"Text.", "```funnel\nid: a\ntitle: A\nsteps: [{label: a, value: '1'}]\n```"}, {"Text.", "```funnel\nid: a\ntitle: A\nsteps: [{label: a, value: '1'}, {label: b, value: '2'}]\n```"},
	{"Text.", "```list\nid: a\ntitle: A\nof: nothing\ncolumns: [a]\n```"}, {"Text.", "```timeline\nid: a\ntitle: A\n```"}, {"Text.", "```sensitivity\nid: a\ntitle: A\n```"}, {"Text.", "```trajectory\nid: a\ntitle: A\nmeasure: x\n```"},
	{"Text.", "```spc\nid: a\ntitle: A\nmeasure: x\n```"}, {"Text.", "```checks\nid: a\ntitle: A\nrows: programme\ncompare: [{label: a, where: b}]\n```"},
}

// placeless are findings that have no place, or an error that does not say what to
// write.
func placeless(findings diag.List) diag.List {
	var bad diag.List
	for _, f := range findings {
		says := f.Hint != "" || strings.Contains(f.Message, " is not ") || strings.Contains(f.Message, " needs ") || strings.Contains(f.Message, " not one of ")
		if f.File == "" || f.Line < 1 || f.Column < 1 || f.Severity == diag.Error && !says {
			bad = append(bad, f)
		}
	}
	return bad
}

// TestEveryFindingHasAPlace breaks pack.yaml and a paper in many ways, and asks
// for a finding of each, with its file, line and column and with what to do; and
// that build refuses what check refuses, and nothing else.
func TestEveryFindingHasAPlace(t *testing.T) {
	t.Parallel()
	for file, all := range map[string][][2]string{packFile: brokenSettings, "plan.md": brokenPapers} {
		for _, broken := range all {
			good := small()[file]
			text := strings.Replace(good, broken[0], broken[1], 1)
			if text == good {
				t.Fatalf("%q is not in %s", broken[0], file)
			}
			findings := soon(t, laid(t, "plan", map[string]string{file: text}))
			if !findings.HasErrors() {
				t.Errorf("%s: %q is no error: %v", file, broken[1], findings)
			}
			for _, f := range placeless(findings) {
				t.Errorf("%s: %q: no place, or nothing to do: %v", file, broken[1], f)
			}
		}
	}
}

// TestUnreadableSettingsAreTheOnlyFinding asks for one finding of a pack.yaml that
// cannot be read, and of a paper's front matter likewise.
func TestUnreadableSettingsAreTheOnlyFinding(t *testing.T) {
	for _, text := range []string{"name: a: b\n", "- a\n", "just words\n", "name: [a\n", "a: b\n---\nc: d\n"} {
		if findings := soon(t, laid(t, "plan", map[string]string{packFile: text, "intentions.csv": "rubbish\n"})); len(findings) != 1 {
			t.Errorf("%q: %v", text, findings)
		}
		paper := "---\n" + strings.ReplaceAll(text, "---\n", "...\n--- \n") + "---\n\n{{ nothing }}\n"
		if findings := soon(t, laid(t, "plan", map[string]string{"plan.md": paper})); len(findings) != 1 {
			t.Errorf("%q: %v", paper, findings)
		}
	}
}

// TestWhatIsCheckedCanBeDrawn has charts of a field that nobody filled in, and of
// amounts below nought: each is drawn, or check finds it.
func TestWhatIsCheckedCanBeDrawn(t *testing.T) {
	t.Parallel()
	const rows = "reference,programme,title,place,Saving\nA-1,__proto__,One,,-5\nA-2,constructor,Two,,3\nA-3,toString,Three,,\n"
	settings := small()[packFile] + "files: {intentions: {fields: {saving: {column: Saving, type: money}}}}\n"
	for _, kind := range []string{"bar", "stacked-bar", "grouped-bar", "line", "heatmap", "donut", "scatter"} {
		for _, more := range []string{"columns: place\n", "value: sum(saving)\n", "columns: place\nvalue: sum(saving)\n", "columns: place\nblanks: None\n", ""} {
			paper := small()["plan.md"] + "\n```chart\nid: a\ntitle: A\ntype: " + kind + "\nrows: programme\n" + more + "```\n"
			folder := laid(t, "plan", map[string]string{packFile: settings, "plan.md": paper, "intentions.csv": rows})
			findings := soon(t, folder)
			out := filepath.Join(t.TempDir(), "out")
			told, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out})
			if err != nil || told.HasErrors() != findings.HasErrors() || len(placeless(findings)) > 0 {
				t.Errorf("%s, %q: check finds %v, build %v, %v", kind, more, findings, told, err)
			}
			if kind != "bar" && kind != "donut" && kind != "scatter" && more == "columns: place\n" {
				if findings.HasErrors() {
					t.Errorf("%s: %v", kind, findings)
					continue
				}
				if table := csvRows(t, filepath.Join(out, "plan/board/tables/a.csv")); len(table) != 5 || table[0][1] != "not_recorded" || table[4][1] != "3" {
					t.Errorf("%s of a blank field: %v", kind, table)
				}
			}
		}
	}
}
