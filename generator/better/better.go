// Package better is the direction in which a measure improves.
package better

// Direction is that in which a measure improves. The zero value is Neutral.
type Direction int

// The directions. Where neither is the better, nothing can be judged.
const (
	Neutral Direction = iota
	Higher
	Lower
)

var names = [...]string{Neutral: "neutral", Higher: "higher", Lower: "lower"}

// Named is the direction that a word of measures.csv means; ok is false for a
// word that means none, which is Neutral.
func Named(word string) (d Direction, ok bool) {
	for direction, name := range names {
		if name == word {
			return Direction(direction), true
		}
	}
	return Neutral, false
}

// String is the direction's word.
func (d Direction) String() string {
	if !d.Known() {
		return "no direction"
	}
	return names[d]
}

// Known reports whether d is one of the directions.
func (d Direction) Known() bool { return Neutral <= d && d <= Lower }

// Sign is that of a change for the better; 0 where neither is.
func (d Direction) Sign() int { return [...]int{Neutral: 0, Higher: 1, Lower: -1}[d] }

// Worse is how much worse a value is for having risen so far: negative where it
// is better for it, and 0 where neither is.
func (d Direction) Worse(rise float64) float64 {
	if d == Neutral { // and no minus 0
		return 0
	}
	return -float64(d.Sign()) * rise
}
