package record

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// date is a day of the year 2024.
func date(month time.Month, day int) time.Time {
	return time.Date(2024, month, day, 0, 0, 0, 0, time.UTC)
}

var october = Settings{AsAt: date(time.October, 31)}

// folder makes a pack's folder of files given as name, content, ...
func folder(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for k := 0; k < len(files); k += 2 {
		fsys[files[k]] = &fstest.MapFile{Data: []byte(files[k+1])}
	}
	return fsys
}

// The parts of a good pack, for tests that spoil one of them.
const (
	intentionsHeader = "reference,programme,title,place\n"
	deliveryHeader   = "reference,as_at,status,closure_reason,progress,anticipated_delivery\n"
	twoIntentions    = intentionsHeader + "A1,CYP,First,Lancashire\nA2,Cancer Services,Second,\n"
	twoDeliveries    = deliveryHeader + "A1,2024-10-31,OPEN,,On track,Q3 2024/25\nA2,31/10/2024,OPEN,,,\n"
	twoProgrammes    = "programme,order,aliases\nCYP,2,Children and young people;Childrens\nCancer Services,1,\n"
)

func mustRead(t *testing.T, fsys fs.FS, s Settings) *Pack {
	t.Helper()
	pack, found := Read(fsys, "data/p", s)
	for _, f := range found {
		t.Errorf("finding: %s", f)
	}
	return pack
}

// A period is kept as papers write it, whatever spreadsheets make of it.
func TestPeriodsAsTheyAreKept(t *testing.T) {
	for written, want := range map[string]string{
		"2025/26": "2025/26", "Q3 2025/26": "Q3 2025/26", "Mar-26": "March 2026", "2026-03": "March 2026", "March 2026": "March 2026",
		"2026-03-31": "31 March 2026", "31/03/2026": "31 March 2026", "31-Mar-26": "31 March 2026", "": "",
	} {
		pack, found := Read(folder("intentions.csv", "reference,programme,title\nA1,P,t\n", "delivery.csv", deliveryHeader+"A1,2024-10-31,OPEN,,,"+written+"\n"), "p", october)
		if got := pack.Intentions[0].Delivery.AnticipatedDelivery; got != want || len(found) > 0 {
			t.Errorf("%q is kept as %q, want %q; %v", written, got, want, found)
		}
	}
}

func TestReadJoins(t *testing.T) {
	delivery := deliveryHeader +
		"A2,2024-10-31,CLOSED,Other,Delivered,\n" +
		"A1,2024-12-31,CLOSED,Other,,\n" + // after the as-at date
		"A1,2024-10-31,OPEN,,On track,Q3 2024/25\n" +
		"A1,30/04/2024,OPEN,,,\n" +
		"A1,31/07/2024,OPEN,,Delayed,Q4 2024/25\n"
	pack := mustRead(t, folder("intentions.csv", twoIntentions, "delivery.csv", delivery, "programmes.csv", twoProgrammes), october)
	first, second := pack.Intentions[0], pack.Intentions[1]
	if first.Title != "First" || first.Programme != "CYP" || first.Place != "Lancashire" || second.Reference != "A2" {
		t.Errorf("intentions are %+v and %+v", first, second)
	}
	if first.Delivery.Progress != "On track" || first.Previous.Progress != "Delayed" || !first.Previous.AsAt.Equal(date(time.July, 31)) {
		t.Errorf("latest is %+v, previous %+v", first.Delivery, first.Previous)
	}
	if second.Delivery.Status != "CLOSED" || second.Previous != nil {
		t.Errorf("latest is %+v, previous %+v", second.Delivery, second.Previous)
	}
	if pack.Programmes[0].Name != "Cancer Services" || pack.Programmes[1].Name != "CYP" {
		t.Errorf("programmes are %+v, want them by order", pack.Programmes)
	}
	for field, want := range map[string]string{
		"title": "data/p/intentions.csv:2:3", "progress": "data/p/delivery.csv:4:5", "previous_progress": "data/p/delivery.csv:6:5",
		"reference": "data/p/intentions.csv:2:1", "lead": "data/p/intentions.csv:2", "rag": "data/p/delivery.csv:4",
	} {
		if got := first.At(field).String(); got != want {
			t.Errorf("%s is at %s, want %s", field, got, want)
		}
	}
	if new(Intention).At("progress").File != "" {
		t.Error("an intention that was not read has a position")
	}
}

