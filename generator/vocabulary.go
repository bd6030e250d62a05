package generator

import (
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/setting"
)

// term is one of the words that a pack has for a field.
type term struct {
	Word  diag.Located `yaml:"word,required" about:"the word"`
	Means diag.Located `yaml:"means" about:"what it means to boardpack, where anything depends on it: going, late, done or dropped for progress, open or closed for status, cleared, open or refused for qia_status and ehiira_status"`
	Tone  diag.Located `yaml:"tone" about:"not used: charts choose it by what a word means, or by its place"`
}

// vocabulary is the words of the pack's own, by field, as records take them.
// Fields and words that could not be used are findings, and left out.
func vocabulary(said []setting.Keyed[[]term], findings *diag.List) map[string][]record.Term {
	fields := record.Vocabularies()
	own := map[string][]record.Term{}
	for _, entry := range said {
		name := entry.Key.Text
		meanings, known := fields[name]
		if !known {
			findings.Errorf(entry.Key.At, "vocabulary-unknown-field", "%q is no field for which a pack may have its own words", name).
				Hinted("%s", diag.DidYouMean(name, slices.Sorted(maps.Keys(fields))))
			continue
		}
		if len(entry.Value) == 0 {
			findings.Errorf(entry.Key.At, "vocabulary-empty", "the vocabulary of %s has no words", name).Hinted("write the words: [{word: On track, means: going}], or take the field out")
			continue
		}
		own[name] = terms(name, entry.Value, meanings, findings)
	}
	tellTone(said, findings)
	return own
}

// terms checks the words of one field and what they mean.
func terms(field string, said []term, meanings []string, findings *diag.List) []record.Term {
	var all []record.Term
	for _, t := range said {
		again := slices.ContainsFunc(all, func(other record.Term) bool { return strings.EqualFold(other.Word, t.Word.Text) })
		switch word, means := t.Word.Text, t.Means; {
		case word != strings.TrimSpace(word):
			findings.Errorf(t.Word.At, "vocabulary-word-spaces", "word %q begins or ends with a space", word).Hinted("take the space out")
		case again:
			findings.Errorf(t.Word.At, "vocabulary-word-twice", "word %q stands twice for %s", word, field).Hinted("take one of the two out")
			continue
		case meanings == nil && means.Text != "":
			findings.Errorf(means.At, "vocabulary-needless-meaning", "nothing depends on what words of %s mean", field).Hinted("leave means out")
		case meanings != nil && means.Text == "":
			findings.Errorf(t.Word.At, "vocabulary-meaning-missing", "word %q of %s is without what it means", word, field).
				Hinted("means is one of %s", strings.Join(meanings, ", "))
		case meanings != nil && !slices.Contains(meanings, means.Text):
			findings.Errorf(means.At, "vocabulary-unknown-meaning", "%q is nothing that words of %s can mean", means.Text, field).
				Hinted("%s", diag.DidYouMean(means.Text, meanings))
		}
		all = append(all, record.Term{Word: t.Word.Text, Means: t.Means.Text})
	}
	return all
}

// tellTone says once that charts do not take tones.
func tellTone(said []setting.Keyed[[]term], findings *diag.List) {
	for _, entry := range said {
		for _, t := range entry.Value {
			if t.Tone.Text != "" {
				findings.Warnf(t.Tone.At, "vocabulary-tone-unused", "tone is not used: charts choose it by what a word means, or by its place")
				return
			}
		}
	}
}
