package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// ErrForeign is in the error of a folder that holds what no build wrote.
var ErrForeign = errors.New("the output folder is not boardpack's own")

// The files that may stand beside those that manifests list: some at the top of
// the folder, and what operating systems leave about.
var (
	atTheTop = []string{"README.md", "index.html", ".gitignore"}
	litter   = []string{".DS_Store", "Thumbs.db", "desktop.ini"}
)

// refuseForeign keeps a mistyped output folder, or a file that someone put
// among a pack's, from being lost: every file must be one that a manifest
// lists.
func refuseForeign(out string) error {
	listed, err := manifests(out, nil)
	if err != nil {
		return err
	}
	ours := map[string]bool{}
	for _, m := range listed {
		ours[path.Join(m.Folder(), ManifestName)] = true
		for _, sum := range m.Outputs {
			ours[path.Join(m.Folder(), sum.Path)] = true
		}
	}
	return fs.WalkDir(os.DirFS(out), ".", func(name string, entry fs.DirEntry, err error) error {
		if strings.HasPrefix(name, hidden) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if err != nil || entry.IsDir() || ours[name] || slices.Contains(litter, path.Base(name)) {
			return err
		}
		if slices.Contains(atTheTop, name) && (name != "index.html" || len(listed) > 0) {
			return nil
		}
		return fmt.Errorf("%w: %s holds %q, which no build wrote", ErrForeign, filepath.Base(out), name)
	})
}
