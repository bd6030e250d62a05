package preview

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small is a pack with two editions and something of each sort in it.
func small() map[string]string {
	return map[string]string{
		"pack.yaml": `name: Small
organisation: Example ICB
cycle: 2024/25
as_at: 2024-10-31
selection: {top: 2}
editions:
  - {name: board, audience: The Board, papers: [one, two]}
  - {name: public, sees: published, papers: [two], list: all}
`,
		"intentions.csv": `reference,programme,title,confidential
A1,Planned,Shorter lists,No
A2,Planned,Later lists,No
A3,Urgent,Nearer beds,No
A4,Urgent,Hidden beds,Yes
A5,Urgent,Warmer beds,No
`,
		"delivery.csv": `reference,as_at,status,progress,narrative
A1,2024-10-31,OPEN,On track,Begun
A2,2024-10-31,OPEN,Delayed,Waits
A3,2024-10-31,OPEN,On track,Goes
A4,2024-10-31,OPEN,Delayed,Hides
A5,2024-10-31,OPEN,On track,Warms
`,
		"criteria.csv": "criterion,weight_percent\nUse,60\nCost,40\n",
		"scores.csv":   "reference,use,cost\nA1,5,3\nA2,4,4\nA3,2,5\nA4,1,1\n",
		"measures.csv": "measure,reference,unit,better\nWait,A1,days,lower\n",
		"observations.csv": `measure,period_start,period_end,value
Wait,2024-04-01,2024-04-30,20
Wait,2024-05-01,2024-05-31,18
Wait,2024-06-01,2024-06-30,19
Wait,2024-07-01,2024-07-31,17
`,
		"one.md": `---
title: Paper one
date: 13 November 2024
appendices: [more.md]
---

## First {#first}

There are {{ len(intentions) }} intentions, and a plain word.

` + "```pivot\nid: by-programme\ntitle: By programme\nrows: programme\ncolumns: progress\n```\n" + strings.Repeat("\nA line of the first section, one of many.\n", 40) + `
## Second {#second}

Here the reader is.
` + strings.Repeat("\nA line of the second section, one of many.\n", 40),
		"more.md": "## More\n\nWhat is more.\n",
		"two.md": `---
title: Paper two
date: 13 November 2024
---

## Counted {#counted}

{{ count(intentions, .progress == "Delayed") }} are late, and another word.

` + "```chart\nid: late\ntitle: By progress\ntype: stacked-bar\nrows: programme\ncolumns: progress\n```\n\n" +
			"```list\nid: all\ntitle: All\ncolumns: [reference, title, progress, rank, stays_in]\noptional: [rank, stays_in]\n```\n\n" +
			"```measures\nid: waits\ntitle: Waits\n```\n",
	}
}

// packOf puts files into a new folder.
func packOf(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "small")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		write(t, filepath.Join(folder, name), text)
	}
	return folder
}

func write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// writeOver does as editors that put a new file in the place of the old.
func writeOver(t testing.TB, file, text string) {
	t.Helper()
	write(t, file+".tmp~", text)
	if err := os.Rename(file+".tmp~", file); err != nil {
		t.Fatal(err)
	}
}

// replaced is a text with one thing instead of another, which it must have.
func replaced(t testing.TB, text, was, is string) string {
	t.Helper()
	if !strings.Contains(text, was) {
		t.Fatalf("no %q in %.200s", was, text)
	}
	return strings.Replace(text, was, is, 1)
}
