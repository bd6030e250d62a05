package generator

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// soundSettings and soundBody are a pack without a finding, which each mistake
// changes in one place.
const (
	soundSettings = `name: Review
organisation: An ICB
cycle: 2024/25
as_at: 2024-10-31
editions:
  - {name: board, papers: [paper]}
accessibility: {compliance: full, prepared: 2024-11-06, contact: {email: board@example.org}}
files:
  intentions:
    from: tracker.csv
    fields:
      saving: {column: "Est. saving £k", type: money, times: 1000}
`
	soundBody = `There are {{ count(intentions, .programme == "Alpha") }}.

` + "```pivot\nid: by-programme\ntitle: Intentions by programme\nrows: programme\n```\n"
	soundTracker  = "Ref,Programme / Portfolio,Title,Est. saving £k,Region\nX1,Alpha,One,5,North\nX2,Beta,Two,6,South\n"
	soundDelivery = "reference,as_at,status,progress,anticipated_delivery\nX1,2024-10-31,OPEN,Delayed,2025-04-01\nX2,2024-10-31,OPEN,On track,\n"
)

// madeMistake is one change to the sound pack, and the finding that must come of it:
// at its place, with what to do.
type madeMistake struct {
	file, from, to string
	place          string
	says, hint     string // how the message and the hint begin
}

