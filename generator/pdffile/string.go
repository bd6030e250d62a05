package pdffile

import (
	"bytes"
	"strconv"
)

func (p *parser) hex() (Object, error) {
	end := bytes.IndexByte(p.data[p.at:], '>')
	if end < 0 {
		return nil, errEnd
	}
	digits := bytes.Map(func(r rune) rune {
		if r < 0x80 && blank(byte(r)) {
			return -1
		}
		return r
	}, p.data[p.at+1:p.at+end])
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	value := make([]byte, len(digits)/2)
	for i := range value {
		c, err := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8)
		if err != nil {
			return nil, p.errorf("%q in a hexadecimal string", digits[2*i:2*i+2])
		}
		value[i] = byte(c)
	}
	p.at += end + 1
	return String(value), nil
}

// literal reads a string in parentheses, which may hold balanced ones.
func (p *parser) literal() (Object, error) {
	var value []byte
	open := 0
	for p.at < len(p.data) {
		c := p.data[p.at]
		p.at++
		switch c {
		case '(':
			if open++; open > 1 {
				value = append(value, c)
			}
		case ')':
			if open--; open == 0 {
				return String(value), nil
			}
			value = append(value, c)
		case '\\':
			value = p.escape(value)
		case '\r': // any end of line counts as one line feed
			if p.at < len(p.data) && p.data[p.at] == '\n' {
				p.at++
			}
			value = append(value, '\n')
		default:
			value = append(value, c)
		}
	}
	return nil, errEnd
}

// escape appends what stands after a backslash.
func (p *parser) escape(value []byte) []byte {
	if p.at >= len(p.data) {
		return value
	}
	c := p.data[p.at]
	p.at++
	switch {
	case c == '\n':
		return value
	case c == '\r':
		if p.at < len(p.data) && p.data[p.at] == '\n' {
			p.at++
		}
		return value
	case c >= '0' && c <= '7':
		code := int(c - '0')
		for n := 0; n < 2 && p.at < len(p.data) && p.data[p.at] >= '0' && p.data[p.at] <= '7'; n++ {
			code = 8*code + int(p.data[p.at]-'0')
			p.at++
		}
		return append(value, byte(code))
	}
	if meant, ok := escapes[c]; ok {
		return append(value, meant)
	}
	return append(value, c)
}
