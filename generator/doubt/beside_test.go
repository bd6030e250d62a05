package doubt

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestPeopleThatOthersTell has measures beside one that hides small numbers of people, 3 and
// 12, by which a reader works them out, and others by which nobody can.
func TestPeopleThatOthersTell(t *testing.T) {
	const told = "p/measures.csv:%d:5 error people-told-beside"
	for name, c := range map[string]struct {
		others []string // "name|unit|counts_people|July|August"
		want   string
	}{
		"the same numbers":                      {[]string{"Copy|count||3|12"}, fmt.Sprintf(told, 3)},
		"the same, of which one is said":        {[]string{"Copy|count|No|3|12"}, fmt.Sprintf(told, 3)},
		"all and the rest":                      {[]string{"Rest|count||43|50", "All|count||46|62"}, fmt.Sprintf(told, 4)},
		"all and the rest, which is people":     {[]string{"Rest|count|Yes|43|50", "All|count||46|62"}, ""}, // 43 is shown as 45: 1 to 3
		"all, which pins it to seven and more":  {[]string{"Rest|count|Yes|42|50", "All|count||45|62"}, ""}, // 42 as 40: 3 to 7
		"a share's two numbers":                 {[]string{"Seen|%||97/100|180/200"}, ""},
		"a share of which the rest is the few":  {[]string{"Seen|%||97/100|88/100"}, fmt.Sprintf(told, 3)},
		"protected as well":                     {[]string{"Rest|count|Yes|43|50", "All|count|Yes|46|62"}, ""},
		"no difference in one of the months":    {[]string{"Rest|count||43|50", "All|count||46|61"}, ""},
		"one month in common":                   {[]string{"Rest|count||43|", "All|count||46|"}, ""},
		"others that come to it only by chance": {[]string{"Other|count||3|13"}, ""},
	} {
		if got := strings.Join(doubts(t, besideFew("3", "12", c.others), nil), "|"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	// 44 is shown as 45, and so 43 at the least: of a whole of 44, one person is left
	if got := doubts(t, besideFew("1", "12", []string{"Rest|count|Yes|43|50", "All|count||44|62"}), nil); !slices.Equal(got, []string{fmt.Sprintf(told, 4)}) {
		t.Error(got)
	}
	if got := doubts(t, besideFew("9", "12", []string{"Copy|count||9|12"}), nil); got != nil {
		t.Error("nobody is hidden: ", got)
	}
}

// besideFew are measures beside one of so few people.
func besideFew(july, august string, others []string) map[string]string {
	measures, observations := "measure,reference,unit,better,counts_people\n", "measure,period_start,period_end,value,numerator,denominator\n"
	for _, m := range append([]string{"Few|count|Yes|" + july + "|" + august}, others...) {
		cells := strings.Split(m, "|")
		measures += fmt.Sprintf("%s,A-1,%s,lower,%s\n", cells[0], cells[1], cells[2])
		for k, month := range []string{"2024-07-01,2024-07-31", "2024-08-01,2024-08-31"} {
			value := cells[3+k]
			if value == "" {
				continue
			}
			if of, all, shared := strings.Cut(value, "/"); shared {
				value = "," + of + "," + all
			} else {
				value += ",,"
			}
			observations += cells[0] + "," + month + "," + value + "\n"
		}
	}
	return map[string]string{"intentions.csv": sound["intentions.csv"], "measures.csv": measures, "observations.csv": observations}
}
