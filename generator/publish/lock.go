package publish

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// errBusy is the error of a lock that another build holds.
var errBusy = errors.New("another build is writing there")

// retry is how long a build waits before it asks again for a lock.
const retry = 50 * time.Millisecond

// Lock keeps other builds from the output folder until unlock is called. It
// waits for one that has it, as long as the context lasts. What a build reads
// of the folder to put a new one in its place, it must read under the lock:
// else of two builds at once the later one would drop what the former wrote.
//
// The lock is on the folder in which the output folder stands. The output
// folder itself may not be there yet, and is another one after each build; and
// a file made for the purpose would lie about in what may be a web root. The
// system takes the lock away from a build that dies.
func Lock(ctx context.Context, out string) (unlock func(), err error) {
	out, err = resolve(out)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return nil, fmt.Errorf("make the parent of the output folder: %w", err)
	}
	for {
		unlock, err := lock(out)
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

// lockName is the file that stands for the output folder where no folder can
// be locked. It goes away with the lock.
func lockName(out string) string {
	parent, base := filepath.Split(out)
	return filepath.Join(parent, "."+base+".boardpack-lock")
}