var madeMistakes = []madeMistake{
	// Expressions.
	{"paper.md", `"Alpha"`, `“Alpha”`, "paper.md:8:46", `“ is a curly quotation mark`, `write words in straight quotes: "Delayed"`},
	{"paper.md", `"Alpha"`, `‘Alpha’`, "paper.md:8:46", `‘ is a curly quotation mark`, `write words in straight quotes: "Delayed"`},
	{"paper.md", `== "Alpha"`, `= "Alpha"`, "paper.md:8:43", `= does not compare`, `write == for is, and != for is not: .progress == "Delayed"`},
	{"paper.md", `.programme == "Alpha"`, `.programme <> "Alpha"`, "paper.md:8:44", `<> does not compare`, `write == for is, and != for is not: .progress == "Delayed"`},
	{"paper.md", `.programme == "Alpha"`, `.programme is "Alpha"`, "paper.md:8:43", `is does not compare`, `write == for is, and != for is not: .progress == "Delayed"`},
	{"paper.md", `.programme == "Alpha"`, `.programme == "Alpha" AND .title == "One"`, "paper.md:8:54", `AND is not known in capitals`, `write and, or and not in lower case`},
	{"paper.md", `.programme == "Alpha"`, `.programme == Alpha`, "paper.md:8:46", `unknown name Alpha`, `words stand in quotes: "Alpha"`},
	{"paper.md", `.programme == "Alpha"`, `programme == "Alpha"`, "paper.md:8:32", `unknown name programme`, `a field of a row has a dot before it: .programme`},
	{"paper.md", `.programme == "Alpha"`, `.Programme == "Alpha"`, "paper.md:8:33", `unknown field Programme`, `"programme"?`},
	{"paper.md", `.programme == "Alpha"`, `.Programme / Portfolio == "Alpha"`, "paper.md:8:33", `unknown field Programme`, `"programme"?`},
	{"paper.md", `.programme == "Alpha"`, `.progress == "Late"`, "paper.md:8:45", `progress is never "Late"`, `known: Delayed, Delivered, Deprioritised, On track`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `count(intentions, .programme == "Alpha"`, "paper.md:8:53", `a bracket is not closed`, `write ) at the end, or where what is in the bracket ends`},
	{"paper.md", `"Alpha")`, `"Alpha)`, "paper.md:8:11", `{{ without its }} on the same line`, `{{ len(intentions) }}`},
	{"paper.md", ` }}.`, ` }.`, "paper.md:8:11", `{{ without its }} on the same line`, `{{ len(intentions) }}`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `Count(intentions)`, "paper.md:8:14", `unknown name Count`, `"count"?`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `countif(intentions, "Alpha")`, "paper.md:8:14", `unknown name countif`, `"count"?`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `count(intention)`, "paper.md:8:20", `unknown name intention`, `"intentions"?`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `count(intentions.programme == "Alpha")`, "paper.md:8:31", `this is a list of rows, which has no field itself`, `ask of each row, with a comma and a dot: count(intentions, .progress == "Delayed"), map(intentions, .title)`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `percent(1, count(intentions, .programme == ""))`, "paper.md:8:14", `a percentage of nothing`, `write it under a condition: n > 0 ? percent(part, n) : "none"`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `filter(intentions, .progress == "Delivered")[0].title`, "paper.md:8:58", `there is no first row: nothing fulfils the condition`, `write it under a condition: len(rows) > 0 ? rows[0].title : "none"`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `filter(intentions, .programme == "Alpha")`, "paper.md:8:13", `the value is neither text nor a number`, `write what is to stand there: len(rows), list(map(rows, .title)) or number(x, 1)`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `facts.workshop_date`, "paper.md:8:20", `unknown field workshop_date`, `say in pack.yaml: facts: [{name: workshop_date, value: "...", source: "..."}]`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `date(previous_as_at)`, "paper.md:8:14", `previous_as_at is a day that the records do not have`, `write it under a condition, such as count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none"`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `1 / 2`, "paper.md:8:13", `a fraction needs number(x, places), percent or money`, `write what is to stand there: len(rows), list(map(rows, .title)) or number(x, 1)`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `5%`, "paper.md:8:16", `the expression ends at %, which is for what a division leaves`, `a percentage is percent(part, whole), or words: "5%"`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, ``, "paper.md:8:14", `there is no expression`, `write one between the braces: {{ len(intentions) }}`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `sum(intentions, .title)`, "paper.md:8:14", `no value comes of words + number`, `boardpack help functions shows what functions take`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `money("5")`, "paper.md:8:14", `5 is not a number`, `boardpack help functions shows what functions take`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `cell("no-such", "Alpha")`, "paper.md:8:14", `not enough arguments to call cell`, `boardpack help functions shows what expressions can be, and help columns their names`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `count(intentions; .programme == "Alpha")`, "paper.md:8:30", `; separates nothing here`, `write a comma: count(intentions, .progress == "Delayed")`},
	{"paper.md", `count(intentions, .programme == "Alpha")`, `count(intentions, .anticipated_delivery > 31/10/2024)`, "paper.md:8:54", `words and a number do not go with >`, `words, days and periods stand in quotes: "Q3 2024/25"; days compare by before(.as_at, as_at), periods by later(.anticipated_delivery, "Q3 2024/25")`},
	// Blocks.
	{"paper.md", "```pivot", "```graph", "paper.md:10:1", `unknown block "graph"`, "```chart, with type: bar, stacked-bar, grouped-bar, line, heatmap, donut or scatter"},
	{"paper.md", "```pivot", "```table", "paper.md:11:1", `key "columns" is missing`, `write a line columns: with headings of the columns`},
	{"paper.md", "```pivot", "```", "paper.md:10:1", `unknown block ""`, "boardpack help blocks lists them; the kind stands after the three marks: ```pivot"},
	{"paper.md", "```pivot", "```chart\ntype: pie", "paper.md:11:7", `chart type "pie" is not one of bar, stacked-bar, grouped-bar, line, heatmap, donut, scatter`, `type: donut`},
	{"paper.md", "```pivot", "```chart\ntype: column", "paper.md:11:7", `chart type "column" is not one of bar, stacked-bar, grouped-bar, line, heatmap, donut, scatter`, `type: bar`},
	{"paper.md", "```pivot", "```chart", "paper.md:11:1", `key "type" is missing`, `write a line type: with how it is drawn: bar, stacked-bar, grouped-bar, line, heatmap, donut or scatter`},
	{"paper.md", "id: by-programme\n", "", "paper.md:11:1", `key "id" is missing`, `write a line id: with name of the figure in its paper, for links, cell() and the names of its files: lower case, with hyphens`},
	{"paper.md", "id: by-programme\n", "id: By Programme\n", "paper.md:11:5", `id "By Programme"`, `an id is lower case letters and digits, joined by single hyphens`},
	{"paper.md", "title: Intentions by programme\n", "", "paper.md:11:1", `key "title" is missing`, `write a line title: with the headline: what the figure shows; may hold {{ expressions }}`},
	{"paper.md", "title: Intentions by programme\n", "title: Intentions: by programme\n", "paper.md:12:18", `YAML: words that hold a colon and a space are not in quotes`, `put words that hold a colon in quotes: key: "words: more words"; a line of its own begins below the one that it belongs beside`},
	{"paper.md", "title: Intentions by programme\n", "\ttitle: Intentions by programme\n", "paper.md:12:1", `YAML: a tab, or a mark that no value can begin with`, `indent with spaces, and put words that hold a colon and a space, or that begin with one of @ % & * ! | > [ ] { } # , and the like, in quotes: key: "words"`},
	{"paper.md", "title: Intentions by programme\n", " title: Intentions by programme\n", "paper.md:12:2", `YAML: this line stands further from the edge than the one that it belongs beside`, `write key: value, each key of a level as far from the edge as the one above it, with spaces`},
	{"paper.md", "title: Intentions by programme\n", "title: a\ntitle: b\n", "paper.md:13:1", `key "title" stands twice`, `take one of the two out`},
	{"paper.md", "rows: programme\n", "rows: Programme / Portfolio\n", "paper.md:13:7", `intentions have no "Programme / Portfolio"`, `papers call that column programme`},
	{"paper.md", "rows: programme\n", "rows: Region\n", "paper.md:13:7", `intentions have no "Region"`, `give the column a name in pack.yaml: files: {intentions: {fields: {a_name: {column: Region, type: word}}}}`},
	{"paper.md", "rows: programme\n", "row: programme\n", "paper.md:13:1", `unknown key "row"`, `"rows"?`},
	{"paper.md", "rows: programme\n", "rows: programme\ncolumns: progres\n", "paper.md:14:10", `intentions have no "progres"`, `"progress"?`},
	{"paper.md", "rows: programme\n", "rows: programme\nwhere: status = \"OPEN\"\n", "paper.md:14:15", `= does not compare`, `write == for is, and != for is not: .progress == "Delayed"`},
	{"paper.md", "rows: programme\n", "rows: programme\nvalue: total(saving)\n", "paper.md:14:8", `value "total(saving)" is not count, sum(field) or mean(field)`, `value: sum(saving), with the name of a field that holds amounts`},
	{"paper.md", "rows: programme\n", "rows: programme\nof: projects\n", "paper.md:14:5", `there is no list of "projects"`, `boardpack help columns lists them`},
	{"paper.md", "rows: programme\n```\n", "rows: programme\n```\n\n```pivot\nid: by-programme\ntitle: Again\nrows: programme\n```\n", "paper.md:17:5", `id "by-programme" stands twice`, `give one of the two another id, as {#another}`},
	// The head of a paper.
	{"paper.md", "title: A paper\n", "", "paper.md:2:1", `key "title" is missing`, `write a line title: and its value`},
	{"paper.md", "date: 1 November 2024\n", "date: soon\n", "paper.md:3:7", `date "soon" is no day or month`, `date: 13 November 2024, or date: "{{ date(as_at) }}"`},
	{"paper.md", "date: 1 November 2024\n", "", "paper.md:1:1", `key "date" is missing`, `write a line date: 13 November 2024; a paper of a Board has meeting_date: and the rest of a cover sheet instead`},
	{"paper.md", "---\ntitle", "title", "paper.md:1:1", `the paper has no front matter`, `its cover sheet stands between two lines of ---, the first of them on line 1`},
	{"paper.md", "title: A paper\n", "title: A paper\nsummary: x\n", "paper.md:3:1", `unknown key "summary"`, `known: title, short_title, key_figures, values, appendices, date, details`},
	// pack.yaml.
	{"pack.yaml", "An ICB\n", "An ICB 🟢\n", "pack.yaml:2:15", `character U+1F7E2 cannot be shown`, `write it in letters and signs`},
	{"pack.yaml", "cycle: 2024/25\n", "cycle: 2024/25 # 🟢 is fine here\nabbreviations: {🟢: Green}\n", "pack.yaml:4:17", `character U+1F7E2 cannot be shown`, `write it in letters and signs`},
	{"pack.yaml", "organisation: An ICB\n", "", "pack.yaml:1:1", `key "organisation" is missing`, `write a line organisation: with whose pack it is`},
	{"pack.yaml", "name: Review\n", "nmae: Review\n", "pack.yaml:1:1", `unknown key "nmae"`, `"name"?`},
	{"pack.yaml", "organisation: An ICB\n", "organization: An ICB\n", "pack.yaml:2:1", `unknown key "organization"`, `"organisation"?`},
	{"pack.yaml", "organisation: An ICB\n", "organisation: ICB: An\n", "pack.yaml:2:18", `YAML: words that hold a colon and a space are not in quotes`, `put words that hold a colon in quotes: key: "words: more words"; a line of its own begins below the one that it belongs beside`},
	{"pack.yaml", "organisation: An ICB\n", "organisation:An ICB\n", "pack.yaml:2:1", `YAML: this line is no key with a value`, `write key: value, each key of a level as far from the edge as the one above it, with spaces`},
	{"pack.yaml", "organisation: An ICB\n", "organisation = An ICB\n", "pack.yaml:2:1", `YAML: this line is no key with a value`, `write key: value, each key of a level as far from the edge as the one above it, with spaces`},
	{"pack.yaml", "organisation: An ICB\n", "organisation: \"An ICB\n", "pack.yaml:2:15", `YAML: a quotation mark that is opened here is not closed`, `close it: key: "words"`},
	{"pack.yaml", "as_at: 2024-10-31", "as_at: 31/10/2024", "pack.yaml:4:8", `"31/10/2024" is not a date such as 2024-10-31`, `write 2024-10-31: year, month, day`},
	{"pack.yaml", "as_at: 2024-10-31", "as_at: 2024-10-32", "pack.yaml:4:8", `"2024-10-32" is not a date such as 2024-10-31`, `year, month and day of the calendar, as 2024-10-31`},
	{"pack.yaml", "as_at: 2024-10-31", "as_at: 31 October 2024", "pack.yaml:4:8", `"31 October 2024" is not a date such as 2024-10-31`, `write 2024-10-31: year, month, day`},
	{"pack.yaml", "cycle: 2024/25", "cycle: 2024", "pack.yaml:3:8", `cycle "2024" is not two successive years`, `cycle: 2024/25`},
	{"pack.yaml", "  - {name", "\t- {name", "pack.yaml:6:1", `YAML: a tab, or a mark that no value can begin with`, `indent with spaces, and put words that hold a colon and a space, or that begin with one of @ % & * ! | > [ ] { } # , and the like, in quotes: key: "words"`},
	{"pack.yaml", "[paper]", "[papers]", "pack.yaml:6:28", `paper papers: there is no papers.md`, `papers are named without .md`},
	{"pack.yaml", "[paper]", "paper.md", "pack.yaml:6:27", `paper "paper.md"`, `papers: [paper], without .md`},
	{"pack.yaml", "papers: [paper]}", "papers: [paper]", "pack.yaml:6:5", `YAML: a list or entry in brackets is not closed, or a comma is missing`, `write [a, b] for a list and {key: value, other: value} for an entry`},
	{"pack.yaml", "    from: tracker.csv", "   from: tracker.csv", "pack.yaml:11:5", `YAML: this line stands further from the edge than the one that it belongs beside`, `write key: value, each key of a level as far from the edge as the one above it, with spaces`},
	{"pack.yaml", "    from: tracker.csv", "    from: trackers.csv", "trackers.csv:1:1", `file is missing`, `is it "tracker.csv"?`},
	{"pack.yaml", "    from: tracker.csv", "    from: C:\\data\\tracker.csv", "pack.yaml:10:11", `from "C:\\data\\tracker.csv" is not the name of a file in the pack's folder`, `from: tracker.csv, a file that stands beside pack.yaml`},
	{"pack.yaml", "    from: tracker.csv", "    from: tracker.xls", "pack.yaml:10:11", `from "tracker.xls" is neither a CSV file nor a workbook`, `save it as an Excel workbook (.xlsx) or as "CSV UTF-8"`},
	{"pack.yaml", "    from: tracker.csv\n", "    from: tracker.csv\n    columns: {Ref: reference}\n", "pack.yaml:11:15", `unknown column "Ref"`, `our name stands first, then their header: columns: {reference: "Ref"}`},
	{"pack.yaml", "    from: tracker.csv\n", "    from: tracker.csv\n    words: {status: {Live: OPEN}}\n", "pack.yaml:11:13", `unknown column "status"`, `it is a column of delivery.csv: say it under files: {delivery: ...}`},
	{"pack.yaml", "  intentions:\n", "  tracker:\n", "pack.yaml:9:3", `unknown file "tracker"`, `our name of a file, with your own under it: files: {intentions: {from: tracker.csv}}`},
	{"pack.yaml", "files:\n", "file:\n", "pack.yaml:8:1", `unknown key "file"`, `"files"?`},
	{"pack.yaml", "type: money", "type: currency", "pack.yaml:12:48", `unknown type "currency"`, `type: money`},
	{"pack.yaml", "times: 1000", "times: thousand", "pack.yaml:12:62", `times "thousand" is not a number such as 1000`, `times: 1000 where the column is in thousands`},
	{"pack.yaml", "saving: {", "Est. saving: {", "pack.yaml:12:7", `field "Est. saving"`, `lower case letters, digits and underscores`},
	{"pack.yaml", `"Est. saving £k"`, `"Saving"`, "pack.yaml:12:25", `tracker.csv has no header "Saving"`, `"Est. saving £k"?`},
	{"pack.yaml", "files:\n", "brand: {colour: #005eb8}\nfiles:\n", "pack.yaml:8:17", `YAML: what stands after # is a remark, and is not read`, `put a colour in quotes: colour: "#005eb8"`},
	{"pack.yaml", "files:\n", "brand:\n  colour: #005eb8\nfiles:\n", "pack.yaml:9:10", `colour is empty`, `without quotation marks # begins a remark: colour: "#005eb8"`},
	{"pack.yaml", "files:\n", "brand: {colour: \"#ffb81c\"}\nfiles:\n", "pack.yaml:8:18", `white words on colour #ffb81c have a contrast of 1.7 to 1, and need 4.5`, `colour: "#9f6d00" is the nearest of the same hue on which they can be read`},
	{"pack.yaml", "files:\n", "brand: {logo: logo.svg}\nfiles:\n", "pack.yaml:8:15", `logo "logo.svg" cannot be read: no such file or directory`, `put an SVG or PNG file of that name, of some kilobytes, beside pack.yaml`},
	{"pack.yaml", "files:\n", "files: {intentions: {from: other.csv}}\nfiles:\n", "pack.yaml:11:5", `key "from" stands twice`, `take one of the two out`},
	{"pack.yaml", "files:\n", "contract: 2\nfiles:\n", "pack.yaml:8:11", `contract 2 is later than 1, the last that this boardpack (development) knows`, `get boardpack 2.0 or later, which reads it; packs of earlier contracts are read by later ones too`},
	{"pack.yaml", "files:\n", "contract: one\nfiles:\n", "pack.yaml:8:11", `contract "one" is not the number of one`, `contract: 1, the present one`},
	{"pack.yaml", "files:\n", "contract: 0\nfiles:\n", "pack.yaml:8:11", `contract "0" is not the number of one`, `contract: 1, the present one`},
	{"pack.yaml", "compliance: full", "compliance: fully", "pack.yaml:7:29", `compliance "fully" is not one of full, partial, none`, `full only where nothing is known`},
}

