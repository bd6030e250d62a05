package record

import (
	"math"
	"strconv"
	"strings"

	"boardpack/generator/diag"
)

// shareMix hears of a column of per cents, some of which may be fractions: a spreadsheet
// writes 25% where the cell is formatted so, and 0.25 where it is not.
type shareMix struct {
	signed    string // the first of more than one per cent that says so with a sign
	bare      diag.Position
	value     string // the first that is less than one, without a sign
	fractions int    // how many are
}

func (m *shareMix) note(raw string, at diag.Position) {
	value := strings.TrimSpace(raw)
	number, isSigned := strings.CutSuffix(value, "%")
	x, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	switch size := math.Abs(x); {
	case err != nil || size == 0:
	case isSigned && size > 1 && m.signed == "":
		m.signed = value
	case !isSigned && size <= 1:
		if m.fractions++; m.fractions == 1 {
			m.bare, m.value = at, value
		}
	}
}

// tellShareMixes tells fractions beside per cents with their sign, in columns of the
// pack's own: read alike, a quarter would be a quarter of one per cent.
func (r *reading) tellShareMixes() {
	for _, c := range r.own {
		if c == nil || c.shares == nil || c.shares.signed == "" || c.shares.fractions == 0 {
			continue
		}
		m := c.shares
		x, _ := strconv.ParseFloat(m.value, 64)
		r.findings.errorf(m.bare, "fraction-beside-percents", "%s is %s per cent as it is written, and others of %s have a percent sign, as %s (numbers of one and less without a sign: %d)", quoted(m.value), m.value, c.shown, m.signed, m.fractions).
			Hinted("write it as %s%%, or as %s%% if it is that", strconv.FormatFloat(math.Round(x*1e6)/1e4, 'f', -1, 64), m.value)
	}
}
