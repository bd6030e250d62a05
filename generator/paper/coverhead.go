package paper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/calendar"
)

// sheet appends the nodes of the paper's head to root: page 1, and what stands on
// the cover sheet. The head of a paper for no meeting is short, and begins page 1.
func (b *binding) sheet(c *cover, front []ast.Node, root ast.Node) {
	if c.dated == nil {
		b.front(c, front, root)
	}
	root.AppendChild(root, &Facts{Facts: b.facts(c)})
	if shown := b.keyFigures(c.KeyFigures); len(shown.Figures) > 0 {
		root.AppendChild(root, shown)
	}
	if c.dated == nil {
		b.boardSheet(&c.board, root)
	} else {
		b.front(c, front, root)
	}
}

// boardSheet appends what the Board's papers have on their cover sheet, in
// their order.
func (b *binding) boardSheet(c *boardSheet, root ast.Node) {
	add := func(n ast.Node) { root.AppendChild(root, n) }
	b.section(root, "Executive summary", c.Summary)
	b.section(root, "Recommendations", c.Recommendations)
	add(coverHeading("Links, risks and assurance", c.ConflictsOfInterest.At))
	add(b.table("Which strategic objectives does the report relate to?", "objectives",
		[]string{"Reference", "Strategic objective", "Applies"}, rowsOf(c.Objectives, func(o objective) []string {
			return []string{b.words(o.Code), b.words(o.Text), tick(o.Applies)}
		})))
	answers := func(a answer) []string {
		return []string{b.words(a.Question), inFull(a.Answer.Text), b.words(a.Comment)}
	}
	add(b.table("Implications", "implications", []string{"Question", "Answer", "Comments"}, noneSaid(rowsOf(c.Implications, answers))))
	if len(c.Discussed) > 0 {
		add(b.table("Where the paper has been discussed", "discussed", []string{"Meeting", "Date", "Outcome"}, rowsOf(c.Discussed, func(d discussion) []string {
			return []string{b.words(d.Meeting), spelt(b.words(d.Date)), b.words(d.Outcome)}
		})))
	}
	add(b.table("Impact assessments", "impact-assessments", []string{"Assessment", "Completed", "Comments"}, noneSaid(rowsOf(c.Assessments, answers))))
	add(&Facts{Facts: []Fact{
		{"Conflicts of interest", b.words(c.ConflictsOfInterest)},
		{"Report authorised by", b.words(c.AuthorisedBy)},
	}})
	add(&PageBreak{})
}

// noneSaid says of the rows without comments that there are none, where others have some:
// what an empty cell means is said further down. "None" alone would read as the answer.
func noneSaid(rows [][]string) [][]string {
	if slices.ContainsFunc(rows, func(r []string) bool { return r[2] != "" }) {
		for _, r := range rows {
			r[2] = cmp.Or(r[2], "No comments")
		}
	}
	return rows
}

func tick(applies bool) string {
	if applies {
		return "Yes"
	}
	return "No"
}

// day is the date that the paper bears.
func (b *binding) day(c *cover) string {
	if c.dated != nil {
		return spelt(b.words(c.dated.Date))
	}
	return calendar.Long(c.board.MeetingDate.Time)
}

func (b *binding) facts(c *cover) []Fact {
	if c.dated != nil {
		facts := []Fact{{"Date", b.day(c)}}
		for _, detail := range c.dated.Details {
			if words := b.words(detail.Value); strings.TrimSpace(words) != "" {
				facts = append(facts, Fact{detail.Key.Text, spelt(words)})
			}
		}
		return facts
	}
	return []Fact{
		{"Date of meeting", b.day(c)},
		{"Title of paper", b.words(c.Title)},
		{"Presented by", b.words(c.board.PresentedBy)},
		{"Author", b.words(c.board.Author)},
		{"Agenda item", b.words(c.board.AgendaItem)},
		{confidentialFact, c.board.Confidential.Text},
	}
}

func (b *binding) keyFigures(figures []keyFigure) *KeyFigures {
	node := &KeyFigures{}
	for _, f := range figures {
		if b.holds(f.When) {
			node.Figures = append(node.Figures, KeyFigure{Value: b.words(f.Value), Label: b.words(f.Label), Note: b.words(f.Note)})
		}
	}
	return node
}

// inFull is an answer as readers find it.
func inFull(answer string) string {
	if answer == yesNoNotKnown[2] {
		return "Not applicable"
	}
	return answer
}
