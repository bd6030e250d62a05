package generator

import (
	"slices"
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/paper"
	"boardpack/generator/pattern"
	"boardpack/generator/setting"
	"boardpack/generator/typeface"
	"boardpack/generator/wording"
)

// settings are pack.yaml. The tag about says to who writes it what a key is for.
type settings struct {
	Contract        diag.Located                   `yaml:"contract" about:"the version of what packs can hold for which it was written, which init writes; left out, 1. A later boardpack reads it too"`
	Name            diag.Located                   `yaml:"name,required" about:"what the pack is called on each page"`
	Organisation    diag.Located                   `yaml:"organisation,required" about:"whose pack it is"`
	Cycle           diag.Located                   `yaml:"cycle,required" about:"the financial year, as 2024/25"`
	AsAt            setting.Date                   `yaml:"as_at,required" about:"the day of the figures, as 2024-10-31: later rows of delivery and observations are left out"`
	PublicationDate setting.Date                   `yaml:"publication_date" about:"the day from which what leaves the Board is final; before, it is marked a draft, and build --final is refused"`
	Language        diag.Located                   `yaml:"language" about:"the language of the pages, en-GB or another English; left out, en-GB"`
	Notice          diag.Located                   `yaml:"notice" about:"what every page says at its foot, such as which figures are illustrative"`
	Brand           branding                       `yaml:"brand" about:"the organisation's own look, on pages and in PDFs; charts keep their colours"`
	Editions        []edition                      `yaml:"editions,required" about:"one for each audience, with the papers that it gets"`
	Columns         []setting.Pair                 `yaml:"columns" about:"our column: their header, for files whose columns have other names"`
	Files           []setting.Keyed[[]fileSetting] `yaml:"files" about:"what is said of one file alone, by our name of it without .csv; a list, where the rows of several sheets are one"`
	Drafts          []draftSetting                 `yaml:"drafts" about:"earlier exports of the list of intentions, which papers set beside each other and beside the list itself: a block of the kind movement"`
	Values          []setting.Pair                 `yaml:"values" about:"their word: our word, for files that have other words"`
	Vocabulary      []setting.Keyed[[]term]        `yaml:"vocabulary" about:"the words of the pack's own for a field, in the order of tables, each with what it means"`
	Facts           []fact                         `yaml:"facts" about:"figures that papers quote and no record holds, each with where it is from: facts.name in papers"`
	Controls        []control                      `yaml:"controls" about:"figures that were published, compared with what the records give; a difference that is not accepted is an error"`
	Follows         diag.Located                   `yaml:"follows" about:"the folder of the earlier cycle's pack, beside this one"`
	Selection       selection                      `yaml:"selection" about:"which of the scored intentions are taken; with either top or threshold"`
	ApprovalRoutes  []approvalRoute                `yaml:"approval_routes" about:"who approves a business case, by the investment that it needs: the least amounts first"`
	SegmentRules    []segmentRule                  `yaml:"segment_rules" about:"which segment is suggested for an intention: the first rule that holds; a block of the kind decisions shows it"`
	Scores          scale                          `yaml:"scores" about:"the scale of scores.csv; left out, whole numbers from 1 to 5"`
	Proforma        intake                         `yaml:"proforma" about:"what boardpack proforma says to leads who send intentions in"`
	CountsAll       []diag.Located                 `yaml:"counts_all" about:"ids of pivot, chart and parts blocks that count, in every edition, what the edition hides as well; what packs of two days tell together is not judged"`
	Disclosure      disclosure                     `yaml:"disclosure" about:"how what an edition hides is protected where it is counted"`
	Confidential    diag.Located                   `yaml:"confidential" about:"none where the pack has no column of that name because every row may be published"`
	Doubts          []setting.Pair                 `yaml:"doubts" about:"code of a doubt: error, warning or off, where the pack takes it otherwise than boardpack does; help findings lists the codes under Doubts"`
	Limits          limits                         `yaml:"limits" about:"how much is read, and how long an expression may go on, where that is more than usual"`
	Abbreviations   []setting.Pair                 `yaml:"abbreviations" about:"letters: what they stand for, which papers say that use them and readers who listen hear in full"`
	Accessibility   accessibility                  `yaml:"accessibility" about:"the accessibility statement, which public bodies must publish, on a page of each edition"`
}

type fact struct {
	Name   diag.Located `yaml:"name,required" about:"what papers call it: lower case letters, digits and underscores"`
	Value  diag.Located `yaml:"value,required" about:"a number, a day or words"`
	Source diag.Located `yaml:"source,required" about:"where it is from"`
}

type control struct {
	Name       diag.Located `yaml:"name,required" about:"what the figure is"`
	Expression diag.Located `yaml:"expression,required" about:"what gives it from the records"`
	Published  diag.Located `yaml:"published,required" about:"the value that was published"`
	Source     diag.Located `yaml:"source" about:"where"`
	Accepted   diag.Located `yaml:"accepted" about:"why the two may differ; then they may"`
}

