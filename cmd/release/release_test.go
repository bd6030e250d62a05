package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator"
	"boardpack/generator/trial"
)

// TestGiven makes this system's archive of a version as the release does, in a
// folder, and looks at what people would unpack. Continuous integration makes it again,
// elsewhere.
func TestGiven(t *testing.T) {
	trial.Later(t, "compiles a binary")
	on := system{runtime.GOOS, runtime.GOARCH}
	from := source{"../..", "9.8.7-rc.1", strings.Repeat("0123456789", 4), noon}
	made, err := from.given(on)
	if err != nil {
		t.Fatal(err)
	}
	folder := "boardpack-9.8.7-rc.1-" + on.String()
	if len(made) != 2 || !strings.HasPrefix(made[0].name, folder+".") || made[1].name != folder+".sbom.cdx.json" {
		t.Fatalf("made %v", names(made))
	}
	files := unpacked(t, made[0])
	want := []string{"LICENCES.txt", "LICENSE", "README.txt", on.command(), "sbom.cdx.json"}
	for i := range want {
		want[i] = folder + "/" + want[i]
	}
	if diff := cmp.Diff(want, names(files)); diff != "" {
		t.Fatal(diff)
	}
	licence, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	for i, same := range [][]byte{[]byte(generator.Licences()), licence, nil, nil, made[1].data} {
		if mode := files[i].mode; (mode == 0o755) != (i == 3) || (mode == 0o644) != (i != 3) {
			t.Errorf("%s has mode %v", files[i].name, mode)
		}
		if same != nil && !bytes.Equal(files[i].data, same) {
			t.Errorf("%s has other words", files[i].name)
		}
	}
	if !bytes.HasPrefix(files[2].data, []byte("boardpack 9.8.7-rc.1\n")) {
		t.Errorf("README.txt begins otherwise: %s", files[2].data)
	}
	checkBinary(t, files[3])
	checkParts(t, on, files[4].data, files[3].data)
	t.Setenv("TZ", "Asia/Tokyo")
	t.Setenv("GOFLAGS", "-tags=other")
	t.Setenv("TMPDIR", t.TempDir())
	again, err := from.given(on)
	if err != nil || !slices.EqualFunc(made, again, func(a, b entry) bool { return bytes.Equal(a.data, b.data) }) {
		t.Errorf("other bytes the second time, %v", err)
	}
}

func names(files []entry) (all []string) {
	for _, file := range files {
		all = append(all, file.name)
	}
	return all
}

// checkBinary runs it, and looks for this machine's folders in it.
func checkBinary(t *testing.T, binary entry) {
	t.Helper()
	file := filepath.Join(t.TempDir(), filepath.Base(binary.name))
	if err := os.WriteFile(file, binary.data, 0o700); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(file, "--version").CombinedOutput()
	if err != nil || string(out) != "boardpack 9.8.7-rc.1\n" {
		t.Errorf("--version: %v: %s", err, out)
	}
	here, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{here, strings.TrimSpace(goTells(t, "env", "GOMODCACHE")), strings.TrimSpace(goTells(t, "env", "GOROOT"))} {
		if bytes.Contains(binary.data, []byte(folder)) {
			t.Errorf("the binary tells of %s", folder)
		}
	}
}

// checkParts compares the list with what go list says that the command needs, and
// with the assets whose own READMEs say what they are.
func checkParts(t *testing.T, on system, list, binary []byte) {
	t.Helper()
	for _, setting := range append(slices.Clone(fixed), "GOOS="+on.os, "GOARCH="+on.arch) {
		name, value, _ := strings.Cut(setting, "=")
		t.Setenv(name, value)
	}
	want := []string{"std " + strings.TrimPrefix(strings.TrimSpace(goTells(t, "env", "GOVERSION")), "go")}
	for line := range strings.Lines(goTells(t, "list", "-deps", "-f", `{{with .Module}}{{if .Version}}{{.Path}} {{.Version}}{{end}}{{end}}`, "boardpack/cmd/boardpack")) {
		want = append(want, strings.TrimSpace(line))
	}
	// templates/vendor/*/README.md, and what they say is in these.
	want = append(want, "echarts 5.6.0", "zrender 5.6.1", "tslib 2.3.0", "nhsuk-frontend 10.6.1")
	slices.Sort(want)
	var told bom
	if err := json.Unmarshal(list, &told); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, part := range told.Components {
		got = append(got, part.Name+" "+part.Version)
		if !strings.HasPrefix(part.Name, "std") && strings.HasPrefix(part.PURL, "pkg:golang/") && len(part.Properties) != 1 {
			t.Errorf("%s has no sum", part.PURL)
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(slices.Compact(want), got); diff != "" {
		t.Errorf("parts: %s", diff)
	}
	whole := told.Metadata.Component
	if sum := fmt.Sprintf("%x", sha256.Sum256(binary)); whole.Hashes[0].Content != sum || whole.Version != "9.8.7-rc.1" || told.Metadata.Timestamp != "2025-04-01T12:00:00Z" {
		t.Errorf("the whole is %+v of %s; its sum is %s", whole, told.Metadata.Timestamp, sum)
	}
	if len(told.Dependencies) != len(got)+1 || len(told.Dependencies[0].DependsOn) != len(got) {
		t.Errorf("of %d parts %d are told to be in the whole", len(got), len(told.Dependencies[0].DependsOn))
	}
}

func goTells(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatalf("go %v: %v", args, err)
	}
	return string(out)
}

// TestReleaseLeavesWhatIsThere keeps archives of two releases apart.
func TestReleaseLeavesWhatIsThere(t *testing.T) {
	out := t.TempDir()
	write(t, filepath.Join(out, "former.zip"), "")
	if err := release("../..", out); err == nil || !strings.Contains(err.Error(), "is not empty") {
		t.Errorf("releases into a folder that has files: %v", err)
	}
}
