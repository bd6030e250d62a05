package record

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// attendances is three years of accident and emergency attendances in England,
// each provider and type a measure, and what is published of them.
func attendances(t testing.TB) (fstest.MapFS, [][]string) {
	t.Helper()
	file, err := os.Open("../../../shared/real-data/ae_attendances.csv")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the attendances are not here: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = rows[1:]
	var measures, observations strings.Builder
	measures.WriteString("measure,reference,unit,better\n")
	observations.WriteString("measure,period_start,period_end,numerator,denominator\n")
	known := map[string]bool{}
	for _, row := range rows {
		name := row[1] + " type " + row[2]
		if !known[name] {
			known[name] = true
			fmt.Fprintf(&measures, "%s,A1,%%,higher\n", name)
		}
		start := onDay(t, row[0])
		all, late := number64(t, row[3]), number64(t, row[4])
		fmt.Fprintf(&observations, "%s,%s,%s,%v,%v\n", name, row[0], start.AddDate(0, 1, -1).Format(time.DateOnly), all-late, all)
	}
	return folder("intentions.csv", twoIntentions, "measures.csv", measures.String(), "observations.csv", observations.String()), rows
}

func number64(t testing.TB, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Nothing of the published rows is lost or changed.
func TestReadAttendances(t *testing.T) {
	fsys, rows := attendances(t)
	pack, found := Read(fsys, "p", Settings{})
	warnings := 0
	for _, f := range found {
		if !strings.Contains(f.Message, "no observation of") {
			t.Errorf("finding %s", f)
		}
		warnings++
	}
	observations, total, want := 0, 0.0, 0.0
	for _, m := range pack.Measures {
		observations += len(m.Observations)
		for k, o := range m.Observations {
			total += o.Denominator.Number
			if k > 0 && !m.Observations[k-1].PeriodEnd.Before(o.PeriodEnd) {
				t.Fatalf("%s is out of order", m.Name)
			}
		}
	}
	for _, row := range rows {
		want += number64(t, row[3])
	}
	if observations != len(rows) || math.Abs(total-want) > 0.5 {
		t.Errorf("%d observations of %.0f attendances, want %d of %.0f", observations, total, len(rows), want)
	}
	t.Logf("%d measures, %d observations, %d gaps", len(pack.Measures), observations, warnings)
}

func BenchmarkReadAttendances(b *testing.B) {
	fsys, rows := attendances(b)
	for b.Loop() {
		if pack, _ := Read(fsys, "p", Settings{}); len(pack.Measures) == 0 {
			b.Fatal("nothing was read")
		}
	}
	b.ReportMetric(float64(len(rows)), "observations")
}
