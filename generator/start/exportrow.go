package start

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/relation"
)

// take keeps the rows of one day, where a column says days and rows of several come
// under one name.
func (e *Export) take(key []string) error {
	k, asked := e.field("as_at"), !e.Day.IsZero()
	progress := e.field("progress")
	wide := progress >= 0 && dated(e.table.header[progress])
	switch {
	case asked && !wide && k < 0:
		return e.misuse("no column says how things stood on %s", e.Day.Format(time.DateOnly))
	case wide && asked:
		e.day = e.Day
		return nil
	case k < 0, slices.Contains(key, "as_at"):
		return nil
	}
	return e.ofDay(k, asked || e.several(key))
}

// ofDay finds the day that is meant, or else the latest, and keeps its rows alone where
// others would come under the same names.
func (e *Export) ofDay(column int, alone bool) error {
	days := make([]time.Time, len(e.table.rows))
	for n, row := range e.table.rows {
		day, ok := calendar.ParseDay(row[column])
		if ok && day.After(e.day) && (e.Day.IsZero() || day.Equal(e.Day)) {
			e.day = day
		}
		days[n] = day
	}
	if e.day.IsZero() && !e.Day.IsZero() {
		return e.misuse("no row is of the day %s", e.Day.Format(time.DateOnly))
	}
	if n := 0; alone {
		e.table.rows = slices.DeleteFunc(e.table.rows, func([]string) bool { n++; return !days[n-1].Equal(e.day) })
	}
	return nil
}

// several reports whether rows of one name come again.
func (e *Export) several(key []string) bool {
	seen := make(map[string]bool, len(e.table.rows))
	for _, row := range e.table.rows {
		name := ""
		for _, field := range key {
			name += row[e.field(field)] + "\x00"
		}
		if seen[name] {
			return true
		}
		seen[name] = true
	}
	return false
}

// relationsOf are the tables of the sheets' columns that have a name.
func relationsOf(old, new *Export) (was, is *relation.Relation) {
	alike := map[string]func(a, b string) bool{}
	for _, name := range old.named {
		if at, to := old.field(name), new.field(name); name != "" && to >= 0 {
			alike[name] = alikeIn(column{old, at}, column{new, to})
		}
	}
	return old.relation(alike), new.relation(alike)
}

func (e *Export) relation(alike map[string]func(a, b string) bool) *relation.Relation {
	var fields []relation.Field
	for k, name := range e.named {
		if name == "" {
			continue
		}
		f := relation.OfText(name, e.table.header[k], func(row []string) string { return row[k] }).AlikeBy(alike[name])
		switch name {
		case "progress", "status", "rag":
			f = f.OrderedBy(byMeaning)
		case "anticipated_delivery":
			f = f.OrderedBy(calendar.CompareWritten)
		}
		fields = append(fields, f)
	}
	name := strings.TrimSuffix(e.file, ".csv")
	return relation.New(name, e.file, fields, func() [][]string { return e.table.rows })
}

// byMeaning orders words of progress, ratings and statuses: what goes, what may not,
// what is late, done, dropped; and what is open before what is closed.
func byMeaning(a, b string) int { return placeOf(a) - placeOf(b) }

func placeOf(word string) int {
	if m, known := meant(word, meanings); known {
		return slices.Index(ourProgress, m.ours)
	}
	if m, known := meant(word, statuses); known {
		return len(ourProgress) + slices.Index([]string{"OPEN", "CLOSED"}, m.ours)
	}
	return len(ourProgress) + 2
}

// column is one of an export.
type column struct {
	export *Export
	at     int
}

// alikeIn tells whether two cells of a column that are written otherwise hold one
// number or one day, where all of its cells in both sheets do. What they are is asked
// once, and not before two cells differ: most never do.
func alikeIn(columns ...column) func(a, b string) bool {
	same := sync.OnceValue(func() func(a, b string) bool {
		for _, kind := range []struct {
			is   func(string) bool
			same func(a, b string) bool
		}{{isAmount, sameAmount}, {isDay, sameDay}} {
			if !slices.ContainsFunc(columns, func(c column) bool { return c.has(kind.is) }) {
				return kind.same
			}
		}
		return nil
	})
	return func(a, b string) bool { return same() != nil && same()(a, b) }
}

// has reports whether a cell of a column that says anything is not of a kind.
func (c column) has(is func(string) bool) bool {
	return slices.ContainsFunc(c.export.table.rows, func(row []string) bool { return !isNothing(row[c.at]) && !is(row[c.at]) })
}

// codeShape is digits that are no number: a nought before others is part of them.
var codeShape = regexp.MustCompile(`^0\d|^\d{16}`)

func isAmount(text string) bool {
	return !codeShape.MatchString(text) && amount(text) != nil
}

// amount is the number that a text writes, with a pound or percent sign or without;
// nil for none.
func amount(text string) *big.Rat {
	plain := strings.NewReplacer("£", "", ",", "", "−", "-", "%", "", " ", "").Replace(text)
	if inner, ok := strings.CutPrefix(plain, "("); ok {
		plain = "-" + strings.TrimSuffix(inner, ")")
	}
	if !plainNumber.MatchString(plain) {
		return nil
	}
	n, _ := new(big.Rat).SetString(plain)
	return n
}

var plainNumber = regexp.MustCompile(`^[+-]?\d{1,18}(?:\.\d{1,18})?$`)

func sameAmount(a, b string) bool {
	m, n := amount(a), amount(b)
	return m != nil && n != nil && m.Cmp(n) == 0 && strings.Contains(a, "%") == strings.Contains(b, "%")
}

func isDay(text string) bool { _, ok := calendar.ParseDay(text); return ok }

func sameDay(a, b string) bool {
	m, is := calendar.ParseDay(a)
	n, too := calendar.ParseDay(b)
	return is && too && m.Equal(n)
}
