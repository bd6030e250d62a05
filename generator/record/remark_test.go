package record

import (
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// TestHeadersWithRemarks has headers that name a column and go on: one finding each, at the header.
func TestHeadersWithRemarks(t *testing.T) {
	const line = "write in pack.yaml: files: {intentions: {columns: {title: "
	for _, c := range []struct {
		header       string
		none, mapped bool
		want         string
	}{
		{"Title (CONFIDENTIAL until 1 May)", false, false, `1:3: error: column "Title (CONFIDENTIAL until 1 May)" is not read: it seems to be "title", and says that not everybody may see what stands under it (hint: say who may see each row in a column of what is confidential, and ` + line + `"Title (CONFIDENTIAL until 1 May)"}}})`},
		{"Title - not for publication", true, false, `1:3: error: column "Title - not for publication" is not read: it seems to be "title", and says that not everybody may see what stands under it (hint: say who may see each row in a column of what is confidential, and ` + line + `"Title - not for publication"}}})`},
		{"Title (CONFIDENTIAL)", false, true, ""},
		{"Title (CONFIDENTIAL)", true, true, `1:3: error: column "Title (CONFIDENTIAL)" says that not everybody may see what stands under it, and pack.yaml says that all may be published`},
		{"Scheme title [100 letters]", false, false, `1:3: error: column "Scheme title [100 letters]" is not read: it seems to be "title", with a remark (hint: ` + line + `"Scheme title [100 letters]"}}})`},
		{"Title – in plain words", true, false, `1:3: error: column "Title – in plain words" is not read: it seems to be "title", with a remark (hint: ` + line + `"Title – in plain words"}}})`},
		{"Title", false, false, ""},
	} {
		s := october
		s.Hides, s.AllPublished = true, c.none
		if c.mapped {
			s.Files = map[string]FileSettings{intentionsFile: {Columns: map[string]diag.Located{"title": say(c.header)}}}
		}
		text := "reference,programme," + c.header + ",confidential\nA-1,Cancer,One,No\n"
		if c.none {
			text = "reference,programme," + c.header + "\nA-1,Cancer,One\n"
		}
		_, findings := Read(folder("intentions.csv", text), "p", s)
		got := ""
		for _, f := range findings {
			if f.Position.Line == 1 && strings.HasPrefix(f.Position.File, "p/intentions.csv") {
				got += strings.TrimPrefix(f.String(), "p/intentions.csv:")
			}
		}
		if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) || strings.Count(got, "error") > 1 {
			t.Errorf("%s: got %q, want %q", c.header, got, c.want)
		}
	}
}
