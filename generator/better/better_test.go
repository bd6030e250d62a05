package better

import (
	"fmt"
	"testing"
)

func TestDirections(t *testing.T) {
	for _, c := range []struct {
		word  string
		known bool
		sign  int
		worse float64 // of a rise by 3
	}{
		{"neutral", true, 0, 0}, {"higher", true, 1, -3}, {"lower", true, -1, 3},
		{"", false, 0, 0}, {"Lower", false, 0, 0},
	} {
		d, known := Named(c.word)
		if known != c.known || d.Sign() != c.sign || d.Worse(3) != c.worse || known && d.String() != c.word || !d.Known() {
			t.Errorf("%q: %v, %v, sign %d, worse by %v", c.word, d, known, d.Sign(), d.Worse(3))
		}
	}
	if Direction(-1).Known() || Direction(3).Known() {
		t.Error("a direction that there is not")
	}
}

func ExampleNamed() {
	direction, ok := Named("lower")
	fmt.Println(direction, ok, direction.Worse(2))
	// Output: lower true 2
}
