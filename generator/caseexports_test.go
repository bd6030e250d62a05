package generator

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A pack of three intentions as other offices have it, of which each case changes
// a file.
const (
	caseSettings = `name: Mid-year review 2025/26
organisation: Exampleshire Integrated Care Board
cycle: 2025/26
as_at: 2025-10-31
editions:
  - {name: board, papers: [paper]}
accessibility: {compliance: full, prepared: 2025-11-03, contact: {email: access@example.nhs.uk}}
`
	casePaper = "---\ntitle: Mid-year review\ndate: 12 November 2025\n---\n\n## Progress {#progress}\n\n{{ len(intentions) }} intentions.\n\n" +
		"```pivot\nid: counted\ntitle: Progress by programme\nrows: programme\ncolumns: progress\n```\n\n" +
		"```intentions\nid: listed\ntitle: All intentions\ncolumns: [reference, programme, title, progress, narrative]\n```\n"
	caseIntentions = "reference,programme,title\nEX-01,Urgent care,Same day emergency care\nEX-02,Planned care,One list for eye care\nEX-03,Mental health,Crisis line for all ages\n"
	caseHead       = "reference,as_at,status,progress,anticipated_delivery,narrative\n"
	caseDelivery   = caseHead + "EX-01,2025-10-31,OPEN,On track,Q4 2025/26,\nEX-02,2025-10-31,OPEN,Delayed,2026/27,Waiting for the estate plan.\nEX-03,2025-10-31,OPEN,On track,Q4 2025/26,\n"
)

// caseOf is a fault that exports have, by its name in the list of cases: what is
// told of it, as place, severity and code, and what the tables then have.
type caseOf struct {
	id, file, text string
	intentions     string // in place of the usual ones
	settings       string
	want           string   // findings, with a stroke between them; none where the build is silent
	hint           string   // in one of them
	shows          []string // in the tables; none where nothing is built
}

// deliveredOn are delivery rows of three intentions, by the cells of a column.
func deliveredOn(column int, cells ...string) string {
	text := caseHead
	for k, cell := range cells {
		row := []string{fmt.Sprintf("EX-0%d", k+1), "2025-10-31", "OPEN", "On track", "Q4 2025/26", ""}
		row[column] = cell
		text += strings.Join(row, ",") + "\n"
	}
	return text
}

// usual is the total where all is read as it was meant.
const usual = "Grand Total,1,,,2,3"

