package record

import (
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
)

const oddHeader = "reference,as_at,status,anticipated_delivery\n"

// toldOf are the findings of a delivery.csv with these days, one in each row.
func toldOf(days ...string) (told []diag.Group) {
	intentions, delivery := "reference,programme,title\n", oddHeader
	for k, day := range days {
		reference := "A-" + strings.Repeat("I", k+1)
		intentions += reference + ",Cancer,T" + reference + "\n"
		delivery += reference + ",2024-10-31,OPEN," + day + "\n"
	}
	_, findings := Read(fstest.MapFS{intentionsFile: {Data: []byte(intentions)}, deliveryFile: {Data: []byte(delivery)}}, "p", Settings{AsAt: october.AsAt})
	return findings.Grouped()
}

// TestManyWaysOfWritingDaysAreOneMistake has a column whose owner writes days in ways of
// the office's own: one finding, with a line of YAML that has a place for each of them.
func TestManyWaysOfWritingDaysAreOneMistake(t *testing.T) {
	told := toldOf("Mar 26", "end of March", "spring", "12/31/2025", "Mar 26", "FY26", "Q3 2025/26")
	if len(told) != 1 || len(told[0].Places) != 6 || !strings.Contains(told[0].Message, `5 values that are no financial years, quarters, months or days: "Mar 26", "end of March", "spring"`) {
		t.Fatal(told)
	}
	var line struct {
		Files map[string]struct{ Words map[string]map[string]string }
	}
	_, text, _ := strings.Cut(told[0].Hint, `with "" for none: `)
	if err := yaml.Unmarshal([]byte(text), &line); err != nil {
		t.Fatal(err, text)
	}
	words := line.Files["delivery"].Words["anticipated_delivery"]
	if len(words) != 5 || words["12/31/2025"] != "2025-12-31" || words["spring"] != "..." {
		t.Error(words)
	}
	if few := toldOf("Mar 26", "end of March", "spring", "FY26"); len(few) != 4 {
		t.Error("few ways are told one by one:", few)
	}
}

// TestDaysBesideOnesInOrderOfTheUS has a day that may be either beside one that can only
// have its month first: mending that one alone would leave it in the wrong month.
func TestDaysBesideOnesInOrderOfTheUS(t *testing.T) {
	told := toldOf("12/31/2025", "01/02/2026", "2026-03-31")
	if len(told) != 2 || told[1].Code != "days-in-two-orders" || told[1].Line != 3 || told[1].Severity != diag.Error {
		t.Error(told)
	}
	if told := toldOf("12-31-2025", "01-02-2026"); len(told) != 2 || told[1].Code != "days-in-two-orders" {
		t.Error(told)
	}
	if told := toldOf("31/12/2025", "01/02/2026"); len(told) != 0 {
		t.Error(told)
	}
}

// TestAnErrorOfASpreadsheetIsNoWord has one where a word and a day should be: no line of
// pack.yaml makes it one.
func TestAnErrorOfASpreadsheetIsNoWord(t *testing.T) {
	told := toldOf("#REF!", "#N/A")
	if len(told) != 2 || told[0].Code != "error-value" || strings.Contains(told[0].Hint, "pack.yaml") {
		t.Error(told)
	}
}
