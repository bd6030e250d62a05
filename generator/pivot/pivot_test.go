package pivot

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"testing"
	"testing/fstest"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// packOf reads a pack whose intentions and delivery are given as CSV.
func packOf(t testing.TB, intentions, delivery, programmes string) *record.Pack {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte(intentions)}, "delivery.csv": {Data: []byte(delivery)}, "programmes.csv": {Data: []byte(programmes)},
	}
	pack, findings := record.Read(files, "pack", record.Settings{})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

func fields(t testing.TB, pack *record.Pack, names ...string) []relation.Field {
	t.Helper()
	var list []relation.Field
	for _, name := range names {
		field, ok := pack.Relation(record.Intentions).Field(name)
		if !ok {
			t.Fatalf("no field %s", name)
		}
		list = append(list, field)
	}
	return list
}

func small(t *testing.T) *record.Pack {
	return packOf(t, "reference,programme,title,strategic_objectives,place\nA,Beta,a,SO1;SO2,\nB,Alpha,b,SO2,Blackpool\nC,Beta,c,,Blackpool\n",
		"reference,as_at,status,progress,anticipated_delivery\nA,2024-10-31,OPEN,Delayed,2025/26\nB,2024-10-31,OPEN,,Q4 2024/25\nC,2024-10-31,CLOSED,Delivered,Q3 2024/25\n",
		"programme,order\nBeta,1\nGamma,2\nAlpha,3\n")
}

// references names a cell's intentions.
func references(c Cell) []string {
	names := []string{}
	for _, row := range c.Rows {
		names = append(names, relation.RecordOf[*record.Intention](row).Reference)
	}
	return names
}

// described writes a table as text: a row a line, the references of each cell.
func described(table *Table) []string {
	line := func(r Row) string {
		text := r.Value + ":"
		for i, cell := range r.Cells {
			text += fmt.Sprintf(" %s%v", cmp.Or(table.Columns[i].Value, "blank"), references(cell))
		}
		return text + fmt.Sprintf(" total%v", references(r.Total))
	}
	var lines []string
	for _, row := range table.Rows {
		lines = append(lines, line(row))
	}
	return append(lines, line(table.Total))
}

func TestCountKeepsListedOrderAndEmptyRows(t *testing.T) {
	pack := small(t)
	table := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "programme")[0], Columns: fields(t, pack, "status", "anticipated_delivery")})
	want := []string{
		"Beta: CLOSED[C] OPEN[A] Q3 2024/25[C] Q4 2024/25[] 2025/26[A] total[A C]",
		"Gamma: CLOSED[] OPEN[] Q3 2024/25[] Q4 2024/25[] 2025/26[] total[]",
		"Alpha: CLOSED[] OPEN[B] Q3 2024/25[] Q4 2024/25[B] 2025/26[] total[B]",
		": CLOSED[C] OPEN[A B] Q3 2024/25[C] Q4 2024/25[B] 2025/26[A] total[A B C]",
	}
	if diff := gocmp.Diff(want, described(table)); diff != "" {
		t.Error(diff)
	}
}

func TestCountGivesBlanksAColumnWhenAsked(t *testing.T) {
	pack := small(t)
	request := Request{Rows: fields(t, pack, "status")[0], Columns: fields(t, pack, "progress"), Blanks: true}
	want := []string{
		"CLOSED: Delayed[] Delivered[C] Deprioritised[] On track[] blank[] total[C]",
		"OPEN: Delayed[A] Delivered[] Deprioritised[] On track[] blank[B] total[A B]",
		": Delayed[A] Delivered[C] Deprioritised[] On track[] blank[B] total[A B C]",
	}
	if diff := gocmp.Diff(want, described(Count(pack.Relation(record.Intentions).Rows(), request))); diff != "" {
		t.Error(diff)
	}
}

func TestCountNeverLosesARow(t *testing.T) {
	pack := small(t)
	want := []string{"Blackpool: total[B C]", ": total[A]", ": total[A B C]"}
	if diff := gocmp.Diff(want, described(Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "place")[0]}))); diff != "" {
		t.Error(diff)
	}
}

func TestCountTakesEachOfSeveralValues(t *testing.T) {
	pack := small(t)
	table := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "strategic_objectives")[0]})
	got := map[string]string{}
	for _, row := range table.Rows {
		got[row.Value] = fmt.Sprint(references(row.Total))
	}
	if got["SO1"] != "[A]" || got["SO2"] != "[A B]" || got["SO3"] != "" || got[""] != "[C]" || table.Total.Total.Count() != 3 {
		t.Error(got, table.Total.Total.Count())
	}
}

