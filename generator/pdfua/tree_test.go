package pdfua

import (
	"strings"
	"testing"
)

// Marked-content identifiers count from 0 on each page (ISO 32000-1, 14.7.4.3).
func TestSequencesAreNumberedByPage(t *testing.T) {
	tree := New("en-GB")
	first := tree.Root.Add(P).Content()
	second := tree.Root.Add(HeadingTag(2)).Content()
	for _, step := range []struct {
		owner Owner
		page  int
		want  string
	}{
		{first, 1, "/P <</MCID 0>> BDC"},
		{Decoration, 1, "/Artifact BMC"},
		{second, 1, "/H2 <</MCID 1>> BDC"},
		{first, 1, "/P <</MCID 2>> BDC"},
		{first, 2, "/P <</MCID 0>> BDC"},
		{Header, 2, "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"},
	} {
		if got := step.owner.Open(step.page); got != step.want {
			t.Errorf("page %d: %q, want %q", step.page, got, step.want)
		}
	}
	want := []Sequence{{1, 0, nil}, {1, 2, nil}, {2, 0, nil}}
	if len(first.Sequences) != len(want) {
		t.Fatalf("sequences %v, want %v", first.Sequences, want)
	}
	for i := range want {
		if first.Sequences[i] != want[i] {
			t.Errorf("sequences %v, want %v", first.Sequences, want)
		}
	}
}

func TestKidsKeepTheOrderOfReading(t *testing.T) {
	p := New("en-GB").Root.Add(P)
	before := p.Content()
	link := p.Add(Link)
	after := p.Content()
	link.Annotate(1, 0, "the page")
	if len(p.Kids) != 3 || p.Kids[0] != Kid(before) || p.Kids[1] != Kid(link) || p.Kids[2] != Kid(after) {
		t.Errorf("kids %v", p.Kids)
	}
	if a := link.Kids[0].(*Annotation); a.Page != 1 || a.Index != 0 || a.Description != "the page" {
		t.Errorf("annotation %+v", a)
	}
}

func TestString(t *testing.T) {
	tree := New("en-GB")
	tree.Root.Add(Sect).Add(P)
	tree.Root.Add(Table)
	if got, want := tree.String(), "Document\n  Sect\n    P\n  Table\n"; got != want {
		t.Errorf("tree %q, want %q", got, want)
	}
	if !strings.HasPrefix(string(Footer), "/Artifact") {
		t.Error("a footer is no artifact")
	}
}
