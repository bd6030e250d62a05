package comparison

import (
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// days are of a list, and of its draft.
var (
	october  = time.Date(2024, time.October, 31, 0, 0, 0, 0, time.UTC)
	november = time.Date(2024, time.November, 30, 0, 0, 0, 0, time.UTC)
)

// packOf reads a list of intentions, and a draft of it where there is one.
func packOf(t *testing.T, list, draft string, change func(*record.Settings)) Pack {
	t.Helper()
	files, said := fstest.MapFS{"intentions.csv": {Data: []byte(list)}}, record.Settings{AsAt: november}
	if draft != "" {
		files["draft.csv"] = &fstest.MapFile{Data: []byte(draft)}
		said.Drafts = []record.DraftSettings{{AsAt: october, Files: map[string]record.FileSettings{"intentions.csv": {From: diag.Located{Text: "draft.csv"}}}}}
	}
	if change != nil {
		change(&said)
	}
	records, findings := record.Read(files, "pack", said)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return Pack{Name: "pack", Records: records}
}

// moved is a line for each row that is told, with what is said of whether it may be
// published.
func moved(t *testing.T, old, new Pack) (lines []string) {
	t.Helper()
	c, err := New(OfPacks, Options{})
	if err == nil {
		err = c.TellPacks(old, new)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range c.Tables {
		for _, row := range table.Added {
			lines = append(lines, table.Table+": + "+row.Key+", confidential: "+row.Confidential)
		}
		for _, row := range table.Removed {
			lines = append(lines, table.Table+": - "+row.Key+", confidential: "+row.Confidential)
		}
		for _, row := range table.Changed {
			for _, f := range row.Fields {
				lines = append(lines, table.Table+": "+row.Key+" "+f.Field+": "+f.Old+" -> "+f.New+", confidential: "+row.Confidential)
			}
		}
	}
	return lines
}

const header, unasked = "reference,programme,title,confidential\n", "reference,programme,title\n"

func TestPacksTellWhatIsSaidOfSecrecy(t *testing.T) {
	none := func(s *record.Settings) { s.AllPublished = true }
	for name, test := range map[string]struct {
		old, new string
		change   func(*record.Settings) // of the new one
		want     []string
	}{
		"a blank is no No": {header + "A1,P,One,No\nA2,P,Two,\n", header + "A1,P,One,\nA2,P,Too,\n", nil,
			[]string{"intentions: A1 confidential: No -> , confidential: not said", "intentions: A2 title: Two -> Too, confidential: not said"}},
		"public becomes confidential": {header + "A1,P,One,No\n", header + "A1,P,One,Yes\n", nil,
			[]string{"intentions: A1 confidential: No -> Yes, confidential: yes"}},
		"and back": {header + "A1,P,One,Yes\n", header + "A1,P,One,No\n", nil,
			[]string{"intentions: A1 confidential: Yes -> No, confidential: yes"}},
		"a column that went": {header + "A1,P,One,No\n", unasked + "A1,P,One\n", nil,
			[]string{"intentions: A1 confidential: No -> , confidential: not said"}},
		"confidential: none says No": {header + "A1,P,One,No\n", unasked + "A1,P,Won\n", none,
			[]string{"intentions: A1 title: One -> Won, confidential: no"}},
	} {
		if got := moved(t, packOf(t, test.old, "", nil), packOf(t, test.new, "", test.change)); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%q, want\n%q", name, got, test.want)
		}
	}
}

// What a draft says is as confidential as the intention is on any day.
func TestPacksTellDrafts(t *testing.T) {
	const list = header + "A1,P,One,No\nA2,P,Two,No\nA3,P,Three,No\n"
	for name, test := range map[string]struct {
		old, new string
		want     []string
	}{
		"nothing": {header + "A1,P,One,No\n", header + "A1,P,One,No\n", nil},
		"changed": {header + "A1,P,One,No\nA2,P,Two,No\nA4,P,Four,No\n", header + "A1,P,Won,No\nA2,P,Two,Yes\nA5,P,Five,\n", []string{
			"draft of 2024-10-31: + A5, confidential: not said",
			"draft of 2024-10-31: - A4, confidential: no",
			"draft of 2024-10-31: A1 title: One -> Won, confidential: no",
			"draft of 2024-10-31: A2 confidential: No -> Yes, confidential: yes",
		}},
		"secret then": {header + "A1,P,One,Yes\n", header + "A1,P,Won,Yes\n", []string{"draft of 2024-10-31: A1 title: One -> Won, confidential: yes"}},
		"come":        {"", header + "A1,P,One,No\n", []string{"draft of 2024-10-31: + A1, confidential: no"}},
		"gone":        {header + "A1,P,One,Yes\n", "", []string{"draft of 2024-10-31: - A1, confidential: yes"}},
	} {
		if got := moved(t, packOf(t, list, test.old, nil), packOf(t, list, test.new, nil)); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%q, want\n%q", name, got, test.want)
		}
	}
	secret, then := packOf(t, list, header+"A2,P,Two,Yes\n", nil), packOf(t, header+"A1,P,One,No\nA2,P,Too,No\nA3,P,Three,No\n", header+"A2,P,Two,Yes\n", nil)
	if got, want := moved(t, secret, then), []string{"intentions: A2 title: Two -> Too, confidential: yes"}; !slices.Equal(got, want) {
		t.Errorf("what a draft hides: %q, want %q", got, want)
	}
}
