package start

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/record"
)

// meaning is what a word of progress, a rating or a status stands for.
type meaning struct {
	ours  string // our word for it
	means string
	other string // what some mean by it instead; blank where nobody does
}

// sense is words, with a stroke between them, that stand for one thing.
type sense struct {
	meaning
	words string
}

// meanings are words of progress and ratings; statuses, of whether work goes on.
var (
	meanings = dictionary(
		sense{meaning{"On track", record.Going, ""}, "G|Green|🟢|✅|On track|On plan|On target|On schedule|In progress|Progressing|Underway|In delivery|Delivering|Going"},
		sense{meaning{"On track", record.Going, "Delayed"}, "Not started|Not yet started|Not due|Not yet due|Ongoing|Started|Active"},
		sense{meaning{atRisk, record.Going, "Delayed"}, "A|Amber|🟠|🟡|At risk|Some concern|Minor delay|Minor issues|A/G|Amber/Green|Y|Yellow|On hold|Paused"},
		sense{meaning{"Delayed", record.Late, ""}, "R|Red|🔴|Off track|Delayed|Late|Slipped|Behind|Behind plan|Behind schedule|Overdue|Off plan"},
		sense{meaning{"Delayed", record.Late, atRisk}, "A/R|Amber/Red"},
		sense{meaning{"Delivered", record.Done, ""}, "B|Blue|🔵|Complete|Completed|Delivered|Done|Achieved|Implemented"},
		sense{meaning{"Deprioritised", record.Dropped, ""}, "Deprioritised|Stopped|Cancelled|Withdrawn|Dropped|Ceased|Abandoned"},
	)
	statuses = dictionary(
		sense{meaning{"OPEN", record.Open, ""}, "Open|Live|Active|In progress|Ongoing|Underway|In delivery|Delivering|O"},
		sense{meaning{"OPEN", record.Open, "CLOSED"}, "On hold|Paused|Not started|Pending|Planned|Proposed|Scoping|Mobilising|Mobilisation"},
		sense{meaning{"CLOSED", record.Closed, ""}, "Closed|Complete|Completed|Delivered|Done|Stopped|Cancelled|Withdrawn|C"},
	)
	ratings = dictionary(
		sense{meaning{"Green", "", ""}, "G|Green|🟢"}, sense{meaning{"Amber", "", ""}, "A|Amber|Y|Yellow|🟠|🟡"}, sense{meaning{"Amber", "", "Green or Red"}, "A/G|A/R|Amber/Green|Amber/Red"},
		sense{meaning{"Red", "", ""}, "R|Red|🔴"}, sense{meaning{"Blue", "", ""}, "B|Blue|🔵"},
	)
)

const atRisk = "At risk"

func dictionary(senses ...sense) map[string]meaning {
	all := map[string]meaning{}
	for _, s := range senses {
		for word := range strings.SplitSeq(s.words, "|") {
			all[squashed(word)] = s.meaning
		}
	}
	return all
}

// nothing are words that people write where there is nothing to write.
var nothing = []string{"tbc", "tbd", "na", "none", "nil", "notknown", "unknown", "notapplicable", "tobeconfirmed", "tobedetermined", "notset", "notyetknown", ""}

func isNothing(text string) bool { return slices.Contains(nothing, squashed(text)) }

// squashed is a text without what does not count in it; of a text of signs alone,
// such as a coloured circle, the signs.
func squashed(text string) string {
	letters := lettersOf(text)
	if letters == "" && strings.ContainsFunc(text, isSign) {
		return strings.Map(func(r rune) rune {
			if isSign(r) {
				return r
			}
			return -1
		}, text)
	}
	return letters
}

func isSign(r rune) bool { return unicode.Is(unicode.So, r) }

// bare is a word without the signs before and after it, which no page can show.
func bare(word string) string {
	return strings.TrimFunc(word, func(r rune) bool {
		return isSign(r) || unicode.IsSpace(r) || unicode.Is(unicode.Mn, r) // a circle may have a mark of its form
	})
}

func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || r == '£' {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// known is how many of a column's cells are words of a kind, and how many there
// are that say anything.
func known(cells []string, of map[string]meaning) (words, all int) {
	for _, text := range cells {
		if isNothing(text) {
			continue
		}
		all++
		if _, is := meant(text, of); is {
			words++
		}
	}
	return words, all
}

// mostly reports whether a column holds words of a kind.
func mostly(cells []string, of map[string]meaning) bool {
	words, all := known(cells, of)
	return words > 0 && words*10 >= all*6
}
