package generator

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/setting"
)

func TestAccessibilityFindings(t *testing.T) {
	const contact = ", contact: {telephone: 01632 960001}"
	for source, want := range map[string][]string{
		"{}": {"pack.yaml:1:1: warning: there is nothing for the accessibility statement that public bodies must publish (hint: accessibility: with compliance, prepared, contact and limits)"},
		"accessibility: {compliance: full, prepared: 2024-11-06" + contact + "}":                                               nil,
		"accessibility: {compliance: none, prepared: 2024-11-06, limits: [{problem: Charts}]" + contact + "}":                  nil,
		"accessibility: {compliance: full, prepared: 2024-11-06}":                                                              {"pack.yaml:1:1: warning: the accessibility statement has no contact (hint: accessibility: contact: with email, telephone or post)"},
		"accessibility: {compliance: full, prepared: 2024-11-06, contact: {reply: 5 days}}":                                    {"pack.yaml:1:1: warning: the accessibility statement has no contact (hint: accessibility: contact: with email, telephone or post)"},
		"accessibility: {compliance: partly, prepared: 2024-11-06" + contact + "}":                                             {`pack.yaml:1:29: error: compliance "partly" is not one of full, partial, none (hint: full only where nothing is known to keep anybody out; else partial, with limits)`},
		"accessibility: {compliance: partial, prepared: 2024-11-06" + contact + "}":                                            {`pack.yaml:1:29: error: compliance is "partial", and no limits say why (hint: limits: with a problem each)`},
		"accessibility: {compliance: full, prepared: 2024-11-06, reviewed: 2024-11-05" + contact + "}":                         {"pack.yaml:1:67: error: the statement was reviewed before it was prepared (hint: give reviewed a day after prepared, or leave it out)"},
		"accessibility: {compliance: full, prepared: 2024-11-06, reviewed: 2024-11-06" + contact + "}":                         nil,
		"accessibility: {compliance: full" + contact + "}":                                                                     {`pack.yaml:1:16: error: key "prepared" is missing (hint: write a line prepared: with the day of the statement)`},
		"accessibility: {compliance: full, prepared: 2024-11-06, contact: {email: a@example.org, fax: '1'}}":                   {`pack.yaml:1:89: error: unknown key "fax" (hint: known: email, telephone, post, reply)`},
		"accessibility: {compliance: none, prepared: 2024-11-06, limits: [{instead: The table}]" + contact + "}":               {`pack.yaml:1:66: error: key "problem" is missing (hint: write a line problem: with what does not comply)`},
		"accessibility: {compliance: none, prepared: 2024-11-06, limits: [{problem: Charts, of: chart}]" + contact + "}":       {`pack.yaml:1:88: error: of: "chart" is not charts (hint: leave it out where every edition has the limit)`},
		"accessibility: {compliance: full, prepared: 6 November 2024, limits: [{problem: Charts, instead: x}]" + contact + "}": {`pack.yaml:1:45: error: "6 November 2024" is not a date such as 2024-10-31 (hint: write 2024-11-06: year, month, day)`},
	} {
		var set struct {
			Accessibility accessibility `yaml:"accessibility"`
		}
		whole := diag.Position{File: "pack.yaml", Line: 1, Column: 1}
		findings := setting.Decode([]byte(source), whole, &set)
		set.Accessibility.check(whole, &findings)
		var got []string
		for _, finding := range findings.Sorted() {
			got = append(got, finding.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
	}
}

// The statement says what pack.yaml says, dates as people write them, and of an edition
// without charts nothing that holds of these alone.
func TestStatementOfAPack(t *testing.T) {
	var set struct {
		Accessibility accessibility `yaml:"accessibility"`
	}
	const source = `accessibility:
  compliance: partial
  prepared: 2024-11-06
  tested: By us.
  limits: [{problem: Charts are small., instead: Tables., of: charts}, {problem: Files are bare.}]
  contact: {email: a@example.org, telephone: "1", post: Street 1, reply: 2 days}`
	if findings := setting.Decode([]byte(source), diag.Position{Line: 1, Column: 1}, &set); len(findings) > 0 {
		t.Fatal(findings)
	}
	want := htmlout.Statement{
		Compliance: htmlout.Partial, Tested: "By us.", Prepared: "6 November 2024",
		Limits:  []htmlout.Limit{{Problem: "Files are bare."}},
		Contact: htmlout.Contact{Email: "a@example.org", Telephone: "1", Post: "Street 1", Reply: "2 days"},
	}
	if diff := cmp.Diff(want, set.Accessibility.statement(false)); diff != "" {
		t.Error(diff)
	}
	want.Charts, want.Limits = true, []htmlout.Limit{{Problem: "Charts are small.", Instead: "Tables."}, {Problem: "Files are bare."}}
	if diff := cmp.Diff(want, set.Accessibility.statement(true)); diff != "" {
		t.Error(diff)
	}
}

// A page that says it is in another language than its furniture is read in the
// wrong sounds; a browser passes over what is no language tag. And a paper cannot
// take the statement's place.
func TestLanguageAndReservedNames(t *testing.T) {
	for source, want := range map[string]string{
		"language: en-GB": "", "language: en": "", "language: en-Latn-GB": "",
		"language: English": `:1:11: error: language "English": boardpack has English texts only (hint: language: en-GB, also where the papers' own words are in another)`,
		"language: en_GB":   `:1:11: error: language "en_GB": boardpack has English texts only (hint: language: en-GB, also where the papers' own words are in another)`,
		"language: cy":      `:1:11: error: language "cy": boardpack has English texts only (hint: language: en-GB, also where the papers' own words are in another)`,
		"language: eng":     `:1:11: error: language "eng": boardpack has English texts only (hint: language: en-GB, also where the papers' own words are in another)`,
		"editions: [{name: board, papers: [accessibility]}]": `:1:35: error: the name "accessibility" is taken (hint: an edition has one paper of a name, and pages called index, pack, accessibility, licences, charts, list itself)`,
	} {
		var set settings
		setting.Decode([]byte(source), diag.Position{Line: 1, Column: 1}, &set)
		var findings diag.List
		set.check(&findings)
		got := ""
		if len(findings) > 0 {
			got = findings[0].String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}
