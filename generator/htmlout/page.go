// Package htmlout writes bound papers, and the pages that lead to them, as
// complete HTML pages that fetch nothing.
package htmlout

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"sync"

	"boardpack/generator/brand"
	"boardpack/generator/chart"
	"boardpack/generator/paper"
	"boardpack/templates/page"
)

// Site is what the pages of an edition have in common.
type Site struct {
	Organisation string
	Pack         string // "Commissioning intentions 2024/25"
	Edition      string // "Board"
	AsAt         string // "31 October 2024"
	Language     string // of all text; empty is en-GB
	Notice       string // what the reader must know first, such as that the data are illustrative; may be empty
	Mark         string // "Draft"; may be empty
	Band         string // what the pages bear that are no paper's; empty where anybody may see them
	Look         brand.Look
	List         *Listing // of its intentions; nil where it has no list
	Album        *chart.Album
	Downloads    string // put before tables/ and charts/ in links; empty where these stand beside the page
}

// File is a file beside the page.
type File struct {
	Path string       // relative; empty for no file
	Size func() int64 // in bytes, once the file is made; 0 where it is not, and nil where that is not known
}

// Bytes is the file's size; 0 where it is not known. It waits until there is one.
func (f File) Bytes() int64 {
	if f.Size == nil {
		return 0
	}
	return f.Size()
}

// Description is the file's kind and size, such as "PDF, 412 kB". Kilobytes
// are 1,000 bytes, as file managers and websites show them.
func (f File) Description() string {
	dot := strings.LastIndexByte(f.Path, '.')
	kind := strings.ToUpper(f.Path[dot+1:])
	size := f.Bytes()
	switch {
	case size <= 0:
		return kind
	case size < 999_500:
		return fmt.Sprintf("%s, %d\u00a0kB", kind, max((size+500)/1000, 1))
	}
	return kind + ", " + strconv.FormatFloat(float64(size)/1e6, 'f', 1, 64) + "\u00a0MB"
}

// target is a place to go and the words for it.
type target struct{ Path, Text string }

// shell is what surrounds the content of every page.
type shell struct {
	titling
	Site
	*held
	Title    string   // of the browser's window
	Trail    []target // breadcrumb, from the outside in, without the page itself
	Masthead string   // at the top; empty where the logo stands alone
	Logo     template.HTML
	Style    template.CSS
	Own      template.CSS // of the organisation's look; empty where it has none
	Scripts  []template.JS
	Policy   string
	Band     string // what a page that is not for everyone bears; empty on others
	// Statements are the accessibility statements and licences that the footer links to.
	Statements []target
}

// Private is what a page bears that is not for the public, beside what a confidential one does.
func (shell) Private() string { return paper.Private }

// Back is where a phone shows a way back to, or nil.
func (s shell) Back() *target {
	if len(s.Trail) == 0 {
		return nil
	}
	return &s.Trail[len(s.Trail)-1]
}

// shell makes what surrounds a page of the site.
func (s Site) shell(title string, trail []target, run []*block) shell {
	if s.Language == "" {
		s.Language = "en-GB"
	}
	var long held
	made := shell{
		Site: s, held: &long, Title: windowTitle(s.Mark, title), Trail: trail,
		Masthead:   s.Look.Words(s.Organisation),
		Style:      template.CSS(long.hold(style().text)),
		Statements: []target{{StatementPath, "Accessibility statement"}, {LicencesPath, "Licences"}},
	}
	made.brand(run)
	for _, script := range run {
		made.Scripts = append(made.Scripts, template.JS(long.hold(script.text)))
	}
	return made
}

var shells = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(page.Templates, "*.html"))
})

// render fills the template of a page with what has a shell.
func render(name string, with interface{ joined(string) ([]byte, error) }) ([]byte, error) {
	html, err := written(func(out *bytes.Buffer) error { return shells().ExecuteTemplate(out, name, with) })
	if err != nil {
		return nil, fmt.Errorf("fill %s: %w", name, err)
	}
	return with.joined(html)
}

// window names a page of an edition, from the inside out: of editions that are open side
// by side each is known by its name.
func (s Site) window(page ...string) string {
	return windowTitle(append(page, s.Pack, s.Edition, s.Organisation)...)
}

// windowTitle names a page from the inside out, leaving out what is empty.
func windowTitle(parts ...string) string {
	named := slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(named, " – ")
}
