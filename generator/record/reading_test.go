package record

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const (
	caseIntentions = "reference,programme,title\nEX-01,Urgent care,Same day\nEX-02,Planned care,Eyes\nEX-03,Mental health,Crisis line\n"
	caseHeader     = "reference,as_at,status,progress,narrative\n"
	caseDeliveries = caseHeader + "EX-01,2025-10-31,OPEN,On track,\nEX-02,2025-10-31,OPEN,Delayed,Waiting.\nEX-03,2025-10-31,OPEN,On track,\n"
)

// TestCasesOfReading reads what people's spreadsheets hold beside the list, by the
// ids of the reports that it was made after. All but those with errors have three
// intentions with a row each, as the plain files do.
func TestCasesOfReading(t *testing.T) {
	const foot = "warning: this looks like a total below the table, and is passed over (filled rows: 1) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"
	for _, c := range []struct {
		id, intentions, delivery string
		narrative                string // of EX-02
		want                     []string
	}{
		{"plain", caseIntentions, caseDeliveries, "Waiting.", nil},
		{"A01", "Tracker - October 2025,,\r\n,,\r\n" + caseIntentions, caseDeliveries, "Waiting.", []string{
			"intentions.csv:3:1: warning: row 3 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)"}},
		{"A02", caseIntentions, "sep=,\r\n" + caseDeliveries, "Waiting.", nil},
		{"A03", caseIntentions + "Grand Total,,3\n", caseDeliveries + "Grand Total,,,3,\n", "Waiting.", []string{"intentions.csv:5:1: " + foot, "delivery.csv:5:1: " + foot}},
		{"A03b", caseIntentions + "Total,3,3\n", caseDeliveries + "Total,31/10/2025,OPEN,,3\n", "Waiting.", []string{"intentions.csv:5:1: " + foot, "delivery.csv:5:1: " + foot}},
		{"A04", strings.ReplaceAll(caseIntentions, "\n", strings.Repeat(",", 24)+"\n"), caseDeliveries, "Waiting.", nil},
		{"A05", caseIntentions + ",,\n\"\",\"\",\"\"\n\u00a0,\u00a0,\u00a0\n\"\u200b\",,\n", caseDeliveries, "Waiting.", nil},
		{"A06d", caseIntentions, strings.NewReplacer("2025-10-31", "10/09/2025").Replace(caseDeliveries), "Waiting.", nil},
		{"A06e", caseIntentions, strings.NewReplacer("2025-10-31,OPEN,On track,\nEX-02", "9/10/2025,OPEN,On track,\nEX-02", "2025-10-31,OPEN,Delayed", "31.10.2025,OPEN,Delayed").Replace(caseDeliveries), "Waiting.", nil},
		{"A08", "\ufeff\ufeff" + caseIntentions, "\ufeff\"reference\"" + caseDeliveries[len("reference"):], "Waiting.", nil},
		{"A11", caseIntentions, strings.NewReplacer("EX-01", "EX-01\u200b", "EX-02", "\u00a0EX-02").Replace(caseDeliveries), "Waiting.", nil},
		{"A14", caseIntentions, strings.Replace(caseDeliveries, "Waiting.", "\"a\rb\vc\n\uf0b7 d\"", 1), "a\nb\nc\n• d", nil},
		{"A15", caseIntentions, strings.Replace(caseDeliveries, "Waiting.", "so\u00adft\u202fx\u2028y \u202az\u202c w\u2060w a\u2011b", 1), "soft x\ny z ww a-b", nil},
		{"A23", caseIntentions, caseDeliveries + caseHeader + strings.ReplaceAll(caseDeliveries[len(caseHeader):], "-10-31", "-07-31"), "Waiting.", []string{
			"delivery.csv:5:1: warning: the header stands here again, and is passed over (1 of its kind) (hint: were two exports put one under the other? delete the row)"}},
		{"A24", caseIntentions, strings.ReplaceAll(caseDeliveries, ",", "|"), "Waiting.", nil},
		{"A24b", caseIntentions, strings.ReplaceAll(caseDeliveries, ",", "\t"), "Waiting.", nil},
		{"A26", caseIntentions, strings.Replace(caseDeliveries, "Waiting.", "\"Waiting\rfor it\"", 1), "Waiting\nfor it", nil},
		{"A27", caseIntentions, caseDeliveries + "\x1a", "Waiting.", nil},
		{"A45", strings.Replace(caseIntentions, "Eyes", "Cafe\u0301", 1), strings.Replace(caseDeliveries, "Waiting.", "Ynys Mo\u0302n", 1), "Ynys M\u00f4n", nil},
	} {
		fsys := fstest.MapFS{"intentions.csv": {Data: []byte(c.intentions)}, "delivery.csv": {Data: []byte(c.delivery)}}
		pack, findings := Read(fsys, "", Settings{AsAt: onDay(t, "2025-10-31")})
		var got []string
		for _, f := range findings {
			got = append(got, f.String())
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.id, diff)
		}
		var delivered []string
		for _, i := range pack.Intentions {
			if i.Delivery != nil {
				delivered = append(delivered, i.Reference)
			}
		}
		if strings.Join(delivered, " ") != "EX-01 EX-02 EX-03" {
			t.Errorf("%s: rows of %v", c.id, delivered)
		} else if got := pack.Intentions[1].Delivery.Narrative; got != c.narrative {
			t.Errorf("%s: the narrative is %q, want %q", c.id, got, c.narrative)
		}
	}
}

// TestLinesInQuotes has a file whose lines are in quotes as a whole, and one column that
// happens to be all that a file has.
func TestLinesInQuotes(t *testing.T) {
	quoted := "\"" + strings.ReplaceAll(strings.TrimSpace(caseIntentions), "\n", "\"\n\"") + "\"\n"
	for text, want := range map[string]string{quoted: "header-in-one-cell", "reference§programme§title\nA-1§Cancer§Scan\n": "columns-not-separated", "reference\nA-1\n": "required-column-missing required-column-missing"} {
		_, findings := Read(fstest.MapFS{intentionsFile: {Data: []byte(text)}}, "", Settings{})
		var codes []string
		for _, f := range findings {
			codes = append(codes, f.Code)
		}
		if got := strings.Join(codes, " "); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
