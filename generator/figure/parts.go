package figure

// PartsChart is one whole divided in several ways, each of which adds up to it.
type PartsChart struct {
	Of   string // what is divided, such as "intentions"
	Ways []Way  // top to bottom
}

// Way is one division of the whole.
type Way struct {
	Name  string // such as "By progress"
	Parts []Part // in the order of reading, left to right
}

// Part is one part of a whole.
type Part struct {
	Name  string
	Value float64 // not negative; nought is not drawn
	Tone  int     // see tone.OfPart
	// Blank is set where nothing is recorded, or another way has the part so: it is drawn hollow.
	Blank  bool
	Behind *Behind // what it counts; nil where the list cannot show it
}

// Type implements Chart.
func (*PartsChart) Type() ChartType { return Parts }

// Total is what the parts add up to; a part that is no number adds nothing.
func (w Way) Total() float64 {
	sum := 0.0
	for _, p := range w.Parts {
		if p.Value > 0 {
			sum += p.Value
		}
	}
	return sum
}

// Head is the way's name with its total: "By progress: 169 intentions".
func (c *PartsChart) Head(w Way) string {
	words := Amount{Value: w.Total()}.Text()
	if c.Of != "" {
		words += " " + c.Of
	}
	if w.Name == "" {
		return words
	}
	return w.Name + ": " + words
}
