package generator

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"boardpack/generator/pdfcheck"
	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

// attendances are the published attendances of every provider in England that
// has an emergency department, from April 2016 to March 2019: real figures, with
// their gaps, short runs and sizes from a handful to tens of thousands.
const attendances = "../../shared/real-data/ae_attendances.csv"

// trialSeries is one provider's departments of one type, and its months.
type trialSeries struct {
	id, name string
	share    bool // within four hours, rather than how many
	months   []trialMonth
}

type trialMonth struct {
	end           time.Time
	all, breaches int
}

// trialPack is the paper's head and what a pack needs beside the records.
var trialPack = map[string]string{
	packFile: `name: Trial
organisation: Board
cycle: 2018/19
as_at: 2019-03-31
accessibility: {compliance: full, prepared: 2019-03-01, contact: {email: a@example.nhs.uk}}
editions: [{name: board, papers: [trial]}]
`,
	"intentions.csv": "reference,programme,title\nT-1,Urgent care,Trial\n",
	"goals.csv":      "goal,name,statement\n1,Waits,Shorter waits\n",
}

// TestTrial charts the real series, one control chart each, and looks at every
// one: the whole of them in continuous integration, else a tenth.
func TestTrial(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	all := readTrial(t)
	if !trial.All() {
		all = tenth(all)
	}
	pack := filepath.Join(t.TempDir(), "trial")
	writeTrial(t, pack, all)
	files, err := buildInto(filepath.Join(t.TempDir(), "out"), pack)
	if err != nil {
		t.Fatal(err)
	}
	const edition = "trial/board/"
	long, short := 0, 0
	for _, series := range all {
		checkTrialTable(t, series, readCSV(t, files[edition+"tables/"+series.id+".csv"]))
		checkTrialDrawing(t, series, files[edition+"charts/"+series.id+".svg"])
		if len(series.months) < 13 {
			short++
		} else {
			long++
		}
	}
	if long == 0 || short == 0 {
		t.Errorf("%d series are long enough for limits, and %d are not", long, short)
	}
	checkTrialForms(t, files, edition+"trial", len(all))
}

func tenth(all []trialSeries) (some []trialSeries) {
	for i := 0; i < len(all); i += 10 {
		some = append(some, all[i])
	}
	return some
}

