package record

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"github.com/google/go-cmp/cmp"
)

// TestBands reads programmes from the headings between the rows, which are no rows of
// delivery either.
func TestBands(t *testing.T) {
	const smart = "reference,title,status\n,Urgent care,\nA1,One,OPEN\n,Planned care,\nA2,Two,CLOSED\nA3,Three,OPEN\n"
	for _, c := range []struct {
		name, sheet string
		files       map[string]FileSettings
		want        []string // reference, programme, status
		found       []string
	}{
		{"headings", smart, map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Bands: said("programme")}, "delivery.csv": {From: said("log.csv"), AsAt: said("2024-10-31")}},
			[]string{"A1|Urgent care|OPEN", "A2|Planned care|CLOSED", "A3|Planned care|OPEN"}, nil},
		{"words of the pack's", smart, map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Bands: said("programme"), Words: map[string]map[string]diag.Located{"programme": {"Urgent care": said("UEC")}}},
			"delivery.csv": {From: said("log.csv"), AsAt: said("2024-10-31")}}, []string{"A1|UEC|OPEN", "A2|Planned care|CLOSED", "A3|Planned care|OPEN"}, nil},
		{"a row before the first", "reference,title,status\nA1,One,OPEN\n,Urgent care,\nA2,Two,OPEN\n", map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Bands: said("programme")}, "delivery.csv": {From: said("log.csv"), AsAt: said("2024-10-31")}},
			nil, []string{"log.csv:2: error: the heading above, which is the programme, is empty"}},
		{"a column of it, too", "reference,title,programme,status\nA1,One,Care,OPEN\n", map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Bands: said("programme")}, "delivery.csv": {From: said("log.csv"), AsAt: said("2024-10-31")}},
			nil, []string{"pack.yaml:9: error: programme is read from headings between the rows, and log.csv has a column of it: column 3 (hint: take bands: programme out of pack.yaml)"}},
		{"nobody said so", "reference,title,programme,status\n,Urgent care,,\nA1,One,Care,OPEN\n", map[string]FileSettings{"intentions.csv": {From: said("log.csv")}, "delivery.csv": {From: said("log.csv"), AsAt: said("2024-10-31")}},
			nil, []string{`log.csv:2:2: error: the row has nothing but this cell (hint: fill in its other cells, or delete the row; where such rows are headings of the rows below them: files: {intentions: {bands: programme}})`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := october
			s.Files = c.files
			pack, found := Read(folder("log.csv", c.sheet), "data/p", s)
			var got []string
			for _, f := range found {
				if f.Code != "column-not-read" && f.Code != "columns-not-read" && f.Severity == diag.Error {
					got = append(got, strings.TrimPrefix(f.String(), "data/p/"))
				}
			}
			for _, want := range c.found {
				if !slices.Contains(got, want) {
					t.Errorf("no %q in %q", want, got)
				}
			}
			if c.found == nil {
				if diff := cmp.Diff(c.want, values(pack, "reference", "programme", "status")); diff != "" || len(got) > 0 {
					t.Errorf("(-want +got):\n%s%q", diff, got)
				}
			}
		})
	}
}

