package block

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// Block is what there is to know of a block's kind without answering it.
type Block struct {
	Kind    string
	About   string // in one line, after "A block of this kind is ..."
	Example string // keys of its own, as YAML, beside id and title; empty where it has none
	Keys    []Key  // those of its own first, then those that every block has
	empty   func() Spec
}

// Key is one key of a block.
type Key struct {
	Name, About string
	Form        string // what its value is, such as "words" and "list of words"
	Required    bool
	Keys        []Key // of each entry where the value is a list of entries
}

var kinds = map[string]Block{
	"pivot": {About: "a table of counts with totals", Example: `rows: programme
columns: [segment, focus]
where: decision == "Prioritised"`, empty: func() Spec { return new(PivotSpec) }},
	"chart": {About: "a chart of counts, with its table and a sentence", Example: `type: stacked-bar
rows: programme
columns: segment`, empty: func() Spec { return new(ChartSpec) }},
	"table": {About: "a table whose cells the paper writes out", Example: `columns: [Intentions, Number]
rows:
  - [All, "{{ len(intentions) }}"]
  - [Prioritised, "{{ count(intentions, .decision == \"Prioritised\") }}"]`, empty: func() Spec { return new(TableSpec) }},
	"intentions": {About: "a list of intentions, one a row", Example: `where: impact >= 4 && effort >= 4
columns: [reference, programme, title, score]
sort: [-score]`, empty: func() Spec { return new(IntentionsSpec) }},
	"checks": {About: "where figures disagree, and the intentions that cause it", Example: `rows: programme
compare:
  - {label: Prioritised, where: decision == "Prioritised"}
  - {label: With a segment, where: segment != ""}`, empty: func() Spec { return new(ChecksSpec) }},
	"quadrant": {About: "intentions placed by two fields of numbers, and how many stand in each quarter", Example: `x: effort
y: impact
corners: [Plan carefully, Do first, Think again, Do if it is easy]`, empty: func() Spec { return new(QuadrantSpec) }},
	"decisions": {About: "what helps to decide on each intention, with its weighted score, its quadrant, the segment that the rules in pack.yaml suggest and why, and what is missing", Example: `x: effort
y: impact
corners: [Plan carefully, Do first, Think again, Do if it is easy]
where: decision == "Not prioritised"
needs: [description, lead, qia_status]`, empty: func() Spec { return new(DecisionsSpec) }},
	"funnel": {About: "what is left after each of some steps", Example: `steps:
  - {label: Submitted, value: len(intentions), lost: Not prioritised}
  - {label: Prioritised, value: "count(intentions, .decision == \"Prioritised\")"}`, empty: func() Spec { return new(FunnelSpec) }},
	"parts": {About: "one whole divided in several ways, a bar for each, with its table and a sentence", Example: `ways:
  - {by: decision}
  - {by: segment, blank: No segment}`, empty: func() Spec { return new(PartsSpec) }},
	"list": {About: "a list of other records, one a row", Example: `of: milestones
where: not done
columns: [reference, milestone, forecast_date]
sort: [forecast_date]
most: 10`, empty: func() Spec { return new(ListSpec) }},
	"movement":    {About: "what moved between two snapshots of the intentions, from which value of a field to which or as a list", Example: "field: segment", empty: func() Spec { return new(MovementSpec) }},
	"timeline":    {About: "the steps of calendar.csv over the months, with the day of the figures", Example: "data: csv", empty: func() Spec { return new(TimelineSpec) }},
	"sensitivity": {About: "what each weight of the scores, moved a little, changes in the selection", Example: "", empty: func() Spec { return new(SensitivitySpec) }},
	"trajectory":  {About: "a measure against the trajectory to its target", Example: "measure: Four-hour performance", empty: func() Spec { return new(TrajectorySpec) }},
	"spc": {About: "a measure's control chart", Example: `measure: Category 2 mean response
points: 7`, empty: func() Spec { return new(SPCSpec) }},
	"measures": {About: "measures side by side, one panel each, and one table of all their values", Example: `where: goal == "2"`, empty: func() Spec { return new(MeasuresSpec) }},
	"gap":      {About: "the inequality between quantiles, the sexes side by side", Example: `measures: ["Gap in healthy life expectancy at birth, females", "Gap in healthy life expectancy at birth, males"]`, empty: func() Spec { return new(GapSpec) }},
	"breakdown": {About: "a measure's groups, period by period, with the whole", Example: `measure: Children with asthma often in urgent care
periods: 4
label: Place
whole: All places`, empty: func() Spec { return new(BreakdownSpec) }},
}

// NewSpec returns an empty spec for a block's name, or nil for a name that no
// block has.
func NewSpec(kind string) Spec {
	if block, ok := kinds[kind]; ok {
		return block.empty()
	}
	return nil
}

// Kinds lists the names of all blocks, sorted.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds)) }

// Blocks lists all kinds of blocks by name, with their keys.
func Blocks() []Block {
	var blocks []Block
	for _, kind := range Kinds() {
		block := kinds[kind]
		own, common := keysOf(reflect.TypeOf(block.empty()).Elem())
		block.Kind, block.Keys = kind, append(own, common...)
		blocks = append(blocks, block)
	}
	return blocks
}

// keysOf reads the keys off a struct's tags; those of Common apart.
func keysOf(of reflect.Type) (own, common []Key) {
	for i := range of.NumField() {
		field := of.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("yaml"), ",")
		switch {
		case field.Type == reflect.TypeFor[Common]():
			common, _ = keysOf(field.Type)
		case options == "inline":
			inline, _ := keysOf(field.Type)
			own = append(own, inline...)
		default:
			key := Key{Name: name, About: field.Tag.Get("about"), Required: options == "required"}
			key.Form, key.Keys = formOf(field.Type)
			own = append(own, key)
		}
	}
	return own, common
}

func formOf(of reflect.Type) (form string, entries []Key) {
	switch {
	case of.Kind() == reflect.Bool:
		return "true or false", nil
	case of == reflect.TypeFor[diag.Located]():
		return "words", nil
	case of.Kind() == reflect.Slice:
		form, entries = formOf(of.Elem())
		return "list of " + strings.Replace(form, "list", "lists", 1), entries
	}
	entries, _ = keysOf(of)
	return "entries", entries
}
