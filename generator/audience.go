package generator

import (
	"path"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/setting"
	"boardpack/generator/study"
	"boardpack/generator/wording"
)

// edition is one audience's view of a pack.
type edition struct {
	Name     diag.Located   `yaml:"name,required" about:"names its folder: lower case letters, digits and hyphens"`
	Audience diag.Located   `yaml:"audience" about:"whom it is for; the edition's page says it"`
	Papers   []diag.Located `yaml:"papers,required" about:"Markdown files of the pack's folder, or else of the templates that boardpack templates lists, by name without .md"`
	// Sees says which intentions the audience may see: everything, or what is
	// published. Only the Board's edition, and one for each provider, need not say.
	Sees diag.Located `yaml:"sees" about:"everything, or published: what is not confidential; only board, and editions for each provider, need not say"`
	// Each makes an edition for each record of a kind: for each provider.
	Each diag.Located `yaml:"each" about:"provider makes an edition for each provider, with its own published intentions alone"`

	// List says which intentions the edition's list has.
	List diag.Located `yaml:"list" about:"which intentions list.html has: all that the edition sees, those named in its papers, or none; left out, named where it does not see everything"`

	// FinalFrom is the day from which the edition is no draft; zero for that of the
	// pack's publication.
	FinalFrom setting.Date `yaml:"final_from" about:"the day from which this edition is final; left out, publication_date"`

	provider *record.Provider // of one of those; nil elsewhere
}

// disclosure protects what an edition hides.
type disclosure struct {
	// Smallest is how many hidden intentions a number may tell of at least; 2
	// where it is not given.
	Smallest diag.Located `yaml:"smallest" about:"how many hidden intentions a number may tell of at the least; left out, 2"`
}

// smallest is the number that Smallest says.
func (d disclosure) smallest(findings *diag.List) int {
	if d.Smallest.Text == "" {
		return 2
	}
	n, err := wording.Whole(d.Smallest.Text, 1)
	if err != nil {
		findings.Errorf(d.Smallest.At, "smallest-not-a-number", "smallest %v", err).Hinted("smallest: 5, or leave it out")
	}
	return n
}

// What an edition may see, and be made for.
const (
	everything    = "everything"
	onlyPublished = "published"
	eachProvider  = "provider"
)

// boardEdition is the name of the one edition that sees everything without
// saying so.
const boardEdition = "board"

// check finds words that sees and each do not know.
func (e edition) check(findings *diag.List) {
	known := func(word diag.Located, key string, words ...string) {
		if word.Text != "" && !slices.Contains(words, word.Text) {
			findings.Errorf(word.At, "edition-word-unknown", "%s %q is not one of %v", key, word.Text, words).Hinted("%s", diag.DidYouMean(word.Text, words))
		}
	}
	known(e.Sees, "sees", everything, onlyPublished)
	known(e.Each, "each", eachProvider)
	known(e.List, "list", listAll, listNamed, listNone)
	if e.Sees.Text == "" && e.Each.Text == "" && e.Name.Text != boardEdition && editionName().MatchString(e.Name.Text) {
		findings.Errorf(e.Name.At, "edition-sees-unsaid", "edition %q does not say what it sees", e.Name.Text).
			Hinted("sees: %s for what is public, or sees: %s", onlyPublished, everything)
	}
	if e.Each.Text != "" && e.Sees.Text == everything {
		findings.Errorf(e.Sees.At, "provider-sees-everything", "a provider cannot see everything").Hinted("leave sees out: a provider sees its own published intentions")
	}
}

// hides reports whether there is anything that the audience may not see.
func (e edition) hides() bool { return e.provider != nil || e.Sees.Text == onlyPublished }

// isPublic reports whether the edition is for everybody. What one provider may
// see is for that provider.
func (e edition) isPublic() bool { return e.provider == nil && e.Sees.Text == onlyPublished }

// sees reports whether the audience may see an intention: a provider its own,
// and none but the Board what is confidential.
func (e edition) sees(i *record.Intention) bool {
	return e.owns(i) && !(i.Hidden() && e.hides())
}

// owns reports whether an intention is the edition's at all: a provider's has
// no more than the provider's own.
func (e edition) owns(i *record.Intention) bool {
	return e.provider == nil || slices.Contains(i.Providers, e.provider.Code)
}

// view is what the audience may see of a pack's records.
func (e edition) view(records *record.Pack) *record.Pack {
	if e.hides() {
		return records.View(e.sees)
	}
	return records
}

// folder is the edition's folder below its pack's.
func (e edition) folder() string {
	if e.provider != nil {
		return path.Join(e.Name.Text, e.provider.Code)
	}
	return e.Name.Text
}

// title is the edition's name as pages show it.
func (e edition) title() string {
	if e.provider != nil {
		return e.provider.Name
	}
	return editionTitle(e.Name.Text)
}

// readers are whom the edition is for: a provider by its name.
func (e edition) readers() string {
	if e.provider != nil {
		return e.provider.Name
	}
	return e.Audience.Text
}

// isCalled reports whether a name on the command line means the edition.
func (e edition) isCalled(name string) bool { return name == e.folder() || name == e.Name.Text }

// editions are the pack's editions, with one for each provider where that is
// asked for.
func (p *pack) editions(findings *diag.List) []edition {
	var all []edition
	for _, e := range p.set.Editions {
		if e.Name.Text == "" {
			continue // that is a finding
		}
		if e.Each.Text != eachProvider {
			all = append(all, e)
			continue
		}
		if len(p.records.Providers) == 0 {
			findings.Errorf(e.Each.At, "providers-missing", "each provider needs providers.csv, which lists none").Hinted("providers.csv: ods_code,name and a row for each, or take the edition out")
		}
		for _, provider := range p.records.Providers {
			own := e
			own.provider = provider
			all = append(all, own)
		}
	}
	return all
}

// hidden is what editions that do not see everything may count of it.
func (p *pack) hidden() *study.Hidden {
	hidden := &study.Hidden{All: p.records}
	for _, id := range p.set.CountsAll {
		hidden.Counted = append(hidden.Counted, id.Text)
	}
	return hidden
}
