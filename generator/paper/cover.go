package paper

import (
	"slices"
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// cover is a paper's front matter: what every paper says of itself, and what
// stands at its head. Texts may hold live values; the executive summary and the
// recommendations are Markdown.
type cover struct {
	about
	board boardSheet
	dated *datedHead // in place of the Board's; nil on a paper of the Board
}

type about struct {
	Title      diag.Located   `yaml:"title,required"`
	ShortTitle diag.Located   `yaml:"short_title"`
	KeyFigures []keyFigure    `yaml:"key_figures"`
	Values     []setting.Pair `yaml:"values"`
	Appendices []diag.Located `yaml:"appendices"`
}

// boardSheet is the cover sheet of a paper for a meeting of the Board.
type boardSheet struct {
	MeetingDate         setting.Date `yaml:"meeting_date,required"`
	PresentedBy         diag.Located `yaml:"presented_by,required"`
	Author              diag.Located `yaml:"author,required"`
	AgendaItem          diag.Located `yaml:"agenda_item,required"`
	Confidential        diag.Located `yaml:"confidential,required"`
	Summary             diag.Located `yaml:"executive_summary,required"`
	Recommendations     diag.Located `yaml:"recommendations,required"`
	Objectives          []objective  `yaml:"strategic_objectives,required"`
	Implications        []answer     `yaml:"implications,required"`
	Discussed           []discussion `yaml:"discussed_at"`
	ConflictsOfInterest diag.Located `yaml:"conflicts_of_interest,required"`
	Assessments         []answer     `yaml:"impact_assessments,required"`
	AuthorisedBy        diag.Located `yaml:"report_authorised_by,required"`
}

// datedHead is the head of a paper that is for no meeting, such as a letter:
// its date, and what else is to stand there.
type datedHead struct {
	Date    diag.Located   `yaml:"date,required"`
	Details []setting.Pair `yaml:"details"`
}

type objective struct {
	Code    diag.Located `yaml:"code,required"`
	Text    diag.Located `yaml:"objective,required"`
	Applies bool         `yaml:"applies"`
}

type answer struct {
	Question diag.Located `yaml:"question,required"`
	Answer   diag.Located `yaml:"answer,required"`
	Comment  diag.Located `yaml:"comment"`
}

type discussion struct {
	Meeting diag.Located `yaml:"meeting,required"`
	Date    diag.Located `yaml:"date,required"`
	Outcome diag.Located `yaml:"outcome,required"`
}

type keyFigure struct {
	Value diag.Located `yaml:"value,required"`
	Label diag.Located `yaml:"label,required"`
	Note  diag.Located `yaml:"note"`
	When  diag.Located `yaml:"when"`
}

var (
	yesNo         = []string{"Yes", "No"}
	yesNoNotKnown = []string{"Yes", "No", "N/A"}
)

// decodeCover reads the front matter and checks the answers in it. A paper with
// a date of its own is not for a meeting.
func decodeCover(matter *text, into *cover) (findings diag.List, read bool) {
	var probe struct {
		Date diag.Located `yaml:"date"`
	}
	if findings, read := setting.Read(matter.bytes, matter.origin, &probe); !read {
		return findings, false
	}
	if probe.Date.Text != "" {
		var front struct {
			about     `yaml:",inline"`
			datedHead `yaml:",inline"`
		}
		findings = setting.Decode(matter.bytes, matter.origin, &front)
		*into = cover{about: front.about, dated: &front.datedHead}
		return findings, true
	}
	if isUndated(matter.bytes) {
		findings.Errorf(matter.origin, "key-missing", "key %q is missing", "date").
			Hinted("write a line date: 13 November 2024; a paper of a Board has meeting_date: and the rest of a cover sheet instead")
		return findings, true
	}
	var front struct {
		about      `yaml:",inline"`
		boardSheet `yaml:",inline"`
	}
	findings = setting.Decode(matter.bytes, matter.origin, &front)
	*into = cover{about: front.about, board: front.boardSheet}
	into.board.check(&findings)
	return findings, true
}

// checkDate finds a date that is none once its live values are filled in: a
// weekday may stand before it.
func (c *cover) checkDate(b *binding) {
	if c.dated == nil {
		return
	}
	words := strings.Fields(b.words(c.dated.Date))
	written := strings.Join(words[max(len(words)-3, 0):], " ")
	if _, is := calendar.ParsePeriod(written); len(words) > 0 && !is {
		b.findings.Errorf(c.dated.Date.At, "paper-without-date", "date %q is no day or month", strings.Join(words, " ")).
			Hinted(`date: 13 November 2024, or date: "{{ date(as_at) }}"`)
	}
}

func (c *boardSheet) check(findings *diag.List) {
	oneOf(c.Confidential, "confidential", yesNo, findings)
	for _, a := range slices.Concat(c.Implications, c.Assessments) {
		oneOf(a.Answer, "answer", yesNoNotKnown, findings)
	}
}

// confidential is where the paper says that it is confidential, and whether it
// does: on the Board's cover sheet, or in a detail of that name.
func (b *binding) confidential(c *cover) (at diag.Position, is bool) {
	if c.dated == nil {
		return c.board.Confidential.At, c.board.Confidential.Text == yesNo[0]
	}
	for _, detail := range c.dated.Details {
		if strings.EqualFold(detail.Key.Text, confidentialFact) && strings.EqualFold(strings.TrimSpace(b.words(detail.Value)), yesNo[0]) {
			return detail.Value.At, true
		}
	}
	return diag.Position{}, false
}

// confidentialFact is what the head of a paper calls the answer.
const confidentialFact = "Confidential"

func oneOf(value diag.Located, key string, allowed []string, findings *diag.List) {
	if value.Text != "" && !slices.Contains(allowed, value.Text) {
		findings.Errorf(value.At, "cover-word-unknown", "%s %q is not one of %s", key, value.Text, strings.Join(allowed, ", ")).
			Hinted("%s", diag.DidYouMean(value.Text, allowed))
	}
}

// day is the date that the paper bears in these words.
func (c *cover) day(bears string) setting.Date {
	if c.dated == nil {
		return c.board.MeetingDate
	}
	day, _ := calendar.ParseDay(bears)
	return setting.Date{Time: day, At: c.dated.Date.At}
}
