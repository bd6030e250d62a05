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
	want := Files{"index.html": {}}
	var group sync.WaitGroup
	lists := make([]int, builds)
	for i := range builds {
		pack := fmt.Sprintf("pack-%d", i)
		files := Files{pack + "/board/manifest.json": listing(pack, "board", "a.html"), pack + "/board/a.html": []byte(pack)}
		maps.Copy(want, files)
		group.Go(func() {
			s, err := Open(t.Context(), out)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			for name, data := range files {
				if err := s.Add(name, data); err != nil {
					t.Error(err)
				}
			}
			list := func(kept []Manifest) (Files, error) {
				lists[i] = len(kept) + 1
				return Files{"index.html": []byte{}}, nil
			}
			if err := s.Commit(t.Context(), []string{pack, "index.html"}, list); err != nil {
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
	unlock, err := lock(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lock(ctx, out); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	unlock()
	if unlock, err = lock(t.Context(), out); err != nil {
		t.Fatalf("once it is free: %v", err)
	}
	unlock()
}
