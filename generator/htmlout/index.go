package htmlout

import (
	"fmt"
	"path"

	"boardpack/generator/brand"
	"boardpack/generator/wording"
)

// AudienceLinks are the editions for one audience, of all packs.
type AudienceLinks struct {
	Name     string // "the public"
	Public   bool   // they may be published; what is not public says so
	Each     bool   // each edition is for one of the audience, who gives it its name
	Editions []EditionLink
}

// EditionLink is an edition of a pack.
type EditionLink struct {
	Organisation string
	Pack         string   // "Commissioning intentions 2024/25"
	AsAt         string   // "31 October 2024"
	Language     string   // empty is en-GB
	Name         string   // "Board"
	Path         string   // relative to the index: "2024-25/board/index.html"
	Papers       []string // their titles
	Mark         string   // "Draft"; may be empty
	// Statement is where the edition's accessibility statement stands, relative
	// to the index; empty for an edition that a version without them has built.
	Statement string
	// Licences is where the licences of what it embeds stand, in the same way.
	Licences string
}

// Folder is the edition's, below the index.
func (e EditionLink) Folder() string { return path.Dir(e.Path) }

// Title is the pack's and the edition's.
func (e EditionLink) Title() string { return e.Pack + ", " + e.Name + " edition" }

// Index writes the page that lists the editions by audience. Only who builds it needs
// it: it says which of them must not be published. Look is that of all of them.
func Index(audiences []AudienceLinks, look brand.Look) ([]byte, error) {
	site := Site{Organisation: "Board packs", Look: look}
	all := editionsOf(audiences)
	one := oneOrganisation(all)
	if len(all) > 0 && one {
		site.Organisation, site.Language = all[0].Organisation, all[0].Language
	}
	made := site.shell(windowTitle("Board packs", site.Organisation), nil, nil)
	made.Statements = statements(all)
	return render("index", struct {
		shell
		Audiences []AudienceLinks
		Warning   string
		Several   bool // organisations
	}{made, audiences, warning(audiences), !one})
}

func editionsOf(audiences []AudienceLinks) (all []EditionLink) {
	for _, a := range audiences {
		all = append(all, a.Editions...)
	}
	return all
}

// warning says that the folder cannot be published as it is; empty where it can.
func warning(audiences []AudienceLinks) string {
	all, private := 0, 0
	for _, a := range audiences {
		if all += len(a.Editions); !a.Public {
			private += len(a.Editions)
		}
	}
	const never = "Do not put this folder on a website."
	switch {
	case private == 0:
		return ""
	case private == all:
		return "Nothing here is for publication. " + never
	}
	return fmt.Sprintf("%s of %s editions %s not for publication. %s Only the folder of an edition for the public may be published.",
		wording.Grouped(private), wording.Grouped(all), wording.Plural(private, "is", "are"), never)
}

func statements(all []EditionLink) []target {
	var targets []target
	for _, edition := range all {
		if edition.Statement != "" {
			targets = append(targets, target{edition.Statement, "Accessibility statement of " + edition.Title()})
		}
	}
	return append(targets, licences(all)...)
}

// licences leads to those of the first edition that has some: what the list of
// packs embeds, every edition does.
func licences(all []EditionLink) []target {
	for _, edition := range all {
		if edition.Licences != "" {
			return []target{{edition.Licences, "Licences"}}
		}
	}
	return nil
}

func oneOrganisation(all []EditionLink) bool {
	for _, edition := range all {
		if edition.Organisation != all[0].Organisation {
			return false
		}
	}
	return true
}
