package generator

import (
	"regexp"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/paper"
	"boardpack/generator/record"
	"boardpack/generator/score"
	"boardpack/generator/setting"
)

// settings are pack.yaml.
type settings struct {
	Name         diag.Located `yaml:"name,required"`
	Organisation diag.Located `yaml:"organisation,required"`
	Cycle        diag.Located `yaml:"cycle,required"`
	AsAt         setting.Date `yaml:"as_at,required"`
	// PublicationDate is when what the public may see becomes final.
	PublicationDate setting.Date   `yaml:"publication_date"`
	Language        diag.Located   `yaml:"language"`
	Notice          diag.Located   `yaml:"notice"`
	Editions        []edition      `yaml:"editions,required"`
	Columns         []setting.Pair `yaml:"columns"`
	// Files is what is said of one file alone, by its name.
	Files  []setting.Keyed[[]fileSetting] `yaml:"files"`
	Values []setting.Pair                 `yaml:"values"`
	// Vocabulary is the words of the pack's own, by field, in order.
	Vocabulary []setting.Keyed[[]term] `yaml:"vocabulary"`
	Facts      []fact                  `yaml:"facts"`
	Controls   []control               `yaml:"controls"`
	// Follows is the folder of the earlier cycle's pack, beside this one.
	Follows diag.Located `yaml:"follows"`
	// Selection says which of the scored submissions are taken.
	Selection selection `yaml:"selection"`
	// Scores is the scale of scores.csv.
	Scores scale `yaml:"scores"`
	// CountsAll are the ids of figures that count, in every edition, what the
	// edition hides as well.
	CountsAll  []diag.Located `yaml:"counts_all"`
	Disclosure disclosure     `yaml:"disclosure"`
	// Confidential is none where the pack has no column of that name because
	// every row may be published.
	Confidential diag.Located `yaml:"confidential"`
	// Abbreviations are what papers use: their letters, and in full.
	Abbreviations []setting.Pair `yaml:"abbreviations"`
	// Accessibility becomes the statement on each edition's own page.
	Accessibility accessibility `yaml:"accessibility"`
}

type fact struct {
	Name   diag.Located `yaml:"name,required"`
	Value  diag.Located `yaml:"value,required"`
	Source diag.Located `yaml:"source,required"`
}

type control struct {
	Name       diag.Located `yaml:"name,required"`
	Expression diag.Located `yaml:"expression,required"`
	Published  diag.Located `yaml:"published,required"`
	Source     diag.Located `yaml:"source"`
	Accepted   diag.Located `yaml:"accepted"`
}

var (
	packName    = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]*$`)
	editionName = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	paperName   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	cycleShape  = regexp.MustCompile(`^\d{4}/\d{2}$`)
	// english is the shape of the language tags (BCP 47) that are English's. What
	// boardpack writes itself, it writes in English: a page that says it is in
	// another language would be read aloud in that one's sounds.
	english = regexp.MustCompile(`^en(-[A-Za-z0-9]{2,8})*$`)
	// reservedPapers are the names of pages that an edition has itself.
	reservedPapers = []string{"index", "pack", "accessibility"}
	factName       = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
)

// check finds names that could not be paths or names in expressions.
func (s *settings) check(findings *diag.List) {
	shaped := func(text diag.Located, shape *regexp.Regexp, what, hint string) {
		if text.Text != "" && !shape.MatchString(text.Text) {
			findings.Errorf(text.At, "name-shape", "%s %q", what, text.Text).Hinted("%s", hint)
		}
	}
	shaped(s.Cycle, cycleShape, "cycle", "a financial year such as 2024/25")
	if s.Language.Text != "" && !english.MatchString(s.Language.Text) {
		findings.Errorf(s.Language.At, "language-not-english", "language %q: boardpack has English texts only", s.Language.Text).Hinted("language: en-GB, also where the papers' own words are in another")
	}
	if word := s.Confidential; word.Text != "" && word.Text != none {
		findings.Errorf(word.At, "confidential-not-none", "confidential %q is not %s", word.Text, none).
			Hinted("leave it out, and say Yes or No in each row of intentions.csv")
	}
	seen := map[string]bool{}
	for _, e := range s.Editions {
		shaped(e.Name, editionName, "edition", "lower case letters, digits and hyphens")
		if seen[e.Name.Text] {
			findings.Errorf(e.Name.At, "edition-stands-twice", "edition %q stands twice", e.Name.Text)
		}
		seen[e.Name.Text] = true
		e.check(findings)
		for i, paper := range e.Papers {
			again := func(other diag.Located) bool { return other.Text == paper.Text }
			if slices.Contains(reservedPapers, paper.Text) || slices.ContainsFunc(e.Papers[:i], again) {
				findings.Errorf(paper.At, "name-taken", "the name %q is taken", paper.Text)
			}
			shaped(paper, paperName, "paper", "a Markdown file's name without .md: lower case letters and digits, joined by single hyphens")
		}
	}
	for _, f := range s.Facts {
		shaped(f.Name, factName, "fact", "lower case letters, digits and underscores")
	}
}

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
	var ours []string
	for _, file := range record.Files() {
		ours = append(ours, record.Columns(file)...)
	}
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
	for _, pair := range s.Values {
		if pair.Value.Text == "" {
			into.Blanks = append(into.Blanks, pair.Key.Text)
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
	return into
}

func put(into map[string]map[string]string, outer, key, value string) {
	if into[outer] == nil {
		into[outer] = map[string]string{}
	}
	into[outer][key] = value
}

// shorthand is how the pack's abbreviations are said.
func (s *settings) shorthand() *paper.Shorthand {
	full := map[string]string{}
	for _, pair := range s.Abbreviations {
		full[pair.Key.Text] = pair.Value.Text
	}
	return paper.NewShorthand(full)
}
