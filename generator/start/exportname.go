package start

import (
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// name gives each column a name: by what init would take its header for, or else by
// the header itself. A header that an older sheet has is called what it is there;
// only of progress, of which a sheet has a column for each month, the latest is meant
// in both. A column that is not compared has none.
func (e *Export) name(older *Export) {
	t, guessed := e.table, e.guessed()
	e.named = make([]string, len(t.header))
	used := map[string]bool{}
	give := func(k int, name string) {
		if e.named[k] == "" && !used[name] {
			e.named[k], used[name] = name, true
		}
	}
	if k, there := guessed["progress"]; there {
		give(k, "progress")
	}
	d := &draft{}
	if older != nil {
		d.fieldNames = slices.Clone(older.named)
		for k, header := range t.header {
			if at := older.column(header); at >= 0 && older.named[at] != "" && (older.named[at] != "progress" || !dated(header)) {
				give(k, older.named[at])
			}
		}
		for k, at := range e.respeltUnits(older) {
			give(k, older.named[at])
		}
	}
	for _, name := range order(guessed) {
		give(guessed[name], name)
	}
	for k, header := range t.header {
		if e.named[k] == "" && header != "" && !housekeeping().MatchString(header) {
			give(k, d.fieldName(labelOf(header, record.OwnField{})))
		}
	}
}

// dated reports whether a header of progress says its day.
func dated(header string) bool { return daySaid(header) != "" }

// order are the names of columns by the places of these.
func order(columns map[string]int) (names []string) {
	for _, file := range record.Files() {
		for _, name := range record.Columns(file) {
			if _, there := columns[name]; there && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// column is the one of a header; below nought for none.
func (e *Export) column(header string) int {
	return slices.IndexFunc(e.table.header, func(other string) bool {
		return other == header || squashed(header) != "" && squashed(other) == squashed(header)
	})
}

// inUnits is what the end of a header says of the unit of its numbers.
var inUnits = pattern.Of(`(?i)\s*(?:[(\[]\s*(?:£[^)\]]*|%|gbp[^)\]]*|k|m|000s?|in [^)\]]*|days|weeks|months|number|no\.?|#)\s*[)\]]|£\s?(?:k|m|000s?)?|%)\s*$`)

// respeltUnits are, by the columns that have no header of the older sheet, those of the
// older that have none here and differ in the unit that they name alone, as Cost and
// Cost (£) do. Where there are two such, neither is taken for the other.
func (e *Export) respeltUnits(older *Export) map[int]int {
	alone := func(of, other *Export) map[string][]int {
		columns := map[string][]int{}
		for k, header := range of.table.header {
			if bare := squashed(inUnits().ReplaceAllString(header, "")); bare != "" && other.column(header) < 0 && !dated(header) {
				columns[bare] = append(columns[bare], k)
			}
		}
		return columns
	}
	pairs, was := map[int]int{}, alone(older, e)
	for bare, columns := range alone(e, older) {
		if len(columns) == 1 && len(was[bare]) == 1 && older.named[was[bare][0]] != "" {
			pairs[columns[0]] = was[bare][0]
		}
	}
	return pairs
}

// field is the column of a name; below nought for none.
func (e *Export) field(name string) int { return slices.Index(e.named, name) }

// guessed are the columns that go by our names.
func (e *Export) guessed() map[string]int {
	t := e.table
	if e.file != intentions && e.file != delivery {
		return record.Guess(e.file).Columns(t.header)
	}
	columns := map[string]int{}
	take := func(name string, k int) {
		if _, there := columns[name]; !there && k >= 0 && !t.taken[k] {
			columns[name], t.taken[k] = k, true
		}
	}
	e.secrecy(take)
	listed := record.Guess(intentions).Columns(t.header)
	if e.file == intentions {
		widened(listed, t, append([]string{"lead"}, needed...)...)
	} else {
		widened(listed, t, "reference")
	}
	for _, name := range order(listed) {
		if e.file == intentions || name == "reference" {
			take(name, listed[name])
		}
	}
	e.standing(take)
	return columns
}

// secrecy finds the one column that says what may be published.
func (e *Export) secrecy(take func(string, int)) {
	var columns []int
	for k, header := range e.table.header {
		if hides, shows := record.SpeaksOfPublication(header); hides || shows {
			columns = append(columns, k)
		}
	}
	if len(columns) == 1 {
		take(confidential, columns[0])
	}
}

// standing finds the columns that say how things stand.
func (e *Export) standing(take func(string, int)) {
	t := e.table
	found := record.Guess(delivery).Columns(t.header)
	widened(found, t, "anticipated_delivery")
	latest := e.latest()
	d := &draft{}
	progress, status := d.standing(t, found, latest >= 0)
	take("progress", max(progress, latest))
	take("status", status)
	for _, name := range []string{"as_at", "closure_reason", "anticipated_delivery", "rag", "narrative"} {
		if k, there := found[name]; there {
			take(name, k)
		}
	}
}

// latest is the column of progress of the day that is meant: of those that name a
// day, the last that does not say it is the month before's. It is below nought for none.
func (e *Export) latest() int {
	latest := -1
	for k, header := range e.table.header {
		said := daySaid(header)
		if said == "" || before().MatchString(said) || e.table.taken[k] || !mostly(e.table.cells[k], meanings) {
			continue
		}
		if e.Day.IsZero() || e.isOf(said) {
			latest = k
		}
	}
	return latest
}

// isOf reports whether a header's day is the one that is meant.
func (e *Export) isOf(said string) bool {
	year := calendar.PeriodOf(calendar.Year, e.Day).String()
	day, ok := (&draft{options: Options{AsAt: e.Day, Cycle: year}}).dayOf(said)
	return ok && day.Format(time.DateOnly) == e.Day.Format(time.DateOnly)
}

// keyOf are the fields by which rows are named: those of the headers that are given,
// or what init would take for the reference.
func keyOf(old, new *Export, headers []string) (key []string, err error) {
	if len(headers) == 0 {
		headers = slices.DeleteFunc(slices.Clone(record.Keys(new.file)), func(name string) bool { return old.field(name) < 0 && new.field(name) < 0 })
		if len(headers) == 0 {
			headers = record.Keys(new.file)
		}
	}
	for _, header := range headers {
		for _, e := range []*Export{old, new} {
			k := e.field(header)
			if at := e.column(header); k < 0 && at >= 0 {
				k = at
			}
			switch {
			case k < 0:
				return nil, e.misuse("no column names its rows by %s: name one with --key HEADER, of %s", header, strings.Join(e.table.header, ", "))
			case e == old:
				key = append(key, e.named[k])
			case e.named[k] != key[len(key)-1]:
				return nil, e.misuse("%q is another column there than in %s", header, old.Path)
			}
		}
	}
	return key, nil
}
