package htmlout

// PackLink is a pack in the list of all packs.
type PackLink struct {
	Organisation string
	Name         string // "Commissioning intentions 2024/25"
	AsAt         string // "31 October 2024"
	Language     string // empty is en-GB
	Editions     []EditionLink
}

// EditionLink is an edition of a pack.
type EditionLink struct {
	Name   string   // "Board"
	Path   string   // relative to the index: "2024-25/board/index.html"
	Papers []string // their titles
	Public bool     // it may be published; what is not public says so
	Mark   string   // "Draft"; may be empty
	// Statement is where the edition's accessibility statement stands, relative
	// to the index; empty for an edition that a version without them has built.
	Statement string
	// Licences is where the licences of what it embeds stand, in the same way.
	Licences string
}

// Index writes the page that lists the packs and their editions.
func Index(packs []PackLink) ([]byte, error) {
	site := Site{Organisation: "Board packs"}
	if len(packs) > 0 && oneOrganisation(packs) {
		site.Organisation, site.Language = packs[0].Organisation, packs[0].Language
	}
	made := site.shell(windowTitle("Board packs", site.Organisation), nil, nil)
	made.Statements = statements(packs)
	return render("index", struct {
		shell
		Packs []PackLink
	}{made, packs})
}

func statements(packs []PackLink) []target {
	var all []target
	for _, pack := range packs {
		for _, edition := range pack.Editions {
			if edition.Statement != "" {
				all = append(all, target{edition.Statement, "Accessibility statement of " + pack.Name + ", " + edition.Name + " edition"})
			}
		}
	}
	return append(all, licences(packs)...)
}

// licences leads to those of the first edition that has some: what the list of
// packs embeds, every edition does.
func licences(packs []PackLink) []target {
	for _, pack := range packs {
		for _, edition := range pack.Editions {
			if edition.Licences != "" {
				return []target{{edition.Licences, "Licences"}}
			}
		}
	}
	return nil
}

func oneOrganisation(packs []PackLink) bool {
	for _, pack := range packs {
		if pack.Organisation != packs[0].Organisation {
			return false
		}
	}
	return true
}
