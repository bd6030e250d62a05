package record

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Field is one thing to be known of an intention, by which papers select,
// count and list.
type Field struct {
	Name  string // as papers write it: "anticipated_delivery"
	Label string // as a heading: "Anticipated delivery"
	File  string // where it is recorded: "delivery.csv"
	// Several tells a field that may hold more than one value.
	Several bool
	// Listed are the values that tables show whether or not they occur, in
	// their order. Nil where any value may occur.
	Listed []string

	values  func(to []string, i *Intention) []string // appends an intention's values
	compare func(a, b string) int                    // of values that are not listed
}

// Of is the values of an intention: none for a blank, several for a list.
func (f Field) Of(i *Intention) []string { return f.values(nil, i) }

// AppendOf appends the values of an intention, for callers that go through
// many and keep none.
func (f Field) AppendOf(to []string, i *Intention) []string { return f.values(to, i) }

// Order returns the listed values and then the others of those given, each
// once, in the order in which tables show them.
func (f Field) Order(values []string) []string {
	others := slices.Clone(values)
	slices.SortFunc(others, f.compare)
	others = slices.DeleteFunc(slices.Compact(others), func(v string) bool { return slices.Contains(f.Listed, v) })
	return append(slices.Clone(f.Listed), others...)
}

// Fields lists the fields of the pack's intentions. Programmes are listed as
// in programmes.csv, if the pack has it.
func (p *Pack) Fields() []Field {
	fields := append(slices.Clone(intentionFields), deliveryFields("", "", (*Intention).latest)...)
	fields = append(fields, deliveryFields(previously, "Previous ", (*Intention).before)...)
	for k := range fields {
		f := &fields[k]
		f.File = cmp.Or(f.File, "intentions.csv")
		f.Listed, f.compare = Allowed(f.Name), cmp.Compare[string]
		switch recorded(f.Name) {
		case "programme":
			f.Listed = p.programmeNames()
		case "confidential":
			f.Listed = []string{"Yes", "No"}
		case "anticipated_delivery":
			f.compare = comparePeriods
		}
	}
	return fields
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
			f.Label = label + lowerFirst(f.Label)
		}
	}
	return fields
}

// Spoken is the label as it stands inside a sentence: "anticipated delivery",
// "RAG".
func (f Field) Spoken() string { return lowerFirst(f.Label) }

// lowerFirst lowers the first letter of a label unless it is an abbreviation.
func lowerFirst(label string) string {
	if strings.ToUpper(label) == label {
		return label
	}
	return strings.ToLower(label[:1]) + label[1:]
}

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