func TestMistakesSayWhatToDo(t *testing.T) {
	sound := map[string]string{"pack.yaml": soundSettings, "paper.md": paperHead + soundBody, "tracker.csv": soundTracker, "delivery.csv": soundDelivery}
	if findings := checked(t, sound); findings.HasErrors() {
		t.Fatal(findings)
	}
	for _, m := range madeMistakes {
		if !strings.Contains(sound[m.file], m.from) {
			t.Fatalf("%q is not in %s", m.from, m.file)
		}
		files := maps.Clone(sound)
		files[m.file] = strings.Replace(files[m.file], m.from, m.to, 1)
		findings := checked(t, files)
		if !slices.ContainsFunc(findings, m.isTold) {
			t.Errorf("%q in place of %q: %v\nwant %s: %s (hint: %s)", m.to, m.from, findings, m.place, m.says, m.hint)
		}
	}
	if len(madeMistakes) < 50 {
		t.Errorf("only %d mistakes are tried", len(madeMistakes))
	}
}

func (m madeMistake) isTold(f diag.Finding) bool {
	return f.Position.String() == m.place && f.Severity == diag.Error && f.Code != "" && strings.HasPrefix(f.Message, m.says) && f.Hint != "" && strings.HasPrefix(f.Hint, m.hint)
}

