package generator

import (
	"strings"
	"testing"
)

// TestPapersDoNotNameWhatIsConfidential has papers and pack.yaml of an office's own, which
// an edition prints that does not see all, name what it does not see.
func TestPapersDoNotNameWhatIsConfidential(t *testing.T) {
	const front = "---\ntitle: Plan\ndate: 31 October 2025\n---\n\n## All\n\n"
	list := "reference,programme,title,confidential\nA-1,Cancer,One,No\nA-6,Cancer,Close the north ward,Yes\n"
	for _, c := range []struct{ paper, settings, want string }{
		{"Text, and A-6.\n", "", "plan.md:8:11"},
		{"Text.\n\n- We close\n- and Close the\n  north ward\n", "", "plan.md:12:1"},
		{"```pivot\nid: one\ntitle: All but A-6\nrows: programme\nwhere: reference != \"A-6\"\n```\n", "", "plan.md:10:16"},
		{"ȺȺȺȺ A-6\n", "", "plan.md:8:6"}, // longer in small letters
		{"```pivot\nid: one\ntitle: All but\nrows: programme\nwhere: >\n  reference !=\n\n  \"A-6\"\nnotes:\n  - see A-6\n```\n", "", "plan.md:17:9"},
		{"{{ count(intentions, .reference == \"A-6\") }}\n", "", ""},
		{"Text.\n", "notice: We close the North Ward.\n", "pack.yaml:8:9"},
		{"Text, and A-6.\n", "doubts: {text-names-confidential: off}\n", ""},
		{"{{ facts.ward }}\n", "facts: [{name: ward, value: We close the north ward, source: Plan}]\n", "plan.md:8:3"},
		{"Text.\n", "facts: [{name: ward, value: We close the north ward, source: Plan}]\n", ""}, // it may be for the Board's paper
		{"{{ \"Close the \" + \"north ward\" }}, and {{ \"A-6\" }}\n", "", "plan.md:8:3"},
		{"Close&nbsp;the **north** \nward\n", "", "plan.md:1:1"},
		{"[here](https://a.example/close-the-north-ward)\n", "", "plan.md:8:1"},
		{"Text.\n", "abbreviations: {CTNW: close the north ward}\n", "pack.yaml:8:23"},
		{"Text.\n", "vocabulary: {horizon: [{word: Close the north ward}]}\n", "pack.yaml:8:31"},
		{"Text.\n", "brand: {header: A-6}\n", "pack.yaml:8:17"},
		{"Text.\n", "controls: [{name: All but A-6, expression: len(intentions), published: 2, accepted: A-6 is left out}]\n", ""},
	} {
		for _, editions := range []string{"{name: public, sees: published, papers: [plan]}", "{name: board, papers: [plan]}"} {
			settings := strings.NewReplacer("confidential: none\n", "", "{name: board, papers: [plan]}", editions).Replace(small()[packFile]) + c.settings
			findings := soon(t, laid(t, "plan", map[string]string{packFile: settings, "plan.md": front + c.paper, "intentions.csv": list}))
			got := ""
			for _, f := range findings {
				if f.Code == "text-names-confidential" {
					got += f.Position.String()[strings.LastIndex(f.Position.File, "/")+1:]
				}
			}
			want := c.want
			if strings.Contains(editions, "board") {
				want = ""
			}
			if got != want {
				t.Errorf("%q, %q for %s: %q, want %q: %v", c.paper, c.settings, editions, got, want, findings)
			}
		}
	}
}

// TestFilesAreNotNamedAfterWhatIsConfidential has names of a folder, a paper and an edition,
// all of which stand in what an edition has.
func TestFilesAreNotNamedAfterWhatIsConfidential(t *testing.T) {
	const paper = "---\ntitle: Plan\ndate: 31 October 2025\n---\n\n## All\n\nText.\n"
	list := "reference,programme,title,confidential\nA-1,Cancer,One,No\nA-6,Cancer,Close the north ward,Yes\n"
	for _, c := range []struct{ folder, editions, want string }{
		{"close-the-north-ward", "{name: public, sees: published, papers: [plan]}", "pack.yaml:1:1"},
		{"plan", "{name: public, sees: published, papers: [close-the-north-ward]}", "pack.yaml:7:46"},
		{"plan", "{name: public, sees: published, papers: [plan]}, {name: board, papers: [close-the-north-ward]}", ""},
		{"plan", "{name: close-the-north-ward, sees: published, papers: [plan]}", "pack.yaml:7:12"},
	} {
		settings := strings.NewReplacer("confidential: none\n", "", "{name: board, papers: [plan]}", c.editions).Replace(small()[packFile])
		findings := soon(t, laid(t, c.folder, map[string]string{packFile: settings, "plan.md": paper, "close-the-north-ward.md": paper, "intentions.csv": list}))
		got := ""
		for _, f := range findings {
			if f.Code == "text-names-confidential" {
				got += f.Position.String()[strings.LastIndex(f.Position.File, "/")+1:]
			}
		}
		if got != c.want {
			t.Errorf("%s, %s: %q, want %q: %v", c.folder, c.editions, got, c.want, findings)
		}
	}
}

// TestMarksInPapers has lines of papers that are a mark of who may read them.
func TestMarksInPapers(t *testing.T) {
	const front = "---\ntitle: Plan\ndate: 31 October 2025\n---\n\n## All\n\n"
	list := "reference,programme,title,confidential\nA-1,Cancer,One,No\nA-6,Cancer,Close the north ward,Yes\n"
	for text, want := range map[string]string{
		"**OFFICIAL-SENSITIVE**\n":            "plan.md:8:1 error",
		"Text.\n\n### Part 2\n\nText.\n":      "plan.md:10:1 warning",
		"Not for publication\n":               "plan.md:8:1 error",
		"How we keep what is confidential.\n": "",
		"- Board papers\n- Meetings\n":        "",
	} {
		settings := strings.NewReplacer("confidential: none\n", "", "{name: board, papers: [plan]}", "{name: public, sees: published, papers: [plan]}").Replace(small()[packFile])
		got := ""
		for _, f := range soon(t, laid(t, "plan", map[string]string{packFile: settings, "plan.md": front + text, "intentions.csv": list})) {
			if f.Code == "paper-marked" {
				got += f.Position.String()[strings.LastIndex(f.Position.File, "/")+1:] + " " + f.Severity.String()
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
