package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"boardpack/generator"
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
			// Where programs keep what is the user's alone, on each system.
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("LocalAppData", filepath.Join(env.WorkDir, "home"))
			return manyPacksExamples(env.WorkDir)
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

var namedBlock = regexp.MustCompile("(?s)```[a-z]+\n(# ([a-z]+\\.[a-z]+): .*?)```")

// manyPacksExamples writes the examples of help many-packs that have a name into a folder,
// so that scripts run what people copy.
func manyPacksExamples(folder string) error {
	page, err := generator.Help("many-packs")
	if err != nil {
		return err
	}
	for _, block := range namedBlock.FindAllStringSubmatch(page, -1) {
		if err := os.WriteFile(filepath.Join(folder, block[2]), []byte(block[1]), 0o600); err != nil {
			return err
		}
	}
	return nil
}
