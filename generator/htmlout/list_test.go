package htmlout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/story"
	"boardpack/templates/page"
)

// odd is a list whose texts try to be markup, and whose references are no ids.
func odd() *story.List {
	const evil = `</td><script>alert(1)</script>"'&`
	list := &story.List{Fields: []story.Field{
		{Name: "programme", Label: evil, Words: []story.Word{{Value: evil, Shown: evil}, {Value: "B", Shown: "B"}}},
		{Name: "kind", Label: "Kind", Words: []story.Word{{Value: "k", Shown: evil}}, Column: true},
	}}
	for k, reference := range []string{"A 1", "100%", `"><b>x1`, "page.main", "ÉX-1"} {
		list.Stories = append(list.Stories, story.Story{
			Reference: reference, Programme: evil, Title: evil, Description: evil + " see ÉX-1", Words: [][]int{{k % 2}, {0}},
			Sections: []story.Section{{Facts: []story.Fact{{Label: evil, Cells: []figure.Cell{figure.Said(evil)}}, {Label: "Cost", Cells: []figure.Cell{{Value: figure.Amount{Value: 1250, Form: figure.Pounds}}}}}},
				{Title: evil, Table: table([]string{evil, "references"}, [][]string{{evil, "A 1, 100%"}})}},
		})
	}
	return list
}

func TestListIsNoMarkup(t *testing.T) {
	s := site
	s.List = NewListing(odd())
	naming := &paper.Paper{Name: "p", Title: "<i>Paper</i>", Root: tree(answer(&figure.Figure{ID: "f", Label: "Table 1", Table: table([]string{"reference"}, [][]string{{"A 1"}, {"ÉX-1"}})}))}
	pages, err := List(s, []*paper.Paper{naming})
	if err != nil || len(pages) != 1 {
		t.Fatal(pages, err)
	}
	root := parse(t, pages[0].HTML)
	for _, n := range all(root, "span") {
		if strings.Contains(attr(n, "class"), "board-organisation") && content(n) != site.Organisation {
			t.Errorf("the page's head has %q", content(n))
		}
	}
	scripts, ids := 0, map[string]bool{}
	for _, n := range all(root) {
		if n.Data == "script" {
			scripts++
		}
		if id := attr(n, "id"); id != "" {
			if ids[id] || strings.ContainsAny(id, " \t") {
				t.Errorf("the id %q", id)
			}
			ids[id] = true
		}
	}
	if b, i := len(all(root, "b")), len(all(root, "i")); scripts != 2 || b+i > 0 {
		t.Errorf("%d scripts, %d b, %d i", scripts, b, i)
	}
	links := 0
	for _, a := range all(root, "a") {
		if to := attr(a, "href"); strings.HasPrefix(to, "list.html#") {
			links++
			if id := strings.ReplaceAll(strings.TrimPrefix(to, "list.html#"), "%25", "%"); !ids[id] {
				t.Errorf("%s leads nowhere", to)
			}
		}
	}
	if want := 5 /* in texts */ + 10; /* in tables */ links != want {
		t.Errorf("%d links, want %d", links, want)
	}
	if plain := strings.Count(string(pages[0].HTML), `<span data-plain="1250">£1,250</span>`); plain != 5 {
		t.Errorf("%d amounts that a program can read", plain)
	}
	if named := strings.Count(string(pages[0].HTML), `<a href="p.html#f">Table 1</a>`); named != 2 {
		t.Errorf("the table is said to name %d", named)
	}
}

