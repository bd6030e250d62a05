package relation

import "time"

// OfText is a field of words that are worked out; "" is a blank.
func OfText[T any](name, label string, value func(T) string) Field {
	return Field{Name: name, Label: label, Type: Text, text: func(r any) string { return value(r.(T)) }}
}

// OfWord is OfText for one of a few words, in their order.
func OfWord[T any](name, label string, listed []string, value func(T) string) Field {
	f := OfText(name, label, value)
	f.Type, f.Listed = Word, listed
	return f
}

// Unsettled is a field of which a record may say that its value may still change.
func Unsettled[T any](f Field, may func(T) bool) Field {
	f.unsettled = func(r any) bool { return may(r.(T)) }
	return f
}

// Of is a field whose values are worked out as its type has them; nil is a
// blank.
func Of[T any](name, label string, kind Type, value func(T) any) Field {
	return Field{Name: name, Label: label, Type: kind, value: func(r any) any { return value(r.(T)) }}
}

// OfWhole is a field of whole numbers, none of them blank.
func OfWhole[T any](name, label string, value func(T) int) Field {
	return Of(name, label, Whole, func(r T) any { return value(r) })
}

// OfDate is a field of days; the zero time is a blank.
func OfDate[T any](name, label string, value func(T) time.Time) Field {
	return Of(name, label, Date, func(r T) any { return day(value(r)) })
}

func day(date time.Time) any {
	if date.IsZero() {
		return nil
	}
	return date
}

// GroupedBy is the field with another word in place of each of its own, such as
// a quarter for each day, and their order.
func (f Field) GroupedBy(group func(word string) string, order func(a, b string) int) Field {
	grouped := f.OrderedBy(order)
	grouped.Type, grouped.Listed, grouped.value, grouped.list = Period, nil, nil, nil
	grouped.text = func(r any) string {
		if words := f.Text(Row{r}); words != "" {
			return group(words)
		}
		return ""
	}
	return grouped
}

// Via are the fields of a record that another one leads to; all are blank where
// it leads to none, which ok tells.
func Via[T, U any](fields []Field, to func(T) (record U, ok bool)) []Field {
	led := make([]Field, len(fields))
	for k, f := range fields {
		led[k] = f
		if of := f.text; of != nil {
			led[k].text = func(r any) string {
				if inner, ok := to(r.(T)); ok {
					return of(inner)
				}
				return ""
			}
			continue
		}
		if of := f.list; of != nil {
			led[k].list = func(r any) []string {
				if inner, ok := to(r.(T)); ok {
					return of(inner)
				}
				return nil
			}
			continue
		}
		of := f.value
		led[k].value = func(r any) any {
			if inner, ok := to(r.(T)); ok {
				return of(inner)
			}
			return nil
		}
	}
	return led
}

// Named are the fields with names and labels that begin alike: "previous_" and
// "Previous " make "Previous status" of "Status".
func Named(fields []Field, prefix, label string) []Field {
	named := make([]Field, len(fields))
	for k, f := range fields {
		f.Name, f.Label = prefix+f.Name, label+f.Spoken()
		named[k] = f
	}
	return named
}

// Described are the fields with what they say, in a line, by their names: for
// those that no tag describes.
func Described(fields []Field, abouts map[string]string) []Field {
	described := make([]Field, len(fields))
	for k, f := range fields {
		if about, known := abouts[f.Name]; known {
			f.About = about
		}
		described[k] = f
	}
	return described
}
