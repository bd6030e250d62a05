package doubt

import (
	"strings"
	"testing"
)

// TestFewPeopleAreNotPrintedUnasked has measures that count people by their unit or name:
// where some are few, somebody must have said whether everybody may know.
func TestFewPeopleAreNotPrintedUnasked(t *testing.T) {
	const found = "p/observations.csv:3:4 error people-not-said"
	for _, c := range []struct{ measure, rows, want string }{
		{"Waits,A-1,patients,lower,", "M,2024-08-01,2024-08-31,7,,", found},
		{"Deaths in care,A-1,count,lower,", "M,2024-08-01,2024-08-31,1,,", found},
		{"Children seen,A-1,%,higher,", "M,2024-08-01,2024-08-31,,3,40", "p/observations.csv:3:5 error people-not-said"},
		{"Waits,A-1,patients,lower,No", "M,2024-08-01,2024-08-31,7,,", ""},
		{"Waits,A-1,patients,lower,Yes", "M,2024-08-01,2024-08-31,,7,", ""},
		{"Waits,A-1,patients,lower,", "M,2024-08-01,2024-08-31,8,,", ""},
		{"Waits,A-1,patients,lower,", "M,2024-08-01,2024-08-31,0,,", ""},
		{"Waits,A-1,days,lower,", "M,2024-08-01,2024-08-31,2,,", ""},
		{"Children seen,A-1,%,higher,", "M,2024-08-01,2024-08-31,5,,", ""}, // five per cent
	} {
		name, _, _ := strings.Cut(c.measure, ",")
		files := map[string]string{
			"intentions.csv":   sound["intentions.csv"],
			"measures.csv":     "measure,reference,unit,better,counts_people\n" + c.measure + "\n",
			"observations.csv": "measure,period_start,period_end,value,numerator,denominator\n" + strings.ReplaceAll("M,2024-07-01,2024-07-31,10,,\n"+c.rows+"\n", "M,", name+","),
		}
		if strings.Contains(c.rows, ",,7,") {
			files["observations.csv"] = strings.Replace(files["observations.csv"], ",10,,", ",,10,", 1)
		}
		if strings.Contains(c.rows, ",,3,") {
			files["observations.csv"] = strings.Replace(files["observations.csv"], ",10,,", ",,10,40", 1)
		}
		if got := strings.Join(doubts(t, files, nil), "|"); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.measure, c.rows, got, c.want)
		}
	}
}

// TestPerCentsThatAreAllFractionsAreDoubted has what a spreadsheet gives for cells in per
// cent, and rare things of which as little is true.
func TestPerCentsThatAreAllFractionsAreDoubted(t *testing.T) {
	for _, c := range []struct{ better, baseline, target, value, want string }{
		{"higher", "0.45", "0.78", "0.6", "p/observations.csv:3:4 warning fraction-for-percent"},
		{"higher", "", "", "0.6", "p/observations.csv:3:4 warning fraction-for-percent"},
		{"lower", "0.45", "0.2", "0.3", "p/observations.csv:3:4 warning fraction-for-percent"},
		{"higher", "0.45", "1", "0.6", "p/observations.csv:3:4 warning fraction-for-percent"},
		{"lower", "0.19", "0.05", "0.1", ""},
		{"higher", "0.05", "0.09", "0.06", ""},
		{"higher", "0.45", "1.5", "0.6", ""},
	} {
		got := strings.Join(doubts(t, map[string]string{
			"intentions.csv":   sound["intentions.csv"],
			"measures.csv":     "measure,reference,unit,better,baseline_value,baseline_date,target_value,target_date\nM,A-1,%," + c.better + "," + c.baseline + ",2024-04-01," + c.target + ",2025-03-31\n",
			"observations.csv": "measure,period_start,period_end,value\nM,2024-08-01,2024-08-31," + c.value + "\nM,2024-09-01,2024-09-30," + c.value + "\n",
		}, nil), "|")
		if got != c.want {
			t.Errorf("%v: %q, want %q", c, got, c.want)
		}
	}
}
