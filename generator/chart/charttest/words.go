package charttest

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// plain is a name as one line.
func plain(words string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(words, "\ufffd"))), " ")
}

// gives reports whether lines joined are the words: a line ends at a space, after a
// hyphen or a stroke of the words, or within a word with a hyphen of its own.
func gives(lines []string, words string) bool {
	if len(lines) == 0 {
		return words == ""
	}
	line, rest := lines[0], lines[1:]
	if after, ok := strings.CutPrefix(words, line); ok && line != "" {
		natural := after == "" || after[0] == ' ' || strings.HasSuffix(line, "-") || strings.HasSuffix(line, "/")
		if natural && gives(rest, strings.TrimPrefix(after, " ")) {
			return true
		}
	}
	cut, hyphened := strings.CutSuffix(line, "-")
	after, ok := strings.CutPrefix(words, cut)
	return hyphened && ok && cut != "" && after != "" && after[0] != ' ' && gives(rest, after)
}

var (
	numberShape = regexp.MustCompile(`^(−?)£?(\d[\d,]*(?:\.\d+)?)(%|m|bn|)$`)
	clockShape  = regexp.MustCompile(`^(−?)(\d+):(\d\d)$`)
)

// number reads what a drawing writes, with half of the unit of its last digit: 1,234.5,
// 78.5%, £1.2m, 3bn, or 28:34 in seconds.
func number(words string) (v, half float64, ok bool) {
	if match := clockShape.FindStringSubmatch(words); match != nil {
		minutes, _ := strconv.Atoi(match[2]) // digits, by the shape
		seconds, _ := strconv.Atoi(match[3])
		return signed(match[1], float64(60*minutes+seconds)), 0.5, true
	}
	match := numberShape.FindStringSubmatch(words)
	if match == nil {
		return 0, 0, false
	}
	digits, unit := strings.ReplaceAll(match[2], ",", ""), map[string]float64{"m": 1e6, "bn": 1e9}[match[3]]
	if unit == 0 {
		unit = 1
	}
	v, err := strconv.ParseFloat(digits, 64)
	_, decimals, _ := strings.Cut(digits, ".")
	return signed(match[1], v*unit), unit * math.Pow10(-len(decimals)) / 2, err == nil
}

func signed(sign string, v float64) float64 {
	if sign != "" {
		return -v
	}
	return v
}

// says reports whether words are the value, to the last digit that they have.
func says(words string, value float64) bool {
	v, half, ok := number(words)
	return ok && math.Abs(v-value) <= half+1e-9*math.Abs(value)
}

// exactly is says for counts, of which none but nought is written as nought.
func exactly(words string, value float64) bool {
	v, _, _ := number(words)
	return says(words, value) && (v == 0) == (value == 0)
}

func missing(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }

// before is what stands before a bracket.
func before(words string) string {
	first, _, _ := strings.Cut(words, " (")
	return first
}
