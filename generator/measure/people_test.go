package measure

import (
	"reflect"
	"strings"
	"testing"

	"boardpack/generator/record"
)

// Counts of people from 1 to 7 are hidden and others go to the nearest 5, and
// what is worked out is worked out from that.
func TestPeople(t *testing.T) {
	const head = "measure,period_end,value,numerator,denominator,group\n"
	for name, c := range map[string]struct {
		unit, observations string
		whole, north, east string
	}{
		"counts as values": {"count", head + "M,2024-04-30,0,,,\nM,2024-05-31,1,,,\nM,2024-06-30,7,,,\nM,2024-07-31,8,,,\nM,2024-08-31,12,,,\nM,2024-09-30,13,,,\n",
			"0 * * 10 10 15", "", ""},
		"counts as numerators": {"count", head + "M,2024-04-30,,3,,\nM,2024-05-31,,22,,\n", "* 20", "", ""},
		"counts of patients":   {"patients", head + "M,2024-04-30,,3,,\nM,2024-05-31,,23,,\n", "* 25", "", ""},
		// 12 of 40 are 30%, and 10 of 40 are shown; so too where the file says 30
		"share":                 {"%", head + "M,2024-04-30,,12,40,\nM,2024-05-31,30,12,40,\n", "25 25", "", ""},
		"share of few":          {"%", head + "M,2024-04-30,,5,40,\nM,2024-05-31,12.5,5,40,\nM,2024-06-30,,0,40,\n", "* * 0", "", ""},
		"share among few":       {"%", head + "M,2024-04-30,,0,6,\nM,2024-05-31,,0,8,\n", "* 0", "", ""},
		"rate":                  {`"per 1,000"`, head + "M,2024-04-30,,12,2003,\nM,2024-05-31,,7,2003,\n", "5 *", "", ""}, // 10 of 2,005, almost
		"a part gives one back": {"count", head + "M,2024-04-30,20,,,\nM,2024-04-30,5,,,North\nM,2024-04-30,15,,,East\n", "20", "*", "*"},
		"nothing is small":      {"count", head + "M,2024-04-30,21,,,\nM,2024-04-30,9,,,North\nM,2024-04-30,12,,,East\n", "20", "10", "10"},
		"the sum of the parts":  {"count", head + "M,2024-04-30,5,,,North\nM,2024-04-30,15,,,East\n", "20", "*", "*"},
		"part of the parts":     {"count", head + "M,2024-04-30,10,,,North\nM,2024-04-30,15,,,East\nM,2024-05-31,15,,,North\n", "25 -", "10 15", "15 -"},
		"share in groups":       {"%", head + "M,2024-04-30,,20,40,North\nM,2024-04-30,,30,40,East\n", "62.5", "50", "75"},
		"few in groups":         {"%", head + "M,2024-04-30,,5,40,North\nM,2024-04-30,,30,40,East\nM,2024-04-30,,35,80,\n", "43.75", "*", "*"},
		"few at risk in groups": {"%", head + "M,2024-04-30,,0,5,North\nM,2024-04-30,,30,40,East\nM,2024-04-30,,30,45,\n", "66.6667", "*", "*"},
	} {
		s := series(t, "unit,better,counts_people", c.unit+",lower,yes", c.observations)
		of := map[string]string{}
		for _, g := range s.Groups {
			var each []string
			for _, n := range g.Values {
				each = append(each, n.String())
			}
			of[g.Name] = strings.Join(each, " ")
		}
		got := values(s)
		if name == "rate" { // 10/2005*1000 is 4.98753
			got = strings.Replace(got, "4.98753", "5", 1)
		}
		if got != c.whole || of["North"] != c.north || of["East"] != c.east {
			t.Errorf("%s: whole %s, groups %v", name, got, of)
		}
	}
}

