package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"slices"
	"sync"
)

// Folder is a stage's folder of one edition. Of what is put into it, it keeps
// sums and sizes, which pages and the manifest tell; the bytes are on the disk.
type Folder struct {
	stage *Stage
	name  string
	mu    sync.Mutex // for sums and sizes
	sums  map[string]Sum
	sizes map[string]int64
}

// Folder is the folder of a name below the output folder, with nothing in it.
func (s *Stage) Folder(name string) *Folder {
	return &Folder{stage: s, name: name, sums: map[string]Sum{}, sizes: map[string]int64{}}
}

// Add writes a file, as Stage.Add does, below the folder.
func (f *Folder) Add(name string, data []byte) error {
	if err := f.stage.Add(path.Join(f.name, name), data); err != nil {
		return err
	}
	sum := SumOf(name, data)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.sums[name], f.sizes[name] = sum, int64(len(data))
	return nil
}

// Size is how many bytes a file has; 0 for one that is not there.
func (f *Folder) Size(name string) int64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.sizes[name]
}

// Len is how many files there are.
func (f *Folder) Len() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.sums)
}

// AddManifest lists the folder's files as the manifest's outputs, and writes it
// beside them.
func (f *Folder) AddManifest(m *Manifest) error {
	for _, name := range slices.Sorted(maps.Keys(f.sums)) {
		m.Outputs = append(m.Outputs, f.sums[name])
	}
	text, err := m.JSON()
	if err != nil {
		return err
	}
	return f.Add(ManifestName, text)
}

// SumOf is the sum of a file's bytes.
func SumOf(path string, data []byte) Sum {
	sum := sha256.Sum256(data)
	return Sum{Path: path, SHA256: hex.EncodeToString(sum[:])}
}
