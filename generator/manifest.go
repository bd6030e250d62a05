package generator

import (
	"path"
	"slices"
	"time"

	"boardpack/generator/publish"
	"boardpack/generator/record"
)

// manifest says what the edition is and what it was made from.
func (r *rendering) manifest() publish.Manifest {
	set := &r.pack.set
	manifest := publish.Manifest{
		Pack: r.pack.name, Edition: r.edition.folder(), Name: r.edition.title(), Draft: r.mark != "", Public: r.edition.isPublic(), Title: set.Name.Text, Organisation: set.Organisation.Text,
		Language: r.pack.language(), AsAt: set.AsAt.Format(time.DateOnly), Version: Version, Inputs: r.inputs(r.secret),
	}
	manifest.Look = r.pack.lookOf()
	for _, p := range r.papers {
		manifest.Papers = append(manifest.Papers, p.Title)
	}
	return manifest
}

// inputs are the files that the edition was made from, by name: of the pack that
// it follows as well, named from the pack's own folder. What is secret of a pack has
// no sum.
func (b *bound) inputs(secret func(p *pack, input string) bool) []publish.Sum {
	inputs := slices.Clone(b.sources)
	for i, input := range inputs {
		if secret(b.pack, input.Path) {
			inputs[i].SHA256 = ""
		}
	}
	inputs = b.read(inputs, b.pack, "", secret)
	if earlier := b.pack.earlier; earlier != nil {
		folder := path.Join("..", earlier.name)
		config := publish.SumOf(path.Join(folder, packFile), earlier.config)
		if secret(earlier, packFile) {
			config.SHA256 = ""
		}
		inputs = b.read(append(inputs, config), earlier, folder, secret)
	}
	slices.SortFunc(inputs, publish.Sum.Compare)
	return inputs
}

// read adds the files of a pack's records, named from a folder on. One file may
// be read for several of ours: what is secret of one is of all.
func (b *bound) read(inputs []publish.Sum, p *pack, folder string, secret func(p *pack, input string) bool) []publish.Sum {
	read := slices.Clone(p.records.Inputs)
	for _, d := range p.records.Drafts {
		read = append(read, d.Inputs()...)
	}
	for _, input := range read {
		sum := publish.Sum{Path: path.Join(folder, input.Source), SHA256: input.SHA256}
		if input.Pattern != "" && b.edition.hides() && secret(p, input.File) { // who sent in what is not for everybody
			sum.Path = path.Join(folder, input.Pattern)
		}
		if secret(p, input.File) || secret(p, input.Source) {
			sum.SHA256 = ""
		}
		if k := slices.IndexFunc(inputs, func(other publish.Sum) bool { return other.Path == sum.Path }); k < 0 {
			inputs = append(inputs, sum)
		} else if sum.SHA256 == "" {
			inputs[k].SHA256 = ""
		}
	}
	return inputs
}

// secret reports whether an input of a pack holds what the edition does not
// show: rows that its audience may not see, or counts of people that it rounds or
// leaves out. Who knows the rest of the file could try all that is left until
// one gives the hash. What the binary embeds is no secret.
func (b *bound) secret(p *pack, input string) bool {
	if path.Dir(input) == embedded {
		return false
	}
	return b.edition.hides() || slices.Contains(filesOfPeople, input) && p.countsPeople()
}

// filesOfPeople have observed, agreed or earlier values of measures.
var filesOfPeople = []string{"measures.csv", "observations.csv", "trajectory-points.csv"}

// countsPeople reports whether any measure has counts of people, which pages
// protect.
func (p *pack) countsPeople() bool {
	return slices.ContainsFunc(p.records.Measures, func(measure *record.Measure) bool { return measure.CountsPeople })
}
