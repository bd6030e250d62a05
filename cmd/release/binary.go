package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// system is one that the binary runs on, in Go's words.
type system struct{ os, arch string }

var systems = []system{
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"linux", "amd64"}, {"linux", "arm64"},
	{"windows", "amd64"}, {"windows", "arm64"},
}

// String is as in names of files.
func (s system) String() string { return s.os + "-" + s.arch }

// command is the binary's file name.
func (s system) command() string {
	if s.os == "windows" {
		return "boardpack.exe"
	}
	return "boardpack"
}

// fixed is all of the environment that goes into a binary, so that no machine's own
// settings do. The lowest levels of processors run everywhere.
var fixed = []string{
	"CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=", "GOFIPS140=off", "GOFLAGS=-mod=readonly", "GOWORK=off",
}

// build makes the binary for a system, and returns it with the file that it is in.
// What git knows is left out of it: the version says the same, and a copy of the
// source without git then gives the same bytes.
func (s source) build(on system, folder string) (string, []byte, error) {
	file, err := filepath.Abs(filepath.Join(folder, on.command()))
	if err != nil {
		return "", nil, err
	}
	compile := exec.Command("go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags", "-s -w -X boardpack/generator.Version="+s.version, "-o", file, "./cmd/boardpack")
	compile.Dir = s.root
	compile.Env = append(append(os.Environ(), fixed...), "GOOS="+on.os, "GOARCH="+on.arch)
	if out, err := compile.CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("go build: %w: %s", err, strings.TrimSpace(string(out)))
	}
	data, err := os.ReadFile(file)
	return file, data, err
}