func TestListIsCut(t *testing.T) {
	list := &story.List{Fields: []story.Field{{Name: "kind", Words: []story.Word{{Value: "a"}, {Value: "b"}}}}}
	for n := range mostStories + 1 {
		list.Stories = append(list.Stories, story.Story{Reference: fmt.Sprintf("R-%d", n+1), Programme: "P", Title: "T", Words: [][]int{{n % 2}}})
	}
	s := site
	s.List = NewListing(list)
	pages, err := List(s, nil)
	if err != nil || len(pages) != 2 || pages[0].Path != "list.html" || pages[1].Path != "list.2.html" {
		t.Fatal(len(pages), err)
	}
	if rows := len(all(parse(t, pages[0].HTML), "tbody")); rows != mostStories {
		t.Errorf("%d intentions on the first page", rows)
	}
	if !strings.Contains(string(pages[1].HTML), `<a href="list.html">Intentions 1 to 5,000: R-1 to R-5000</a>`) || !strings.Contains(string(pages[1].HTML), `<strong aria-current="page">Intentions 5,001 to 5,001: R-5001 to R-5001</strong>`) {
		t.Error("the parts do not lead to each other")
	}
	if got := s.List.text("See R-5001."); got != `See <span class="board-held"><a href="list.2.html#R-5001">R-5001</a>.</span>` {
		t.Error(got)
	}
	counted := figure.Whole(2501)
	counted.Behind = &figure.Behind{Filter: figure.Filter{"kind": {Value: "a"}}, Count: 2501}
	if got := s.List.cell(figure.Column{}, counted); got != "2,501" {
		t.Errorf("%s, which no one page shows", got)
	}
	list.Stories = list.Stories[:mostStories]
	counted.Behind.Count = 2500
	if got := NewListing(list).cell(figure.Column{}, counted); got != `<a href="list.html#kind=a">2,501</a>` {
		t.Error(got)
	}
	counted.Behind.Count = 2501
	if got := NewListing(list).cell(figure.Column{}, counted); got != "2,501" {
		t.Errorf("%s, of which the list has another number", got)
	}
}

// TestCodesStayOnOneLine marks what a browser would break at its hyphen or where a line
// begins badly, and no word of prose.
func TestCodesStayOnOneLine(t *testing.T) {
	for words, want := range map[string]string{
		"BAF-009 & BAF-010":                      `<span class="board-held">BAF-009</span> &amp; <span class="board-held">BAF-010</span>`,
		"as CI2425-010, or":                      `as <span class="board-held">CI2425-010,</span> or`,
		"CI2425-010":                             `<span class="board-held">CI2425-010</span>`,
		"£2.9 million":                           `<span class="board-held">£2.9 million</span>`,
		"a 12-hour stay":                         `a <span class="board-held">12-hour</span> stay`,
		"Head of Place - Blackpool & Fylde":      `Head of <span class="board-held">Place -</span> Blackpool &amp; Fylde`,
		"from 4 March, £2.9 million for BAF-009": `from <span class="board-held">4 March,</span> <span class="board-held">£2.9 million</span> for <span class="board-held">BAF-009</span>`,
		"4 March - Care - Acute":                 `<span class="board-held">4 March -</span> <span class="board-held">Care -</span> Acute`,
		"by 30 September 2026, or May 2027":      `by <span class="board-held">30 September 2026,</span> or <span class="board-held">May 2027</span>`,
	} {
		if got := said(words); got != want {
			t.Errorf("%s became %s", words, got)
		}
	}
	for words, want := range map[string]string{ // in a sentence, whose other words are other texts
		"CI2425-010": `<span class="board-held">CI2425-010</span>`, "£2.9 million": `<span class="board-held">£2.9 million</span>`, "12": "12",
		"a 12-hour stay, T-junction, 2024-25": "a 12-hour stay, T-junction, 2024-25", "in UEC/A-1": `in <span class="board-held">UEC/A-1</span>`,
	} {
		if got := together(words); got != want {
			t.Errorf("%s became %s", words, got)
		}
	}
}

// The list says how many of its intentions go ahead, where not all do.
func TestListSaysWhatWasDecided(t *testing.T) {
	list := &story.List{
		Fields:  []story.Field{{Name: "decision", Words: []story.Word{{Shown: "Prioritised"}, {Shown: "Not prioritised"}}}},
		Stories: []story.Story{{Reference: "1", Words: [][]int{{0}}}, {Reference: "2", Words: [][]int{{1}}}, {Reference: "3", Words: [][]int{{0}}}, {Reference: "4", Words: [][]int{{}}}},
	}
	if got, want := NewListing(list).opening(), "4 intentions in 1 programme: 2 prioritised, 1 not prioritised and 1 without a decision. Open one to read more about it."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	list.Fields[0].Column = true
	if got, want := NewListing(list).opening(), "without a decision. Open one to read more about it. Where nothing is recorded a cell is empty or has a dash."; !strings.HasSuffix(got, want) {
		t.Errorf("%q, want %q at its end", got, want)
	}
	list.Fields[0].Words[1].Explained = "It is so."
	if got, want := NewListing(list).opening(), "is empty or has a dash. It is so."; !strings.HasSuffix(got, want) {
		t.Errorf("%q, want %q at its end", got, want)
	}
	list.Fields[0].Words[1].Explained = ""
	list.Fields[0].Name, list.Fields[0].Column = "progress", false
	if got, want := NewListing(list).opening(), "4 intentions in 1 programme: 2 prioritised, 1 not prioritised and 1 with no progress recorded. Open one to read more about it."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	list.Fields[0].Words, list.Stories = list.Fields[0].Words[:1], slices.Concat(list.Stories[:1], list.Stories[2:3])
	if got := NewListing(list).opening(); strings.Contains(got, ":") {
		t.Errorf("%q of what is decided in one way", got)
	}
}

