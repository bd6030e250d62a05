package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// step is a path of the output folder that is exchanged for the stage's.
type step struct {
	Path  string `json:"path"`  // slash-separated
	Holds string `json:"holds"` // a sum of all that the stage has there; empty for nothing
}

// What a stage's folder has in it.
const (
	fresh   = "new"        // what is to be put in place; what was replaced afterwards
	journal = "steps.json" // while the steps are carried out
)

func newIn(stage string) string { return filepath.Join(stage, fresh) }

// steps are the paths that are owned, and each file that was added elsewhere.
func (s *Stage) steps(owned []string) []step {
	paths := slices.Clone(owned)
	for name := range s.added {
		if !slices.Contains(owned, name) && !inOneOf(name, owned) {
			paths = append(paths, name)
		}
	}
	slices.Sort(paths)
	paths = slices.DeleteFunc(slices.Compact(paths), func(path string) bool { return inOneOf(path, owned) })
	steps := make([]step, len(paths))
	for i, path := range paths {
		sums := map[string]string{}
		for name, file := range s.added {
			if inner, under := strings.CutPrefix(name, path); under && (inner == "" || inner[0] == '/') {
				sums[inner] = hex.EncodeToString(file.sum[:])
			}
		}
		steps[i] = step{path, together(sums)}
	}
	return steps
}

// together is one sum of files' sums; empty where there are no files.
func together(sums map[string]string) string {
	if len(sums) == 0 {
		return ""
	}
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(all, "%s  %q\n", sums[name], name)
	}
	return hex.EncodeToString(all.Sum(nil))
}

// writeDown says in a stage's folder that the steps are to be carried out.
func writeDown(stage string, steps []step) error {
	text, err := json.Marshal(steps)
	if err != nil {
		return err
	}
	unnamed := filepath.Join(stage, journal+".part")
	if err := write(unnamed, text); err != nil {
		return err
	}
	if err := os.Rename(unnamed, filepath.Join(stage, journal)); err != nil {
		return err
	}
	return syncFolder(stage)
}

// strike says that there is nothing left to be carried out.
func strike(stage string) error {
	if err := os.Remove(filepath.Join(stage, journal)); err != nil {
		return err
	}
	return syncFolder(stage)
}

func isUnfinished(stage string) bool {
	_, err := os.Lstat(filepath.Join(stage, journal))
	return err == nil
}

// finish carries out what is left of the steps that a killed build wrote down. A
// step is left if the stage has what was to be put in place. Of two that hold the
// same bytes it does not matter which is where.
func finish(stage, out string) error {
	text, err := os.ReadFile(filepath.Join(stage, journal))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var steps []step
	if err == nil {
		err = json.Unmarshal(text, &steps)
	}
	if err != nil {
		return err
	}
	for _, next := range steps {
		if !filepath.IsLocal(filepath.FromSlash(next.Path)) {
			return fmt.Errorf("%q leads out of the output folder", next.Path)
		}
		from := below(newIn(stage), next.Path)
		holds, err := sumOfTree(from)
		if err == nil && holds == next.Holds {
			err = trade(from, below(out, next.Path), filepath.Join(stage, "spare"))
		}
		if err != nil {
			return err
		}
	}
	if err := syncParents(out, steps); err != nil {
		return err
	}
	return strike(stage)
}

// sumOfTree is together of the files of a folder, or of the one file.
func sumOfTree(root string) (string, error) {
	sums := map[string]string{}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		text, err := os.ReadFile(file)
		inner := filepath.ToSlash(strings.TrimPrefix(file, root))
		sums[inner] = SumOf(inner, text).SHA256
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return together(sums), err
}
