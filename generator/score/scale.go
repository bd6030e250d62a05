package score

import (
	"errors"
	"fmt"
)

// Scale is the scores that one criterion can have: from the least by equal steps
// to the greatest, which is always the best, of cost and effort too. Scales can
// be compared with ==; the zero Scale has no scores.
type Scale struct {
	from, step Score
	count      int // of the scores that there are
}

// Usual is the scale of who says nothing else: 1, 2, 3, 4, 5.
var Usual = Scale{Point, Point, 5}

// Bounds of scales. Weighted scores are exact within Score's unit and sums within
// int64 because of them.
const (
	scaleDecimals = 2
	mostSteps     = 1000
	highest       = 1000 * Point
)

// NewScale is the scale from one score to another by steps, each a plain decimal
// number such as "0.5". The error says why that is no scale.
func NewScale(from, to, step string) (Scale, error) {
	var values [3]Score
	for k, text := range []string{from, to, step} {
		value, err := parseDecimal(text, scaleDecimals)
		if err != nil {
			return Scale{}, err
		}
		values[k] = Score(value) * Point / 100
	}
	first, last, by := values[0], values[1], values[2]
	switch {
	case by == 0:
		return Scale{}, errors.New("a step of 0 leads nowhere")
	case last <= first:
		return Scale{}, fmt.Errorf("to is %s, which is not above from, %s", last.Exact(), first.Exact())
	case (last-first)%by != 0:
		return Scale{}, fmt.Errorf("steps of %s do not come out at %s from %s", by.Exact(), last.Exact(), first.Exact())
	case (last-first)/by > mostSteps:
		return Scale{}, fmt.Errorf("there are %d steps from %s to %s, and %d at most make a scale", (last-first)/by, first.Exact(), last.Exact(), mostSteps)
	case last > highest:
		return Scale{}, fmt.Errorf("to is %s, above %s", last.Exact(), highest.Exact())
	}
	return Scale{first, by, int((last-first)/by) + 1}, nil
}

// Least is the worst score.
func (s Scale) Least() Score { return s.from }

// Greatest is the best score.
func (s Scale) Greatest() Score { return s.At(s.count) }

// Count is how many scores there are.
func (s Scale) Count() int { return s.count }

// Whole reports whether all scores are whole numbers.
func (s Scale) Whole() bool { return s.from%Point == 0 && s.step%Point == 0 }

// At is the score at a place, the first of which is 1.
func (s Scale) At(place int) Score { return s.from + s.step*Score(place-1) }

// Place is where a score as it is written stands on the scale, from 1; ok is
// false for what is no score of it.
func (s Scale) Place(text string) (place int, ok bool) {
	value, err := ParseScore(text)
	if err != nil || value < s.from || value > s.Greatest() || (value-s.from)%s.step != 0 {
		return 0, false
	}
	return int((value-s.from)/s.step) + 1, true
}

// Has reports whether a weighted score can be: it need not be at a place.
func (s Scale) Has(weighted Score) bool { return weighted >= s.from && weighted <= s.Greatest() }

// String says which scores there are: "a whole number from 1 to 5", "a number
// from 0 to 10 in steps of 0.5".
func (s Scale) String() string {
	ends := fmt.Sprintf("from %s to %s", s.from.Exact(), s.Greatest().Exact())
	if s.Whole() && s.step == Point {
		return "a whole number " + ends
	}
	return "a number " + ends + " in steps of " + s.step.Exact()
}

// total is the score that a sum of places above the least, under weights of some
// sum, stands for, times that sum: so it is whole.
func (s Scale) total(above, sum int64) int64 { return int64(s.from)*sum + int64(s.step)*above }
