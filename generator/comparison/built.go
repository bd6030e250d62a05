package comparison

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// IsBuilt reports whether a folder is a built edition, or has any.
func IsBuilt(folder string) bool { return isEdition(folder) || len(builtIn(folder)) > 0 }

func isEdition(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, publish.ManifestName))
	return err == nil
}

// builtIn are the editions in an output folder, by their paths below it.
func builtIn(folder string) (editions []string) {
	for _, depth := range []string{"*", "*/*", "*/*/*"} { // an edition of a pack, a pack, all packs
		found, _ := filepath.Glob(filepath.Join(folder, depth, publish.ManifestName))
		for _, file := range found {
			if name, err := filepath.Rel(folder, filepath.Dir(file)); err == nil && !strings.HasPrefix(name, ".") {
				editions = append(editions, filepath.ToSlash(name))
			}
		}
	}
	slices.Sort(editions)
	return editions
}

// isOfPack reports whether the editions in a folder are those of one pack, and it no output
// folder: by what the first says of itself.
func isOfPack(folder string, editions []string) bool {
	var m publish.Manifest
	text, err := os.ReadFile(filepath.Join(folder, editions[0], publish.ManifestName))
	return err == nil && json.Unmarshal(text, &m) == nil && m.Edition == editions[0]
}

// builtEdition is an edition that was built: what its pages say, and its tables.
type builtEdition struct {
	folder string
	pages  map[string]pageText
	tables map[string]string // by id, their files
}

// ofOthers are pages that say nothing of their own: of papers, of data, of others.
var ofOthers = []string{"index.html", "list.html", "charts.html", "licences.html", "pack.html"}

// ofDraft is what a draft's files of tables are called more than those that are final.
const ofDraft = "-draft"

// readBuilt reads an edition; what cannot be read is a finding.
func (c *Comparison) readBuilt(folder string) (builtEdition, publish.Manifest) {
	b := builtEdition{folder, map[string]pageText{}, map[string]string{}}
	var manifest publish.Manifest
	text, err := os.ReadFile(filepath.Join(folder, publish.ManifestName))
	if err == nil {
		err = json.Unmarshal(text, &manifest)
	}
	if err == nil && (manifest.Pack == "" || manifest.Edition == "") {
		err = errors.New("it names no edition of a pack")
	}
	if err != nil {
		c.unread(folder, publish.ManifestName, err)
		return b, manifest
	}
	tables, _ := filepath.Glob(filepath.Join(folder, "tables", "*.csv"))
	for _, file := range tables {
		id := strings.TrimSuffix(filepath.Base(file), ".csv")
		if manifest.Draft {
			id = strings.TrimSuffix(id, ofDraft)
		}
		b.tables[id] = filepath.Base(file)
	}
	pages, _ := filepath.Glob(filepath.Join(folder, "*.html"))
	for _, file := range pages {
		name := filepath.Base(file)
		if slices.Contains(ofOthers, name) {
			continue
		}
		text, err := os.ReadFile(file)
		if err == nil {
			b.pages[name], err = pageSaid(text, b.tables)
		}
		if err != nil {
			c.unread(folder, name, err)
		}
	}
	return b, manifest
}

func (c *Comparison) unread(folder, name string, err error) {
	c.Findings.Errorf(diag.Position{File: path.Join(filepath.ToSlash(folder), name)}, "compare-build-unread", "what was built cannot be read: %v", reason(err)).
		Hinted("build it again, and leave its files as they are")
}

// reason is an error without the path that the finding has already.
func reason(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err
	}
	return err
}
