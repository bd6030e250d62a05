package record

import (
	"fmt"
	"strings"
	"unicode"
)

// latin gives the Latin letter that a Cyrillic or Greek one is taken for when
// it is printed.
var latin = lookalikes(
	"АВЕЅІЈКМНОРСТУҮХ", "ABESIJKMHOPCTYYX",
	"аеѕіјорсухԁһԛԝ", "aesijopcyxdhqw",
	"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX",
	"ονυ", "ovu",
)

func lookalikes(pairs ...string) map[rune]rune {
	letters := map[rune]rune{}
	for k := 0; k < len(pairs); k += 2 {
		seen := []rune(pairs[k+1])
		for n, r := range []rune(pairs[k]) {
			letters[r] = seen[n]
		}
	}
	return letters
}

// fold makes names equal that look alike: letter case, spaces, invisible
// characters and letters of another alphabet do not count.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return unicode.ToLower(AsLatin(r))
	}, name)
}

// AsLatin gives the Latin letter that a letter of Greek or Cyrillic is taken for when it is
// printed, and any other character as it is.
func AsLatin(r rune) rune {
	if r < 'Α' { // of Greek, the first
		return r
	}
	if seen, foreign := latin[r]; foreign {
		return seen
	}
	return r
}

// oddity names the first character of another alphabet in a name, or the
// first invisible one; "" where there is none.
func oddity(name string) string {
	for _, r := range name {
		switch {
		case latin[r] != 0:
			return fmt.Sprintf("U+%04X %q stands for %q", r, string(r), string(latin[r]))
		case unicode.Is(unicode.Cf, r) || unicode.IsSpace(r) && r != ' ':
			return fmt.Sprintf("it has the character U+%04X", r)
		}
	}
	return ""
}

// lookalikeHint names what was meant, and what is odd about what was written.
func lookalikeHint(written, meant string) string {
	hint := `"` + meant + `"?`
	if odd := oddity(written); odd != "" && written != meant {
		hint += " " + odd
	}
	return hint
}
