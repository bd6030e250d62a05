package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// noon is a time that a zip can tell: it has every second second.
var noon = time.Date(2025, 4, 1, 12, 0, 0, 0, time.UTC)

// TestPack reads archives again: names in order in one folder, modes, times and
// bytes, and nothing of the machine. The order of the files and the zone of the time
// change nothing.
func TestPack(t *testing.T) {
	files := []entry{{"tool", 0o755, []byte("#!")}, {"LICENSE", 0o644, []byte("MIT")}, {"empty", 0o644, nil}}
	other := slices.Clone(files)
	slices.Reverse(other)
	want := []string{"top/LICENSE -rw-r--r-- MIT", "top/empty -rw-r--r-- ", "top/tool -rwxr-xr-x #!"}
	for on, name := range map[system]string{
		{"linux", "arm64"}: "top.tar.gz", {"darwin", "amd64"}: "top.tar.gz", {"windows", "amd64"}: "top.zip",
	} {
		got, err := pack(on, "top", files, noon)
		if err != nil || got.name != name {
			t.Fatalf("%s: %s, %v", on, got.name, err)
		}
		var told []string
		for _, file := range unpacked(t, got) {
			told = append(told, file.name+" "+file.mode.String()+" "+string(file.data))
		}
		if diff := cmp.Diff(want, told); diff != "" {
			t.Errorf("%s: %s", on, diff)
		}
		again, err := pack(on, "top", other, noon.In(time.FixedZone("", 9*60*60)))
		if err != nil || !bytes.Equal(got.data, again.data) {
			t.Errorf("%s: other bytes the second time, %v", on, err)
		}
	}
}

// unpacked are the files of an archive, of which each must be of noon and nobody's.
func unpacked(t *testing.T, archive entry) []entry {
	t.Helper()
	if strings.HasSuffix(archive.name, ".zip") {
		return unzipped(t, archive.data)
	}
	whole, err := gzip.NewReader(bytes.NewReader(archive.data))
	if err != nil {
		t.Fatal(err)
	}
	if !whole.ModTime.IsZero() || whole.Name != "" {
		t.Errorf("gzip names %q of %v", whole.Name, whole.ModTime)
	}
	var files []entry
	for from := tar.NewReader(whole); ; {
		header, err := from.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if !header.ModTime.Equal(noon) || header.Uid != 0 || header.Gid != 0 || header.Uname != "" || header.Gname != "" {
			t.Errorf("%s: %+v", header.Name, header)
		}
		files = append(files, entry{header.Name, header.FileInfo().Mode(), readAll(t, from)})
	}
}

func unzipped(t *testing.T, data []byte) (files []entry) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.File {
		if !file.Modified.Equal(noon) {
			t.Errorf("%s is of %v", file.Name, file.Modified)
		}
		from, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, entry{file.Name, file.Mode(), readAll(t, from)})
	}
	return files
}

func readAll(t *testing.T, from io.Reader) []byte {
	t.Helper()
	data, err := io.ReadAll(from)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestSums goes by the examples of FIPS 180-4: "abc", and no bytes at all.
func TestSums(t *testing.T) {
	got := sums([]entry{{"b.zip", fs.ModePerm, []byte("abc")}, {"a.tar.gz", fs.ModePerm, nil}})
	want := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.tar.gz\n" +
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.zip\n"
	if string(got.data) != want || got.name != "SHA256SUMS" {
		t.Errorf("%s:\n%s", got.name, got.data)
	}
}
