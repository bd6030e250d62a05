package generator

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/score"
)

// none is what confidential in pack.yaml says, if anything.
const none = "none"

// hide reports whether any edition may not see all.
func (s *settings) hide() bool {
	return slices.ContainsFunc(s.Editions, func(e edition) bool {
		return e.Each.Text != "" || e.Sees.Text != everything && e.Name.Text != boardEdition
	})
}

// records turns the flat lists of pack.yaml into what applies to each file and
// column.
func (s *settings) records(scale score.Scale, findings *diag.List) record.Settings {
	into := record.Settings{Columns: map[string]map[string]string{}, Values: map[string]map[string]string{}, AsAt: s.AsAt.Time, Cycle: s.Cycle.Text,
		Hides: s.hide(), AllPublished: s.Confidential.Text == none, Scale: scale,
		Vocabulary: vocabulary(s.Vocabulary, findings)}
	into.Files = files(s.Files, findings)
	into.Drafts = s.drafts(findings)
	var ours []string
	for _, file := range record.Files() {
		ours = append(ours, record.Columns(file)...)
	}
	s.renamed(ours, &into, findings)
	s.reworded(ours, &into, findings)
	return into
}

// renamed puts each header into the files that have the column.
func (s *settings) renamed(ours []string, into *record.Settings, findings *diag.List) {
	for _, pair := range s.Columns {
		if !slices.Contains(ours, pair.Key.Text) {
			findings.Errorf(pair.Key.At, "unknown-column", "unknown column %q", pair.Key.Text).Hinted("%s", diag.DidYouMean(pair.Key.Text, ours))
		}
		for _, file := range record.Files() {
			if slices.Contains(record.Columns(file), pair.Key.Text) {
				put(into.Columns, file, pair.Key.Text, pair.Value.Text)
			}
		}
	}
}

// reworded puts each word for one of ours into the columns that have ours.
func (s *settings) reworded(ours []string, into *record.Settings, findings *diag.List) {
	for _, pair := range s.Values {
		if pair.Key.Text == "" {
			findings.Errorf(pair.Key.At, "word-for-blanks", "values has a word for blank cells, which would stand in every column").
				Hinted("give it under files, in the words of one column")
			continue
		}
		if pair.Value.Text == "" {
			into.Blanks = append(into.Blanks, pair.Key.Text)
			continue
		}
		if record.Opposite(pair.Key.Text, pair.Value.Text) {
			findings.Errorf(pair.Key.At, "yes-made-no", "values cannot read %q as %q: it would, in every column", pair.Key.Text, pair.Value.Text).
				Hinted("give it under files, in the words of one column: files: {intentions: {words: {confidential: {Y: \"No\", N: \"Yes\"}}}}")
			continue
		}
		used := false
		for _, column := range ours {
			if into.Takes(column, pair.Value.Text) {
				put(into.Values, column, pair.Key.Text, pair.Value.Text)
				used = true
			}
		}
		if !used {
			findings.Errorf(pair.Value.At, "word-of-no-column", "%q is not a word that any column has", pair.Value.Text).
				Hinted("values are written their word: our word; those of codes and of free text stand under files, in the words of a column")
		}
	}
}

func put(into map[string]map[string]string, outer, key, value string) {
	if into[outer] == nil {
		into[outer] = map[string]string{}
	}
	into[outer][key] = value
}
