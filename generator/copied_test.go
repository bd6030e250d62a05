package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copyPack copies a pack's folder into another folder.
func copyPack(t *testing.T, folder, pack string) string {
	t.Helper()
	copied := filepath.Join(folder, filepath.Base(pack))
	if err := os.CopyFS(copied, os.DirFS(pack)); err != nil {
		t.Fatal(err)
	}
	return copied
}

// copyPlanned copies the second example pack, and beside it the one that it follows.
func copyPlanned(t *testing.T) string {
	t.Helper()
	above := t.TempDir()
	copyPack(t, above, example)
	return copyPack(t, above, planned)
}

// plannedPaper is a copy of the second example pack, with a draft of its list, whose Board
// has one paper.
func plannedPaper(t *testing.T, name, text string) string {
	t.Helper()
	pack := copyPlanned(t)
	settings := string(mustRead(t, filepath.Join(pack, packFile)))
	asked := strings.Replace(settings, "[board-paper, commissioning-intentions, goals]", "["+name+"]", 1)
	if asked == settings {
		t.Fatal("the Board of the example has other papers")
	}
	writePack(t, pack, map[string]string{packFile: asked + draftSaid, draftFile: draftOf(t, pack), name + ".md": text})
	return pack
}
