package pdfout

import (
	"bytes"
	"sync"
	"testing"

	"boardpack/generator/paper"
)

// TestTablesAreShared makes a paper and its pack side by side with tables in common: each is
// as it is without.
func TestTablesAreShared(t *testing.T) {
	papers := append(twoPapers(), samplePaper(t))
	makes := []func(Options) ([]byte, error){
		func(o Options) ([]byte, error) { return RenderPack("The pack", papers, o) },
	}
	for _, p := range papers {
		makes = append(makes, func(o Options) ([]byte, error) { return Render(p, o) })
	}
	shared := testOptions
	shared.Tables = &Tables{}
	made := make([][]byte, len(makes))
	var at sync.WaitGroup
	for i, make := range makes {
		at.Go(func() {
			var err error
			if made[i], err = make(shared); err != nil {
				t.Error(err)
			}
		})
	}
	at.Wait()
	for i, make := range makes {
		if alone, err := make(testOptions); err != nil || !bytes.Equal(alone, made[i]) {
			t.Errorf("document %d is another where its tables are shared (%v)", i, err)
		}
	}
	chosen := 0
	shared.Tables.chosen.Range(func(n, _ any) bool {
		chosen++
		first, second := shared.Tables.fit(n.(*paper.Figure)), shared.Tables.fit(n.(*paper.Figure))
		if len(first[0].widths) > 0 && &first[0].widths[0] != &second[0].widths[0] {
			t.Error("a table is chosen anew")
		}
		if first[0].snug = !first[0].snug; first[0].snug == second[0].snug {
			t.Error("who sets a table closer sets that of others")
		}
		return true
	})
	if chosen < 3 {
		t.Errorf("%d tables were chosen", chosen)
	}
}
