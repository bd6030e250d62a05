package record

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// commaCases are columns of amounts as they are written in several countries, with the
// numbers that a reader of each takes them for.
var commaCases = []struct {
	name    string
	written string // with strokes between
	want    string // numbers, or the place and code of a finding
}{
	{"as here", "1,250.50|1250|3.5", "1250.5|1250|3.5"},
	{"German", "1.250,50|1.250|12,5|-3", "intentions.csv:1:4 comma-before-decimals|1250.5|1250|12.5|-3"},
	{"German, in millions", "1.250.000|1.250", "intentions.csv:1:4 comma-before-decimals|1250000|1250"},
	{"German, a row before that could be either", "1.250|1.250,50", "intentions.csv:1:4 comma-before-decimals|1250|1250.5"},
	{"French", "1 250,50|1\u00a0250|12\u202f500,25|7", "intentions.csv:1:4 comma-before-decimals|1250.5|1250|12500.25|7"},
	{"spaces between thousands", "1 250|1 250.5", "1250|1250.5"},
	{"decimals alone, several of them", "12,5|8,75|100", "intentions.csv:1:4 comma-before-decimals|12.5|8.75|100"},
	{"decimals alone, once", "12,5|100", "intentions.csv:2:4 not-an-amount||100"},
	{"one of each", "1.250,50|1,250.50", "intentions.csv:2:4 not-an-amount||1250.5"},
	{"thousands as here beside", "1.250,50|12,500", "intentions.csv:2:4 not-an-amount||12500"},
	{"a point for decimals beside", "12,5|8,75|2.5", "intentions.csv:2:4 not-an-amount|intentions.csv:3:4 not-an-amount|||2.5"},
	{"after a nought there are no thousands", "0,250|0,125", "intentions.csv:1:4 comma-before-decimals|0.25|0.125"},
	{"below nought, in brackets", "(1.250,50)|−2,5", "intentions.csv:1:4 comma-before-decimals|-1250.5|-2.5"},
	{"a day among them", "1.250,50|01.04.2026|1.25", "intentions.csv:2:4 not-an-amount|intentions.csv:3:4 not-an-amount|||1.25"},
	{"a day among numbers that are clear", "1.250,50|01.04.2026", "intentions.csv:1:4 comma-before-decimals|intentions.csv:3:4 not-an-amount|1250.5|"},
	{"no number at all", "1.2.3|1,2,3|,5", "intentions.csv:2:4 not-an-amount|intentions.csv:3:4 not-an-amount|intentions.csv:4:4 not-an-amount|||"},
}

func TestCommasBeforeDecimals(t *testing.T) {
	for _, c := range commaCases {
		t.Run(c.name, func(t *testing.T) {
			text := "reference,programme,title,Size,when\n"
			for k, cell := range strings.Split(c.written, "|") {
				text += fmt.Sprintf("A-%d,P,T%d,\"%s\",\n", k+1, k+1, cell)
			}
			settings := october
			settings.Files = map[string]FileSettings{intentionsFile: {At: say("").At, Fields: []OwnField{{Name: "size", Column: say("Size"), Type: relation.Number}}}}
			pack, findings := Read(fstest.MapFS{intentionsFile: {Data: []byte(text)}}, "p", settings)
			var got []string
			for _, f := range findings {
				if f.Code != "column-not-read" {
					got = append(got, fmt.Sprintf("%s %s", strings.TrimPrefix(f.Position.String(), "p/"), f.Code))
				}
			}
			for _, i := range pack.Intentions {
				value := ""
				if n, is := i.own(0).(float64); is {
					value = strconv.FormatFloat(n, 'f', -1, 64)
				}
				got = append(got, value)
			}
			if got := strings.Join(got, "|"); got != c.want {
				t.Errorf("got  %s\nwant %s: %v", got, c.want, findings)
			}
		})
	}
}

// TestCommasInEachKind has them in columns of ours, of whole pounds, of percentages and
// of what is observed, and rows that are read again are there once.
func TestCommasInEachKind(t *testing.T) {
	files := fstest.MapFS{
		intentionsFile:     {Data: []byte("reference,programme,title\nA-1,P,One\nA-2,P,Two\n")},
		"assurance.csv":    {Data: []byte("reference;investment_gbp\nA-1;1.250.000\nA-2;250.000,00\n")},
		"criteria.csv":     {Data: []byte("criterion;weight_percent\nA;62,5\nB;37,25\nC;0,25\n")},
		"measures.csv":     {Data: []byte("measure;reference;unit;better\nM;A-1;days;lower\n")},
		"observations.csv": {Data: []byte("measure;period_end;value\nM;2024-08-31;1.250\nM;2024-09-30;1.250,5\n")},
	}
	pack, findings := Read(files, "p", october)
	if findings.HasErrors() {
		// the weights are wrong on purpose only if they were read as other numbers
		t.Fatal(findings)
	}
	told := 0
	for _, f := range findings {
		if f.Code == "comma-before-decimals" {
			told++
		}
	}
	a, b := pack.Intentions[0].Assurance(), pack.Intentions[1].Assurance()
	observed := pack.Measures[0].Observations
	if told != 3 || a == nil || *a.Investment != 1_250_000 || *b.Investment != 250_000 || pack.Criteria[0].Weight != 6250 || pack.Criteria[2].Weight != 25 || len(observed) != 2 || observed[0].Value.Number != 1250 || observed[1].Value.Number != 1250.5 {
		t.Errorf("%v %v %v %v", findings, a, b, observed)
	}
}

// TestAPointBeforeThreeDigits is read as decimals, and told of money, of which nobody
// has three.
func TestAPointBeforeThreeDigits(t *testing.T) {
	for written, want := range map[string]string{"1.250": `write 1250 if it stands for thousands`, "1.250|1.5": "", "1.25": "", "0.250": ""} {
		text := "reference,programme,title,Saving\n"
		for k, cell := range strings.Split(written, "|") {
			text += fmt.Sprintf("A-%d,P,T%d,%s\n", k+1, k+1, cell)
		}
		settings := october
		settings.Files = map[string]FileSettings{intentionsFile: {At: say("").At, Fields: []OwnField{{Name: "saving", Column: say("Saving"), Type: relation.Money, Times: "1000"}}}}
		_, findings := Read(fstest.MapFS{intentionsFile: {Data: []byte(text)}}, "p", settings)
		hint := ""
		for _, f := range findings {
			if f.Code == "amount-read-two-ways" && f.Severity == diag.Warning {
				hint = f.Hint
			}
		}
		if hint != want || findings.HasErrors() {
			t.Errorf("%s: %v", written, findings)
		}
	}
}

// FuzzPoints holds that what a column says does not depend on the order of its numbers
// but for which is named, and that a plain number is as it was.
func FuzzPoints(f *testing.F) {
	for _, c := range commaCases {
		f.Add(c.written)
	}
	f.Fuzz(func(t *testing.T, written string) {
		var there, back points
		cells := strings.Split(written, "|")
		for k := range cells {
			there.note(cells[k])
			back.note(cells[len(cells)-1-k])
		}
		if there.clear() != back.clear() {
			t.Errorf("%q: %v, and backwards %v", cells, there.clear(), back.clear())
		}
		for _, cell := range cells {
			if isDigits(cell) && there.plain(cell) != cell {
				t.Errorf("%q is read as %q", cell, there.plain(cell))
			}
		}
	})
}
