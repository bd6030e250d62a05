package diag

import "testing"

func TestNoHintThatSaysTheOpposite(t *testing.T) {
	progress := []string{"Delayed", "Delivered", "Deprioritised", "On track"}
	rag := []string{"Blue", "Green", "Amber", "Red", "Amber/Green"}
	for _, c := range []struct {
		word       string
		candidates []string
		want       string
	}{
		{"Off track", progress, ""}, {"off-track", progress, ""}, {"Not delivered", progress, ""}, {"Un-delayed", progress, ""},
		{"Undelivered", progress, ""}, {"Non delivered", progress, ""}, {"delivered", []string{"Undelivered"}, ""},
		{"Not delivred", []string{"Delivered", "Not delivered"}, "Not delivered"},
		{"On trakc", progress, "On track"}, {"Off trakc", []string{"On track", "Off track"}, "Off track"},
		{"Grey", rag, ""}, {"Gray", []string{"Green", "Grey"}, "Grey"}, {"Gren", rag, "Green"}, {"Amber/Gren", rag, "Amber/Green"},
		{"Amber/Grey", []string{"Amber/Green"}, ""}, {"Excluded", []string{"Included"}, ""}, {"underway", []string{"under way"}, "under way"},
		{"Priority 3", []string{"Priority 1", "Priority 2"}, ""}, {"SO7", []string{"SO1"}, ""}, {"Q1 2024/25", []string{"Q2 2024/25"}, ""},
		{"Incomplete", []string{"Complete"}, ""}, {"Inactive", []string{"Active"}, ""}, {"Ineligible", []string{"Eligible"}, ""}, {"Disagreed", []string{"Agreed"}, ""},
		{"Prioritised", progress, ""}, {"De-prioritised", progress, "Deprioritised"}, {"Female", []string{"Male"}, ""}, {"Males", []string{"Females"}, ""},
		{"Delivered late", progress, ""}, {"Partially delivered", progress, ""}, {"South", []string{"North"}, ""}, {"Qualitative", []string{"Quantifiable"}, ""},
		{"Priorty 1", []string{"Priority 1"}, "Priority 1"},
		{"unnit", []string{"unit"}, "unit"}, {"notice", []string{"notices"}, "notices"},
	} {
		if got := Nearest(c.word, c.candidates); got != c.want {
			t.Errorf("Nearest(%q, %q) = %q, want %q", c.word, c.candidates, got, c.want)
		}
	}
	if got, want := DidYouMean("Off track", progress), "known: Delayed, Delivered, Deprioritised, On track"; got != want {
		t.Errorf("a word without a near one has all of them: %q", got)
	}
}