// TestLatest reads a sheet of many months: of an intention its latest row up to the
// pack's day, and of delivery each.
func TestLatest(t *testing.T) {
	const log = "Month,reference,programme,title,status\n"
	for _, c := range []struct {
		name, sheet string
		want        []string
		found       []string
	}{
		{"months", log + "Sep 2024,A1,Old,One,OPEN\nSep 2024,A2,P,Two,OPEN\nOct 2024,A1,New,One more,CLOSED\nNov 2024,A1,Later,One,CLOSED\n", []string{"A2|P|Two|OPEN", "A1|New|One more|CLOSED"}, nil},
		{"not of the latest month", log + "Sep 2024,A1,P,One,OPEN\nSep 2024,A2,P,Two,OPEN\nOct 2024,A2,P,Two,OPEN\n", nil,
			[]string{"log.csv:2:1: warning: references without a row of 31 October 2024, the latest day (1 of them), stand as their own latest row has them (hint: look whether they still belong to the list)"}},
		{"of later months alone", log + "Oct 2024,A1,P,One,OPEN\nNov 2024,A10,P,Two,OPEN\nDec 2024,A2,P,Two,OPEN\nDec 2024,A1,P,Two,OPEN\n", nil,
			[]string{"log.csv:3:1: warning: intentions all of whose rows are of days after 31 October 2024, the pack's, are left out (2 of them): A2, A10 (hint: if Month is not the day of which a row is, take latest: out of pack.yaml)"}},
		{"in any order", log + "2024-10-31,A1,New,One,CLOSED\n2024-09-30,A1,Old,One,OPEN\n", []string{"A1|New|One|CLOSED"}, nil},
		{"two of one month", log + "Oct 2024,A1,P,One,OPEN\nOct 2024,A1,P,Two,OPEN\n", nil, []string{`log.csv:3:2: error: duplicate reference "A1", first at line 2`}},
		{"no day", log + "Oct 2024,A1,P,One,OPEN\nlater,A2,P,Two,OPEN\n", nil, []string{`log.csv:3:1: error: Month "later" is not a day or a month, and says which row of a reference is the latest (hint: write it as 2024-10-31 or October 2024)`}},
		{"no day of a second row", log + "Oct 2024,A1,P,One,OPEN\nlater,A1,P,One,OPEN\n,A1,P,One,OPEN\n", nil, []string{`log.csv:3:1: error: Month "later" is not a day or a month, and says which row of a reference is the latest (hint: write it as 2024-10-31 or October 2024)`}},
		{"another header", "month end" + strings.TrimPrefix(log, "Month") + "Oct 2024,A1,P,One,OPEN\n", nil, []string{`pack.yaml:9: error: log.csv has no header "Month" (hint: "month end"?)`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := october
			s.Files = map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Latest: said("Month")}, "delivery.csv": {From: said("log.csv"), Columns: map[string]diag.Located{"as_at": said("Month")},
				Words: map[string]map[string]diag.Located{"as_at": {"Sep 2024": said("2024-09-30"), "Oct 2024": said("2024-10-31"), "Nov 2024": said("2024-11-30"), "later": said("2024-10-31")}}}}
			pack, found := Read(folder("log.csv", c.sheet), "data/p", s)
			var got []string
			for _, f := range found {
				if f.Severity == diag.Error || len(c.found) > 0 {
					got = append(got, strings.TrimPrefix(f.String(), "data/p/"))
				}
			}
			for _, want := range c.found {
				if !slices.Contains(got, want) {
					t.Errorf("no %q in %q", want, got)
				}
			}
			for _, f := range got {
				if strings.Contains(f, "duplicate reference") && !slices.Contains(c.found, f) {
					t.Error(f)
				}
			}
			if c.found == nil {
				if diff := cmp.Diff(c.want, values(pack, "reference", "programme", "title", "status")); diff != "" || len(got) > 0 {
					t.Errorf("(-want +got):\n%s%q", diff, got)
				}
			}
		})
	}
}

// TestLaterRowsKeepBack has a sheet of many months in which a row after the pack's day
// says that not everybody may see an intention: what is kept back by now stays so.
func TestLaterRowsKeepBack(t *testing.T) {
	const log = "Month,reference,programme,title,confidential\nOct 2024,A1,P,One,No\nOct 2024,A2,P,Two,No\n"
	for later, want := range map[string]string{
		"Nov 2024,A1,P,One,Yes\n": "A1", "Nov 2024,A1,P,One,perhaps\n": "A1", "Nov 2024,A1,P,One,No\n": "", "Nov 2024,A1,P,One,\n": "", "Sep 2024,A1,P,One,Yes\n": "",
		"Nov 2024,A1,P,One,Yes\nDec 2024,A1,P,One,No\n": "A1",
		"Nov 2024,A1,P,One (Board only),No\n":           "A1", "Sep 2024,A1,P,One (Board only),No\n": "", "Nov 2024,A1,P,One (CIC),No\n": "",
	} {
		s := october
		s.Hides = true
		s.Files = map[string]FileSettings{"intentions.csv": {From: said("log.csv"), Latest: said("Month")}}
		pack, found := Read(folder("log.csv", log+later, "delivery.csv", "reference,as_at,status\nA1,2024-10-31,OPEN\nA2,2024-10-31,OPEN\n"), "data/p", s)
		hidden := ""
		for _, i := range pack.Withheld() {
			hidden += i.Reference
		}
		told := slices.ContainsFunc(found, func(f diag.Finding) bool {
			return f.Code == "confidential-later" && f.Line == 4 && f.Column == 5-strings.Count(later, "Board")
		})
		if hidden != want || told != (want != "") || found.HasErrors() {
			t.Errorf("%q: %q is hidden, want %q: %v", later, hidden, want, found)
		}
	}
}
