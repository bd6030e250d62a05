package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"boardpack": main})
}

// TestScripts runs the command as its users do: each script is a folder of
// files and what is typed in it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			for _, pack := range []string{"2024-25", "2025-26"} {
				err := os.CopyFS(filepath.Join(env.WorkDir, "example", pack), os.DirFS(filepath.Join("..", "..", "data", pack)))
				if err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs boardpack and compares its exit code: exits 1 build pack.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("boardpack", args[1:]...)
	got := 0
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("boardpack: %v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("boardpack exits with %d, want %s", got, args[0])
	}
}
