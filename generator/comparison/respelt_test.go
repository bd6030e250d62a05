package comparison

import "testing"

func TestBareKey(t *testing.T) {
	for _, c := range []struct {
		old, new string
		same     bool
	}{
		{"CI-1", "ci 001", true},
		{"CI-1", "CI1", true},
		{"CI2425-001", "CI2425/1", true},
		{"CI-1", "CI-10", false},
		{"CI-1-2", "CI-12", false},
		{"CI-1", "CI-1-0", false},
		{"CI-0", "CI-00", true},
		{"CI-1", "CJ-1", false},
		{"É-1", "é 1", true},
	} {
		if got := bareKey(c.old) == bareKey(c.new); got != c.same {
			t.Errorf("%s and %s: %t", c.old, c.new, got)
		}
	}
}
