package templates

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// TestVendoredFilesAreAsListed compares the files of others with the checksums
// that were taken when they were made, and looks for what must stand beside
// each: its licence, and a README with name, version and checksum.
func TestVendoredFilesAreAsListed(t *testing.T) {
	vendor := os.DirFS("vendor")
	sums, err := vendor.Open("SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	defer sums.Close()
	listed := map[string]bool{"SHA256SUMS": true}
	for lines := bufio.NewScanner(sums); lines.Scan(); {
		want, file, _ := strings.Cut(lines.Text(), "  ")
		data, err := fs.ReadFile(vendor, file)
		if sum := sha256.Sum256(data); err != nil || hex.EncodeToString(sum[:]) != want {
			t.Errorf("%s is not what SHA256SUMS lists: %v", file, err)
		} else if !bytes.Equal(SumOf(file), sum[:]) {
			t.Errorf("the sum of %s is told as %x, not %x", file, SumOf(file), sum)
		}
		readme, err := fs.ReadFile(vendor, path.Join(path.Dir(file), "README.md"))
		if err != nil || !strings.Contains(string(readme), want) {
			t.Errorf("the README beside %s lacks its checksum: %v", file, err)
		}
		for _, name := range []string{file, path.Join(path.Dir(file), "README.md"), path.Join(path.Dir(file), "LICENSE")} {
			listed[name] = true
		}
	}
	err = fs.WalkDir(vendor, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !listed[name] {
			t.Errorf("%s is not in SHA256SUMS", name)
		}
		delete(listed, name)
		return err
	})
	if err != nil || len(listed) > 0 {
		t.Errorf("missing: %v, %v", listed, err)
	}
}