var exportCases = []caseOf{
	{id: "A01", file: "intentions.csv", text: "Commissioning intentions tracker - October 2025,,\r\n,,\r\n" + caseIntentions,
		want: "intentions.csv:3:1 warning rows-above-header", hint: "delete the rows above it", shows: []string{usual}},
	{id: "A02", file: "delivery.csv", text: "sep=,\r\n" + caseDelivery, shows: []string{usual}},
	{id: "A03", file: "intentions.csv", text: caseIntentions + "Grand Total,,3\n", want: "intentions.csv:5:1 warning rows-below-table", shows: []string{usual}},
	{id: "A03b", file: "intentions.csv", text: caseIntentions + "Total,3,3\n", want: "intentions.csv:5:1 warning rows-below-table", shows: []string{usual}},
	{id: "A04", file: "intentions.csv", text: strings.ReplaceAll(caseIntentions, "\n", strings.Repeat(",", 24)+"\n"), shows: []string{usual}},
	{id: "A05", file: "intentions.csv", text: caseIntentions + ",,\n\"\",\"\",\"\"\n\u00a0,\u00a0,\u00a0\n\"\u200b\",,\n", shows: []string{usual}},
	{id: "A06a", file: "delivery.csv", text: deliveredOn(1, "45961", "31-Oct-25", "31 October 2025"), want: "delivery.csv:2:2 error not-a-date", hint: "31 October 2025? write 2025-10-31"},
	{id: "A06b", file: "delivery.csv", text: deliveredOn(1, "10/31/2025", "31/10/25", "31/10/2025 00:00"), want: "delivery.csv:2:2 error not-a-date", hint: "31 October 2025? write it as 31/10/2025"},
	{id: "A06c", file: "delivery.csv", text: deliveredOn(1, "2025-10-31 00:00:00", "2025-10-31T00:00:00Z", "Oct-25"), want: "delivery.csv:4:2 error not-a-date", hint: "which day of October 2025?"},
	{id: "A06d", file: "delivery.csv", text: deliveredOn(1, "10/09/2025", "10/11/2025", "10/12/2025"),
		want: "delivery.csv:2:2 warning days-read-two-ways|delivery.csv:3:2 warning rows-after-pack-date|intentions.csv:3:1 error intention-without-delivery-yet|intentions.csv:4:1 error intention-without-delivery-yet",
		hint: "if months stand first"},
	{id: "A06e", file: "delivery.csv", text: deliveredOn(1, "9/10/2025", "1/10/2025", "31.10.2025"), want: "delivery.csv:2:2 warning rows-of-several-days", shows: []string{"Grand Total,,,,3,3"}},
	{id: "A08", file: "intentions.csv", text: "\ufeff\ufeff" + caseIntentions, shows: []string{usual}},
	{id: "A11", file: "delivery.csv", text: strings.NewReplacer("EX-01", "EX-01\u200b", "EX-02", "\u00a0EX-02").Replace(caseDelivery), shows: []string{usual}},
	{id: "A12", file: "intentions.csv", text: "reference,programme,title\nEX-01,#N/A,#REF!\nEX-02,0,nan\nEX-03,Urgent care,\"=VLOOKUP(A2,Sheet2!A:B,2,0)\"\n",
		want: "intentions.csv:2:2 error spreadsheet-error|intentions.csv:2:3 error spreadsheet-error|intentions.csv:3:2 warning text-says-nothing|intentions.csv:3:3 warning text-says-nothing|intentions.csv:4:3 warning formula-as-text",
		hint: "mend the formula"},
	{id: "A12, in a column that nobody reads", file: "intentions.csv", text: strings.NewReplacer("title\n", "title,Cost code,Site\n", "care\n", "care,#REF!,#N/A\n", "ages\n", "ages,#REF!,## of sites\n").Replace(caseIntentions),
		want: "intentions.csv:1:4 warning column-not-read|intentions.csv:1:5 warning column-not-read|intentions.csv:2:4 warning broken-formulas-not-read", hint: "mend it, or clear the cells", shows: []string{usual}},
	{id: "A14", file: "delivery.csv", text: deliveredOn(5, "\"\u2022\tone\n\u2022\ttwo\"", "\"a\rb\"", "a\vb \uf0b7 c"), shows: []string{"\"\u2022\tone\n\u2022\ttwo\"", "\"a\nb\"", "\"a\nb \u2022 c\""}},
	{id: "A15", file: "delivery.csv", text: deliveredOn(5, "So\u00adft zero\u200bwidth nbsp\u00a0here", "narrow\u202fspace line\u2028sep bidi\u202amark\u202c", "word\u2060joiner non\u2011breaking"),
		shows: []string{"line\nsep bidimark", "wordjoiner non-breaking", "zerowidth"}},
	{id: "A16", file: "delivery.csv", text: deliveredOn(5, "First_x000D_", "Cost&nbsp;pressure", "\"<div class=\"\"x\"\">Rich</div>\""),
		want: "delivery.csv:2:6 warning spreadsheet-escape|delivery.csv:3:6 warning text-entity|delivery.csv:4:6 warning text-markup", shows: []string{"First_x000D_"}},
	{id: "A18", file: "intentions.csv", text: "reference,programme,title\nEX-01,12;#Urgent care,A\nEX-02,Urgent care;#12,B\nEX-03,\"[\"\"Urgent care\"\"]\",C\n",
		want: "intentions.csv:2:2 warning list-lookup|intentions.csv:3:2 warning list-lookup|intentions.csv:4:2 warning text-of-a-program", shows: []string{usual}},
	{id: "A20", file: "intentions.csv", text: "reference,programme,title,strategic_objectives,confidential\nEX-01,Urgent care,A,\"SO1, SO4\",no\nEX-02,Urgent care,B,\"[\"\"SO1\"\",\"\"SO4\"\"]\",no\nEX-03,Urgent care,C,SO1/SO4,x\n",
		want: "intentions.csv:2:4 warning list-as-one-value|intentions.csv:3:4 warning list-as-one-value|intentions.csv:4:5 error not-yes-or-no", hint: "separate several by semicolons"},
	{id: "A21", intentions: strings.NewReplacer("EX-01", "001", "EX-02", "002", "EX-03", "010").Replace(caseIntentions),
		file: "delivery.csv", text: strings.NewReplacer("EX-01", "1", "EX-02", "2", "EX-03", "10.0").Replace(caseDelivery),
		want: "delivery.csv:2:1 error references-respelt", hint: "a spreadsheet takes noughts away"},
	{id: "A21b", file: "delivery.csv", text: strings.NewReplacer("EX-01", "EX\u201301", "EX-02", "EX 02", "EX-03", "EX03").Replace(caseDelivery),
		want: "delivery.csv:2:1 error references-respelt", hint: "one dash for another"},
	{id: "A23", file: "delivery.csv", text: caseDelivery + strings.ReplaceAll(caseDelivery, "2025-10-31", "2025-07-31"), want: "delivery.csv:5:1 warning header-again", shows: []string{usual}},
	{id: "A24", file: "delivery.csv", text: strings.ReplaceAll(caseDelivery, ",", "|"), shows: []string{usual}},
	{id: "A24b", file: "delivery.csv", text: strings.ReplaceAll(caseDelivery, ",", "\t"), shows: []string{usual}},
	{id: "A26", file: "delivery.csv", text: deliveredOn(5, "", "\"Waiting\rfor the\r\nplan\"", ""), shows: []string{"\"Waiting\nfor the\nplan\""}},
	{id: "A27", file: "delivery.csv", text: caseDelivery + "\x1a", shows: []string{usual}},
	{id: "A30", file: "benefits.csv", text: "reference,benefit_id,category_class,full_year_value_gbp,planned_gbp,actual_gbp\nEX-01,B1,Cash releasing,£1.2m,\"£1,200k\",\"(1,200)\"\nEX-03,B3,Cash releasing,1.25E+06,£0.00,-\n",
		want: "benefits.csv:2:4 error not-an-amount|benefits.csv:2:5 error not-an-amount|benefits.csv:2:6 error amount-below-nought|benefits.csv:3:4 error not-an-amount|benefits.csv:3:6 error not-an-amount", hint: "write it as 1250000"},
	{id: "A31", file: "delivery.csv", text: deliveredOn(4, "Q3 25/26", "31/12/2025", "TBC"), want: "delivery.csv:4:5 error not-a-period", hint: `a word for none stands under words, with ""`},
	{id: "A31b", file: "delivery.csv", text: deliveredOn(4, "Dec-25", "Q2-Q3 2025/26", "March 2026"), want: "delivery.csv:3:5 error not-a-period", hint: `the later one? "Q3 2025/26"`},
	{id: "A31c", file: "delivery.csv", text: deliveredOn(4, "2025/2026", "2025-26 Q3", "March 2026"), shows: []string{"Grand Total,,,,3,3"}},
	{id: "A31d", file: "delivery.csv", text: deliveredOn(4, "TBC", "Ongoing", "Q4 2025/26"), settings: "values: {TBC: \"\", Ongoing: 2026/27}\n", shows: []string{"Grand Total,,,,3,3"}},
	{id: "A32d", file: "delivery.csv", text: "reference,as_at,Status,RAG,narrative\nEX-01,2025-10-31,Open,Green,\nEX-02,2025-10-31,Open,Amber,Late\nEX-03,2025-10-31,Complete,Blue,\n",
		settings: "columns: {progress: RAG, rag: RAG}\nvalues: {Open: OPEN, Complete: CLOSED, Green: On track, Amber: Delayed, Blue: Delivered}\n", shows: []string{"Grand Total,1,1,,1,3"}},
	{id: "A46", file: "delivery.csv", text: strings.ReplaceAll(caseDelivery, "2025-10-31", "2025-03-31"), want: "delivery.csv:2:2 warning rows-long-before-pack-date", shows: []string{usual}},
	{id: "A47", file: "delivery.csv", text: strings.Replace(caseDelivery, "EX-02,2025-10-31", "EX-02,2025-07-31", 1), want: "delivery.csv:3:2 warning rows-of-several-days", shows: []string{usual}},
	{id: "A49", file: "delivery.csv", text: deliveredOn(3, "Off track", "Not delivered", "Un-delayed"),
		want: "delivery.csv:2:4 error word-not-listed|delivery.csv:3:4 error word-not-listed|delivery.csv:4:4 error word-not-listed", hint: "say in pack.yaml which it is: files: {delivery: {words: {progress: {Off track: ...}}}}"},
	{id: "A50", file: "intentions.csv", text: "reference,programme,title\nEX-01,Programme 10,A\nEX-02,Programme 2,B\nEX-03,Programme 1,C\n", shows: []string{"Programme 1,,,,1,1\nProgramme 2,1,,,,1\nProgramme 10,,,,1,1\n"}},
	{id: "C09", file: "intentions.csv", text: "reference,programme,title\nEX-01,Urgent care,A\nEX-02,Urgent  Care,B\nEX-03,Urgent-care,C\n",
		want: "intentions.csv:3:2 error programme-unknown|intentions.csv:4:2 warning values-alike", hint: `"Urgent care"?`},
	{id: "C10", file: "intentions.csv", text: "reference,programme,title\nEX-01,Cafe\u0301,Dŵr a thŷ\nEX-02,Caf\u00e9,עברית\nEX-03,\u5065\u5eb7,C\n", want: "intentions.csv:4:2 error character-without-glyph", hint: "European languages"},
	{id: "K20", file: "intentions.csv", text: strings.Replace(caseIntentions, "reference", "No", 1), settings: "columns: {reference: No}\n", shows: []string{usual}},
	{id: "K22", settings: "publication_date: 31/10/2025\n", want: "pack.yaml:8:19 error setting-value", hint: "2025-10-31"},
	{id: "B5", settings: "language: cy\n", want: "pack.yaml:8:11 error language-not-english", hint: "language: en-GB"},
}

