package generator

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

// TestSmallNumbersOfTheExample attacks what both examples publish together.
func TestSmallNumbersOfTheExample(t *testing.T) {
	files := outFiles(t)
	whole, points := newHarvest(readPeople(t, planned)), 0
	for _, e := range []struct {
		pack, folder string
		papers       []string
	}{
		{example, board, []string{"mid-year-review", "goals"}},
		{planned, plannedBoard, []string{"board-paper", "commissioning-intentions", "goals"}},
		{planned, plannedPublic, []string{"commissioning-intentions", "goals"}},
	} {
		h := newHarvest(readPeople(t, e.pack))
		h.edition(t, e.pack, e.folder, files, e.papers...)
		checkShown(t, h)
		checkSafe(t, h)
		for at, words := range h.shown {
			whole.note(t, e.folder, at, words)
		}
		points += checkCharts(t, h, e.pack, e.folder, "goals", files)
	}
	checkSafe(t, whole)
	if points < 100 {
		t.Errorf("only %d points of charts", points)
	}
	if small, shown := whole.small(), len(whole.shown); small < 20 || shown < 100 {
		t.Errorf("only %d small numbers among %d that are published", small, shown)
	}
}

// TestSmallNumbers attacks what generated packs publish, each together with the
// one that it follows, and looks for what is true of them in all that editions are made of.
// Some are made whole, and looked through byte by byte: first those with charts, of every
// edition, and as many of the Board's without. What is hidden is chosen before anything is
// rendered, so that another pack tries nothing else in the files.
func TestSmallNumbers(t *testing.T) {
	t.Parallel()
	packs, drawn, made := trial.Of(2, 60), trial.Of(1, 4), trial.Of(1, 8)
	if testing.Short() {
		packs, drawn, made = 4, 0, 1
	}
	small, refused, ran := 0, 0, 0
	for seed := range uint64(packs) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			found, ok := checkCrowd(t, seed, seed < uint64(drawn), seed < uint64(made))
			ran++
			if small += found; !ok {
				refused++
			}
		})
	}
	if small < ran*20 || refused > packs/4 {
		t.Errorf("%d small numbers in %d packs, and %d packs were refused", small, ran, refused)
	}
}

// checkCrowd binds the packs of a seed, or makes them whole, and checks them. It reports
// how many small numbers they have, and whether they could be built.
func checkCrowd(t *testing.T, seed uint64, charts, whole bool) (small int, ok bool) {
	t.Helper()
	packs, marks := writeCrowd(t, t.TempDir(), seed, charts)
	options := Options{Packs: packs, Out: filepath.Join(t.TempDir(), "out")}
	if !charts {
		options.Edition = boardEdition
	}
	bounds, findings := boundOf(t, options)
	if whole && !findings.HasErrors() {
		var err error
		if findings, err = Build(t.Context(), options); err != nil {
			t.Fatal(err)
		}
	}
	if findings.HasErrors() {
		for _, f := range findings {
			if f.Severity == diag.Error && !strings.Contains(f.Message, "cannot be hidden") {
				t.Error(f)
			}
		}
		return 0, false
	}
	later := newHarvest(readPeople(t, packs[1]))
	for _, b := range bounds {
		pack, folder := filepath.Join(filepath.Dir(packs[0]), b.pack.name), b.folder()+"/"
		files := b.tables(t)
		if whole {
			files = filesOf(t, options.Out, folder)
		}
		h := newHarvest(readPeople(t, pack))
		h.edition(t, pack, folder, files, "people")
		checkShown(t, h)
		for at, words := range h.shown {
			later.note(t, folder, at, words)
		}
		checkMarks(t, publish.Files{"tree": b.tree()}, marks)
		if !whole {
			continue
		}
		checkMarks(t, files, marks)
		checkForms(t, files, folder+"people")
		if points := checkCharts(t, h, pack, folder, "people", files); charts && points < 100 {
			t.Errorf("%s: only %d points of charts", folder, points)
		}
	}
	if len(bounds) != map[bool]int{true: 6, false: 2}[charts] {
		t.Errorf("%d editions", len(bounds))
	}
	checkSafe(t, later)
	return later.small(), true
}

