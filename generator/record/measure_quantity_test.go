package record

import "testing"

func TestQuantity(t *testing.T) {
	for value, want := range map[string]Quantity{
		"0": {0, 0, true, ""}, "-2.50": {-2.5, 2, true, ""}, "−2.5": {-2.5, 1, true, ""}, "+7": {7, 0, true, ""}, "007": {7, 0, true, ""},
		"1,250,000": {1250000, 0, true, ""}, "1000000000000": {1e12, 0, true, ""}, "0.30000000000000004": {0.30000000000000004, 17, true, ""},
		"78.5%": {78.5, 1, true, FormPercent}, "-20 %": {-20, 0, true, FormPercent},
		"£1,250.50": {1250.5, 2, true, FormPounds}, "-£5": {-5, 0, true, FormPounds}, "£-5": {-5, 0, true, FormPounds},
		"28:34": {1714, 0, true, FormClock}, "00:28:34": {1714, 0, true, FormClock}, "1:00:00": {3600, 0, true, FormClock}, "90:15": {5415, 0, true, FormClock},
		"−0:30.25": {-30.25, 2, true, FormClock}, "0:00": {0, 0, true, FormClock},
	} {
		clean, wrong := quantity(value)
		var got Quantity
		if err := got.UnmarshalCSV(clean); wrong != nil || err != nil || got != want {
			t.Errorf("%q is %+v, %v, %v, want %+v", value, got, wrong, err, want)
		}
	}
	for _, value := range []string{"-", ".5", "5.", "1e3", "1,5", "12,34,567", "--5", "−−5", "+-5", "-£-5", "£5%", "5%%", "5 £", "28:3", "28:345", "28:34%", ":34", "1:2:3:4", "1:90:00", "NaN", "Inf", "0x10", "(5)", "5 people"} {
		if clean, wrong := quantity(value); wrong == nil {
			t.Errorf("%q is %s", value, clean)
		}
	}
	var blank Quantity
	if err := blank.UnmarshalCSV(""); err != nil || blank != (Quantity{}) {
		t.Errorf("a blank is %+v, %v", blank, err)
	}
}

func TestUnit(t *testing.T) {
	for words, want := range map[string]Unit{
		"%": {FormPercent, 100, "%"}, "Per cent": {FormPercent, 100, "Per cent"}, "percent": {FormPercent, 100, "percent"}, "mm:ss": {FormClock, 1, "mm:ss"}, "£": {FormPounds, 1, "£"},
		"years": {FormYears, 1, "years"}, "Count": {FormCount, 1, "Count"}, "per 1,000": {FormRate, 1000, "per 1,000"}, "per 100000": {FormRate, 100000, "per 100000"},
		"Per 100,000 people": {FormRate, 100000, "Per 100,000 people"}, "admissions per 1,000 people": {FormRate, 1000, "admissions per 1,000 people"},
		"patients": {FormOther, 1, "patients"}, "£ per patient": {FormOther, 1, "£ per patient"}, "super 8": {FormOther, 1, "super 8"},
	} {
		var got Unit
		if err := got.UnmarshalCSV(words); err != nil || got != want {
			t.Errorf("%q is %+v, %v, want %+v", words, got, err, want)
		}
	}
}

func TestRounds(t *testing.T) {
	for _, c := range []struct {
		written string
		number  float64
		want    bool
	}{
		{"76", 76.5, true}, {"76", 75.5, true}, {"76", 76.51, false}, {"76.5", 76.54, true}, {"76.5", 76.56, false},
		{"-2", -2.5, true}, {"1000000000", 1e9 - 1, false}, {"0", 0.4, true}, {"0.00", 0.006, false},
	} {
		clean, _ := quantity(c.written)
		var q Quantity
		if err := q.UnmarshalCSV(clean); err != nil || q.rounds(c.number) != c.want {
			t.Errorf("%s rounds %v: %v, want %v", c.written, c.number, !c.want, c.want)
		}
	}
}
