package wording_test

import (
	"fmt"
	"math/big"

	"boardpack/generator/wording"
)

func ExampleSpelt() {
	fmt.Println(wording.Spelt(21), wording.Spelt(1234), wording.Spelt(-3))
	// Output: twenty-one 1,234 −3
}

func ExampleGrouped() {
	fmt.Println(wording.Grouped(1234567), wording.Plain(wording.Grouped(-1234)))
	// Output: 1,234,567 -1234
}

func ExampleDecimal() {
	fmt.Println(wording.Decimal(big.NewRat(115, 4), 1), wording.Decimal(big.NewRat(-1, 100), 1))
	// Output: 28.8 0.0
}

func ExampleRounded() {
	fmt.Println(wording.Rounded(23.0/80*100, 1))
	// Output: 28.8
}

func ExampleRational() {
	tenth, err := wording.Rational(0.1)
	fmt.Println(tenth, err)
	// Output: 1/10 <nil>
}

func ExamplePercentage() {
	share, err := wording.Percentage(110, 155, 1)
	fmt.Println(share, err)
	_, err = wording.Percentage(1, 0, 1)
	fmt.Println(err)
	// Output:
	// 71.0% <nil>
	// a percentage of nothing
}

func ExamplePounds() {
	fmt.Println(wording.Pounds(big.NewRat(2_900_000, 1)), wording.Pounds(big.NewRat(-2_500, 1)))
	// Output: £2.9 million −£2,500
}

func ExampleSterling() {
	fmt.Println(wording.Sterling(wording.Grouped(-20_000)))
	// Output: −£20,000
}

func ExampleClock() {
	fmt.Println(wording.Clock(1714), wording.PlainClock(1714))
	// Output: 28:34 00:28:34
}

func ExampleWhole() {
	n, err := wording.Whole("12", 1)
	fmt.Println(n, err)
	_, err = wording.Whole("3.5", 1)
	fmt.Println(err)
	// Output:
	// 12 <nil>
	// "3.5" is not a whole number from 1
}

func ExamplePositive() {
	fmt.Printf("%q %q\n", wording.Positive(7), wording.Positive(0))
	// Output: "7" ""
}

func ExampleList() {
	fmt.Println(wording.List([]string{"a", "b", "c"}))
	fmt.Println(wording.Some([]string{"a", "b", "c"}, 2))
	// Output:
	// a, b and c
	// a, b and 1 more
}

func ExamplePlural() {
	for n := range 3 {
		fmt.Println(wording.Spelt(n), wording.Plural(n, "measure is", "measures are"), "late")
	}
	// Output:
	// zero measures are late
	// one measure is late
	// two measures are late
}

func ExampleLower() {
	fmt.Println(wording.Lower("Anticipated delivery"), wording.Lower("RAG"), wording.Capital("on trajectory"))
	// Output: anticipated delivery RAG On trajectory
}
