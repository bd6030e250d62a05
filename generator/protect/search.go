package protect

// Search is how far Tells looks. The zero value looks as far as any real pack
// needs and does not stop before.
type Search struct {
	// Steps is how many numbers of its tables it may work out; nought stands for
	// UsualSteps.
	Steps int
	// Interrupted, if set, is asked now and then: its error ends the search.
	Interrupted func() error
}

// UsualSteps take a second or a few. Four one-way tables over 182 rows need six
// thousand of them, over 20,000 rows a million and a half.
const UsualSteps = 50_000_000

// askEvery is after how many steps a search asks whether it is interrupted.
const askEvery = 1 << 20

// pace is what is left of a search.
type pace struct {
	left        int
	interrupted func() error
	err         error
	lost        bool // numbers came to be too large to go on with
}

func (s Search) pace() *pace {
	p := &pace{left: s.Steps, interrupted: s.Interrupted}
	if p.left == 0 {
		p.left = UsualSteps
	}
	if p.interrupted != nil {
		p.err = p.interrupted()
	}
	return p
}

// take takes steps.
func (p *pace) take(steps int) {
	before := p.left
	p.left -= steps
	if p.interrupted != nil && p.err == nil && before/askEvery != p.left/askEvery {
		p.err = p.interrupted()
	}
}

// over reports whether the search ends without an answer.
func (p *pace) over() bool { return p.left < 0 || p.lost || p.err != nil }
