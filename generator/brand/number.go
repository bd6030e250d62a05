package brand

import (
	"math"
	"strconv"
	"strings"
)

// scanner reads numbers out of a list, as SVG writes them: a sign or a second
// point begins the next one.
type scanner struct {
	text string
	at   int
}

// blank passes over spaces, and one comma where there may be one.
func (s *scanner) blank() {
	comma := false
	for ; s.at < len(s.text); s.at++ {
		switch s.text[s.at] {
		case ' ', '\t', '\r', '\n', '\f':
		case ',':
			if comma {
				return
			}
			comma = true
		default:
			return
		}
	}
}

// number is the next one.
func (s *scanner) number() (n float64, ok bool) {
	s.blank()
	start := s.at
	digits := func() (count int) {
		for ; s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9'; s.at++ {
			count++
		}
		return count
	}
	sign := func() {
		if s.at < len(s.text) && (s.text[s.at] == '+' || s.text[s.at] == '-') {
			s.at++
		}
	}
	sign()
	count := digits()
	if s.at < len(s.text) && s.text[s.at] == '.' {
		s.at++
		count += digits()
	}
	if count == 0 {
		s.at = start
		return 0, false
	}
	if end := s.at; s.at < len(s.text) && (s.text[s.at] == 'e' || s.text[s.at] == 'E') {
		s.at++
		if sign(); digits() == 0 {
			s.at = end // it is a unit, such as em
		}
	}
	n, err := strconv.ParseFloat(s.text[start:s.at], 64)
	return n, err == nil && !math.IsInf(n, 0)
}

// flag is the next 0 or 1, which needs nothing between it and the next number.
func (s *scanner) flag() (one, ok bool) {
	if s.blank(); s.at < len(s.text) && (s.text[s.at] == '0' || s.text[s.at] == '1') {
		s.at++
		return s.text[s.at-1] == '1', true
	}
	return false, false
}

// list is all numbers of a text; nil where there is anything else in it.
func list(text string) []float64 {
	s := scanner{text: text}
	var all []float64
	for {
		n, ok := s.number()
		if !ok {
			if s.blank(); s.at < len(text) {
				return nil
			}
			return all
		}
		all = append(all, n)
	}
}

// length is a number that may have px after it, and is nought where there is none.
func length(text string) (n float64, ok bool) {
	text = strings.TrimSuffix(strings.TrimSpace(text), "px")
	s := scanner{text: text}
	n, ok = s.number()
	return n, ok && s.at == len(text)
}
