package account

import (
	"testing"

	"boardpack/generator/measure"
	"boardpack/generator/record"
)

func unit(t testing.TB, words string) record.Unit {
	t.Helper()
	var u record.Unit
	if err := u.UnmarshalCSV(words); err != nil {
		t.Fatal(err)
	}
	return u
}

func TestQuantity(t *testing.T) {
	for _, c := range []struct {
		unit              string
		value             float64
		text, plain, said string
	}{
		{"mm:ss", 1714, "28:34", "00:28:34", "28:34"},
		{"mm:ss", 0, "0:00", "00:00:00", "0:00"},
		{"mm:ss", 9, "0:09", "00:00:09", "0:09"},
		{"mm:ss", 1739.6, "29:00", "00:29:00", "29:00"}, // 28:59.6 is never 28:60
		{"mm:ss", 59.6, "1:00", "00:01:00", "1:00"},
		{"mm:ss", 59.4, "0:59", "00:00:59", "0:59"},
		{"mm:ss", 3665, "61:05", "01:01:05", "61:05"}, // minutes and seconds, no hours
		{"mm:ss", 3599.5, "60:00", "01:00:00", "60:00"},
		{"hh:mm:ss", 3665, "61:05", "01:01:05", "61:05"},
		{"mm:ss", -90, "−1:30", "-00:01:30", "−1:30"},
		{"mm:ss", -0.4, "0:00", "00:00:00", "0:00"}, // nought has no sign
		{"%", 78.5, "78.5%", "78.5", "78.5%"},
		{"%", 78.25, "78.3%", "78.3", "78.3%"},
		{"%", 1234, "1,234.0%", "1234.0", "1,234.0%"},
		{"%", -0.04, "−0.04%", "-0.04", "−0.04%"}, // some is never none
		{"%", 99.96, "99.96%", "99.96", "99.96%"},
		{"%", -1e-15, "0.0%", "0.0", "0.0%"},
		{"per 1,000", 0.014, "0.01", "0.01", "0.01 per 1,000"},
		{"£", 1234.5, "£1,235", "1235", "£1,235"},
		{"£", -1234, "−£1,234", "-1234", "−£1,234"},
		{"£", -0.4, "£0", "0", "£0"},
		{"count", 1234567, "1,234,567", "1234567", "1,234,567"},
		{"count", -5, "−5", "-5", "−5"},
		{"per 1,000 people", 12.34, "12.3", "12.3", "12.3 per 1,000 people"},
		{"per 100,000", 1234.56, "1,234.6", "1234.6", "1,234.6 per 100,000"},
		{"years", 18.65, "18.7", "18.7", "18.7 years"},
		{"years", -3, "−3.0", "-3.0", "−3.0 years"},
		{"bed days", 1250, "1,250", "1250", "1,250 bed days"},
	} {
		q := quantityOf(&record.Measure{Unit: unit(t, c.unit)})
		if text, plain, said := q.text(c.value), q.value(c.value).Plain(), q.said(c.value); text != c.text || plain != c.plain || said != c.said {
			t.Errorf("%v %s: %q, %q, %q, want %q, %q, %q", c.value, c.unit, text, plain, said, c.text, c.plain, c.said)
		}
		if cell := q.value(c.value); cell.Text() != c.text || cell.Plain() != c.plain || !cell.Numeric() {
			t.Errorf("%v %s: %+v", c.value, c.unit, cell)
		}
	}
}

// Units of other words are as exact as the files are, up to two decimals.
func TestPlaces(t *testing.T) {
	written := func(number float64, places int) record.Quantity {
		return record.Quantity{Number: number, Places: places, Known: true}
	}
	value := func(places int) *record.Observation { return &record.Observation{Value: written(4, places)} }
	for name, c := range map[string]struct {
		measure record.Measure
		want    string
	}{
		"none":      {record.Measure{}, "5"},
		"whole":     {record.Measure{Observations: []*record.Observation{value(0)}}, "5"},
		"one":       {record.Measure{Observations: []*record.Observation{value(0), value(1), value(0)}}, "4.8"},
		"three":     {record.Measure{Observations: []*record.Observation{value(3)}}, "4.77"},
		"target":    {record.Measure{Target: written(4.5, 1), Observations: []*record.Observation{value(0)}}, "4.8"},
		"baseline":  {record.Measure{Baseline: written(4.5, 1)}, "4.8"},
		"path":      {record.Measure{Points: []*record.Waypoint{{Value: written(4.25, 2)}}}, "4.77"},
		"quotients": {record.Measure{Observations: []*record.Observation{{Numerator: written(43, 0), Denominator: written(9, 0)}}}, "4.8"},
		"sums":      {record.Measure{Observations: []*record.Observation{{Numerator: written(43, 0)}}}, "5"},
	} {
		c.measure.Unit = unit(t, "days")
		if got := quantityOf(&c.measure).text(4.7654); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestFinerAndApart(t *testing.T) {
	of := func(words string) quantity { return quantityOf(&record.Measure{Unit: unit(t, words)}) }
	for _, c := range []struct{ got, want string }{
		{of("count").finer().text(12.26), "12.3"},
		{of("%").finer().text(12.26), "12.3%"},
		{of("mm:ss").finer().text(90.4), "1:30"},
		{of("%").apart(2.5), "2.5 percentage points"}, // 2.5% of what?
		{of("mm:ss").apart(90), "1:30"},
		{of("years").apart(1), "1.0 years"},
		{of("count").axis(), "Count"},
		{of("bed days").axis(), "Bed days"},
		{of("mm:ss").axis() + of("%").axis() + of("£").axis(), "Minutes and secondsPer centPounds"},
		{string(of("mm:ss").form() + of("%").form() + of("£").form() + of("years").form()), "clockpercentpoundsnumber"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for value, want := range map[float64]float64{90.6: 91, -90.6: -91} {
		if got := of("mm:ss").rounded(value); got != want {
			t.Errorf("%v is rounded to %v", value, got)
		}
	}
	if got := of("%").rounded(-1234.56); got != -1234.6 {
		t.Error(got)
	}
}

// What is hidden or not known is never a number.
func TestCellsWithoutANumber(t *testing.T) {
	q := quantityOf(&record.Measure{Unit: unit(t, "count")})
	if c := q.cell(measure.Number{Hidden: true}); c.Text() != "*" || c.Plain() != "*" || !c.Numeric() {
		t.Errorf("%+v", c)
	}
	if c := q.cell(measure.Number{}); c.Text() != "" || c.Plain() != "" || !c.Numeric() {
		t.Errorf("%+v", c)
	}
}
