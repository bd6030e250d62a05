package templates_test

import (
	"fmt"
	"slices"
)

// goesOn reports whether there is still work on an intention.
func goesOn(r row) bool {
	return r.decision != "Not prioritised" && r.status != "closed" && r.progress != "done" && r.progress != "dropped"
}

func (e *expectation) delivery(c trial, tables map[string]table, all []row) {
	live := slices.DeleteFunc(slices.Clone(all), func(r row) bool { return !goesOn(r) })
	if len(live) < len(all) {
		e.says(share(len(live), len(all), "intention", "intentions", "goes on.", "go on."))
	}
	e.either(len(live) > 0 && len(live) < len(all), "delivered, closed, stopped or not prioritised.")
	if len(live) == 0 {
		e.sentences = e.sentences[:len(e.sentences)-1]
		e.never("The others are delivered", "The other is delivered")
	}
	e.late(live)
	e.going(live)
	e.milestones(tables, all)
	e.benefits(tables, all)
	if !c.has("assurance") {
		e.never("Assessments that hold work up", "Business cases", "Risks")
		return
	}
	blocks := func(r row) bool {
		return slices.Contains([]string{"open", "refused"}, meaningOf[r.qia]) || slices.Contains([]string{"open", "refused"}, meaningOf[r.ehiira])
	}
	if held := count(live, blocks); held > 0 {
		e.says(share(held, len(live), "intention that goes on", "intentions that go on", "is held up by an assessment that is open or refused", "are held up by an assessment that is open or refused"))
	} else if len(live) > 0 {
		e.says("No assessment that is recorded holds an intention up.")
	}
	cases := count(live, func(r row) bool { return r.needsCase == "Yes" })
	if cases > 0 {
		e.says(share(cases, len(live), "intention that goes on", "intentions that go on", "needs a business case", "need a business case"))
	}
	unpriced := count(live, func(r row) bool { return r.needsCase == "Yes" && r.investment == "" })
	e.numbered(unpriced, "For ", " the investment is not recorded or is £0.")
	beyond := count(live, func(r row) bool { return r.needsCase == "Yes" && r.investment == "9000000" })
	if !c.has("routes") {
		beyond = 0
	}
	e.numbered(beyond, "For ", " the investment is more than any approval route allows.")
	if risks := count(live, func(r row) bool { return r.risk != "" || r.register != "" }); risks > 0 {
		e.says(share(risks, len(live), "intention that goes on", "intentions that go on", "has a risk recorded", "have a risk recorded"))
	} else {
		e.never("a risk recorded")
	}
}

// leftBehind reports whether an intention ended without being delivered, so that what
// was planned of it is asked of nobody.
func leftBehind(r row) bool {
	return r.progress == "dropped" || r.status == "closed" && r.progress != "done"
}

// milestones are counted of what goes ahead, up to the day of the figures; one that is
// due on that day is not missed yet.
func (e *expectation) milestones(tables map[string]table, all []row) {
	due, met, onTime, ahead, slipping, left := 0, 0, 0, 0, 0, 0
	t := tables["milestones.csv"]
	for k, reference := range t.column("reference") {
		of := slices.IndexFunc(all, func(r row) bool { return r.reference == reference && r.decision != "Not prioritised" })
		if of < 0 {
			continue
		}
		if leftBehind(all[of]) {
			left++
			continue
		}
		planned, forecast, actual := t.column("baseline_date")[k], t.column("forecast_date")[k], t.column("actual_date")[k]
		switch {
		case planned <= today && actual != "":
			due, met = due+1, met+1
			if actual <= planned {
				onTime++
			}
		case planned < today:
			due++
		case actual == "":
			ahead++
			if forecast > planned {
				slipping++
			}
		}
	}
	if due+ahead+left == 0 {
		e.never("Milestones\n")
		return
	}
	e.numbered(left, "", map[bool]string{true: " milestone is", false: " milestones are"}[left == 1]+" of what was stopped or closed undelivered, and not counted.")
	if due == 0 {
		e.says("No milestone was due before 31 October 2025.")
	} else {
		e.says(share(met, due, "milestone due", "milestones due", "has been met", "have been met"))
		e.either(met > 0 && onTime == 0, ", after the day planned.")
		if missed := due - met; missed > 0 {
			e.says(fmt.Sprintf("%d %s missed.", missed, map[bool]string{true: "is", false: "are"}[missed == 1]))
		}
	}
	e.says(share(slipping, ahead, "milestone ahead", "milestones ahead", "is forecast later than planned", "are forecast later than planned"))
}

