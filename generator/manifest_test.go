package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/publish"
)

// TestInputsAreNamedWithoutWhatIsHidden holds that an edition which hides rows
// gives no hash of any input but of papers that the binary embeds: with the
// rest of a file known, a row's few possible words are soon tried. Both
// examples have measures that count people, so that nobody gets the hashes of
// these files.
func TestInputsAreNamedWithoutWhatIsHidden(t *testing.T) {
	people := []string{"measures.csv", "observations.csv", "trajectory-points.csv"}
	hashed, kept, followed := 0, 0, map[string]int{}
	for name, data := range outFiles(t) {
		if path.Base(name) != publish.ManifestName {
			continue
		}
		manifest := readManifest(t, data)
		pack, sees := filepath.Join("../data", manifest.Pack), manifest.Edition == boardEdition
		for _, input := range manifest.Inputs {
			file := filepath.Join(pack, input.Path)
			if strings.HasPrefix(input.Path, "../2024-25/") {
				followed[name]++
			}
			template := strings.HasPrefix(input.Path, "templates/")
			if template {
				file = filepath.Join("..", input.Path)
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Error(err)
			}
			sum, want := sha256.Sum256(text), ""
			if template || sees && !slices.Contains(people, path.Base(input.Path)) {
				want = hex.EncodeToString(sum[:])
				hashed++
			} else {
				kept++
			}
			if input.SHA256 != want {
				t.Errorf("%s: %s has the hash %q, want %q", name, input.Path, input.SHA256, want)
			}
		}
	}
	if hashed < 20 || kept < 100 {
		t.Errorf("%d inputs with their hash and %d without", hashed, kept)
	}
	// What the pack of 2025/26 follows: pack.yaml and the CSV files of 2024-25.
	files, err := filepath.Glob("../data/2024-25/*.[cy]*")
	if n := followed["2025-26/board/"+publish.ManifestName]; err != nil || n != len(files) || n == 0 {
		t.Errorf("the Board's manifest of 2025/26 lists %d files of the year before, not %d", n, len(files))
	}
}

func readManifest(t *testing.T, data []byte) publish.Manifest {
	t.Helper()
	var manifest publish.Manifest
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	return manifest
}

// TestOwnPapersAreInputs holds that a paper in the pack's own folder, which may
// have drafts of what is hidden in comments, is named like the records.
func TestOwnPapersAreInputs(t *testing.T) {
	for settings, hashes := range map[string]int{public: 0, providers: 0, "editions: [{name: board, papers: [paper]}]\n": 5} {
		for _, b := range editionsOf(t, Options{Packs: []string{planPack(t, settings)}}) {
			var names []string
			found := 0
			for _, input := range b.manifest.Inputs {
				names = append(names, input.Path)
				if input.SHA256 != "" {
					found++
				}
			}
			if want := []string{"intentions.csv", packFile, "paper.md", "providers.csv", "segments.csv"}; !slices.Equal(names, want) || found != hashes {
				t.Errorf("%s: inputs %v, %d with a hash; want %v, %d", b.manifest.Folder(), names, found, want, hashes)
			}
		}
	}
}
