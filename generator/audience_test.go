package generator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/pdffile"
	"boardpack/generator/publish"
)

// planPack writes a small pack of four providers' intentions, one of them
// confidential, and settings after its own.
func planPack(t *testing.T, more string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "plan")
	files := map[string]string{
		"intentions.csv": "reference,programme,title,segment,focus,decision,providers,confidential\n" +
			"A-1,Community,One,0,,Prioritised,AAA,No\nA-2,Community,Two,0,,Prioritised,AAA;BBB,Yes\n" +
			"A-3,Community,Three,1,,Prioritised,BBB,No\nA-4,Cancer,Four,1,,Prioritised,,Yes\nA-5,Cancer,Five,1,,Prioritised,AAA,No\n",
		"providers.csv": "ods_code,name\nAAA,First Trust\nBBB,Second Trust\n",
		"segments.csv":  "segment,focus,definition\n0,,As now\n1,,One trust\n2,,Several\n3,,Lasting\n",
		packFile: `name: Plan
organisation: Board
cycle: 2025/26
as_at: 2025-03-12
accessibility: {compliance: full, prepared: 2025-03-01, contact: {email: a@example.nhs.uk}}
` + more,
		"paper.md": `---
title: "Plan for {{ provider.name == '' ? 'everyone' : provider.name }}"
meeting_date: 2025-03-19
presented_by: Director
author: Director
agenda_item: 1
confidential: "No"
executive_summary: "Seen: {{ list(map(intentions, .reference)) }}."
recommendations: None.
strategic_objectives: [{code: SO1, objective: All, applies: true}]
implications: [{question: Risks, answer: "No"}]
conflicts_of_interest: None
impact_assessments: [{question: Quality, answer: "N/A"}]
report_authorised_by: Director
---

` + "```pivot\nid: segments\ntitle: Segments\nrows: segment\n```\n\n```pivot\nid: programmes\ntitle: Programmes\nrows: programme\n```\n",
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const (
	public    = "editions: [{name: public, sees: published, papers: [paper]}]\n"
	providers = "editions: [{name: provider, each: provider, papers: [paper]}]\n"
)

// built is an edition as it was put in place.
type built struct {
	manifest publish.Manifest
	files    publish.Files // below the edition's folder
}

// editionsOf builds packs that have no findings, and returns their editions.
func editionsOf(t *testing.T, options Options) []built {
	t.Helper()
	options.Out = filepath.Join(t.TempDir(), "out")
	findings, err := Build(t.Context(), options)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	return editionsIn(t, options.Out)
}

// editionsIn reads the editions of an output folder, by their folders' names.
func editionsIn(t rapid.TB, out string) []built {
	files, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	var all []built
	for _, name := range slices.Sorted(maps.Keys(files)) {
		folder, is := strings.CutSuffix(name, "/"+publish.ManifestName)
		if !is {
			continue
		}
		b := built{files: publish.Files{}}
		if err := json.Unmarshal(files[name], &b.manifest); err != nil {
			t.Fatal(err)
		}
		for name, data := range files {
			if inner, ours := strings.CutPrefix(name, folder+"/"); ours {
				b.files[inner] = data
			}
		}
		all = append(all, b)
	}
	return all
}

func TestEditionsSeeTheirOwn(t *testing.T) {
	for name, test := range map[string]struct {
		settings string
		want     map[string]string // what each edition's page says is seen
	}{
		"board":     {"editions: [{name: board, papers: [paper]}]\n", map[string]string{"board": "A-1, A-2, A-3, A-4 and A-5"}},
		"public":    {public, map[string]string{"public": "A-1, A-3 and A-5"}},
		"providers": {providers, map[string]string{"provider/AAA": "A-1 and A-5", "provider/BBB": "A-3"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := map[string]string{}
			for _, b := range editionsOf(t, Options{Packs: []string{planPack(t, test.settings)}}) {
				_, seen, _ := strings.Cut(words(parse(t, b.files["paper.html"])), "Seen: ")
				got[b.manifest.Edition], _, _ = strings.Cut(seen, ".")
			}
			if fmt.Sprint(got) != fmt.Sprint(test.want) {
				t.Errorf("%v, want %v", got, test.want)
			}
		})
	}
}

// TestCountsOfWhatIsHidden counts 3 intentions of segment 1, one of them
// hidden; and all 5, of which two are.
func TestCountsOfWhatIsHidden(t *testing.T) {
	for settings, want := range map[string]string{
		"": "\ufeffsegment,grand_total\n0,1\n1,2\n2,\n3,\nGrand Total,3\n",
		"disclosure: {smallest: 1}\ncounts_all: [segments]\n": "\ufeffsegment,grand_total\n0,2\n1,3\n2,\n3,\nGrand Total,5\n",
	} {
		made := editionsOf(t, Options{Packs: []string{planPack(t, public+settings)}})
		if got := string(made[0].files["tables/segments-draft.csv"]); got != want {
			t.Errorf("%q: %q, want %q", settings, got, want)
		}
	}
}

func TestCountsThatGiveAway(t *testing.T) {
	for settings, want := range map[string]string{
		"counts_all: [segments]\n":                                        "error: too few intentions that are hidden from this edition are counted by (segments, 0) and (segments, 1): 1 and 1 (hint",
		"counts_all: [segments]\ndisclosure: {smallest: 3}\n":             "error: too few intentions that are hidden from this edition are counted by (segments, 0), (segments, 1) and (segments, Grand Total): 1, 1 and 2 (hint",
		"disclosure: {smallest: nought}\n":                                `smallest "nought" is not a whole number from 1`,
		"counts_all: [segments, programmes]\ndisclosure: {smallest: 1}\n": "",
	} {
		findings, err := Check(t.Context(), Options{Packs: []string{planPack(t, public+settings)}})
		told := fmt.Sprint(findings)
		if err != nil || findings.HasErrors() != (want != "") || !strings.Contains(told, want) || strings.Count(told, "hidden from") > 1 {
			t.Errorf("%q: %v %s, want %q", settings, err, told, want)
		}
	}
}

func TestDraftUntilFinal(t *testing.T) {
	const settings = public + "publication_date: 2025-04-01\n"
	options := Options{Packs: []string{planPack(t, settings)}}
	b := editionsOf(t, options)[0]
	for _, page := range []string{"index.html", "paper.html", "accessibility.html"} {
		text := string(b.files[page])
		if !strings.Contains(text, "<title>Draft – ") || !strings.Contains(text, `board-mark">Draft<`) {
			t.Errorf("%s has no mark", page)
		}
	}
	pdf, err := pdffile.Read(b.files["paper.pdf"])
	if err != nil {
		t.Fatal(err)
	}
	if title := pdf.Text(pdf.Dict(pdf.Trailer["Info"])["Title"]); title != "Draft – Plan for everyone" {
		t.Errorf("title %q", title)
	}
	if !bytes.Contains(b.files["manifest.json"], []byte(`"draft": true`)) {
		t.Error("the manifest does not tell")
	}
	options.Final = true
	if _, err := Check(t.Context(), options); !errors.Is(err, ErrUsage) {
		t.Errorf("final before publication: %v", err)
	}
	options.Packs = []string{planPack(t, public)}
	if _, err := Check(t.Context(), options); !errors.Is(err, ErrUsage) {
		t.Errorf("final without a day: %v", err)
	}
	// From the day on, it is final.
	options.Packs = []string{planPack(t, public+"publication_date: 2025-03-12\n")}
	if b := editionsOf(t, options)[0]; bytes.Contains(b.files["paper.html"], []byte("Draft")) {
		t.Error("a final page is marked")
	}
}

func TestEditionFindings(t *testing.T) {
	for settings, want := range map[string]string{
		"editions: [{name: public, sees: publishd, papers: [paper]}]\n":               `sees "publishd" is not one of`,
		"editions: [{name: publik, papers: [paper]}]\n":                               `edition "publik" does not say what it sees`,
		"editions: [{name: a, each: programme, papers: [paper]}]\n":                   `each "programme" is not one of`,
		"editions: [{name: a, each: provider, sees: everything, papers: [paper]}]\n":  "a provider cannot see everything",
		public + "selection: {top: 2, threshold: 3}\n":                                "by top or by threshold",
		public + "selection: {top: two}\n":                                            `"two" is not a whole number`,
		public + "selection: {threshold: 9.1234567}\n":                                "threshold: ",
		public + "selection: {threshold: 5.1}\n":                                      "the threshold 5.1 is not from 1 to 5",
		public + "selection: {threshold: 11}\nscores: {from: 0, to: 10, step: 0.5}\n": "the threshold 11 is not from 0 to 10",
		public + "scores: {from: 5, to: 1, step: 1}\n":                                "scores: to is 1, which is not above from, 5",
		public + "scores: {from: 0, to: 10, step: 0.3}\n":                             "scores: steps of 0.3 do not come out at 10 from 0",
		public + "scores: {from: 0, to: 11, step: 0.01}\n":                            "scores: there are 1100 steps from 0 to 11",
		public + "scores: {to: 11}\n":                                                 `key "from" is missing`,
		public + "follows: ../elsewhere\n":                                            "is not the name of another pack's folder",
		public + "follows: nowhere\n":                                                 `there is no pack "nowhere" beside this one`,
	} {
		findings, err := Check(t.Context(), Options{Packs: []string{planPack(t, settings)}})
		if err != nil || !strings.Contains(fmt.Sprint(findings), want) {
			t.Errorf("%s: %v %v, want %q", settings, err, findings, want)
		}
	}
}

// TestOneProvidersEdition builds the edition that is named.
func TestOneProvidersEdition(t *testing.T) {
	pack := planPack(t, providers)
	for name, want := range map[string][]string{
		"provider/BBB": {"plan/provider/BBB"}, "provider": {"plan/provider/AAA", "plan/provider/BBB"},
	} {
		var got []string
		for _, b := range editionsOf(t, Options{Packs: []string{pack}, Edition: name}) {
			got = append(got, b.manifest.Folder())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
