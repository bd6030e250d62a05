package generator

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"boardpack/generator/publish"
)

// pagesFolder is that of sharedPages; blank where no test opened them.
var pagesFolder string

// sharedPages is a folder with the pages of all examples. A window's own folder leads
// into it, and has what its test writes beside them.
var sharedPages = sync.OnceValues(func() (folder string, err error) {
	files, err := exampleOut()
	third, thirdErr := monthlyOut()
	if err = errors.Join(err, thirdErr); err != nil {
		return "", err
	}
	folder, err = os.MkdirTemp("", "boardpack")
	pagesFolder = folder
	for _, files := range []publish.Files{third, files} { // the index is that of the two
		for name, data := range files {
			file := filepath.Join(folder, filepath.FromSlash(name))
			if strings.HasSuffix(name, ".html") {
				err = errors.Join(err, os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, data, 0o600))
			}
		}
	}
	return folder, err
})

// monthlyOut builds the third example once, as exampleOut the others.
var monthlyOut = sync.OnceValues(func() (publish.Files, error) {
	folder, err := os.MkdirTemp("", "boardpack")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	return buildInto(filepath.Join(folder, "out"), monthly)
})

// monthlyFiles are those of monthlyOut.
func monthlyFiles(t *testing.T) publish.Files {
	t.Helper()
	files, err := monthlyOut()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// stopBrowsers ends what was started, and removes what was shown.
func stopBrowsers() {
	os.RemoveAll(pagesFolder)
	if started.stop != nil {
		started.stop()
	}
	stopFirefox()
}
