package doubt

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/record"
)

// saidOf are the findings of some files, with their words and hints.
func saidOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	asAt := time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)
	pack, findings := record.Read(folder, "p", record.Settings{AsAt: asAt, Cycle: "2024/25"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	var said []string
	for _, f := range Check(pack, asAt, nil, findings) {
		said = append(said, f.String())
	}
	return strings.Join(said, "\n")
}

// measuring is a pack of one measure in per cent.
func measuring(columns, cells string, values ...string) map[string]string {
	text := "measure,period_start,period_end,value,numerator,denominator\n"
	for k, value := range values {
		day := time.Date(2024, time.Month(8+k), 1, 0, 0, 0, 0, time.UTC)
		text += "M," + day.Format(time.DateOnly) + "," + day.AddDate(0, 1, -1).Format(time.DateOnly) + "," + value + "\n"
	}
	return map[string]string{
		"intentions.csv":   "reference,programme,title\nA-1,Cancer,One\n",
		"measures.csv":     "measure,reference,unit,better," + columns + "\nM,A-1,%,higher," + cells + "\n",
		"observations.csv": text,
	}
}

// TestDoubtsBeginWhereTheySay has values at the edge of a doubt and beyond it.
func TestDoubtsBeginWhereTheySay(t *testing.T) {
	place := strings.Repeat("a", 79)
	wards := func(long string) map[string]string {
		return map[string]string{"intentions.csv": "reference,programme,title,place\nA-1,Cancer,One," + long + "b\nA-2,Cancer,Two," + long + "B\n"}
	}
	delivery := func(narrative string) map[string]string {
		return map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer,One\nA-2,Cancer,Two\n",
			"delivery.csv": "reference,as_at,progress,narrative\nA-1,2024-10-31,Delayed,\nA-2,2024-10-31,On track," + narrative + "\n"}
	}
	entities := func(rows int) map[string]string {
		text := "reference,programme,title\n"
		for n := range rows {
			text += "A-" + string(rune('a'+n)) + ",Cancer,One &amp; " + string(rune('a'+n)) + "\n"
		}
		return map[string]string{"intentions.csv": text}
	}
	const fraction = "less than one per cent (hint: write it in per cent: "
	for name, c := range map[string]struct {
		files map[string]string
		want  string // part of what is told; empty where nothing is
	}{
		"80 letters":              {wards(place), "counts apart from"},
		"81 letters":              {wards(place + "a"), ""},
		"no narratives at all":    {delivery(""), ""},
		"one narrative":           {delivery("Well"), "A-1 is Delayed, and no narrative says why"},
		"eleven rows":             {entities(11), "(rows with this: 11, lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and more)"},
		"all of a hundred":        {measuring("target_value", "", ",100,100", ",100,100", ",99,100"), ""},
		"more than all":           {measuring("target_value", "", ",101,100", ",99,100", ",99,100"), "numerator 101 is above the denominator 100"},
		"a change of one":         {measuring("target_change_percent,target_date", "1,2025-03-31", "50,,"), ""},
		"of minus one":            {measuring("target_change_percent,target_date", "-1,2025-03-31", "50,,"), ""},
		"of almost one":           {measuring("target_change_percent,target_date", "0.99,2025-03-31", "50,,"), fraction + "99)"},
		"of minus a fifth":        {measuring("target_change_percent,target_date", "-0.2,2025-03-31", "50,,"), fraction + "−20)"},
		"a target beside 5":       {measuring("target_value,target_date", "0.5,2025-03-31", "5,,", "5,,", "5,,"), ""},
		"beside 5.1":              {measuring("target_value,target_date", "0.5,2025-03-31", "5.1,,", "5.1,,", "5.1,,"), "target_value of \"M\" is 0.5 per cent, and what is observed is about 5 (hint: write it in per cent: 50.0)"},
		"a target below nothing":  {measuring("target_value,target_date", "-0.5,2025-03-31", "50,,", "50,,", "50,,"), ""},
		"a value beside 5":        {measuring("target_value", "", "5,,", "0.5,,", "5,,"), "value-far"},
		"beside more than 5":      {measuring("target_value", "", "50,,", "0.55,,", "51,,"), "\"M\" is 0.55 per cent for September 2024, and others of it about 50 (hint: write it in per cent: 55.0)"},
		"a target of 6 and a low": {measuring("target_value,target_date", "6,2025-03-31", "0.5,,"), "others of it about 6"},
		"a target of 5 and a low": {measuring("target_value,target_date", "5,2025-03-31", "0.5,,"), ""},
	} {
		got := saidOf(t, c.files)
		if c.want == "value-far" { // another doubt, and not that of a fraction
			if !strings.Contains(got, "next to it") || strings.Contains(got, "write it in per cent") {
				t.Errorf("%s: %s", name, got)
			}
			continue
		}
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

// TestAllFilesLongBeforeSayWhich names the others, and none where there is one.
func TestAllFilesLongBeforeSayWhich(t *testing.T) {
	files := map[string]string{
		"intentions.csv": "reference,programme,title\nA-1,Cancer,One\n",
		"delivery.csv":   "reference,as_at,progress\nA-1,2023-10-31,On track\n",
	}
	const first = "the latest row of delivery.csv is of 31 October 2023, and the pack as at 31 October 2024 speaks of it as of now"
	if got := saidOf(t, files); !strings.Contains(got, first+" (hint") {
		t.Error(got)
	}
	files["calendar.csv"] = "step,start,end\nAsk,2023-09-01,2023-09-30\n"
	if got := saidOf(t, files); !strings.Contains(got, first+"; calendar.csv has no later ones either (hint") {
		t.Error(got)
	}
	files["milestones.csv"] = "reference,milestone,baseline_date,actual_date\nA-1,Staff,2023-03-31,2023-04-30\n"
	if got := saidOf(t, files); !strings.Contains(got, first+"; ") || !strings.Contains(got, " and ") || !strings.Contains(got, " have no later ones either (hint") {
		t.Error(got)
	}
}