// TestHiddenIsNowhere walks all that a series holds beside its record: what is
// hidden has no number, and no interval tells of it.
func TestHiddenIsNowhere(t *testing.T) {
	s := series(t, "unit,better,counts_people", "%,lower,yes", "measure,period_end,value,numerator,denominator,lower,upper,group\n"+
		"M,2024-04-30,12.5,5,40,4.2,26.8,\nM,2024-05-31,50,20,40,33.8,66.2,\nM,2024-06-30,0,0,6,0,39,\n"+
		"M,2024-07-31,,45,80,,,\nM,2024-07-31,,5,40,,,North\nM,2024-07-31,,40,40,,,East\n")
	hidden, seen := 0, 0
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		if n, ok := v.Interface().(Number); ok {
			seen++
			if n.Hidden {
				hidden++
			}
			if n != (Number{Hidden: n.Hidden}) && n.Hidden {
				t.Errorf("%+v", n)
			}
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Name != "Measure" && f.Type.String() != "time.Time" {
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(*s))
	if hidden < 5 || seen < 20 {
		t.Errorf("%d hidden of %d", hidden, seen)
	}
	for _, p := range s.Points {
		if p.Lower != (Number{}) || p.Upper != (Number{}) {
			t.Errorf("%s has an interval: %+v", p.Label, p)
		}
	}
	for _, y := range s.Years() {
		if y.Numerator.Known || y.Value.Known {
			t.Errorf("%s adds up what is hidden: %+v", y.Name, y)
		}
	}
}

// A baseline is of people too: it is shown as the observation of its day is, and a
// count of no observation by itself. A target is of nobody, and stays as it was
// agreed.
func TestLevelsOfPeople(t *testing.T) {
	const columns = "unit,better,counts_people,baseline_value,baseline_date,target_value,target_change_percent"
	for _, c := range []struct{ cells, observations, want string }{
		{"count,lower,yes,23,2024-03-31,12,", "", "25 12"},
		{"count,lower,yes,23,2024-03-31,,-20", "", "25 20"},   // of 25, and not of 23
		{"count,lower,yes,45,2024-03-31,,-38", "", "45 27.9"}, // as it comes
		{"patients,lower,yes,23,2024-03-31,0,", "M,2024-04-30,22,\n", "25 0"},
		{"%,lower,yes,23,2024-03-31,12,", "M,2024-04-30,22,40\n", "23 12"},
		{"days,lower,yes,23,2024-03-31,12,", "M,2024-04-30,220,10\n", "23 12"}, // 22 days each
		// 5 of 40
		{"%,lower,yes,12.5,2024-03-31,10,", "M,2024-03-31,5,40\n", "* 10"},
		{"%,lower,yes,12.5,2024-03-31,,-20", "M,2024-03-31,5,40\n", "* -"},
		{"%,lower,yes,50,2024-03-31,,-20", "M,2024-03-31,20,40\n", "50 40"},
		{"%,lower,yes,50,2024-03-31,,-20", "M,2024-04-30,5,40\n", "50 40"}, // another month is hidden
		{"%,lower,yes,55,2024-03-31,12,", "M,2024-03-31,22,40\n", "50 12"}, // 20 of 40 are shown
	} {
		s := series(t, columns, c.cells, "measure,period_end,numerator,denominator\n"+c.observations)
		if got := s.Baseline.String() + " " + s.Target.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.cells, got, c.want)
		}
	}
}

// The first of the agreed points is where the measure stood, and a count of
// people; the others are where it shall stand.
func TestAgreedPointsOfPeople(t *testing.T) {
	s := series(t, "unit,better,counts_people,path", "count,lower,yes,points", "", "M,2023-12-31,43\n", "M,2024-06-30,27\n", "M,2024-12-31,12\n")
	st, err := s.Judge()
	if err != nil || st.Trajectory == nil || st.Trajectory.Start().Value != 45 || st.Trajectory.Required(day("2024-06-30")) != 27 || st.Trajectory.End().Value != 12 {
		t.Errorf("%+v, %v", st.Trajectory, err)
	}
}

// Where only some groups of a period have a count, no sum protects these: none of
// them is shown for that period, and all are for the others.
func TestPeopleOfSomeGroups(t *testing.T) {
	s := series(t, "unit,better,counts_people", "count,lower,yes", "measure,period_end,numerator,denominator,group\n"+
		"M,2024-04-30,20,40,North\nM,2024-04-30,30,45,East\n"+
		"M,2024-05-31,20,40,North\nM,2024-05-31,30,,East\n"+
		"M,2024-06-30,20,40,North\nM,2024-06-30,30,,East\nM,2024-06-30,50,60,\n")
	for i, want := range []string{"85", "-", "-"} {
		p := s.Points[i]
		if p.Denominator.String() != want || p.Value.String() != "50" || s.Groups[0].Values[i].String() != "20" || s.Groups[1].Values[i].String() != "30" {
			t.Errorf("%s: %+v of %+v", p.Label, p, s.Groups)
		}
	}
	given := record.Quantity{Known: true}
	for name, c := range map[string]struct {
		row  []*record.Observation
		want bool
	}{
		"none":            {nil, false},
		"the whole alone": {[]*record.Observation{{Value: given}}, false},
		"all":             {[]*record.Observation{{}, {Group: "A", Value: given}, {Group: "B", Value: given}}, false},
		"no group":        {[]*record.Observation{{Value: given}, {Group: "A"}, {Group: "B"}}, false},
		"some":            {[]*record.Observation{{Value: given}, {Group: "A", Value: given}, {Group: "B"}}, true},
	} {
		if got := partly(c.row, func(o *record.Observation) record.Quantity { return o.Value }); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Seven groups of one person each and their total cannot be kept from anybody.
func TestPeopleThatCannotBeProtected(t *testing.T) {
	observations := "measure,period_end,value,group\nM,2024-04-30,7,\n"
	for _, group := range strings.Fields("A B C D E F G") {
		observations += "M,2024-04-30,1," + group + "\n"
	}
	m := read(t, "measure,goal,unit,better,counts_people\nM,1,count,lower,yes\n", observations)["M"]
	if _, err := Of(m); err == nil || !strings.HasPrefix(err.Error(), `measure "M": `) {
		t.Errorf("error %v", err)
	}
}
