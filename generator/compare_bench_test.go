package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/comparison"
	"boardpack/generator/sheet"
)

// twoOfMany are a pack of 169,000 intentions and one in which some have moved: in each
// hundred rows one has another title, and one is gone and one new.
func twoOfMany(b *testing.B) (old, new string) {
	b.Helper()
	old, new = many(b, 1000, "One.\n"), many(b, 1000, "One.\n")
	for _, file := range []string{"intentions.csv", "delivery.csv"} {
		lines := strings.SplitAfter(string(contents(b, filepath.Join(new, file))), "\n")
		for k := 50; k < len(lines); k += 100 {
			if file == "intentions.csv" {
				lines[k] = strings.Replace(lines[k], " for ", " and for ", 1)
			} else {
				lines[k] = strings.Replace(lines[k], "On track", "Delayed", 1)
			}
		}
		if err := os.WriteFile(filepath.Join(new, file), []byte(strings.Join(lines, "")), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return old, new
}

// BenchmarkCompare is to take hardly longer than to read both: of sheets, and of packs.
func BenchmarkCompare(b *testing.B) {
	old, new := twoOfMany(b)
	list := func(folder string) string { return filepath.Join(folder, "intentions.csv") }
	b.Run("sheets", func(b *testing.B) { compared(b, list(old), list(new)) })
	b.Run("sheets read", func(b *testing.B) {
		for b.Loop() {
			for _, folder := range []string{old, new} {
				rows := 0
				in, findings := sheet.Open("intentions.csv", contents(b, list(folder)), sheet.Options{})
				for in != nil {
					if _, err := in.Next(); err != nil {
						break
					}
					rows++
				}
				if rows != 169_000 {
					b.Fatal(rows, len(findings))
				}
			}
		}
	})
	b.Run("packs", func(b *testing.B) { compared(b, old, new) })
	b.Run("packs read", func(b *testing.B) {
		for b.Loop() {
			for _, folder := range []string{old, new} {
				if p, findings := readPack(folder); p == nil || findings.HasErrors() {
					b.Fatal(len(findings))
				}
			}
		}
	})
}

func compared(b *testing.B, old, new string) {
	for b.Loop() {
		c, err := Compare(comparison.Options{Old: old, New: new})
		if err != nil || c.Findings.HasErrors() || len(c.Tables) == 0 || c.Tables[0].NewRows != 169_000 || len(c.Tables[0].Changed) == 0 {
			b.Fatal(len(c.Findings), err)
		}
	}
}
