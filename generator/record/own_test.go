package record

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

func said(text string) diag.Located {
	return diag.Located{Text: text, At: diag.Position{File: "data/p/pack.yaml", Line: 9}}
}

const ownIntentions = "reference,programme,title,Lever,Impact (£000),Share,Weight,From,Due,Agreed,Tags,providers\n" +
	"A,CYP,t,SDIP,-450,12.5%,1.25,01/04/2026,Q1 2026/27,y,a / b / a,RXN / RXR\n" +
	"B,,t,,(120),-3,\"1,200\",2026-05-02,Mar-27,No,,\n" +
	"C,CYP,t,DQIP,TBC,,,,,,c,RXN\n"

func ownSettings() Settings {
	s := october
	s.Files = map[string]FileSettings{"intentions.csv": {
		Words: map[string]map[string]diag.Located{"programme": {"": said("Not given")}, "impact": {"TBC": said("")}},
		Lists: map[string]string{"tags": "/", "providers": "/"},
		Fields: []OwnField{
			{Name: "lever", Column: said("Lever"), Label: "Lever", Type: relation.Word},
			{Name: "impact", Column: said("impact (£000)"), Label: "Impact", Type: relation.Money, Times: "1000"},
			{Name: "share", Column: said("Share"), Label: "Share", Type: relation.Percent},
			{Name: "weight", Column: said("Weight"), Label: "Weight", Type: relation.Number},
			{Name: "start", Column: said("From"), Label: "From", Type: relation.Date},
			{Name: "due", Column: said("Due"), Label: "Due", Type: relation.Period},
			{Name: "agreed", Column: said("Agreed"), Label: "Agreed", Type: relation.YesNo},
			{Name: "tags", Column: said("Tags"), Label: "Tags", Type: relation.Words},
		},
	}}
	return s
}

// values are those of some fields, row by row.
func values(pack *Pack, names ...string) []string {
	intentions := pack.Relation(Intentions)
	var all []string
	for _, row := range intentions.Rows() {
		words := make([]string, len(names))
		for k, name := range names {
			f, ok := intentions.Field(name)
			if words[k] = f.Text(row); !ok {
				words[k] = "no field " + name
			}
		}
		all = append(all, strings.Join(words, "|"))
	}
	return all
}

func TestOwnFields(t *testing.T) {
	pack := mustRead(t, folder("intentions.csv", ownIntentions), ownSettings())
	want := []string{
		"A|CYP|SDIP|-450000|12.5|1.25|2026-04-01|Q1 2026/27|Yes|a, b|RXN, RXR",
		"B|Not given||-120000|-3|1200|2026-05-02|March 2027|No||",
		"C|CYP|DQIP|||||||c|RXN",
	}
	got := values(pack, "reference", "programme", "lever", "impact", "share", "weight", "start", "due", "agreed", "tags", "providers")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if at := pack.Intentions[1].At("impact"); at.Line != 3 || at.Column != 5 {
		t.Errorf("impact stands at %s", at)
	}
	view := pack.View(func(i *Intention) bool { return i.Reference != "A" })
	if diff := cmp.Diff([]string{"-120000", ""}, values(view, "impact")); diff != "" {
		t.Errorf("of a view (-want +got):\n%s", diff)
	}
}

