package generator

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/publish"
)

// TestIndexByAudience reads the examples' index: who the editions are for, the public
// first and providers by name, and what must not be published.
func TestIndexByAudience(t *testing.T) {
	page := parse(t, outFiles(t)["index.html"])
	var got []string
	for n := range page.Descendants() {
		switch {
		case n.Data == "h2":
			got = append(got, words(n))
		case n.Data == "a" && strings.HasSuffix(attribute(n, "href"), "/index.html"):
			got = append(got, "  "+words(n))
		}
	}
	want := []string{
		"For the public", "  Commissioning intentions 2025/26, Public edition",
		"For the Board", "  Commissioning intentions 2025/26, Board edition", "  Mid-year review 2024/25, Board edition",
		"For each provider", "  Blackpool Teaching Hospitals NHS Foundation Trust", "  East Lancashire Hospitals NHS Trust",
		"  Lancashire and South Cumbria NHS Foundation Trust", "  Lancashire Teaching Hospitals NHS Foundation Trust",
		"  North West Ambulance Service NHS Trust", "  University Hospitals of Morecambe Bay NHS Foundation Trust",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if text := words(page); !strings.Contains(text, "8 of 9 editions are not for publication. Do not put this folder on a website.") {
		t.Error(text)
	}
}

// What a former version has built has neither name nor accessibility statement.
func TestIndexOfFormerOutput(t *testing.T) {
	got := links([]publish.Manifest{
		{Pack: "a", Title: "A", Edition: "provider/RXR", AsAt: "2024-10-31"}, {Pack: "a", Title: "A", Edition: "all-staff", AsAt: "2024-10-31"},
		{Pack: "a", Title: "A", Edition: "board", AsAt: "2024-10-31", Draft: true}, {Pack: "b", Title: "B", Edition: "board", AsAt: "2025-03-12"},
	})
	var lines []string
	for _, audience := range got {
		for _, e := range audience.Editions {
			lines = append(lines, strings.Join([]string{audience.Name, e.Pack, e.Name, e.Folder(), e.AsAt, e.Mark}, "|"))
		}
	}
	want := []string{"the Board|B|Board|b/board|12 March 2025|", "the Board|A|Board|a/board|31 October 2024|Draft",
		"each provider|A|Provider/RXR|a/provider/RXR|31 October 2024|", "others|A|All staff|a/all-staff|31 October 2024|"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

// No paper of an edition has the name of the edition's own page, on which it is listed.
func TestPapersAreToldFromTheirPack(t *testing.T) {
	t.Parallel()
	heading := regexp.MustCompile(`<h1 class="nhsuk-heading-xl">(.*?)</h1>`)
	seen := 0
	for name, file := range outFiles(t) {
		if own := heading.FindSubmatch(file); own != nil && path.Base(name) == "index.html" && strings.Contains(name, "/") {
			seen++
			if bytes.Contains(file, []byte(".html\">"+string(own[1])+"</a></h2>")) {
				t.Errorf("%s has a paper of its own name, %s", name, own[1])
			}
		}
	}
	if seen < 5 {
		t.Errorf("only %d editions were seen", seen)
	}
}

// TestPageOneSaysWhatIsNotDrawn adds up to the 45 that are delayed: 29 in the 5 programmes
// drawn, and what the page of the edition has to say of the others, as page 1 of the paper does.
func TestPageOneSaysWhatIsNotDrawn(t *testing.T) {
	t.Parallel()
	for page, id := range map[string]string{"index.html": "mid-year-review.most-delayed", "mid-year-review.html": "most-delayed"} {
		text := words(find(parse(t, outFiles(t)[board+page]), "id", id))
		if want := "By programme: 5 of 12 are drawn; the other 7 have 16 intentions together."; strings.Count(text, want) != 1 {
			t.Errorf("%s: %q", page, text)
		}
	}
}
