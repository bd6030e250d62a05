package record

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// points are what the numbers of one column say of the mark before their decimals: a
// point, as here, or a comma, as on the Continent, where points or spaces stand between
// thousands.
type points struct {
	comma    string // the first number that can only have a comma for its decimals
	sure     bool   // one of these has points or spaces between thousands, or there are several
	point    bool   // one can only have a point
	either   bool   // one, such as 1,250, can have it for thousands
	thousand string // the first such as 1.250, in which the point may stand for thousands
	read     bool   // the numbers are read as comma says
}

var (
	amountCore = pattern.Of(`^[-+−£(]*(\d[\d., \x{a0}\x{2009}\x{202f}]*?) ?%?\)?$`)
	spaced     = pattern.Of(`^\d{1,3}(?:[ \x{a0}\x{2009}\x{202f}]\d{3})+(?:[.,]\d+)?$`)
	commaOnly  = pattern.Of(`^[1-9]\d{0,2}(?:\.\d{3})+,\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$|^\d+,\d+$`)
	pointOnly  = pattern.Of(`^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$|^\d+\.\d+$`)
	withComma  = pattern.Of(`^(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$`)
	maybeComma = pattern.Of(`^[1-9]\d{0,2},\d{3}$`)
	maybePoint = pattern.Of(`^[1-9]\d{0,2}\.\d{3}$`)
	spaces     = strings.NewReplacer(" ", "", "\u00a0", "", "\u2009", "", "\u202f", "")
)

// note hears of a number as it is written.
func (p *points) note(value string) {
	if p.point {
		return // it is settled
	}
	m := amountCore().FindStringSubmatch(value)
	if m == nil {
		return
	}
	core := m[1]
	parted := spaced().MatchString(core)
	if parted {
		core = spaces.Replace(core)
	}
	switch {
	case maybeComma().MatchString(core) && !parted:
		p.either = true
	case maybePoint().MatchString(core):
		if p.thousand == "" {
			p.thousand = value
		}
	case pointOnly().MatchString(core):
		p.point = true
	case commaOnly().MatchString(core) || parted && strings.Contains(core, ","):
		p.sure = p.sure || parted || strings.Contains(core, ".") || p.comma != "" && p.comma != value
		if p.comma == "" {
			p.comma = value
		}
	}
}

func isDigits(value string) bool {
	for k := range len(value) {
		if value[k] < '0' || value[k] > '9' {
			return false
		}
	}
	return true
}

// clear reports whether a comma can be nothing else in the column than the mark before
// decimals, and is.
func (p *points) clear() bool { return p.sure && !p.point && !p.either }

// plain is a number without what stands between its thousands, as far as the column says
// what that is.
func (p *points) plain(value string) string {
	if !p.read && !strings.ContainsAny(value, " \u00a0\u2009\u202f") {
		return value
	}
	m := amountCore().FindStringSubmatchIndex(value)
	if m == nil {
		return value
	}
	core := value[m[2]:m[3]]
	if spaced().MatchString(core) {
		core = spaces.Replace(core)
	}
	if p.read && withComma().MatchString(core) {
		core = strings.Replace(strings.ReplaceAll(core, ".", ""), ",", ".", 1)
	}
	return value[:m[2]] + core + value[m[3]:]
}

// hint says what to write for a number that cannot be read, where a comma may stand
// before its decimals, but the column does not say so.
func (p *points) hint(value string, rule rule, wrong *problem) {
	other := points{read: true}
	plain := other.plain(value)
	if p.read || plain == value || !strings.Contains(value, ",") {
		return
	}
	if _, still := rule(plain); still == nil {
		wrong.hint = "write it as " + plain + " if the comma stands before decimals, of which the column is not sure"
	}
}

// commas looks for columns of which all that was read says that commas stand before
// decimals. Where there are any, all rows are to be read anew: what was taken for 1.25
// is 1250.
func (r *reading) commas() (again bool) {
	for _, c := range r.amounts() {
		if p := c.points; p.clear() && !p.read {
			p.read, again = true, true
			c.known, c.latestRaw = map[string]cell{}, "" // an own column's, too
		}
	}
	return again
}

// amounts are the columns of numbers.
func (r *reading) amounts() (all []*cells) {
	for _, c := range r.columns {
		if c.points != nil && c.field >= 0 {
			all = append(all, c)
		}
	}
	for _, c := range r.own {
		if c != nil && c.points != nil {
			all = append(all, &c.cells)
		}
	}
	return all
}

// tellCommas says how numbers are read of which another way would be thought of.
func (r *reading) tellCommas() {
	for _, c := range r.amounts() {
		at := r.sheet.at(r.sheet.in.Line, c.field+1)
		switch p := c.points; {
		case p.read:
			r.findings.warnf(at, "comma-before-decimals", "%s has commas before decimals, as in %s, and is read so", c.shown, quoted(p.comma)).
				Hinted("look whether the numbers are right; as 1250.50 they are read in the same way everywhere")
		case c.isMoney && p.thousand != "" && !p.point && p.comma == "":
			r.findings.warnf(at, "amount-read-two-ways", "%s has a point before three digits, as in %s, which is read as the mark before decimals", c.shown, quoted(p.thousand)).
				Hinted("write %s if it stands for thousands", strings.ReplaceAll(p.thousand, ".", ""))
		}
	}
}

// readRows reads all rows by read, and once more where that shows how numbers are
// written.
func (r *reading) readRows(read func()) {
	before := slices.Clone(r.findings.list)
	if read(); r.commas() && r.reopen != nil && r.reopen() {
		r.forgetRows(before)
		read()
	}
	r.tellCommas()
}

// forgetRows puts a reading back to where it had its header, and what was found till
// then.
func (r *reading) forgetRows(found diag.List) {
	r.findings = findings{list: found}
	r.sheet.own, r.sheet.marks = map[int32][]any{}, nil
	r.order, r.odd, r.spoilt, r.dropped = dayOrder{}, nil, map[string]bool{}, nil
	r.errors = errorCells{columns: r.errors.columns}
	for _, c := range r.columns { // what was found with a value is told anew
		c.known, c.latestRaw = map[string]cell{}, ""
	}
}
