package pivot_test

import (
	"fmt"

	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

type visit struct {
	place string
	kinds []string
	cost  int
}

func ExampleCount() {
	place := relation.OfWord("place", "Place", []string{"North", "South"}, func(v *visit) string { return v.place })
	kinds := relation.Of("kinds", "Kinds", relation.Words, func(v *visit) any { return v.kinds })
	cost := relation.OfWhole("cost", "Cost", func(v *visit) int { return v.cost })
	visits := relation.New("visits", "", []relation.Field{place, kinds, cost}, func() []*visit {
		return []*visit{{"North", []string{"urgent", "planned"}, 5}, {"North", []string{"planned"}, 20}, {"", nil, 100}}
	})
	table := pivot.Count(visits.Rows(), pivot.Request{Rows: place, Columns: []relation.Field{kinds}})
	for _, row := range append(table.Rows, table.Total) {
		fmt.Printf("%q", row.Value)
		for k, cell := range row.Cells {
			fmt.Printf(" %s %d", table.Columns[k].Value, cell.Count())
		}
		sum, having := row.Total.Sum(cost)
		fmt.Println(" all", row.Total.Count(), "cost", sum, "of", having)
	}
	// Output:
	// "North" planned 2 urgent 1 all 2 cost 25 of 2
	// "South" planned 0 urgent 0 all 0 cost 0 of 0
	// "" planned 0 urgent 0 all 1 cost 100 of 1
	// "" planned 2 urgent 1 all 3 cost 125 of 3
}