// TestSettingsAreComposed has an accent behind its letter, as macOS writes it, in a name and
// in the header of a sheet that has it in one.
func TestSettingsAreComposed(t *testing.T) {
	t.Parallel()
	settings := strings.NewReplacer("An ICB", "Cafe\u0301 ICB", "Est. saving £k", "Cafe\u0301").Replace(soundSettings)
	tracker := strings.Replace(soundTracker, "Est. saving £k", "Caf\u00e9", 1)
	if findings := checked(t, map[string]string{"pack.yaml": settings, "paper.md": paperHead + soundBody, "tracker.csv": tracker, "delivery.csv": soundDelivery}); findings.HasErrors() {
		t.Error(findings)
	}
}

// TestFolderOfSheetsBeginsAPack checks a folder that an office has its sheets in.
func TestFolderOfSheetsBeginsAPack(t *testing.T) {
	findings := checked(t, map[string]string{"tracker.csv": soundTracker})
	if len(findings) != 1 || findings[0].Code != "pack-unreadable" || !strings.Contains(findings[0].Hint, "boardpack init NEW-FOLDER ") || !strings.Contains(findings[0].Hint, "tracker.csv") {
		t.Error(findings)
	}
}

// TestAWrongFromIsToldOnce names what can be no file of the pack: that a file of
// our name is missing is then no other mistake.
func TestAWrongFromIsToldOnce(t *testing.T) {
	for _, from := range []string{"tracker.xls", "../tracker.csv"} {
		findings := checked(t, map[string]string{"tracker.csv": soundTracker, "paper.md": "---\ntitle: Paper\ndate: 13 November 2024\n---\nNothing.\n",
			"pack.yaml": strings.Replace(soundSettings, "from: tracker.csv", "from: "+from, 1)})
		for _, f := range findings {
			if f.Severity == diag.Error && !strings.HasPrefix(f.Code, "from-not") {
				t.Errorf("%s: %s", from, f)
			}
		}
		if len(findings) == 0 {
			t.Errorf("%s is not told", from)
		}
	}
}

