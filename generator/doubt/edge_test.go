package doubt

import (
	"strings"
	"testing"
)

// benefits is a pack of benefits with these full-year values and planned amounts.
func benefits(amounts ...string) map[string]string {
	text := "reference,benefit_id,category_class,full_year_value_gbp,planned_gbp\n"
	for k, amount := range amounts {
		text += "A-1,B-" + string(rune('a'+k)) + ",Cash releasing," + amount + "\n"
	}
	return map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer,One\n", "benefits.csv": text}
}

// due is a pack of one intention with a progress, due on a day.
func due(status, progress, day string) map[string]string {
	return map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer,One\n",
		"delivery.csv": "reference,as_at,status,progress,anticipated_delivery\nA-1,2024-10-31," + status + "," + progress + "," + day + "\n"}
}

// TestDoubtsOfAmountsAndDaysBegin has amounts, values and days at the edge of a doubt
// and beyond it.
func TestDoubtsOfAmountsAndDaysBegin(t *testing.T) {
	counted := func(values ...string) map[string]string {
		files := measuring("target_value", "", values...)
		files["measures.csv"] = strings.Replace(files["measures.csv"], ",%,", ",count,", 1)
		return files
	}
	observed := func(baseline string) map[string]string { // 90 to the end of August 2023, 50 a year later
		files := measuring("baseline_value,baseline_date", baseline+",2024-08-31", "50,,", "50,,", "50,,")
		files["observations.csv"] += "M,2023-08-01,2023-08-31,90,,\n"
		return files
	}
	ofPeople := func(baseline string) map[string]string { // 50 on its day, 90 in the month before
		files := measuring("counts_people,baseline_value,baseline_date", "yes,"+baseline+",2024-09-30", "90,,", "50,,", "50,,")
		files["measures.csv"] = strings.Replace(files["measures.csv"], ",%,", ",count,", 1)
		return files
	}
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"of people, by a twentieth":         {ofPeople("52"), ""},
		"of people, by more":                {ofPeople("53"), "baseline-not-as-observed"},
		"of people, as the month before":    {ofPeople("90"), "baseline-not-as-observed"},
		"a baseline above, by a twentieth":  {observed("52.6"), ""},
		"by more":                           {observed("52.7"), "baseline-not-as-observed"},
		"a baseline below, by a twentieth":  {observed("47.7"), ""},
		"below by more":                     {observed("47.6"), "baseline-not-as-observed"},
		"of a year and a day before":        {observed("70"), "baseline-not-as-observed"},
		"five times, beside one of twice":   {measuring("target_value", "", "10,,", "100,,", "20,,"), "value-far-from-neighbours"},
		"beside one of more than twice":     {measuring("target_value", "", "10,,", "100,,", "20.1,,"), ""},
		"less than five times":              {measuring("target_value", "", "10,,", "99.9,,", "20,,"), ""},
		"a fifth":                           {measuring("target_value", "", "50,,", "10,,", "60,,"), "value-far-from-neighbours"},
		"more than a fifth":                 {measuring("target_value", "", "50,,", "10.1,,", "60,,"), ""},
		"ten of a count":                    {counted("2,,", "10,,", "2,,"), "value-far-from-neighbours"},
		"nine of a count":                   {counted("1,,", "9,,", "1,,"), ""},
		"one of five, a hundred times":      {benefits("100,", "100,", "100,", "100,", "10000,"), "amount-far-from-others"},
		"less than a hundred times":         {benefits("100,", "100,", "100,", "100,", "9999,"), ""},
		"one of four":                       {benefits("100,", "100,", "100,", "10000,"), ""},
		"eight times the next":              {benefits("100,", "100,", "100,", "1250,", "10000,"), "amount-far-from-others"},
		"less than eight times":             {benefits("100,", "100,", "100,", "1251,", "10000,"), ""},
		"half of what is planned":           {benefits("50,100"), ""},
		"less than half":                    {benefits("49,100"), "full-year-far-from-planned"},
		"24 times what is planned":          {benefits("2400,100"), ""},
		"more than 24 times":                {benefits("2401,100"), "full-year-far-from-planned"},
		"delivered on the pack's day":       {due("CLOSED", "Delivered", "2024-10-31"), ""},
		"delivered on the day after":        {due("CLOSED", "Delivered", "2024-11-01"), "delivered-in-future"},
		"on track on its day":               {due("OPEN", "On track", "2024-10-31"), ""},
		"on track on the day after its day": {due("OPEN", "On track", "2024-10-30"), "on-track-past-its-day"},
		"a word of nine letters":            {map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer,Undefined\n"}, "text-says-nothing"},
	} {
		if got := strings.Join(doubts(t, c.files, nil), "|"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
