package relation

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// share is a type that says itself what papers see of it.
type share int

func (share) RelationType() Type { return Percent }

func (s share) RelationValue() any {
	if s < 0 {
		return nil
	}
	return float64(s) / 100
}

type filed struct {
	Reference string    `csv:"reference" check:"required" about:"names it"`
	Kind      string    `csv:"kind_of_it" values:"b|a" vocabulary:"own"`
	Lead      string    `csv:"lead" type:"word" label:"LEAD officer"`
	Due       string    `csv:"due" check:"required,period"`
	Open      bool      `csv:"open"`
	Visits    int       `csv:"visits" check:"1..25"`
	Cost      *int64    `csv:"cost,omitempty" check:"pounds"`
	On        time.Time `csv:"on"`
	Share     share     `csv:"share"`
	Joined    *filed    `csv:"-"`
	kept      string    // without a tag, it is no field
}

func TestFieldsOf(t *testing.T) {
	_ = filed{}.kept
	fields := FieldsOf[filed]("made.csv")
	type told struct {
		name, label, about, check string
		kind                      Type
		required, vocabulary      bool
		listed                    []string
		goType                    reflect.Kind
	}
	var got []told
	for _, f := range fields {
		if f.File != "made.csv" {
			t.Errorf("%s is of %q", f.Name, f.File)
		}
		got = append(got, told{f.Name, f.Label, f.About, f.Column.Check, f.Type, f.Column.Required, f.Column.Vocabulary, f.Listed, f.Column.Go.Kind()})
	}
	if diff := cmp.Diff([]told{
		{"reference", "Reference", "names it", "", Text, true, false, nil, reflect.String},
		{"kind_of_it", "Kind of it", "", "", Word, false, true, []string{"b", "a"}, reflect.String},
		{"lead", "LEAD officer", "", "", Word, false, false, nil, reflect.String},
		{"due", "Due", "", "period", Period, true, false, nil, reflect.String},
		{"open", "Open", "", "", YesNo, false, false, []string{"Yes", "No"}, reflect.Bool},
		{"visits", "Visits", "", "1..25", Whole, false, false, nil, reflect.Int},
		{"cost", "Cost", "", "pounds", Money, false, false, nil, reflect.Pointer},
		{"on", "On", "", "", Date, false, false, nil, reflect.Struct},
		{"share", "Share", "", "", Percent, false, false, nil, reflect.Int},
	}, got, cmp.AllowUnexported(told{})); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	pounds := int64(0)
	full := &filed{Reference: "R", Kind: "a", Lead: "L", Due: "2024/25", Open: true, Visits: 3, Cost: &pounds, On: on("2024-10-31"), Share: 1250}
	blank := &filed{Share: -1}
	want := []any{"R", "a", "L", "2024/25", "Yes", 3, 0, on("2024-10-31"), 12.5}
	for k, f := range fields {
		if value := f.Value(RowOf(full)); value != want[k] {
			t.Errorf("%s is %v, want %v", f.Name, value, want[k])
		}
		if value := f.Value(RowOf(blank)); value != nil && !(f.Name == "open" && value == "No") {
			t.Errorf("a blank %s is %v", f.Name, value)
		}
	}
}

func TestFieldsOfUnknownTypes(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "relation: no field can be made of Odd, a complex128") {
			t.Errorf("panic %q", said)
		}
	}()
	FieldsOf[struct {
		Odd complex128 `csv:"odd"`
	}]("odd.csv")
}

func TestVia(t *testing.T) {
	inner := slices.Concat(FieldsOf[filed]("made.csv"))
	led := Via(inner, func(f *filed) (*filed, bool) { return f.Joined, f.Joined != nil })
	with, without := RowOf(&filed{Reference: "outer", Joined: &filed{Reference: "inner", Visits: 2}}), RowOf(&filed{Reference: "outer", Visits: 9, Open: true})
	for k, f := range led {
		if f.Name != inner[k].Name || f.Type != inner[k].Type {
			t.Errorf("field %d is %s, a %s", k, f.Name, f.Type)
		}
		if value := f.Value(without); value != nil {
			t.Errorf("%s leads nowhere and is %v", f.Name, value)
		}
	}
	if led[0].Value(with) != "inner" || led[5].Value(with) != 2 {
		t.Errorf("%v and %v are not those that it leads to", led[0].Value(with), led[5].Value(with))
	}
	if inner[0].Value(with) != "outer" {
		t.Error("the fields that were given have changed")
	}
}

func TestNamed(t *testing.T) {
	fields := []Field{{Name: "status", Label: "Status"}, {Name: "rag", Label: "RAG"}}
	for k, f := range Named(fields, "previous_", "Previous ") {
		if want := []string{"previous_status Previous status", "previous_rag Previous RAG"}[k]; f.Name+" "+f.Label != want {
			t.Errorf("%s %s, want %s", f.Name, f.Label, want)
		}
	}
	if fields[0].Name != "status" {
		t.Error("the fields that were given have changed")
	}
}

// Records are asked for when they are needed, and once for all that ask.
func TestRowsAreMadeOnce(t *testing.T) {
	calls := 0
	r := New("things", "made.csv", FieldsOf[filed]("made.csv"), func() []*filed {
		calls++
		return []*filed{{Reference: "1"}, {Reference: "2"}}
	})
	if calls != 0 {
		t.Error("records were asked for before they were needed")
	}
	rows, boxed := r.Rows(), r.Boxed()
	if r.Rows(); calls != 1 || len(rows) != 2 || len(boxed) != 2 || boxed[1] != any(rows[1]) || RecordOf[*filed](rows[1]).Reference != "2" {
		t.Errorf("%d calls, %v, %v", calls, rows, boxed)
	}
	r.Key = "reference"
	if r.KeyOf(rows[1]) != "2" || r.Name != "things" || r.File != "made.csv" {
		t.Errorf("%+v", r)
	}
	r.Key = "lead"
	if key := r.KeyOf(rows[1]); key != "" {
		t.Errorf("a blank key is %q", key)
	}
	r.Key = ""
	if key := r.KeyOf(rows[1]); key != "" {
		t.Errorf("without a key, %q names it", key)
	}
	if _, known := r.Field("visits"); !known {
		t.Error("no field visits")
	}
	if f, known := r.Field("kept"); known || f.Name != "" {
		t.Error("what has no tag is a field")
	}
	if first, known := r.Field("reference"); !known || first.Name != "reference" {
		t.Error("the first field is not found")
	}
	if diff := cmp.Diff([]string{"reference", "kind_of_it", "lead", "due", "open", "visits", "cost", "on", "share"}, r.Names()); diff != "" {
		t.Error(diff)
	}
}