// TestAFieldNamedAsAPaperNamesAValue gives a column of the pack's own a name that
// one of our papers has for something else.
func TestAFieldNamedAsAPaperNamesAValue(t *testing.T) {
	findings := checked(t, map[string]string{"tracker.csv": "Ref,Programme,Title,Due\nX1,Alpha,One,2024-12-31\n",
		"pack.yaml": strings.NewReplacer("papers: [paper]", "papers: [delivery-report]", `saving: {column: "Est. saving £k", type: money, times: 1000}`, "due: {column: Due, type: date}").Replace(soundSettings)})
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "name-taken" && f.Hint == "the paper has a value of that name: call the field in pack.yaml otherwise, as own_due"
	}) {
		t.Error(findings)
	}
}

// TestAFieldWithoutAColumn leaves the key out: that it is missing is the one mistake.
func TestAFieldWithoutAColumn(t *testing.T) {
	findings := checked(t, map[string]string{"tracker.csv": soundTracker, "delivery.csv": soundDelivery, "paper.md": paperHead + soundBody,
		"pack.yaml": strings.Replace(soundSettings, `column: "Est. saving £k", `, "", 1)})
	var errors []string
	for _, f := range findings {
		if f.Severity == diag.Error {
			errors = append(errors, f.Code)
		}
	}
	if !slices.Equal(errors, []string{"key-missing"}) {
		t.Error(findings)
	}
}