// filesOf are those below a folder of an output, by their names in the output.
func filesOf(t *testing.T, out, folder string) publish.Files {
	t.Helper()
	files := publish.Files{}
	err := fs.WalkDir(os.DirFS(out), path.Clean(folder), func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[name], err = os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestSmallNumbersBesideOthers attacks packs in which something else than sums
// could give a hidden number back. Such a pack may also be refused.
func TestSmallNumbersBesideOthers(t *testing.T) {
	const columns = "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,path,counts_people\n"
	const values = "measure,period_start,period_end,value,numerator,denominator,group\n"
	groups := func(names, count string) (rows string) {
		for _, name := range strings.Split(names, "") {
			rows += "M,2024-07-01,2024-09-30," + count + ",,," + name + "\n"
		}
		return rows
	}
	const months = values + "M,2024-07-01,2024-07-31,3,,,\nM,2024-08-01,2024-08-31,20,,,\nM,2024-09-01,2024-09-30,30,,,\n"
	for name, test := range map[string]struct{ measures, observations, points string }{
		"a total that is hidden is the baseline": {columns + "M,1,count,lower,28,2024-09-30,12,2027-03-31,,yes\n",
			values + "M,2024-07-01,2024-09-30,28,,,\n" + groups("ABCD", "7"), ""},
		"a total of many single persons is the baseline": {columns + "M,1,count,lower,12,2024-09-30,0,2027-03-31,,yes\n",
			values + "M,2024-07-01,2024-09-30,12,,,\n" + groups("ABCDEFGHIJKL", "1"), ""},
		"a share of few is the baseline": {columns + "M,1,%,lower,5.8,2024-09-30,2,2027-03-31,,yes\n",
			values + "M,2024-07-01,2024-09-30,,3,52,\nM,2024-10-01,2024-12-31,,30,52,\n", ""},
		"a share of shown numbers is the baseline": {columns + "M,1,%,lower,23.1,2024-09-30,2,2027-03-31,,yes\n",
			values + "M,2024-07-01,2024-09-30,,12,52,\nM,2024-10-01,2024-12-31,,30,52,\n", ""},
		"a quarter beside its months": {columns + "M,1,count,lower,,,,,,yes\n", months + "M,2024-07-01,2024-09-30,53,,,\n", ""},
		"half a year beside its quarters": {columns + "M,1,count,lower,,,,,,yes\n",
			values + "M,2024-04-01,2024-06-30,4,,,\nM,2024-07-01,2024-09-30,30,,,\nM,2024-04-01,2024-09-30,34,,,\n", ""},
		"a path starts at a total that is hidden": {columns + "M,1,count,lower,,,,,points,yes\n",
			values + "M,2024-07-01,2024-09-30,28,,,\n" + groups("ABCD", "7"), "measure,date,value\nM,2024-09-30,28\nM,2027-03-31,12\n"},
	} {
		t.Run(name, func(t *testing.T) {
			pack := filepath.Join(t.TempDir(), "beside")
			files := map[string]string{
				"measures.csv": test.measures, "observations.csv": test.observations, "goals.csv": "goal,name,statement\n1,Fewer,Fewer people\n",
				"intentions.csv": "reference,programme,title,confidential\nP-1,Children,One,No\n", "providers.csv": "ods_code,name\nAAA,First Trust\n", packFile: fmt.Sprintf(crowdYAML, "2024-12-31", ""), "people.md": besidePaper,
			}
			if test.points != "" {
				files["trajectory-points.csv"] = test.points
			}
			if strings.Contains(test.observations, ",A\n") {
				files["people.md"] += "```breakdown\nid: groups\ntitle: Groups\nmeasure: M\n```\n"
			}
			writePack(t, pack, files)
			out := filepath.Join(t.TempDir(), "out")
			findings, err := Build(t.Context(), Options{Packs: []string{pack}, Out: out, Edition: "board"})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range findings {
				if file := filepath.Base(f.File); f.Severity == diag.Error && file != "measures.csv" && file != "trajectory-points.csv" {
					t.Error("refused for another reason: ", f)
				}
			}
			if findings.HasErrors() {
				return
			}
			h := newHarvest(readPeople(t, pack))
			h.edition(t, pack, "beside/board/", filesOf(t, out, "beside/board/"), "people")
			checkShown(t, h)
			checkSafe(t, h)
		})
	}
}

const besidePaper = `---
title: People
date: December 2024
---

## People

` + "```list\nid: all\ntitle: All\nof: measures\ncolumns: [measure, baseline, target, latest]\n```\n\n" +
	"```list\nid: each\ntitle: Each\nof: observations\ncolumns: [measure, period_end, value, numerator, denominator]\n```\n\n" +
	"```trajectory\nid: path\ntitle: Path\nmeasure: M\n```\n\n"
