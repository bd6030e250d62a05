package record

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"boardpack/generator/wording"
)

// Field is one thing to be known of an intention, by which papers select,
// count and list.
type Field struct {
	Name  string // as papers write it: "anticipated_delivery"
	Label string // as a heading: "Anticipated delivery"
	File  string // where it is recorded: "delivery.csv"
	// Number tells a field whose values are whole numbers, and which is ordered
	// by them.
	Number bool
	// Several tells a field that may hold more than one value.
	Several bool
	// Listed are the values that tables show whether or not they occur, in
	// their order. Nil where any value may occur.
	Listed []string

	values  func(to []string, i *Intention) []string // appends an intention's values
	compare func(a, b string) int                    // of values that are not listed
}

// NewField is a field that is worked out from what is recorded in a file: value
// gives it as text, or as a whole number where number is set; blank for none.
func NewField(name, label, file string, number bool, value func(*Intention) string) Field {
	f := Field{Name: name, Label: label, File: file, Number: number, values: text(value), compare: cmp.Compare[string]}
	if number {
		f.compare = compareNumbers
	}
	return f
}

// Compare orders two values of a field as tables show them.
func (f Field) Compare(a, b string) int {
	place := func(v string) int {
		if k := slices.Index(f.Listed, v); k >= 0 {
			return k
		}
		return len(f.Listed)
	}
	return cmp.Or(cmp.Compare(place(a), place(b)), f.compare(a, b))
}

// Of is the values of an intention: none for a blank, several for a list.
func (f Field) Of(i *Intention) []string { return f.values(nil, i) }

// AppendOf appends the values of an intention, for callers that go through
// many and keep none.
func (f Field) AppendOf(to []string, i *Intention) []string { return f.values(to, i) }

// NumberOf is the value of a field of numbers; false for a blank.
func (f Field) NumberOf(i *Intention) (int, bool) {
	values := f.values(nil, i)
	if !f.Number || len(values) == 0 {
		return 0, false
	}
	n, err := strconv.Atoi(values[0])
	return n, err == nil
}

// Order returns the listed values and then the others of those given, each
// once, in the order in which tables show them.
func (f Field) Order(values []string) []string {
	others := slices.Clone(values)
	slices.SortFunc(others, f.compare)
	others = slices.DeleteFunc(slices.Compact(others), func(v string) bool { return slices.Contains(f.Listed, v) })
	return append(slices.Clone(f.Listed), others...)
}

// Fields lists the fields of the pack's intentions, those of its criteria's
// scores last. Programmes are listed as in programmes.csv, if the pack has it.
func (p *Pack) Fields() []Field {
	fields := everyFields()
	for k := range fields {
		f := &fields[k]
		f.Listed, f.compare = Allowed(f.Name), cmp.Compare[string]
		switch recorded(f.Name) {
		case "programme":
			f.Listed = p.programmeNames()
		case "national_priorities":
			f.Listed = codes(p.Priorities, func(n *Priority) string { return n.Code })
		case "providers":
			f.Listed = codes(p.Providers, func(n *Provider) string { return n.Code })
		case "confidential":
			f.Listed = []string{"Yes", "No"}
		case "anticipated_delivery":
			f.compare = comparePeriods
		}
		if f.Number {
			f.compare = compareNumbers
		}
	}
	return append(fields, p.scoreFields()...)
}

// codes are those that a file of the pack lists; nil without it.
func codes[T any](records []T, code func(T) string) []string {
	var all []string
	for _, r := range records {
		all = append(all, code(r))
	}
	return all
}

// everyFields are those that intentions of every pack have, without what orders
// them.
func everyFields() []Field {
	fields := slices.Concat(intentionFields,
		deliveryFields("", "", (*Intention).latest), deliveryFields(previously, "Previous ", (*Intention).before), assuranceFields(), milestoneFields)
	for k := range fields {
		fields[k].File = cmp.Or(fields[k].File, "intentions.csv")
	}
	return fields
}

// compareNumbers orders whole numbers; what is none comes first.
func compareNumbers(a, b string) int {
	m, _ := strconv.Atoi(a)
	n, _ := strconv.Atoi(b)
	return cmp.Or(cmp.Compare(m, n), cmp.Compare(a, b))
}

// Field returns the field of a name.
func (p *Pack) Field(name string) (Field, bool) {
	fields := p.Fields()
	if k := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name }); k >= 0 {
		return fields[k], true
	}
	return Field{}, false
}

