package generator

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/record"
)

// visit is a row of a file that boardpack does not know: this struct and the
// call of record.Add in each test are all that there is of it.
type visit struct {
	record.Row
	Reference string `csv:"reference" check:"required" about:"the intention"`
	Kind      string `csv:"kind" values:"Unplanned|Planned" about:"whether it was planned"`
	Cost      *int64 `csv:"cost_gbp,omitempty" check:"pounds" label:"Cost" about:"what the visit cost"`
}

// room is one that names no intention, so that nobody has declared who sees it.
type room struct {
	record.Row
	Name string `csv:"room" check:"required" about:"its name"`
}

const visitRows = `reference,kind,cost_gbp
A-3,Planned,"£1,200"
A-2,Unplanned,30
A-1,Unplanned,
A-1,Planned,250
A-4,Planned,7
`

// visitPaper lists, counts and sorts the visits.
const visitPaper = `---
title: Visits
date: 19 March 2025
---

{{ len(visits) }} visits, {{ count(visits, .kind == "Planned") }} planned, {{ money(sum(map(visits, .cost_gbp))) }} in all, {{ len(rooms) }} rooms.

` + "```list\nid: visits\ntitle: Visits\nof: visits\ncolumns: [reference, kind, cost_gbp]\n```\n\n" +
	"```list\nid: planned\ntitle: Planned\nof: visits\nwhere: kind == \"Planned\" && cost_gbp > 100\ncolumns: [reference]\n```\n\n" +
	"```list\nid: reference\ntitle: By reference\nof: visits\ncolumns: [reference, kind]\nsort: [-reference, kind]\n```\n\n" +
	"```list\nid: kind\ntitle: By kind\nof: visits\ncolumns: [kind, reference]\nsort: [kind]\n```\n\n" +
	"```list\nid: cost\ntitle: By cost\nof: visits\ncolumns: [cost_gbp]\nsort: [cost_gbp]\n```\n\n" +
	"```list\nid: dear\ntitle: By cost, dear first\nof: visits\ncolumns: [cost_gbp]\nsort: [-cost_gbp]\n```\n\n" +
	"```pivot\nid: count\ntitle: Counted\nof: visits\nrows: kind\ncolumns: [reference]\n```\n\n" +
	"```pivot\nid: sums\ntitle: Added up\nof: visits\nrows: kind\nvalue: sum(cost_gbp)\n```\n\n" +
	"```chart\nid: drawn\ntitle: Drawn\ntype: bar\nof: visits\nrows: kind\nvalue: mean(cost_gbp)\n```\n"

func visitPack(t *testing.T, visits, editions string) string {
	folder := planPack(t, editions)
	writePack(t, folder, map[string]string{"visits.csv": visits, "rooms.csv": "room\nLarge\nSmall\n", "paper.md": visitPaper})
	return folder
}

func addVisits(t *testing.T) {
	t.Cleanup(record.Add[room]("rooms", "rooms.csv", "where visits are"))
	t.Cleanup(record.Add[visit]("visits", "visits.csv", "visits to services"))
}

// A file is one struct and one registration: what it holds is read, listed,
// counted, added up, sorted, asked for and hidden without another line.
func TestAFileIsOneStruct(t *testing.T) {
	addVisits(t)
	const editions = "editions: [{name: board, papers: [paper]}, {name: public, sees: published, papers: [paper]}, {name: provider, each: provider, papers: [paper]}]\n"
	want := map[string]map[string]string{ // by edition and table
		"board": {
			"visits":    "reference,kind,cost_gbp\nA-3,Planned,1200\nA-2,Unplanned,30\nA-1,Unplanned,\nA-1,Planned,250\nA-4,Planned,7\n",
			"planned":   "reference\nA-3\nA-1\n",
			"reference": "reference,kind\nA-4,Planned\nA-3,Planned\nA-2,Unplanned\nA-1,Unplanned\nA-1,Planned\n",
			"kind":      "kind,reference\nUnplanned,A-2\nUnplanned,A-1\nPlanned,A-3\nPlanned,A-1\nPlanned,A-4\n",
			"cost":      "cost_gbp\n7\n30\n250\n1200\n\n",
			"dear":      "cost_gbp\n1200\n250\n30\n7\n\n",
			"count":     "kind,a_1,a_2,a_3,a_4,grand_total\nUnplanned,1,1,,,2\nPlanned,1,,1,1,3\nGrand Total,2,1,1,1,5\n",
			"sums":      "kind,grand_total\nUnplanned,30\nPlanned,1457\nGrand Total,1487\n",
			"":          "5 visits, 3 planned, £1,487 in all, 2 rooms.",
		},
		"public":       {"visits": "reference,kind,cost_gbp\nA-3,Planned,1200\nA-1,Unplanned,\nA-1,Planned,250\n", "": "3 visits, 2 planned, £1,450 in all, 0 rooms."},
		"provider/AAA": {"visits": "reference,kind,cost_gbp\nA-1,Unplanned,\nA-1,Planned,250\n", "": "2 visits, 1 planned, £250 in all, 0 rooms."},
		"provider/BBB": {"visits": "reference,kind,cost_gbp\nA-3,Planned,1200\n", "": "1 visits, 1 planned, £1,200 in all, 0 rooms."},
	}
	built := editionsOf(t, Options{Packs: []string{visitPack(t, visitRows, editions)}})
	if len(built) != len(want) {
		t.Errorf("%d editions", len(built))
	}
	for _, b := range built {
		for id, table := range want[b.manifest.Edition] {
			if got := string(b.files[tableIn(b.manifest.Edition+"/", id)[len(b.manifest.Edition)+1:]]); id != "" && strings.TrimPrefix(got, "\ufeff") != table {
				t.Errorf("%s, %s:\n%s\nwant\n%s", b.manifest.Edition, id, got, table)
			}
		}
		if says := want[b.manifest.Edition][""]; !strings.Contains(string(b.files["paper.html"]), says) {
			t.Errorf("%s does not say %q", b.manifest.Edition, says)
		}
		if b.files["charts/drawn.svg"] == nil && b.files["charts/drawn-draft.svg"] == nil {
			t.Errorf("%s has no chart", b.manifest.Edition)
		}
	}
}

