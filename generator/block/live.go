package block

import (
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
)

// Part is a stretch of live text: plain words, or an expression whose value
// stands in its place.
type Part struct {
	diag.Located
	Expression bool
}

// Split cuts live text at its {{ expressions }}. An opening without its
// closing is returned as words. Positions are right for text on one line.
func Split(text diag.Located) []Part {
	var parts []Part
	rest := text
	for {
		before, after, open := strings.Cut(rest.Text, "{{")
		length := ClosingBraces(after)
		if !open || length < 0 {
			return appendWords(parts, rest)
		}
		parts = appendWords(parts, diag.Located{Text: before, At: rest.At})
		expression := advance(rest, len(before)+2)
		expression.Text = expression.Text[:length]
		parts = append(parts, Part{Located: expression, Expression: true})
		rest = advance(rest, len(before)+2+length+2)
	}
}

// Fill is live text with each expression replaced by its value. An opening
// without its closing is a finding.
func Fill(live diag.Located, value func(expression diag.Located) string, findings *diag.List) string {
	var words strings.Builder
	var agreement Agreement
	for _, part := range Split(live) {
		switch {
		case part.Expression:
			text := value(part.Located)
			agreement.Value(text)
			words.WriteString(text)
		case strings.Contains(part.Text, "{{"):
			findings.Errorf(part.At, "braces-not-closed", "{{ without its }}")
		default:
			words.WriteString(agreement.Words(part.Text))
		}
	}
	return words.String()
}

func appendWords(parts []Part, words diag.Located) []Part {
	if words.Text == "" {
		return parts
	}
	return append(parts, Part{Located: words})
}

func advance(text diag.Located, bytes int) diag.Located {
	text.At.Column += utf8.RuneCountInString(text.Text[:bytes])
	text.Text = text.Text[bytes:]
	return text
}

// ClosingBraces returns the offset of the "}}" that ends an expression, or -1.
// Braces inside the expression's own quotes do not count.
func ClosingBraces(expression string) int {
	var quote byte
	for i := 0; i < len(expression); i++ {
		c := expression[i]
		switch {
		case quote != 0:
			if c == '\\' {
				i++
			} else if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case strings.HasPrefix(expression[i:], "}}"):
			return i
		}
	}
	return -1
}
