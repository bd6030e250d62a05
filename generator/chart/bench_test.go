package chart_test

import (
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
)

// BenchmarkDraw draws the mid-year review's table as bars and as a heat map, and a
// control chart of 48 months, each for a page.
func BenchmarkDraw(b *testing.B) {
	gallery := charttest.Gallery()
	for _, name := range []string{"programmes-stacked-bar", "programmes-heatmap", "course-48-months"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := chart.Draw(gallery[name], chart.Size{Width: chart.Wide}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
