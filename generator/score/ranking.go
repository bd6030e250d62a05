package score

import "strconv"

// Ranking is the submissions under the weights as given.
type Ranking struct {
	Places []Place // best first, ties in natural order of their references
	In     int     // how many are in
	Over   int     // how many of them are more than a Top rule has places for
}

// Place is where a submission stands.
type Place struct {
	Reference string
	Score     Score
	Rank      int  // 1 and the number of submissions with a higher score: 1, 2, 2, 4
	Tied      bool // another submission has the same score
	Outcome   Outcome
}

// RankText is the rank as a table shows it: "2=" where it is tied.
func (p Place) RankText() string {
	if p.Tied {
		return strconv.Itoa(p.Rank) + "="
	}
	return strconv.Itoa(p.Rank)
}

// Rank ranks the submissions and applies the rule.
func (e *Exercise) Rank() *Ranking {
	t := e.newTally()
	t.count(e.given())
	sharing := make([]int, len(e.references)+1) // how many have each rank
	for _, rank := range t.ranks {
		sharing[rank]++
	}
	ranking := &Ranking{Places: make([]Place, len(e.references))}
	for p := range ranking.Places {
		s := t.at(p)
		rank := t.ranks[s]
		place := Place{
			Reference: e.references[s],
			Score:     Score(t.total(s) / t.sum), // whole: a scale's decimals and the weights' are as many as a Score's
			Rank:      rank,
			Tied:      sharing[rank] > 1,
			Outcome:   e.rule.outcome(rank, sharing[rank], t.total(s), t.sum),
		}
		ranking.Places[p] = place
		if place.Outcome.In() {
			ranking.In++
		}
	}
	if e.rule.top > 0 {
		ranking.Over = max(0, ranking.In-e.rule.top)
	}
	return ranking
}
