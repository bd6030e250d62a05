package record

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What is written as CSV, in whatever order and with whatever line ends and
// quotes, is what is read.
func TestReadsWhatIsWritten(t *testing.T) {
	columns := []string{"reference", "programme", "title", "description", "lead", "segment", "providers"}
	// Characters that mean something in CSV, and some of other lengths in UTF-8.
	prose := rapid.StringMatching(`[a-zA-Z0-9 ,;"'#=\n£–é-]{0,40}`)
	programme := rapid.SampledFrom([]string{"CYP", "LD&A", "Acute Services - Urgent Care", `A "quoted" one`, "One, two", "Two\nlines"})
	rapid.Check(t, func(t *rapid.T) {
		var want []map[string]string
		for n := range rapid.IntRange(1, 20).Draw(t, "rows") {
			want = append(want, map[string]string{
				"reference": fmt.Sprintf("CI-%d-%s", n, prose.Draw(t, "reference")), "programme": programme.Draw(t, "programme"), "title": "T" + prose.Draw(t, "title"),
				"description": prose.Draw(t, "description"), "lead": prose.Draw(t, "lead"),
				"segment": rapid.SampledFrom([]string{"", "0", "1", "2", "3"}).Draw(t, "segment"), "providers": rapid.SampledFrom([]string{"", "RXN", "RXN;RXR"}).Draw(t, "providers"),
			})
		}
		order := rapid.Permutation(columns).Draw(t, "order")
		content := write(t, order, want)
		if rapid.Bool().Draw(t, "mark") {
			content = "\ufeff" + content
		}
		pack, found := Read(folder("intentions.csv", content), "p", Settings{})
		if len(found) > 0 {
			t.Fatalf("finding %s in\n%s", found[0], content)
		}
		for k, i := range pack.Intentions {
			got := map[string]string{
				"reference": i.Reference, "programme": i.Programme, "title": i.Title, "description": i.Description,
				"lead": i.Lead, "segment": i.Segment, "providers": strings.Join(i.Providers, ";"),
			}
			for _, column := range columns {
				if diff := cmp.Diff(strings.TrimSpace(want[k][column]), got[column]); diff != "" {
					t.Fatalf("%s of row %d (-want +got):\n%s", column, k, diff)
				}
			}
		}
		if len(pack.Intentions) != len(want) {
			t.Fatalf("%d of %d intentions", len(pack.Intentions), len(want))
		}
	})
}

func write(t *rapid.T, order []string, rows []map[string]string) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = rapid.Bool().Draw(t, "CRLF")
	records := [][]string{order}
	for _, row := range rows {
		var record []string
		for _, column := range order {
			record = append(record, row[column])
		}
		records = append(records, record)
	}
	if err := w.WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