var (
	packName    = pattern.Of(`^[A-Za-z0-9][A-Za-z0-9.-]*$`)
	editionName = pattern.Of(`^[a-z][a-z0-9-]*$`)
	paperName   = pattern.Of(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	// english is the shape of the language tags (BCP 47) that are English's. What
	// boardpack writes itself, it writes in English: a page that says it is in
	// another language would be read aloud in that one's sounds.
	english = pattern.Of(`^en(-[A-Za-z0-9]{2,8})*$`)
	// reservedPapers are the names of pages that an edition has itself.
	reservedPapers = []string{"index", "pack", "accessibility", "licences", "charts", "list"}
	factName       = pattern.Of(`^[a-z][a-z0-9_]*$`)
)

// check finds names that could not be paths or names in expressions.
func (s *settings) check(findings *diag.List) {
	for _, pair := range s.Abbreviations { // they are keys, and shown
		if r, missing := typeface.Regular.Missing(pair.Key.Text); missing {
			findings.Errorf(pair.Key.At, "character-without-glyph", "character %U cannot be shown in the PDF", r)
		}
	}
	s.Limits.check(findings)
	s.Disclosure.smallest(findings)
	if _, is := s.cycle(); s.Cycle.Text != "" && !is {
		findings.Errorf(s.Cycle.At, "cycle-no-year", "cycle %q is not two successive years", s.Cycle.Text).Hinted("cycle: 2024/25")
	}
	if s.Language.Text != "" && !english().MatchString(s.Language.Text) {
		findings.Errorf(s.Language.At, "language-not-english", "language %q: boardpack has English texts only", s.Language.Text).Hinted("language: en-GB, also where the papers' own words are in another")
	}
	if word := s.Confidential; word.Text != "" && word.Text != none {
		findings.Errorf(word.At, "confidential-not-none", "confidential %q is not %s", word.Text, none).
			Hinted("leave it out, and say Yes or No in each row of intentions.csv")
	}
	s.checkEditions(findings)
	for _, f := range s.Facts {
		shaped(f.Name, factName, "fact", "lower case letters, digits and underscores", findings)
	}
}

func shaped(text diag.Located, shape pattern.Pattern, what, hint string, findings *diag.List) {
	if text.Text != "" && !shape().MatchString(text.Text) {
		findings.Errorf(text.At, "name-shape", "%s %q", what, text.Text).Hinted("%s", hint)
	}
}

// checkEditions finds editions and papers whose pages would take the place of others.
func (s *settings) checkEditions(findings *diag.List) {
	seen, folders := map[string]bool{}, namesOf(findings)
	for k, e := range s.Editions {
		if e.Name.Text == "" {
			continue // that is a finding
		}
		folders.add("edition", e.Name)
		shaped(e.Name, editionName, "edition", "lower case letters, digits and hyphens", findings)
		if seen[e.Name.Text] {
			findings.Errorf(e.Name.At, "edition-twice", "edition %q stands twice", e.Name.Text).Hinted("give one of them another name")
		}
		seen[e.Name.Text] = true
		e.check(findings)
		e.checkPapers(findings)
		// What cannot be a paper's name is not looked for as well.
		s.Editions[k].Papers = slices.DeleteFunc(slices.Clone(e.Papers), func(paper diag.Located) bool { return paper.Text != "" && !paperName().MatchString(paper.Text) })
	}
}

// checkPapers finds papers that would be one page, or one that each edition has.
func (e edition) checkPapers(findings *diag.List) {
	pages := namesOf(findings)
	for i, paper := range e.Papers {
		pages.add("paper", paper)
		again := func(other diag.Located) bool { return other.Text == paper.Text }
		if slices.Contains(reservedPapers, paper.Text) || slices.ContainsFunc(e.Papers[:i], again) {
			findings.Errorf(paper.At, "name-taken", "the name %q is taken", paper.Text).Hinted("an edition has one paper of a name, and pages called %s itself", strings.Join(reservedPapers, ", "))
		}
		shaped(paper, paperName, "paper", hintOfPaper(paper.Text), findings)
	}
}

// hintOfPaper is how a paper is named.
func hintOfPaper(name string) string {
	if short, ends := strings.CutSuffix(name, ".md"); ends && paperName().MatchString(short) {
		return "papers: [" + short + "], without .md"
	}
	return "a Markdown file's name without .md: lower case letters and digits, joined by single hyphens"
}

// cycle is the financial year of the pack, which must be one.
func (s *settings) cycle() (year calendar.Period, is bool) {
	period, is := calendar.ParsePeriod(s.Cycle.Text)
	return period, is && period.Unit() == calendar.Year && setting.IsOurs(period.Start())
}

// doubts are what the pack makes of them.
func (s *settings) doubts(findings *diag.List) doubt.Severities {
	said := doubt.Severities{}
	words := []string{diag.Error.String(), diag.Warning.String(), doubt.Off}
	for _, pair := range s.Doubts {
		if !slices.Contains(doubt.Codes, pair.Key.Text) {
			findings.Errorf(pair.Key.At, "doubt-unknown", "%q is no doubt that boardpack has", pair.Key.Text).Hinted("%s", diag.DidYouMean(pair.Key.Text, doubt.Codes))
			continue
		}
		if !slices.Contains(words, pair.Value.Text) {
			findings.Errorf(pair.Value.At, "doubt-severity-unknown", "%q is not one of %s", pair.Value.Text, wording.List(words))
			continue
		}
		said[pair.Key.Text] = pair.Value.Text
	}
	return said
}

// shorthand is how the pack's abbreviations are said.
func (s *settings) shorthand() *paper.Shorthand {
	full := map[string]string{}
	for _, pair := range s.Abbreviations {
		full[pair.Key.Text] = pair.Value.Text
	}
	return paper.NewShorthand(full)
}
