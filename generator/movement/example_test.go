package movement_test

import (
	"fmt"

	"boardpack/generator/movement"
	"boardpack/generator/relation"
)

// standing is how an intention stands.
type standing struct{ reference, progress string }

func snapshot(rows ...standing) *relation.Relation {
	return relation.New("intentions", "", []relation.Field{
		relation.OfText("reference", "Reference", func(s standing) string { return s.reference }),
		relation.OfWord("progress", "Progress", []string{"On track", "Delayed"}, func(s standing) string { return s.progress }),
	}, func() []standing { return rows })
}

// Two snapshots, the second without one intention and with another.
func ExampleOf() {
	july := snapshot(standing{"CI-1", "On track"}, standing{"CI-2", "On track"}, standing{"CI-3", "Delayed"})
	october := snapshot(standing{"CI-1", "Delayed"}, standing{"CI-2", "On track"}, standing{"CI-10", "On track"})
	m, err := movement.Of(july, october, "reference")
	if err != nil {
		panic(err)
	}
	fmt.Println("came:", m.Added[0].Key, "went:", m.Removed[0].Key)
	for _, pair := range m.Changed {
		for _, c := range m.Changes(pair) {
			fmt.Println(pair.Key, c.Field.Spoken(), c.Old, "->", c.New)
		}
	}
	matrix, _ := m.Matrix("progress")
	for k, was := range matrix.Places {
		fmt.Printf("%q %v\n", was.Value, matrix.Counts[k])
	}
	// Output:
	// came: CI-10 went: CI-3
	// CI-1 progress On track -> Delayed
	// "On track" [1 1 0]
	// "Delayed" [0 0 1]
	// "" [1 0 0]
}
