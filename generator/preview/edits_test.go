package preview

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// edit is a change of a pack at random.
type edit struct {
	name string
	do   func(t *testing.T, folder string, random *rand.Rand)
}

var edits = []edit{
	change("a word of one", "one.md", "word", "words", "term"),
	change("a word of two", "two.md", "another", "one more", "a further"),
	change("a word of an appendix", "more.md", "What", "That which", "Whatever"),
	change("a figure more in one", "one.md", "## Second", "```pivot\nid: again\ntitle: Again\nrows: status\n```\n\n## Second"),
	change("a title", "intentions.csv", "lists", "queues", "waits"),
	change("who may see a row", "intentions.csv", "Nearer beds,No", "Nearer beds,Yes"),
	change("a row less", "intentions.csv", "A5,Urgent,Warmer beds,No\n", ""),
	change("a cell", "delivery.csv", "OPEN,Delayed,Waits", "OPEN,On track,Waits", "OPEN,Delivered,Waits"),
	change("a score", "scores.csv", "A1,5,3", "A1,3,3", "A1,1,3"),
	change("an observation", "observations.csv", "31,17", "31,16", "31,21"),
	change("a measure", "measures.csv", "lower", "higher"),
	change("a narrative of what is hidden", "delivery.csv", "Hides", "Still hides"),
	change("the pack's name", "pack.yaml", "Small", "Smaller", "Smallest"),
	change("the papers", "pack.yaml", "[one, two]", "[two, one]", "[two]"),
	change("what the list has", "pack.yaml", "list: all", "list: named", "list: none"),
	change("a mistake in a paper", "two.md", "len", "length("),
	change("a mistake in an expression", "one.md", "len(intentions)", "len(intention)"),
	change("a mistake in a cell", "delivery.csv", "On track", "On trakc"),
	change("a mistake in pack.yaml", "pack.yaml", "cycle:", "cycle: ["),
	{"a file is deleted", func(t *testing.T, folder string, random *rand.Rand) {
		name := []string{"two.md", "more.md", "delivery.csv", "observations.csv", "scores.csv"}[random.IntN(5)]
		remove(t, filepath.Join(folder, name))
	}},
	{"pack.yaml is deleted", func(t *testing.T, folder string, _ *rand.Rand) { remove(t, filepath.Join(folder, "pack.yaml")) }},
	{"the folder is another", func(t *testing.T, folder string, _ *rand.Rand) {
		if err := errors.Join(os.Rename(folder, folder+".was"), os.CopyFS(folder, os.DirFS(folder+".was")), os.RemoveAll(folder+".was")); err != nil {
			t.Fatal(err)
		}
	}},
	change("a paper more", "pack.yaml", "[one, two]", "[one, two, three]"),
	change("what is outside", "one.md", "[more.md]", "[../more.md]"),
	change("a sheet of a workbook", "pack.yaml", "selection:", "files: {intentions: {from: book.xlsx}}\nselection:"),
	change("another sheet of it", "pack.yaml", "from: book.xlsx}", "from: book.xlsx, sheet: Other}"),
	{"a workbook", book}, {"a workbook", book},
	{"a file more", func(t *testing.T, folder string, random *rand.Rand) {
		write(t, filepath.Join(folder, "three.md"), "---\ntitle: Paper three\ndate: 13 November 2024\n---\n\nNew.\n")
		write(t, filepath.Join(folder, "providers.csv"), []string{"code,provider\nRXN,A trust\n", "code,provider\n"}[random.IntN(2)])
	}},
	{"a file less", func(t *testing.T, folder string, random *rand.Rand) {
		remove(t, filepath.Join(folder, added[random.IntN(len(added))]))
	}},
	{"a file is mended", mend}, {"a file is mended", mend}, {"a file is mended", mend},
	{"nothing", func(*testing.T, string, *rand.Rand) {}},
}

// added are files that edits put into a pack which had none of that name.
var added = []string{"three.md", "providers.csv", "book.xlsx"}

func remove(t *testing.T, file string) {
	t.Helper()
	if err := os.Remove(file); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
}

// book writes a workbook with the intentions of the pack, of which one has another title.
func book(t *testing.T, folder string, random *rand.Rand) {
	t.Helper()
	file := excelize.NewFile()
	defer file.Close()
	for _, name := range []string{"Sheet1", "Other"} {
		if _, err := file.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for k, line := range strings.Split(strings.TrimSpace(small()["intentions.csv"]), "\n") {
			cells := strings.Split(strings.Replace(line, "Warmer", name+" "+[]string{"warm", "hot"}[random.IntN(2)], 1), ",")
			if err := file.SetSheetRow(name, fmt.Sprint("A", k+1), &cells); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := file.SaveAs(filepath.Join(folder, "book.xlsx")); err != nil {
		t.Fatal(err)
	}
}

func mend(t *testing.T, folder string, random *rand.Rand) {
	names := []string{"pack.yaml", "intentions.csv", "scores.csv", "measures.csv", "observations.csv", "delivery.csv", "one.md", "more.md", "two.md"}
	for _, name := range names[random.IntN(len(names)):] {
		write(t, filepath.Join(folder, name), small()[name])
	}
}

// change puts one of several texts in the place of another, or another of them in its
// place where it was changed before; in one of the ways in which editors save.
func change(what, file string, texts ...string) edit {
	return edit{what, func(t *testing.T, folder string, random *rand.Rand) {
		whole := filepath.Join(folder, file)
		text, err := os.ReadFile(whole)
		if err != nil {
			return // it is deleted
		}
		was, is := texts[random.IntN(len(texts))], texts[random.IntN(len(texts))]
		changed := string(text)
		if was != "" {
			changed = strings.Replace(changed, was, is, 1)
		}
		if random.IntN(2) == 0 {
			write(t, whole, changed)
			return
		}
		writeOver(t, whole, changed)
	}}
}
