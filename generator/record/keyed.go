package record

import (
	"slices"
	"strings"

	"boardpack/generator/relation"
)

// keys are by file the columns that name a row of it.
var keys = map[string][]string{
	programmesFile:             {"programme"},
	"providers.csv":            {"ods_code"},
	"segments.csv":             {"segment", "focus"},
	"national-priorities.csv":  {"code"},
	"strategic-objectives.csv": {"code"},
	"criteria.csv":             {"criterion"},
	"milestones.csv":           {"reference", "milestone"},
	"benefits.csv":             {"benefit_id"},
	calendarFile:               {"step"},
	"goals.csv":                {"goal"},
	"measures.csv":             {"measure"},
	"observations.csv":         {"measure", "period_start", "period_end", "quantile", "group"},
	"trajectory-points.csv":    {"measure", "date"},
}

// Keys are the columns that name a row of a file: the reference, where it is of
// intentions or of what is not in the contract. Of delivery that is of one day.
func Keys(file string) []string {
	if key := keys[file]; key != nil {
		return slices.Clone(key)
	}
	return []string{"reference"}
}

// Keyed is a table of a pack, and the fields that name its rows.
type Keyed struct {
	*relation.Relation
	Key []string
}

// Keyed is the draft's list of intentions, with the scores of its day: no delivery or
// assurance is read for it.
func (d *Draft) Keyed() Keyed {
	all := d.Records.Keyed()
	list := all[slices.IndexFunc(all, func(k Keyed) bool { return k.Name == Intentions })]
	list.Fields = slices.DeleteFunc(list.Fields, func(f relation.Field) bool { return f.File == "delivery.csv" || f.File == "assurance.csv" })
	return list
}

// Keyed are the pack's records as its files have them, a table for each file that it
// has, in the contract's order: with intentions goes what is recorded of each, and of
// delivery that is the latest. What is worked out is left out.
func (p *Pack) Keyed() []Keyed {
	var all []Keyed
	for _, t := range tables {
		r := p.recorded(t)
		if r == nil || !p.Has(t.file) {
			continue
		}
		r.Name, r.About = strings.TrimSuffix(t.file, ".csv"), t.about
		r.Fields = slices.DeleteFunc(slices.Clone(r.Fields), worked)
		if t.file == intentionsFile {
			p.asSaid(r.Fields)
		}
		all = append(all, Keyed{r, Keys(t.file)})
	}
	return all
}

// asSaid has intentions of which nothing says whether they are confidential blank there:
// papers have No, which is what an edition that sees all makes of it.
func (p *Pack) asSaid(fields []relation.Field) {
	k := slices.IndexFunc(fields, func(f relation.Field) bool { return f.Name == confidential })
	answer, was := relation.OfText(confidential, fields[k].Label, p.Answer), fields[k]
	answer.Type, answer.Listed, answer.Column, answer.About = was.Type, was.Listed, was.Column, was.About
	fields[k] = answer
}

// Answer is what the pack says to whether an intention is confidential: Yes, No, or ""
// where nothing says it.
func (p *Pack) Answer(i *Intention) string {
	switch {
	case i.Confidential:
		return "Yes"
	case i.unsaid && !p.said.AllPublished:
		return ""
	}
	return "No"
}

// recorded are a file's records; nil where they stand with those of another.
func (p *Pack) recorded(t table) *relation.Relation {
	switch t.file {
	case "delivery.csv", scoresFile, "assurance.csv":
		return nil
	case "milestones.csv":
		return relation.New("", t.file, t.fields, func() (all []*Milestone) {
			for _, i := range p.Intentions {
				all = append(all, i.annex.read().milestones...)
			}
			return all
		})
	case "observations.csv":
		return relation.New("", t.file, t.fields, func() (all []*Observation) {
			for _, m := range p.Measures {
				if m.source == nil { // else they are another's
					all = append(all, m.Observations...)
				}
			}
			return all
		})
	case "trajectory-points.csv":
		return relation.New("", t.file, t.fields, func() (all []*Waypoint) {
			for _, m := range p.Measures {
				all = append(all, m.Points...)
			}
			return all
		})
	}
	if t.relation != nil {
		return t.relation(p)
	}
	return t.plain("")(p)
}

// worked reports whether a field is worked out of others, or says what a row was
// before.
func worked(f relation.Field) bool {
	return f.Column == nil && (f.Name == "slipped_days" || f.Name == "slip" || f.Name == "from_file" || strings.HasSuffix(f.Name, "_means")) ||
		strings.HasPrefix(f.Name, previously)
}
