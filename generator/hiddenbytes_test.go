package generator

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// hiding are editions, and what they hide.
var hiding = []struct {
	edition string
	every   int // of the cells that are changed where all of them are
	hides   func(intention map[string]string) bool
}{
	{"public", 1, func(i map[string]string) bool { return i["confidential"] == "Yes" }},
	{"provider/RXN", 25, func(i map[string]string) bool {
		return i["confidential"] == "Yes" || !slices.Contains(strings.Split(i["providers"], ";"), "RXN")
	}},
}

// TestHiddenCellsChangeNothing changes cells of what an edition hides, one by
// one, to what they could hold as well, and holds that the edition is the same:
// its pages, tables, charts and inputs, and for some of the cells every byte of
// it. All of the public's hidden cells take two minutes, so that only continuous
// integration changes all. Where a cell changes what the pivot of segments may
// count, that is left out.
func TestHiddenCellsChangeNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the example again and again; the full run has it")
	}
	t.Parallel()
	share := trial.Of(211, 1)
	l := newLaboratory(t)
	for _, e := range hiding[:trial.Of(1, len(hiding))] {
		base := map[bool]string{}
		for _, all := range []bool{true, false} {
			base[all], _ = l.made(e.edition, all)
			if again, ok := l.made(e.edition, all); !ok || again != base[all] {
				t.Fatalf("%s is never the same", e.edition)
			}
		}
		files := l.built(e.edition)
		cells, changed, compared := l.cells(e.hides), 0, 0
		for k := 0; k < len(cells); k += e.every * share {
			at := cells[k]
			made, restore, ok := l.change(at, e.edition)
			if !ok {
				continue
			}
			where := fmt.Sprintf("%s, row %d, %s", at.file, at.row+1, l.name(at))
			counts := slices.Contains(segmentFields, l.name(at))
			if changed++; made != base[!counts] {
				t.Errorf("%s changes with %s", e.edition, where)
			}
			if !counts && changed%12 == 1 && compared < trial.Of(2, 5) {
				if compared++; !maps.EqualFunc(files, l.built(e.edition), bytes.Equal) {
					t.Errorf("the bytes of %s change with %s", e.edition, where)
				}
			}
			restore()
		}
		t.Logf("%s: %d cells, %d changed, every byte compared for %d", e.edition, len(cells), changed, compared)
		if tried := len(cells) / e.every / share; changed < tried*9/10 || compared == 0 {
			t.Errorf("%s: of %d cells only %d were changed, and bytes compared for %d", e.edition, tried, changed, compared)
		}
	}
}
