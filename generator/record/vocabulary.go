package record

import (
	"slices"

	"boardpack/generator/relation"
)

// Term is one of the words that a pack has for a field.
type Term struct {
	Word  string
	Means string // what boardpack takes it for; "" where nothing depends on it
}

// What boardpack takes words of progress and of status for.
const (
	Going   = "going"
	Late    = "late"
	Done    = "done"
	Dropped = "dropped"
	Open    = "open"
	Closed  = "closed"
)

// Vocabularies are the fields for which a pack may have words of its own, and
// what each of these must then mean, one of those given; nil where it need not
// mean anything.
func Vocabularies() map[string][]string {
	all := map[string][]string{}
	for _, t := range tables {
		for _, f := range t.fields {
			if f.Column.Vocabulary {
				all[f.Name] = once(f.Means)
			}
		}
	}
	if len(all["progress"]) > 0 { // as they come about, and not as their words are listed
		all["progress"], all["status"] = []string{Going, Late, Done, Dropped}, []string{Open, Closed}
	}
	return all
}

// once are the meanings without those that come again, in their order.
func once(meanings []string) []string {
	var all []string
	for _, m := range meanings {
		if !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// Takes reports whether a column that may not hold just any text may hold a
// value; a blank stands in all of them.
func (s Settings) Takes(name, value string) bool {
	for _, t := range tables {
		for _, c := range s.worded(t.columns) {
			if c.name == name && c.rule != nil && !c.shaped {
				_, wrong := c.rule(value)
				return wrong == nil || value == ""
			}
		}
	}
	return false
}

// worded are the columns with the pack's own words in place of ours.
func (s Settings) worded(columns []column) []column {
	columns = slices.Clone(columns)
	for k, c := range columns {
		if terms := s.Vocabulary[c.name]; terms != nil && c.own {
			columns[k].allowed = wordsOf(terms)
			columns[k].rule = oneOf(columns[k].allowed)
		}
	}
	return columns
}

func wordsOf(terms []Term) []string {
	words := make([]string, len(terms))
	for k, t := range terms {
		words[k] = t.Word
	}
	return words
}

// spoken is a field with the pack's own words in place of ours.
func (s Settings) spoken(f relation.Field) relation.Field {
	terms := s.Vocabulary[recorded(f.Name)]
	if terms == nil || f.Column == nil || !f.Column.Vocabulary {
		return f
	}
	f.Listed = wordsOf(terms)
	if f.Means != nil {
		f.Means = nil
		for _, t := range terms {
			f.Means = append(f.Means, t.Means)
		}
	}
	return f
}

// dictionary is what the words of a field mean, and the first word of each
// meaning.
type dictionary struct{ means, word map[string]string }

func (s Settings) dictionary(name string) dictionary {
	d := dictionary{map[string]string{}, map[string]string{}}
	fields := relation.FieldsOf[Delivery]("delivery.csv")
	f := s.spoken(fields[slices.IndexFunc(fields, func(f relation.Field) bool { return f.Name == name })])
	for k, word := range slices.Backward(f.Listed) {
		d.means[word], d.word[f.Means[k]] = f.Means[k], word
	}
	return d
}

// interpreter gives a delivery row what its words mean. Where the file has no
// column for the status, it follows from the progress.
func (j *joining) interpreter() func(*Delivery) {
	progress, status := j.pack.said.dictionary("progress"), j.pack.said.dictionary("status")
	var of *origin // of the latest row
	has := false   // a column for the status
	return func(d *Delivery) {
		if d.sheet != of {
			of, has = d.sheet, d.sheet.fields["status"] > 0
		}
		d.progressMeans = progress.means[d.Progress]
		if !has {
			d.Status = status.word[statusOf[d.progressMeans]]
		}
		d.statusMeans = status.means[d.Status]
	}
}

// statusOf is how an intention of a progress stands.
var statusOf = map[string]string{Going: Open, Late: Open, Done: Closed, Dropped: Closed}

// ProgressMeans is what the progress is taken for: Going, Late, Done or Dropped.
// It is blank where none is recorded, and for what is closed and was going or
// late: work on it has ended, whatever the column still says.
func (d *Delivery) ProgressMeans() string {
	if d.statusMeans == Closed && statusOf[d.progressMeans] == Open {
		return ""
	}
	return d.progressMeans
}

// StatusMeans is what the status is taken for, Open or Closed; blank where none
// is recorded.
func (d *Delivery) StatusMeans() string { return d.statusMeans }

// meanings are the fields of what words of delivery mean.
func meanings() []relation.Field {
	progress := relation.OfWord("progress_means", "Progress means", []string{Going, Late, Done, Dropped}, (*Delivery).ProgressMeans)
	progress.About = "what the progress means, whatever the pack's words for it are; blank where none is recorded, and for what is closed and was going or late"
	status := relation.OfWord("status_means", "Status means", []string{Open, Closed}, (*Delivery).StatusMeans)
	status.About = "what the status means, whatever the pack's words for it are"
	progress.File, status.File = "delivery.csv", "delivery.csv"
	progress.Means, status.Means = progress.Listed, status.Listed
	return []relation.Field{progress, status}
}

// ProgressWord is what the progress column's word means, also where what is
// closed goes on by it.
func (d *Delivery) ProgressWord() string { return d.progressMeans }
