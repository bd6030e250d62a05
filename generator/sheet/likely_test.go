package sheet

import (
	"slices"
	"strings"
	"testing"
)

// TestHeaderInUnknownWords has sheets whose headers nothing knows: the header is the first wide
// row of words, and not a row below it in which a name of ours happens to stand.
func TestHeaderInUnknownWords(t *testing.T) {
	fits := func(cells []string) (named int, whole bool) {
		for _, name := range []string{"No", "Place", "Title", "Reference"} {
			if slices.Contains(cells, name) {
				named++
			}
		}
		return named, false
	}
	for name, c := range map[string]struct{ text, want string }{
		"Welsh, a name of ours below":   {"Cyfeirnod,Teitl,Cyfrinachol\nA-1,Place,No\nA-2,Gofal,No\n", "Cyfeirnod|Teitl|Cyfrinachol"},
		"under a title":                 {"Bwriadau 2024/25,,\n,,\nCyfeirnod,Teitl,Cyfrinachol\nA-1,Gofal,No\n", "Cyfeirnod|Teitl|Cyfrinachol"},
		"under two cells of title":      {"Bwrdd:,Powys,,,\nCyfeirnod,Teitl,Maes,Statws,Nodyn\nA-1,Gofal,x,y,z\n", "Cyfeirnod|Teitl|Maes|Statws|Nodyn"},
		"with years and quarters":       {"Cyfeirnod,Teitl,Cost 2024/25,Ch1\nA-1,Gofal,1,2\n", "Cyfeirnod|Teitl|Cost 2024/25|Ch1"},
		"semicolons below a title":      {"Bwriadau, 2024/25\nCyfeirnod;Teitl;Cyfrinachol\nA-1;Gofal, brys;Na\nA-2;Gofal;Na\n", "Cyfeirnod|Teitl|Cyfrinachol"},
		"no header, a name of ours":     {"A-1,Gofal,Na\nA-2,Place,Na\n", "A-2|Place|Na"},
		"no header at all":              {"A-1,Gofal,Na\nA-2,Arall,Na\n", "A-1|Gofal|Na"},
		"one that is known is no guess": {"Bwriadau,Powys,x\nReference,Title,1\nA-1,Gofal,No\n", "Reference|Title|1"},
		"the same word twice":           {"Gofal,Gofal,Na\nA-1,Place,No\n", "A-1|Place|No"},
	} {
		s, findings := Open("f.csv", []byte(c.text), Options{Fits: fits})
		if s == nil {
			t.Fatal(name, findings)
		}
		if got := strings.Join(s.Header, "|"); got != c.want {
			t.Errorf("%s: the header is %s, want %s", name, got, c.want)
		}
	}
}
