package record

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/gocarina/gocsv"
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

func BenchmarkRead169k(b *testing.B) {
	intentions, delivery := manyFiles()
	fsys := fstest.MapFS{"intentions.csv": {Data: intentions}, "delivery.csv": {Data: delivery}}
	b.SetBytes(int64(len(intentions) + len(delivery)))
	b.ReportAllocs()
	for b.Loop() {
		pack, found := Read(fsys, "data/p", october)
		if len(found) > 0 || len(pack.Intentions) != manyRows || pack.Intentions[manyRows-1].Delivery == nil {
			b.Fatalf("%d intentions, findings %v", len(pack.Intentions), found)
		}
	}
}

// BenchmarkGocsvBare169k is what the same two files cost without positions,
// checks and joins.
func BenchmarkGocsvBare169k(b *testing.B) {
	intentions, delivery := manyFiles()
	b.SetBytes(int64(len(intentions) + len(delivery)))
	b.ReportAllocs()
	for b.Loop() {
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
