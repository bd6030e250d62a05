package protect

import (
	"math/rand/v2"
	"slices"
	"testing"

	"boardpack/generator/trial"
)

func isSmall(count int) bool { return 1 <= count && count <= 7 }

func isHidden(s Shown) bool { return s.Hidden }

// attack reports what is wrong with what is shown of counts, to attackers that
// share nothing with what made it. It is false where going through all cases
// took too long.
func attack(t *testing.T, l layout, shown []Shown) (whole bool) {
	t.Helper()
	for i, count := range l.counts {
		switch s := shown[i]; {
		case s.Hidden && s.Count != 0:
			t.Errorf("hidden count %d is given as %d", i, s.Count)
		case isSmall(count) && !s.Hidden:
			t.Errorf("count %d is %d, and shown", i, count)
		case !s.Hidden && (s.Count%5 != 0 || s.Count < count-2 || s.Count > count+2 || count == 0 && s.Count != 0):
			t.Errorf("count %d is %d, and shown as %d", i, count, s.Count)
		}
	}
	if !slices.ContainsFunc(l.counts, isSmall) && slices.ContainsFunc(shown, isHidden) {
		t.Errorf("no count is small, and %s", words(shown))
	}
	if found := determined(shown, l.sums); len(found) > 0 {
		t.Errorf("linear algebra finds %v", found)
	}
	if found := Recover(shown, l.sums); len(found) > 0 {
		t.Errorf("Recover finds %v", found)
	}
	e := enumeration{sums: l.sums, tries: 2000}
	pinned, some := e.pinned(shown, told(l, shown))
	if e.gaveUp {
		return false
	}
	if len(pinned) > 0 || !some {
		t.Errorf("going through all cases finds %v (any case: %v)", pinned, some)
	}
	return true
}

func TestRandomTables(t *testing.T) {
	tables := trial.Of(1000, 3000)
	skipped, refused, cunningly := 0, 0, 0
	for seed := range uint64(tables) {
		l := draw(rand.New(rand.NewPCG(seed, 5)), 4, 5)
		shown, err := Counts(l.counts, l.sums)
		if err != nil {
			refused++
			if e := (enumeration{sums: l.sums, tries: 20_000}); !e.hopeless(l) {
				t.Errorf("seed %d: counts %v: %v", seed, l.counts, err)
			}
			continue
		}
		if !attack(t, l, shown) {
			skipped++
		}
		e := enumeration{sums: l.sums, tries: 2000}
		if pinned, some := e.pinned(shown, cunning(shown)); some && !e.gaveUp && len(pinned) > 0 {
			cunningly++ // a reader who is wrong about some mark, or attack had found it
		}
		if t.Failed() {
			t.Fatalf("seed %d: counts %v, sums %v, shown %s", seed, l.counts, l.sums, words(shown))
		}
	}
	t.Logf("of %d tables, %d are refused and %d took too long to go through; in %d, readers who take all marks for 1 to 7 find what may be wrong", tables, refused, skipped, cunningly)
	if skipped+refused > tables/100 {
		t.Errorf("%d of %d tables were not gone through", skipped+refused, tables)
	}
}

func TestRandomLargeTables(t *testing.T) {
	skipped, tables := 0, trial.Of(80, 300)
	for seed := range uint64(tables) {
		random := rand.New(rand.NewPCG(seed, 6))
		mean := []float64{0.1, 0.5, 2, 5, 9, 14, 30}[seed%7]
		rows := make([][]int, 6)
		for r := range rows {
			for range 12 {
				rows[r] = append(rows[r], poisson(random, mean))
			}
		}
		l := tableOf(rows)
		shown, err := Counts(l.counts, l.sums)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !attack(t, l, shown) {
			skipped++
		}
		if t.Failed() {
			t.Fatalf("seed %d: counts %v, shown %s", seed, l.counts, words(shown))
		}
	}
	if skipped > tables/10 {
		t.Errorf("%d of %d tables took too long to go through", skipped, tables)
	}
}

// Gauss-Jordan with fractions and the other attacker's finds the same, in
// tables where only the small counts are hidden and in those where any are.
func TestSolveAgrees(t *testing.T) {
	found := 0
	for seed := range uint64(3000) {
		random := rand.New(rand.NewPCG(seed, 7))
		l := draw(random, 6, 12)
		shown := make([]Shown, len(l.counts))
		for i, count := range l.counts {
			if shown[i].Hidden = isSmall(count) || random.IntN(4) == 0; !shown[i].Hidden {
				shown[i].Count = Rounded(count)
			}
		}
		got, want := newTable(len(shown), l.sums).solve(shown), determined(shown, l.sums)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: got %v, want %v in %s with %v", seed, got, want, words(shown), l.sums)
		}
		found += len(got)
	}
	if found < 1000 {
		t.Errorf("there were only %d to find", found)
	}
}

// What Recover finds by bounds, going through all cases finds too.
func TestRecoverIsRight(t *testing.T) {
	found := 0
	for seed := range uint64(3000) {
		random := rand.New(rand.NewPCG(seed, 8))
		l := draw(random, 3, 4)
		shown := make([]Shown, len(l.counts))
		for i, count := range l.counts {
			if shown[i].Hidden = isSmall(count); !shown[i].Hidden {
				shown[i].Count = Rounded(count)
			}
		}
		// All marks are of small counts here, so the reader is right.
		e := enumeration{sums: l.sums, tries: 5000}
		pinned, _ := e.pinned(shown, cunning(shown))
		if e.gaveUp {
			continue
		}
		linear := determined(shown, l.sums)
		for _, i := range Recover(shown, l.sums) {
			if !slices.Contains(linear, i) && !slices.Contains(pinned, i) {
				t.Fatalf("seed %d: Recover finds %d, which may be several in %s with %v", seed, i, words(shown), l.sums)
			}
			found++
		}
	}
	if found < 1000 {
		t.Errorf("there were only %d to find", found)
	}
}

// A small count of a cube is safe if its three totals are hidden with it: so
// three for each are enough.
func TestHidesLittle(t *testing.T) {
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 10))
		l := cube(4, 4, 4, func() int { return poisson(random, 14) })
		shown, err := Counts(l.counts, l.sums)
		if err != nil {
			t.Fatal(err)
		}
		small, hidden := 0, 0
		for i, s := range shown {
			if isSmall(l.counts[i]) {
				small++
			}
			if s.Hidden {
				hidden++
			}
		}
		if hidden > 4*small {
			t.Errorf("seed %d: %d are small, and %d hidden", seed, small, hidden)
		}
		attack(t, l, shown)
	}
}

func TestSameAgain(t *testing.T) {
	for seed := range uint64(300) {
		l := draw(rand.New(rand.NewPCG(seed, 9)), 6, 12)
		counts := slices.Clone(l.counts)
		first, err := Counts(l.counts, l.sums)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if again, _ := Counts(l.counts, l.sums); !slices.Equal(first, again) {
				t.Fatalf("seed %d: %s, and then %s", seed, words(first), words(again))
			}
		}
		if !slices.Equal(counts, l.counts) {
			t.Fatalf("seed %d: the counts were changed", seed)
		}
	}
}
