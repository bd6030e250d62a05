package generator

import (
	"context"
	"strings"
	"testing"
)

// TestApprovalRoutes has a business case at each end of each route, one without an
// amount and one that needs none.
func TestApprovalRoutes(t *testing.T) {
	const assurance = "reference,business_case_required,investment_gbp,qia_status,ehiira_status\nA-1,Yes,\"£250,000\",Full,Completed\nA-2,Yes,250001,Approved,\nA-3,Yes,,Rejected,In progress\nA-4,No,10,Not required,\nA-5,Yes,1000001,,\n"
	const paper = "---\ntitle: Cases\ndate: 19 March 2025\n---\n\n" +
		`{{ list(map(intentions, .approval_route == "" ? "nobody" : .approval_route)) }}; {{ list(map(approval_routes, .approver)) }}; ` +
		`{{ list(map(intentions, .qia_status_means == "" ? "blank" : .qia_status_means)) }}; {{ count(intentions, .ehiira_status_means == "open") }}.` + "\n"
	for _, c := range []struct{ routes, want string }{
		{"approval_routes: [{up_to: 250000, approver: Executive}, {up_to: 1000000, approver: Committee}]\n", "Executive, Committee, nobody, nobody and nobody; Executive and Committee; open, cleared, refused, cleared and blank; 1."},
		{"approval_routes: [{up_to: 250000, approver: Executive}, {approver: Board}]\n", "Executive, Board, nobody, nobody and Board; Executive and Board; open, cleared, refused, cleared and blank; 1."},
	} {
		folder := planPack(t, "editions: [{name: board, papers: [paper]}]\n"+c.routes)
		writePack(t, folder, map[string]string{"assurance.csv": assurance, "paper.md": paper})
		if built := editionsOf(t, Options{Packs: []string{folder}}); !strings.Contains(string(built[0].files["paper.html"]), c.want) {
			t.Errorf("%s: not %s", c.routes, c.want)
		}
	}
}

func TestMistakesInApprovalRoutes(t *testing.T) {
	for routes, want := range map[string]string{
		"[{approver: Board}, {up_to: 5, approver: Committee}]":               "pack.yaml:7:30: error: Board approves every amount, so that the routes below are never taken",
		"[{up_to: 250k, approver: Executive}]":                               "error: up_to ",
		"[{up_to: 5, approver: Executive}, {up_to: 5, approver: Committee}]": "error: up_to 5 is not more than the amount of the route above",
		"[{up_to: 5}]": `key "approver" is missing`,
		"[]\nvocabulary: {qia_status: [{word: Begun}]}":                                                              `word "Begun" of qia_status is without what it means (hint: means is one of cleared, open, refused)`,
		"[]\nvocabulary: {ehiira_status: [{word: Begun, means: refused}]}":                                           `"refused" is nothing that words of ehiira_status can mean`,
		"[]\nvocabulary: {qia_status: [{word: Begun, means: open}], ehiira_status: [{word: Begun, means: cleared}]}": "",
	} {
		folder := planPack(t, "editions: [{name: board, papers: [paper]}]\napproval_routes: "+routes+"\n")
		writePack(t, folder, map[string]string{"paper.md": "---\ntitle: T\ndate: March 2025\n---\n\nAll.\n"})
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil || want == "" && len(findings) > 0 || want != "" && (len(findings) != 1 || !strings.Contains(findings[0].String(), want)) {
			t.Errorf("%s: %v %v, want %s", routes, findings, err, want)
		}
	}
}
