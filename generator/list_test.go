package generator

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// chooses reports whether a link leads to the list of the page's edition with a filter
// of fields that can be chosen there, or with intentions that it has.
func chooses(page, target string, anchors map[string]bool) bool {
	file, filter, _ := strings.Cut(target, "#")
	asked, err := url.ParseQuery(filter)
	list := path.Join(path.Dir(page), file)
	for _, reference := range asked["Only"] {
		if !anchors[list+"#"+reference] {
			return false
		}
	}
	for field := range asked {
		if field != "Only" && !anchors[list+"#page.f."+strings.TrimSuffix(field, "!")] {
			return false
		}
	}
	return err == nil && len(asked) > 0
}

// listed are the references that a list has, and what stands in it of one.
func listed(t *testing.T, folder string) (references map[string]bool, told func(reference string) map[string]string) {
	t.Helper()
	page := parse(t, outFiles(t)[folder+"list.html"])
	references = map[string]bool{}
	for n := range page.Descendants() {
		if n.Data == "tbody" {
			references[attribute(n, "id")] = true
		}
	}
	return references, func(reference string) map[string]string {
		facts := map[string]string{}
		for n := range find(page, "id", reference).Descendants() {
			if n.Data == "dt" {
				facts[words(n)] = words(n.NextSibling)
			}
			if n.Data == "h3" {
				for after := n.NextSibling; after != nil && after.Data != "h3"; after = after.NextSibling {
					facts[words(n)] += words(after)
				}
			}
		}
		return facts
	}
}

// TestListsHaveWhatTheirReadersMaySee holds that the Board finds every intention of a
// pack, and who does not see all no more than the papers name, and no field that nobody
// has declared for them.
func TestListsHaveWhatTheirReadersMaySee(t *testing.T) {
	for folder, intentions := range map[string]int{board: 169, plannedBoard: 182, plannedPublic: 95, oneProvider: 0} {
		references, _ := listed(t, folder)
		if intentions > 0 && len(references) != intentions || len(references) == 0 {
			t.Errorf("%s: %d intentions, want %d", folder, len(references), intentions)
		}
		papers := ""
		for name, page := range outFiles(t) {
			if path.Dir(name)+"/" == folder && path.Ext(name) == ".html" && path.Base(name) != "list.html" {
				papers += string(page)
			}
		}
		for reference := range references {
			if folder != board && folder != plannedBoard && !strings.Contains(papers, reference) {
				t.Errorf("%s: %s is in the list and in no paper", folder, reference)
			}
		}
	}
	const one = "CI2526-055"
	for folder, want := range map[string]string{
		plannedBoard:  "Description Decision Lead Providers Confidential Assurance Milestones Scores What it carries on Papers that name it",
		plannedPublic: "Description Decision Providers Papers that name it",
		oneProvider:   "Description Decision Providers Lead Milestones Papers that name it",
	} {
		_, told := listed(t, folder)
		facts := told(one)
		for _, name := range []string{"Description", "Decision", "Lead", "Providers", "Confidential", "Assurance", "Milestones", "Scores", "What it carries on", "Papers that name it"} {
			if _, has := facts[name]; has != strings.Contains(want, name) {
				t.Errorf("%s, %s: %s is told: %v", folder, one, name, has)
			}
		}
		if owner := strings.Contains(facts["Milestones"], "Owner"); owner != (folder == plannedBoard) {
			t.Errorf("%s: owners of milestones are told: %v", folder, owner)
		}
	}
}

// TestListsSayWhatIsNotPrioritised holds that what is not prioritised says so beside its
// title, to each reader who finds it in a list among what is.
func TestListsSayWhatIsNotPrioritised(t *testing.T) {
	for name, page := range outFiles(t) {
		if path.Base(name) != "list.html" || !strings.Contains(string(page), "not prioritised") {
			continue
		}
		if !strings.Contains(string(page), `<td data-label="Decision">Not prioritised`) {
			t.Errorf("%s does not say which are not prioritised", name)
		}
	}
}

// TestReferencesLead looks for references in the cells and texts of papers that are no
// links: outside captions and headings there are none.
func TestReferencesLead(t *testing.T) {
	for _, name := range []string{board + "mid-year-review.html", plannedBoard + "board-paper.html", plannedPublic + "commissioning-intentions.html", oneProvider + "provider-notice.html"} {
		references, _ := listed(t, path.Dir(name)+"/")
		links := 0
		var look func(n *html.Node)
		look = func(n *html.Node) {
			switch n.Data {
			case "a":
				if strings.HasPrefix(attribute(n, "href"), "list.html#") && references[words(n)] {
					links++
				}
				return
			case "script", "style", "svg", "caption", "figcaption", "h2", "h3", "h4":
				return
			}
			if n.Type == html.TextNode {
				for word := range strings.FieldsSeq(n.Data) {
					if reference := strings.Trim(word, "().,;:"); references[reference] {
						t.Errorf("%s: %s is no link in %.80q", name, reference, n.Data)
					}
				}
			}
			for child := range n.ChildNodes() {
				look(child)
			}
		}
		look(find(parse(t, outFiles(t)[name]), "id", "page.main"))
		if links < 20 {
			t.Errorf("%s: %d references lead to the list", name, links)
		}
	}
}
