package movement

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// records draws a table; keys come twice now and then.
func records(t *rapid.T, name string) []one {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) one {
		o := one{
			reference: fmt.Sprint("CI-", rapid.IntRange(1, 12).Draw(t, "reference")),
			progress:  rapid.SampledFrom(append([]string{"", "Odd"}, words...)).Draw(t, "progress"),
			title:     rapid.SampledFrom([]string{"", "a", "A", "1", "1.0"}).Draw(t, "title"),
			providers: rapid.SliceOfN(rapid.SampledFrom([]string{"RXN", "RXR"}), 0, 2).Draw(t, "providers"),
		}
		if rapid.Bool().Draw(t, "known") {
			o.pounds = float64(rapid.IntRange(-1, 1).Draw(t, "pounds"))
		}
		return o
	}), 0, 14).Draw(t, name)
}

// A table has not moved from itself, nor from its rows in another order.
func TestNothingMoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := records(t, "rows")
		if m, err := Of(table(all...), table(all...)); err != nil || !m.None() || m.Same != len(all) {
			t.Fatalf("%v: %s", err, told(m))
		}
		once := distinct(all)
		if m, err := Of(table(once...), table(rapid.Permutation(once).Draw(t, "order")...)); err != nil || !m.None() {
			t.Fatalf("%v: %s", err, told(m))
		}
	})
}

// distinct are the first records of each reference.
func distinct(all []one) (once []one) {
	seen := map[string]bool{}
	for _, o := range all {
		if !seen[o.reference] {
			once = append(once, o)
		}
		seen[o.reference] = true
	}
	return once
}

// The other way round, what came has gone, and what was is.
func TestSwapped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := records(t, "old"), records(t, "new")
		there, err := Of(table(old...), table(new...))
		back, wrong := Of(table(new...), table(old...))
		if err != nil || wrong != nil {
			t.Fatal(err, wrong)
		}
		keys := func(rows []Row) (keys []string) {
			for _, r := range rows {
				keys = append(keys, r.Key)
			}
			return keys
		}
		if diff := gocmp.Diff(keys(there.Added), keys(back.Removed)) + gocmp.Diff(keys(there.Removed), keys(back.Added)); diff != "" || there.Same != back.Same {
			t.Fatal(diff)
		}
		if diff := gocmp.Diff(there.Twice, back.Twice); diff != "" {
			t.Fatal(diff)
		}
		for k, pair := range there.Changed {
			was, is := there.Changes(pair), back.Changes(back.Changed[k])
			for n := range was {
				if was[n].Field.Name != is[n].Field.Name || was[n].Old != is[n].New || was[n].New != is[n].Old {
					t.Fatalf("%+v is not %+v", was[n], is[n])
				}
			}
		}
		a, _ := there.Matrix("progress")
		b, _ := back.Matrix("progress")
		for k := range a.Counts {
			for l := range a.Counts {
				if a.Places[k] != b.Places[k] || a.Counts[k][l] != b.Counts[l][k] {
					t.Fatalf("%v is not %v turned", a, b)
				}
			}
		}
	})
}

// Each row is counted once: in what is told, and in a matrix.
func TestCountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := records(t, "old"), records(t, "new")
		m, err := Of(table(old...), table(new...))
		if err != nil {
			t.Fatal(err)
		}
		both := len(m.Changed) + m.Same
		if len(m.Removed)+both != len(old) || len(m.Added)+both != len(new) {
			t.Fatalf("%s for %d and %d", told(m), len(old), len(new))
		}
		matrix, _ := m.Matrix("progress")
		all, moved := 0, 0
		for _, counts := range matrix.Counts {
			for _, n := range counts {
				all += n
			}
		}
		for _, c := range m.Counts() {
			if c.Field.Name == "progress" {
				moved = c.Rows
			}
		}
		if all != both+len(m.Added)+len(m.Removed) || matrix.Moved() != moved {
			t.Fatalf("%v for %s", matrix, told(m))
		}
	})
}

// What is told, done to the old table, gives the new one.
func TestApplied(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := distinct(records(t, "old")), distinct(records(t, "new"))
		m, err := Of(table(old...), table(new...))
		if err != nil {
			t.Fatal(err)
		}
		got := texts(old)
		for _, row := range m.Removed {
			delete(got, row.Key)
		}
		for _, row := range m.Added {
			got[row.Key] = map[string]string{}
			for _, f := range fields {
				got[row.Key][f.Name] = f.Text(row.Row)
			}
			inOrder(got[row.Key])
		}
		for _, pair := range m.Changed {
			for _, c := range m.Changes(pair) {
				if c.Field.Name == "providers" && got[pair.Key][c.Field.Name] == sorted(c.Old) {
					c.Old, c.New = sorted(c.Old), sorted(c.New)
				}
				if got[pair.Key][c.Field.Name] != c.Old {
					t.Fatalf("%s was not %q", c.Field.Name, c.Old)
				}
				got[pair.Key][c.Field.Name] = c.New
			}
		}
		if diff := gocmp.Diff(texts(new), got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// sorted are several words, of which the order says nothing.
func sorted(words string) string {
	return strings.Join(slices.Sorted(slices.Values(strings.Split(words, ", "))), ", ")
}

func inOrder(row map[string]string) { row["providers"] = sorted(row["providers"]) }

// texts are what records say, by reference and by field.
func texts(all []one) map[string]map[string]string {
	said := map[string]map[string]string{}
	for _, r := range table(all...).Rows() {
		one := map[string]string{}
		for _, f := range fields {
			one[f.Name] = f.Text(r)
		}
		inOrder(one)
		said[one["reference"]] = one
	}
	return said
}

// Every table is told in the natural order of keys.
func TestOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, err := Of(table(records(t, "old")...), table(records(t, "new")...))
		if err != nil {
			t.Fatal(err)
		}
		number := func(key string) (n int) { fmt.Sscanf(key, "CI-%d", &n); return n }
		for _, rows := range [][]Row{m.Added, m.Removed} {
			if !slices.IsSortedFunc(rows, func(a, b Row) int { return number(a.Key) - number(b.Key) }) {
				t.Fatal(told(m))
			}
		}
		if !slices.IsSortedFunc(m.Changed, func(a, b Pair) int { return number(a.Key) - number(b.Key) }) {
			t.Fatal(told(m))
		}
	})
}
