package generator

import (
	"boardpack/generator/diag"
	"boardpack/generator/study"
	"boardpack/generator/wording"
)

// approvalRoute is who approves business cases up to an amount.
type approvalRoute struct {
	UpTo     diag.Located `yaml:"up_to" about:"the largest investment that it is for, in whole pounds; left out in the last one, which has no limit"`
	Approver diag.Located `yaml:"approver,required" about:"the post or committee that approves"`
}

// routes are the pack's approval routes, each with more than the one before. What
// could not be used is a finding.
func routes(said []approvalRoute, findings *diag.List) []study.Route {
	var all []study.Route
	most := -1
	for k, r := range said {
		if r.UpTo.Text == "" {
			all = append(all, study.Route{Approver: r.Approver.Text})
			if k < len(said)-1 {
				findings.Errorf(r.Approver.At, "route-without-limit", "%s approves every amount, so that the routes below are never taken", r.Approver.Text).
					Hinted("give it up_to, or put it last")
			}
			continue
		}
		pounds, err := wording.Whole(r.UpTo.Text, 0)
		switch {
		case err != nil:
			findings.Errorf(r.UpTo.At, "route-amount", "up_to %v", err).Hinted("up_to: 250000, in whole pounds")
			continue
		case pounds <= most:
			findings.Errorf(r.UpTo.At, "route-order", "up_to %s is not more than the amount of the route above", wording.Grouped(pounds)).
				Hinted("put the least amount first")
		}
		most = pounds
		amount := int64(pounds)
		all = append(all, study.Route{UpTo: &amount, Approver: r.Approver.Text})
	}
	return all
}
