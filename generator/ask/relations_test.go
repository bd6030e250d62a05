package ask

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

var here = diag.Position{File: "p.md", Line: 7, Column: 1}

func located(text string) diag.Located { return diag.Located{Text: text, At: here} }

// thing has a value of each type; those of blank are all blank.
type thing struct {
	name, state string
	tags        []string
	count       int
	share       float64
	due         time.Time
	blank       bool
}

type shownShare float64

func (s shownShare) Words() string  { return fmt.Sprintf("%.0f%%", 100*float64(s)) }
func (s shownShare) Place() float64 { return float64(s) }

func unlessBlank(value func(*thing) any) func(*thing) any {
	return func(g *thing) any {
		if g.blank {
			return nil
		}
		return value(g)
	}
}

func day24(month time.Month, day int) time.Time {
	return time.Date(2024, month, day, 0, 0, 0, 0, time.UTC)
}

var allThings = []*thing{
	{"A", "open", []string{"red", "blue"}, 3, .5, day24(10, 31), false},
	{"B", "closed", []string{"red"}, 5, .25, day24(11, 1), false},
	{"C", "", nil, 0, 0, time.Time{}, true},
}

// things is a relation with a field of each type, of which made counts the rows
// that are made.
func things(made *int) *relation.Relation {
	tags := relation.Of("tags", "Tags", relation.Words, unlessBlank(func(g *thing) any { return g.tags }))
	tags.Listed = []string{"red", "blue"}
	elsewhere := relation.OfWord("elsewhere", "Elsewhere", []string{"in", "out"}, func(*thing) string { return "in" })
	elsewhere.File = "elsewhere.csv"
	return relation.New("things", "things.csv", []relation.Field{
		relation.OfText("name", "Name", func(g *thing) string { return g.name }),
		relation.OfWord("state", "State", []string{"open", "closed"}, func(g *thing) string { return g.state }),
		tags, elsewhere,
		relation.Of("count_of", "Count", relation.Whole, unlessBlank(func(g *thing) any { return g.count })),
		relation.Of("share", "Share", relation.Number, unlessBlank(func(g *thing) any { return g.share })),
		relation.Of("cost", "Cost", relation.Money, unlessBlank(func(g *thing) any { return 1000 * g.count })),
		relation.Of("percent", "Per cent", relation.Percent, unlessBlank(func(g *thing) any { return 100 * g.share })),
		relation.Of("done", "Done", relation.Flag, unlessBlank(func(g *thing) any { return g.count > 3 })),
		relation.Of("shown", "Shown", relation.Shown, unlessBlank(func(g *thing) any { return shownShare(g.share) })),
		relation.OfDate("due", "Due", func(g *thing) time.Time { return g.due }),
	}, func() []*thing { *made += len(allThings); return allThings })
}

// parts have a field of the same name as that of things, with other words.
func parts() *relation.Relation {
	return relation.New("parts", "parts.csv", []relation.Field{
		relation.OfText("of", "Of", func(s [2]string) string { return s[0] }),
		relation.OfWord("state", "State", []string{"new", "old"}, func(s [2]string) string { return s[1] }),
	}, func() [][2]string { return [][2]string{{"A", "new"}, {"A", "old"}, {"B", "old"}} })
}

func asker(t testing.TB, has ...string) *Asker {
	t.Helper()
	o := Options{
		Relations: []*relation.Relation{things(new(int)), parts()}, Cycle: "2024/25",
		Names: map[string]any{"as_at": day24(10, 31), "programmes": []any{"Alpha", "Beta"}, "facts": map[string]any{"funding": 2900000, "day": day24(9, 30)}},
	}
	if has != nil {
		o.Has = func(file string) bool {
			for _, name := range has {
				if file == name {
					return true
				}
			}
			return false
		}
	}
	return New(o)
}

// asked is what an expression gives, and else its findings as lines.
func asked(a *Asker, expression string) string {
	value, findings := a.Value(located(expression))
	if len(findings) > 0 {
		value = "" // an answer with a finding is none
	}
	for _, f := range findings {
		value += strings.TrimPrefix(f.String(), "p.md:") + "\n"
	}
	return strings.TrimSpace(value)
}
