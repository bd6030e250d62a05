package record

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestViewOfSharedBenefit(t *testing.T) {
	pack := mustRead(t, folder(goodPlan...), october)
	for _, row := range pack.Benefits[0].rows {
		row.Forecast = row.Planned
	}
	only := func(references ...string) *Pack {
		return pack.View(func(i *Intention) bool { return slices.Contains(references, i.Reference) })
	}
	both, second, third := only("B1", "B2"), only("B2"), only("B3")
	if both.Benefits[0] != pack.Benefits[0] || both.Intentions[0] != pack.Intentions[0] {
		t.Error("what is wholly seen is not the pack's own")
	}
	if len(third.Benefits) != 0 {
		t.Errorf("benefits of none are %+v", third.Benefits)
	}
	shared, own := second.Benefits[0], second.Benefits[1]
	if diff := cmp.Diff([]string{"B2"}, shared.References); diff != "" || !shared.PartlyHidden || own.PartlyHidden {
		t.Errorf("benefits are %+v and %+v", shared, own)
	}
	if shared.Planned != nil || shared.FullYearValue != nil || shared.Actual != nil || shared.Forecast != nil || shared.TargetImprovement != "" || shared.Class != "Cash releasing" {
		t.Errorf("the shared benefit is %+v, want it without amounts", shared)
	}
	if at := shared.At("benefit_id").Line; at != 3 {
		t.Errorf("the shared benefit is at line %d, want that of the row that is seen", at)
	}
	if got := second.Intentions[0].Benefits(); got[0] != shared || got[1] != own {
		t.Error("the intention's benefits are not the view's")
	}
	whole := pack.Intentions[1].Benefits()[0]
	if whole.PartlyHidden || *whole.Planned != 100000 {
		t.Error("the view changed the pack")
	}
	if len(second.Providers) != 2 || len(second.Segments) != 3 || len(second.Priorities) != 2 || len(second.Criteria) != 2 || len(second.Calendar) != 2 {
		t.Errorf("what belongs to no intention is missing: %+v", second)
	}
}

func TestViewOfMeasures(t *testing.T) {
	files := append(slices.Clone(goodGoals), "measures.csv", goodGoals[slices.Index(goodGoals, "measures.csv")+1]+
		aMeasure("Also of B1", "goal", "", "reference", "B1", "observations_of", "Within four hours")+
		aMeasure("Also of B2", "goal", "", "reference", "B2", "observations_of", "Admissions"))
	fsys := folder(files...)
	fsys["observations.csv"].Data = []byte(strings.ReplaceAll(string(fsys["observations.csv"].Data), "76,,,,", "76,19,25,,"))
	fsys["benefits.csv"] = folder("benefits.csv", threeBenefits)["benefits.csv"]
	pack := mustRead(t, fsys, october)
	for _, c := range []struct {
		sees, want string // of the intentions' measures
	}{
		{"", ""}, {"B3", ""}, {"B1", "Response"}, {"B2", "Within four hours, Also of B2"}, {"B1 B2", "Response, Within four hours, Also of B1, Also of B2"},
	} {
		view := pack.View(func(i *Intention) bool { return strings.Contains(c.sees, i.Reference) })
		var got []string
		for k, m := range view.Measures {
			if k < 5 {
				if m.Name != pack.Measures[k].Name {
					t.Errorf("who sees %q has %q as measure %d of a goal", c.sees, m.Name, k)
				}
				continue
			}
			got = append(got, m.Name)
			if !slices.Contains(view.Intentions, m.Intention) || len(m.Observations) == 0 {
				t.Errorf("%s is of an intention that is not the view's own, or has no observations", m.Name)
			}
			if m.source != nil && !slices.Contains(view.Measures, m.source) && m.source.Intention != nil {
				t.Errorf("%s uses a measure that is not the view's own", m.Name)
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("measures of who sees %q (-want +got):\n%s", c.sees, diff)
		}
		if len(view.Goals) != 3 || len(view.Goals[1].Measures) != 3 || len(view.Inputs) != len(pack.Inputs) {
			t.Errorf("who sees %q does not have all of the goals", c.sees)
		}
	}
	if len(pack.Measures) != 9 || pack.Measures[5].Intention != pack.Intentions[0] {
		t.Error("the view changed the pack")
	}
}

// What a hidden row says is marked, in every text and amount; a view must not
// hold a mark anywhere, not even in what is unexported.
const (
	markedWord   = "Zzyzx"
	markedAmount = 987_654_321
)

func TestViewHoldsNothingOfHiddenRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files, hidden := markedPack(t)
		pack, found := Read(folder(files...), "p", october)
		if found.HasErrors() {
			t.Fatalf("findings %v", found)
		}
		view := pack.View(func(i *Intention) bool { return !hidden[i.Reference] })
		if mark := marked(reflect.ValueOf(view)); mark != "" {
			t.Fatalf("the view holds %s", mark)
		}
		if len(hidden) > 0 && marked(reflect.ValueOf(pack)) == "" {
			t.Fatal("the pack itself has no mark, so that none could be found")
		}
	})
}

