package pdfout

import (
	"fmt"
	"slices"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// benchmarkPaper is a paper of about 40 pages with a table of 170 rows.
func benchmarkPaper(b *testing.B) *paper.Paper {
	p := samplePaper(b)
	table := figure.Table{Columns: delays().Columns}
	for range 4 {
		table.Rows = append(table.Rows, delays().Rows...)
	}
	table.Rows = table.Rows[:170]
	add := func(n ast.Node) { p.Root.AppendChild(p.Root, n) }
	add(fig(&figure.Figure{ID: "long", Label: "Table 3", Title: "All", Table: table}))
	for n := range 50 {
		add(heading(2, fmt.Sprint(n+4), fmt.Sprintf("section-%d", n), "A further section"))
		for m := range 5 {
			add(para(fmt.Sprintf("%d.%d", n+4, m+1), text(prose+prose)))
		}
	}
	return p
}

func BenchmarkRender(b *testing.B) {
	p := benchmarkPaper(b)
	var size int
	for b.Loop() {
		file, err := Render(p, testOptions)
		if err != nil {
			b.Fatal(err)
		}
		size = len(file)
	}
	b.ReportMetric(float64(size)/1024, "KiB/file")
}

// BenchmarkFinish is what tagging and rewriting cost beside BenchmarkPaint, the
// drawing.
func BenchmarkFinish(b *testing.B) {
	p := benchmarkPaper(b)
	for b.Loop() {
		b.StopTimer()
		d := layOut(b, p)
		frame, err := paint(d, testOptions.Date)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		finished, err := pdfua.Finish(frame, d.painted, d.tree, pdfua.About{Title: p.Title, Tool: "boardpack", Date: testOptions.Date})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(finished))/float64(len(frame)+len(slices.Concat(d.painted.Marks...))), "x-size")
	}
}

func BenchmarkPaint(b *testing.B) {
	p := benchmarkPaper(b)
	for b.Loop() {
		b.StopTimer()
		d := layOut(b, p)
		b.StartTimer()
		if _, err := paint(d, testOptions.Date); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	p := benchmarkPaper(b)
	var pages int
	for b.Loop() {
		pages = len(layOut(b, p).pages)
	}
	b.ReportMetric(float64(pages), "pages")
}
