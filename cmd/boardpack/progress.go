package main

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"boardpack/generator"
)

// progress tells how far many packs have come: on a terminal in one line that is
// written anew, with the time that is left, else in a line for each pack, which is one of
// JSON for programs. It is never part of what is made.
type progress struct {
	w              io.Writer
	terminal, json bool
	since          func() time.Duration // since the beginning
	failed         int
}

// room is how many characters a line on a terminal has at the least, but one.
const room = 79

func (p *progress) done(pack generator.PackDone) {
	if pack.Outcome == generator.Failed {
		p.failed++
	}
	switch {
	case p.json:
		_ = json.NewEncoder(p.w).Encode(pack)
	case p.terminal:
		fmt.Fprintf(p.w, "\r%-*s", room, p.line(pack))
	default:
		fmt.Fprintf(p.w, "%d of %d: %s %s\n", pack.Done, pack.Of, pack.Pack, pack.Outcome)
	}
}

// end leaves the line to what is told next.
func (p *progress) end() {
	if p.terminal && !p.json {
		fmt.Fprintf(p.w, "\r%*s\r", room, "")
	}
}

func (p *progress) line(pack generator.PackDone) string {
	line := fmt.Sprintf("%d of %d packs", pack.Done, pack.Of)
	if p.failed > 0 {
		line += fmt.Sprintf(", %d failed", p.failed)
	}
	if left := pack.Of - pack.Done; left > 0 {
		line += ", " + about(p.since()/time.Duration(pack.Done)*time.Duration(left)) + " left"
	}
	return line
}

// about is a time as people say it.
func about(d time.Duration) string {
	switch {
	case d < 90*time.Second:
		return fmt.Sprintf("about %d s", int(d.Round(time.Second)/time.Second))
	case d < 90*time.Minute:
		return fmt.Sprintf("about %d min", int(d.Round(time.Minute)/time.Minute))
	}
	return fmt.Sprintf("about %.1f h", d.Hours())
}
