package generator

import (
	"cmp"
	"path"
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
)

// indexPage leads to all packs of the output folder.
const indexPage = "index.html"

// links lists the packs of the output folder by name, with their editions, of
// which those for the public come first.
func links(manifests []publish.Manifest) []htmlout.PackLink {
	slices.SortStableFunc(manifests, func(a, b publish.Manifest) int {
		return cmp.Or(cmp.Compare(a.Pack, b.Pack), publicFirst(a, b), a.Compare(b))
	})
	var packs []htmlout.PackLink
	former := ""
	for _, m := range manifests {
		if len(packs) == 0 || m.Pack != former {
			packs = append(packs, htmlout.PackLink{Organisation: m.Organisation, Name: m.Title, AsAt: day(m.AsAt), Language: m.Language})
			former = m.Pack
		}
		last := &packs[len(packs)-1]
		last.Editions = append(last.Editions, htmlout.EditionLink{
			Name: editionTitle(m.Edition), Path: path.Join(m.Pack, m.Edition, "index.html"), Papers: m.Papers, Statement: standsAt(m, htmlout.StatementPath),
			Public: m.Public, Mark: markOfManifest(m), Licences: standsAt(m, htmlout.LicencesPath),
		})
	}
	return packs
}

func publicFirst(a, b publish.Manifest) int {
	switch {
	case a.Public == b.Public:
		return 0
	case a.Public:
		return -1
	}
	return 1
}

func markOfManifest(m publish.Manifest) string {
	if m.Draft {
		return draft
	}
	return ""
}

// standsAt is where a page of an edition stands; empty where what is kept of a
// former version's output has none.
func standsAt(m publish.Manifest, page string) string {
	if !slices.ContainsFunc(m.Outputs, func(s publish.Sum) bool { return s.Path == page }) {
		return ""
	}
	return path.Join(m.Pack, m.Edition, page)
}

func day(iso string) string {
	date, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return calendar.Long(date)
}
