package protect

import (
	"encoding/csv"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// words writes what is shown as a page would: "* 10 0".
func words(shown []Shown) string {
	var words []string
	for _, s := range shown {
		if word := strconv.Itoa(s.Count); s.Hidden {
			words = append(words, Mark)
		} else {
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

func TestPublishedMethod(t *testing.T) {
	file, err := os.Open("../../../shared/goals/suppression-expected.csv")
	if err != nil {
		t.Skip("the published vectors are not here: ", err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 20 {
		t.Fatalf("there are %d rows", len(rows))
	}
	for _, row := range rows[1:] {
		count, err := strconv.Atoi(row[0])
		if err != nil {
			t.Fatal(err)
		}
		if shown, err := Counts([]int{count}, nil); err != nil || words(shown) != row[1] {
			t.Errorf("%d is shown as %s (%v), want %s", count, words(shown), err, row[1])
		}
	}
}

func TestAlone(t *testing.T) {
	counts := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 17, 18, 22, 23, 1002, 1003, most}
	const want = "0 * * * * * * * 10 10 15 15 20 20 25 1000 1005 1000000000000"
	if shown, err := Counts(counts, nil); err != nil || words(shown) != want {
		t.Errorf("got %s (%v), want %s", words(shown), err, want)
	}
}

func TestCounts(t *testing.T) {
	ones := func(n int) []int { return slices.Repeat([]int{1}, n) }
	for _, test := range []struct {
		name string
		in   layout
		want string // the counts in the order of the layout: parts, then their total
	}{
		{"nothing small", rowOf(0, 8, 12, 30), "0 10 10 30 50"},
		{"all 0", rowOf(0, 0, 0), "0 0 0 0"},
		{"all 0 but a small one, which the total tells", rowOf(0, 4, 0), "0 * 0 *"},
		{"all 0 but one", rowOf(0, 12, 0), "0 10 0 10"},
		{"a group is the whole", rowOf(3), "* *"},
		{"a small one, and the smallest with it", rowOf(30, 3, 9, 20, 9), "30 * * 20 10 70"},
		{"the other part rather than the total", rowOf(3, 40), "* * 45"},
		{"the total where there is no other part", rowOf(3, 0, 0), "* 0 0 *"},
		{"two small ones keep each other", rowOf(3, 20, 4), "* 20 * 25"},
		{"small ones in a small total", rowOf(1, 0, 2), "* 0 * *"},
		// The total would be 8 to 12, and each of twelve is one person at least.
		{"twelve of one each", rowOf(ones(12)...), "* * * * * * * * * * * * *"},
		{"eleven of one each", rowOf(ones(11)...), "* * * * * * * * * * * 10"},
		// The total would be 28 to 32, and each is seven at most.
		{"four of seven each", rowOf(7, 7, 7, 7), "* * * * *"},
		{"three of seven each", rowOf(7, 7, 7), "* * * 20"},
		{"one small in a row", tableOf([][]int{{3, 20, 50}, {30, 40, 50}}), "* * 50 75 * * 50 120 35 60 100 195"},
		{"rows and columns by a way round", tableOf([][]int{{3, 9, 50}, {90, 60, 9}, {80, 9, 9}}),
			"* * 50 60 90 60 10 160 * * 10 100 175 80 70 320"},
		{"months in quarters in a year", nested([]int{3, 20, 30, 25, 25, 25, 40, 40, 40, 60, 60, 60}),
			"* * 30 55 25 25 25 75 40 40 40 120 60 60 60 180 430"},
		// Seven of one each are pinned by their total, which is seven at most: only
		// a mark that may be 0 helps.
		{"rare over a year", rowOf(1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0), "* * * * 0 * * 0 0 * * 0 *"},
		{"six rare over a year", rowOf(1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0), "* 0 * * 0 * * 0 0 * 0 0 *"},
	} {
		t.Run(test.name, func(t *testing.T) {
			shown, err := Counts(test.in.counts, test.in.sums)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Fields(test.want), strings.Fields(words(shown))); diff != "" {
				t.Errorf("counts %v: %s", test.in.counts, diff)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		name   string
		counts []int
		sums   []Sum
		want   string
	}{
		{"negative", []int{3, -1}, nil, "count 1 is -1, which is no number of people"},
		{"too many", []int{most + 1}, nil, "count 0 is 1000000000001, which is no number of people"},
		{"no such total", []int{1}, []Sum{{1, []int{0}}}, "sum 0 is of count 1, and there are 1 counts"},
		{"no such part", []int{1}, []Sum{{0, []int{-1}}}, "sum 0 is of count -1, and there are 1 counts"},
		{"not the sum", []int{1, 2, 4}, []Sum{{2, []int{0, 1}}}, "sum 0 has the total 4, and its parts are 3 together"},
		{"a part twice", []int{2, 4}, []Sum{{1, []int{0, 0}}}, "sum 0 has count 0 twice"},
		{"a part of itself", []int{0, 4}, []Sum{{1, []int{0, 1}}}, "sum 0 has count 1 twice"},
		{"nothing of something", []int{4}, []Sum{{0, nil}}, "sum 0 has the total 4, and its parts are 0 together"},
		{"seven of one each and nothing else", []int{1, 1, 1, 1, 1, 1, 1, 7}, []Sum{{7, []int{0, 1, 2, 3, 4, 5, 6}}},
			"count 0 cannot be hidden: the others tell it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			shown, err := Counts(test.counts, test.sums)
			if err == nil || err.Error() != test.want || shown != nil {
				t.Errorf("got %v and %v, want %s", shown, err, test.want)
			}
		})
	}
}

// read is what words writes.
func read(t *testing.T, text string) []Shown {
	t.Helper()
	var shown []Shown
	for _, word := range strings.Fields(text) {
		if word == Mark {
			shown = append(shown, Shown{Hidden: true})
			continue
		}
		count, err := strconv.Atoi(word)
		if err != nil {
			t.Fatal(err)
		}
		shown = append(shown, Shown{Count: count})
	}
	return shown
}

func TestRecover(t *testing.T) {
	row := func(n int) []Sum { return rowOf(make([]int, n)...).sums }
	square := tableOf([][]int{{0, 0}, {0, 0}}).sums // 2 and 5 are the rows' totals, 6 and 7 the columns', 8 the whole
	for _, test := range []struct {
		name  string
		shown string
		sums  []Sum
		want  []int
	}{
		{"nothing hidden", "10 0 20 30", row(3), nil},
		{"a hidden part", "10 * 20 30", row(3), []int{1}},
		{"a hidden total", "10 0 20 *", row(3), []int{3}},
		{"two hidden parts", "* * 20 30", row(3), nil},
		{"a way round", "* * 15 * * 35 40 10 50", square, nil},
		{"no way round", "* * 15 * 10 35 50 15 50", square, []int{0, 1, 3}},
		{"the whole less both", "* 10 * 10 * * * * 50", square, nil},
		// The rows' totals give the first, and that the other in its column.
		{"one after the other", "* 10 20 * * 30 20 20 50", square, []int{0, 3, 4}},
		// Column less column and row less row: no sum has one hidden count alone.
		{"several sums together", "* * * 20", []Sum{{3, []int{0, 1}}, {3, []int{0, 2}}, {3, []int{1, 2}}}, []int{0, 1, 2}},
		{"twelve of one each", "* * * * * * * * * * * * 10", row(12), []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
		{"four of seven each", "* * * * 30", row(4), []int{0, 1, 2, 3}},
		{"nobody", "* * 0", row(2), []int{0, 1}},
		{"more than seven each: the marks are of other counts too", "* * 100", row(2), nil},
		// 1 to 7 contradicts the second sum, and says nothing of the first.
		{"apart", "* * * * 30 * * 100", []Sum{{4, []int{0, 1, 2, 3}}, {7, []int{5, 6}}}, []int{0, 1, 2, 3}},
		{"apart but for a 0 that all see", "* * * * 0 30 * * 100", []Sum{{5, []int{0, 1, 2, 3, 4}}, {8, []int{4, 6, 7}}}, []int{0, 1, 2, 3}},
		{"nobody, of whom nobody", "* * * * 0", []Sum{{2, []int{0, 1}}, {4, []int{2, 3}}}, []int{0, 1, 2, 3}},
		{"no such counts", "* * 10 0", []Sum{{2, []int{0, 1}}, {3, []int{0, 1, 2}}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, Recover(read(t, test.shown), test.sums)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
