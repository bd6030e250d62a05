package generator

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// many writes the pack of 2024/25 so many times over, with controls to match:
// 169 intentions each time, and one paper.
func many(b *testing.B, times int, paper string) string {
	b.Helper()
	const from = "../data/2024-25"
	folder := filepath.Join(b.TempDir(), "many")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.Fatal(err)
	}
	for _, file := range []string{"intentions.csv", "delivery.csv"} {
		rows := readAll(b, filepath.Join(from, file))
		out, err := os.Create(filepath.Join(folder, file))
		if err != nil {
			b.Fatal(err)
		}
		w := csv.NewWriter(out)
		w.Write(rows[0])
		for n := range times {
			for _, row := range rows[1:] {
				w.Write(append([]string{fmt.Sprintf("%s-%d", row[0], n)}, row[1:]...))
			}
		}
		w.Flush()
		if err := out.Close(); err != nil || w.Error() != nil {
			b.Fatal(err, w.Error())
		}
	}
	settings := string(contents(b, filepath.Join(from, packFile)))
	settings = regexp.MustCompile(`published: \d+`).ReplaceAllStringFunc(settings, func(line string) string {
		n, _ := strconv.Atoi(line[len("published: "):])
		return fmt.Sprintf("published: %d", n*times)
	})
	settings = regexp.MustCompile(`papers: \[.*\]`).ReplaceAllString(settings, "papers: [count]")
	for name, text := range map[string]string{
		packFile: settings, "programmes.csv": string(contents(b, filepath.Join(from, "programmes.csv"))),
		"count.md": "---\ntitle: Count\ndate: 13 November 2024\n---\n\n" + paper,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return folder
}

func contents(b *testing.B, file string) []byte {
	b.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	return text
}

func readAll(b *testing.B, file string) [][]string {
	b.Helper()
	in, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	return rows
}

// BenchmarkCheck is to grow with the rows and no faster: ten times as many take
// about ten times as long, the 13 controls of the mid-year review included.
func BenchmarkCheck(b *testing.B) {
	for _, times := range []int{100, 1000} {
		folder := many(b, times, "{{ len(intentions) }} intentions.\n")
		b.Run(fmt.Sprintf("%d", 169*times), func(b *testing.B) {
			for b.Loop() {
				findings, err := Check(context.Background(), Options{Packs: []string{folder}})
				if err != nil || findings.HasErrors() {
					b.Fatal(findings, err)
				}
			}
		})
	}
}

// BenchmarkList is to grow with the rows of a list and no faster, in pages and PDF.
func BenchmarkList(b *testing.B) {
	for _, times := range []int{10, 100} {
		folder := many(b, times, "```list\nid: all\ntitle: All\ncolumns: [reference, title, programme, progress]\n```\n")
		b.Run(fmt.Sprintf("%d", 169*times), func(b *testing.B) {
			for b.Loop() {
				findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: filepath.Join(b.TempDir(), "out")})
				if err != nil || findings.HasErrors() {
					b.Fatal(findings, err)
				}
			}
		})
	}
}
