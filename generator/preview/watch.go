package preview

import (
	"context"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long is waited for a save to be over, which is often several changes: until none
// has come for so long, and no longer than the most.
const (
	quiet     = 5 * time.Millisecond
	mostQuiet = 50 * time.Millisecond
)

// unheard is how often a look is taken although nothing was heard: network drives, and
// systems that watch no more folders, tell of nothing.
const unheard = 2 * time.Second

// watch tells that something may have changed. What has, a proof finds out by itself.
type watch struct {
	folders func() []string // in which a change may matter
	mu      sync.Mutex
	next    chan struct{} // closed by the next change
}

func newWatch(ctx context.Context, folders func() []string) *watch {
	w := &watch{folders: folders, next: make(chan struct{})}
	go w.run(ctx)
	return w
}

// changed is closed by the next change.
func (w *watch) changed() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.next
}

func (w *watch) tell() {
	w.mu.Lock()
	defer w.mu.Unlock()
	close(w.next)
	w.next = make(chan struct{})
}

func (w *watch) run(ctx context.Context) {
	ticker := time.NewTicker(unheard)
	defer ticker.Stop()
	heard, err := fsnotify.NewWatcher()
	if err != nil { // the ticker is left
		heard = &fsnotify.Watcher{}
	} else {
		defer heard.Close()
	}
	for {
		if err == nil {
			// Of folders and not of files: editors put a new file in the place of the old.
			for _, folder := range w.folders() {
				_ = heard.Add(folder) // there may be none of that name yet
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		case <-heard.Errors: // as that too much has changed to tell what
		case event := <-heard.Events:
			if event.Op == fsnotify.Chmod {
				continue
			}
			settle(ctx, heard.Events)
		}
		w.tell()
	}
}

// settle waits for a save to be over.
func settle(ctx context.Context, events <-chan fsnotify.Event) {
	end := time.After(mostQuiet)
	for {
		select {
		case <-events:
		case <-time.After(quiet):
			return
		case <-end:
			return
		case <-ctx.Done():
			return
		}
	}
}
