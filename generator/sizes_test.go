package generator

import (
	"path"
	"regexp"
	"testing"

	"boardpack/generator/htmlout"
)

// toldSize is a link to a download with the size that its page tells.
var toldSize = regexp.MustCompile(`href="([^"]+\.(?:pdf|xlsx))"[^>]*>[^<]*\(([A-Z]+, [^)]*)\)`)

// TestPagesTellTheSizesOfDownloads holds that pages, which are made beside the downloads,
// tell the sizes that these have in the end.
func TestPagesTellTheSizesOfDownloads(t *testing.T) {
	told := 0
	files := outFiles(t)
	for page, html := range files {
		if path.Ext(page) != ".html" {
			continue
		}
		for _, link := range toldSize.FindAllStringSubmatch(string(html), -1) {
			size := int64(len(files[path.Join(path.Dir(page), link[1])]))
			told++
			if want := (htmlout.File{Path: link[1], Size: func() int64 { return size }}).Description(); link[2] != want {
				t.Errorf("%s tells %s of %s, which is %s", page, link[2], link[1], want)
			}
		}
	}
	if told < 6 {
		t.Errorf("%d sizes are told", told)
	}
}
