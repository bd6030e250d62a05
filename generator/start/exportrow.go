package start

import (
	"math/big"
	"slices"
	"strings"
	"sync"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// ofDay keeps the rows of the day that is meant, where one is.
func (e *Export) ofDay(key []string) error {
	k, progress := e.field(asAt), e.field("progress")
	switch {
	case progress >= 0 && dated(e.table.header[progress]):
		e.day = e.Day
	case k >= 0 && !e.Day.IsZero():
		if e.keepDays(k, key); len(e.table.rows) == 0 {
			return e.misuse("no row is of the day %s", e.Day.Format(time.DateOnly))
		}
	case k >= 0:
		e.days(k)
	case !e.Day.IsZero():
		return e.misuse("no column says how things stood on %s", e.Day.Format(time.DateOnly))
	}
	return nil
}

// Latest keeps of rows that come under one name the latest, in sheets that say of
// which day each row is, and reports whether one of the two does.
func (x *Exports) Latest() bool {
	kept := false
	for _, e := range []*Export{x.old, x.new} {
		k := e.field(asAt)
		if k < 0 && len(x.Key) == 1 {
			if k = e.table.dayColumn(e.field(x.Key[0]), relation.Period); k >= 0 {
				e.named[k] = asAt
			}
		}
		if k >= 0 && !slices.Contains(x.Key, asAt) {
			e.keepDays(k, x.Key)
			kept = true
		}
	}
	x.relate()
	return kept
}

// asAt is the field of the day of a row.
const asAt = "as_at"

// days are those of the rows, zero for none; the sheet's own is the latest of those
// that are meant.
func (e *Export) days(column int) []time.Time {
	days := make([]time.Time, len(e.table.rows))
	for n, row := range e.table.rows {
		day, ok := calendar.ParseDay(row[column])
		if !ok {
			if period, is := calendar.ParsePeriod(row[column]); is {
				day = period.End()
			}
		}
		if day.After(e.day) && (e.Day.IsZero() || day.Equal(e.Day)) {
			e.day = day
		}
		days[n] = day
	}
	return days
}

// keepDays keeps the rows of the day that is meant, or the latest of each name.
func (e *Export) keepDays(column int, key []string) {
	days := e.days(column)
	latest := map[string]time.Time{}
	for n, row := range e.table.rows {
		if name := e.nameOf(row, key); days[n].After(latest[name]) {
			latest[name] = days[n]
		}
	}
	n := -1
	e.table.rows = slices.DeleteFunc(e.table.rows, func(row []string) bool {
		n++
		if !e.Day.IsZero() {
			return !days[n].Equal(e.Day)
		}
		return !days[n].Equal(latest[e.nameOf(row, key)])
	})
}

func (e *Export) nameOf(row, key []string) (name string) {
	if len(key) == 1 {
		return row[e.field(key[0])]
	}
	for _, field := range key {
		name += row[e.field(field)] + "\x00"
	}
	return name
}

// relate makes tables of the sheets' columns that have a name.
func (x *Exports) relate() {
	old, new := x.old, x.new
	alike := map[string]func(a, b string) bool{}
	for _, name := range old.named {
		if at, to := old.field(name), new.field(name); name != "" && to >= 0 {
			alike[name] = alikeIn(column{old, at}, column{new, to})
		}
	}
	x.Old, x.New, x.OldDay, x.NewDay = old.relation(alike, x.Key), new.relation(alike, x.Key), old.day, new.day
}

// relation is the sheet's table. The day of a row is none of what it says.
func (e *Export) relation(alike map[string]func(a, b string) bool, key []string) *relation.Relation {
	var fields []relation.Field
	for k, name := range e.named {
		if name == "" || name == asAt && !slices.Contains(key, asAt) {
			continue
		}
		f := relation.OfText(name, e.table.header[k], func(row *[]string) string { return (*row)[k] }).AlikeBy(alike[name])
		switch name {
		case "progress", "status", "rag":
			f = f.OrderedBy(byMeaning)
		case "anticipated_delivery":
			f = f.OrderedBy(calendar.CompareWritten)
		}
		fields = append(fields, f)
	}
	name := strings.TrimSuffix(e.file, ".csv")
	return relation.New(name, e.file, fields, func() []*[]string {
		rows := make([]*[]string, len(e.table.rows))
		for k := range rows {
			rows[k] = &e.table.rows[k]
		}
		return rows
	})
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

// alikeIn tells whether two cells of a column that are written otherwise hold one day,
// or one number where all of its cells in both sheets hold numbers: 1.10 may be a
// section's. That is asked once, and not before two cells differ: most never do.
func alikeIn(columns ...column) func(a, b string) bool {
	amounts := sync.OnceValue(func() bool {
		return !slices.ContainsFunc(columns, func(c column) bool { return c.has(isAmount) })
	})
	return func(a, b string) bool { return sameDay(a, b) || amounts() && sameAmount(a, b) }
}

// has reports whether a cell of a column that says anything is not of a kind.
func (c column) has(is func(string) bool) bool {
	return slices.ContainsFunc(c.export.table.rows, func(row []string) bool { return !isNothing(row[c.at]) && !is(row[c.at]) })
}

// codeShape is digits that are no number: a nought before others is part of them.
var codeShape = pattern.Of(`^0\d|^\d{16}`)

func isAmount(text string) bool {
	return !codeShape().MatchString(text) && amount(text) != nil
}

// amount is the number that a text writes, with a pound or percent sign or without;
// nil for none.
func amount(text string) *big.Rat {
	plain := strings.NewReplacer("£", "", ",", "", "−", "-", "%", "", " ", "").Replace(text)
	if inner, ok := strings.CutPrefix(plain, "("); ok {
		plain = "-" + strings.TrimSuffix(inner, ")")
	}
	if !plainNumber().MatchString(plain) {
		return nil
	}
	n, _ := new(big.Rat).SetString(plain)
	return n
}

var plainNumber = pattern.Of(`^[+-]?\d{1,18}(?:\.\d{1,18})?$`)

func sameAmount(a, b string) bool {
	m, n := amount(a), amount(b)
	return m != nil && n != nil && m.Cmp(n) == 0 && strings.Contains(a, "%") == strings.Contains(b, "%")
}

func sameDay(a, b string) bool {
	m, is := calendar.ParseDay(a)
	n, too := calendar.ParseDay(b)
	return is && too && m.Equal(n)
}
