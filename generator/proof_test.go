package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// proofPack is a pack of two papers, with scores.
var proofPack = map[string]string{
	packFile: "name: Pack\norganisation: Example ICB\ncycle: 2024/25\nas_at: 2024-10-31\nselection: {top: 1}\nconfidential: none\n" +
		"editions:\n  - {name: board, papers: [one, two]}\n  - {name: other, sees: published, papers: [two]}\n",
	"intentions.csv": "reference,programme,title\nA1,P,First\nA2,P,Second\n",
	"criteria.csv":   "criterion,weight_percent\nUse,100\n",
	"scores.csv":     "reference,use\nA1,5\nA2,4\n",
	"one.md":         "---\ntitle: One\ndate: 13 November 2024\n---\n\nA word.\n\n```pivot\nid: counts\ntitle: Counts\nrows: programme\n```\n",
	"two.md":         "---\ntitle: Two\ndate: 13 November 2024\n---\n\n```list\nid: all\ntitle: All\ncolumns: [reference, rank, stays_in]\n```\n",
}

// proved is a proof of the pack, and what changes a file of it.
func proved(t *testing.T) (p *Proof, change func(file, was, is string)) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "pack")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range proofPack {
		put(name, text)
	}
	p, err := NewProof(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	return p, func(file, was, is string) {
		text := proofPack[file]
		if !strings.Contains(text, was) {
			t.Fatalf("%s has no %q", file, was)
		}
		put(file, strings.Replace(text, was, is, 1))
	}
}

// boardsPage is a page of the Board's edition.
func boardsPage(t *testing.T, p *Proof, name string) []byte {
	t.Helper()
	page, findings, err := p.File("board", name)
	if err != nil || findings.HasErrors() || page == nil {
		t.Fatal(findings, err)
	}
	return page
}

// TestProofDoesWhatAChangeReaches looks at what the stages made, before and after.
func TestProofDoesWhatAChangeReaches(t *testing.T) {
	p, change := proved(t)
	boardsPage(t, p, "two.html")
	stages := func() (read *pack, b *bound) {
		read = p.kept.packs[p.folder].pack
		return read, p.kept.bounds[p.folder+"\x00board"]
	}
	read, b := stages()
	boardsPage(t, p, "one.html")
	if again, same := stages(); again != read || same != b {
		t.Error("nothing has changed, and something is made again")
	}
	change("one.md", "A word", "Another word")
	boardsPage(t, p, "one.html")
	again, after := stages()
	if again != read {
		t.Error("a word of a paper has the sheets read again")
	}
	if after.filled[0] == b.filled[0] || after.filled[1] != b.filled[1] || after.study != b.study {
		t.Error("a word of a paper has another bound again, or not itself")
	}
	change("one.md", "A word.", "A word.\n\n```pivot\nid: more\ntitle: More\nrows: title\n```")
	if page := boardsPage(t, p, "two.html"); !bytes.Contains(page, []byte("Table 3")) {
		t.Error("the next paper's table keeps its number")
	}
	change("intentions.csv", "Second", "Other")
	boardsPage(t, p, "one.html")
	if again, _ := stages(); again == read {
		t.Error("a cell has no sheet read again")
	}
}

// TestProofRanksAnew changes a score, and a cell that is none.
func TestProofRanksAnew(t *testing.T) {
	p, change := proved(t)
	page := func() string { return string(boardsPage(t, p, "tables/all.csv")) }
	before := page()
	change("intentions.csv", "Second", "Other")
	if page() != before {
		t.Error("a title changes the ranks")
	}
	change("scores.csv", "A1,5", "A1,1")
	if after := page(); after == before || !strings.Contains(after, "A1,2,") {
		t.Errorf("a score does not change the ranks: %s", after)
	}
}

// TestProofForgetsWhatIsGone has an edition taken away.
func TestProofForgetsWhatIsGone(t *testing.T) {
	p, change := proved(t)
	if data, _, err := p.File("other", "two.html"); err != nil || data == nil {
		t.Fatal(err)
	}
	change(packFile, "  - {name: other, sees: published, papers: [two]}\n", "")
	if data, _, err := p.File("other", "two.html"); err == nil || data != nil {
		t.Errorf("an edition that is gone gives %d bytes, %v", len(data), err)
	}
	if all := p.Editions(); len(all) != 1 || all[0].Name != "board" {
		t.Error(all)
	}
}

// TestProofShowsNoPageBesideAMistake has a page that is made while a paper with a mistake
// is filled in, and while one is that is mended.
func TestProofShowsNoPageBesideAMistake(t *testing.T) {
	p, change := proved(t)
	before := boardsPage(t, p, "one.html")
	change("intentions.csv", "First", "Foremost")
	change("one.md", "A word", "{{ intentions[0].title }}")
	change("two.md", "columns: [reference", "columns: [refrence")
	if page, findings, err := p.File("board", "one.html"); err != nil || !findings.HasErrors() || !bytes.Equal(page, before) {
		t.Errorf("beside a mistake: %v, %v, another page: %v", findings, err, !bytes.Equal(page, before))
	}
	change("two.md", "", "")
	page := boardsPage(t, p, "one.html")
	if made := p.pulled["board"]; !bytes.Contains(page, []byte("Foremost")) || !bytes.Equal(made.lying.files["one.html"], page) {
		t.Errorf("after it: %s", page)
	}
	again, err := NewProof(t.Context(), p.folder)
	if err != nil {
		t.Fatal(err)
	}
	if other := boardsPage(t, again, "one.html"); !bytes.Equal(other, page) {
		t.Error("the page is another for who has just come")
	}
}
