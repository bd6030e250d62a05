package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"boardpack/generator"
)

// TestProgressOnATerminal holds that one line is written anew, never wider than a
// terminal, with how many are left and how long.
func TestProgressOnATerminal(t *testing.T) {
	var w bytes.Buffer
	seconds := 0
	p := &progress{w: &w, terminal: true, since: func() time.Duration { return time.Duration(seconds) * time.Second }}
	for done, c := range []struct {
		seconds int
		outcome string
	}{{10, generator.Made}, {30, generator.Failed}, {45, generator.Unchanged}} {
		seconds = c.seconds
		p.done(generator.PackDone{Pack: "packs/a", Outcome: c.outcome, Done: done + 1, Of: 3})
	}
	p.end()
	lines := strings.Split(w.String(), "\r")
	want := []string{"", "1 of 3 packs, about 20 s left", "2 of 3 packs, 1 failed, about 15 s left", "3 of 3 packs, 1 failed", "", ""}
	if len(lines) != len(want) {
		t.Fatalf("%q", lines)
	}
	for i, line := range lines {
		if strings.TrimRight(line, " ") != want[i] || len(line) > 79 {
			t.Errorf("line %d is %q, want %q", i, line, want[i])
		}
	}
	if strings.Contains(w.String(), "\n") {
		t.Error("it goes on to another line")
	}
}

func TestAbout(t *testing.T) {
	for d, want := range map[time.Duration]string{
		400 * time.Millisecond: "about 0 s", 89 * time.Second: "about 89 s", 90 * time.Second: "about 2 min", 89 * time.Minute: "about 89 min", 2 * time.Hour: "about 2.0 h",
	} {
		if got := about(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}
