package relation

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// record draws one that is often blank and often like another.
func record(t *rapid.T, name string) one {
	words := rapid.SampledFrom([]string{"", "late", "early", "also", "Yes", "No", "2024/25", "10", "9"})
	o := one{
		text:  words.Draw(t, name+" text"),
		words: rapid.SliceOfN(rapid.SampledFrom([]string{"late", "also", "10"}), 0, 2).Draw(t, name+" words"),
		whole: rapid.IntRange(-1, 2).Draw(t, name+" whole"),
		part:  rapid.Float64Range(-1, 1).Draw(t, name+" part"),
		known: rapid.Bool().Draw(t, name+" known"),
	}
	if o.known {
		o.on = on(fmt.Sprintf("2024-01-%02d", 1+rapid.IntRange(0, 2).Draw(t, name+" day")))
		o.shown = grade{o.text, o.part}
	}
	return o
}

// Rows have one order: the same from both sides, and of three in a row the first
// is before the last. Blanks are last whichever way it runs.
func TestOrderOfRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := []Row{RowOf(record(t, "a")), RowOf(record(t, "b")), RowOf(record(t, "c"))}
		down := rapid.Bool().Draw(t, "down")
		for kind, f := range ofType {
			a, b, c := rows[0], rows[1], rows[2]
			ab, bc, ac := f.CompareRows(a, b, down), f.CompareRows(b, c, down), f.CompareRows(a, c, down)
			if ab != -f.CompareRows(b, a, down) {
				t.Fatalf("%s: order depends on the side", kind)
			}
			if ab <= 0 && bc <= 0 && ac > 0 {
				t.Fatalf("%s: %d, %d, but %d", kind, ab, bc, ac)
			}
			if f.CompareRows(a, a, down) != 0 {
				t.Fatalf("%s: a row is not like itself", kind)
			}
			sorted := slices.Clone(rows)
			slices.SortFunc(sorted, func(a, b Row) int { return f.CompareRows(a, b, down) })
			for k := range sorted[1:] {
				if f.Text(sorted[k]) == "" && len(f.Values(nil, sorted[k])) == 0 && len(f.Values(nil, sorted[k+1])) > 0 {
					t.Fatalf("%s: a blank comes before %q", kind, f.Text(sorted[k+1]))
				}
			}
		}
	})
}

// Order keeps all that is given, each once, after what is listed.
func TestOrderKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.SampledFrom([]string{"late", "early", "also", "10", "9", "9.0"})).Draw(t, "values")
		for kind, f := range ofType {
			got := f.Order(values)
			if !slices.Equal(got[:len(f.Listed)], f.Listed) {
				t.Fatalf("%s: %q does not begin with %q", kind, got, f.Listed)
			}
			if !slices.IsSortedFunc(got, f.Compare) {
				t.Fatalf("%s: %q is out of order", kind, got)
			}
			seen := map[string]bool{}
			for _, value := range got {
				if seen[value] {
					t.Fatalf("%s: %q has %q twice", kind, got, value)
				}
				seen[value] = true
			}
			for _, value := range values {
				if !seen[value] {
					t.Fatalf("%s: %q is lost", kind, value)
				}
			}
		}
	})
}
