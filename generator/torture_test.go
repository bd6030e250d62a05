package generator

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// tortureOut builds the torture pack once for all tests.
var tortureOut = sync.OnceValues(func() (publish.Files, error) {
	folder, err := os.MkdirTemp("", "boardpack")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	pack := filepath.Join(folder, "torture")
	if err := writeTorture(pack, ""); err != nil {
		return nil, err
	}
	return buildInto(filepath.Join(folder, "out"), pack)
})

// writeTorture writes the pack's folder: the files of testdata, and 400
// intentions, the first of which has a word more in its title.
func writeTorture(pack, word string) error {
	if err := os.CopyFS(pack, os.DirFS("testdata/torture")); err != nil {
		return err
	}
	titles := []string{
		"Plain", "<b>Markup</b> & \"quotes\", and [a link](#x)", "=1+1", "Łódź, Gŵyr and Ynys Môn",
		"בית החולים (2024)", "com\u00admis\u00adsion\u00ading in\u00adten\u00adtions again and again",
		strings.Repeat("longwithoutend", 5), "Two  spaces, and 2024/25",
	}
	progress := []string{"On track", "Delayed", "Delivered", "Deprioritised", ""}
	delivery := []string{"Q3 2024/25", "Q4 2024/25", "2025/26", ""}
	intentions := [][]string{{"reference", "programme", "title", "description"}}
	deliveries := [][]string{{"reference", "as_at", "status", "progress", "anticipated_delivery", "narrative"}}
	for n := range 400 {
		reference := fmt.Sprintf("T-%03d", n+1)
		title := titles[n%len(titles)] + fmt.Sprintf(" %d", n+1)
		if n == 0 {
			title += word
		}
		intentions = append(intentions, []string{reference, fmt.Sprintf("Programme %c", 'A'+n%7), title, "Described"})
		deliveries = append(deliveries, []string{
			reference, "2024-10-31", "OPEN", progress[n%len(progress)], delivery[n%len(delivery)],
			strings.Repeat("A reason that goes on. ", n%4),
		})
	}
	for name, rows := range map[string][][]string{"intentions.csv": intentions, "delivery.csv": deliveries} {
		var text bytes.Buffer
		if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(pack, name), text.Bytes(), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// TestEmojiIsFound holds that a character that no page could show is told with
// its place, rather than left out or shown as a box.
func TestEmojiIsFound(t *testing.T) {
	pack := filepath.Join(t.TempDir(), "torture")
	if err := writeTorture(pack, " 🎉"); err != nil {
		t.Fatal(err)
	}
	findings, err := Check(context.Background(), Options{Packs: []string{pack}})
	findings = slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Severity == diag.Warning })
	if err != nil || len(findings) != 1 {
		t.Fatal(findings, err)
	}
	at := findings[0].Position
	if filepath.Base(at.File) != "intentions.csv" || at.Line != 2 || at.Column != 3 || !strings.Contains(findings[0].Message, "U+1F389") {
		t.Error(findings[0])
	}
}
