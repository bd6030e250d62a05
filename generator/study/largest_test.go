package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
)

// A sentence about more than it can list names the largest, and none without those that are as large.
func TestTheLargestAreAllNamed(t *testing.T) {
	for counts, want := range map[string]string{
		"5 4 3 2 2 1 1":     "By programme, the largest are P1 (5), P2 (4) and P3 (3).",
		"5 4 3 3 3 1 1":     "By programme, the largest are P1 (5), P2 (4), P3 (3), P4 (3) and P5 (3).",
		"4 4 4 4 1 1 1":     "By programme, the largest are P1 (4), P2 (4), P3 (4) and P4 (4).",
		"5 2 2 2 2 2 2 2 1": "By programme, the largest is P1 (5).",
		"5 4 1 1 1 1 1 1":   "By programme, the largest are P1 (5) and P2 (4).",
		"2 2 2 2 2 2 2 1":   "By programme: 7 are the largest (2 each).",
		"1 1 1 1 1 1 1":     "By programme: 7 are the largest (1 each).",
	} {
		var rows strings.Builder
		rows.WriteString("reference,programme,title\n")
		for k, count := range strings.Fields(counts) {
			for n := range int(count[0] - '0') {
				fmt.Fprintf(&rows, "R%d-%d,P%d,t\n", k, n, k+1)
			}
		}
		s := New(Options{Records: recordsOf(t, fstest.MapFS{"intentions.csv": {Data: []byte(rows.String())}})})
		got, findings := drawn(t, s, &block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("programme")}})
		if !strings.Contains(got, want) || len(findings) > 0 {
			t.Errorf("%s: %s, want %q; %v", counts, got, want, findings)
		}
	}
}
