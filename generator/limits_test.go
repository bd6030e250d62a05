package generator

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/trial"
)

// small are the files of a small pack that is right.
func small() map[string]string {
	return map[string]string{
		packFile: "name: Plan\norganisation: Example ICB\ncycle: 2025/26\nas_at: 2025-10-31\nconfidential: none\n" +
			"accessibility: {compliance: full, prepared: 2025-11-03, contact: {email: a@example.org}}\n" +
			"editions:\n  - {name: board, papers: [plan]}\n",
		"intentions.csv": "reference,programme,title\nA-1,Cancer,One\nA-2,Cancer,Two\n",
		"plan.md":        "---\ntitle: Plan\ndate: 31 October 2025\n---\n\n## All\n\nText.\n",
	}
}

// laid writes a small pack with changes: files by name, absent where nil.
func laid(t *testing.T, name string, changes map[string]string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	files := small()
	maps.Copy(files, changes)
	for file, text := range files {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// soon checks a pack, which must end within a time that is long for what it does.
func soon(t *testing.T, folder string) diag.List {
	t.Helper()
	ended := make(chan diag.List, 1)
	go func() {
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil {
			t.Error(err)
		}
		ended <- findings
	}()
	select {
	case findings := <-ended:
		return findings
	case <-time.After(10 * time.Second):
		panic("check does not end")
	}
}

// codes are those of findings, sorted, each once.
func codes(findings diag.List) string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Code)
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

// TestLimitsAreFindings has files beyond each limit, with the limit as it is and
// as pack.yaml says it.
func TestLimitsAreFindings(t *testing.T) {
	if findings := soon(t, laid(t, "plan", nil)); len(findings) > 0 {
		t.Fatal(findings)
	}
	wide := "reference,programme,title" + strings.Repeat(",x", 16384-3)
	few := func(line string) string { return small()[packFile] + "limits: {" + line + "}\n" }
	for name, c := range map[string]struct {
		changes map[string]string
		want    string // code, line, column
	}{
		"columns":       {map[string]string{"intentions.csv": wide + ",y\nA-1,Cancer,One\n"}, "too-many-columns 1 16385"},
		"columns said":  {map[string]string{packFile: few("columns: 2")}, "too-many-columns 1 3"},
		"rows said":     {map[string]string{packFile: few("rows: 1")}, "too-many-rows 3 1"},
		"cell":          {map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer," + strings.Repeat("é", 32768) + "\n"}, "cell-too-long 2 3"},
		"cell said":     {map[string]string{packFile: few("cell: 5")}, "cell-too-long 2 2"},
		"no number":     {map[string]string{packFile: few("rows: many")}, "limit-not-a-number 9 16"},
		"nought":        {map[string]string{packFile: few("file_size: 0")}, "limit-not-a-number 9 21"},
		"steps":         {map[string]string{packFile: few("steps: no")}, "limit-not-a-number 9 17"},
		"long line":     {map[string]string{"plan.md": small()["plan.md"] + strings.Repeat(">", 20001) + "\n"}, "line-too-long 9 1"},
		"marks":         {map[string]string{"plan.md": small()["plan.md"] + strings.Repeat("a*b_", 200_000) + "\n"}, "line-too-long 9 1"},
		"deep settings": {map[string]string{packFile: small()[packFile] + "notice: " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000)}, "yaml-too-deep 9 58"},
		"deep matter":   {map[string]string{"plan.md": "---\ntitle: " + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + "\n---\n"}, "yaml-too-deep 2 57"},
	} {
		var got []string
		for _, f := range soon(t, laid(t, "plan", c.changes)) {
			if f.Code == "file-without-rows" {
				continue
			}
			got = append(got, fmt.Sprintf("%s %d %d", f.Code, f.Line, f.Column))
			if f.Hint == "" {
				t.Errorf("%s: %v does not say what to do", name, f)
			}
		}
		if len(got) == 0 || got[0] != c.want {
			t.Errorf("%s: %v, want %s", name, got, c.want)
		}
	}
	if findings := soon(t, laid(t, "plan", map[string]string{packFile: few("file_size: 100, rows: 2, columns: 3, cell: 9, steps: 5")})); len(findings) > 0 {
		t.Error("just within the limits:", findings)
	}
}

// TestHugeFilesEnd has files of three gigabytes, with nothing in them.
func TestHugeFilesEnd(t *testing.T) {
	for name, want := range map[string]string{
		packFile: "pack-unreadable", "plan.md": "paper-not-found", "intentions.csv": "file-unreadable", "delivery.csv": "file-unreadable",
	} {
		folder := laid(t, "plan", nil)
		file := filepath.Join(folder, name)
		os.Remove(file)
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(file, 3<<30); err != nil {
			t.Skip("no sparse files here:", err)
		}
		findings := soon(t, folder)
		if codes(findings) != want || !strings.Contains(findings[0].Message, "larger than") || findings[0].Hint == "" {
			t.Errorf("%s: %v", name, findings)
		}
	}
}

// TestEndlessExpressionsAreFindings has a count of counts of counts in each place
// that an expression has, over 300 intentions.
func TestEndlessExpressionsAreFindings(t *testing.T) {
	rows := "reference,programme,title\n"
	for n := range 300 {
		rows += fmt.Sprintf("A-%d,Cancer,Number %d\n", n, n)
	}
	const endless = `count(intentions, count(intentions, count(intentions, count(intentions, .title != "") > 1) > 1) > 1)`
	head := "---\ntitle: Plan\ndate: 31 October 2025\n"
	for name, changes := range map[string]map[string]string{
		"text":      {"plan.md": head + "---\n\n{{ " + endless + " }}\n"},
		"value":     {"plan.md": head + "values:\n  all: '" + endless + "'\n---\n\n{{ all }}\n"},
		"condition": {"plan.md": head + "---\n\n```pivot\nid: a\ntitle: A\nrows: programme\nwhere: '" + endless + " > 1'\n```\n"},
		"control":   {packFile: small()[packFile] + "controls:\n  - {name: All, published: 1, expression: '" + endless + "'}\n"},
	} {
		if !trial.All() && name != "text" && name != "control" { // each goes on until it has taken its steps
			continue
		}
		changes["intentions.csv"] = rows
		findings := soon(t, laid(t, "plan", changes))
		if len(findings) != 1 || !strings.Contains(findings[0].Message, "too many steps") || findings[0].Line < 5 || findings[0].Column < 4 || findings[0].Hint == "" {
			t.Errorf("%s: %v", name, findings)
		}
	}
}

// TestNamesOfNoFileAreFound has names that some file system does not take, wherever
// a name becomes a file's or a folder's. Check finds what build would fail at.
func TestNamesOfNoFileAreFound(t *testing.T) {
	long := strings.Repeat("a", 300)
	block := func(id string) map[string]string {
		return map[string]string{"plan.md": small()["plan.md"] + "\n```pivot\nid: " + id + "\ntitle: A\nrows: programme\n```\n"}
	}
	editions := func(line string) map[string]string {
		return map[string]string{packFile: strings.Replace(small()[packFile], "{name: board, papers: [plan]}", line, 1)}
	}
	for _, id := range []string{long, "con", "nul", "aux", "prn", "com1", "lpt9"} {
		paper := editions("{name: board, papers: [" + id + "]}")
		if id != long {
			paper[id+".md"] = small()["plan.md"]
		}
		for place, folder := range map[string]string{
			"id": laid(t, "plan", block(id)), "edition": laid(t, "plan", editions("{name: "+id+", sees: everything, papers: [plan]}")), "paper": laid(t, "plan", paper),
		} {
			findings := soon(t, folder)
			k := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Code == "name-of-no-file" })
			if k < 0 || findings[k].Line < 8 || findings[k].Column < 2 || findings[k].Hint == "" {
				t.Errorf("%s %.9s: %v", place, id, findings)
			}
		}
	}
	for _, code := range []string{"CON", "NUL", "COM1"} {
		changes := editions("{name: provider, each: provider, papers: [plan]}")
		changes["providers.csv"] = "ods_code,name\nRXN,North\n" + code + ",East\n"
		if findings := soon(t, laid(t, "plan", changes)); !strings.Contains(codes(findings), "name-of-no-file") || findings[0].Line != 3 {
			t.Errorf("ods_code %s: %v", code, findings)
		}
	}
	for _, name := range []string{"con", "nul.2025", "plan.", strings.Repeat("p", 150)} {
		if findings := soon(t, laid(t, name, nil)); !strings.Contains(codes(findings), "name-of-no-file") {
			t.Errorf("pack %s: %v", name, findings)
		}
	}
	root := t.TempDir()
	for _, name := range []string{"a/Plan", "b/plan"} {
		if err := os.MkdirAll(filepath.Join(root, name), 0o755); err != nil {
			t.Fatal(err)
		}
		for file, text := range small() {
			if err := os.WriteFile(filepath.Join(root, name, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := Check(context.Background(), Options{Packs: []string{filepath.Join(root, "a/Plan"), filepath.Join(root, "b/plan")}}); err == nil {
		t.Error("packs that differ in capitals alone would be one folder on many systems")
	}
}
