package study

import (
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
)

// A table has no column or row of noughts for a word that its condition shuts out. One that a
// row could have, and be counted, stays though none has it.
func TestWordsThatACountShutsOut(t *testing.T) {
	s := New(Options{Records: recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,Alpha,a\nB,Beta,b\nC,Beta,c\n")},
		"delivery.csv":   {Data: []byte("reference,as_at,progress,status\nA,2024-10-31,Delivered,OPEN\nB,2024-10-31,On track,OPEN\nC,2024-10-31,Delayed,OPEN\n")},
	})})
	const every = "On track Delayed Delivered Deprioritised"
	for where, want := range map[string]string{
		"":                                    every,
		`progress != ""`:                      every,
		`programme == "Beta"`:                 every,
		`progress_means in ["going", "late"]`: "On track Delayed",
		`progress != "Delivered"`:             "On track Delayed Deprioritised",
		`programme == "Beta" && progress_means != "done"`: "On track Delayed Deprioritised",
		`progress == "Deprioritised"`:                     "Deprioritised", // which nothing is, and could be
		`reference == "B" && status_means == "closed"`:    every,
	} {
		got, findings := drawn(t, s, &block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("progress"), Where: located(where)}})
		head, _, _ := strings.Cut(strings.ToLower(got), "\n")
		for word := range strings.SplitSeq(strings.ToLower(want), " ") {
			if !strings.Contains(head, word) {
				t.Errorf("%s: %q lacks %s", where, head, word)
			}
		}
		if columns := strings.Count(head, ","); columns != len(strings.Fields(strings.ReplaceAll(want, "On track", "On-track")))+1 || len(findings) > 0 {
			t.Errorf("%s: %q, want %s; %v", where, head, want, findings)
		}
	}
	got, _ := drawn(t, s, &block.PivotSpec{Counts: block.Counts{Rows: located("progress"), Where: located(`progress_means in ["going", "late"]`)}})
	if strings.Contains(got, "Delivered") || !strings.Contains(got, "Delayed,1") {
		t.Error(got)
	}
}