func (p *Pack) programmeNames() []string {
	var names []string
	for _, programme := range p.Programmes {
		names = append(names, programme.Name)
	}
	return names
}

var intentionFields = []Field{
	{Name: "reference", Label: "Reference", values: text(func(i *Intention) string { return i.Reference })},
	{Name: "programme", Label: "Programme", values: text(func(i *Intention) string { return i.Programme })},
	{Name: "title", Label: "Title", values: text(func(i *Intention) string { return i.Title })},
	{Name: "description", Label: "Description", values: text(func(i *Intention) string { return i.Description })},
	{Name: "place", Label: "Place", values: text(func(i *Intention) string { return i.Place })},
	{Name: "providers", Label: "Providers", Several: true, values: several(func(i *Intention) List { return i.Providers })},
	{Name: "lead", Label: "Lead", values: text(func(i *Intention) string { return i.Lead })},
	{Name: "segment", Label: "Segment", values: text(func(i *Intention) string { return i.Segment })},
	{Name: "focus", Label: "Focus", values: text(func(i *Intention) string { return i.Focus })},
	{Name: "decision", Label: "Decision", values: text(func(i *Intention) string { return i.Decision })},
	{Name: "horizon", Label: "Horizon", values: text(func(i *Intention) string { return i.Horizon })},
	{Name: "delivery_route", Label: "Delivery route", values: text(func(i *Intention) string { return i.DeliveryRoute })},
	{Name: "national_priorities", Label: "National priorities", Several: true, values: several(func(i *Intention) List { return i.NationalPriorities })},
	{Name: "strategic_objectives", Label: "Strategic objectives", Several: true, values: several(func(i *Intention) List { return i.StrategicObjectives })},
	{Name: "unifying_goals", Label: "Unifying goals", Several: true, values: several(func(i *Intention) List { return i.UnifyingGoals })},
	{Name: "confidential", Label: "Confidential", values: text((*Intention).confidential)},
	{Name: "carried_from", Label: "Carried from", Several: true, values: several(func(i *Intention) List { return i.CarriedFrom })},
}

// deliveryFields are the fields of one of an intention's delivery rows.
func deliveryFields(prefix, label string, row func(*Intention) *Delivery) []Field {
	of := func(value func(*Delivery) string) func([]string, *Intention) []string {
		return text(func(i *Intention) string {
			if d := row(i); d != nil {
				return value(d)
			}
			return ""
		})
	}
	fields := []Field{
		{Name: "as_at", Label: "As at", values: of(func(d *Delivery) string { return d.AsAt.Format(time.DateOnly) })},
		{Name: "status", Label: "Status", values: of(func(d *Delivery) string { return d.Status })},
		{Name: "closure_reason", Label: "Closure reason", values: of(func(d *Delivery) string { return d.ClosureReason })},
		{Name: "progress", Label: "Progress", values: of(func(d *Delivery) string { return d.Progress })},
		{Name: "anticipated_delivery", Label: "Anticipated delivery", values: of(func(d *Delivery) string { return d.AnticipatedDelivery })},
		{Name: "rag", Label: "RAG", values: of(func(d *Delivery) string { return d.RAG })},
		{Name: "narrative", Label: "Narrative", values: of(func(d *Delivery) string { return d.Narrative })},
	}
	for k := range fields {
		f := &fields[k]
		f.File = "delivery.csv"
		f.Name = prefix + f.Name
		if label != "" {
			f.Label = label + wording.Lower(f.Label)
		}
	}
	return fields
}

// Spoken is the label as it stands inside a sentence: "anticipated delivery",
// "RAG".
func (f Field) Spoken() string { return wording.Lower(f.Label) }

func text(value func(*Intention) string) func([]string, *Intention) []string {
	return func(to []string, i *Intention) []string {
		if v := value(i); v != "" {
			to = append(to, v)
		}
		return to
	}
}

func several(values func(*Intention) List) func([]string, *Intention) []string {
	return func(to []string, i *Intention) []string { return append(to, values(i)...) }
}

func (i *Intention) latest() *Delivery { return i.Delivery }
func (i *Intention) before() *Delivery { return i.Previous }

func (i *Intention) confidential() string {
	if i.Confidential {
		return "Yes"
	}
	return "No"
}
