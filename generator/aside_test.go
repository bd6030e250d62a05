package generator

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
)

// TestSideBySide holds that all tasks run, and that errors stand in their order.
func TestSideBySide(t *testing.T) {
	var ran atomic.Int32
	var tasks []func() error
	for _, name := range []string{"a", "", "b", "", "c", ""} {
		tasks = append(tasks, func() error {
			ran.Add(1)
			if name == "" {
				return nil
			}
			return errors.New(name)
		})
	}
	for range 100 {
		ran.Store(0)
		if err := sideBySide(tasks); err == nil || err.Error() != "a\nb\nc" || ran.Load() != 6 {
			t.Fatal(err, ran.Load())
		}
	}
	if err := sideBySide(nil); err != nil {
		t.Error(err)
	}
}

// TestOneRefusalIsToldOnce has a full disk refuse several files, alone and within what was
// made of them: it is told by the first.
func TestOneRefusalIsToldOnce(t *testing.T) {
	full := func(name string) func() error {
		return func() error { return fmt.Errorf("%s cannot be written: %w", name, syscall.ENOSPC) }
	}
	err := sideBySide([]func() error{
		full("a"), func() error { return nil }, func() error { return fmt.Errorf("make b: %w", toldOnce(full("b")(), full("c")())) },
		func() error { return errors.New("d") }, func() error { return syscall.EROFS }, func() error { return errors.New("d") },
	})
	want := "a cannot be written: " + syscall.ENOSPC.Error() + "\nd\n" + syscall.EROFS.Error() + "\nd"
	if err == nil || err.Error() != want {
		t.Errorf("%v\nwant %s", err, want)
	}
}

// TestQueue holds that jobs end in their order however long they take, that no
// more are under way than may be, and that one which fails is told once.
func TestQueue(t *testing.T) {
	q := queue{limit: 2}
	var under, most atomic.Int32
	var ended []string
	released := make(chan bool)
	for k, name := range strings.Split("abcdef", "") {
		err := q.add(func() error {
			for now := under.Add(1); now > most.Load(); {
				most.Store(now)
			}
			if k == 0 { // the first ends after the second
				<-released
			} else if k == 1 {
				close(released)
			}
			under.Add(-1)
			if name == "e" {
				return errors.New(name)
			}
			return nil
		}, func() { ended = append(ended, name) })
		if err != nil {
			t.Fatal(name, err)
		}
	}
	if err := q.wait(); err == nil || err.Error() != "e" {
		t.Error(err)
	}
	if !slices.Equal(ended, []string{"a", "b", "c", "d", "f"}) || most.Load() > 2 {
		t.Errorf("ended %v, %d at once", ended, most.Load())
	}
	if err := q.wait(); err != nil {
		t.Error(err)
	}
}
