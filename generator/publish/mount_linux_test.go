package publish

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// mounted makes a folder the root of another disk, if the system lets it.
func mounted(t *testing.T, folder string) {
	t.Helper()
	plant(t, folder, Files{})
	if err := unix.Mkdir(folder, 0o755); err != nil && err != unix.EEXIST {
		t.Fatal(err)
	}
	if err := unix.Mount("none", folder, "tmpfs", 0, "size=1m"); err != nil {
		t.Skip("no disk can be mounted here: ", err)
	}
	t.Cleanup(func() { unix.Unmount(folder, unix.MNT_DETACH) })
}

func TestMountPointIsAnOutputFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	mounted(t, out)
	for range 2 {
		if err := replace(t.Context(), out, former(), []string{"a", "b"}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(former(), tree(t, out)); diff != "" {
			t.Error(diff)
		}
		onlyOut(t, out)
	}
}

// TestWhatCannotBeRemovedIsTold has a disk mounted in what a killed build left.
func TestWhatCannotBeRemovedIsTold(t *testing.T) {
	out := keptPack(t)
	killed := opened(t, out)
	killed.release()
	mounted(t, filepath.Join(killed.folder, "stuck"))
	told := tellings(t, out)
	if strings.Count(told, "warning") != 1 || !strings.Contains(told, filepath.Base(killed.folder)+"/stuck: warning: what an earlier build left could not be removed") {
		t.Error(told)
	}
	killed.folder = ""
}

// TestWhatIsReplacedAndStaysIsTold has one mounted in what is replaced.
func TestWhatIsReplacedAndStaysIsTold(t *testing.T) {
	out := keptPack(t)
	mounted(t, filepath.Join(out, "kept", "charts"))
	t.Cleanup(func() { // where it has gone by then
		moved, _ := filepath.Glob(filepath.Join(out, staging+"*", fresh, "kept", "charts"))
		for _, folder := range moved {
			unix.Unmount(folder, unix.MNT_DETACH)
		}
	})
	s := opened(t, out)
	err := errors.Join(s.Add("kept/x", []byte("new")), s.Commit(t.Context(), []string{"kept"}, listNothing))
	told := fmt.Sprint(s.Close())
	if err != nil || strings.Count(told, "warning") != 1 || !strings.Contains(told, "/kept/charts: warning: the new output is in place, whole, but what it replaces could not be removed") {
		t.Error(err, told)
	}
	if got := string(tree(t, filepath.Join(out, "kept"))["x"]); got != "new" {
		t.Errorf("in place is %q", got)
	}
}
