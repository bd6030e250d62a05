package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// ManifestName is the manifest's file name in an edition's folder.
const ManifestName = "manifest.json"

// Manifest says what an edition was made from and what it consists of. Title
// and AsAt let a page list the edition without reading anything else.
type Manifest struct {
	Pack    string `json:"pack"`
	Title   string `json:"title"`
	Edition string `json:"edition"`
	AsAt    string `json:"as_at"`   // ISO date
	Version string `json:"version"` // of boardpack
	Inputs  []Sum  `json:"inputs"`  // by path
	Outputs []Sum  `json:"outputs"` // by path, below the edition's folder; without the manifest
}

// Sum is a file and its SHA-256.
type Sum struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
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
