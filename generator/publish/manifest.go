package publish

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// ManifestName is the manifest's file name in an edition's folder.
const ManifestName = "manifest.json"

// Manifest says what an edition is, what it was made from, and what it
// consists of, so that a page can list the edition without reading its files.
type Manifest struct {
	Organisation string   `json:"organisation"`
	Pack         string   `json:"pack"` // its folder's name
	Title        string   `json:"title"`
	Edition      string   `json:"edition"`
	Papers       []string `json:"papers"` // their titles
	Language     string   `json:"language"`
	AsAt         string   `json:"as_at"`   // ISO date
	Version      string   `json:"version"` // of boardpack
	Inputs       []Sum    `json:"inputs"`  // by path
	Outputs      []Sum    `json:"outputs"` // by path, below the edition's folder; without the manifest
}

// Compare orders manifests by pack and edition.
func (m Manifest) Compare(other Manifest) int {
	return cmp.Or(cmp.Compare(m.Pack, other.Pack), cmp.Compare(m.Edition, other.Edition))
}

// Sum is a file and its SHA-256.
type Sum struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
}

// Compare orders sums by path.
func (s Sum) Compare(other Sum) int { return cmp.Compare(s.Path, other.Path) }

// Manifests reads the manifests of the editions in an output folder, those
// left out that stand in a folder of the given names. A folder that a killed
// build left under its waiting name is put back first.
func Manifests(out string, except []string) ([]Manifest, error) {
	var manifests []Manifest
	out, err := resolve(out)
	if err != nil {
		return nil, err
	}
	if err := recoverFormer(out, waiting(out)); err != nil {
		return nil, err
	}
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	folder := os.DirFS(out)
	err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && slices.Contains(except, name):
			return fs.SkipDir
		case entry.IsDir() || entry.Name() != ManifestName:
			return nil
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		var m Manifest
		if err := json.Unmarshal(text, &m); err != nil {
			return fmt.Errorf("%w: %s: %w", ErrForeign, name, err)
		}
		manifests = append(manifests, m)
		return nil
	})
	return manifests, err
}

// Sums lists files by path.
func Sums(files Files) []Sum {
	sums := []Sum{}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		sum := sha256.Sum256(files[path])
		sums = append(sums, Sum{Path: path, SHA256: hex.EncodeToString(sum[:])})
	}
	return sums
}

// JSON is the manifest as a file.
func (m Manifest) JSON() ([]byte, error) {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return append(text, '\n'), nil
}
