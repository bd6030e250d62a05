package generator

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// changes are what is changed while a pack is worked on, with a page that shows it.
var changes = []struct{ name, pack, page, file, was string }{
	{"word", example, "mid-year-review.html", "mid-year-review.md", "Mid-year review"},
	{"cell", example, "mid-year-review.html", "delivery.csv", "Records moved from legacy databases"},
	{"word", planned, "board-paper.html", "board-paper.md", "attention"},
	{"cell", planned, "board-paper.html", "intentions.csv", "Deficit support kept apart"},
}

// BenchmarkProof is from a change of a word or a cell to the page that shows it, beside
// a cold build of the edition.
func BenchmarkProof(b *testing.B) {
	for _, pack := range []string{example, planned} {
		b.Run(filepath.Base(pack)+"/build", func(b *testing.B) {
			defer cpuTime(b)()
			for b.Loop() {
				findings, err := Build(b.Context(), Options{Packs: []string{pack}, Edition: "board", Out: filepath.Join(b.TempDir(), "out")})
				if err != nil || findings.HasErrors() {
					b.Fatal(findings, err)
				}
			}
		})
	}
	for _, c := range changes {
		b.Run(filepath.Base(c.pack)+"/"+c.name, func(b *testing.B) { proofed(b, c.pack, c.page, c.file, c.was) })
	}
}

func proofed(b *testing.B, pack, page, file, was string) {
	data := b.TempDir()
	for _, each := range []string{example, planned} { // the one follows the other
		if err := os.CopyFS(filepath.Join(data, filepath.Base(each)), os.DirFS(each)); err != nil {
			b.Fatal(err)
		}
	}
	folder := filepath.Join(data, filepath.Base(pack))
	proof, err := NewProof(b.Context(), folder)
	if err != nil {
		b.Fatal(err)
	}
	text := contents(b, filepath.Join(folder, file))
	var before []byte
	if before, _, err = proof.File("board", page); err != nil {
		b.Fatal(err)
	}
	defer cpuTime(b)()
	for n := 0; b.Loop(); n++ {
		is := fmt.Appendf(nil, "%s %d", was, n)
		if err := os.WriteFile(filepath.Join(folder, file), bytes.Replace(text, []byte(was), is, 1), 0o600); err != nil {
			b.Fatal(err)
		}
		after, findings, err := proof.File("board", page)
		if err != nil || findings.HasErrors() || bytes.Equal(before, after) {
			b.Fatal(findings, err)
		}
		before = after
	}
}
