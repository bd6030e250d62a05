package record

import (
	"bytes"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
)

// Whatever the files hold, every finding must lead to a place in them, every
// record that is kept must be one, and the same bytes must read the same.
func FuzzRead(f *testing.F) {
	f.Add([]byte(twoIntentions), []byte(twoDeliveries), []byte(twoProgrammes))
	for _, c := range badFiles {
		fsys := folder(append([]string{"intentions.csv", twoIntentions, "delivery.csv", twoDeliveries, "programmes.csv", twoProgrammes}, c.files...)...)
		f.Add(fsys["intentions.csv"].Data, fsys["delivery.csv"].Data, fsys["programmes.csv"].Data)
	}
	f.Fuzz(func(t *testing.T, intentions, delivery, programmes []byte) {
		fsys := fstest.MapFS{"intentions.csv": {Data: intentions}, "delivery.csv": {Data: delivery}, "programmes.csv": {Data: programmes}}
		pack, found := Read(fsys, "p", october)
		for _, finding := range found {
			checkPlace(t, fsys, finding)
		}
		for _, i := range pack.Intentions {
			checkIntention(t, i)
		}
		again, foundAgain := Read(fsys, "p", october)
		if diff := cmp.Diff(found, foundAgain); diff != "" {
			t.Errorf("findings differ the second time:\n%s", diff)
		}
		same := cmp.Options{cmp.AllowUnexported(Pack{}, Row{}, Intention{}, Delivery{}), cmp.Comparer(sameSheet)}
		if diff := cmp.Diff(pack, again, same); diff != "" {
			t.Errorf("packs differ the second time:\n%s", diff)
		}
	})
}

func checkPlace(t *testing.T, fsys fstest.MapFS, finding diag.Finding) {
	t.Helper()
	file, known := fsys[finding.File[len("p/"):]]
	if !known {
		t.Fatalf("finding in no file: %s", finding)
	}
	if finding.Line == 0 && finding.Column == 0 {
		return // the file as a whole
	}
	if last := bytes.Count(file.Data, []byte("\n")) + 1; finding.Line < 1 || finding.Line > last || finding.Column < 1 {
		t.Errorf("finding outside the %d lines of its file: %s", last, finding)
	}
}

func checkIntention(t *testing.T, i *Intention) {
	t.Helper()
	if i.Reference == "" || i.Programme == "" || i.Title == "" {
		t.Errorf("intention without what it must have: %+v", i)
	}
	if at := i.At("reference"); at.File != "p/intentions.csv" || at.Line < 1 || at.Column < 1 {
		t.Errorf("intention %q is at %s", i.Reference, at)
	}
	for _, d := range []*Delivery{i.Delivery, i.Previous} {
		if d == nil {
			continue
		}
		if at := d.At("status"); d.Reference != i.Reference || d.AsAt.After(october.AsAt) || d.Status == "" || at.Line < 1 || at.Column < 1 {
			t.Errorf("delivery of %q is %+v at %s", i.Reference, d, at)
		}
	}
}
