package account

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// Accounts are those of all measures of a pack, in the order of the file.
type Accounts struct {
	All  []*Account
	gone []*Account // of the pack before, which this one no longer has
	// follows is set where there is a pack before.
	follows bool
}

// Make works out how all measures stand, for who sees the whole pack or not. What
// cannot be worked out is a finding at the measure, and left out.
func Make(measures []*record.Measure, whole bool) (Accounts, diag.List) {
	var made Accounts
	var findings diag.List
	for _, m := range measures {
		a, err := Of(m)
		if err != nil {
			finding := findings.Errorf(m.At("measure"), "measure-cannot-be-worked-out", "%v", err)
			if m.CountsPeople {
				finding.Hinted("people in small numbers cannot be protected in it: give fewer groups")
			}
			continue
		}
		a.answers = whole
		made.All = append(made.All, a)
	}
	return made, findings
}

// Since sets each measure beside the same one of the pack before; what is left
// of these is gone.
func (all *Accounts) Since(before Accounts) {
	all.follows = true
	for _, a := range all.All {
		a.earlier = before.Named(a.Name())
		a.Changed = a.beside(a.earlier)
	}
	all.gone = slices.DeleteFunc(slices.Clone(before.All), func(b *Account) bool { return all.Named(b.Name()) != nil })
}

// Named is the account of a measure; nil where there is none of that name.
func (all *Accounts) Named(name string) *Account {
	if i := slices.IndexFunc(all.All, func(a *Account) bool { return a.Name() == name }); i >= 0 {
		return all.All[i]
	}
	return nil
}

// beside says how the measure stands beside the pack before.
func (a *Account) beside(before *Account) string {
	switch {
	case before == nil:
		return "New in this report"
	case before.Standing.Status != a.Standing.Status:
		return "Now " + wording.Lower(a.Status()) + ", " + formerly(wording.Lower(string(before.Standing.Status)))
	case !before.latestPeriod().End.Equal(a.latestPeriod().End):
		return fmt.Sprintf("Still %s, with newer values", wording.Lower(a.Status()))
	}
	return "No change"
}

// formerly says of a status that a measure had it: was on trajectory, had no target set,
// had not been measured since the baseline.
func formerly(status string) string {
	if measured, is := strings.CutSuffix(status, "measured"); is {
		return "had " + measured + "been measured"
	}
	if since, is := strings.CutPrefix(status, "not measured"); is {
		return "had not been measured" + since
	}
	if strings.HasPrefix(status, "no ") {
		return "had " + status
	}
	return "was " + status
}
