package htmlout

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

var update = flag.Bool("update", false, "write the goldens anew")

var site = Site{
	Organisation: "Wharfedale Integrated Care Board", Pack: "Commissioning intentions 2024/25", Edition: "Board",
	AsAt: "31 October 2024", Notice: "Titles and reasons are illustrative.", Mark: "Draft",
}

// small is a paper with every kind of node and both sorts of figure.
func small() *paper.Paper {
	counts := table([]string{"Programme", "Delayed", "On track", "Q4 2024/25"}, [][]string{
		{"Community", "3", "5", ""}, {"Acute & urgent", "", "7", "2"}, {"Grand Total", "3", "12", "2"},
	}, "Delayed", "On track", "Q4 2024/25")
	counts.Compact = true
	counts.Columns[1].Group, counts.Columns[2].Group, counts.Columns[3].Group = "progress", "progress", "timescale"
	bars := &figure.CountChart{
		Kind: figure.StackedBar, Categories: []string{"Community", "Acute & urgent"}, CategoryName: "Programme", ValueName: "Number of intentions",
		Series: []figure.Series{{Name: "Delayed", Values: []float64{3, 0}}, {Name: "On track", Values: []float64{5, 7}, Tone: 1}},
	}
	apart := answer(&figure.Figure{ID: "apart", Label: "Figure 2", Title: "Most are on track again", Sentence: "Community has 3 delayed.", Chart: bars, Table: counts})
	apart.Data = paper.Annexed
	front := []ast.Node{
		section(2, "", "what-is-asked", "What is asked"),
		para("", words("Note the progress in "), anchor("#by-programme", "Table 1"), words(".")),
		answer(&figure.Figure{ID: "glance", Label: "Figure 3", Title: "Where they stand", Sentence: "12 are on track.", Chart: bars, Table: counts}),
	}
	return &paper.Paper{Name: "review", Title: "Half year review", Meeting: "Integrated Care Board, 13 November 2024", Summary: "Of 15, 12 are on track.", Front: front, Root: tree(
		front[0], front[1], front[2], &paper.PageBreak{Front: true},
		&paper.Facts{Facts: []paper.Fact{{Name: "Presented by", Text: "Chief Operating Officer"}, {Name: "Agenda item", Text: "9"}}},
		&paper.KeyFigures{Figures: []paper.KeyFigure{{Value: "12", Label: "on track", Note: "80.0% of 15"}, {Value: "3", Label: "delayed"}}},
		section(2, "", "executive-summary", "Executive summary"),
		para("", words("Of 15, "), with(ast.NewEmphasis(2), words("12")), words(" are "), with(ast.NewEmphasis(1), words("on track")), words(".")),
		answer(&figure.Figure{ID: "cover-objectives", Title: "Objectives", Table: table([]string{"Reference", "Relates"}, [][]string{{"SO1", "Yes"}})}),
		&paper.PageBreak{},
		section(2, "1", "progress", "Progress"),
		para("1.1", words("See "), anchor("#by-programme", "Table 1"), words(", "), anchor("#a1", "Appendix 1"), words(" and "), anchor("https://www.england.nhs.uk/?a=1&b=2", "NHS England"), words("."), &paper.Break{}, words("Counted where "), with(ast.NewCodeSpan(), words(`progress != ""`)), words(".")),
		bullets(item(para("", words("one")), numbers(3, item(para("", words("nested"))))), item(para("", words("two")))),
		with(ast.NewBlockquote(), para("", words("A quotation."))),
		section(3, "1.2", "figures", "Figures"),
		answer(&figure.Figure{ID: "by-programme", Label: "Table 1", Title: "Progress by programme", Subtitle: "Number of intentions", Sentence: "Of 15, 12 are on track.", Table: counts, Notes: []string{"An empty cell means none."}}),
		answer(&figure.Figure{ID: "chart", Label: "Figure 1", Title: "Most are on track", Subtitle: "Number of intentions", Sentence: "Community has 3 delayed.", Chart: bars, Table: counts}),
		section(4, "1.2.1", "detail", "Detail"),
		para("1.2.1.1", words("The end.")),
		apart,
		appendix("Appendix 1", "a1", "Reasons"),
		para("", words("None.")),
		appendix("Appendix 2", "data", "Data behind the figures"),
		&paper.Data{Of: apart},
	)}
}

// paperOf is the page of a paper without the parts of its tables.
func paperOf(p PaperPage) ([]byte, error) {
	pages, err := Paper(p)
	if err != nil {
		return nil, err
	}
	return pages[0].HTML, nil
}

func paperPage(tb testing.TB, p *paper.Paper) []byte {
	tb.Helper()
	html, err := paperOf(PaperPage{Site: site, Paper: p, PDF: File{Path: p.Name + ".pdf", Size: of(412_345)}})
	if err != nil {
		tb.Fatal(err)
	}
	return html
}

var statement = Statement{
	Compliance: Partial, Tested: "We tested it with people.", Prepared: "6 November 2024", Reviewed: "3 March 2025",
	Limits:  []Limit{{"Charts are small.", "Use the tables."}, {Problem: "Lists are long."}},
	Contact: Contact{"a.b@example.nhs.uk", "01632 960001", "1 Example Street", "5 working days"},
}

// of is the size of a file that is there.
func of(size int64) func() int64 { return func() int64 { return size } }

