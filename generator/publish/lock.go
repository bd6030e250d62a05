package publish

import (
	"context"
	"errors"
	"path/filepath"
	"time"
)

// errBusy is the error of a lock that another build holds.
var errBusy = errors.New("another build is writing there")

// retry is how long a build waits before it asks again for a lock.
const retry = 50 * time.Millisecond

// lock keeps other builds from the output folder until unlock is called. It
// waits for one that has it, as long as the context lasts. What a build reads
// of the folder to put a new one in its place, it must read under the lock:
// else of two builds at once the later one would drop what the former wrote.
//
// The lock is on the folder in which the output folder stands. The output
// folder itself may not be there yet, and is another one after each build; and
// a file made for the purpose would lie about in what may be a web root. The
// system takes the lock away from a build that dies.
func lock(ctx context.Context, out string) (unlock func(), err error) {
	for {
		unlock, err := hold(filepath.Dir(out), hiddenName(out, locked))
		if !errors.Is(err, errBusy) {
			return unlock, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(retry):
		}
	}
}
