package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// errBusy is the error of a lock that another build holds.
var errBusy = errors.New("another build is writing into the output folder")

// How long a build waits before it asks again for a lock, and in all. What is done
// under it takes seconds: whoever has it for longer has been stopped.
const (
	retry    = 50 * time.Millisecond
	patience = 3 * time.Minute
)

// lock makes the output folder and keeps other builds from it until unlock is
// called. It waits for one that has it, as long as the context lasts. What a
// build reads of the folder to put new files beside it, it must read under the
// lock: else of two builds at once the later one would drop what the former
// wrote. The system takes the lock away from a build that dies.
func lock(ctx context.Context, out string) (unlock func(), err error) {
	for waited := time.Duration(0); ; waited += retry {
		if err := os.MkdirAll(out, 0o755); err != nil {
			return nil, fmt.Errorf("make the output folder: %w", err)
		}
		unlock, err := hold(out, filepath.Join(out, locked))
		// It is not there where a build that failed has just removed it.
		if !errors.Is(err, errBusy) && !errors.Is(err, fs.ErrNotExist) {
			return unlock, err
		}
		if waited >= patience {
			return nil, fmt.Errorf("%w: build again once it has ended", errBusy)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(retry):
		}
	}
}
