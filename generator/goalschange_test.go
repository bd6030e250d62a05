package generator

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/publish"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/trial"
)

// restsOnProvisional is the measure whose latest months observations.csv marks as provisional.
const restsOnProvisional = "Non-elective admissions, core 20% wards, 12 months"

// TestWhatHasChanged holds that the goals tell of exactly the measures that
// stand otherwise than in the pack before, or are new, and how.
func TestWhatHasChanged(t *testing.T) {
	before := map[string]string{}
	for _, m := range reckon(t, example) {
		before[m.name] = m.status()
	}
	want := map[string]string{}
	for _, m := range reckon(t, planned) {
		switch was, known := before[m.name]; {
		case m.goal == "": // of an intention, not of a goal
		case !known:
			want[m.name] = "new in this report"
		case was != m.status():
			had := "was " + was
			if since, is := strings.CutPrefix(was, "Not measured"); is {
				had = "had not been measured" + since
			}
			now := "now " + m.status()
			if m.name == restsOnProvisional {
				now += " (provisional)"
			}
			want[m.name] = strings.ToLower(now + ", " + had)
		}
	}
	for _, folder := range []string{plannedBoard, plannedPublic} {
		got := map[string]string{}
		for _, row := range readTable(t, folder, outFiles(t)[tableIn(folder, "changed-measures")])[1:] {
			got[row[0]] = strings.ToLower(row[len(row)-1])
		}
		if diff := cmp.Diff(want, got); diff != "" || len(got) < 4 {
			t.Errorf("%s (-want +got): %s", folder, diff)
		}
	}
}

// impactPaper shows all that is known of the measures of intentions.
const impactPaper = `---
title: Impact
date: March 2025
---

## Impact

{{ list(map(measures, .measure + ": " + .standing + .outlook + .definition)) }}

` + "```measures\nid: panels\ntitle: Panels\nwhere: reference != \"\"\n```\n\n" +
	"```list\nid: stand\ntitle: How they stand\nof: measures\nwhere: reference != \"\"\ncolumns: [measure, reference, definition, latest, standing, outlook, change]\n```\n\n" +
	"```list\nid: values\ntitle: Values\nof: observations\ncolumns: [measure, period, value]\n```\n"

// TestConfidentialMeasureIsNotPublic looks for the measure of a confidential
// intention in every byte of the editions that must not have it, of a paper that
// shows all that it may.
func TestConfidentialMeasureIsNotPublic(t *testing.T) {
	trial.Later(t, "makes 9 editions")
	t.Parallel()
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	secret := []string{"CI2526-100"}
	for _, row := range recordtest.Rows(t, filepath.Join(planned, "measures.csv")) {
		if row["reference"] == secret[0] {
			secret = append(secret, row["measure"], strings.ReplaceAll(strings.ToLower(row["measure"]), " ", "_"), row["definition"])
		}
	}
	if len(secret) != 4 {
		t.Fatalf("the measure is %v", secret)
	}
	pack := copyPlanned(t)
	config, err := os.ReadFile(filepath.Join(pack, packFile))
	if err != nil {
		t.Fatal(err)
	}
	set := regexp.MustCompile(`papers: \[.*\]`).ReplaceAllString(string(config), "papers: [impact]")
	set = strings.Replace(set, "counts_all: [segments]\n", "", 1)
	writePack(t, pack, map[string]string{packFile: set, "impact.md": impactPaper})
	files, err := buildInto(filepath.Join(filepath.Dir(pack), "out"), pack)
	if err != nil {
		t.Fatal(err)
	}
	kinds, editions := map[string]bool{}, map[string]bool{}
	for name, data := range files {
		all := everyByte(t, name, data)
		if path.Ext(name) == ".pdf" {
			all = append(all, saidIn(t, data)...)
		}
		for _, word := range secret {
			switch there := bytes.Contains(all, []byte(word)); {
			case there && strings.HasPrefix(name, plannedBoard):
				kinds[path.Ext(name)] = true
			case there:
				t.Errorf("%s has %q", name, word)
			}
		}
		if path.Base(name) == "impact.html" {
			editions[path.Dir(name)] = true
		}
	}
	if len(kinds) < 4 || len(editions) < 5 {
		t.Errorf("it was found in files of %v alone, and there are %v", slices.Sorted(maps.Keys(kinds)), slices.Sorted(maps.Keys(editions)))
	}
}

// TestOrderOfObservations holds that the order of the file's rows changes no
// byte. Only groups of one period keep theirs, in which pages list them.
func TestOrderOfObservations(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a pack; the full run has it")
	}
	folder := t.TempDir()
	pack := copyPack(t, folder, example)
	name := filepath.Join(pack, "observations.csv")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	writePack(t, pack, map[string]string{"observations.csv": table(t, append(rows[:1:1], shuffled(rows[0], rows[1:])...))})
	files, err := buildInto(filepath.Join(folder, "out"), pack)
	if err != nil {
		t.Fatal(err)
	}
	manifest := board + publish.ManifestName
	compared := 0
	for name, data := range outFiles(t) {
		if strings.HasPrefix(name, board) && name != manifest {
			if compared++; !bytes.Equal(data, files[name]) {
				t.Errorf("%s differs", name)
			}
		}
	}
	if compared < 30 {
		t.Errorf("compared only %d files", compared)
	}
	if diff := cmp.Diff(inputsBut(t, outFiles(t)[manifest], "observations.csv"), inputsBut(t, files[manifest], "observations.csv")); diff != "" {
		t.Error(diff)
	}
}

// shuffled are rows in another order, but that those of a measure's period with
// groups keep theirs.
func shuffled(header []string, rows [][]string) [][]string {
	columns := map[string]int{}
	for i, name := range header {
		columns[name] = i
	}
	var bundles [][][]string
	places := map[string]int{}
	for _, row := range rows {
		key := strings.Join([]string{row[columns["measure"]], row[columns["period_start"]], row[columns["period_end"]], row[columns["quantile"]]}, "|")
		at, known := places[key]
		if !known {
			at = len(bundles)
			places[key] = at
			bundles = append(bundles, nil)
		}
		bundles[at] = append(bundles[at], row)
	}
	random := rand.New(rand.NewPCG(5, 5))
	random.Shuffle(len(bundles), func(i, j int) { bundles[i], bundles[j] = bundles[j], bundles[i] })
	return slices.Concat(bundles...)
}

// inputsBut is a manifest without the hash of one input.
func inputsBut(t *testing.T, data []byte, input string) publish.Manifest {
	t.Helper()
	var manifest publish.Manifest
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	for i, sum := range manifest.Inputs {
		if sum.Path == input {
			manifest.Inputs[i].SHA256 = ""
		}
	}
	return manifest
}
