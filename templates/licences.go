package templates

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// made are the licences of what the binary is built from, a file each; its first
// line says of what. TestLicencesAreThose writes them from their own texts.
//
//go:embed licences/*.txt
var made embed.FS

//go:embed vendor/*/LICENSE vendor/*/README.md
var vendored embed.FS

// Licence is the licence of something that the binary holds, with its notices.
type Licence struct {
	Of   string // "Apache ECharts 5.6.0"
	Text string // its own, in full
}

// Licences are those of all that the binary holds, its own first.
func Licences() []Licence {
	names, err := fs.Glob(made, "licences/*.txt")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	var all []Licence
	for _, name := range names {
		all = append(all, licence(made, name))
	}
	own := slices.IndexFunc(all, func(l Licence) bool { return strings.HasPrefix(l.Of, "boardpack") })
	all = slices.Concat(all[own:own+1], all[:own], all[own+1:])
	for _, folder := range vendoredFolders() {
		all = append(all, ofVendored(folder))
	}
	return all
}

// OfEditions are those of what an edition's files hold: boardpack's own styles and
// scripts, the font of the PDFs, and what pages embed; that which draws charts only where
// an edition has a page of them.
func OfEditions(charts bool) []Licence {
	all := []Licence{licence(made, "licences/boardpack.txt"), licence(made, "licences/github.com_go-fonts_liberation.txt")}
	for _, folder := range vendoredFolders() {
		if charts || folder != charting {
			all = append(all, ofVendored(folder))
		}
	}
	return all
}

// licence reads a file of which the first line says what it is the licence of.
func licence(from fs.FS, name string) Licence {
	of, text, _ := strings.Cut(read(from, name), "\n\n")
	return Licence{of, text}
}

// charting is the folder of the library that draws the page of charts.
const charting = "vendor/echarts"

// vendoredFolders have what pages embed, a folder for each.
func vendoredFolders() []string {
	names, err := fs.Glob(vendored, "vendor/*")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	return names
}

// ofVendored is the licence of what pages embed, which stands beside it, under the name
// that the README there gives.
func ofVendored(folder string) Licence {
	title, _, _ := strings.Cut(read(vendored, path.Join(folder, "README.md")), "\n")
	return Licence{strings.TrimPrefix(title, "# "), read(vendored, path.Join(folder, "LICENSE"))}
}

func read(from fs.FS, name string) string {
	text, err := fs.ReadFile(from, name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}