// readTrial reads the series, in the order of their names. Every other one is of
// the share within four hours.
func readTrial(t *testing.T) []trialSeries {
	t.Helper()
	text, err := os.ReadFile(attendances)
	if err != nil {
		t.Skip("the published attendances are not here: ", err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 12_766 {
		t.Fatalf("there are %d rows", len(rows))
	}
	named := map[string]*trialSeries{}
	for _, row := range rows[1:] {
		month, err := time.Parse(time.DateOnly, row[0])
		all, errAll := strconv.Atoi(row[3])
		breaches, errBreaches := strconv.Atoi(row[4])
		if err := errors.Join(err, errAll, errBreaches); err != nil {
			t.Fatal(err)
		}
		name := row[1] + " type " + row[2]
		if named[name] == nil {
			named[name] = &trialSeries{id: "s-" + strings.ToLower(row[1]+"-"+row[2]), name: name}
		}
		named[name].months = append(named[name].months, trialMonth{month.AddDate(0, 1, -1), all, breaches})
	}
	var all []trialSeries
	for _, series := range named {
		slices.SortFunc(series.months, func(a, b trialMonth) int { return a.end.Compare(b.end) })
		all = append(all, *series)
	}
	slices.SortFunc(all, func(a, b trialSeries) int { return cmp.Compare(a.name, b.name) })
	for i := range all {
		all[i].share = i%2 == 1
	}
	return all
}

// writeTrial writes a pack with a measure for each series and a paper with a
// control chart of each.
func writeTrial(t *testing.T, folder string, all []trialSeries) {
	t.Helper()
	measures := [][]string{{"measure", "goal", "unit", "better", "chart"}}
	observations := [][]string{{"measure", "period_start", "period_end", "value", "numerator", "denominator"}}
	var paper strings.Builder
	paper.WriteString("---\ntitle: Trial\ndate: March 2019\n---\n\n## Series\n\n")
	for _, series := range all {
		unit, better := "count", "neutral"
		if series.share {
			unit, better = "%", "higher"
		}
		measures = append(measures, []string{series.name, "1", unit, better, "spc"})
		for _, m := range series.months {
			row := []string{series.name, m.end.AddDate(0, 0, 1-m.end.Day()).Format(time.DateOnly), m.end.Format(time.DateOnly), strconv.Itoa(m.all), "", ""}
			if series.share {
				row[3], row[4], row[5] = "", strconv.Itoa(m.all-m.breaches), strconv.Itoa(m.all)
			}
			observations = append(observations, row)
		}
		fmt.Fprintf(&paper, "```spc\nid: %s\ntitle: %[2]s\nmeasure: %[2]s\n```\n\n", series.id, series.name)
	}
	files := map[string]string{"trial.md": paper.String(), "measures.csv": table(t, measures), "observations.csv": table(t, observations)}
	writePack(t, folder, trialPack, files)
}

// table is rows as a CSV file.
func table(t *testing.T, rows [][]string) string {
	t.Helper()
	var text strings.Builder
	if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// writePack writes files into a folder of their own.
func writePack(t *testing.T, folder string, sets ...map[string]string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, files := range sets {
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// shareWritten is the per cent that waited no longer, to one decimal, half away
// from nought; to more where some but not all would read as all, or as none.
func (m trialMonth) shareWritten() string {
	within := m.all - m.breaches
	for places, unit := 1, 10; ; places, unit = places+1, unit*10 {
		parts := (2*100*unit*within + m.all) / (2 * m.all)
		if all, none := parts == 100*unit, parts == 0; places == 6 || (!all || m.breaches == 0) && (!none || within == 0) {
			return fmt.Sprintf("%d.%0*d", parts/unit, places, parts%unit)
		}
	}
}

// checkTrialTable holds that a table has the series' months and values, and
// limits around their mean if there are thirteen at least.
func checkTrialTable(t *testing.T, series trialSeries, rows [][]string) {
	t.Helper()
	if len(rows) != len(series.months)+1 {
		t.Errorf("%s: %d rows for %d months", series.name, len(rows)-1, len(series.months))
		return
	}
	for i, m := range series.months {
		row := rows[i+1]
		want := strconv.Itoa(m.all)
		if _, decimals, more := strings.Cut(row[1], "."); series.share && len(series.months) >= 13 && more && len(decimals) > 1 {
			// An unusual value has as many decimals as tell it from its limits.
			want = strconv.FormatFloat(100*float64(m.all-m.breaches)/float64(m.all), 'f', len(decimals), 64)
		} else if series.share {
			want = m.shareWritten()
		}
		if row[0] != m.end.Format(time.DateOnly) || row[1] != want {
			t.Errorf("%s: %v, want %s on %s", series.name, row, want, m.end.Format(time.DateOnly))
		}
		if len(series.months) < 13 {
			if limits := strings.Join(row[2:], ""); limits != "" {
				t.Errorf("%s has %d points and the limits %v", series.name, len(series.months), row)
			}
			continue
		}
		mean, errMean := strconv.ParseFloat(row[2], 64)
		lower, errLower := strconv.ParseFloat(row[3], 64)
		upper, errUpper := strconv.ParseFloat(row[4], 64)
		if err := errors.Join(errMean, errLower, errUpper); err != nil || !(lower <= mean && mean <= upper) || row[6] == "" {
			t.Errorf("%s: %v %v", series.name, row, err)
		}
	}
}

// checkTrialDrawing holds that a drawing shows each month's value as a mark of
// its own, and words.
func checkTrialDrawing(t *testing.T, series trialSeries, svg []byte) {
	t.Helper()
	marks, words := map[float64]bool{}, 0
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", series.name, err)
			return
		}
		element, _ := token.(xml.StartElement)
		switch element.Name.Local {
		case "text":
			words++
		case "path":
			if middle, ok := smallMark(element); ok {
				marks[middle] = true
			}
		}
	}
	if len(marks) < len(series.months) || words < 5 {
		t.Errorf("%s: %d marks and %d words for %d months", series.name, len(marks), words, len(series.months))
	}
}

var coordinate = regexp.MustCompile(`-?\d+(?:\.\d+)?`)

// smallMark is where along the drawing a path is, if it is a filled shape of a
// point's size.
func smallMark(path xml.StartElement) (middle float64, ok bool) {
	outline, filled := "", false
	for _, a := range path.Attr {
		switch a.Name.Local {
		case "d":
			outline = a.Value
		case "fill":
			filled = a.Value != "none"
		}
	}
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for i, number := range coordinate.FindAllString(outline, -1) {
		x, err := strconv.ParseFloat(number, 64)
		if err != nil {
			return 0, false
		}
		low[i%2], high[i%2] = min(low[i%2], x), max(high[i%2], x)
	}
	wide, tall := high[0]-low[0], high[1]-low[1]
	return math.Round(low[0]+high[0]) / 2, filled && wide > 2 && wide < 14 && tall > 2 && tall < 14
}

// program is a script that is no data.
var program = regexp.MustCompile(`(?s)<script>.*?</script>`)

// checkTrialForms holds that page and PDF have each series' figure, and that no
// text file tells of a number that there is not.
func checkTrialForms(t *testing.T, files publish.Files, paper string, series int) {
	t.Helper()
	for name, data := range files {
		text := program.ReplaceAll(data, nil)
		if ext := filepath.Ext(name); ext != ".html" && ext != ".svg" && ext != ".csv" && ext != ".json" {
			continue
		}
		for _, word := range []string{"NaN", "Infinity", "+Inf", "-Inf"} {
			if at := bytes.Index(text, []byte(word)); at >= 0 {
				t.Errorf("%s has %q in %q", name, word, text[max(0, at-40):min(len(text), at+40)])
			}
		}
	}
	if drawn := bytes.Count(files[paper+".html"], []byte("<svg ")); drawn < series {
		t.Errorf("the page has %d drawings of %d", drawn, series)
	}
	elements := readPDF(t, files[paper+".pdf"])
	if drawn := figures(elements); drawn != series {
		t.Errorf("the PDF has %d figures of %d", drawn, series)
	}
}

// figures counts the figures of a PDF that say what they show.
func figures(elements []pdfcheck.Element) (count int) {
	for _, e := range elements {
		if count += figures(e.Kids); e.Tag == "Figure" && e.Alt != "" {
			count++
		}
	}
	return count
}