func TestReadWithoutOptionalFiles(t *testing.T) {
	pack := mustRead(t, folder("intentions.csv", twoIntentions), october)
	if len(pack.Intentions) != 2 || pack.Intentions[0].Delivery != nil || pack.Programmes != nil {
		t.Errorf("pack is %+v", pack)
	}
	if pack.Has("delivery.csv") || !pack.Has("intentions.csv") {
		t.Errorf("inputs are %+v", pack.Inputs)
	}
	if in := pack.Inputs[0]; in.Size != len(twoIntentions) || len(in.SHA256) != 64 {
		t.Errorf("input is %+v", in)
	}
}

func TestSettingsTranslate(t *testing.T) {
	s := october
	s.Columns = map[string]map[string]string{"delivery.csv": {"status": "Open or closed ", "anticipated_delivery": "Timescale"}}
	s.Values = map[string]map[string]string{
		"status": {"O": "OPEN"}, "anticipated_delivery": {"202526": "2025/26"}, "place": {"n/a": ""}, "strategic_objectives": {"Four": "SO4"},
	}
	pack := mustRead(t, folder(
		"intentions.csv", "Reference , PROGRAMME,title,place,strategic_objectives\nA1,CYP,First, n/a ,Four; SO5;;SO4\n",
		"delivery.csv", "open or closed,reference,timescale,as_at\n O ,A1,202526,2024-10-31\n"), s)
	i := pack.Intentions[0]
	if i.Place != "" || i.Delivery.Status != "OPEN" || i.Delivery.AnticipatedDelivery != "2025/26" {
		t.Errorf("intention is %+v, delivery %+v", i, i.Delivery)
	}
	if diff := cmp.Diff(List{"SO4", "SO5"}, i.StrategicObjectives); diff != "" {
		t.Errorf("strategic objectives (-want +got):\n%s", diff)
	}
}

func TestProgrammeAliases(t *testing.T) {
	pack := mustRead(t, folder("intentions.csv", intentionsHeader+"A1,Childrens,First,\n", "programmes.csv", twoProgrammes), october)
	if got := pack.Intentions[0].Programme; got != "CYP" {
		t.Errorf("programme is %q, want the name that Childrens is an alias of", got)
	}
}