func TestCountLeavesBlanksOfSeveralOutOfTheColumns(t *testing.T) {
	pack := small(t)
	table := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "programme")[0], Columns: fields(t, pack, "strategic_objectives")})
	counted := 0
	for _, cell := range table.Total.Cells {
		counted += cell.Count()
	}
	if counted != 3 || table.Total.Total.Count() != 3 || table.Rows[0].Total.Count() != 2 {
		t.Error(described(table))
	}
}

// Whatever the records, the rows add up to the total, and so does each group
// of columns with its blanks.
func TestCountAddsUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		intentions, delivery := "reference,programme,title,place\n", "reference,as_at,status,progress,anticipated_delivery\n"
		n := rapid.IntRange(1, 40).Draw(rt, "n")
		pick := func(label string, values ...string) string { return rapid.SampledFrom(values).Draw(rt, label) }
		for i := range n {
			intentions += fmt.Sprintf("R%d,%s,t,%s\n", i, pick("programme", "Alpha", "Beta"), pick("place", "", "X", "Y"))
			delivery += fmt.Sprintf("R%d,2024-10-31,%s,%s,%s\n", i, pick("status", "OPEN", "CLOSED"), pick("progress", "", "Delayed", "On track"), pick("date", "", "Q3 2024/25", "2025/26"))
		}
		pack := packOf(t, intentions, delivery, "programme\nAlpha\nBeta\n")
		table := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "place")[0], Columns: fields(t, pack, "progress", "anticipated_delivery"), Blanks: true})
		sums := make([]int, len(table.Columns))
		total := 0
		for _, row := range table.Rows {
			total += row.Total.Count()
			groups := map[int]int{}
			for i, cell := range row.Cells {
				sums[i] += cell.Count()
				groups[table.Columns[i].Group] += cell.Count()
			}
			if groups[0] != row.Total.Count() || groups[1] != row.Total.Count() {
				rt.Errorf("row %q: groups %v, total %d", row.Value, groups, row.Total.Count())
			}
		}
		for i, sum := range sums {
			if sum != table.Total.Cells[i].Count() {
				rt.Errorf("column %v: rows add up to %d, the total is %d", table.Columns[i], sum, table.Total.Cells[i].Count())
			}
		}
		if total != n || table.Total.Total.Count() != n {
			rt.Errorf("rows add up to %d, total %d, of %d", total, table.Total.Total.Count(), n)
		}
	})
}

// TestPublishedTables recounts both tables that the Board's paper published.
func TestPublishedTables(t *testing.T) {
	const published = "../testdata/"
	intentions, delivery := "reference,programme,title\n", "reference,as_at,status,progress,anticipated_delivery\n"
	for _, row := range records(t, published+"mid-year-2024-25.csv")[1:] {
		intentions += fmt.Sprintf("%s,%s,%s\n", row[0], row[1], row[2])
		delivery += fmt.Sprintf("%s,2024-10-31,%s,%s,%s\n", row[0], row[3], row[4], row[5])
	}
	programmes := "order,programme\n"
	for _, row := range records(t, published+"programmes.csv")[1:] {
		programmes += row[0] + "," + row[1] + "\n"
	}
	pack := packOf(t, intentions, delivery, programmes)
	var withProgress []relation.Row
	for _, intention := range pack.Intentions {
		if intention.Delivery.Progress != "" {
			withProgress = append(withProgress, relation.RowOf(intention))
		}
	}
	for file, table := range map[string]*Table{
		"published-open-closed.csv":        Count(pack.Relation(record.Intentions).Rows(), Request{Rows: fields(t, pack, "programme")[0], Columns: fields(t, pack, "status")}),
		"published-progress-timescale.csv": Count(withProgress, Request{Rows: fields(t, pack, "programme")[0], Columns: fields(t, pack, "progress", "anticipated_delivery")}),
	} {
		want := records(t, published+file)[1:]
		var got [][]string
		for _, row := range append(table.Rows, table.Total) {
			line := []string{cmp.Or(row.Value, "Grand Total")}
			for i, cell := range row.Cells {
				if i > 0 && table.Columns[i].Group == 1 && table.Columns[i-1].Group == 0 {
					line = append(line, blankZero(row.Total.Count()))
				}
				line = append(line, blankZero(cell.Count()))
			}
			if len(line) < len(want[0]) {
				line = append(line, blankZero(row.Total.Count()))
			}
			got = append(got, line)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}

func blankZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func records(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}
