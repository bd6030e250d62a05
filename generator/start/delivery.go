package start

import (
	"slices"
	"strings"
	"time"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// deliver reads the columns of delivery: one table for each snapshot, of which
// the last alone has what a sheet says of the present.
func (d *draft) deliver(t *table, alone bool) {
	found := record.Guess(delivery).Columns(t.header)
	guessed := widened(found, t, "reference", "anticipated_delivery")
	snapshots := d.snapshots(t)
	progress, status := d.standing(t, found, len(snapshots) > 0)
	said, sure := "", true
	if progress < 0 && status < 0 && len(snapshots) == 0 {
		progress, said, sure = d.progressByWords(t)
	}
	if progress < 0 && status < 0 && len(snapshots) == 0 {
		if alone {
			d.must("no column of %s says how intentions stand", t.name)
		}
		return
	}
	if len(snapshots) == 0 {
		snapshots = []snapshot{{column: progress, day: d.options.AsAt}}
	}
	if _, there := found["as_at"]; alone && !there && len(snapshots) == 1 {
		if k := d.daysOf(t, found); k >= 0 {
			found["as_at"], guessed["as_at"] = k, true
		}
	}
	if t.latest > 0 && len(snapshots) == 1 {
		found["as_at"], guessed["as_at"] = t.latest-1, true
	}
	for k, snap := range snapshots {
		s := t.section()
		d.dated(s, t, snap, found, guessed, alone)
		if reference, there := found["reference"]; there {
			s.columns = append(s.columns, line{key: "reference", value: t.header[reference], note: d.guessIf(guessed["reference"])})
			t.taken[reference] = true
		} else if asked := d.asked(t, "reference"); asked.key != "" {
			s.columns = append(s.columns, line{key: asked.key, value: asked.value, off: true, note: "as under intentions"})
		}
		if snap.column >= 0 {
			t.taken[snap.column] = true
			s.columns = append(s.columns, line{key: "progress", value: t.header[snap.column], note: said, off: !sure})
			d.progress = append(d.progress, t.cells[snap.column])
			s.words = append(s.words, group{"progress", nil}) // once all are known
		}
		if k == len(snapshots)-1 {
			d.present(s, t, found, status, guessed)
		}
		d.deliveries = append(d.deliveries, s)
	}
}

// asked is the line by which a person is asked for a column of a list's; the zero line where
// there is none.
func (d *draft) asked(t *table, name string) line {
	k := slices.Index(d.lists, t)
	if k < 0 {
		return line{}
	}
	columns := d.intentions[k].columns
	if n := slices.IndexFunc(columns, func(l line) bool { return l.key == name && l.off }); n >= 0 {
		return columns[n]
	}
	return line{}
}

// dated says the day of a snapshot: by a column, or one day for all rows.
func (d *draft) dated(s *section, t *table, snap snapshot, found map[string]int, guessed map[string]bool, alone bool) {
	if as, dated := found["as_at"]; dated && (alone || t.latest > 0) && snap.given == "" {
		s.columns = append(s.columns, line{key: "as_at", value: t.header[as], note: d.guessDays(guessed["as_at"])})
		s.say("as_at", d.daysMeant(t.words(as)))
		t.taken[as] = true
		return
	}
	s.asAt = snap.day.Format(time.DateOnly)
	if snap.given != "" && !now().MatchString(snap.given) { // else it is the pack's day
		s.note = d.guess("the last day of %s", snap.given)
	}
}

// guessDays is the remark for a column of days that no header calls as_at.
func (d *draft) guessDays(guessed bool) string {
	if !guessed {
		return ""
	}
	return d.guess("by its days, since references stand in several rows")
}

// daysMeant are months and quarters with the day that each means.
func (d *draft) daysMeant(words []string) []line {
	date := record.OwnField{Type: relation.Date}
	var lines []line
	for _, word := range words {
		if day, ok := d.dayOf(word); ok && !date.Reads(word) {
			lines = append(lines, line{key: word, value: day.Format(time.DateOnly)})
		}
	}
	slices.SortFunc(lines, func(a, b line) int { return strings.Compare(a.value, b.value) })
	return lines
}

// daysOf is the column of days by which rows of one reference differ; below nought
// where references stand once. None is for a person to decide.
func (d *draft) daysOf(t *table, found map[string]int) int {
	reference, there := found["reference"]
	if !there || len(t.words(reference)) == len(t.cells[reference]) {
		return -1
	}
	if k := t.dayColumn(reference, relation.Date); k >= 0 {
		return k
	}
	d.must("references stand in several rows of %s: which column says the day of each? files: delivery: columns: as_at, in place of as_at", t.name)
	return -1
}

// dayColumn is the free column of days, or of periods, of which each row of one
// reference has another; below nought for none.
func (t *table) dayColumn(reference int, kind relation.Type) int {
	day := record.OwnField{Type: kind}
	for k := range t.header {
		if t.taken[k] || k == reference || slices.ContainsFunc(t.rows, func(row []string) bool { return !day.Reads(row[k]) }) {
			continue
		}
		seen := map[[2]string]bool{}
		for _, row := range t.rows {
			seen[[2]string{row[reference], row[k]}] = true
		}
		if len(seen) == len(t.rows) {
			return k
		}
	}
	return -1
}

// standing are the columns of progress and of status, below nought for none:
// which is which their words say, and not their headers.
func (d *draft) standing(t *table, found map[string]int, snapped bool) (progress, status int) {
	progress, status = -1, -1
	for _, name := range []string{"status", "progress", "rag"} {
		k, there := found[name]
		switch {
		case !there || t.taken[k]:
		case mostly(t.cells[k], statuses) && name != "rag" && status < 0 && !t.tellsProgress(k, found, snapped):
			status = k
		case mostly(t.cells[k], meanings) && progress < 0 && !snapped:
			progress = k
		}
	}
	for _, name := range []string{"progress", "status", "rag"} { // words that are known nowhere
		if k, there := found[name]; there && progress < 0 && k != status && !snapped && !t.taken[k] && fewWords(t, k) && !areNumbers(t.words(k)) {
			progress = k
		}
	}
	if k, there := found["status"]; there && status < 0 && k != progress && !t.taken[k] && fewWords(t, k) {
		status = k // its words are for a person to say
	}
	return progress, status
}

// tellsProgress reports whether a column has more words of progress than of status,
// and no other says how things go.
func (t *table) tellsProgress(column int, found map[string]int, snapped bool) bool {
	for name, k := range found {
		if (name == "progress" || name == "rag") && k != column && mostly(t.cells[k], meanings) || snapped {
			return false
		}
	}
	ours, _ := known(t.cells[column], meanings)
	theirs, _ := known(t.cells[column], statuses)
	return ours > theirs
}

// present reads what a sheet says of how things stand now.
func (d *draft) present(s *section, t *table, found map[string]int, status int, guessed map[string]bool) {
	if status >= 0 {
		t.taken[status] = true
		s.columns = append(s.columns, line{key: "status", value: t.header[status]})
		s.say("status", d.translated(t.words(status), statuses))
	}
	for _, name := range []string{"closure_reason", "anticipated_delivery", "rag", "narrative"} {
		k := t.take(found, name)
		if k < 0 {
			continue
		}
		s.columns = append(s.columns, line{key: name, value: t.header[k], note: d.guessIf(guessed[name])})
		switch name {
		case "rag":
			s.say(name, d.translated(t.words(k), ratings))
		case "closure_reason":
			s.say(name, d.variants(t, k, true))
		case "anticipated_delivery":
			s.say(name, d.periods(t, k))
		}
	}
	if _, there := found["narrative"]; there {
		return
	}
	if k := slices.IndexFunc(t.header, func(h string) bool { return comments().MatchString(h) }); k >= 0 && !t.taken[k] && len(t.cells[k]) > 0 {
		t.taken[k] = true
		s.columns = append(s.columns, line{key: "narrative", value: t.header[k], off: true, note: "take the first # away if what it says may be shown"})
	}
}

// comments are headers of what is said of each row, which may be meant for nobody
// else.
var comments = pattern.Of(`(?i)^(?:\w+ )?(?:comment(?:s|ary)?|narrative|update|notes|position statement)(?: this (?:month|quarter))?$`)

// translated are words of theirs with ours; those that are ours need none.
func (d *draft) translated(words []string, into map[string]meaning) []line {
	var lines []line
	for _, word := range words {
		m, known := meant(word, into)
		switch {
		case word == m.ours:
		case isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		case !known:
			lines = append(lines, line{key: word, value: "?", off: true, note: d.must("what does %q mean: %s?", word, strings.Join(oursOf(into), ", "))})
		case m.other != "":
			lines = append(lines, line{key: word, value: m.ours, note: d.guess("or %s", m.other)})
		default:
			lines = append(lines, line{key: word, value: m.ours})
		}
	}
	return lines
}

func oursOf(words map[string]meaning) (ours []string) {
	for _, m := range words {
		if !slices.Contains(ours, m.ours) {
			ours = append(ours, m.ours)
		}
	}
	slices.Sort(ours)
	return ours
}

// periods are words of a column of dates that are none.
func (d *draft) periods(t *table, column int) []line {
	var lines []line
	period := record.OwnField{Type: "period"}
	for _, word := range t.words(column) {
		switch {
		case period.Reads(word), dayElsewhere().MatchString(word):
		case isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		case d.near(word) != "":
			lines = append(lines, line{key: word, value: d.near(word), note: d.guess("in the pack's year")})
		default:
			lines = append(lines, line{key: word, value: "?", off: true, note: d.must("%s: when is %q? write it as Q3 2025/26, October 2025 or 2025-10-31, or \"\" for no date", t.header[column], word)})
		}
	}
	return lines
}
