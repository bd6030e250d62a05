package pdfout

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdffile"
	"boardpack/generator/pdfua"
	"boardpack/generator/trial"
)

func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(trial.Tool(t, name), args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestOtherToolsReadIt(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			file, err := Render(p, testOptions)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "paper.pdf")
			if err := os.WriteFile(path, file, 0o644); err != nil {
				t.Fatal(err)
			}
			if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
				t.Errorf("qpdf: %s", out)
			}
			seen := map[string]int{}
			for _, word := range strings.Fields(tool(t, "pdftotext", "-raw", path, "-")) {
				seen[word]++
			}
			front, body := expectedText(p)
			for _, word := range strings.Fields(front + " " + body) {
				if unbroken := len(word) < 25 && !strings.ContainsAny(word, "-/\u00ad\u00a0"); unbroken && seen[word] == 0 {
					t.Errorf("pdftotext does not find %q", word)
				}
			}
		})
	}
}

// TestBookmarkPlaces holds that a bookmark on a portrait page is where its
// heading is, although the last page is landscape.
func TestBookmarkPlaces(t *testing.T) {
	var labels, cells []string
	for n := range 16 {
		labels, cells = append(labels, fmt.Sprintf("#Heading%d", n)), append(cells, "1,000,000")
	}
	wide := figure.Table{Columns: columns(labels...), Rows: []figure.Row{row(cells...)}}
	p := newPaper(&paper.PageBreak{}, heading(2, "1", "h", "First"), para("", text("words")), fig(&figure.Figure{ID: "t", Title: "T", Table: wide}))
	d := layOut(t, p)
	if !d.pages[len(d.pages)-1].landscape {
		t.Fatal("the last page is not landscape")
	}
	file, err := paint(d, testOptions.Date)
	if err != nil {
		t.Fatal(err)
	}
	to := d.destinations["h"]
	want := fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %.2f null]", 1+2*to.page, a4Long-to.y)
	// The same place serves the link in the contents list and the bookmark.
	if got := bytes.Count(file, []byte(want)); got != 2 {
		t.Errorf("%q is in the file %d times, want 2", want, got)
	}
}

// TestInformation reads what the file says of itself in both places where
// readers look for it.
func TestInformation(t *testing.T) {
	p := newPaper(para("", text("words")))
	source, err := Render(p, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdffile.Read(source)
	if err != nil {
		t.Fatal(err)
	}
	info := file.Dict(file.Trailer["Info"])
	got := map[pdffile.Name]string{}
	for key := range info {
		got[key] = file.Text(info[key])
	}
	want := map[pdffile.Name]string{
		"Title": p.Title, "Subject": p.Meeting, "Author": testOptions.Organisation, "Creator": "boardpack", "Producer": "boardpack",
		"CreationDate": "D:20241031000000+00'00'", "ModDate": "D:20241031000000+00'00'",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	metadata := pdffile.Value[*pdffile.Stream](file, file.Dict(file.Trailer["Root"])["Metadata"])
	for _, words := range []string{">" + p.Title + "<", ">" + p.Meeting + "<", ">" + testOptions.Organisation + "<", ">boardpack<", ">2024-10-31T00:00:00Z<"} {
		if !bytes.Contains(metadata.Raw, []byte(words)) {
			t.Errorf("the metadata has no %q", words)
		}
	}
}

func TestLinksBelongToTheirElements(t *testing.T) {
	p := samplePaper(t)
	d := layOut(t, p)
	if _, err := paint(d, testOptions.Date); err != nil {
		t.Fatal(err)
	}
	owned := 0
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		for _, kid := range e.Kids {
			a, ok := kid.(*pdfua.Annotation)
			if !ok {
				continue
			}
			owned++
			if e.Tag != pdfua.Link || a.Description == "" {
				t.Errorf("annotation %+v of a %s", a, e.Tag)
			}
			if l := d.pages[a.Page-1].links[a.Index]; l.element != e {
				t.Errorf("annotation %+v is not its element's", a)
			}
		}
	})
	active := 0
	for _, page := range d.pages {
		active += len(page.links)
	}
	if owned != active || active == 0 {
		t.Errorf("%d links, %d in the tree", active, owned)
	}
}
