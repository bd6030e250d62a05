package pivot

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"
	"time"

	"github.com/gocarina/gocsv"

	"boardpack/generator/record"
)

// manyRows is a thousand mid-year reviews.
const manyRows = 169_000

// manyFiles makes a pack of that size, like the published one: 19 programmes,
// most rows open, some values blank.
func manyFiles() (intentions, delivery []byte) {
	var i, d bytes.Buffer
	i.WriteString("reference,programme,title,description,place,lead,strategic_objectives\n")
	d.WriteString("reference,as_at,status,closure_reason,progress,anticipated_delivery,rag,narrative\n")
	progress := []string{"On track", "On track", "Delayed", "", "Delivered", "Deprioritised"}
	periods := []string{"Q3 2024/25", "Q4 2024/25", "2025/26", "", "2026/27"}
	for n := range manyRows {
		fmt.Fprintf(&i, "CI2425-%06d,Programme %d,Intention %06d,\"Redesign of a service, illustrative, number %d\",Lancashire,Director of Planned Care,SO%d;SO%d\n",
			n, n/7%19, n, n, n%3+1, n%3+4)
		status, reason := "OPEN", ""
		if n%24 == 0 {
			status, reason = "CLOSED", "Lower priority"
		}
		fmt.Fprintf(&d, "CI2425-%06d,2024-10-31,%s,%s,%s,%s,%s,\n", n, status, reason, progress[n%len(progress)], periods[n%len(periods)], []string{"Green", "Amber", ""}[n%3])
	}
	return i.Bytes(), d.Bytes()
}

// BenchmarkReadAndPivot169k reads and validates both files and makes the two
// published tables of them. In turn with each of its runs gocsv unmarshals the
// same bytes into plain strings; x-gocsv is the one time over the other.
func BenchmarkReadAndPivot169k(b *testing.B) {
	intentions, delivery := manyFiles()
	fsys := fstest.MapFS{"intentions.csv": {Data: intentions}, "delivery.csv": {Data: delivery}}
	b.SetBytes(int64(len(intentions) + len(delivery)))
	b.ReportAllocs()
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		readAndPivot(b, fsys)
		ours += time.Since(start)
		b.StopTimer()
		start = time.Now()
		unmarshalBare(b, intentions, delivery)
		bare += time.Since(start)
		b.StartTimer()
	}
	b.ReportMetric(ours.Seconds()/bare.Seconds(), "x-gocsv")
}

func readAndPivot(b *testing.B, fsys fstest.MapFS) {
	pack, findings := record.Read(fsys, "pack", record.Settings{})
	if len(findings) > 0 || len(pack.Intentions) != manyRows {
		b.Fatalf("%d intentions, findings %v", len(pack.Intentions), findings)
	}
	programme := fields(b, pack, "programme")[0]
	status := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: programme, Columns: fields(b, pack, "status")})
	timescale := Count(pack.Relation(record.Intentions).Rows(), Request{Rows: programme, Columns: fields(b, pack, "progress", "anticipated_delivery")})
	if status.Total.Total.Count() != manyRows || timescale.Total.Total.Count() != manyRows {
		b.Fatal("rows are missing from the tables")
	}
}

func BenchmarkCount169k(b *testing.B) {
	intentions, delivery := manyFiles()
	pack, _ := record.Read(fstest.MapFS{"intentions.csv": {Data: intentions}, "delivery.csv": {Data: delivery}}, "pack", record.Settings{})
	request := Request{Rows: fields(b, pack, "programme")[0], Columns: fields(b, pack, "progress", "anticipated_delivery")}
	b.ReportAllocs()
	for b.Loop() {
		Count(pack.Relation(record.Intentions).Rows(), request)
	}
}

// unmarshalBare is what the same two files cost without positions, checks and
// joins.
func unmarshalBare(b *testing.B, intentions, delivery []byte) {
	var i []bareIntention
	var d []bareDelivery
	if err := gocsv.UnmarshalBytes(intentions, &i); err != nil {
		b.Fatal(err)
	}
	if err := gocsv.UnmarshalBytes(delivery, &d); err != nil {
		b.Fatal(err)
	}
	if len(i) != manyRows || len(d) != manyRows {
		b.Fatalf("%d and %d rows", len(i), len(d))
	}
}

type bareIntention struct {
	Reference           string `csv:"reference"`
	Programme           string `csv:"programme"`
	Title               string `csv:"title"`
	Description         string `csv:"description"`
	Place               string `csv:"place"`
	Lead                string `csv:"lead"`
	StrategicObjectives string `csv:"strategic_objectives"`
}

type bareDelivery struct {
	Reference           string `csv:"reference"`
	AsAt                string `csv:"as_at"`
	Status              string `csv:"status"`
	ClosureReason       string `csv:"closure_reason"`
	Progress            string `csv:"progress"`
	AnticipatedDelivery string `csv:"anticipated_delivery"`
	RAG                 string `csv:"rag"`
	Narrative           string `csv:"narrative"`
}
