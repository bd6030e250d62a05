package pdfout

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// The builders below make nodes as the paper package binds them.

func text(value string) ast.Node { return &paper.Text{Value: value} }

func with[N ast.Node](node N, children ...ast.Node) N {
	for _, child := range children {
		node.AppendChild(node, child)
	}
	return node
}

func heading(level int, number, id, words string) ast.Node {
	return with(&paper.Heading{Level: level, Number: number, ID: id}, text(words))
}

func para(number string, children ...ast.Node) ast.Node {
	return with(&paper.Paragraph{Number: number}, children...)
}

func linkTo(target, words string) ast.Node {
	n := ast.NewLink()
	n.Destination = []byte(target)
	return with(n, text(words))
}

func list(marker byte, items ...ast.Node) ast.Node {
	n := ast.NewList(marker)
	n.IsTight = true
	if n.IsOrdered() {
		n.Start = 1
	}
	return with(n, items...)
}

func item(children ...ast.Node) ast.Node { return with(ast.NewListItem(2), children...) }

func fig(f *figure.Figure) ast.Node { return &paper.Figure{Figure: f} }

// columns makes column headings; those that start with "#" are numeric.
func columns(labels ...string) []figure.Column {
	var all []figure.Column
	for _, label := range labels {
		label, numeric := strings.CutPrefix(label, "#")
		all = append(all, figure.Column{Label: label, Name: figure.Slug(label), Numeric: numeric})
	}
	return all
}

func row(cells ...string) figure.Row {
	var r figure.Row
	for _, c := range cells {
		r.Cells = append(r.Cells, figure.Cell{Value: figure.Words(c)})
	}
	return r
}

func newPaper(children ...ast.Node) *paper.Paper {
	return &paper.Paper{
		Name: "test", Title: "Half-year review of progress against the 2024/25 commissioning intentions",
		Meeting: "Integrated Care Board, 13 November 2024",
		Root:    with(ast.NewDocument(), children...),
	}
}

var testOptions = Options{
	Organisation: "Example Integrated Care Board", Language: "en-GB",
	Date: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC),
}

// words makes n words, no two alike, so that a test can find each of them.
func words(prefix string, n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("%s%d", prefix, i)
	}
	return strings.Join(all, " ")
}

const prose = "The Board agreed these intentions in April and asked for a report at the half year. " +
	"Most of them are on track, and those that are not have a named lead who has set out what stands in the way. "

func sampleCover() []ast.Node {
	return []ast.Node{
		&paper.Facts{Facts: []paper.Fact{
			{Name: "Date of meeting", Text: "13 November 2024"},
			{Name: "Title of paper", Text: "Half-year review of progress against the 2024/25 commissioning intentions"},
			{Name: "Presented by", Text: "Chief Operating Officer"},
			{Name: "Author", Text: "Director of Urgent, Emergency and Planned Care"},
			{Name: "Agenda item", Text: "9"},
			{Name: "Confidential", Text: "No"},
		}},
		&paper.KeyFigures{Figures: []paper.KeyFigure{
			{Value: "169", Label: "intentions", Note: "in 19 programmes"},
			{Value: "110", Label: "on track", Note: "67.9% of those with progress recorded"},
			{Value: "45", Label: "delayed"},
			{Value: "4", Label: "delivered", Note: "and three deprioritised"},
		}},
		heading(2, "", "summary", "Executive summary"),
		para("", text(prose+prose)),
		para("", text("The paper covers:")),
		list('-', item(para("", text("delivery of the intentions agreed in April;"))), item(para("", text("those that will carry forward to 2025/26.")))),
		heading(2, "", "recommendations", "Recommendations"),
		para("", text("The Board is asked to:")),
		list('.', item(para("", text("note the progress made;"))), item(para("", text("support the approach proposed for 2025/26.")))),
		fig(&figure.Figure{ID: "so", Title: "Which strategic objectives does the report relate to?", Table: figure.Table{
			Columns: columns("Reference", "Strategic objective", "Relates to this report"),
			Rows: []figure.Row{
				row("SO1", "Improve quality, including safety, clinical outcomes, and patient experience", "Yes"),
				row("SO2", "To equalise opportunities and clinical outcomes across the area", "No"),
				row("SO3", "Make working in Lancashire and South Cumbria an attractive and desirable option for existing and potential employees", "No"),
				row("SO4", "Meet financial targets and deliver improved productivity", "Yes"),
				row("SO5", "Meet national and locally determined performance standards and targets", "Yes"),
				row("SO6", "To develop and implement ambitious, deliverable strategies", "Yes"),
			}}}),
		fig(&figure.Figure{ID: "imp", Title: "Implications", Table: figure.Table{
			Columns: columns("Question", "Answer", "Comments"),
			Rows: []figure.Row{
				row("Associated risks", "Yes", ""),
				row("Are associated risks detailed on the ICB risk register?", "Yes", "The management of the associated risks is set out in the Board Assurance Framework."),
				row("Financial implications", "N/A", ""),
			}}}),
		&paper.Facts{Facts: []paper.Fact{{Name: "Conflicts of interest", Text: "Not applicable"}, {Name: "Report authorised by", Text: "Chief Operating Officer"}}},
		&paper.PageBreak{},
	}
}

