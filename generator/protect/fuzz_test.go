package protect

import "testing"

// FuzzCounts makes a table of rows and columns, a row or nested totals of the
// bytes given, and attacks what is shown of it.
func FuzzCounts(f *testing.F) {
	f.Add(byte(0), []byte{3, 9, 50, 90, 60, 9, 80, 9, 9})
	f.Add(byte(1), []byte{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
	f.Add(byte(2), []byte{1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0})
	f.Add(byte(3), []byte{7, 7, 7, 8})
	f.Add(byte(1), []byte("000000000000\x03")) // a month without a quarter
	f.Add(byte(12), []byte{0, 1, 0, 1, 0, 1, 0, 1})
	f.Fuzz(func(t *testing.T, shape byte, numbers []byte) {
		if len(numbers) == 0 || len(numbers) > 36 {
			return
		}
		var counts []int
		for _, number := range numbers {
			counts = append(counts, int(number))
		}
		l := rowOf(counts...)
		switch width := 1 + int(shape/4)%6; {
		case shape%4 == 0 && len(counts) >= width:
			var rows [][]int
			for ; len(counts) >= width; counts = counts[width:] {
				rows = append(rows, counts[:width])
			}
			l = tableOf(rows)
		case shape%4 == 1 && len(counts) >= 12:
			l = nested(counts)
		}
		if shown, err := Counts(l.counts, l.sums); err == nil {
			attack(t, l, shown)
		}
	})
}
