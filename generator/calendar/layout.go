package calendar

import "time"

// layouts are days and months as files and spreadsheets write them, by what all texts of
// one have in common: most texts are no time, or of one layout, and what time.Parse says of
// each other is made for nobody.
var layouts = byForm([]layout{
	{time.DateOnly, Day}, {"02/01/2006", Day}, {longLayout, Day}, {"2 Jan 2006", Day}, {"2-Jan-2006", Day}, {"2-Jan-06", Day}, {"2 Jan 06", Day},
	{"2006-01", Month}, {monthLayout, Month}, {"Jan 2006", Month}, {"Jan-2006", Month}, {"Jan-06", Month},
})

type layout struct {
	text string
	unit Unit
}

// form is what stands between the letters and digits of a text, and which of them it begins with.
type form struct {
	between [2]byte
	digits  bool
}

func byForm(layouts []layout) map[form][]layout {
	all := map[form][]layout{}
	for _, l := range layouts {
		f, _ := formOf(l.text)
		all[f] = append(all[f], l)
	}
	return all
}

// formOf is a text's form; not ok where no layout has it: all end with a digit.
func formOf(text string) (f form, ok bool) {
	isDigit := func(c byte) bool { return c >= '0' && c <= '9' }
	if text == "" || !isDigit(text[len(text)-1]) {
		return form{}, false
	}
	n := 0
	for at, c := range []byte(text) {
		if wordly(c) || c == ' ' && at > 0 && text[at-1] == ' ' { // several spaces are read as one
			continue
		}
		if n == len(f.between) {
			return form{}, false
		}
		f.between[n] = c
		n++
	}
	f.digits = isDigit(text[0])
	return f, true
}

// parse reads a day or month in digits or with its name; unit is 0 where it is none.
func parse(text string) (day time.Time, unit Unit) {
	f, ok := formOf(text)
	if !ok {
		return time.Time{}, 0
	}
	for _, l := range layouts[f] {
		if day, err := time.Parse(l.text, text); err == nil && day.Year() >= firstYear {
			return day, l.unit
		}
	}
	return time.Time{}, 0
}
