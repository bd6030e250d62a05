package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"boardpack/generator"
)

// TestHelpOfCommands asks for help of each command by either way.
func TestHelpOfCommands(t *testing.T) {
	told := func(code int, args ...string) string {
		var stdout, stderr bytes.Buffer
		if got := run(t.Context(), args, &stdout, &stderr); got != code || (stderr.Len() > 0) != (code != done) {
			t.Errorf("%q: exit code %d, %s", args, got, &stderr)
		}
		return stdout.String() + stderr.String()
	}
	_, list, _ := strings.Cut(told(done, "--help"), "Commands:\n")
	commands := 0
	for line := range strings.Lines(list) {
		name := strings.Fields(line + " -")[0]
		if !strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "   ") {
			continue // more of what the command does
		}
		commands++
		want := told(done, name, "--help")
		if slices.Contains(generator.HelpTopics(), name) {
			page, _ := generator.Help(name)
			want += "\n" + page
		}
		if got := told(done, "help", name); got != want || !strings.HasPrefix(got, "Usage: boardpack "+name) {
			t.Errorf("help %s: %s", name, got)
		}
	}
	if commands < 10 {
		t.Errorf("only %d commands", commands)
	}
	if got := told(usage, "help", "intt"); !strings.Contains(got, `there is no help for "intt": the topics are automation, `) || !strings.Contains(got, "; the commands are init, ") {
		t.Error(got)
	}
	if got := told(done, "help", "pack"); strings.Contains(got, "Usage") {
		t.Error(got)
	}
}