// What is wrong in its cells, and in what asks for it, is found at its place.
func TestMistakesInAFileOfOneStruct(t *testing.T) {
	addVisits(t)
	for _, c := range []struct{ rows, paper, want string }{
		{"A-1,Planed,1\n", "", `visits.csv:2:2: error: kind "Planed" is not one of Unplanned, Planned (hint: "Planned"?)`},
		{"A-1,Planned,dear\n", "", `visits.csv:2:3: error: cost_gbp "dear" is not an amount in pounds`},
		{",Planned,1\n", "", `visits.csv:2:1: error: reference is empty`},
		{"A-9,Planned,1\n", "", `visits.csv:2:1: error: reference "A-9" is not in intentions.csv`},
		{"A-1,Planned,1\n", `{{ count(visits, .kind == "Planed") }}`, `kind is never "Planed" (hint: "Planned"?)`},
		{"A-1,Planned,1\n", `{{ count(visits, .knd == "") }}`, `paper.md:8:19: error: unknown field knd`},
		{"A-1,Planned,1\n", "```list\nid: x\ntitle: X\nof: visits\ncolumns: [costs]\n```", `visits have no "costs"`},
	} {
		folder := visitPack(t, "reference,kind,cost_gbp\n"+c.rows, "editions: [{name: board, papers: [paper]}]\n")
		writePack(t, folder, map[string]string{"paper.md": "---\ntitle: Visits\ndate: 19 March 2025\n---\n\nVisits.\n\n" + c.paper + "\n"})
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil || len(findings) != 1 || !strings.Contains(findings[0].String(), c.want) {
			t.Errorf("%q %s: %v %v, want %s", c.rows, c.paper, findings, err, c.want)
		}
	}
	folder := visitPack(t, visitRows, "editions: [{name: board, papers: [paper]}]\n")
	if err := os.Remove(filepath.Join(folder, "visits.csv")); err != nil {
		t.Fatal(err)
	}
	findings, err := Check(context.Background(), Options{Packs: []string{folder}})
	if err != nil || len(findings) == 0 || !strings.Contains(fmt.Sprint(findings), "visits needs visits.csv, which the pack does not have") {
		t.Error(findings, err)
	}
}

// The page of columns tells of such a file, of its words, and of who sees it.
func TestAFileOfOneStructIsDocumented(t *testing.T) {
	if page := columnsPage(t); strings.Contains(page, "visits.csv") {
		t.Fatal("visits.csv is known already")
	}
	addVisits(t)
	page := columnsPage(t)
	_, visits, _ := strings.Cut(page, "\n## visits.csv\n")
	visits, _, _ = strings.Cut(visits, "\n#")
	for _, want := range []string{"Visits to services.", "whoever sees the intention that the row names", "kind", "Unplanned", "Planned", "cost_gbp", "what the visit cost"} {
		if !strings.Contains(visits, want) {
			t.Errorf("the page does not say %q of visits.csv: %s", want, visits)
		}
	}
	_, rooms, _ := strings.Cut(page, "\n## rooms.csv\n")
	if !strings.HasPrefix(rooms, "Where visits are. Seen by: the Board alone.") {
		t.Errorf("the page says of rooms.csv: %.80s", rooms)
	}
}
