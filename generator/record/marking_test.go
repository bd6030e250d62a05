package record

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// The words are those that offices mark rows with, and things that are none of it.
func TestMarked(t *testing.T) {
	for want, cells := range map[bool][]string{
		true: {"OFFICIAL-SENSITIVE", "Official – Sensitive", "OFFICIAL-SENSITIVE: COMMERCIAL", "Confidential", "CONFIDENTIAL – close the unit at Weston", "[CONFIDENTIAL] Close the unit",
			"Close the unit (not for publication)", "Part 2", "PART 2 – NOT FOR PUBLICATION", "Part II", "Private session", "Section B: Private session (closed)", "Closed session", "Board (private)",
			"Commercial in confidence", "Commercial\tin confidence", "Commercially sensitive", "Not to be published", "Do not publish", "Not for release", "Embargoed", "Confidential items", "Internal use only", "Not public",
			"Exempt information", "Sensitive", "In camera", "Withheld", "**Confidential**", "DO NOT SHARE",
			"CONFIDENTIAL - not for publication", "Confidential, not for publication", "CONFIDENTIAL NOT FOR PUBLICATION", "NOT FOR PUBLICATION - CONFIDENTIAL", "Please redact", "FOI exempt", "Board eyes only",
			"Embargoed until 1 April", "Confidential until the contract is signed", "Close the unit (confidential until May)", "Withheld pending consultation",
			"Board only", "ICB Board only", "Close the unit (Board only)", "Board members only", "Exec only", "For Board eyes", "Exempt under s43", "FOI exempt s43", "Exempt from publication", "Schedule 12A", "Pt 2",
			"Agenda part 2", "Governing Body Part 2", "Not for onward circulation", "Not for external sharing", "Not for press", "Do not upload", "Restricted circulation", "Strictly private", "In private",
			"Taken in private session", "Under embargo", "Confidential annex", "Staff in confidence", "HR sensitive", "OFFSEN", "Under NDA", "confidental", "CONFIDENTAIL - close the unit", "Public? N", "Cyfrinachol", "CYFRINACHOL – cau'r uned", "Ddim i'w gyhoeddi", "Under embargo to 1 May", "Confid"},
		false: {"OFFICIAL", "Confidential helpline for staff", "Non-confidential", "Not confidential", "Confidential: No", "Public", "For publication", "Published", "Part 1", "Part 2 of the care record", "Private",
			"Restricted", "Internal", "Exempt", "Private provider", "Time sensitive", "Public health", "Not yet published on the website", "No", "", "Not started", "Closed", "Closed - delivered", "Open",
			"Commercial", "Board", "Official statistics", "Internal audit", "Sensitive services: sexual health", "Hidden carers", "Board meeting", "Released", "Publication: Q3", "Not ready", "Use of private beds",
			"Not confidential, for publication", "Confidential? No, for publication", "Open until May", "FOI", "Closed until May", "Board", "Use until May",
			"Board only meets in May", "Board", "Board and committee", "For information only", "Part B", "NDA", "Care in private rooms", "Executive director", "Confident", "Confidence in care", "Section 117", "Pt 1", "Press office",
			"Staff", "Internal staff", "CIC", "Provide CIC", "Restricted growth", "Members", "Annex", "Under review", "Further information", "External", "Not published to date", "Closed to 12 patients"},
	} {
		for _, cell := range cells {
			if got := markingIn(cell, "Remarks"); (got != "") != want {
				t.Errorf("%q: %q, want marked %v", cell, got, want)
			}
		}
	}
	for _, header := range []string{"Approval route", "Decision by", "Sign-off", "Governance forum"} {
		if got := markingIn("Board only", header); got != "" {
			t.Errorf("who decides, under %s, is no mark: %q", header, got)
		}
	}
	for header, want := range map[string]bool{"Session": true, "Handling": true, "Agenda (public/private)": true, "Board": true, "Board meeting": true, "Board lead": false, "Sector": false, "Provider type": false, "VAT": false} {
		for _, word := range []string{"Private", "Restricted", "Exempt", "Closed"} {
			if got := markingIn(word, header); (got != "") != want {
				t.Errorf("%s under %s: %q, want marked %v", word, header, got, want)
			}
		}
	}
}

