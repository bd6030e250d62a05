package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"boardpack/generator/publish"
)

// memory is a file of claims: this program makes that manifest of these inputs. A claim
// says nothing of any output folder, so that it cannot be wrong of one: whether an
// edition stands there, whole, is seen there.
//
// The file is never in an output folder, where it could be published: who knows nearly
// all of a file could try the rest of it until a claim fits. It has a fixed number of
// places, and a new claim is written over another where all that it can have are taken, so
// that it does not grow; whoever does not find the claim, or half of it, makes the edition.
type memory struct{ file string }

// newMemory is the memory of a file; nil, which has no claims, where there is none.
func newMemory(file string) *memory {
	if file == "" || running() == "" {
		return nil
	}
	return &memory{file}
}

// claim is what an edition is made of, by all that can change a byte of it, and once it is
// made the manifest.
type claim struct {
	memory   *memory
	inputs   [sha256.Size]byte
	manifest [sha256.Size]byte
}

// claim begins one for bound papers.
func (m *memory) claim(o Options, b *bound) claim {
	c := claim{memory: m}
	if m == nil {
		return c
	}
	sum := sha256.New()
	encoder := json.NewEncoder(sum)
	none := func(*pack, string) bool { return false }
	err := encoder.Encode([]any{running(), b.folder(), b.edition.title(), o.markOf(b.edition), o.Final, o.PublishedOn, b.inputs(none)})
	for p := b.pack; p != nil && err == nil; p = p.earlier {
		err = encoder.Encode([]any{p.name, publish.SumOf("", p.config), p.logo, p.records.Inputs})
	}
	if err != nil {
		return claim{}
	}
	sum.Sum(c.inputs[:0])
	return c
}

// of is the claim with what was made.
func (c claim) of(manifest publish.Manifest) claim {
	text, err := manifest.JSON()
	if err != nil {
		return claim{}
	}
	c.manifest = sha256.Sum256(text)
	return c
}

// The file has shelves of places: on a shelf of one place two claims would take turns.
const (
	places  = 8
	shelves = 1 << 13
)

// sum is what the file has of a claim, and where its shelf begins.
func (c claim) sum(manifest [sha256.Size]byte) (sum [sha256.Size]byte, shelf int64) {
	number := (int64(c.inputs[0])<<8 + int64(c.inputs[1])) % shelves
	return sha256.Sum256(append(c.inputs[:], manifest[:]...)), number * places * sha256.Size
}

// on is where on a shelf a claim is, or is to be: in the first place that is empty, or
// where all are taken in the place of another. A file that ends before has empty ones.
func (c claim) on(file io.ReaderAt, sum [sha256.Size]byte, shelf int64) (place int64, held bool) {
	there := make([]byte, places*sha256.Size)
	n, err := file.ReadAt(there, shelf)
	if err != nil && err != io.EOF {
		n = 0
	}
	free := int64(c.inputs[2]) % places
	for k := int64(places) - 1; k >= 0; k-- {
		switch known := there[k*sha256.Size:][:sha256.Size]; {
		case bytes.Equal(known, sum[:]) && int(k+1)*sha256.Size <= n:
			return shelf + k*sha256.Size, true
		case bytes.Equal(known, make([]byte, sha256.Size)):
			free = k
		}
	}
	return shelf + free*sha256.Size, false
}

// holds reports whether the manifest is known to be what would be made.
func (c claim) holds(manifest [sha256.Size]byte) bool {
	if c.memory == nil {
		return false
	}
	file, err := os.Open(c.memory.file)
	if err != nil {
		return false
	}
	defer file.Close()
	want, shelf := c.sum(manifest)
	_, held := c.on(file, want, shelf)
	return held
}

// keep writes a claim down for the next build. Where that cannot be, it is made anew then.
func (m *memory) keep(c claim) {
	if m == nil || c.memory == nil || os.MkdirAll(filepath.Dir(m.file), 0o700) != nil {
		return
	}
	file, err := os.OpenFile(m.file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return
	}
	defer file.Close()
	sum, shelf := c.sum(c.manifest)
	if place, held := c.on(file, sum, shelf); !held {
		_, _ = file.WriteAt(sum[:], place)
	}
}

// running tells the program that runs from every other one, also of the same version: by
// the identity that Go gives what it links, near the beginning of the file, or by the
// whole file where it has none; empty where that cannot be told.
var running = sync.OnceValue(func() string {
	name, err := os.Executable()
	if runtime.GOOS == "linux" {
		name = "/proc/self/exe" // also where another file has its name by now
	}
	if err != nil {
		return ""
	}
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	head := make([]byte, 1<<16)
	n, err := io.ReadFull(file, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return ""
	}
	head = head[:n]
	sum := sha256.New()
	sum.Write(head)
	if !bytes.Contains(head, []byte("Go build ID: \"")) && !bytes.Contains(head, []byte("\x04\x00\x00\x00Go\x00\x00")) {
		if _, err := io.Copy(sum, file); err != nil {
			return ""
		}
	}
	return Version + " " + hex.EncodeToString(sum.Sum(nil))
})
