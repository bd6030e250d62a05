package diag

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestFindingIsOneLine(t *testing.T) {
	at := Position{File: "data/2024-25/delivery.csv", Line: 17, Column: 4}
	for _, c := range []struct {
		finding Finding
		want    string
	}{
		{
			Finding{Error, "", at, `progress "On trakc" is not one of Delayed, Delivered, Deprioritised, On track`, `"On track"?`},
			`data/2024-25/delivery.csv:17:4: error: progress "On trakc" is not one of Delayed, Delivered, Deprioritised, On track (hint: "On track"?)`,
		},
		{Finding{Warning, "", Position{File: "a.csv", Line: 2}, "short", ""}, "a.csv:2: warning: short"},
		{Finding{Error, "", Position{File: "a.xlsx", Sheet: "Tracker", Line: 17, Column: 8}, "empty", ""}, "a.xlsx, Tracker!H17: error: empty"},
		{Finding{Error, "", Position{File: "a.xlsx", Sheet: "Tracker", Line: 17}, "short", ""}, "a.xlsx, Tracker row 17: error: short"},
		{Finding{Error, "", Position{File: "a.xlsx", Sheet: "Tracker"}, "empty", ""}, "a.xlsx, Tracker: error: empty"},
		{Finding{Error, "", Position{File: "a.csv", Line: 105, Column: 28, Row: 65}, "empty", ""}, "a.csv:105:28 (cell AB65): error: empty"},
		{Finding{Error, "", Position{File: "a.csv", Line: 105, Row: 65}, "short", ""}, "a.csv:105 (row 65): error: short"},
		{Finding{Error, "", Position{File: "a.csv"}, "empty", ""}, "a.csv: error: empty"},
		{Finding{Error, "", Position{File: "a.csv"}, "a\x1b[2Jb\nc\u202e", ""}, `a.csv: error: a\u001b[2Jb\u000ac\u202e`},
	} {
		if got := c.finding.String(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestFindingAsJSON(t *testing.T) {
	for want, at := range map[string]Position{
		`"file":"a.csv","line":3,"column":2,"message":"bad"}`:                              {File: "a.csv", Line: 3, Column: 2},
		`"file":"a.csv","line":3,"column":2,"row":2,"message":"bad","cell":"B2"}`:          {File: "a.csv", Line: 3, Column: 2, Row: 2},
		`"file":"a.xlsx","sheet":"T","line":3,"column":703,"message":"bad","cell":"AAA3"}`: {File: "a.xlsx", Sheet: "T", Line: 3, Column: 703},
	} {
		got, err := json.Marshal(Finding{Severity: Error, Code: "not-a-date", Position: at, Message: "bad"})
		if want = `{"severity":"error","code":"not-a-date",` + want; err != nil || string(got) != want {
			t.Errorf("got %s, %v; want %s", got, err, want)
		}
	}
}

// TestFindingAsJSONHasItsText encodes a finding for somebody who wants & as it is.
func TestFindingAsJSONHasItsText(t *testing.T) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(List{{Message: `"R&D" <x>`}}); err != nil || !strings.Contains(b.String(), `\"R&D\" <x>`) {
		t.Errorf("%v %s", err, b.String())
	}
}

func TestListSortsByPlaceAndKeepsTheOrderOfEqualPlaces(t *testing.T) {
	var list List
	list.Warnf(Position{File: "b", Line: 1, Column: 1}, "code", "5")
	list.Errorf(Position{File: "a", Line: 10, Column: 1}, "code", "4")
	list.Errorf(Position{File: "a", Line: 9, Column: 2}, "code", "2").Hinted("look %s", "there")
	list.Errorf(Position{File: "a", Line: 9, Column: 2}, "code", "3")
	list.Warnf(Position{File: "a"}, "code", "1")
	got := ""
	for _, f := range list.Sorted() {
		got += f.Message
	}
	if got != "12345" || !list.HasErrors() || list[2].Hint != "look there" {
		t.Errorf("order %s, errors %v, hint %q", got, list.HasErrors(), list[2].Hint)
	}
}

func TestNearest(t *testing.T) {
	progress := []string{"Delayed", "Delivered", "Deprioritised", "On track"}
	for word, want := range map[string]string{
		"On trakc": "On track", "on_track": "On track", "DELAYED": "Delayed", "Delivred": "Delivered",
		"deprioritized": "Deprioritised", "Red": "", "": "", "Complete": "", "Deylaed": "Delayed",
	} {
		if got := Nearest(word, progress); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Nearest("nmae", []string{"as_at", "cycle", "name"}); got != "name" {
		t.Errorf("two letters that changed places: %q", got)
	}
	if got := DidYouMean("zzz", progress); got != "known: Delayed, Delivered, Deprioritised, On track" {
		t.Errorf("few candidates are listed, got %q", got)
	}
}
