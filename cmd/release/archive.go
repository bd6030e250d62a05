package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"time"
)

// entry is a file of an archive, or of the release.
type entry struct {
	name string // with slashes
	mode fs.FileMode
	data []byte
}

// Compare orders entries by name.
func (e entry) Compare(other entry) int { return cmp.Compare(e.name, other.name) }

// pack makes an archive of files, which stand in one folder in it: as people of the
// system expect it, and with nothing in it but names, modes, a time and bytes.
func pack(on system, folder string, files []entry, at time.Time) (entry, error) {
	write, ending := writeTar, ".tar.gz"
	if on.os == "windows" {
		write, ending = writeZip, ".zip"
	}
	files = slices.SortedFunc(slices.Values(files), entry.Compare)
	for i := range files {
		files[i].name = folder + "/" + files[i].name
	}
	var all bytes.Buffer
	err := write(&all, files, at)
	return entry{folder + ending, 0o644, all.Bytes()}, err
}

func writeTar(w io.Writer, files []entry, at time.Time) error {
	packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(packed)
	for _, file := range files {
		header := &tar.Header{Name: file.name, Mode: int64(file.mode), Size: int64(len(file.data)), ModTime: at, Format: tar.FormatUSTAR}
		if err := archive.WriteHeader(header); err != nil {
			return err
		}
		if _, err := archive.Write(file.data); err != nil {
			return err
		}
	}
	return errors.Join(archive.Close(), packed.Close())
}

func writeZip(w io.Writer, files []entry, at time.Time) error {
	archive := zip.NewWriter(w)
	for _, file := range files {
		header := &zip.FileHeader{Name: file.name, Method: zip.Deflate, Modified: at.UTC()} // a zip has the clock's face too, of UTC
		header.SetMode(file.mode)
		inside, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := inside.Write(file.data); err != nil {
			return err
		}
	}
	return archive.Close()
}

// sums is the file of SHA-256 sums that sha256sum -c reads.
func sums(files []entry) entry {
	var all strings.Builder
	for _, file := range slices.SortedFunc(slices.Values(files), entry.Compare) {
		fmt.Fprintf(&all, "%x  %s\n", sha256.Sum256(file.data), file.name)
	}
	return entry{"SHA256SUMS", 0o644, []byte(all.String())}
}
