package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// standing and coming are an output folder before and after a build of the packs a
// and b and of an edition of c.
var (
	standing = Files{
		"README.md": []byte("r"), "index.html": []byte("old"),
		"a/board/manifest.json": listing("a", "board", "x"), "a/board/x": []byte("old"),
		"c/board/manifest.json": listing("c", "board"), "c/public/manifest.json": listing("c", "public", "y"), "c/public/y": []byte("old"),
	}
	coming = Files{
		"README.md": []byte("r"), "index.html": []byte("new"),
		"a/public/manifest.json": listing("a", "public", "x"), "a/public/x": []byte("new"),
		"b/board/manifest.json": listing("b", "board"),
		"c/board/manifest.json": listing("c", "board"), "c/public/manifest.json": listing("c", "public", "y"), "c/public/y": []byte("new"),
	}
	theirs = []string{"a", "b", "c/public", "index.html"}
)

// prepared is a stage over the standing folder, with all that comes.
func prepared(t *testing.T) *Stage {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	plant(t, out, standing)
	s, err := Open(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range coming {
		if inOneOf(name+"/", theirs) {
			if err := s.Add(name, data); err != nil {
				t.Fatal(err)
			}
		}
	}
	return s
}

// whole checks an output folder after the next build, which makes d.
func whole(t *testing.T, out string, want Files, owned ...string) {
	t.Helper()
	if err := replace(t.Context(), out, Files{}, owned); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	onlyOut(t, out)
}

// TestKilledBetweenSteps kills a build before each of its exchanges, and after
// the last one. What each pack has is old or new at once; the next build makes
// the whole new.
func TestKilledBetweenSteps(t *testing.T) {
	for kill := range len(theirs) + 1 {
		s, steps := prepared(t), 0
		s.trade = func(a, b, spare string) error {
			if steps == kill {
				panic("killed")
			}
			steps++
			return trade(a, b, spare)
		}
		func() {
			defer func() { _ = recover() }()
			if kill < len(theirs) {
				_ = s.Commit(t.Context(), theirs, listNothing)
			} else {
				killAfter(t, s)
			}
		}()
		s.release() // what the system does
		for name, data := range tree(t, s.out) {
			if strings.HasPrefix(name, hidden) {
				continue
			}
			if string(data) != string(standing[name]) && string(data) != string(coming[name]) {
				t.Errorf("killed before step %d: %s is %q", kill, name, data)
			}
		}
		whole(t, s.out, coming)
	}
}

// killAfter does all steps, and dies before it strikes them.
func killAfter(t *testing.T, s *Stage) {
	t.Helper()
	steps := s.steps(theirs)
	if err := writeDown(s.folder, steps); err != nil {
		t.Fatal(err)
	}
	for _, next := range steps {
		if err := s.take(next); err != nil {
			t.Fatal(err)
		}
	}
}

// TestKilledWithinAStep is for systems that have no exchange: a step is three
// renames there.
func TestKilledWithinAStep(t *testing.T) {
	for kill := range 4 {
		s := prepared(t)
		if err := writeDown(s.folder, s.steps(theirs)); err != nil {
			t.Fatal(err)
		}
		for _, move := range tradeInTurn(filepath.Join(newIn(s.folder), "a"), filepath.Join(s.out, "a"), filepath.Join(s.folder, "spare"))[:kill] {
			if err := rename(move[0], move[1]); err != nil {
				t.Fatal(err)
			}
		}
		s.release()
		whole(t, s.out, coming)
	}
}

// TestKilledBeforeTheSteps leaves the old one.
func TestKilledBeforeTheSteps(t *testing.T) {
	s := prepared(t)
	s.release()
	whole(t, s.out, standing)
}

// TestWhatIsOpenStays has a file that cannot be moved, as Windows has one that is
// open: the former output stays, and the message names what and says so.
func TestWhatIsOpenStays(t *testing.T) {
	for _, stuck := range theirs {
		s := prepared(t)
		s.trade = func(a, b, spare string) error {
			if b == filepath.Join(s.out, stuck) {
				return &os.LinkError{Op: "rename", Old: b, New: a, Err: errors.New("it is in use")}
			}
			return trade(a, b, spare)
		}
		err := s.Commit(t.Context(), theirs, listNothing)
		for _, want := range []string{s.shown + "/" + stuck + " cannot be moved: it is in use", "close it", "is the former output, whole"} {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%v has no %q", err, want)
			}
		}
		s.Close()
		if diff := cmp.Diff(standing, tree(t, s.out)); diff != "" {
			t.Errorf("%s: %s", stuck, diff)
		}
		if exists(filepath.Join(s.out, "b")) {
			t.Error("an empty folder stays")
		}
		onlyOut(t, s.out)
	}
}

// TestWhatCannotBePutBackIsTold has a disk that goes away midway. Nothing is
// said to be whole that is not, and the next build makes it so.
func TestWhatCannotBePutBackIsTold(t *testing.T) {
	s, steps := prepared(t), 0
	s.trade = func(a, b, spare string) error {
		if steps++; steps > 2 {
			return errors.New("gone")
		}
		return trade(a, b, spare)
	}
	err := s.Commit(t.Context(), theirs, listNothing)
	if err == nil || strings.Contains(err.Error(), "whole") || !strings.Contains(err.Error(), "in part new and in part old") {
		t.Error(err)
	}
	s.Close()
	whole(t, s.out, coming)
}
