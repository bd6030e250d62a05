package generator

import (
	"cmp"
	"context"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
)

// indexPage leads to all packs of the output folder.
const indexPage = "index.html"

// links lists the editions of the output folder by audience, the public first, and the
// newest of each.
func links(manifests []publish.Manifest) []htmlout.AudienceLinks {
	slices.SortStableFunc(manifests, func(a, b publish.Manifest) int {
		return cmp.Or(cmp.Compare(b.AsAt, a.AsAt), cmp.Compare(strings.ToLower(nameOf(a)), strings.ToLower(nameOf(b))), a.Compare(b))
	})
	audiences := []htmlout.AudienceLinks{{Name: "the public", Public: true}, {Name: "the Board"}, {Name: "each provider", Each: true}, {Name: "others"}}
	for _, m := range manifests {
		to := &audiences[audienceOf(m)]
		to.Editions = append(to.Editions, htmlout.EditionLink{
			Organisation: m.Organisation, Pack: m.Title, AsAt: day(m.AsAt), Language: m.Language,
			Name: nameOf(m), Path: path.Join(m.Pack, m.Edition, indexPage), Papers: m.Papers, Mark: markOfManifest(m),
			Statement: standsAt(m, htmlout.StatementPath), Licences: standsAt(m, htmlout.LicencesPath),
		})
	}
	return slices.DeleteFunc(audiences, func(a htmlout.AudienceLinks) bool { return len(a.Editions) == 0 })
}

// audienceOf is the place of an edition's audience in the list.
func audienceOf(m publish.Manifest) int {
	switch {
	case m.Public:
		return 0
	case m.Edition == boardEdition:
		return 1
	case strings.Contains(m.Edition, "/"):
		return 2
	}
	return 3
}

// nameOf is an edition's name; made of its folder's where what is kept of a former
// version's output has none.
func nameOf(m publish.Manifest) string { return cmp.Or(m.Name, editionTitle(m.Edition)) }

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

// Index makes the list of packs of an output folder anew, out of the manifests of the
// editions that are there: of several output folders that were put together, it is what
// one build of all would have made. What is found is of files that are not as their
// manifests say, and of packs, by their folders or patterns, that the output folder has to
// have and has not.
func Index(ctx context.Context, out string, packs ...string) (findings diag.List, err error) {
	if found, err := os.Stat(out); err != nil || !found.IsDir() {
		return nil, misuse("there is no folder %s", filepath.ToSlash(out))
	}
	var folders []string
	if len(packs) > 0 {
		if folders, err = (Options{Packs: packs}).Folders(); err != nil {
			return nil, err
		}
	}
	h := &house{options: Options{Out: out}}
	defer func() { findings = append(findings, h.close()...) }()
	if _, err := h.open(ctx); err != nil {
		return nil, err
	}
	if err := h.commit(ctx, nil, []string{indexPage}); err != nil {
		return nil, err
	}
	for _, folder := range folders {
		whole, err := filepath.Abs(folder)
		if err != nil {
			return findings, err
		}
		if !slices.ContainsFunc(h.listed, func(m publish.Manifest) bool { return m.Pack == filepath.Base(whole) }) {
			findings.Errorf(diag.Position{File: filepath.ToSlash(filepath.Clean(folder))}, "pack-not-in-output", "%s has no edition of this pack, and is listed without it", h.out()).
				Hinted("look what its shard said; build it, and list them again")
		}
	}
	return findings, nil
}