// TestBreadthOfColumns has room for what leads are called, and no more than they need for codes.
func TestBreadthOfColumns(t *testing.T) {
	list := &story.List{
		Fields: []story.Field{
			{Label: "Lead", Column: true, Words: []story.Word{{Shown: "Associate Director of Planned Care"}}},
			{Label: "Segment", Column: true, Words: []story.Word{{Shown: "Segment 1"}}},
			{Label: "Place", Column: true, Words: []story.Word{{Shown: "North"}, {Shown: "Blackburn with Darwen"}}},
		},
		Stories: []story.Story{{Reference: "1", Words: [][]int{{0}, {0}, {0}}}, {Reference: "2", Words: [][]int{{0}, {0}, {1}}}},
	}
	body := NewListing(list).body(list.Stories, nil)
	if !strings.Contains(body, `<th scope="col" class="board-wide">Lead</th><th scope="col" class="board-slim">Segment</th><th scope="col">Place</th>`) {
		t.Error(body)
	}
}

// TestStoriesOnAPhone holds that the words of a list stand one below the other, as one text
// for the download, and that a day and its month stay together.
func TestStoriesOnAPhone(t *testing.T) {
	s := story.Story{Reference: "1", Sections: []story.Section{
		{Facts: []story.Fact{{Label: "Providers", Cells: []figure.Cell{figure.Said("A Trust"), figure.Said("B Trust")}}}},
		{Title: "Milestones", Table: table([]string{"milestone", "planned"}, [][]string{{"Open on 1 May 2025", "2 June 2025"}})},
	}}
	body := NewListing(&story.List{Stories: []story.Story{s}}).body([]story.Story{s}, nil)
	for _, want := range []string{"<dd>A Trust; <br>B Trust</dd>", `. planned: <span class="board-held">2 June 2025</span>`} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s in %s", want, body)
		}
	}
}

// TestWhereMarksLead sends a mark to what it counts where the list has just that.
func TestWhereMarksLead(t *testing.T) {
	l := NewListing(odd())
	for _, c := range []struct {
		behind figure.Behind
		want   string
	}{
		{figure.Behind{Count: 5}, "list.html"},
		{figure.Behind{Count: 4}, ""},
		{figure.Behind{Count: 1, Only: []string{"A 1"}}, "list.html#A%2520" + "1"},
		{figure.Behind{Count: 2, Only: []string{"A 1", "100%"}}, "list.html#Only=A+1&Only=100%25"},
		{figure.Behind{Count: 2, Only: []string{"A 1", "hidden"}}, ""},
	} {
		if got := l.to(&c.behind); got != c.want {
			t.Errorf("%+v leads to %q, want %q", c.behind, got, c.want)
		}
	}
	if got := (*Listing)(nil).to(&figure.Behind{Count: 5}); got != "" {
		t.Errorf("without a list it leads to %q", got)
	}
}

// Without a list there is no page, and nothing leads to one.
func TestNoList(t *testing.T) {
	for _, list := range []*story.List{nil, {}} {
		s := site
		s.List = NewListing(list)
		pages, err := List(s, nil)
		text := s.List.text("A & B")
		if pages != nil || err != nil || text != "A &amp; B" {
			t.Error(pages, err, text)
		}
	}
}

// The page is light beside its own content, and its script small.
func TestListIsLight(t *testing.T) {
	s := site
	s.List = NewListing(&story.List{Fields: []story.Field{}, Stories: []story.Story{{Reference: "R"}}})
	pages, err := List(s, nil)
	if err != nil || len(pages[0].HTML) > 150_000 || len(page.List) > 7_500 {
		t.Errorf("%d bytes, of them %d of script, %v", len(pages[0].HTML), len(page.List), err)
	}
	if n := html.EscapeString(string(pages[0].HTML)); !strings.Contains(n, "1 intention in 1 programme") {
		t.Error("the page does not say what it has")
	}
}
