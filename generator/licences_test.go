package generator

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

var rule = regexp.MustCompile(`(?m)^ *[=-]{3,} *$`)

// TestEditionsCarryLicences holds that each edition has in full the licences of
// what its pages and documents embed, word for word, and that every
// page leads to them.
func TestEditionsCarryLicences(t *testing.T) {
	files := outFiles(t)
	for _, licence := range []string{"../LICENSE", "../templates/vendor/echarts/LICENSE", "../templates/vendor/nhsuk-frontend/LICENSE"} {
		text, err := os.ReadFile(licence)
		if err != nil {
			t.Fatal(err)
		}
		for _, edition := range []string{board, plannedBoard, plannedPublic, oneProvider} {
			page := words(parse(t, files[edition+"licences.html"]))
			if _, charts := files[edition+"charts.html"]; !charts && strings.Contains(licence, "echarts") {
				if strings.Contains(page, "ECharts") {
					t.Errorf("%slicences.html has that of what it does not embed", edition)
				}
				continue
			}
			if !strings.Contains(page, strings.Join(strings.Fields(rule.ReplaceAllString(string(text), "")), " ")) {
				t.Errorf("%slicences.html lacks %s", edition, licence)
			}
			if !strings.Contains(page, "SIL OPEN FONT LICENSE Version 1.1") {
				t.Errorf("%slicences.html lacks that of the font", edition)
			}
		}
	}
	for name, data := range files {
		if path.Ext(name) == ".html" && !strings.Contains(string(data), `licences.html">Licences</a>`) {
			t.Errorf("%s has no link to licences", name)
		}
		if path.Ext(name) == ".html" && strings.Contains(string(data), "See LICENSE") {
			t.Errorf("%s speaks of a file that no edition has", name)
		}
	}
}