// markedPack draws a pack some of whose intentions are hidden, with their rows
// marked. Benefits are often shared between both kinds; their amounts are then
// marked in all of their rows, which must agree.
func markedPack(t *rapid.T) (files []string, hidden map[string]bool) {
	hidden = map[string]bool{}
	var references []string
	for n := range rapid.IntRange(1, 6).Draw(t, "intentions") {
		reference := fmt.Sprintf("plain-%d", n)
		if rapid.Bool().Draw(t, "hidden") {
			reference = fmt.Sprintf("%s-%d", markedWord, n)
			hidden[reference] = true
		}
		references = append(references, reference)
	}
	intentions := "reference,programme,title,description,place,lead,providers,national_priorities,carried_from\n"
	delivery, scores := "reference,as_at,status,narrative\n", "reference,Cost,Strategic alignment\n"
	assurance, milestones, benefits := assuranceHeader, milestonesHeader, benefitsHeader
	measures, observed, points := measured(aMeasure("plain")), observedHeader+months("plain", "5,5,10"), pointsHeader
	for _, reference := range references {
		intentions += strings.Repeat(reference+",", 8) + reference + "\n"
		scores += reference + ",1,5\n"
		for day := range rapid.IntRange(1, 3).Draw(t, "days") {
			delivery += fmt.Sprintf("%s,2024-10-0%d,OPEN,%s\n", reference, day+1, reference)
		}
		for range rapid.IntRange(0, 1).Draw(t, "assurance") {
			assurance += reference + ",Approved,12,,,,," + reference + "\n"
		}
		for m := range rapid.IntRange(0, 2).Draw(t, "milestones") {
			milestones += fmt.Sprintf("%s,%s %d,%s,2024-10-01,2024-12-01,\n", reference, reference, m, reference)
		}
	}
	for n := range rapid.IntRange(0, 4).Draw(t, "measures") {
		own := rapid.SampledFrom(references).Draw(t, "of")
		name, amount := fmt.Sprintf("%s measure %d", own, n), 5
		if hidden[own] {
			amount = markedAmount
		}
		value := fmt.Sprint(amount)
		measures += aMeasure(name, "goal", "", "reference", own, "definition", own, "baseline_value", value, "baseline_date", "2024-03-31", "target_date", "2025-03-31", "path", "points")
		observed += months(name, fmt.Sprintf("%d,%d,%d,%d,%d", amount, amount, amount, amount, amount))
		points += fmt.Sprintf("%s,2025-03-31,%d\n", name, amount)
		for range rapid.IntRange(0, 2).Draw(t, "users") {
			user := rapid.SampledFrom(references).Draw(t, "of")
			measures += aMeasure(fmt.Sprintf("%s user %d", user, strings.Count(measures, "\n")), "goal", "", "reference", user, "unit", rapid.SampledFrom([]string{"count", "%"}).Draw(t, "unit"), "observations_of", name)
		}
	}
	for n := range rapid.IntRange(0, 4).Draw(t, "benefits") {
		sharing := rapid.SliceOfNDistinct(rapid.SampledFrom(references), 1, len(references), rapid.ID).Draw(t, "sharing")
		id, amount := fmt.Sprintf("V%d", n), 5
		if slices.ContainsFunc(sharing, func(reference string) bool { return hidden[reference] }) {
			amount = markedAmount
		}
		if len(sharing) == 1 {
			id += sharing[0]
		}
		for _, reference := range sharing {
			benefits += fmt.Sprintf("%s,%s,Cash releasing,%s,-%d,%d,%d,%d,Recurrent\n", reference, id, reference, amount, amount, amount, amount)
		}
	}
	files = []string{"intentions.csv", intentions, "delivery.csv", delivery, "criteria.csv", twoCriteria, "scores.csv", scores,
		"goals.csv", threeGoals, "measures.csv", measures, "observations.csv", observed}
	for _, f := range [][]string{{"assurance.csv", assurance}, {"milestones.csv", milestones}, {"benefits.csv", benefits}, {"trajectory-points.csv", points}} {
		if strings.Count(f[1], "\n") > 1 { // a file with a header alone is a finding
			files = append(files, f...)
		}
	}
	return files, hidden
}

// marked finds a mark in a value and in all that it leads to; "" if there is
// none.
func marked(v reflect.Value) string { return search(v, map[pointer]bool{}) }

// pointer has its type as well: a struct and its first field are at one
// address.
type pointer struct {
	to reflect.Type
	at uintptr
}

func search(v reflect.Value, seen map[pointer]bool) string {
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		return "a " + v.Kind().String() + ", which nobody can look into"
	case reflect.String:
		if strings.Contains(v.String(), markedWord) || strings.Contains(v.String(), fmt.Sprint(markedAmount)) {
			return v.String()
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if v.Int() == markedAmount {
			return "the amount"
		}
	case reflect.Float64:
		if v.Float() == markedAmount {
			return "the number"
		}
	case reflect.Pointer:
		if p := (pointer{v.Type(), v.Pointer()}); !v.IsNil() && !seen[p] {
			seen[p] = true
			return search(v.Elem(), seen)
		}
	case reflect.Interface:
		return search(v.Elem(), seen)
	case reflect.Struct:
		for k := range v.NumField() {
			if mark := search(v.Field(k), seen); mark != "" {
				return v.Type().Field(k).Name + ": " + mark
			}
		}
	case reflect.Slice, reflect.Array:
		for k := range v.Len() {
			if mark := search(v.Index(k), seen); mark != "" {
				return mark
			}
		}
	case reflect.Map:
		for entry := v.MapRange(); entry.Next(); {
			if mark := search(entry.Key(), seen) + search(entry.Value(), seen); mark != "" {
				return mark
			}
		}
	}
	return ""
}
