package publish

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What the disk has not is told where it is waited for, and nothing is put in place.
func TestWhatTheDiskHasNotIsNotPublished(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	stage, err := Open(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	for k := range ahead + waiting + 8 { // more than are open at a time
		if err := stage.Add("pack/board/"+strconv.Itoa(k)+".html", []byte("whole")); err != nil {
			t.Fatal(err)
		}
	}
	gone, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	gone.Close()
	stage.disk.take("pack/board/lost.html", gone)
	err = stage.Commit(context.Background(), []string{"pack"}, func([]Manifest) (Files, error) { return nil, nil })
	if err == nil || !strings.Contains(err.Error(), "write pack/board/lost.html: ") || strings.Contains(err.Error(), "7.html") {
		t.Errorf("the commit says %v", err)
	}
	if _, err := os.Stat(filepath.Join(out, "pack")); err == nil {
		t.Error("it is published all the same")
	}
	stage.Close()
	if _, err := os.Stat(out); err == nil {
		t.Error("the stage leaves something behind")
	}
}
