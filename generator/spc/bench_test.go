package spc

import "testing"

// BenchmarkChart is three years of months.
func BenchmarkChart(b *testing.B) {
	values := make([]float64, 36)
	for i := range values {
		values[i] = 2000 + float64(i*37%101)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Chart(values, MakingDataCount(Lower)); err != nil {
			b.Fatal(err)
		}
	}
}
