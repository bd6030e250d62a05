package generator

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"boardpack/templates"
)

// Template is a neutral paper, which builds for any pack.
type Template struct {
	Name  string // of a pack's paper, as papers in pack.yaml has it: "mid-year-review"
	Title string // as its front matter has it, with live values
}

// Templates are the neutral papers, in the order of the alphabet.
func Templates() []Template {
	files, err := fs.Glob(templates.Papers, "*.md")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	all := make([]Template, len(files))
	for k, file := range files {
		all[k] = Template{strings.TrimSuffix(file, ".md"), titleOf(templateText(file))}
	}
	return all
}

// titleOf is the title in a template's front matter, where each has it on one line.
func titleOf(paper string) string {
	for line := range strings.Lines(paper) {
		if title, is := strings.CutPrefix(line, "title: "); is {
			return strings.Trim(strings.TrimSpace(title), `"`)
		}
	}
	return ""
}

// templateText is a template as the binary has it.
func templateText(file string) string {
	text, err := templates.Papers.ReadFile(file)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

// WriteTemplates writes neutral papers of these names, or all of them, into a folder, where
// they can be changed: a pack's own paper of a name is used instead. It returns the files
// that it wrote: all or none, and none over one that is there.
func WriteTemplates(folder string, names []string) ([]string, error) {
	all := Templates()
	if len(names) == 0 {
		for _, t := range all {
			names = append(names, t.Name)
		}
	}
	files := make([]string, len(names))
	for k, name := range names {
		name = strings.TrimSuffix(name, ".md")
		if !slices.ContainsFunc(all, func(t Template) bool { return t.Name == name }) {
			return nil, misuse("there is no template %q: boardpack templates lists those that there are", name)
		}
		files[k] = filepath.Join(folder, name+".md")
		if _, err := os.Lstat(files[k]); err == nil {
			return nil, misuse("%s is there, and nothing is overwritten: name the templates that you want, or another folder", files[k])
		}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, reasonFor(folder, err)
	}
	for k, file := range files {
		if err := writeNew(file, []byte(templateText(filepath.Base(file))), 0o644); err != nil {
			for _, written := range files[:k] {
				os.Remove(written)
			}
			return nil, reasonFor(file, err)
		}
	}
	return files, nil
}
