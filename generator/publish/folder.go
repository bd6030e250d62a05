package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
	"slices"
	"strings"
)

// Folder is a stage's folder of one edition. Of what is put into it, the stage
// keeps sums and sizes, which pages and the manifest tell; the bytes are on the
// disk.
type Folder struct {
	stage *Stage
	name  string
}

// Folder is the folder of a name below the output folder.
func (s *Stage) Folder(name string) *Folder { return &Folder{s, name} }

// Add writes a file, as Stage.Add does, below the folder.
func (f *Folder) Add(name string, data []byte) error {
	return f.stage.Add(path.Join(f.name, name), data)
}

// Size is how many bytes a file has; 0 for one that is not there.
func (f *Folder) Size(name string) int64 {
	f.stage.mu.Lock()
	defer f.stage.mu.Unlock()
	return f.stage.added[path.Join(f.name, name)].size
}

// Len is how many files there are.
func (f *Folder) Len() int { return len(f.sums()) }

// sums are those of the folder's files, by their paths below it.
func (f *Folder) sums() (sums []Sum) {
	f.stage.mu.Lock()
	defer f.stage.mu.Unlock()
	for name, file := range f.stage.added {
		if inner, under := strings.CutPrefix(name, f.name+"/"); under {
			sums = append(sums, Sum{inner, hex.EncodeToString(file.sum[:])})
		}
	}
	slices.SortFunc(sums, Sum.Compare)
	return sums
}

// AddManifest lists the folder's files as the manifest's outputs, and writes it
// beside them.
func (f *Folder) AddManifest(m *Manifest) error {
	m.Outputs = append(m.Outputs, f.sums()...)
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

// Drop takes back all that was put into the folder: Commit leaves what the output
// folder has of it.
func (f *Folder) Drop() error {
	f.stage.mu.Lock()
	for name := range f.stage.added {
		if inOneOf(name, []string{f.name}) {
			delete(f.stage.added, name)
		}
	}
	f.stage.mu.Unlock()
	_ = f.stage.disk.wait() // where a file that is open cannot be removed; Commit tells what went wrong
	return os.RemoveAll(below(newIn(f.stage.folder), f.name))
}
