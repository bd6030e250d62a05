package record

import (
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
)

// isPattern reports whether a name stands for several files: proformas/*.xlsx.
func isPattern(name string) bool { return strings.ContainsAny(name, "*?") }

// spread are the settings with each file that a pattern stands for named, as if
// pack.yaml had. A pattern that no file fits stays as it is, which is told where it
// would be read.
func spread(files map[string]FileSettings, fsys fs.FS) map[string]FileSettings {
	files = maps.Clone(files)
	for file, said := range files {
		var all []FileSettings
		for _, part := range append([]FileSettings{said}, said.More...) {
			all = append(all, part.spread(fsys)...)
		}
		files[file] = all[0]
		if len(all) > 1 {
			first := all[0]
			first.More = all[1:]
			files[file] = first
		}
	}
	return files
}

func (f FileSettings) spread(fsys fs.FS) []FileSettings {
	f.More = nil
	names := matches(fsys, f.From.Text)
	if len(names) == 0 {
		return []FileSettings{f}
	}
	all := make([]FileSettings, len(names))
	for k, name := range names {
		all[k] = f
		all[k].From.Text, all[k].Pattern = name, f.From
	}
	return all
}

// matches are the files that a pattern stands for, as people number them: 2 comes
// before 10. Case does not count in a file's own name. What a spreadsheet leaves
// beside a file that is open, and what is hidden, is none of them.
func matches(fsys fs.FS, pattern string) (names []string) {
	if !isPattern(pattern) {
		return nil
	}
	quote := strings.NewReplacer("[", `\[`)
	folders, _ := fs.Glob(fsys, quote.Replace(path.Dir(pattern)))
	for _, folder := range folders {
		if strings.HasPrefix(folder, ".") && folder != "." || strings.Contains(folder, "/.") {
			continue // hidden, such as what a version control keeps
		}
		entries, _ := fs.ReadDir(fsys, folder)
		for _, e := range entries {
			name := e.Name()
			fits, _ := path.Match(strings.ToLower(quote.Replace(path.Base(pattern))), strings.ToLower(name))
			if fits && !e.IsDir() && !strings.HasPrefix(name, "~$") && !strings.HasPrefix(name, ".") {
				names = append(names, path.Join(folder, name))
			}
		}
	}
	slices.SortFunc(names, compareNatural)
	return names
}

var digitRuns = pattern.Of(`\d+|\D+`)

// compareNatural orders names by their words, and by the numbers between these.
func compareNatural(a, b string) int {
	left, right := digitRuns().FindAllString(strings.ToLower(a), -1), digitRuns().FindAllString(strings.ToLower(b), -1)
	order := slices.CompareFunc(left, right, func(x, y string) int {
		m, notM := strconv.ParseUint(x, 10, 64)
		n, notN := strconv.ParseUint(y, 10, 64)
		if notM == nil && notN == nil {
			return cmp.Compare(m, n)
		}
		return cmp.Compare(x, y)
	})
	return cmp.Or(order, cmp.Compare(a, b))
}

// pattern is what pack.yaml says for the file, where that stands for several.
func (r *reading) pattern() string { return r.settings.Files[r.table.file].Pattern.Text }

// noMatch tells a pattern that no file fits.
func (r *reading) noMatch() {
	from := r.settings.Files[r.table.file].From
	told := r.findings.errorf(from.At, "from-without-match", "no file fits from: %s", from.Text)
	told.Hinted("put the files into %s in the pack's folder, or mend the line", path.Dir(from.Text))
}
