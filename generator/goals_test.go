package generator

import (
	"math"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// goalsEditions are those that have the paper on the goals, with the other
// papers that measures are in.
var goalsEditions = []struct {
	pack, folder string
	papers       []string
}{
	{example, board, []string{"mid-year-review", "goals"}},
	{planned, plannedBoard, []string{"goals"}},
	{planned, plannedPublic, []string{"goals"}},
}

var beforeProvisional = regexp.MustCompile(`,\w+_provisional\b`)

// TestColumnsOfMeasures holds the columns that other programs read. After one of which some
// values may still change there is one more, which says of which.
func TestColumnsOfMeasures(t *testing.T) {
	files := outFiles(t)
	want := map[string]string{
		"spc":        "period_end,value,mean,lpl,upl,special_cause,point_type",
		"trajectory": "period_end,actual,required,status",
	}
	seen := map[string]int{}
	for _, e := range goalsEditions {
		paths := map[string]bool{} // measures that have one, of which a control chart says what is required
		for _, m := range reckon(t, e.pack) {
			paths[m.name] = m.path != nil
		}
		for _, paper := range e.papers {
			if len(files[e.folder+paper+".html"]) == 0 || len(files[e.folder+paper+".pdf"]) == 0 {
				t.Errorf("%s has no %s", e.folder, paper)
			}
			for _, b := range blocksOf(t, e.pack, paper) {
				name := tableIn(e.folder, b.keys["id"])
				header, _, _ := strings.Cut(strings.TrimPrefix(string(files[name]), "\ufeff"), "\n")
				columns := want[b.kind]
				if b.kind == "spc" && paths[b.keys["measure"]] {
					columns = strings.Replace(columns, "value,", "value,required,", 1)
				}
				if columns != "" && beforeProvisional.ReplaceAllString(header, "") != columns {
					t.Errorf("%s starts with %s", name, header)
				}
				seen[b.kind]++
			}
		}
	}
	if seen["spc"] < 4 || seen["trajectory"] < 9 {
		t.Errorf("only %v", seen)
	}
	for name := range files {
		if strings.HasPrefix(name, "2025-26/provider/") && path.Base(name) == "goals.html" {
			t.Errorf("a provider has %s", name)
		}
	}
}

// TestTimes holds that people read minutes and seconds, and programs hours as
// well, lest a spreadsheet takes minutes for them.
func TestTimes(t *testing.T) {
	files := outFiles(t)
	rows := readTable(t, "category-2", files[board+"tables/category-2.csv"])
	last, at := rows[len(rows)-1], slices.Index(rows[0], "mean")
	if !regexp.MustCompile(`^00:\d\d:\d\d$`).MatchString(last[at]) {
		t.Fatalf("the mean is %s", last[at])
	}
	mean := strings.TrimPrefix(last[at], "00:")
	figure := find(parse(t, files[board+"mid-year-review.html"]), "id", "category-2")
	cells := tableCells(find(parse(t, files[board+"charts.html"]), "id", "mid-year-review.category-2")) // the paper has none
	if shown := cells[len(cells)-1]; shown[at] != mean || shown[1] != strings.TrimPrefix(last[1], "00:") {
		t.Errorf("the page has %v, and the file %v", shown, last)
	}
	said := string(saidIn(t, files[board+"mid-year-review.pdf"]))
	if want := "The mean is " + mean + ","; !strings.Contains(words(figure), want) || !strings.Contains(said, want) {
		t.Errorf("page or PDF do not say %q", want)
	}
	for _, form := range []string{words(figure), said} {
		if strings.Contains(form, "00:"+mean) {
			t.Errorf("a reader is told of hours in %s", last[at])
		}
	}
}

// TestGoalsAreAsReckoned compares what the papers say of each measure with what
// is worked out here from the packs' files.
func TestGoalsAreAsReckoned(t *testing.T) {
	files := outFiles(t)
	compared := map[string]int{}
	for _, e := range goalsEditions {
		measures := map[string]*reckoned{}
		for _, m := range reckon(t, e.pack) {
			measures[m.name] = m
		}
		for _, paper := range e.papers {
			for _, b := range blocksOf(t, e.pack, paper) {
				name := tableIn(e.folder, b.keys["id"])
				rows := readTable(t, name, files[name])
				of := b.kind + b.keys["of"]
				for i := range rows[1:] {
					row := map[string]string{}
					for c, column := range rows[0] {
						row[column] = rows[i+1][c]
					}
					switch of {
					case "listmeasures":
						compareStanding(t, name, row, measures[row["measure"]])
					case "trajectory":
						comparePath(t, name, row, measures[b.keys["measure"]])
					case "spc":
						compareLimits(t, name, b, row, measures[b.keys["measure"]])
					default:
						continue
					}
					compared[of]++
				}
			}
		}
	}
	if compared["listmeasures"] < 40 || compared["trajectory"] < 100 || compared["spc"] < 100 {
		t.Errorf("compared only %v", compared)
	}
}

// near compares a number with what is shown of it, to the precision shown. What
// is not known is not to be shown.
func near(t *testing.T, where, shown string, want float64) {
	t.Helper()
	got := numberOf(t, shown)
	half := 0.5
	if _, decimals, ok := strings.Cut(shown, "."); ok {
		half = 0.5 * math.Pow10(-len(decimals))
	}
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > half+1e-9 {
		t.Errorf("%s has %q, want %v", where, shown, want)
	}
}

func compareStanding(t *testing.T, name string, row map[string]string, m *reckoned) {
	t.Helper()
	where := name + ", " + m.name
	latest, required := math.NaN(), math.NaN()
	if n := len(m.points); n > 0 {
		if latest = m.points[n-1].value; m.path != nil && m.points[n-1].end.After(m.path[0].end) {
			required = m.required(m.points[n-1].end)
		}
	}
	for column, want := range map[string]float64{"latest": latest, "required": required, "baseline": m.baseline, "target": m.target} {
		if shown, any := row[column]; any {
			near(t, where+", "+column, shown, want)
		}
	}
	if status, any := row["status"]; any && status != m.status() {
		t.Errorf("%s is %s, want %s", where, status, m.status())
	}
}

func comparePath(t *testing.T, name string, row map[string]string, m *reckoned) {
	t.Helper()
	where := name + ", " + row["period_end"]
	day := dayOf(t, row["period_end"])
	if m.path != nil && !day.Before(m.path[0].end) {
		near(t, where+", required", row["required"], m.required(day))
	} else if row["required"] != "" {
		t.Errorf("%s requires %s before the path", where, row["required"])
	}
	at := slices.IndexFunc(m.points, func(p reckonedPoint) bool { return p.end.Equal(day) })
	if at < 0 {
		due := m.path != nil && day.Equal(m.path[len(m.path)-1].end)
		if row["actual"] != "" || row["status"] != "Not yet measured" && !(due && row["status"] == "Target") {
			t.Errorf("%s is %s, %s", where, row["actual"], row["status"])
		}
		return
	}
	near(t, where+", actual", row["actual"], m.points[at].value)
	if status := strings.TrimSuffix(row["status"], " (provisional)"); m.path != nil && day.After(m.path[0].end) && status != m.statusAt(m.points[at]) {
		t.Errorf("%s is %s, want %s", where, status, m.statusAt(m.points[at]))
	}
}

func compareLimits(t *testing.T, name string, b asked, row map[string]string, m *reckoned) {
	t.Helper()
	where := name + ", " + row["period_end"]
	at := slices.IndexFunc(m.points, func(p reckonedPoint) bool { return p.end.Format(time.DateOnly) == row["period_end"] })
	if at < 0 {
		t.Errorf("%s is of nothing", where)
		return
	}
	near(t, where+", value", row["value"], m.points[at].value)
	mean, lower, upper := limitsOf(m.stretch(at, b.keys["- date"]))
	lower = max(0, lower) // no measure of the packs can be less
	if m.unit == "%" {
		upper = min(100, upper)
	}
	for column, want := range map[string]float64{"mean": mean, "lpl": lower, "upl": upper} {
		near(t, where+", "+column, row[column], want)
	}
}
