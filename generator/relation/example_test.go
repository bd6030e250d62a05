package relation_test

import (
	"fmt"
	"time"

	"boardpack/generator/relation"
)

// visit is a line of a made-up visits.csv.
type visit struct {
	Place string    `csv:"place" check:"required"`
	Kind  string    `csv:"kind" values:"Planned|Unplanned"`
	Cost  *int64    `csv:"cost_gbp" label:"Cost"`
	On    time.Time `csv:"visited_on" label:"Day"`
}

func visits() []*visit {
	cost := int64(1200)
	return []*visit{{Place: "Preston", Kind: "Unplanned", Cost: &cost}, {Place: "Blackpool", Kind: "Planned"}}
}

func ExampleFieldsOf() {
	for _, f := range relation.FieldsOf[visit]("visits.csv") {
		fmt.Println(f.Name, f.Label, f.Type, f.Listed)
	}
	// Output:
	// place Place text []
	// kind Kind word [Planned Unplanned]
	// cost_gbp Cost money []
	// visited_on Day date []
}

func ExampleNew() {
	r := relation.New("visits", "visits.csv", relation.FieldsOf[visit]("visits.csv"), visits)
	place, _ := r.Field("place")
	cost, _ := r.Field("cost_gbp")
	for _, row := range r.Rows() {
		amount, known := cost.Amount(row)
		fmt.Println(place.Text(row), amount, known)
	}
	// Output:
	// Preston 1200 true
	// Blackpool 0 false
}

func ExampleOf() {
	dear := relation.Of("dear", "Is dear", relation.Flag, func(v *visit) any { return v.Cost != nil && *v.Cost > 1000 })
	for _, v := range visits() {
		fmt.Println(dear.Text(relation.RowOf(v)))
	}
	// Output:
	// Yes
	// No
}

func ExampleOfText() {
	f := relation.OfText("told", "In words", func(v *visit) string { return v.Kind + " in " + v.Place })
	fmt.Println(f.Text(relation.RowOf(visits()[0])))
	// Output: Unplanned in Preston
}

func ExampleOfWord() {
	size := relation.OfWord("size", "Size", []string{"small", "large"}, func(v *visit) string { return "large" })
	fmt.Println(size.Order(size.Values(nil, relation.RowOf(visits()[0]))))
	// Output: [small large]
}

func ExampleOfWhole() {
	letters := relation.OfWhole("letters", "Letters", func(v *visit) int { return len(v.Place) })
	fmt.Println(letters.Value(relation.RowOf(visits()[0])), letters.Type.Adds())
	// Output: 7 true
}

func ExampleOfDate() {
	day := relation.OfDate("day", "Day", func(v *visit) time.Time { return v.On })
	fmt.Println(day.Value(relation.RowOf(visits()[0])))
	// Output: <nil>
}

func ExampleVia() {
	type trip struct{ to *visit }
	fields := relation.Via(relation.FieldsOf[visit]("visits.csv"), func(t trip) (*visit, bool) { return t.to, t.to != nil })
	fmt.Printf("%q %q\n", fields[0].Text(relation.RowOf(trip{visits()[1]})), fields[0].Text(relation.RowOf(trip{})))
	// Output: "Blackpool" ""
}

func ExampleNamed() {
	for _, f := range relation.Named(relation.FieldsOf[visit]("visits.csv"), "last_", "Last ")[:2] {
		fmt.Println(f.Name, f.Label)
	}
	// Output:
	// last_place Last place
	// last_kind Last kind
}

func ExampleRowOf() {
	row := relation.RowOf(visits()[0])
	fmt.Println(relation.FieldsOf[visit]("visits.csv")[0].Value(row))
	// Output: Preston
}