// pages is one page of each sort.
func pages(tb testing.TB) map[string][]byte {
	tb.Helper()
	p := small()
	edition, err := Edition(EditionPage{
		Audience: "The Board & its <committees>",
		Site:     site, KeyFigures: []paper.KeyFigure{{Value: "12", Label: "on track"}},
		Papers: []EditionPaper{{p, File{"review.pdf", of(412_345)}}}, PDF: File{"pack.pdf", of(1_250_000)},
	})
	if err != nil {
		tb.Fatal(err)
	}
	link := func(name, folder string) EditionLink {
		return EditionLink{Organisation: site.Organisation, Pack: site.Pack, AsAt: site.AsAt, Name: name, Path: "2024-25/" + folder + "/index.html", Papers: []string{p.Title}}
	}
	public, board, provider := link("Public", "public"), link("Board", "board"), link("East Vale <Hospitals>", "provider/RXE")
	public.Mark, public.Licences, board.Statement = "Draft", "2024-25/public/licences.html", "2024-25/board/accessibility.html"
	index, err := Index([]AudienceLinks{
		{Name: "the public", Public: true, Editions: []EditionLink{public}}, {Name: "the Board", Editions: []EditionLink{board}},
		{Name: "each provider", Each: true, Editions: []EditionLink{provider}},
	})
	if err != nil {
		tb.Fatal(err)
	}
	told, err := Accessibility(site, statement)
	if err != nil {
		tb.Fatal(err)
	}
	licences, err := Licences(site, []Licence{{"Styles 1.0", "Copyright <holders>\n  All rights"}})
	if err != nil {
		tb.Fatal(err)
	}
	silent, err := Accessibility(site, Statement{})
	if err != nil {
		tb.Fatal(err)
	}
	charts, err := Charts(site, []*paper.Paper{p})
	if err != nil {
		tb.Fatal(err)
	}
	return map[string][]byte{
		"paper": paperPage(tb, p), "charts": charts, "edition": edition, "index": index,
		"accessibility": told, "accessibility-untold": silent, "licences": licences,
	}
}

// The style sheet, the scripts and the drawings are other packages' business;
// goldens show where they stand.
var foreign = regexp.MustCompile(`(?s)(<style>|<script[^>]*>|<svg[^>]*>).*?(</style>|</script>|</svg>)`)
var hashes = regexp.MustCompile(`sha256-.+?=&#39;`)

func TestGolden(t *testing.T) {
	for name, html := range pages(t) {
		t.Run(name, func(t *testing.T) {
			got := foreign.ReplaceAllString(string(light(html)), "$1…$2")
			got = hashes.ReplaceAllString(got, "sha256-…&#39;")
			golden(t, filepath.Join("testdata", name+".golden.html"), got)
		})
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		_ = os.WriteFile(file+".got", []byte(got), 0o644)
		t.Errorf("page differs from %s (-want +got):\n%s", file, diff)
	}
}

func TestNoOrphanGoldens(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.golden.html")
	made := pages(t)
	for _, file := range files {
		if _, known := made[strings.TrimSuffix(filepath.Base(file), ".golden.html")]; !known {
			t.Errorf("%s belongs to no test", file)
		}
	}
	if len(files) != len(made) {
		t.Errorf("%d goldens for %d pages", len(files), len(made))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	first, second := pages(t), pages(t)
	for name := range first {
		if string(first[name]) != string(second[name]) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

func TestEveryKindHasAFunction(t *testing.T) {
	functions := new(body).functions()
	for _, kind := range paper.NodeKinds {
		if functions[kind] == nil {
			t.Errorf("nothing writes %s", kind)
		}
	}
}

func TestSmallPaperHasEveryKind(t *testing.T) {
	met := map[ast.NodeKind]bool{}
	_ = ast.Walk(small().Root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		met[n.Kind()] = true
		return ast.WalkContinue, nil
	})
	for _, kind := range paper.NodeKinds {
		if !met[kind] {
			t.Errorf("the golden paper has no %s", kind)
		}
	}
}

func TestErrors(t *testing.T) {
	for want, block := range map[string]ast.Node{
		"paper p: a page cannot show a node of kind ThematicBreak":             with(ast.NewBlockquote(), ast.NewThematicBreak()),
		"paper p: the paper holds a figure that was not bound":                 answer(nil),
		`paper p: draw the chart of figure f: a bar chart has 0 series, not 1`: answer(&figure.Figure{ID: "f", Chart: &figure.CountChart{Kind: figure.Bar}}),
		`paper p: heading "Deep" has level 5`:                                  section(5, "", "deep", "Deep"),
	} {
		html, err := paperOf(PaperPage{Paper: &paper.Paper{Name: "p", Root: tree(block)}})
		if err == nil || err.Error() != want || html != nil {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func TestFileDescription(t *testing.T) {
	for want, file := range map[string]File{
		"PDF": {"a.pdf", nil}, "TXT": {"a.txt", of(0)}, "PDF, 1\u00a0kB": {"a.b.pdf", of(12)}, "PDF, 412\u00a0kB": {"a.pdf", of(412_345)},
		"PDF, 999\u00a0kB": {"a.pdf", of(999_499)}, "PDF, 1.0\u00a0MB": {"a.pdf", of(999_500)}, "CSV, 12.3\u00a0MB": {"tables/a.csv", of(12_345_678)},
	} {
		if got := file.Description(); got != want {
			t.Errorf("%s is %q, want %q", file.Path, got, want)
		}
	}
}

func BenchmarkPaper(b *testing.B) {
	rows := make([][]string, 170)
	for i := range rows {
		rows[i] = []string{"LSC-001", "Ambulance Services", "Develop urgent care pathways with the provider trusts", "Q4 2024/25", "Recruitment to the team is not complete"}
	}
	p := small()
	p.Root.AppendChild(p.Root, answer(&figure.Figure{ID: "list", Label: "Table 2", Title: "Intentions", Table: table([]string{"Reference", "Programme", "Intention", "Anticipated", "Reason"}, rows)}))
	page := PaperPage{Site: site, Paper: p}
	for b.Loop() {
		if _, err := Paper(page); err != nil {
			b.Fatal(err)
		}
	}
}