func TestOwnFieldsOfDelivery(t *testing.T) {
	s := october
	s.Files = map[string]FileSettings{"delivery.csv": {
		Columns: map[string]diag.Located{"progress": said("RAG"), "rag": said("RAG")},
		Fields:  []OwnField{{Name: "risk", Column: said("Risk"), Label: "Risk", Type: relation.Word}},
	}}
	s.Vocabulary = map[string][]Term{"progress": {{"Amber", Late}, {"Green", Going}}}
	pack := mustRead(t, folder("intentions.csv", "reference,programme,title\nA,CYP,t\n",
		"delivery.csv", "reference,as_at,RAG,Risk\nA,2024-07-31,Green,Low\nA,2024-10-31,Amber,High\n"), s)
	want := []string{"Amber|Amber|late|OPEN|High|Green|Low"}
	if diff := cmp.Diff(want, values(pack, "progress", "rag", "progress_means", "status", "risk", "previous_rag", "previous_risk")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if at := pack.Intentions[0].At("previous_risk"); at.File != "data/p/delivery.csv" || at.Line != 2 || at.Column != 4 {
		t.Errorf("previous_risk stands at %s", at)
	}
}

// What a view may not know of a shared benefit is not in columns of the pack's
// own either.
func TestOwnFieldsOfSharedBenefits(t *testing.T) {
	s := october
	s.Files = map[string]FileSettings{"benefits.csv": {Fields: []OwnField{{Name: "stretch", Column: said("Stretch"), Label: "Stretch", Type: relation.Money}}}}
	pack := mustRead(t, folder("intentions.csv", "reference,programme,title\nA,CYP,t\nB,CYP,t\n",
		"benefits.csv", "reference,benefit_id,category_class,planned_gbp,Stretch\nA,X,Non-cash releasing,5,7\nB,X,Non-cash releasing,5,7\nA,Y,Non-cash releasing,3,4\n"), s)
	stretch := func(p *Pack) string {
		benefits := p.Relation("benefits")
		f, _ := benefits.Field("stretch")
		var all []string
		for _, row := range benefits.Rows() {
			all = append(all, f.Text(row))
		}
		return strings.Join(all, "|")
	}
	if got := stretch(pack); got != "7|4" {
		t.Errorf("the whole pack has %q", got)
	}
	if got := stretch(pack.View(func(i *Intention) bool { return i.Reference == "A" })); got != "|4" {
		t.Errorf("a view has %q", got)
	}
}

// One sheet may serve two of our files, and then only what neither reads is
// told.
func TestOneSheetForTwoFiles(t *testing.T) {
	s := october
	s.Files = map[string]FileSettings{
		"intentions.csv": {From: said("log.csv"), Columns: map[string]diag.Located{"title": said("Action"), "programme": said("Meeting")}},
		"delivery.csv":   {From: said("log.csv"), Columns: map[string]diag.Located{"as_at": said("Meeting"), "narrative": said("Update")}},
	}
	pack, found := Read(folder("log.csv", "reference,Meeting,Action,status,Update,Notes\nA,12-Jun-24,Act,OPEN,Going,x\n"), "data/p", s)
	want := []string{`log.csv:1:6: warning: unknown column "Notes": its values are not read (hint: list it under columns or fields in pack.yaml, if papers are to use it)`}
	got := lines(found)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := values(pack, "reference", "programme", "title", "status", "narrative"); len(got) != 1 || got[0] != "A|12-Jun-24|Act|OPEN|Going" {
		t.Errorf("got %q", got)
	}
	if len(pack.Inputs) != 2 || pack.Inputs[1].File != "delivery.csv" || pack.Inputs[1].Source != "log.csv" || !pack.Has("delivery.csv") {
		t.Errorf("inputs %+v", pack.Inputs)
	}
}

func TestFindingsOfFileSettings(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]FileSettings
		want  []string
	}{
		{"header that is not there", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Acton"), "place": said("Place of care")}}}, []string{
			`pack.yaml:9: error: intentions.csv has no header "Acton" (hint: "Action"?)`,
			`pack.yaml:9: error: intentions.csv has no header "Place of care" (hint: known: reference, programme, Action, Impact)`,
			`intentions.csv:1:4: warning: unknown column "Impact": its values are not read`,
			`intentions.csv:1:3: warning: unknown column "Action": its values are not read`}},
		{"values of no percentage", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Action")},
			Fields: []OwnField{{Name: "impact", Column: said("Impact"), Type: relation.Percent}}}}, []string{
			`intentions.csv:3:4: error: Impact "lots" is not a percentage (hint: write it as 45%, 12.5% or -2.5%; a word for none stands under words, with "")`}},
		{"own column that is not there", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Action")},
			Fields: []OwnField{{Name: "impact", Column: said("Impct"), Type: relation.Money}}}}, []string{
			`pack.yaml:9: error: intentions.csv has no header "Impct" (hint: "Impact"?)`,
			`intentions.csv:1:4: warning: unknown column "Impact": its values are not read`}},
		{"values of no such type", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Action")},
			Fields: []OwnField{{Name: "impact", Column: said("Impact"), Type: relation.Money}}}}, []string{
			`intentions.csv:2:4: error: Impact "1.5" is not in whole pounds (hint: round it; or, where pence matter, write under fields in pack.yaml: type: number)`,
			`intentions.csv:3:4: error: Impact "lots" is not an amount in pounds (hint: write it as 1250, -1,250 or (1,250); a word for none stands under words, with "")`}},
		{"word that a column cannot have", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Action"), "place": said("Impact")}},
			"delivery.csv": {Words: map[string]map[string]diag.Located{"status": {"Live": said("OPENN")}}}}, []string{
			`pack.yaml:9: error: status for "Live": "OPENN" is not one of CLOSED, OPEN (hint: "OPEN"?)`}},
		{"file that is not there", map[string]FileSettings{"intentions.csv": {Columns: map[string]diag.Located{"title": said("Action"), "place": said("Impact")}},
			"milestones.csv": {From: said("steps.csv")}}, []string{
			`steps.csv: error: file is missing`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := october
			s.Files = c.files
			_, found := Read(folder("intentions.csv", "reference,programme,Action,Impact\nA,CYP,t,1.5\nB,CYP,t,lots\n",
				"delivery.csv", "reference,as_at,status\nA,2024-10-31,OPEN\nB,2024-10-31,OPEN\n"), "data/p", s)
			got := lines(found)
			for k := range got {
				if strings.Contains(got[k], "its values are not read") {
					got[k], _, _ = strings.Cut(got[k], " (hint")
				}
			}
			if diff := cmp.Diff(slices.Sorted(slices.Values(c.want)), slices.Sorted(slices.Values(got))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestHeadersOfMoreWords has headers that hold what the pack calls them, alone or with others.
func TestHeadersOfMoreWords(t *testing.T) {
	for theirs, want := range map[string]string{
		"Due": `"3. Due (quarter)"?`, "due (quarter)": `"3. Due (quarter)"?`, "Notes": `known: `, "Title (short)": `known: `, "Du": `known: `, "Lead": `"Leads"?`,
	} {
		s := october
		s.Files = map[string]FileSettings{"delivery.csv": {Columns: map[string]diag.Located{"narrative": said(theirs)}}}
		_, found := Read(folder("intentions.csv", twoIntentions, "delivery.csv", "reference,as_at,status,\"3. Due\n(quarter)\",Notes of July,Notes of October,Leads\n"), "data/p", s)
		k := slices.IndexFunc(found, func(f diag.Finding) bool { return f.Code == "header-not-there" })
		if k < 0 || !strings.HasPrefix(found[k].Hint, want) {
			t.Errorf("%s: %v", theirs, found)
		}
	}
	s := october
	s.Files = map[string]FileSettings{"delivery.csv": {Columns: map[string]diag.Located{"narrative": said("3. Due (quarter)")}}}
	if _, found := Read(folder("intentions.csv", "reference,programme,title\nA,Cancer,One\n", "delivery.csv", "reference,as_at,status,\"3. Due\n(quarter)\"\nA,2024-10-31,OPEN,x\n"), "data/p", s); len(found) > 0 {
		t.Error("what the hint says is not read: ", found)
	}
}

func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		kind        relation.Type
		times, text string
		want        string // "" for a finding
	}{
		{relation.Money, "", "1250000", "1250000"}, {relation.Money, "", "£1,250,000", "1250000"}, {relation.Money, "", "-£450", "-450"}, {relation.Money, "", "£ 1,200", "1200"}, {relation.Money, "", "-£ 450", "-450"}, {relation.Money, "", "£  5", ""},
		{relation.Money, "", "£-450", "-450"}, {relation.Money, "", "(120)", "-120"}, {relation.Money, "", "(£1,200.00)", "-1200"}, {relation.Money, "", "−5", "-5"},
		{relation.Money, "1000", "1.25", "1250"}, {relation.Money, "1000", "(0.5)", "-500"}, {relation.Money, "1000", "0.0005", ""},
		{relation.Money, "", "1.5", ""}, {relation.Money, "", "(-5)", ""}, {relation.Money, "", "(5", ""}, {relation.Money, "", "5)", ""}, {relation.Money, "", "--5", ""},
		{relation.Money, "", "-£-5", ""}, {relation.Money, "", "1,25", ""}, {relation.Money, "", "£1.2m", ""}, {relation.Money, "", "5%", ""}, {relation.Money, "", "1e6", ""},
		{relation.Money, "1000000", "1000001", ""}, {relation.Money, "", "-1000000000001", ""},
		{relation.Number, "", "-1,234.5", "-1234.5"}, {relation.Number, "", "£5", ""}, {relation.Number, "", "5%", ""}, {relation.Number, "0.1", "3", "0.3"}, {relation.Number, "", "+-3", ""},
		{relation.Percent, "", "12.5 %", "12.5"}, {relation.Percent, "100", "0.125", "12.5"}, {relation.Percent, "100", "25%", ""}, {relation.Percent, "", "£5", ""}, {relation.Percent, "", "-140%", "-140"},
	} {
		got, wrong := amountRule(OwnField{Type: c.kind, Times: c.times})(c.text)
		if got != c.want || (wrong == nil) != (c.want != "") {
			t.Errorf("%s times %q of %q is %q, %v; want %q", c.kind, c.times, c.text, got, wrong, c.want)
		}
	}
}

// TestOwnHeaderTwice tells a header of two columns, of which one would be read for both.
func TestOwnHeaderTwice(t *testing.T) {
	s := Settings{Files: map[string]FileSettings{intentionsFile: {Fields: []OwnField{{Name: "saving", Column: said("Saving"), Label: "Saving", Type: relation.Money}}}}}
	_, found := Read(folder("intentions.csv", "reference,programme,title,Saving,Saving\nA,P,T,5,6\n"), "data/p", s)
	want := []string{`intentions.csv:1:5: error: column "Saving" is here twice, first as column 4 (hint: give one of the two another header, or delete it)`}
	if diff := cmp.Diff(want, lines(found)); diff != "" {
		t.Error(diff)
	}
}

// TestAmountHints are lines that mend what they stand beside; none would blank an amount.
func TestAmountHints(t *testing.T) {
	for _, c := range []struct{ times, text, want string }{
		{"", "£1.2m", "write it as 1200000"}, {"1000", "£1.2m", "write it as 1200"}, {"1000000", "£1.2M", "write it as 1.2"}, {"1000", "-£300k", "write it as -300"},
		{"", "1.5 million", "write it as 1500000"}, {"1000000", "£2bn", "write it as 2000"}, {"1000000000", "£2.34567bn", "write it as 2.34567"}, {"1000000", "£1.2345678m", "write it as 1.234568"}, {"", "c. 500", "write it as 1250, -1,250 or (1,250)"},
		{"", "TBC", "write it as 1250, -1,250 or (1,250)" + forNone}, {"", "12.5", "round it; or, where pence matter, write under fields in pack.yaml: type: number"},
	} {
		f := OwnField{Type: relation.Money, Times: c.times}
		_, wrong := amountRule(f)(c.text)
		if wrong == nil || wrong.hint != c.want {
			t.Errorf("%s times %s: %v, want %s", c.text, c.times, wrong, c.want)
		} else if _, again := amountRule(f)(strings.TrimPrefix(c.want, "write it as ")); lettered().MatchString(c.text) && again != nil {
			t.Errorf("%s: the hint does not mend it: %v", c.text, again)
		}
	}
}

// TestNumbersHintAtNoMillions has a number with a letter behind it that may be its unit.
func TestNumbersHintAtNoMillions(t *testing.T) {
	for value, other := range map[string]string{"£1,200": "money", "45%": "percent"} {
		if _, wrong := amountRule(OwnField{Type: relation.Number})(value); wrong == nil || !strings.HasPrefix(wrong.hint, "give the field type: "+other+" in pack.yaml") {
			t.Errorf("%s: %v", value, wrong)
		}
	}
	if _, wrong := amountRule(OwnField{Type: relation.Number})("5m"); wrong == nil || wrong.hint != "write it as 1250, -1,250 or (1,250)" {
		t.Errorf("five metres: %v", wrong)
	}
}

// An amount is what math/big reads once the marks of accounts are taken out, or
// it is a finding.
func FuzzAmounts(f *testing.F) {
	for _, text := range []string{"1,250", "(120)", "-£4.50", "£-3", "12%", "−7", "", "1e9", "((1))", "1,2"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range []relation.Type{relation.Money, relation.Number, relation.Percent} {
			clean, wrong := amountRule(OwnField{Type: kind, Times: "1000"})(text)
			if wrong != nil {
				continue
			}
			plain := strings.NewReplacer(",", "", "£", "", "%", "", " ", "", "−", "-").Replace(text)
			if strings.HasPrefix(plain, "(") {
				plain = "-" + strings.Trim(plain, "()")
			}
			want, ok := new(big.Rat).SetString(plain)
			got, same := new(big.Rat).SetString(clean)
			if !ok || !same {
				t.Fatalf("%q is read as %q", text, clean)
			}
			if diff, _ := new(big.Rat).Sub(got, want.Mul(want, big.NewRat(1000, 1))).Float64(); fmt.Sprintf("%.3f", diff) != "0.000" && fmt.Sprintf("%.3f", diff) != "-0.000" {
				t.Errorf("%q is read as %q", text, clean)
			}
		}
	})
}

// A list of two separators would be taken apart at both.
func TestListOfTwoSeparators(t *testing.T) {
	s := october
	s.Files = map[string]FileSettings{"intentions.csv": {Lists: map[string]string{"providers": ","}}}
	_, found := Read(folder("intentions.csv", "reference,programme,title,providers\nA,CYP,t,\"RXN, RXR; RXL\"\n"), "data/p", s)
	want := []string{`intentions.csv:2:4: error: providers "RXR; RXL" holds a semicolon, and values are to be separated by ","`}
	if diff := cmp.Diff(want, lines(found)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
