// Package study answers what papers ask of one edition's records: the value of
// an expression, and the figure for a block. It is where analysis meets papers.
package study

import (
	"cmp"
	"sync"
	"time"

	"boardpack/generator/ask"
	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// About is what a pack says of itself.
type About struct {
	Name         string // "Mid-year review 2024/25"
	Organisation string
	Cycle        string // financial year, "2024/25"
	AsAt         time.Time
	Published    time.Time        // the publication date; zero where the pack has none
	Provider     *record.Provider // whom the edition is for; nil where it is for no provider
	Facts        []Fact
	Controls     []Control
	Selection    Selection
	Routes       []Route  // who approves what business case, the least amounts first
	Rules        []Rule   // which segment is suggested, the first that holds
	Earlier      *Earlier // nil where the pack follows none
}

// Fact is a figure that papers quote and no record holds.
type Fact struct {
	Name   string
	Value  any // string, int, float64 or time.Time
	Source string
}

// Control is an expression, the value of it that was published, and where. A
// difference is an error unless it is accepted, with the reason.
type Control struct {
	Name       string
	Expression diag.Located
	Published  string
	Source     string
	Accepted   string
}

// Options are all that a study is made of.
type Options struct {
	About   About
	Records *record.Pack // only what the edition's audience may see
	// Hidden is what the edition does not see and may count all the same; nil
	// where it sees the whole pack.
	Hidden *Hidden
	// Standings are shared with other studies of the same records and the same
	// selection; nil where there are none. Of measures those alone share them that
	// see the whole pack, and follow none.
	Standings *Standings
	// Doubtful says that records are missing because of faults in them, so that
	// what fails for want of them is no further finding.
	Doubtful bool
	// Steps and Interrupted keep expressions from going on for ever, as in ask.
	Steps       int
	Interrupted func() error
}

// session is what a study is of.
type session struct {
	about   About
	records *record.Pack
	hidden  *Hidden // what the edition does not see; nil where it sees all
}

// Study is one edition's records and all that was found out about them.
type Study struct {
	*session
	*inquiry
	*measuring
	*scoring
	figures     above
	wholeCounts *wholeCounts // the numbers that count all, of one paper
}

// New prepares the study of the records that an edition may see. Nothing is
// worked out before it is asked for.
func New(o Options) *Study {
	s := &Study{session: &session{o.About, o.Records, o.Hidden}, inquiry: new(inquiry), wholeCounts: new(wholeCounts)}
	s.scoring = &scoring{s.session, cmp.Or(o.Standings, new(Standings))}
	s.measuring = &measuring{s.session, s.inquiry, o.assessments()}
	s.relations = s.papersSee()
	s.sieve = sync.OnceValue(s.newSieve)
	s.asker = ask.New(ask.Options{
		Relations: s.relations, Names: s.names(), Cycle: o.About.Cycle, Has: o.Records.Has, Held: s.held(), Lacks: s.lacks, Doubtful: o.Doubtful,
		Steps: o.Steps, Interrupted: o.Interrupted,
	})
	return s.Paper()
}

// Paper is the study for one more paper: with the same records, and without the
// values and figures that other papers named, nor what they count.
func (s *Study) Paper() *Study {
	own := *s
	own.figures, own.wholeCounts = above{}, new(wholeCounts)
	own.inquiry = &inquiry{s.asker.Paper().With(own.figures.functions()...), s.relations, s.sieve}
	own.measuring = &measuring{s.session, own.inquiry, s.assessments}
	return &own
}

// names are the values of Names.
func (s *Study) names() map[string]any {
	names := map[string]any{}
	for _, n := range s.Names() {
		names[n.Name] = n.value
	}
	return names
}

// Reserved are the names that mean something in expressions of every pack, so
// that no column of a pack's own can have them.
func Reserved() []string {
	s := New(Options{Records: new(record.Pack)})
	return s.asker.Reserved()
}

func (s *Study) programmes() []any {
	programme, _ := s.intentions().Field("programme")
	names := []any{}
	for _, name := range programme.Listed {
		names = append(names, name)
	}
	return names
}

// Define makes the value of an expression known by a name. Definitions may use
// those before them.
func (s *Study) Define(name string, expression diag.Located) diag.List {
	return s.asker.Define(name, expression)
}

// Holds reports whether a condition does, of the records of the edition.
func (s *Study) Holds(condition diag.Located) (bool, diag.List) {
	var findings diag.List
	value, ok := s.asker.Evaluate(condition, &findings)
	holds, is := value.(bool)
	if ok && !is && !s.asker.Doubtful() {
		findings.Errorf(condition.At, "when-needs-condition", "when needs a condition that is true or false, not %v", value)
	}
	return holds, findings
}

// Value is an expression's value as a page shows it.
func (s *Study) Value(expression diag.Located) (string, diag.List) { return s.asker.Value(expression) }
