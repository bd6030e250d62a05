package doubt

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// secret is a pack whose A-6 and 17 none but the Board may see.
func secret(t *testing.T, hides bool, changes map[string]string) *record.Pack {
	t.Helper()
	folder := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,description,confidential\n" +
			"A-1,Cancer,Scan sooner,,No\nA-6,Cancer,Close the north ward,,Yes\n17,Cancer,Sale of sites,,Yes\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status,progress,narrative\n" +
			"A-1,2024-04-30,OPEN,On track,\nA-1,2024-07-31,OPEN,On track,\nA-1,2024-10-31,OPEN,On track,\nA-6,2024-10-31,OPEN,On track,as A-6\n17,2024-10-31,OPEN,On track,\n")},
		"calendar.csv": {Data: []byte("step,phase,start,end\nLetters,Engage,2024-05-01,2024-06-01\n")},
	}
	for file, text := range changes {
		folder[file] = &fstest.MapFile{Data: []byte(text)}
	}
	pack, findings := record.Read(folder, "p", record.Settings{AsAt: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC), Cycle: "2024/25", Hides: hides})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

// TestNamesAreFoundHoweverTheyAreWritten has texts that name A-6 or 17, and texts that
// have the same letters and mean something else.
func TestNamesAreFoundHoweverTheyAreWritten(t *testing.T) {
	names := NamesOf(secret(t, true, nil))
	for text, want := range map[string]string{
		"Waits for A-6.": "A-6 reference", "see a–6": "A-6 reference", "A_06, A-7": "A-6 reference", "(A-6)": "A-6 reference", "A-6": "A-6 reference",
		"once we CLOSE the\nnorth-ward": "A-6 title", "“Close the north ward”": "A-6 title",
		"A-6-1": "", "B-A-6": "", "plan A, 6 beds": "", "plan A 6 beds": "", "A6": "", "A-60": "", "17 beds": "", "close the northern ward": "", "the north ward": "", "": "",
		"sale of sites": "17 title", "clo\u00adse the north\u200b ward": "A-6 title", "cloſe the ｎｏｒｔｈ ward": "A-6 title", "Sale of sites and A-6": "A-6 reference",
	} {
		got := ""
		if found := names.In(text); found != nil {
			got = found.Of.Reference + " " + found.By
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if NamesOf(secret(t, false, nil)).In("A-6") != nil {
		t.Error("a pack all of which everybody sees keeps nothing back")
	}
}

// TestWhatIsKeptBackIsNotToldElsewhere puts the name of a confidential intention where
// everybody may read it: in another's row, of an earlier day too, and in another file.
func TestWhatIsKeptBackIsNotToldElsewhere(t *testing.T) {
	const intentions = "reference,programme,title,description,confidential\nA-6,Cancer,Close the north ward,once A-6 is done,Yes\n17,Cancer,Sale of sites,,Yes\n"
	const delivery = "reference,as_at,status,progress,narrative\nA-6,2024-10-31,OPEN,On track,\n17,2024-10-31,OPEN,On track,\nA-1,2024-10-31,OPEN,On track,\n"
	const measures = "measure,reference,unit,better,definition,response\n"
	for _, c := range []struct{ file, text, want string }{
		{"calendar.csv", "step,phase,start,end\nDecide to close the north ward,Engage,2024-05-01,2024-06-01\n", "p/calendar.csv:2:1"},
		{"intentions.csv", intentions + "A-1,Cancer,Scan sooner,Needs A-6,No\n", "p/intentions.csv:4:4"},
		{"intentions.csv", intentions + "A-1,Cancer,Close the north ward,,No\n", "p/intentions.csv:4:3?"}, // it may be told as well: it is its own
		{"intentions.csv", intentions + "A-1,Cancer,Close the north ward – phase 2,We close the north ward,No\n", "p/intentions.csv:4:3?"},
		{"intentions.csv", intentions + "A-1,Cancer,Scan sooner,The sale of sites and A-6,No\n", "p/intentions.csv:4:4"}, // the one that is sure
		{"intentions.csv", intentions + "A-1,Cancer,Scan sooner,The sale of sites,No\n", "p/intentions.csv:4:4"},
		{"intentions.csv", intentions + "A-1,Close the north ward,Scan sooner,,No\n", "p/intentions.csv:4:2"},
		{"intentions.csv", intentions + "A-1,Cancer,<b>A-6</b>,,No\n", "p/intentions.csv:4:3"}, // not the markup alone
		{"intentions.csv", intentions + "A-1,Cancer,Scan sooner,,No\n", ""},
		{"programmes.csv", "programme\nCancer\nClose the north ward\n", "p/programmes.csv:3:1"},
		{"goals.csv", "goal,name,statement\n1,Close the north ward,Fewer beds\n2,Two,As A-6 has it\n", "p/goals.csv:2:2p/goals.csv:3:3"}, // list.html names goals
		{"measures.csv", measures + "Beds,A-1,beds,lower,Once we close the north ward,\n", "p/measures.csv:2:5"},
		{"measures.csv", measures + "Beds after A-6,A-1,beds,lower,,\n", "p/measures.csv:2:1"},
		{"measures.csv", measures + "Beds,A-6,beds,lower,Once we close the north ward,\nAll beds,A-1,beds,lower,,A-6 is late\n", ""}, // the Board's alone
		{"delivery.csv", delivery + "A-1,2024-07-31,OPEN,On track,waits for A-6\n", "p/delivery.csv:5:5"},
		{"delivery.csv", delivery + "A-1,2024-07-31,OPEN,On track,\nA-1,2024-04-30,OPEN,On track,waits for A-6\n", "p/delivery.csv:6:5"},
	} {
		found := Check(secret(t, true, map[string]string{c.file: c.text}), time.Time{}, nil, nil)
		got := ""
		for _, f := range found {
			if IsOfNames(f) {
				got += f.Position.String()
				if f.Severity == diag.Warning {
					got += "?"
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %v", c.text, got, c.want, found)
		}
		if found := Check(secret(t, false, map[string]string{c.file: c.text}), time.Time{}, nil, nil); found.HasErrors() {
			t.Errorf("everybody sees all of it: %v", found)
		}
	}
}

// TestReferencesThatReadAlike has two that people read as one: with one of them
// confidential nobody knows what may be published.
func TestReferencesThatReadAlike(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"B-1,Cancer,One,,No", "b-1,Cancer,Two,,No", "p/intentions.csv:3:1 warning references-alike"},
		{"B-1,Cancer,One,,No", "B 01,Cancer,Two,,Yes", "p/intentions.csv:3:1 error references-alike"},
		{"B-1,Cancer,One,,No", "B-10,Cancer,Two,,Yes", ""},
		{"B-11,Cancer,One,,No", "B1-1,Cancer,Two,,No", ""},
		{"B-10,Cancer,One,,No", "B-1O,Cancer,Two,,No", "p/intentions.csv:3:1 warning references-alike"},
		{"B-1,Cancer,One,,No", "B-l,Cancer,Two,,Yes", "p/intentions.csv:3:1 error references-alike"},
		{"A-1,Cancer,One,,No", "\u0410-1,Cancer,Two,,Yes", "p/intentions.csv:3:1 error references-alike"}, // which is Cyrillic
		{"B-I,Cancer,One,,No", "B-L,Cancer,Two,,No", ""},
		{"COL-2,Cancer,One,,No", "COI-2,Cancer,Two,,No", ""},
		{"*,Cancer,One,,No", "+,Cancer,Two,,No", ""},
	} {
		references := []string{strings.Split(c.first, ",")[0], strings.Split(c.second, ",")[0]}
		pack := secret(t, true, map[string]string{
			"intentions.csv": "reference,programme,title,description,confidential\n" + c.first + "\n" + c.second + "\n",
			"delivery.csv":   "reference,as_at,status,progress\n" + references[0] + ",2024-10-31,OPEN,On track\n" + references[1] + ",2024-10-31,OPEN,On track\n",
		})
		got := ""
		for _, f := range Check(pack, time.Time{}, nil, nil) {
			got += fmt.Sprintf("%s %s %s", f.Position, f.Severity, f.Code)
		}
		if got != c.want {
			t.Errorf("%s and %s: %q, want %q", c.first, c.second, got, c.want)
		}
	}
}

// TestTextsAreNotPassedOver has random texts of the words and marks of names and of others:
// what is looked at first passes over none that has a name.
func TestTextsAreNotPassedOver(t *testing.T) {
	names, random := NamesOf(secret(t, true, nil)), rand.New(rand.NewPCG(1, 2))
	parts := []string{"A", "a", "6", "06", "-", "–", " ", " ", "\n", "close", "Close the", "the north", "north ward", "ward", ".", "sale", "of sites", "0", "é"}
	found := 0
	for range 200_000 {
		text := ""
		for range 1 + random.IntN(8) {
			text += parts[random.IntN(len(parts))]
		}
		said, named := phrase(text), false
		for k := range said.words {
			for _, all := range names.by {
				for _, own := range all {
					named = named || said.has(own.words, k)
				}
			}
		}
		if named {
			found++
		}
		if named && !names.may(text) {
			t.Fatalf("%q is passed over", text)
		}
	}
	if found < 500 {
		t.Fatalf("%d texts have a name", found)
	}
}

// TestShortTitles has titles of few words, and texts that name what they are of or say the
// same words of other things.
func TestShortTitles(t *testing.T) {
	for _, c := range []struct{ title, text, others, want string }{
		{"Sale of sites", "after the sale of sites", "", "error text-has-short-title"},
		{"Sale of sites", "after the sale of sites", "A-2,Cancer,Sale of sites: phase 2,,No\n", "warning text-has-short-title"}, // everybody may read it
		{"Sale of sites", "after the sale of sites", "A-2,Sale of sites,Two,,No\n", "warning text-has-short-title"},
		{"Sale of sites", "after the sale of the sites", "", ""},
		{"Palliative rehabilitation", "then palliative rehabilitation", "", "warning text-has-short-title"},
		{"Palliative rehabilitation", "Palliative rehabilitation is late", "", "warning text-has-short-title"},
		{"Palliative rehabilitation", "see Palliative rehabilitation", "", "error text-has-short-title"},
		{"Palliative Rehabilitation", "Palliative Rehabilitation is late", "", "error text-has-short-title"},
		{"North ward", "then close North ward", "", "warning text-has-short-title"},
		{"North ward", "then close the north ward", "", ""},
		{"North ward", "North ward, then", "", ""},
		{"North ward", "then close North ward", "A-2,Cancer,North ward lifts,,No\n", ""},
		{"Wards", "the Wards", "", ""},
		{"Reduce high intensity users", "to reduce high intensity users", "A-2,Cancer,Reduce high intensity users - phase 2,,No\n", "warning text-names-confidential"},
	} {
		rows := "A-1,Cancer,One," + c.text + ",No\nA-6,Cancer," + c.title + ",,Yes\n" + c.others
		delivery := "reference,as_at,status,progress\n"
		for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
			delivery += strings.Split(row, ",")[0] + ",2024-10-31,OPEN,On track\n"
		}
		pack := secret(t, true, map[string]string{"intentions.csv": "reference,programme,title,description,confidential\n" + strings.ReplaceAll(rows, c.text+",No", "\""+c.text+"\",No"), "delivery.csv": delivery})
		for said, weight := range map[string]string{"": "", "warning": "warning", Off: Off} {
			got, want := "", c.want
			for _, f := range Check(pack, time.Time{}, Severities{"text-has-short-title": said}, nil) {
				if IsOfNames(f) && f.Line == 2 {
					got += f.Severity.String() + " " + f.Code
					if said == "" && f.Severity == diag.Warning && strings.Contains(f.Hint, "text-has-short-title: warning") {
						t.Errorf("%s is a warning already: %s", c.text, f.Hint)
					}
				}
			}
			if _, code, _ := strings.Cut(want, " "); code == "text-has-short-title" && weight == Off {
				want = ""
			} else if code == "text-has-short-title" && weight != "" {
				want = weight + " " + code
			}
			if got != want {
				t.Errorf("%s, %q, %q: %q, want %q", c.title, c.text, said, got, want)
			}
		}
	}
}