// benefits are added up once, however many intentions share one.
func (e *expectation) benefits(tables map[string]table, all []row) {
	t := tables["benefits.csv"]
	seen, cash, shared := map[string]int{}, 0, map[string]bool{}
	goes := func(reference string) bool {
		return slices.ContainsFunc(all, func(r row) bool {
			return r.reference == reference && r.decision != "Not prioritised" && !leftBehind(r)
		})
	}
	known, forecast, without := func(reference string) bool {
		return slices.ContainsFunc(all, func(r row) bool { return r.reference == reference })
	}, 0, 0
	whole := true
	for k, id := range t.column("benefit_id") {
		whole = whole && known(t.column("reference")[k])
		if !goes(t.column("reference")[k]) {
			continue
		}
		if seen[id]++; seen[id] > 1 {
			shared[id] = true
			continue
		}
		if t.column("category_class")[k] == "Cash releasing" {
			n := 0
			fmt.Sscan(t.column("planned_gbp")[k], &n)
			cash += n
			if t.column("forecast_gbp")[k] == "" {
				without++
			} else {
				forecast++
			}
		}
	}
	switch {
	case len(seen) == 0:
		e.never("benefits are recorded.", "benefit is recorded.")
	case whole && cash > 0 && cash < 1_000_000:
		e.says(fmt.Sprintf("Cash releasing: £%d,000 is planned for the year.", cash/1000))
	case whole && cash >= 1_000_000 && cash%1_000_000 != 0:
		e.says(fmt.Sprintf("Cash releasing: £%.1f million is planned for the year.", float64(cash)/1e6))
	}
	if whole && forecast+without > 0 {
		e.either(without > 0, " forecast above £0 is recorded.")
		e.either(forecast > 0, "is now forecast.")
	}
	if whole && len(seen) > 0 {
		e.says(fmt.Sprintf("%d %s recorded.", len(seen), map[bool]string{true: "benefit is", false: "benefits are"}[len(seen) == 1]))
	}
}

func (e *expectation) board(c trial, all []row) {
	chosen, left := len(all), count(all, func(r row) bool { return r.decision == "Not prioritised" })
	if c.has("decision") {
		chosen = count(all, func(r row) bool { return r.decision == "Prioritised" })
		e.says(share(chosen, len(all), "intention", "intentions", "is prioritised.", "are prioritised."))
		e.either(left > 0, fmt.Sprintf("%d %s not prioritised.", left, map[bool]string{true: "is", false: "are"}[left == 1]))
	}
	if secret := count(all, func(r row) bool { return r.secret }); secret > 0 {
		e.says(share(secret, len(all), "intention in this paper", "intentions in this paper", "is confidential", "are confidential"))
	} else {
		e.never("is confidential", "are confidential")
	}
	e.either(c.has("published") && chosen > 0, ", for publication on 1 April 2026;")
}

func (e *expectation) published(c trial, all []row) {
	listed := count(all, func(r row) bool { return !r.secret && r.decision != "Not prioritised" })
	programmes := map[string]bool{}
	for _, r := range all {
		if !r.secret && r.decision != "Not prioritised" {
			programmes[r.programme] = true
		}
	}
	one := map[bool]string{true: "", false: "s"}
	e.says(fmt.Sprintf("It lists %d intention%s for 2025/26, in %d programme%s.", listed, one[listed == 1], len(programmes), one[len(programmes) == 1]))
	e.either(c.has("facts"), "Write to ci@example.nhs.uk.")
}

func (e *expectation) goals(c trial, tables map[string]table) {
	n := len(tables["goals.csv"].column("goal"))
	e.either(n == 0, "No goals are recorded for 2025/26.")
	if n > 0 {
		e.says(fmt.Sprintf("has %d goal", n))
	}
	e.either(c.has("goals") && c.has("measures"), "Are we on the way?")
	e.either(c.has("goals") && c.has("measures"), "What there is to know")
}