// What a column of statuses calls closed is done with; of a meeting, a paper and whatever
// else, under other headers too, it is what not everybody may see.
func TestClosedIntentions(t *testing.T) {
	for _, c := range []struct {
		cell, header string
		want         bool
	}{
		{"Closed intentions", "Status", false}, {"Closed intention", "Current state", false}, {"CLOSED INTENTION", "Delivery progress", false},
		{"Closed session", "Status", true}, {"Closed item", "Status", true}, {"Closed paper", "Status", true}, {"Private intentions (closed)", "Status", true},
		{"Closed intentions", "Publication status", true}, {"Closed intentions", "Agenda stage", true}, {"Closed intentions", "Confidentiality status", true}, {"Closed intentions", "Sensitivity state", true}, {"Closed intentions", "Disclosure stage", true}, {"Closed intentions", "Meeting status", true}, {"Closed intentions", "Board paper status", true}, {"Closed intentions", "Group", true}, {"Closed intentions", "", true},
		{"Confidential intentions", "Status", true},
	} {
		if got := markingIn(c.cell, c.header); (got != "") != c.want {
			t.Errorf("%s under %s: %q, want marked %v", c.cell, c.header, got, c.want)
		}
	}
}

// TestANoteMarksItsRow has a workbook in which what keeps a row from everybody stands in
// a note at a cell, as people write who may not change the columns.
func TestANoteMarksItsRow(t *testing.T) {
	for _, c := range []struct{ cell, note, answer, want string }{
		{"C3", "Jo Bloggs:\nCONFIDENTIAL until May", "No", "list.xlsx, List!C3"},
		{"C3", "Jo Bloggs:\nCONFIDENTIAL", "No", "list.xlsx, List!C3"},
		{"A3", "Not for publication", "No", "list.xlsx, List!A3"},
		{"C3", "CONFIDENTIAL", "Yes", ""},
		{"C3", "Ask Jo", "No", ""},
		{"C1", "CONFIDENTIAL", "No", ""}, // at a header, of no row
	} {
		book := excelize.NewFile()
		for err := range slices.Values([]error{
			book.SetSheetName("Sheet1", "List"), book.SetSheetRow("List", "A1", &[]any{"reference", "programme", "title", "confidential"}),
			book.SetSheetRow("List", "A2", &[]any{"A-1", "Cancer", "One", "No"}), book.SetSheetRow("List", "A3", &[]any{"A-2", "Cancer", "Two", c.answer}),
			book.AddComment("List", excelize.Comment{Cell: c.cell, Author: "Jo", Paragraph: []excelize.RichTextRun{{Text: c.note}}}),
		}) {
			if err != nil {
				t.Fatal(err)
			}
		}
		var data bytes.Buffer
		if err := book.Write(&data); err != nil {
			t.Fatal(err)
		}
		s := october
		s.Hides, s.Files = true, map[string]FileSettings{"intentions.csv": {From: say("list.xlsx")}}
		_, found := Read(folder("list.xlsx", data.String(), "delivery.csv", "reference,as_at,status\nA-1,2024-10-31,OPEN\nA-2,2024-10-31,OPEN\n"), "p", s)
		got := ""
		for _, f := range found {
			got += strings.TrimPrefix(f.Position.String(), "p/")
		}
		if got != c.want {
			t.Errorf("%q at %s, %s: %q, want %q: %v", c.note, c.cell, c.answer, got, c.want, found)
		}
	}
}

// TestInitials has what is short for a mark, and for what companies are.
func TestInitials(t *testing.T) {
	for _, c := range []struct {
		cell, header, said string
		sure               bool
	}{
		{"CIC – Close the unit", "Title", "CIC –", true}, {"[CIC] Close the unit", "Title", "[CIC]", true}, {"NFP: close the unit", "Title", "NFP:", true}, {"Close [NFP] the unit", "Title", "[NFP]", true}, {"(C-i-C) Close", "Title", "(C-i-C)", true},
		{"C-I-C: close the unit", "Title", "C-I-C:", true}, {"n.f.p – close the unit", "Title", "n.f.p –", true}, {"CI2526-001", "Reference", "", false},
		{"NFP: close the inpatient unit at Anytown Community Hospital by the spring of 2026", "Title", "NFP:", true}, {"• CIC – close the inpatient unit at Anytown Community Hospital by the spring of 2026", "Title", "• CIC –", true},
		{"CIC", "Flag", "CIC", false}, {"nfp", "Notes", "nfp", false}, {"C.I.C.", "Flag", "C.I.C.", false}, {"Close the unit (CIC)", "Title", "(CIC)", false},
		{"CIC", "Provider type", "", false}, {"[NFP]", "Legal form", "", false}, {"Sirona care & health CIC", "Title", "", false}, {"CIC-led model", "Title", "", false}, {"Provide (CIC) to lead", "Title", "", false}, {"CICU", "Flag", "", false}, {"(Cicely ward)", "Title", "", false}, {"", "", "", false},
	} {
		if said, sure := initialsIn(c.cell, c.header); said != c.said || sure != c.sure {
			t.Errorf("%q under %q: %q %v, want %q %v", c.cell, c.header, said, sure, c.said, c.sure)
		}
	}
	for header, want := range map[string]bool{"Agenda part": true, "Board part (1 public, 2 private)": true, "Part": false, "Part of the meeting": true, "Parts": false, "Phase": false, "": false} {
		for _, cell := range []string{"2", "II", "b"} {
			if got := isPartTwo(cell, header); got != want {
				t.Errorf("%s under %q: %v", cell, header, got)
			}
		}
		if isPartTwo("1", header) || isPartTwo("A", header) {
			t.Errorf("the first part under %q is public", header)
		}
	}
}

