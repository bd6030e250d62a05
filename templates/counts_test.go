package templates_test

import (
	"fmt"
	"slices"
	"strings"
)

// row is an intention as the files have it, joined by its reference. Meanings are
// worked out here from the words, by hand.
type row struct {
	reference, programme, decision string
	secret                         bool
	status, before                 string // open, closed or blank; of progress: going, late, done, dropped or blank
	ended                          bool   // closed, with going or late as the progress that was recorded last
	progress, progressBefore       string
	word                           string // of the progress, as the pack has it
	date, dateBefore               string
	qia, ehiira, risk, register    string
	needsCase, investment          string
	providers, lead                string
}

var meaningOf = map[string]string{
	"On track": "going", "At risk": "going", "In hand": "going", "Delayed": "late", "Behind plan": "late", "Delivered": "done", "Complete": "done", "Deprioritised": "dropped", "Ended early": "dropped",
	"OPEN": "open", "Live": "open", "CLOSED": "closed", "Shut": "closed",
	"Screening": "open", "Begun": "open", "In progress": "open", "Approved": "cleared", "Signed off": "cleared", "Completed": "cleared", "Rejected": "refused", "Turned down": "refused", "": "",
}

// ends are the last days of the periods that the trials have.
var ends = map[string]string{"Q1 2025/26": "2025-06-30", "Q2 2025/26": "2025-09-30", "Q4 2025/26": "2026-03-31", "2025-12-01": "2025-12-01", "2026/27": "2027-03-31", "2027/28": "2028-03-31"}

const (
	today   = "2025-10-31"
	yearEnd = "2026-03-31"
)

// rows joins the files of a trial.
func rows(tables map[string]table) []row {
	var all []row
	in, delivered, assured := tables["intentions.csv"], tables["delivery.csv"], tables["assurance.csv"]
	for k, reference := range in.column("reference") {
		r := row{reference: reference, programme: in.column("programme")[k], decision: in.column("decision")[k], secret: in.column("confidential")[k] == "Yes", providers: in.column("providers")[k], lead: in.column("lead")[k]}
		for d, of := range delivered.column("reference") {
			status, progress := meaningOf[delivered.column("status")[d]], meaningOf[delivered.column("progress")[d]]
			if !slices.Contains(delivered[0], "status") {
				status = map[string]string{"going": "open", "late": "open", "done": "closed", "dropped": "closed"}[progress]
			}
			ended := status == "closed" && (progress == "going" || progress == "late")
			if ended {
				progress = ""
			}
			switch date := delivered.column("anticipated_delivery")[d]; {
			case of != reference:
			case delivered.column("as_at")[d] == today:
				r.status, r.progress, r.date, r.ended, r.word = status, progress, date, ended, delivered.column("progress")[d]
			default:
				r.before, r.progressBefore, r.dateBefore = status, progress, date
			}
		}
		for a, of := range assured.column("reference") {
			if of == reference {
				r.qia, r.ehiira, r.risk, r.register = assured.column("qia_status")[a], assured.column("ehiira_status")[a], assured.column("qia_risk_score")[a], assured.column("risk_register_ref")[a]
				r.needsCase, r.investment = assured.column("business_case_required")[a], assured.column("investment_gbp")[a]
			}
		}
		all = append(all, r)
	}
	return all
}

func count(all []row, holds func(row) bool) int {
	n := 0
	for _, r := range all {
		if holds(r) {
			n++
		}
	}
	return n
}

func underWay(r row) bool { return r.progress == "going" || r.progress == "late" }
func isLate(r row) bool   { return r.progress == "late" }

// expected are the sentences that a paper must have, and those that it must not.
func expected(c trial, tables map[string]table, paper string, board bool) []sentence {
	all := rows(tables)
	if !board {
		all = slices.DeleteFunc(all, func(r row) bool { return r.secret })
	}
	e := &expectation{}
	switch paper {
	case "mid-year-review":
		e.midYear(c, tables, all)
	case "delivery-report":
		e.delivery(c, tables, all)
	case "forum-report":
		e.forum(c, all)
	case "board-paper":
		e.board(c, all)
	case "commissioning-intentions":
		e.published(c, all)
	case "goals":
		e.goals(c, tables)
	}
	return e.sentences
}

type expectation struct{ sentences []sentence }

func (e *expectation) says(words string) {
	if words != "" {
		e.sentences = append(e.sentences, sentence{words, true})
	}
}

func (e *expectation) never(words ...string) {
	for _, w := range words {
		e.sentences = append(e.sentences, sentence{w, false})
	}
}

// numbered says words with their number where there is any, and else none of them.
func (e *expectation) numbered(n int, before, after string) {
	if n == 0 {
		e.never(after)
		return
	}
	e.says(fmt.Sprintf("%s%d%s", before, n, after))
}

// either says words where there is something, and never says the others then; and
// the other way round.
func (e *expectation) either(there bool, words string, instead ...string) {
	e.sentences = append(e.sentences, sentence{words, there})
	for _, w := range instead {
		e.sentences = append(e.sentences, sentence{w, !there})
	}
}

// going says how many have each word for what goes well, where there are several.
func (e *expectation) going(all []row) {
	words := map[string]int{}
	for _, r := range all {
		if r.progress == "going" {
			words[r.word]++
		}
	}
	for word, n := range words {
		said := fmt.Sprintf("%d %s %s", n, map[bool]string{true: "is", false: "are"}[n == 1], strings.ToLower(word))
		e.either(len(words) > 1, said)
	}
}