// publishedTimescale is the published table of progress and timescale.
func publishedTimescale(t testing.TB) figure.Table {
	file, err := os.Open("../testdata/published-progress-timescale.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	table := figure.Table{Compact: true, Columns: columns("Programme", "#Delayed", "#Delivered", "#Deprioritised", "#On track", "#Grand total", "#Q3 2024/25", "#Q4 2024/25", "#2025/26", "#2026/27")}
	for i := 1; i <= 5; i++ {
		table.Columns[i].Group = "progress"
	}
	for i := 6; i <= 9; i++ {
		table.Columns[i].Group = "anticipated"
	}
	for _, record := range records[1:] {
		r := row(record...)
		r.Total = record[0] == "Grand Total"
		table.Rows = append(table.Rows, r)
	}
	return table
}

// delays is a list of 45 delayed intentions with sentences of 15 words.
func delays() figure.Table {
	table := figure.Table{Columns: columns("Reference", "Programme", "Intention", "Anticipated", "Reason for delay")}
	programmes := []string{"Acute Services - Urgent Care", "Mental Health", "Lancashire & South Cumbria places", "Recovery & Transformation"}
	for n := range 45 {
		table.Rows = append(table.Rows, row(
			fmt.Sprintf("CI-%03d", n+1), programmes[n%len(programmes)],
			fmt.Sprintf("Move follow-up %d for people with long-term conditions from hospital clinics into their own neighbourhood team.", n),
			[]string{"Q3 2024/25", "Q4 2024/25", "2025/26", ""}[n%4],
			fmt.Sprintf("Recruitment for post %d took longer than planned, and the estate work waits for a capital decision.", n)))
	}
	return table
}

// sampleChart is small: a row for each of six programmes.
func sampleChart() *figure.CountChart {
	return countChart(6, func(n int) string { return "Programme " + strconv.Itoa(n) })
}

// countChart is a bar chart of rows, from 1 on, each as long as its number.
func countChart(rows int, name func(n int) string) *figure.CountChart {
	c := &figure.CountChart{Kind: figure.Bar, CategoryName: "Programme", ValueName: "Number of intentions"}
	values := make([]float64, rows)
	for i := range values {
		values[i] = float64(i + 1)
		c.Categories = append(c.Categories, name(i+1))
	}
	c.Series = []figure.Series{{Name: "Intentions", Values: values}}
	return c
}

// samplePaper reads like a real board paper.
func samplePaper(t testing.TB) *paper.Paper {
	c := sampleChart()
	external := linkTo("https://www.england.nhs.uk/", "NHS England")
	nodes := append(sampleCover(),
		heading(2, "1", "introduction", "Introduction"),
		para("1.1", text(prose), linkTo("#timescale", "Table 1"), text(" has the numbers, and the guidance of "), external, text(" was followed. "+prose)),
		para("1.2", text("Three things "), with(ast.NewEmphasis(2), text("stand out")), text(" from "), with(ast.NewEmphasis(1), text("the review")), text(", each of which is in "), with(ast.NewCodeSpan(), text("delivery.csv")), text(":")),
		list('-',
			item(para("", text("ambulance services report nine of sixteen intentions as delayed, mostly for want of staff in the control rooms over the summer months;")),
				list('-', item(para("", text("of these, seven are now expected in the fourth quarter;")), list('.', item(para("", text("subject to the winter plan.")))))),
			),
			item(para("", text("all of maternity is on track.")))),
		para("1.3", text(prose+prose+prose)),
		heading(2, "2", "progress", "Progress against the intentions"),
		heading(3, "2.1", "by-programme", "By programme"),
		para("2.1.1", text(prose+prose)),
		fig(&figure.Figure{ID: "chart", Label: "Figure 1", Title: "Progress differs widely between programmes", Subtitle: "Number of intentions by progress, as at 31 October 2024",
			Sentence: "Of 162 intentions with progress recorded, 110 are on track; ambulance services have the most delays, with nine.", Chart: c,
			Table: figure.Table{Compact: true, Columns: columns("Programme", "#Intentions"), Rows: []figure.Row{row("Programme 1", "1"), row("Programme 2", "2"), row("Programme 3", "3")}}}),
		para("2.1.2", text(prose+prose)),
		fig(&figure.Figure{ID: "timescale", Label: "Table 1", Title: "Progress and anticipated delivery by programme", Subtitle: "Number of intentions, as at 31 October 2024", Table: publishedTimescale(t),
			Notes: []string{"[note 1] Two closed intentions are counted, and two open ones are not.", "[note 2] Programmes are listed in the order of the published table."}}),
		with(ast.NewBlockquote(), para("", text("“"+prose+"”")), para("", text("Chair of the Quality Committee"))),
		heading(3, "2.2", "delayed", "Delayed intentions"),
		para("2.2.1", text("The list gives the reason for each delay.")),
		fig(&figure.Figure{ID: "delays", Label: "Table 2", Title: "Delayed intentions with reasons", Subtitle: "As recorded by programme leads", Sentence: "45 intentions are delayed.", Table: delays()}),
		heading(2, "3", "next", "Next steps"),
		para("3.1", text(prose)),
		heading(2, "Appendix 1", "appendix-1", "Definitions"),
		para("", text(prose)),
	)
	return newPaper(nodes...)
}

// torturePaper has all that is hard to set.
func torturePaper() *paper.Paper {
	long := strings.Repeat("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 2)[:60]
	url := "https://www.example.org/" + strings.Repeat("a-very-long-path_segment/", 8) + "index.html?year=2024/25"
	nested := list('-', item(para("", text("one "+prose)),
		list('.', item(para("", text("two "+prose)),
			list('-', item(para("", text("three "+prose))), item(para("", text("another"))))), item(para("", text("after"))))), item(para("", text("last"))))
	rows400 := figure.Table{Compact: true, Columns: columns("Reference", "#Value", "Text")}
	for n := range 400 {
		rows400.Rows = append(rows400.Rows, row(fmt.Sprintf("R%d", n), strconv.Itoa(n), words(fmt.Sprintf("r%dw", n), n%23+1)))
	}
	var labels []string
	var cells []string
	for n := range 22 {
		labels = append(labels, fmt.Sprintf("#Column %d", n))
		cells = append(cells, strconv.Itoa(n*1000))
	}
	labels[0] = "Programme"
	wide := figure.Table{Compact: true, Columns: columns(labels...)}
	for range 30 {
		wide.Rows = append(wide.Rows, row(append([]string{"Neighbourhood services"}, cells[1:]...)...))
	}
	tall := figure.Table{Columns: columns("Reference", "Text"), Rows: []figure.Row{
		row("A", "short"), row("B", words("b", 520)), row("C", "short"), row("D", words("d", 2600)), row("E", "end"),
	}}
	var twelve []paper.KeyFigure
	for n := range 12 {
		twelve = append(twelve, paper.KeyFigure{Value: strconv.Itoa(n * n * n * 1000), Label: words("label", n%4+1), Note: words("note", n%7)})
	}
	nodes := []ast.Node{
		&paper.Facts{Facts: []paper.Fact{{Name: "Long", Text: long + " " + url}, {Name: strings.Repeat("Name", 30), Text: ""}}},
		&paper.PageBreak{},
		heading(2, "1", "a", "Cyfarfod Ŵyl Ddŵr ŷ â and Łódź Żółć ęąśćń"),
		para("1.1", text(long+" "+prose+long+" "), linkTo(url, url), text(" "+prose)),
		para("1.2", text("soft\u00adhyphen un\u00adchar\u00adac\u00adter\u00adis\u00adti\u00adcal\u00adly "+strings.Repeat("inter\u00adnational\u00adisation ", 30)+"non\u00a0breaking\u00a0space")),
		para("1.3", text("forced"), &paper.Break{}, text("break"), &paper.Break{}, &paper.Break{}, text("twice")),
		para("1.4", with(ast.NewEmphasis(2), text("bold with "), with(ast.NewEmphasis(1), text("italic and a "), linkTo("#b", "link inside")), text(" it "+prose)), text(" after")),
		nested,
		with(ast.NewBlockquote(), para("", text(prose)), with(ast.NewBlockquote(), para("", text(prose)), nestedList())),
		&paper.KeyFigures{Figures: twelve},
		heading(2, "2", "b", strings.Repeat("A heading that is much longer than a line ", 4)),
		fig(&figure.Figure{ID: "rows", Label: "Table 1", Title: "400 rows", Table: rows400, Notes: []string{prose, prose}}),
		fig(&figure.Figure{ID: "wide", Label: "Table 2", Title: "22 columns", Table: wide}),
		para("2.1", text(prose)),
		heading(3, "2.2", "c", "Heading before a wide table"),
		fig(&figure.Figure{ID: "wide2", Label: "Table 3", Title: "22 columns again", Table: wide}),
		fig(&figure.Figure{ID: "tall", Label: "Table 4", Title: "Tall rows", Table: tall}),
		fig(&figure.Figure{ID: "empty", Label: "Table 5", Title: "Nothing in it", Sentence: "There are no rows.", Table: figure.Table{Columns: columns("One", "#Two")}}),
		fig(&figure.Figure{ID: "broken", Label: "Table 6", Title: "Words longer than their columns", Table: figure.Table{Columns: columns("A", "B", "C", "D", "E", "F"), Rows: []figure.Row{row(long, long, long, long, long, long)}}}),
	}
	for n := range 12 { // headings come to stand at page ends
		nodes = append(nodes, heading(2, strconv.Itoa(n+3), fmt.Sprintf("h%d", n), fmt.Sprintf("Section %d", n)))
		for range n%3 + 1 {
			nodes = append(nodes, para(fmt.Sprintf("%d.1", n+3), text(strings.Repeat(prose, n%4+1))))
		}
	}
	c := sampleChart()
	nodes = append(nodes, fig(&figure.Figure{ID: "chart", Label: "Figure 1", Title: "A chart", Sentence: "It rises.", Chart: c,
		Table: figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row("x", "1")}}}))
	return newPaper(nodes...)
}

func nestedList() ast.Node {
	return list(')', item(para("", text("quoted item"))), item(para("", text(prose))))
}