// TestMarksWhereverTheyStand has marks in files of what belongs to intentions, in rows of
// days after the pack's, and such as perhaps are none.
func TestMarksWhereverTheyStand(t *testing.T) {
	const list = "reference,programme,title,confidential,Flag\nA-1,Cancer,One,No,\nA-2,Cancer,Two,Yes,\n"
	const open = "reference,as_at,status,narrative\nA-1,2024-10-31,OPEN,\nA-2,2024-10-31,OPEN,\n"
	for _, c := range []struct{ file, text, want string }{
		{"delivery.csv", open + "A-1,2024-12-01,OPEN,Not for publication\n", "delivery.csv:4:4 warning confidential-later"},
		{"delivery.csv", open + "A-2,2024-12-01,OPEN,Not for publication\n", ""},
		{"delivery.csv", open + "A-1,2024-12-01,OPEN,CIC\n", ""},
		{"delivery.csv", open + "A-1,2024-07-31,OPEN,Not for publication\n", "delivery.csv:4:4 error confidential-marked"},
		{"delivery.csv", open + "A-1,2024-07-31,OPEN,NFP - the unit closes\n", "delivery.csv:4:4 error confidential-marked"},
		{"milestones.csv", "reference,milestone,baseline_date,forecast_date\nA-1,Agree (confidential),2024-12-01,2024-12-01\nA-2,Agree (confidential),2024-12-01,2024-12-01\n", "milestones.csv:2:2 error confidential-marked-elsewhere"},
		{"calendar.csv", "step,phase,start,end\nBoard meeting (closed session),Engage,2024-05-01,2024-06-01\n", "calendar.csv:2:1 warning confidential-marked-meeting"},
		{"calendar.csv", "step,phase,start,end\nBoard in private,Engage,2024-05-01,2024-06-01\n", "calendar.csv:2:1 warning confidential-marked-meeting"},
		{"calendar.csv", "step,phase,start,end\nLetters (Board only),Engage,2024-05-01,2024-06-01\n", "calendar.csv:2:1 error confidential-marked-elsewhere"},
		{"observations.csv", "measure,period_end,value,Notes\nFalls,2024-09-30,3,OFFICIAL-SENSITIVE\n", "observations.csv:2:4 error confidential-marked-elsewhere"},
		{"observations.csv", "measure,period_end,value,Notes\nFalls,2024-09-30,3,\nFalls,2024-11-30,3,Embargoed until 12 December\n", ""},
		{"observations.csv", "measure,period_end,value,Notes\nBeds,2024-09-30,3,OFFICIAL-SENSITIVE\n", ""},
		{"trajectory-points.csv", "measure,date,value,Basis\nFalls,2024-09-30,3,Not for publication\n", "trajectory-points.csv:2:4 error confidential-marked-elsewhere"},
		{"milestones.csv", "reference,milestone,baseline_date,forecast_date\nA-1,Agree the plan – Part 2,2024-12-01,2024-12-01\nA-2,Agree – Part 2,2024-12-01,2024-12-01\n", "milestones.csv:2:2 warning confidential-marked-perhaps"},
		{"milestones.csv", "reference,milestone,baseline_date,forecast_date\nA-1,Board – Part 2,2024-12-01,2024-12-01\n", "milestones.csv:2:2 error confidential-marked-elsewhere"},
		{"calendar.csv", "step,phase,start,end\nWorkshop: part 2,Engage,2024-05-01,2024-06-01\n", "calendar.csv:2:1 warning confidential-marked-perhaps"},
		{"programmes.csv", "programme\nPrivate session\nCancer\n", ""},
		{"intentions.csv", strings.NewReplacer("One,No,", "One,No,CIC", "Two,Yes,", "Two,No,CIC").Replace(list), "intentions.csv:2:5 warning confidential-marked-perhaps"},
		{"intentions.csv", strings.Replace(list, "Two,Yes,", "Two,Yes,NFP", 1), ""},
		{"intentions.csv", strings.Replace(list, "One,No", "Heart failure – Part 2,No", 1), "intentions.csv:2:3 warning confidential-marked-perhaps"}, {"intentions.csv", strings.NewReplacer("One,No", "Heart failure (Pt. 2),No", "Two,Yes", "Falls: part II,No").Replace(list), "intentions.csv:2:3 warning confidential-marked-perhapsintentions.csv:3:3 warning confidential-marked-perhaps"},
		{"intentions.csv", strings.Replace(list, "One,No", "Part 2 – Heart failure,No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No", "Part 2 – Heart failure – Part 2,No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No", "CIC: Heart failure – Part 2,No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No", "Heart failure [Part 2],No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No", "Board – Part 2,No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No", "\"Heart failure\nPart 2\",No", 1), "intentions.csv:2:3 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No,", "Heart failure – Part 2,No,Confidential", 1), "intentions.csv:2:5 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No,", "One,No,Part 2", 1), "intentions.csv:2:5 error confidential-marked"},
		{"intentions.csv", strings.Replace(list, "One,No,", "One,No,Agenda item 7 – Part 2", 1), "intentions.csv:2:5 error confidential-marked"},
		{"intentions.csv", strings.NewReplacer("Flag", "Agenda part", "One,No,", "One,No,2").Replace(list), "intentions.csv:2:5 error confidential-marked"},
	} {
		s := october
		s.Hides = true
		files := map[string]string{"intentions.csv": list, "delivery.csv": open, "measures.csv": "measure,reference,unit,better\nFalls,A-1,count,lower\nBeds,A-2,count,lower\n"}
		files[c.file] = c.text
		pack, found := Read(folder(pairs(files)...), "p", s)
		got := ""
		for _, f := range found {
			if strings.HasPrefix(f.Code, "confidential-") {
				if c.file == "calendar.csv" && strings.Contains(f.Hint, "the intention that it is of") {
					t.Errorf("a step of the calendar is of no intention: %s", f.Hint)
				}
				got += strings.TrimPrefix(f.Position.String(), "p/") + " " + f.Severity.String() + " " + f.Code
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %v", c.text, got, c.want, found)
		}
		if c.want != "" && strings.Contains(c.want, "later") != pack.Intentions[0].Hidden() {
			t.Errorf("%s: hidden %v", c.text, pack.Intentions[0].Hidden())
		}
	}
}

