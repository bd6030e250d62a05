package publish

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
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
	Name         string   `json:"name,omitempty"` // as pages show the edition; an older manifest has none
	Papers       []string `json:"papers"`         // their titles
	Language     string   `json:"language"`
	AsAt         string   `json:"as_at"` // ISO date
	Draft        bool     `json:"draft,omitempty"`
	Public       bool     `json:"public,omitempty"` // it may be published; what an older manifest does not say is no
	Look         *Look    `json:"look,omitempty"`   // nil where the organisation has none of its own
	Version      string   `json:"version"`          // of boardpack
	Inputs       []Sum    `json:"inputs"`           // by path; without sums where they could tell what is hidden
	Outputs      []Sum    `json:"outputs"`          // by path, below the edition's folder; without the manifest
}

// Look is what an organisation's pages look like, so that the list of editions can look
// like them.
type Look struct {
	Header string `json:"header,omitempty"` // the words at the top
	Colour string `json:"colour,omitempty"` // "#005eb8"
	Logo   []byte `json:"logo,omitempty"`   // a cleaned SVG or PNG file
}

// Compare orders manifests by pack and edition.
func (m Manifest) Compare(other Manifest) int {
	return cmp.Or(cmp.Compare(m.Pack, other.Pack), cmp.Compare(m.Edition, other.Edition))
}

// Folder is the edition's folder below the output folder.
func (m Manifest) Folder() string { return path.Join(m.Pack, m.Edition) }

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

// manifests reads the manifests of the editions in an output folder, those
// left out that stand in a folder of the given names.
func manifests(out string, except []string) ([]Manifest, error) {
	var manifests []Manifest
	folder := os.DirFS(out)
	for _, depth := range []string{"*/*/", "*/*/*/"} { // the board's, and a provider's
		names, err := fs.Glob(folder, depth+ManifestName)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			if inOneOf(name, except) || strings.HasPrefix(name, hidden) {
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
	text, err := readRegular(out, name)
	if errors.Is(err, errNoFile) {
		return m, fmt.Errorf("%w: %s is no file", ErrForeign, name)
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(text, &m); err != nil || path.Join(m.Folder(), ManifestName) != name {
		return m, fmt.Errorf("%w: %s is no manifest of its folder", ErrForeign, name)
	}
	return m, nil
}

// JSON is the manifest as a file.
func (m Manifest) JSON() ([]byte, error) {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return append(text, '\n'), nil
}
