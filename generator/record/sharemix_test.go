package record

import (
	"strings"
	"testing"

	"boardpack/generator/relation"
)

// TestFractionsBesidePercents has a column of which some cells are formatted as per cents.
func TestFractionsBesidePercents(t *testing.T) {
	for column, want := range map[string]string{
		"25%|0.25|50%|0.5": `p/intentions.csv:3:4: error: "0.25" is 0.25 per cent as it is written, and others of Share have a percent sign, as 25% (numbers of one and less without a sign: 2) (hint: write it as 25%, or as 0.25% if it is that)`,
		"0.5%|0.25":        "", // all may be as small
		"25%|30":           "",
		"25%|0.25%|0":      "",
		"0.25|0.3":         "", // doubted elsewhere
		"25%|-0.07":        `p/intentions.csv:3:4: error: "-0.07" is -0.07 per cent as it is written, and others of Share have a percent sign, as 25% (numbers of one and less without a sign: 1) (hint: write it as -7%, or as -0.07% if it is that)`,
	} {
		text := "reference,programme,title,Share\n"
		for k, value := range strings.Split(column, "|") {
			text += strings.Repeat("A", k+1) + ",Cancer,t,\"" + value + "\"\n"
		}
		s := october
		s.Files = map[string]FileSettings{intentionsFile: {Fields: []OwnField{{Name: "share", Column: said("Share"), Label: "Share", Type: relation.Percent}}}}
		_, found := Read(folder("intentions.csv", text), "p", s)
		got := ""
		for _, f := range found {
			if f.Code == "fraction-beside-percents" {
				got += f.String()
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", column, got, want)
		}
	}
}