// The same pack must be read from every way in which spreadsheets write it.
func TestReadSpellings(t *testing.T) {
	plain := intentionsHeader + "A1,CYP,\"First,\nsecond line \"\"so\"\"\",Lancashire\n\nA2,CYP,Plain,\n"
	want := mustRead(t, folder("intentions.csv", plain), october).Intentions
	if want[0].Title != "First,\nsecond line \"so\"" {
		t.Errorf("title is %q", want[0].Title)
	}
	if at := want[0].At("place").String(); at != "data/p/intentions.csv:3:4 (cell D2)" {
		t.Errorf("place is at %s, want the line on which it stands", at)
	}
	crlf := strings.ReplaceAll(plain, "\n", "\r\n")
	for name, content := range map[string]string{
		"byte order mark":      "\ufeff" + plain,
		"two marks":            "\ufeff\ufeff" + plain,
		"CRLF":                 crlf,
		"both":                 "\ufeff" + crlf,
		"mixed":                strings.Replace(plain, "\n", "\r\n", 2),
		"no newline at end":    strings.TrimSuffix(plain, "\n"),
		"everything quoted":    quoteAll(t, plain),
		"rows of commas":       plain + ",,,\n , ,,\n,,\n",
		"CRLF, none at end":    strings.TrimSuffix(crlf, "\r\n"),
		"spaces around values": strings.ReplaceAll(plain, ",CYP,", " , CYP\t,"),
	} {
		t.Run(name, func(t *testing.T) {
			got := mustRead(t, folder("intentions.csv", content), october).Intentions
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(Row{}, origin{}, Intention{}), cmp.Comparer(sameSheet)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func sameSheet(a, b *origin) bool { return a.path == b.path }

func quoteAll(t *testing.T, content string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for k, row := range rows {
		if k == 2 {
			b.WriteByte('\n') // the blank line of the original
		}
		for n, value := range row {
			row[n] = `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
		}
		b.WriteString(strings.Join(row, ",") + "\n")
	}
	return b.String()
}

// The review of 2024/25 as published: 169 intentions, 7 of them closed.
func TestReadMidYearReview(t *testing.T) {
	const name = "../testdata/mid-year-2024-25.csv"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	pack := mustRead(t, split(t, rows), october)
	rows = rows[1:]
	if len(pack.Intentions) != 169 || len(rows) != 169 {
		t.Fatalf("%d intentions from %d rows, want 169", len(pack.Intentions), len(rows))
	}
	statuses := map[string]int{}
	for k, i := range pack.Intentions {
		d := i.Delivery
		if diff := cmp.Diff(rows[k], []string{i.Reference, i.Programme, i.Title, d.Status, d.Progress, d.AnticipatedDelivery}); diff != "" {
			t.Errorf("intention %d (-want +got):\n%s", k+1, diff)
		}
		statuses[d.Status]++
	}
	if statuses["OPEN"] != 162 || statuses["CLOSED"] != 7 {
		t.Errorf("statuses are %v, want 162 open and 7 closed", statuses)
	}
}

// split makes the pack's two files from rows that hold both.
func split(t *testing.T, rows [][]string) fstest.MapFS {
	t.Helper()
	var intentions, delivery bytes.Buffer
	i, d := csv.NewWriter(&intentions), csv.NewWriter(&delivery)
	for k, row := range rows {
		asAt := "2024-10-31"
		if k == 0 {
			asAt = "as_at"
		}
		if err := errors.Join(i.Write(row[:3]), d.Write([]string{row[0], asAt, row[3], row[4], row[5]})); err != nil {
			t.Fatal(err)
		}
	}
	i.Flush()
	d.Flush()
	return folder("intentions.csv", intentions.String(), "delivery.csv", delivery.String())
}

// TestReadMoreThanOneBatch reads more rows than are unmarshalled at a time, and
// more different values than are remembered.
func TestReadMoreThanOneBatch(t *testing.T) {
	const rows = 5000
	intentions, delivery := "reference,programme,title\n", "reference,as_at,status\n"
	for n := range rows {
		intentions += fmt.Sprintf("R%d,P%d,Title %d\n", n, n%7, n)
		delivery += fmt.Sprintf("R%d,2024-10-31,%s\n", n, []string{"OPEN", "CLOSED"}[n%2])
	}
	bad := fmt.Sprintf("R%d,P0,\u0007\n", rows)
	pack, findings := Read(fstest.MapFS{
		"intentions.csv": {Data: []byte(intentions + bad)}, "delivery.csv": {Data: []byte(delivery)},
	}, "p", Settings{})
	if len(findings) != 1 || findings[0].Line != rows+2 || findings[0].Column != 3 {
		t.Errorf("findings %v", findings)
	}
	if len(pack.Intentions) != rows {
		t.Fatalf("%d intentions", len(pack.Intentions))
	}
	for n, i := range pack.Intentions {
		want := []string{"OPEN", "CLOSED"}[n%2]
		if i.Reference != fmt.Sprintf("R%d", n) || i.Title != fmt.Sprintf("Title %d", n) || i.Delivery.Status != want || i.At("title").Line != n+2 {
			t.Fatalf("row %d: %+v at %v", n, i, i.At("title"))
		}
	}
}

func TestViewHoldsOnlyWhatIsSeen(t *testing.T) {
	pack, _ := Read(fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA,P,a\nB,P,b\nC,Q,c\n")}}, "p", Settings{})
	view := pack.View(func(i *Intention) bool { return i.Reference != "B" })
	if len(view.Intentions) != 2 || view.Intentions[0].Reference != "A" || view.Intentions[1].Reference != "C" || len(pack.Intentions) != 3 {
		t.Errorf("view %v of %v", view.Intentions, pack.Intentions)
	}
}
