package study

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/relation"
)

const movementsName = "movements"

// How the score of an intention moved.
const (
	scoreAwaited = "Awaited"
	scoreGiven   = "Given"
	scoreRaised  = "Raised"
	scoreLowered = "Lowered"
	scoreSame    = "Unchanged"
)

// movements is what became of each intention since the latest draft, in the order of the
// list, and of what was withdrawn behind it. There are none without a draft.
func (s *session) movements() *relation.Relation {
	programme, _ := s.records.Relation("intentions").Field("programme")
	in := func(name string) func(*moved) string {
		return func(one *moved) string {
			f, _ := one.of.Field(name)
			return f.Text(one.row)
		}
	}
	named := relation.OfWord("programme", "Programme", programme.Listed, in("programme"))
	named.Nominal = programme.Nominal
	fields := []relation.Field{
		relation.OfText("reference", "Reference", in("reference")),
		named,
		relation.OfText("title", "Title", in("title")),
		relation.OfWord("lead", "Lead", nil, in("lead")),
		relation.OfWord("movement", "Movement", []string{isNew, isChanged, isWithdrawn}, func(one *moved) string { return one.what }),
		relation.Of("changed", "What changed", relation.Words, func(one *moved) any {
			var labels []string
			for _, f := range one.fields {
				labels = append(labels, f.Label)
			}
			return labels
		}),
		relation.OfText("changes", "What changed", func(one *moved) string { return strings.Join(one.changes, "; ") }),
		relation.OfText("score", "Score", func(one *moved) string { return one.score }).OrderedBy(compareScores),
		relation.OfText("score_before", "Score before", func(one *moved) string { return one.scoreBefore }).OrderedBy(compareScores),
		relation.OfWord("scoring", "Scoring", []string{scoreAwaited, scoreGiven, scoreRaised, scoreLowered, scoreSame}, (*moved).scoring),
	}
	for k, f := range fields {
		fields[k].Decimal = strings.HasPrefix(f.Name, "score") && f.Type == relation.Text
	}
	fields = relation.Described(fields, map[string]string{
		"reference": "the intention", "programme": "its programme", "title": "what it is", "lead": "who leads it",
		"movement":     "whether it is new, changed or withdrawn since the latest draft, blank for none of these",
		"changed":      "the fields that changed, by their headings",
		"changes":      "what changed, in words, with the values now and before",
		"score":        "the weighted score now; blank where there is none yet",
		"score_before": "the weighted score in the latest draft",
		"scoring":      "whether its score is awaited, given since, raised, lowered or unchanged; blank for what is withdrawn",
	})
	r := relation.New(movementsName, "", fields, s.sinceDraft)
	r.One, r.Many, r.Key = "intention", "intentions", "reference"
	r.About = "what became of each intention since the latest of the drafts in pack.yaml; none without one"
	return r
}

// sinceDraft are all intentions of the latest draft and of the list.
func (s *session) sinceDraft() []*moved {
	lists := s.lists()
	n := len(lists)
	if n < 2 {
		return nil
	}
	m := between(lists[n-2], lists[n-1], false)
	known := map[string]*moved{}
	var gone []*moved
	for _, one := range m.all(func(relation.Field) bool { return true }) {
		if one.what == isWithdrawn {
			gone = append(gone, one)
			continue
		}
		known[one.of.KeyOf(one.row)] = one
	}
	was := map[string]relation.Row{}
	for _, row := range m.old.Rows() {
		was[m.old.KeyOf(row)] = row
	}
	var all []*moved
	score, _ := m.new.Field("score")
	before, _ := m.old.Field("score")
	for _, row := range m.new.Rows() {
		key := m.new.KeyOf(row)
		one, moves := known[key]
		if !moves {
			one = &moved{row: row, of: m.new}
		}
		one.score = score.Text(row)
		if old, both := was[key]; both {
			one.scoreBefore = before.Text(old)
		}
		all = append(all, one)
	}
	for k := range gone {
		gone[k].scoreBefore = before.Text(gone[k].row)
	}
	return slices.Concat(all, gone)
}

// scoring is how the score moved.
func (one *moved) scoring() string {
	switch order := compareScores(one.score, one.scoreBefore); {
	case one.what == isWithdrawn:
		return ""
	case one.score == "":
		return scoreAwaited
	case one.scoreBefore == "":
		return scoreGiven
	default:
		return cmp.Or(map[int]string{1: scoreRaised, -1: scoreLowered}[order], scoreSame)
	}
}
