// Command release makes what is given out of boardpack: for each system an archive
// with the binary, its licences and what it is made of, and the sums of them all.
//
// Usage, at the top of the repository:
//
//	go run ./cmd/release [--out DIR]
//
// The same commit and the same Go give the same bytes, on any machine and on any
// day. The version is that of the commit's tag, v1.2.3; without one, or where files
// differ from the commit, it is development.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", filepath.Join("bin", "release"), "a `folder` that is empty or not there")
	flag.Parse()
	if err := release(".", *out); err != nil {
		fmt.Fprintf(os.Stderr, "release: %v\n", err)
		os.Exit(1)
	}
}

// release makes the archives of every system from the repository at root.
func release(root, out string) error {
	if left, err := os.ReadDir(out); err == nil && len(left) > 0 {
		return fmt.Errorf("%s is not empty: what is left of a former release would be taken for this one's", out)
	}
	from, err := sourceOf(root)
	if err != nil {
		return fmt.Errorf("read the commit: %w", err)
	}
	var files []entry
	for _, on := range systems {
		made, err := from.given(on)
		if err != nil {
			return fmt.Errorf("make the archive for %s: %w", on, err)
		}
		files = append(files, made...)
	}
	return put(out, append(files, sums(files)))
}

// put writes files into a folder.
func put(out string, files []entry) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := os.WriteFile(filepath.Join(out, file.name), file.data, file.mode); err != nil {
			return err
		}
	}
	return nil
}
