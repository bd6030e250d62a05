package study

import (
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// Route is who approves a business case, up to an amount.
type Route struct {
	UpTo     *int64 // pounds; nil where there is no upper limit
	Approver string // a post or a committee
}

// approvalRoute is the field of an intention that says who approves its business
// case.
const approvalRoute = "approval_route"

// routeField says who approves an intention's business case: the first of the
// pack's routes that reaches up to what it needs. Blank where it needs no case, where
// the amount is not recorded, and where no route goes as far.
func (s *session) routeField() relation.Field {
	f := relation.OfText(approvalRoute, "Approved by", func(i *record.Intention) string {
		a := i.Assurance()
		if a == nil || a.BusinessCaseRequired != "Yes" || a.Investment == nil {
			return ""
		}
		for _, route := range s.about.Routes {
			if route.UpTo == nil || *a.Investment <= *route.UpTo {
				return route.Approver
			}
		}
		return ""
	})
	f.File = "assurance.csv"
	f.About = "who approves its business case, by investment_gbp and approval_routes in pack.yaml; blank where it needs none, where the amount is not recorded or where no route goes so far"
	return f
}

// routes are the pack's own as papers list them, in their order.
func (s *session) routes() *relation.Relation {
	upTo := relation.Of("up_to", "Investment up to", relation.Money, func(r Route) any {
		if r.UpTo == nil {
			return nil
		}
		return int(*r.UpTo)
	})
	upTo.About = "the largest investment that it is for; blank where there is no limit"
	approver := relation.OfText("approver", "Approved by", func(r Route) string { return r.Approver })
	approver.About = "the post or committee that approves"
	r := relation.New("approval_routes", "", []relation.Field{upTo, approver}, func() []Route { return s.about.Routes })
	r.One, r.About = "approval route", "who approves a business case, by the investment that it needs, as pack.yaml says"
	return r
}
