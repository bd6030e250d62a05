package record

import (
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/sheet"
	"boardpack/generator/wording"
)

// stand is a row, by its line, and the day of which it is.
type stand struct {
	day  time.Time
	line int
}

// noteLatest finds the rows of a sheet of many months that a later row of the same
// reference has taken the place of: by the days or months under the header that
// pack.yaml gives, up to the pack's own day.
func (r *reading) noteLatest() {
	said := r.settings.Files[r.table.file].Latest
	if said.Text == "" {
		return
	}
	reference := r.field("reference")
	headings := r.headings(r.sheet.in)
	found := called(headings, said.Text)
	switch {
	case len(found) == 0 && r.settings.isDraft():
		return
	case len(found) == 0:
		r.noHeader(said, headings)
		return
	case reference < 0:
		return // it is missing, which is told
	}
	r.passOver(reference, found[0])
	r.reopen()
}

// passOver reads the sheet to its end, and keeps which rows are passed over: by the
// columns of the reference and of the day.
func (r *reading) passOver(reference, dayColumn int) {
	in := r.sheet.in
	r.passed = map[int]bool{}
	latest, undated, later := map[string]stand{}, map[string][]int{}, map[string]int{}
	for {
		row, err := in.Next()
		if err != nil { // what keeps it from being read is told when it is read
			for name := range latest {
				for _, line := range undated[name] {
					r.passed[line] = true // its day is what is wrong, not that it is the second row
				}
			}
			r.tellLeftOut(latest)
			r.tellLaterAlone(latest, later, dayColumn)
			return
		}
		if row.Broken != nil || len(row.Cells) != len(in.Header) {
			continue
		}
		name := strings.TrimSpace(row.Cells[reference])
		day, ok := r.dayOfRow(row, dayColumn)
		before, again := latest[name]
		switch {
		case name == "": // which is told where it is read
		case !ok: // which is told
			undated[name] = append(undated[name], row.Line)
		case !r.settings.AsAt.IsZero() && day.After(r.settings.AsAt):
			r.noteLater(name, row)
			r.passed[row.Line] = true
			if later[name] == 0 {
				later[name] = row.Line
			}
		case again && day.Before(before.day):
			r.passed[row.Line] = true
		case again && day.Equal(before.day): // two rows of one month, which is told
		default:
			if again {
				r.passed[before.line] = true
			}
			latest[name] = stand{day, row.Line}
		}
	}
}

// field is the place of a column in a row of the file, by our name; -1 where there is none.
func (r *reading) field(name string) int {
	for _, c := range r.columns {
		if c.name == name {
			return c.field
		}
	}
	return -1
}

// noteLater keeps what a row of a day after the pack's says of who may see it, in its
// column or by a mark: what is kept back by now may not go out in a pack of an earlier day.
func (r *reading) noteLater(reference string, row sheet.Row) {
	if !r.settings.Hides || r.settings.isDraft() {
		return
	}
	m, marks := r.markOf(row)
	marks = marks && !m.isDoubtful()
	if k := slices.IndexFunc(r.columns, func(c *cells) bool { return c.name == confidential && c.field >= 0 }); k >= 0 {
		c := r.columns[k]
		if value, wrong := c.read(c.textOf(row)); value == yes || wrong != nil && strings.TrimSpace(c.textOf(row)) != "" {
			m, marks = marking{at: r.sheet.at(row.Line, c.field+1)}, true
		}
	}
	if marks {
		if r.later == nil {
			r.later = map[string]marking{}
		}
		r.later[reference] = m
	}
}

// hideLater keeps from everybody what a later row of its sheet does.
func (j *joining) hideLater() {
	whole := j.files[intentionsFile]
	for _, r := range append([]*reading{whole}, whole.more...) {
		if len(r.later) == 0 {
			continue // as in most files
		}
		for _, i := range j.pack.Intentions {
			if m, later := r.later[i.Reference]; later && !i.Hidden() {
				r.hideLater(i, m)
			}
		}
	}
}

// hideLater keeps an intention from everybody by what a row of a day after the pack's
// says; where the pack says that there is nothing to keep, that is told.
func (r *reading) hideLater(i *Intention, m marking) {
	i.barred = true
	if r.settings.AllPublished {
		r.noneMarked(m)
		return
	}
	r.findings.warnf(m.at, "confidential-later", "%s is not said to be public here, after the pack's day, and may be published at %s: only the Board's edition shows it", quoted(i.Reference), i.At(confidential)).
		Hinted("write Yes in that row too, or No here once everybody may see it")
}

// tellLeftOut tells references that have no row of the latest day: whether they are
// closed, withdrawn or forgotten the sheet does not say.
func (r *reading) tellLeftOut(latest map[string]stand) {
	var last time.Time
	for _, s := range latest {
		if s.day.After(last) {
			last = s.day
		}
	}
	first, left := 0, 0
	for _, s := range latest {
		if s.day.Before(last) {
			if left++; first == 0 || s.line < first {
				first = s.line
			}
		}
	}
	if left > 0 && !r.settings.isDraft() {
		r.findings.warnf(r.sheet.at(first, 1), "latest-row-older", "references without a row of %s, the latest day (%d of them), stand as their own latest row has them", calendar.Long(last), left).
			Hinted("look whether they still belong to the list")
	}
}

// tellLaterAlone tells references that stand in rows of days after the pack's alone: they are
// new since then, or the days are not those of the rows.
func (r *reading) tellLaterAlone(latest map[string]stand, later map[string]int, dayColumn int) {
	var alone []string
	first := 0
	for name, line := range later {
		if _, also := latest[name]; also {
			continue
		}
		if alone = append(alone, name); first == 0 || line < first {
			first = line
		}
	}
	if len(alone) > 0 && !r.settings.isDraft() {
		slices.SortFunc(alone, wording.CompareNaturally)
		r.findings.warnf(r.sheet.at(first, dayColumn+1), "latest-row-later", "intentions all of whose rows are of days after %s, the pack's, are left out (%d of them): %s", calendar.Long(r.settings.AsAt), len(alone), wording.Some(alone, mostTold)).
			Hinted("if %s is not the day of which a row is, take latest: out of pack.yaml", r.sheet.in.Header[dayColumn])
	}
}

// dayOfRow is the last day of what a cell says.
func (r *reading) dayOfRow(row sheet.Row, field int) (time.Time, bool) {
	text := strings.TrimSpace(row.Cells[field])
	if day, ok := dayOf(text); ok {
		return day, true
	}
	if period, ok := calendar.ParsePeriod(text); ok {
		return period.End(), true
	}
	r.findings.errorf(r.sheet.at(row.Line, field+1), "not-a-date", "%s %s is not a day or a month, and says which row of a reference is the latest", r.sheet.in.Header[field], quoted(text)).
		Hinted("write it as 2024-10-31 or October 2024")
	return time.Time{}, false
}

// latestHeader reports whether a header says which row of a reference is the latest.
func (r *reading) latestHeader(text string) bool {
	said := r.settings.Files[r.table.file].Latest.Text
	return said != "" && len(called([]heading{{text: text}}, said)) > 0
}
