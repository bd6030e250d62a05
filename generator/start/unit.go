package start

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// How headers say what amounts are in: £k, £'000, £,000s, (£ thousands), £m, GBP million.
const (
	pound    = `(?:£|\bgbp\b)`
	thousand = `(?:k|000['’]?s?|ths?|thousands?)\b`
	million  = `m(?:n|ill(?:ions?)?)?\b`
	billion  = `(?:bn|billions?)\b`
	between  = `[\s('‘’,]*(?:in )?`
)

var (
	thousands = pattern.Of(`(?i)` + pound + between + thousand + `|\b000['’]?s\b|\((?:in )?['‘’]?` + thousand + `\)|\bin thousands\b`)
	millions  = pattern.Of(`(?i)` + pound + between + million + `|\((?:in )?` + million + `\)|\bin millions\b`)
	billions  = pattern.Of(`(?i)` + pound + between + billion + `|\((?:in )?` + billion + `\)`)
	moneyWord = pattern.Of(`(?i)£|\bgbp\b|\b(?:saving|cost|value|budget|investment|spend|funding|benefit)s?\b`)
	unitWord  = pattern.Of(`(?i)\s*\(?(?:in )?(?:` + pound + `(?:` + between + `(?:` + thousand + `|` + million + `|` + billion + `))?|%)\)?\s*`)
	scaleWord = pattern.Of(`(?i)\s*(?:\((?:in )?['‘’]?(?:` + thousand + `|` + million + `|` + billion + `)\)|\bin (?:thousands|millions)\b|['‘’]?\b000['’]?s\b)\s*`)
)

// timesOf is what amounts under a header are multiplied by to be in pounds; blank for 1.
func timesOf(header string) string {
	switch {
	case thousands().MatchString(header):
		return "1000"
	case millions().MatchString(header):
		return "1000000"
	case billions().MatchString(header):
		return "1000000000"
	}
	return ""
}

// inTimes says the same in words.
var inTimes = map[string]string{"1000": "in thousands of pounds", "1000000": "in millions of pounds", "1000000000": "in thousands of millions of pounds"}

// unitOf is where the unit of a column's amounts is said, if not in its header: in the
// heading above it, or in the title of the sheet.
func (t *table) unitOf(column int) string {
	header := t.header[column]
	if strings.ContainsAny(header, "£%") {
		return ""
	}
	if t.above != nil && strings.Contains(t.above[column], "£") {
		return t.above[column]
	}
	if timesOf(header) != "" || !moneyWord().MatchString(header) {
		return ""
	}
	for _, text := range t.title {
		if text = strings.Join(strings.Fields(text), " "); timesOf(text) != "" && !slices.Contains(t.above, text) {
			return text
		}
	}
	return ""
}

// areFractions reports whether words under a header of per cents are fractions of 1:
// none has the sign, none is above 1, and one is a tenth at the least.
func areFractions(words []string) bool {
	known, most := 0, 0.0
	for _, word := range words {
		x, err := strconv.ParseFloat(word, 64)
		if err == nil && x != 0 {
			known++
			most = max(most, math.Abs(x))
		} else if err != nil && !isNothing(word) {
			return false
		}
	}
	return known > 1 && most >= 0.1 && most <= 1
}

// areNumbers reports whether words are numbers, or stand for none.
func areNumbers(words []string) bool {
	number, share := record.OwnField{Type: relation.Number}, record.OwnField{Type: relation.Percent}
	return !slices.ContainsFunc(words, func(word string) bool { return !isNothing(word) && !number.Reads(word) && !share.Reads(word) })
}

// labelOf is a header without the unit, which its values do not have once they are read.
func labelOf(header string, f record.OwnField) string {
	label := unitWord().ReplaceAllString(header, " ")
	if f.Times != "" && f.Type == relation.Money {
		label = scaleWord().ReplaceAllString(label, " ")
	}
	if label = strings.Trim(label, " ,;:–-"); label == "" && strings.Contains(header, "£") {
		return "Amount"
	} else if label == "" {
		return header
	}
	return label
}

func times(f record.OwnField) string {
	if f.Times == "" {
		return ""
	}
	return ", times: " + f.Times
}