func (e *expectation) midYear(c trial, tables map[string]table, all []row) {
	plural := map[bool]string{true: "intention", false: "intentions"}[len(all) == 1]
	e.says(fmt.Sprintf("This review counts %d commissioning %s for 2025/26.", len(all), plural))
	e.either(c.shape.columns == "none", "No delivery is recorded")
	if c.shape.columns == "none" {
		e.never("Under way means", "What has changed", "When delivery is expected")
		return
	}
	way, late := count(all, underWay), count(all, isLate)
	open, closed := count(all, func(r row) bool { return r.status == "open" }), count(all, func(r row) bool { return r.status == "closed" })
	e.says(share(open, len(all), "intention", "intentions", "is open", "are open"))
	if closed > 0 && open > 0 {
		e.says(fmt.Sprintf(" and %d %s closed", closed, map[bool]string{true: "is", false: "are"}[closed == 1]))
	}
	e.either(way > 0, "Under way means", "No intention is recorded as under way.")
	e.told(all)
	e.late(all)
	e.never("of it was", "of it were")
	e.going(all)
	e.either(late > 0, "back to time, or a decision to stop")
	if done := count(all, func(r row) bool { return r.progress == "done" }); done > 0 {
		e.says(share(done, len(all), "intention", "intentions", "has been delivered.", "have been delivered."))
	}
	if dropped := count(all, func(r row) bool { return r.progress == "dropped" }); dropped > 0 {
		e.says(share(dropped, len(all), "intention", "intentions", "has been stopped.", "have been stopped."))
	}
	dated := count(all, func(r row) bool { return underWay(r) && r.date != "" })
	overdue := count(all, isOverdue)
	now := count(all, func(r row) bool {
		return underWay(r) && r.date != "" && ends[r.date] >= today && ends[r.date] <= yearEnd
	})
	if dated > 0 {
		e.says(share(now, way, "intention under way", "intentions under way", "is expected to be delivered by the end of 2025/26", "are expected to be delivered by the end of 2025/26"))
		later := dated - now - overdue
		e.either(later > 0, fmt.Sprintf("%d %s expected later.", later, map[bool]string{true: "is", false: "are"}[later == 1]), "None is expected later.")
	}
	if overdue > 0 {
		e.never("All that is under way is expected by the end of 2025/26")
	}
	e.either(overdue > 0, "whose date has passed")
	e.numbered(overdue, "For ", " the date has passed")
	e.either(way > dated, "You cannot tell whether")
	e.moved(c, all)
	e.either(c.has("measures"), "What the intentions have changed")
}

// told is what stands only where it is recorded of some intention how it goes: the picture
// of where all of them stand would be of blanks alone.
func (e *expectation) told(all []row) {
	told := count(all, func(r row) bool { return r.progress != "" })
	picture := share(count(all, underWay), len(all), "intention", "intentions", "is under way", "are under way")
	switch way, late, overdue := count(all, underWay), count(all, isLate), count(all, isOverdue); {
	case way == 0:
	case way == 1 && late+overdue == 0:
		picture += " and not late"
	case way == 1 && late == 0:
		picture += " and past its date"
	case way == 1 && overdue == 0:
		picture += " and late"
	case way == 1:
		picture += " and recorded as late"
	case late > 0 && overdue > 0:
		picture += fmt.Sprintf(", %d of them recorded as late", late)
	case late > 0:
		picture += fmt.Sprintf(", %d of them late", late)
	case overdue > 1:
		picture += fmt.Sprintf(", %d of them past their dates", overdue)
	case overdue == 1:
		picture += ", 1 of them past its date"
	default:
		picture += ", none of them late"
	}
	e.either(told > 0, picture)
	ended := count(all, func(r row) bool { return r.ended })
	e.either(told > 0 && ended > 0, "under the progress that was recorded last")
}

func isOverdue(r row) bool { return underWay(r) && r.date != "" && ends[r.date] < today }

// late is how many are late, which is but what is recorded where dates have passed.
func (e *expectation) late(all []row) {
	recorded := ""
	if count(all, isOverdue) > 0 {
		recorded = "recorded as "
	}
	e.says(share(count(all, isLate), count(all, underWay), "intention under way", "intentions under way", "is "+recorded+"late", "are "+recorded+"late"))
}

// moved is what the review says of the snapshot before.
func (e *expectation) moved(c trial, all []row) {
	e.either(c.shape.before != nil, "What has changed since 31 July 2025")
	if c.shape.before == nil {
		return
	}
	behind := count(all, func(r row) bool { return r.progress == "late" && r.progressBefore == "going" })
	caught := count(all, func(r row) bool { return r.progress == "going" && r.progressBefore == "late" })
	if behind+caught == 0 {
		e.says("No intention has become late, and none that was late has caught up.")
	} else {
		e.says(fmt.Sprintf("%s become late and %s caught up.", has(behind, "No intention", "intention", "intentions"), has(caught, "none", "", "")))
	}
	later := count(all, func(r row) bool { return r.date != "" && r.dateBefore != "" && ends[r.date] > ends[r.dateBefore] })
	earlier := count(all, func(r row) bool { return r.date != "" && r.dateBefore != "" && ends[r.date] < ends[r.dateBefore] })
	dated := count(all, func(r row) bool { return r.date != "" && r.dateBefore != "" })
	switch {
	case dated == 0:
		e.never("date has moved", "later date than before")
	case later+earlier == 0:
		e.says("No date has moved.")
	default:
		e.says(fmt.Sprintf("%s a later date than before and %s an earlier one.", has(later, "No intention", "intention", "intentions"), has(earlier, "none", "", "")))
	}
}

func has(n int, none, one, many string) string {
	switch n {
	case 0:
		return none + " has"
	case 1:
		return strings.TrimSpace("1 "+one) + " has"
	}
	return strings.TrimSpace(fmt.Sprint(n, " ", many)) + " have"
}
