package record

import (
	"fmt"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/wording"
)

// cycle is the financial year of the pack's intentions.
func (s Settings) cycle() calendar.Period {
	if p, ok := calendar.ParsePeriod(s.Cycle); ok {
		year, _ := p.In(calendar.Year)
		return year
	}
	return calendar.PeriodOf(calendar.Year, s.AsAt)
}

// Follows compares the pack with the one of the cycle before, both of them
// whole and without errors: intentions that are carried from one that the
// earlier pack does not have, or that it has as delivered; and those of the
// earlier pack that are still to be delivered, which nothing here is carried
// from. The last are warnings, one for each reason.
func (p *Pack) Follows(earlier *Pack) diag.List {
	var findings diag.List
	known := make(map[string]*Intention, len(earlier.Intentions))
	for _, i := range earlier.Intentions {
		known[i.Reference] = i
	}
	carried := map[string]bool{}
	for _, i := range p.Intentions {
		for _, reference := range i.CarriedFrom {
			carried[reference] = true
			i.checkCarried(known[reference], reference, earlier, &findings)
		}
	}
	if len(p.Intentions) == 0 {
		return findings
	}
	var left [len(reasons)][]string // references, by why they are still to be delivered
	for _, i := range earlier.Intentions {
		if why, open := i.outstanding(earlier.cycle); open && !carried[i.Reference] {
			left[why] = append(left[why], i.Reference)
		}
	}
	first := p.Intentions[0].At("carried_from")
	first.Line = 1
	for why, references := range left {
		if len(references) > 0 {
			findings.Warnf(first, "not-carried-on", "%s has intentions %s that no row is carried_from: %s (intentions: %d)",
				earlier.Intentions[0].At("reference").File, fmt.Sprintf(reasons[why], earlier.cycle), wording.Some(references, mostTold), len(references)).
				Hinted("carry each forward, or record that it is closed, delivered or deprioritised")
		}
	}
	return findings
}

// checkCarried tells a reference that is not one of the earlier pack's, or one
// to what was delivered.
func (i *Intention) checkCarried(from *Intention, reference string, earlier *Pack, findings *diag.List) {
	at := i.At("carried_from")
	if from != nil && from.Confidential && !i.Confidential {
		findings.Warnf(at, "carried-from-confidential", "carried_from %s is confidential at %s, and %s is not", quoted(reference), from.At("confidential"), i.Reference).
			Hinted("a paper that lists carried_from prints that reference in every edition: leave the column out of papers that are published")
	}
	switch {
	case from != nil && from.Delivery != nil && from.Delivery.ProgressMeans() == Done:
		findings.Warnf(at, "carried-from-delivered", "carried_from %s, which is %s at %s", quoted(reference), from.Delivery.Progress, from.At("progress"))
	case from == nil && len(earlier.Intentions) > 0:
		wrong := findings.Errorf(at, "carried-from-unknown", "carried_from %s is not in %s", quoted(reference), earlier.Intentions[0].At("reference").File)
		if meant, alike := foldedReferences(earlier.Intentions)[fold(reference)]; alike {
			wrong.Hint = lookalikeHint(reference, meant)
		}
	}
}

// reasons are why an intention is still to be delivered; each is told with the
// earlier cycle.
var reasons = [...]string{"delayed in %s", "to be delivered after %s", "open in %s without an anticipated_delivery"}

// outstanding reports whether an intention is still to be delivered after its
// cycle, and which of the reasons it is.
func (i *Intention) outstanding(cycle calendar.Period) (why int, open bool) {
	d := i.Delivery
	if d == nil || d.statusMeans == Closed || d.progressMeans == Done || d.progressMeans == Dropped {
		return 0, false
	}
	due, _ := calendar.ParsePeriod(d.AnticipatedDelivery)
	year, known := due.In(calendar.Year)
	switch {
	case d.progressMeans == Late:
		return 0, true
	case known:
		return 1, year.Compare(cycle) > 0
	}
	return 2, true
}

// mostTold is how many references somebody would read.
const mostTold = 100
