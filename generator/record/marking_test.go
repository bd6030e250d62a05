package record

import (
	"bytes"
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
			"Commercial in confidence", "Commercially sensitive", "Not to be published", "Do not publish", "Not for release", "Embargoed", "Confidential items", "Internal use only", "Not public",
			"Exempt information", "Sensitive", "In camera", "Withheld", "**Confidential**", "DO NOT SHARE",
			"CONFIDENTIAL - not for publication", "Confidential, not for publication", "CONFIDENTIAL NOT FOR PUBLICATION", "NOT FOR PUBLICATION - CONFIDENTIAL", "Please redact", "FOI exempt", "Board eyes only",
			"Embargoed until 1 April", "Confidential until the contract is signed", "Close the unit (confidential until May)", "Withheld pending consultation"},
		false: {"OFFICIAL", "Confidential helpline for staff", "Non-confidential", "Not confidential", "Confidential: No", "Public", "For publication", "Published", "Part 1", "Part 2 of the care record", "Private",
			"Restricted", "Internal", "Exempt", "Private provider", "Time sensitive", "Public health", "Not yet published on the website", "No", "", "Not started", "Closed", "Closed - delivered", "Open",
			"Commercial", "Board", "Official statistics", "Internal audit", "Sensitive services: sexual health", "Hidden carers", "Board meeting", "Released", "Publication: Q3", "Not ready", "Use of private beds",
			"Not confidential, for publication", "Confidential? No, for publication", "Open until May", "FOI", "Closed until May", "Board", "Use until May"},
	} {
		for _, cell := range cells {
			if got := markingIn(cell, "Remarks"); (got != "") != want {
				t.Errorf("%q: %q, want marked %v", cell, got, want)
			}
		}
	}
	for header, want := range map[string]bool{"Session": true, "Handling": true, "Agenda (public/private)": true, "Sector": false, "Provider type": false, "VAT": false} {
		for _, word := range []string{"Private", "Restricted", "Exempt", "Closed"} {
			if got := markingIn(word, header); (got != "") != want {
				t.Errorf("%s under %s: %q, want marked %v", word, header, got, want)
			}
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
