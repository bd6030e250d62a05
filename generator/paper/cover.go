package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/setting"
)

// cover is a paper's front matter: the cover sheet, and what the paper says of
// itself. Texts may hold live values; the executive summary and the
// recommendations are Markdown.
type cover struct {
	Title               diag.Located   `yaml:"title,required"`
	MeetingDate         setting.Date   `yaml:"meeting_date,required"`
	PresentedBy         diag.Located   `yaml:"presented_by,required"`
	Author              diag.Located   `yaml:"author,required"`
	AgendaItem          diag.Located   `yaml:"agenda_item,required"`
	Confidential        diag.Located   `yaml:"confidential,required"`
	Summary             diag.Located   `yaml:"executive_summary,required"`
	Recommendations     diag.Located   `yaml:"recommendations,required"`
	Objectives          []objective    `yaml:"strategic_objectives,required"`
	Implications        []answer       `yaml:"implications,required"`
	Discussed           []discussion   `yaml:"discussed_at"`
	ConflictsOfInterest diag.Located   `yaml:"conflicts_of_interest,required"`
	Assessments         []answer       `yaml:"impact_assessments,required"`
	AuthorisedBy        diag.Located   `yaml:"report_authorised_by,required"`
	KeyFigures          []keyFigure    `yaml:"key_figures"`
	Values              []setting.Pair `yaml:"values"`
	Appendices          []diag.Located `yaml:"appendices"`
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
}

var (
	yesNo         = []string{"Yes", "No"}
	yesNoNotKnown = []string{"Yes", "No", "N/A"}
)

// decodeCover reads the front matter and checks the answers in it.
func decodeCover(matter *text, into *cover) diag.List {
	findings := setting.Decode(matter.bytes, matter.origin, into)
	into.check(&findings)
	return findings
}

func (c *cover) check(findings *diag.List) {
	oneOf(c.Confidential, "confidential", yesNo, findings)
	for _, a := range slices.Concat(c.Implications, c.Assessments) {
		oneOf(a.Answer, "answer", yesNoNotKnown, findings)
	}
}

func oneOf(value diag.Located, key string, allowed []string, findings *diag.List) {
	if value.Text != "" && !slices.Contains(allowed, value.Text) {
		findings.Errorf(value.At, "%s %q is not one of %s", key, value.Text, strings.Join(allowed, ", ")).
			Hinted("%s", diag.DidYouMean(value.Text, allowed))
	}
}

// sheet appends the cover sheet's nodes to root, in the order in which the
// Board's papers have them.
func (b *binding) sheet(c *cover, root ast.Node) {
	add := func(n ast.Node) { root.AppendChild(root, n) }
	add(&Facts{Facts: b.facts(c)})
	if len(c.KeyFigures) > 0 {
		add(b.keyFigures(c.KeyFigures))
	}
	b.section(root, "Executive summary", c.Summary)
	b.section(root, "Recommendations", c.Recommendations)
	add(coverHeading("Links, risks and assurance", c.ConflictsOfInterest.At))
	add(b.table("Which strategic objectives does the report relate to?", "objectives",
		[]string{"Reference", "Strategic objective", "Applies"}, rowsOf(c.Objectives, func(o objective) []string {
			return []string{b.words(o.Code), b.words(o.Text), tick(o.Applies)}
		})))
	answers := func(a answer) []string { return []string{b.words(a.Question), a.Answer.Text, b.words(a.Comment)} }
	add(b.table("Implications", "implications", []string{"Question", "Answer", "Comments"}, rowsOf(c.Implications, answers)))
	if len(c.Discussed) > 0 {
		add(b.table("Where the paper has been discussed", "discussed", []string{"Meeting", "Date", "Outcome"}, rowsOf(c.Discussed, func(d discussion) []string {
			return []string{b.words(d.Meeting), b.words(d.Date), b.words(d.Outcome)}
		})))
	}
	add(b.table("Impact assessments", "impact-assessments", []string{"Assessment", "Completed", "Comments"}, rowsOf(c.Assessments, answers)))
	add(&Facts{Facts: []Fact{
		{"Conflicts of interest", b.words(c.ConflictsOfInterest)},
		{"Report authorised by", b.words(c.AuthorisedBy)},
	}})
	add(&PageBreak{})
}

func tick(applies bool) string {
	if applies {
		return "Yes"
	}
	return "No"
}

func (b *binding) facts(c *cover) []Fact {
	return []Fact{
		{"Date of meeting", c.MeetingDate.Format("2 January 2006")},
		{"Title of paper", b.words(c.Title)},
		{"Presented by", b.words(c.PresentedBy)},
		{"Author", b.words(c.Author)},
		{"Agenda item", b.words(c.AgendaItem)},
		{"Confidential", c.Confidential.Text},
	}
}

func (b *binding) keyFigures(figures []keyFigure) *KeyFigures {
	node := &KeyFigures{}
	for _, f := range figures {
		node.Figures = append(node.Figures, KeyFigure{Value: b.words(f.Value), Label: b.words(f.Label), Note: b.words(f.Note)})
	}
	return node
}

// section appends a heading and the Markdown under it. Its links and values
// are bound with the rest of the tree.
func (b *binding) section(root ast.Node, title string, markdown diag.Located) {
	root.AppendChild(root, coverHeading(title, markdown.At))
	text := newText(markdown.At, []byte(markdown.Text))
	converter{text: text, findings: b.findings, links: b.links, sheet: true}.convert(root)
}

func coverHeading(title string, at diag.Position) *Heading {
	heading := &Heading{Level: 2, ID: slug(title), At: at}
	heading.AppendChild(heading, &Text{Value: title})
	return heading
}

// table makes one of the cover sheet's own tables, which have no number. A
// column in which nothing stands is left out.
func (b *binding) table(title, id string, columns []string, rows [][]string) *Figure {
	table := figure.Table{Rows: make([]figure.Row, len(rows))}
	for i, label := range columns {
		if !slices.ContainsFunc(rows, func(texts []string) bool { return texts[i] != "" }) {
			continue
		}
		table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(label), Label: label})
		for r, texts := range rows {
			table.Rows[r].Cells = append(table.Rows[r].Cells, figure.Cell{Text: texts[i], Plain: texts[i]})
		}
	}
	return &Figure{Figure: &figure.Figure{ID: "cover-" + id, Title: title, Table: table}}
}

func rowsOf[T any](items []T, texts func(T) []string) [][]string {
	var rows [][]string
	for _, item := range items {
		rows = append(rows, texts(item))
	}
	return rows
}
