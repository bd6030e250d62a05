package record_test

import (
	"fmt"
	"testing/fstest"

	"boardpack/generator/record"
)

// visit is all that says what a made-up visits.csv holds.
type visit struct {
	record.Row
	Reference string `csv:"reference" check:"required"`
	Kind      string `csv:"kind" values:"Planned|Unplanned"`
	Cost      *int64 `csv:"cost_gbp,omitempty" check:"pounds" label:"Cost"`
}

func ExampleAdd() {
	remove := record.Add[visit]("visits", "visits.csv", "visits to services")
	defer remove()
	pack, findings := record.Read(fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,Cancer,One\nB,Cancer,Two\n")},
		"visits.csv":     {Data: []byte("reference,kind,cost_gbp\nA,Planned,\"£1,200\"\nB,Unplanned,\nA,Planed,7\n")},
	}, "pack", record.Settings{})
	fmt.Println(findings)
	seen := pack.View(func(i *record.Intention) bool { return i.Reference == "B" })
	for _, p := range []*record.Pack{pack, seen} {
		visits := p.Relation("visits")
		for _, row := range visits.Rows() {
			for _, f := range visits.Fields {
				fmt.Printf("%s=%q ", f.Label, f.Text(row))
			}
			fmt.Println("seen")
		}
		fmt.Println(len(visits.Rows()), "in all")
	}
	// Output:
	// [pack/visits.csv:4:2: error: kind "Planed" is not one of Planned, Unplanned (hint: "Planned"?)]
	// Reference="A" Kind="Planned" Cost="1200" seen
	// Reference="B" Kind="Unplanned" Cost="" seen
	// Reference="A" Kind="" Cost="7" seen
	// 3 in all
	// Reference="B" Kind="Unplanned" Cost="" seen
	// 1 in all
}
