package ask_test

import (
	"fmt"
	"strings"

	"boardpack/generator/ask"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

type room struct {
	name, kind string
	beds       int
}

// rooms is a relation of three rooms.
func rooms() *relation.Relation {
	return relation.New("rooms", "rooms.csv", []relation.Field{
		relation.OfText("name", "Room", func(r room) string { return r.name }),
		relation.OfWord("kind", "Kind", []string{"ward", "theatre"}, func(r room) string { return r.kind }),
		relation.OfWhole("beds", "Beds", func(r room) int { return r.beds }),
	}, func() []room { return []room{{"A", "ward", 12}, {"B", "theatre", 1}, {"C", "ward", 1200}} })
}

// at is an expression that starts on the third line of a paper.
func at(expression string) diag.Located {
	return diag.Located{Text: expression, At: diag.Position{File: "paper.md", Line: 3, Column: 1}}
}

func ExampleNew() {
	a := ask.New(ask.Options{Relations: []*relation.Relation{rooms()}})
	for _, expression := range []string{
		`sum(map(rooms, .beds))`,
		`list(map(filter(rooms, .kind == "ward"), .name))`,
		`count(rooms, .kind == "wards")`,
		`count(rooms, .knid == "ward")`,
	} {
		value, findings := a.Value(at(expression))
		fmt.Println(value, findings)
	}
	// Output:
	// 1,213 []
	// A and C []
	//  [paper.md:3:23: error: kind is never "wards" (hint: "ward"?)]
	//  [paper.md:3:15: error: unknown field knid (hint: "kind"?)]
}

func ExampleAsker_Where() {
	a := ask.New(ask.Options{Relations: []*relation.Relation{rooms()}})
	var findings diag.List
	rows, ok := a.Where(a.Relation("rooms"), at(`beds > 10 && kind == "ward"`), &findings)
	fmt.Println(len(rows), ok, findings)
	rows, ok = a.Where(a.Relation("rooms"), at(`beds`), &findings)
	fmt.Println(len(rows), ok, findings)
	// Output:
	// 2 true []
	// 0 false [paper.md:3:1: error: where needs a condition that is true or false, not 12]
}

func ExampleAsker_Define() {
	paper := ask.New(ask.Options{Relations: []*relation.Relation{rooms()}}).Paper()
	fmt.Println(paper.Define("wards", at(`filter(rooms, .kind == "ward")`)))
	fmt.Println(paper.Value(at(`len(wards)`)))
	fmt.Println(paper.Define("rooms", at(`1`)))
	// Output:
	// []
	// 2 []
	// [paper.md:3:1: error: the name "rooms" is taken]
}

func ExampleNewFunction() {
	shout := ask.NewFunction("shout", "a text in capitals", `shout("a")`,
		func(args ...any) (any, error) { return strings.ToUpper(args[0].(string)), nil }, new(func(string) string))
	a := ask.New(ask.Options{Functions: []ask.Function{shout}})
	fmt.Println(a.Value(at(`shout("quiet")`)))
	fmt.Println(a.Value(at(`shout(1)`)))
	// Output:
	// QUIET []
	//  [paper.md:3:7: error: cannot use int as argument (type string) to call shout]
}

func ExampleFunctions() {
	for _, f := range ask.Functions()[:2] {
		fmt.Println(f.Name, "-", f.About, "-", f.Example)
	}
	// Output:
	// words - a whole number in words up to ninety-nine, in figures from there on - words(12)
	// capital - a text with its first letter as a capital - capital(words(12))
}

func ExamplePlace() {
	fmt.Println(ask.Place(at("1 +\n  two"), 6))
	fmt.Println(ask.Place(at("\ntwo"), 2))
	// Output:
	// paper.md:4:3
	// paper.md:4:2
}
