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
	"path"
	"slices"
	"strings"
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
	AsAt         string   `json:"as_at"` // ISO date
	Draft        bool     `json:"draft,omitempty"`
	Version      string   `json:"version"` // of boardpack
	Inputs       []Sum    `json:"inputs"`  // by path; without sums where they could tell what is hidden
	Outputs      []Sum    `json:"outputs"` // by path, below the edition's folder; without the manifest
}

// Compare orders manifests by pack and edition.
func (m Manifest) Compare(other Manifest) int {
	return cmp.Or(cmp.Compare(m.Pack, other.Pack), cmp.Compare(m.Edition, other.Edition))
}

// Sum is a file and its SHA-256. An input has none where it holds more than the
// edition shows: any input of an edition that hides rows, and for everybody the
// files of measures that count people. Who knows the rest of the file could try
// all that is left until one gives the sum.
type Sum struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256,omitempty"`
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
	for _, depth := range []string{"*/*/", "*/*/*/"} { // the board's, and a provider's
		names, err := fs.Glob(folder, depth+ManifestName)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if inOneOf(name, except) {
				continue
			}
			m, err := readManifest(folder, name)
			if err != nil {
				return nil, err
			}
			manifests = append(manifests, m)
		}
	}
	return manifests, nil
}

func inOneOf(name string, folders []string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(name, folder+"/") })
}

// readManifest reads a manifest, which must be that of the folder it stands in.
func readManifest(out fs.FS, name string) (Manifest, error) {
	var m Manifest
	text, err := fs.ReadFile(out, name)
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(text, &m); err != nil || path.Join(m.Pack, m.Edition, ManifestName) != name {
		return m, fmt.Errorf("%w: %s is no manifest of its folder", ErrForeign, name)
	}
	return m, nil
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
