package comparison

import (
	"reflect"
	"strings"
	"testing"
)

// TestNumbersOfWhatIsLedTo tells a sentence that leads to another table, and not one whose
// table has another number because something is new before it.
func TestNumbersOfWhatIsLedTo(t *testing.T) {
	built := func(text string) builtEdition {
		page, err := pageSaid([]byte("<main><h1>One</h1>"+text+"</main>"), nil)
		if err != nil {
			t.Fatal(err)
		}
		return builtEdition{pages: map[string]pageText{"one.html": page}}
	}
	const was = `<p>See <a href="#late">Table 10</a> for 20 of them, and <a href="list.html#a-1">A-1</a> in section 3.</p>`
	for _, c := range []struct {
		name, is string
		want     []Sentence
	}{
		{"as it was", was, nil},
		{"another number", strings.Replace(was, "Table 10", "Table 11", 1), nil},
		{"in other words", strings.Replace(was, "Table 10", "the data of Table 11", 1), []Sentence{{
			Heading: "One", Old: "See Table 10 for 20 of them, and A-1 in section 3.", New: "See the data of Table 11 for 20 of them, and A-1 in section 3."}}},
		{"of another id", strings.Replace(was, "#late", "#lost", 1), nil},
		{"another table", strings.NewReplacer("#late", "#lost", "Table 10", "Table 11").Replace(was), []Sentence{{
			Heading: "One", Old: "See Table 10 for 20 of them, and A-1 in section 3.", New: "See Table 11 for 20 of them, and A-1 in section 3."}}},
		{"a count as well", strings.NewReplacer("Table 10", "Table 11", "20 of", "21 of").Replace(was), []Sentence{{
			Heading: "One", Old: "See Table 10 for 20 of them, and A-1 in section 3.", New: "See Table 11 for 21 of them, and A-1 in section 3.", Numbers: []Number{{"20", "21"}}}}},
		{"what leads nowhere", strings.Replace(was, "section 3", "section 4", 1), []Sentence{{
			Heading: "One", Old: "See Table 10 for 20 of them, and A-1 in section 3.", New: "See Table 10 for 20 of them, and A-1 in section 4.", Numbers: []Number{{"3", "4"}}}}},
	} {
		var e Edition
		e.pages(built(was), built(c.is))
		var got []Sentence
		for _, page := range e.Pages {
			got = append(got, page.Sentences...)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
