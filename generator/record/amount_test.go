package record

import "testing"

// TestHintsOfAmounts say what to write: for pence the pounds, for words what stands for
// none, and of a small number nothing that would make it smaller.
func TestHintsOfAmounts(t *testing.T) {
	for value, want := range map[string]string{
		"£1,250.50": "write it as 1251", "1250.49": "write it as 1250", "1.50": "write it as 1250000, the whole amount in pounds",
		"TBC": "write it as 1250000" + forNone, "n/a": "write it as 1250000" + forNone, "£1.2m": "write it as 1200000", "£300k": "write it as 300000", "c. 5": "write it as 1250000",
	} {
		if _, wrong := pounds(value); wrong == nil || wrong.hint != want {
			t.Errorf("%s: %v, want %s", value, wrong, want)
		}
	}
}

// TestATickIsAWordToExplain has a sign that no PDF here can show in a column of yes and
// no, where what it means is what is missing, and in one of texts.
func TestATickIsAWordToExplain(t *testing.T) {
	for column, want := range map[string]string{"confidential": "not-yes-or-no", "title": "character-without-glyph"} {
		row := map[string]string{"confidential": "A-1,Cancer,One,✓\n", "title": "A-1,Cancer,✓ One,No\n"}[column]
		_, found := Read(folder("intentions.csv", "reference,programme,title,confidential\n"+row, "delivery.csv", "reference,as_at,status\nA-1,2024-10-31,OPEN\n"), "p", october)
		if len(found) != 1 || found[0].Code != want {
			t.Errorf("%s: %v, want %s", column, found, want)
		}
	}
}
