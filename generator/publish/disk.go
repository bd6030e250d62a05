package publish

import (
	"errors"
	"fmt"
	"os"
	"sync"
)

// disk has files that are written and may not be on the disk yet. It waits for it beside
// whoever makes the next file, which needs a processor: of many small files, most of the
// time of writing them one after another is that of waiting.
type disk struct {
	begin sync.Once
	queue chan unsettled
	under sync.WaitGroup // has each file until the disk does
	mu    sync.Mutex     // for wrong
	wrong error          // why the disk has not what it was given
}

// unsettled is a file with all of its bytes, by its name as the user sees it.
type unsettled struct {
	name string
	file *os.File
}

const (
	waiting = 4  // files for which the disk is waited at a time: each takes a thread
	ahead   = 64 // files that are open besides
)

// take takes over a file, which is closed once the disk has it.
func (d *disk) take(name string, file *os.File) {
	d.begin.Do(func() {
		d.queue = make(chan unsettled, ahead)
		for range waiting {
			go d.settle(d.queue)
		}
	})
	d.under.Add(1)
	d.queue <- unsettled{name, file}
}

func (d *disk) settle(queue <-chan unsettled) {
	for next := range queue {
		if err := errors.Join(next.file.Sync(), next.file.Close()); err != nil {
			d.mu.Lock()
			d.wrong = errors.Join(d.wrong, fmt.Errorf("write %s: %w", next.name, err))
			d.mu.Unlock()
		}
		d.under.Done()
	}
}

// wait waits until the disk has all files, and tells of those that it has not.
func (d *disk) wait() error {
	d.under.Wait()
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wrong
}

// end is wait for the last time: nothing is taken after it.
func (d *disk) end() {
	d.under.Wait()
	d.begin.Do(func() {})
	if d.queue != nil {
		close(d.queue)
		d.queue = nil
	}
}
