package start

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func begun(t *testing.T, asAt string, sheet string) (string, Begun) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sheet.csv")
	if err := os.WriteFile(path, []byte(sheet), 0o600); err != nil {
		t.Fatal(err)
	}
	day, err := time.Parse(time.DateOnly, asAt)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "pack")
	b, findings, err := Init(Options{Folder: folder, Sheets: []string{path}, Organisation: "E: #1", Cycle: "2024/25", AsAt: day, Occasion: "publication"})
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	text, err := os.ReadFile(filepath.Join(folder, "pack.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text), b
}

// TestSnapshots has headers that name a day, in a year from April 2024 to March 2025.
func TestSnapshots(t *testing.T) {
	for header, want := range map[string]string{
		"BRAG (Jul)": "2024-07-31", "RAG Mar": "2025-03-31", // still to come, as what it says
		"RAG rating: end of Nov": "2024-11-30", "Progress - January": "2025-01-31", "RAG Sept 24": "2024-09-30",
		"RAG rating Q2": "2024-09-30", "Status as at 30/11/2024": "2024-11-30", "RAG 2024-06-15": "2024-06-15", "BRAG Apr-24": "2024-04-30", "RAG (Feb)": "2025-02-10",
	} {
		text, _ := begun(t, "2025-02-10", "Ref,Programme,Title,"+header+"\nA1,P,T,G\n")
		if !strings.Contains(text, "as_at: "+want+"  # guessed") || !strings.Contains(text, "progress: "+quoted(header)+"\n") {
			t.Errorf("%s: no %s in %s", header, want, text)
		}
	}
	for _, header := range []string{"RAG", "BRAG rating"} {
		if text, _ := begun(t, "2025-02-10", "Ref,Programme,Title,"+header+"\nA1,P,T,G\n"); strings.Count(text, "as_at: 2025-02-10\n") != 2 {
			t.Errorf("%s: %s", header, text)
		}
	}
}

func TestOwnFields(t *testing.T) {
	for _, c := range []struct{ header, cells, want string }{
		{"Cost", "10|£1,200", `cost: {column: Cost, label: Cost, type: money}  # guessed: in whole pounds`},
		{"Saving £m", "1.5|TBC", `saving: {column: Saving £m, label: Saving, type: money, times: 1000000}`},
		{"Budget (£ thousands)", "4|40", `budget: {column: Budget (£ thousands), label: Budget, type: money, times: 1000}`},
		{"Saving £ 000s", "4|40", `saving: {column: Saving £ 000s, label: Saving, type: money, times: 1000}`},
		{"\"Saving (£,000)\"", "4|40", `saving: {column: "Saving (£,000)", label: Saving, type: money, times: 1000}`},
		{"Saving in £k", "4|40", `saving: {column: Saving in £k, label: Saving, type: money, times: 1000}`},
		{"Cost (thousands)", "4|40", `cost: {column: Cost (thousands), label: Cost, type: money, times: 1000}  # guessed: in thousands of pounds`},
		{"Cost (000s)", "4|40", `cost: {column: Cost (000s), label: Cost, type: money, times: 1000}  # guessed: in thousands of pounds`},
		{"Spend (£ million)", "4|1.5", `spend: {column: Spend (£ million), label: Spend, type: money, times: 1000000}`},
		{"Spend GBP m", "4|1.5", `spend: {column: Spend GBP m, label: Spend, type: money, times: 1000000}`},
		{"Spend £bn", "4|1.5", `spend: {column: Spend £bn, label: Spend, type: money, times: 1000000000}`},
		{"£k", "4|1.5", `amount: {column: "£k", label: Amount, type: money, times: 1000}`},
		{"Cost per thousand", "4|40", `type: money}  # guessed: in whole pounds`},
		{"Population (thousands)", "4|40", `population_thousands: {column: Population (thousands), label: Population (thousands), type: number}`},
		{"Score", "1|2.5", `score: {column: Score, label: Score, type: number}`},
		{"Complete %", "10|25%", `complete: {column: "Complete %", label: Complete, type: percent}`},
		{"% complete", "0.25|0.5", `own_complete: {column: "% complete", label: complete, type: percent, times: 100}  # guessed: fractions of 1 as per cent`},
		{"% complete", "0.25|25%", `own_complete: {column: "% complete", label: complete, type: percent}`},
		{"Reviewed", "01/02/2025|n/a", `reviewed: {column: Reviewed, label: Reviewed, type: date}`},
		{"Funded?", "Y|N", `funded: {column: "Funded?", label: "Funded?", type: yes_no}`},
		{"Category", "A|B", "# category: {column: Category, label: Category, type: word}"},
		{"count", "1|2", "own_count: {column: count"},
	} {
		one, two, _ := strings.Cut(c.cells, "|")
		text, _ := begun(t, "2025-02-10", "Ref,Programme,Title,"+c.header+"\nA1,P,T,\""+one+"\"\nA2,P,T,\""+two+"\"\n")
		if !strings.Contains(text, c.want) {
			t.Errorf("%s: no %s in %s", c.header, c.want, text)
		}
	}
}

// TestConfidentialIsNeverGuessed looks for a line that would publish.
func TestConfidentialIsNeverGuessed(t *testing.T) {
	for _, header := range []string{"Category", "Notes", "Conf", "Part 2?", "Not for publication", "Sensitive", "OK to publish"} {
		for _, cell := range []string{"", "N", "Later", "No"} {
			text, b := begun(t, "2025-02-10", "Ref,Programme,Title,"+header+"\nA1,P,T,"+cell+"\n")
			if strings.Contains(text, "\nconfidential:") || strings.Contains(text, `Later: "No"`) || strings.Contains(text, `"": `) {
				t.Errorf("%s %q: %s", header, cell, text)
			}
			said := strings.Contains(text, "\n      confidential: "+quoted(header))
			if !said && len(b.Decide) == 0 || cell == "" && len(b.Decide) == 0 {
				t.Errorf("%s %q: nobody is asked: %s", header, cell, text)
			}
			if header == "OK to publish" && cell == "N" && !strings.Contains(text, `"N": "Yes"`) {
				t.Errorf("what is not to be published is: %s", text)
			}
		}
	}
}

// workbook writes a workbook of sheets, each with its name before its rows.
func workbook(t *testing.T, sheets ...[][]any) string {
	t.Helper()
	file := excelize.NewFile()
	for _, rows := range sheets {
		name := rows[0][0].(string)
		if _, err := file.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for n, row := range rows[1:] {
			cell, _ := excelize.CoordinatesToCellName(1, n+1)
			if err := file.SetSheetRow(name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := errors.Join(file.DeleteSheet("Sheet1"), file.SaveAs(path)); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestSheetsOfAWorkbook reads the sheet that fits, or those that are named.
func TestSheetsOfAWorkbook(t *testing.T) {
	about, tracker := [][]any{{"About"}, {"About", "us"}}, [][]any{{"Tracker new"}, {"Ref", "Programme", "Title", "RAG"}, {"A1", "P", "T", "G"}}
	older := append([][]any{{"Tracker old"}}, tracker[1:]...)
	status := [][]any{{"Status"}, {"Position of all"}, {}, {"Ref", "RAG status", "Update"}, {"A1", "R", "Late"}}
	for _, c := range []struct {
		name         string
		book         string
		sheets       []string
		want, absent string // in pack.yaml
		decide       string
		wrong        string // an error, or a finding with its hint
	}{
		{"one fits", workbook(t, about, tracker), nil, "sheet: Tracker new\n", "sheet: About", "", ""},
		{"two fit", workbook(t, tracker, older), nil, "", "", "", "several sheets, and which is to be read is not said: Tracker new, Tracker old (hint: say which, several one by one: --sheet NAME)"},
		{"two years", workbook(t, named("CI 2023-24", "Z1"), named("CI 24_25", "A1")), nil, "sheet: CI 24_25\n", "2023-24", `has the sheet "CI 2023-24" too, of another year by its name, and it is left out: if its intentions belong in this list, begin anew with --sheet "CI 24_25" --sheet "CI 2023-24"`, ""},
		{"days, and no years", workbook(t, named("Trusts 10-11 May", "Z1"), named("Places", "A1")), nil, "sheet: Places  # guessed: it lists intentions as well", "", "", ""},
		{"other years alone", workbook(t, named("2022-23", "Z1"), named("2023-24", "A1")), nil, "2023-24\"  # guessed: it lists", "", "", ""},
		{"one is hidden", hiding(t, "Old places", workbook(t, named("Places", "A1"), named("Old places", "Z1"))), nil, "sheet: Places\n", "Old places", `has the sheet "Old places" too, hidden, and it is left out: if its intentions belong in this list, begin anew with --sheet "Places" --sheet "Old places"`, ""},
		{"one of two", workbook(t, tracker, older), []string{"tracker old"}, "sheet: Tracker old\n", "sheet: Tracker new", "", ""},
		{"both", workbook(t, tracker, older), []string{"Tracker new", "Tracker old"}, "", "", "", "book.xlsx, Tracker new and book.xlsx, Tracker old both list intentions"},
		{"none of that name", workbook(t, about, tracker), []string{"Tracker"}, "", "", "", `no workbook has a sheet "Tracker"; there are About, Tracker new`},
		{"how they stand apart", workbook(t, tracker, status), nil, "sheet: Tracker new\n", "sheet: Status", `begin anew with --sheet "Tracker new" --sheet "Status", or leave it`, ""},
		{"both sheets of it", workbook(t, tracker[:1:1], append([][]any{{"Plan"}}, []any{"Ref", "Programme", "Title"}, []any{"A1", "P", "T"}), status), []string{"Plan", "Status"},
			"sheet: Status\n      as_at: 2025-02-10\n      columns:\n        reference: Ref\n        progress: RAG status\n        narrative: Update\n", "Tracker", "", ""},
	} {
		folder := filepath.Join(t.TempDir(), "pack")
		b, findings, err := Init(Options{Folder: folder, Sheets: []string{c.book}, SheetNames: c.sheets, Organisation: "E", Cycle: "2024/25", AsAt: time.Date(2025, 2, 10, 0, 0, 0, 0, time.UTC), Occasion: "board"})
		data, _ := os.ReadFile(filepath.Join(folder, "pack.yaml"))
		text, said := string(data), fmt.Sprint(findings, err)
		if c.wrong != "" && !strings.Contains(said, c.wrong) || c.wrong == "" && (err != nil || len(findings) > 0) {
			t.Errorf("%s: %s", c.name, said)
		}
		if decide := strings.Join(b.Decide, "\n"); !strings.Contains(text, c.want) || c.absent != "" && strings.Contains(text, c.absent) || !strings.Contains(decide, c.decide) || (decide == "") != (c.decide == "") {
			t.Errorf("%s: %s\ndecide %s", c.name, text, decide)
		}
	}
}

// TestSheetOfWhatIsConfidential hears of a sheet beside the list that by its name says what may
// not be published.
func TestSheetOfWhatIsConfidential(t *testing.T) {
	book := workbook(t, named("Tracker", "A1"), [][]any{{"Confidential items"}, {"Ref", "Why"}, {"A1", "Not announced"}})
	b, findings, err := Init(Options{Folder: filepath.Join(t.TempDir(), "pack"), Sheets: []string{book}, Organisation: "E", Cycle: "2024/25", AsAt: time.Date(2025, 2, 10, 0, 0, 0, 0, time.UTC), Occasion: "publication"})
	if decide := strings.Join(b.Decide, "\n"); err != nil || len(findings) > 0 || !strings.Contains(decide, `Not all, it seems: "Confidential items" stands there`) {
		t.Error(findings, err, decide)
	}
}

// hiding hides a sheet of a workbook.
func hiding(t *testing.T, sheet, book string) string {
	t.Helper()
	file, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.SetSheetVisible(sheet, false), file.Save()); err != nil {
		t.Fatal(err)
	}
	return book
}

// named is a sheet of a name with one intention.
func named(name, reference string) [][]any {
	return [][]any{{name}, {"Ref", "Programme", "Title"}, {reference, "P", "Title of " + reference}}
}

// TestLikeliest proposes what a column that must be there may be, and reads a sheet of
// many months by each reference's latest row.
func TestLikeliest(t *testing.T) {
	for _, c := range []struct {
		name, sheet, want, absent, decide string
	}{
		{"a programme", "Ref,Title,Priority\nA1,One thing,1. Access\nA2,Two things,2. Cure\nA3,Three,2. Cure\n", "# programme: Priority  # decide: is Priority the programme?", "", "is Priority the programme?"},
		{"a header in Welsh, a name of ours below", "Cyfeirnod,Teitl,Rhaglen,Cyfrinachol\nA-1,Gwell gofal,Place,No\nA-2,Mwy o welyau,Gofal brys,No\nA-3,Clinig newydd,Gofal brys,No\n", "# programme: Rhaglen  # decide", "is A-1", "is Cyfeirnod the reference?"},
		{"references are no grades", "Cyfeirnod,Teitl,Rhaglen\nA-1,Gwell gofal,Cartref\nA-2,Mwy o welyau,Gofal brys\n", "# reference: Cyfeirnod", "progress", ""},
		{"a row of Welsh that says how it goes", "Cyfeirnod,Teitl,Rhaglen,Statws\nA-1,Gwell gofal,Cartref,On track\nA-2,Mwy o welyau,Gofal brys,Delayed\n", "# reference: Cyfeirnod  # as under intentions\n        progress: Statws", "", ""},
		{"a heading of what is done with", "Ref,Programme,Title,Confidential\nA1,P,One,No\nClosed intentions,,,\nA2,P,Two,No\n", "confidential: Confidential", "is empty", ""},
		{"a heading, and no word of one", "Ref,Programme,Title,Confidential\nA1,P,One,No\nClosed intentions,,,\nA2,P,Two,No\n", "confidential: Confidential", "has no Confidential", ""},
		{"a spreadsheet's error", "Ref,Programme,Title\nA1,P,One\nA2,P,#REF!\n", "title: Title", "is empty", ""},
		{"an empty cell", "Ref,Programme,Title\nA1,P,One\nA2,P,\n", "title: Title", "", "Title is empty in 1 of the rows"},
		{"answers under a heading of who may see it", ",,,Confidential\nRef,Programme,Title,(Y/N)\nA1,P,One,Y\nA2,P,Two,N\n", `confidential: "(Y/N)"`, "may be published", ""},
		{"days whose months stand first", "Ref,Programme,Title,RAG,Due\nA1,P,One,G,03/31/2025\nA2,P,Two,R,04/30/2025\n", "anticipated_delivery: Due", "when is", ""},
		{"days as a spreadsheet's numbers", "Ref,Programme,Title,RAG,Due\nA1,P,One,G,45747\nA2,P,Two,R,45748\n", "anticipated_delivery: Due", "when is", ""},
		{"amounts with letters", "Ref,Programme,Title,Saving\nA1,P,One,£1.2m\nA2,P,Two,£350k\n", "its amounts are not written as 1250000.50: £1.2m", "", ""},
		{"not what a person says", "Ref,Programme,Comments\nA1,P,One thing\nA2,P,Two things\n", "# title: \"?\"", "", "which header is the title?"},
		{"not who may see it", "Ref,Title,Confidential\nA1,One thing,Maybe\nA2,Two things,Maybe\n", "# programme: \"?\"", "", "which header is the programme?"},
		{"totals under headings", "Ref,Title,RAG,Saving £\nCancer,,,\nA1,One,G,5\nCancer total,,,5\nFrailty,,,\nB1,Two,R,7\nFrailty Total,,,7\n", "bands: programme", "Title is empty", ""},
		{"a title with years", "Ref,Programme,Commissioning intention 2024/25\nA1,P,One\n", "title: Commissioning intention 2024/25  # guessed", "", ""},
		{"months down the sheet", "Month,Ref,Programme,Title,RAG\nSep 2024,A1,P,One,G\nSep 2024,A2,P,Two,R\nOct 2024,A1,P,One,A\nOct 2024,A2,P,Two,R\n", "latest: Month  # guessed", "names 2 rows", ""},
		{"months down the sheet, of delivery", "Month,Ref,Programme,Title,RAG\nSep 2024,A1,P,One,G\nOct 2024,A1,P,One,A\n", "as_at:\n          Sep 2024: \"2024-09-30\"\n          Oct 2024: \"2024-10-31\"\n", "", ""},
		{"rows of what is to come", "Ref,Programme,Title,Due\nA1,P,One,2024-09-01\nA1,P,One,2025-03-01\nA2,P,Two,2025-03-01\n", "", "latest:", "A1 names 2 rows"},
		{"rows that no day tells apart", "Ref,Programme,Title,RAG\nA1,P,One,G\nA1,P,One,A\n", "", "latest:", "A1 names 2 rows"},
	} {
		text, b := begun(t, "2025-02-10", c.sheet)
		decide := strings.Join(b.Decide, "\n")
		if !strings.Contains(text, c.want) || c.absent != "" && strings.Contains(text+decide, c.absent) || !strings.Contains(decide, c.decide) {
			t.Errorf("%s: %s\ndecide %s", c.name, text, decide)
		}
	}
}

// TestProgressByWords finds the column of progress by what it says, where its header
// does not tell.
func TestProgressByWords(t *testing.T) {
	for _, c := range []struct {
		name, sheet, want, absent, decide string
	}{
		{"by words", "Health\nA1,P,T,Green\nA2,P,T,Red\n", "progress: Health  # guessed: by its words", "", ""},
		{"circles alone", "How is it?\nA1,P,T,🟢\nA2,P,T,🔴\n", "\"🔴\": Delayed", `"🔴": ""`, ""},
		{"circles before words", "How is it?\nA1,P,T,🟢 On track\nA2,P,T,🔴 Off track\n", `"🔴 Off track": Off track`, "word: 🔴", ""},
		{"the one whose header speaks of it", "Funded,Delivery health\nA1,P,T,On track,Green\nA2,P,T,Complete,Red\n", "progress: Delivery health", "progress: Funded", ""},
		{"which of two", "Team health,Clinical health\nA1,P,T,On track,Green\nA2,P,T,Complete,Red\n", "progress: Team health", "", "which column says how things go: Team health or Clinical health?"},
		{"scores are not progress", "Health impact\nA1,P,T,1\nA2,P,T,5\nA3,P,T,n/a\n", "health_impact: {column: Health impact, label: Health impact, type: number}", "progress:", ""},
		{"words that nobody knows", "Delivery confidence\nA1,P,T,High\nA2,P,T,Low\n", "progress: Delivery confidence  # guessed: by its header", "", `what does "Low" mean: going, late, done or dropped?`},
		{"months alone", "Jul-24,Oct-24\nA1,P,T,G,A\nA2,P,T,R,G\n", "as_at: 2024-10-31  # guessed", "", ""},
		{"years in a header", "Due (24/25)\nA1,P,T,\n", "title: Title", "", ""},
		{"words of none", "Category\nA1,P,T,Red\nA2,P,T,Square\nA3,P,T,Round\n", "", "progress:", ""},
		{"days by the end of a header", "RAG,Date due\nA1,P,T,G,30/09/2024\nA2,P,T,R,Q4 2024/25\n", "anticipated_delivery: Date due", "", ""},
		{"no days", "RAG,Money due\nA1,P,T,G,100\nA2,P,T,R,250\n", "", "anticipated_delivery", ""},
	} {
		text, b := begun(t, "2025-02-10", "Ref,Programme,Title,"+c.sheet)
		decide := strings.Join(b.Decide, "\n")
		if !strings.Contains(text, c.want) || c.absent != "" && strings.Contains(text, c.absent) || !strings.Contains(decide, c.decide) {
			t.Errorf("%s: %s\ndecide %s", c.name, text, decide)
		}
	}
}

// TestTicksAreAskedOnce has ticks for answers: what they mean, and what a cell without one does, is
// one question, whatever they look like.
func TestTicksAreAskedOnce(t *testing.T) {
	for header, want := range map[string][]string{
		"Confidential": {`# X: "Yes"  # decide: Confidential: does a tick (X, x) keep a row from the public? if so, take the # of its lines away, and say Yes or No in the sheet in the 1 row without one` + "\n", `# x: "Yes"` + "\n"},
		"Publish?":     {`# X: "No"  # decide: Publish?: does a tick (X, x) let everybody see a row, and none keep it back? if so, take the # of its lines away` + "\n", `# x: "No"` + "\n", `# "": "Yes"` + "\n"},
	} {
		text, b := begun(t, "2025-02-10", "Ref,Programme,Title,"+header+"\nA1,P,T,x\nA2,P,U,\nA3,P,V,X\n")
		for _, line := range want {
			if !strings.Contains(text, line) {
				t.Errorf("%s: no %s in %s", header, line, text)
			}
		}
		if asked := strings.Count(strings.Join(b.Decide, "\n"), header); asked != 1 {
			t.Errorf("%s is asked about %d times: %s", header, asked, b.Decide)
		}
	}
}

// TestHeadersWithRemarks has headers that name a column and go on. One that says that not everybody
// may see what stands under it is for a person to take.
func TestHeadersWithRemarks(t *testing.T) {
	text, b := begun(t, "2025-02-10", "Ref [auto],Programme (select),Title - not for publication,Confidential,Status\nA1,P,T,No,On track\n")
	for _, want := range []string{"reference: \"Ref [auto]\"\n", "programme: Programme (select)\n", "# title: Title - not for publication  # decide: the header"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	if strings.Count(text, "reference: \"Ref [auto]\"\n") != 2 || len(b.Decide) != 1 {
		t.Errorf("delivery has its reference too, and one thing is to be decided: %s\n%s", b.Decide, text)
	}
}
