package pivot_test

import (
	"testing"

	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

func TestParseKind(t *testing.T) {
	for _, c := range []struct {
		text  string
		kind  pivot.Kind
		field string
		ok    bool
	}{
		{"", pivot.Counting, "", true},
		{"count", pivot.Counting, "", true},
		{"sum(value)", pivot.Summing, "value", true},
		{"mean( score_2 )", pivot.Averages, "score_2", true},
		{"count(value)", "", "", false},
		{"median(value)", "", "", false},
		{"sum()", "", "", false},
		{"sum(value) + 1", "", "", false},
	} {
		kind, field, ok := pivot.ParseKind(c.text)
		if kind != c.kind || field != c.field || ok != c.ok {
			t.Errorf("ParseKind(%q) = %q, %q, %t", c.text, kind, field, ok)
		}
	}
}

// A blank is not nought: it is in no mean, and a cell of blanks has no sum.
func TestAmountOfACell(t *testing.T) {
	type bill struct{ cost any }
	cost := relation.Of("cost", "Cost", relation.Number, func(b bill) any { return b.cost })
	rows := func(costs ...any) pivot.Cell {
		var bills []bill
		for _, cost := range costs {
			bills = append(bills, bill{cost})
		}
		return pivot.Cell{Rows: relation.New("bills", "", []relation.Field{cost}, func() []bill { return bills }).Rows()}
	}
	for name, c := range map[string]struct {
		kind  pivot.Kind
		cell  pivot.Cell
		value float64
		known bool
	}{
		"count of none":   {pivot.Counting, rows(), 0, false},
		"count":           {pivot.Counting, rows(2.0, nil, 4.0), 3, true},
		"sum":             {pivot.Summing, rows(2.0, nil, 4.0), 6, true},
		"sum of one":      {pivot.Summing, rows(7.0), 7, true},
		"sum of noughts":  {pivot.Summing, rows(0.0), 0, true},
		"sum of blanks":   {pivot.Summing, rows(nil, nil), 0, false},
		"mean":            {pivot.Averages, rows(2.0, nil, 4.0), 3, true},
		"mean of one":     {pivot.Averages, rows(7.0), 7, true},
		"mean of noughts": {pivot.Averages, rows(0.0, 0.0), 0, true},
		"mean of blanks":  {pivot.Averages, rows(nil), 0, false},
	} {
		value, known := pivot.Amount{Kind: c.kind, Field: cost}.Of(c.cell)
		if value != c.value || known != c.known {
			t.Errorf("%s is %v, %t: want %v, %t", name, value, known, c.value, c.known)
		}
	}
}

func TestWhatAddsUp(t *testing.T) {
	for kind, adds := range map[pivot.Kind]bool{pivot.Counting: true, pivot.Summing: true, pivot.Averages: false} {
		if got := (pivot.Amount{Kind: kind}).Adds(); got != adds {
			t.Errorf("%s adds up: %t", kind, got)
		}
	}
	for _, c := range []struct {
		kind  pivot.Kind
		of    relation.Type
		takes bool
	}{
		{pivot.Summing, relation.Money, true}, {pivot.Averages, relation.Money, true},
		{pivot.Summing, relation.Percent, false}, {pivot.Averages, relation.Percent, true},
		{pivot.Summing, relation.Word, false}, {pivot.Averages, relation.Word, false},
	} {
		if got := c.kind.Takes(c.of); got != c.takes {
			t.Errorf("%s takes a %s: %t", c.kind, c.of, got)
		}
	}
}
