package publish

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBuildsAtOnceLoseNothing has builds of a pack each write into one folder:
// all packs are there at the end, and the last build's list has them all.
func TestBuildsAtOnceLoseNothing(t *testing.T) {
	const builds = 8
	out := filepath.Join(t.TempDir(), "out")
	want := Files{}
	var group sync.WaitGroup
	lists := make([]int, builds)
	for i := range builds {
		pack := fmt.Sprintf("pack-%d", i)
		files := Files{pack + "/board/manifest.json": listing(pack, "board", "a.html"), pack + "/board/a.html": []byte(pack)}
		maps.Copy(want, files)
		group.Go(func() {
			unlock, err := Lock(t.Context(), out)
			if err != nil {
				t.Error(err)
				return
			}
			defer unlock()
			kept, err := Manifests(out, []string{pack})
			if err != nil {
				t.Error(err)
			}
			lists[i] = len(kept) + 1
			if err := Replace(t.Context(), out, files, []string{pack}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	if slices.Sort(lists); !slices.Equal(lists, []int{1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Errorf("builds listed %v packs", lists)
	}
	onlyOut(t, out)
}

func TestAnInterruptEndsTheWait(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	unlock, err := Lock(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Lock(ctx, out); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	unlock()
	if unlock, err = Lock(t.Context(), out); err != nil {
		t.Fatalf("once it is free: %v", err)
	}
	unlock()
}