// TestSecondPartsOfASheetOfManyMonths has titles that end so in rows of months from which
// the delivery alone is read, which has no use for titles.
func TestSecondPartsOfASheetOfManyMonths(t *testing.T) {
	const list = "reference,programme,title,as_at,status,narrative,confidential\n" +
		"A-1,Cancer,Falls – Part 2,2024-09-30,OPEN,,No\nA-1,Cancer,Falls – Part 2,2024-10-31,OPEN,,No\nA-1,Cancer,Falls – Part 2,2024-11-30,OPEN,,No\n"
	for text, want := range map[string]string{
		list: "warning list.csv:2:3 warning list.csv:3:3 ",
		strings.Replace(list, "09-30,OPEN,", "09-30,OPEN,Falls – Part 2", 1): "error list.csv:2:6 warning list.csv:3:3 ",
	} {
		s := october
		s.Hides, s.Files = true, map[string]FileSettings{intentionsFile: {From: say("list.csv"), Latest: say("as_at")}, deliveryFile: {From: say("list.csv")}}
		pack, found := Read(folder("list.csv", text), "p", s)
		got := ""
		for _, f := range found.Sorted() {
			if strings.HasPrefix(f.Code, "confidential-") {
				got += f.Severity.String() + " " + strings.TrimPrefix(f.Position.String(), "p/") + " "
			}
		}
		if got != want || pack.Intentions[0].Hidden() {
			t.Errorf("%s%q, want %q: %v", text, got, want, found)
		}
	}
}

func pairs(files map[string]string) (all []string) {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		all = append(all, name, files[name])
	}
	return all
}
