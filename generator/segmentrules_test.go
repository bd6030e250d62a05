package generator

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// TestSegmentRules has papers list the rules, and a block show what they suggest.
func TestSegmentRules(t *testing.T) {
	const rules = "segment_rules:\n  - {segment: \"3\", where: programme == \"Cancer\", why: Large}\n  - {segment: \"2\", where: \"true\", why: All else}\n"
	folder := planPack(t, "editions: [{name: board, papers: [paper]}]\n"+rules)
	writePack(t, folder, map[string]string{"paper.md": "---\ntitle: T\ndate: March 2025\n---\n\n" +
		"{{ has(\"segment_rules\") ? list(map(segment_rules, .segment + \" \" + .why)) : \"none\" }}.\n\n" +
		"```decisions\nid: d\ntitle: D\ncolumns: [reference]\nneeds: [title]\n```\n"})
	built, err := buildInto(filepath.Join(t.TempDir(), "out"), folder)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(folder)
	if page := string(built[name+"/board/paper.html"]); !strings.Contains(page, "3 Large and 2 All else.") {
		t.Error("the paper does not list the rules")
	}
	table := string(built[name+"/board/tables/d.csv"])
	for _, want := range []string{"A-4,3,Large (recorded: 1)", "A-1,2,All else (recorded: 0)"} {
		if !strings.Contains(table, want) {
			t.Errorf("no rule gives %s:\n%s", want, table)
		}
	}
}

func TestMistakesInSegmentRules(t *testing.T) {
	for rules, want := range map[string]string{
		"[{segment: \"9\", where: place == \"\", why: Large}]":                             `error: segment "9" is not in segments.csv (hint: list it there, or write one that is)`,
		"[{segment: \"2\", focus: Them, where: place == \"\", why: Large}]":                `error: segment "2, Them" is not in segments.csv`,
		"[{segment: \"3\", where: pragramme == \"A\", why: Large}]":                        `unknown name pragramme (hint: "programme"?)`,
		"[{segment: \"3\", why: Large}]":                                                   `key "where" is missing`,
		"[{segment: \"3\", where: title, why: Large}]":                                     `pack.yaml:7:`,
		"[{segment: \"3\", where: programme == \"Cancer\" && title != place, why: Large}]": "",
	} {
		folder := planPack(t, "editions: [{name: board, papers: [paper]}]\nsegment_rules: "+rules+"\n")
		writePack(t, folder, map[string]string{"paper.md": "---\ntitle: T\ndate: March 2025\n---\n\nAll.\n"})
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil || want == "" && len(findings) > 0 || want != "" && (len(findings) != 1 || !strings.Contains(findings[0].String(), want)) {
			t.Errorf("%s: %v %v, want %s", rules, findings, err, want)
		}
	}
}