// TestCasesOfExports has each fault that offices' exports have told at its place,
// with what to do, or read.
func TestCasesOfExports(t *testing.T) {
	t.Parallel()
	for _, c := range exportCases {
		files := map[string]string{"pack.yaml": caseSettings + c.settings, "paper.md": casePaper, "intentions.csv": caseIntentions, "delivery.csv": caseDelivery}
		if c.intentions != "" {
			files["intentions.csv"] = c.intentions
		}
		if c.file != "" {
			files[c.file] = c.text
		}
		if c.file == "intentions.csv" && strings.Contains(c.want, "error") {
			delete(files, "delivery.csv")
		}
		c.try(t, files)
	}
}

func (c caseOf) try(t *testing.T, files map[string]string) {
	t.Helper()
	folder, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
	writePack(t, folder, files)
	findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out})
	if err != nil {
		t.Fatal(c.id, err)
	}
	var told []string
	hinted := c.hint == ""
	for _, f := range findings {
		f.File, f.Row = filepath.Base(f.File), 0
		told = append(told, fmt.Sprintf("%s %s %s", f.Position, f.Severity, f.Code))
		hinted = hinted || strings.Contains(f.Hint, c.hint)
	}
	if got := strings.Join(told, "|"); got != c.want || !hinted {
		t.Errorf("%s: got %s, want %s, with the hint %q: %v", c.id, got, c.want, c.hint, findings)
	}
	tables := ""
	for _, name := range []string{"counted", "listed"} {
		data, _ := os.ReadFile(filepath.Join(out, "pack", "board", "tables", name+".csv"))
		tables += string(data)
	}
	for _, text := range c.shows {
		if !strings.Contains(tables, text) {
			t.Errorf("%s: no %q in %s", c.id, text, tables)
		}
	}
	if built := tables != ""; built != !findings.HasErrors() {
		t.Errorf("%s: built %v with %v", c.id, built, findings)
	}
}
