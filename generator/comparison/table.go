package comparison

import (
	"cmp"
	"slices"
	"time"

	"boardpack/generator/movement"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// Table is what moved in one table.
type Table struct {
	Table        string   `json:"table" about:"our name of the file, a draft by its day, or the table of an edition by its id"`
	Key          []string `json:"key" about:"the fields that name a row"`
	OldRows      int      `json:"old_rows" about:"how many rows the old table has"`
	NewRows      int      `json:"new_rows" about:"how many the new one has"`
	OldDay       string   `json:"old_as_at,omitempty" about:"of which day the rows are; left out where none is said"`
	NewDay       string   `json:"new_as_at,omitempty" about:"and the new ones"`
	Headers      []Value  `json:"headers,omitempty" about:"fields whose header is another in the new table"`
	Added        []Row    `json:"added" about:"rows of the new table alone, in the natural order of keys"`
	Removed      []Row    `json:"removed" about:"rows of the old one alone"`
	Changed      []Row    `json:"changed" about:"rows of both that differ"`
	Same         int      `json:"same" about:"how many rows are as they were"`
	Confidential int      `json:"confidential" about:"how many of the rows told are confidential"`
	NotSaid      int      `json:"confidential_not_said" about:"of how many nothing says whether they are, which is no leave to publish them"`
	Opened       []string `json:"opened,omitempty" about:"keys of rows of both that may be published now and could not before: look at these first"`
	Closed       []string `json:"closed,omitempty" about:"keys of rows of both that could be published before and may not be now"`

	Respelt       []Respelt `json:"respelt,omitempty" about:"of rows added and removed, keys that differ in capitals, spaces, signs and leading noughts alone"`
	Fields        []Field   `json:"fields" about:"in how many rows each field changed"`
	FieldsAdded   []Field   `json:"fields_added,omitempty" about:"fields of the new table alone"`
	FieldsRemoved []Field   `json:"fields_removed,omitempty" about:"fields of the old one alone"`
	KeysTwice     []string  `json:"keys_twice,omitempty" about:"keys of several rows of a table, which are compared in their order"`
	Matrices      []Matrix  `json:"matrices,omitempty" about:"how many rows went from which value of a field to which"`
}

// Row is a row that came, went or changed.
type Row struct {
	Key          string  `json:"key" about:"what names it; of several fields with commas between them"`
	Title        string  `json:"title,omitempty" about:"its title, where the table has one"`
	Confidential string  `json:"confidential" about:"yes, no or not said"`
	Fields       []Value `json:"fields,omitempty" about:"what changed of it"`
}

// Value is what a field was and is, as written; empty for a blank.
type Value struct {
	Field string `json:"field" about:"its name in papers"`
	Label string `json:"label" about:"its header"`
	Old   string `json:"old" about:"as it was written; empty for a blank"`
	New   string `json:"new" about:"as it is written"`
}

// Field is a field; Rows is nought where it came or went as a whole.
type Field struct {
	Field string `json:"field" about:"its name in papers"`
	Label string `json:"label" about:"its header"`
	Rows  int    `json:"rows,omitempty" about:"in how many rows it changed; left out where it came or went as a whole"`
}

// Matrix is how many rows went from which value of a field to which.
type Matrix struct {
	Field  string   `json:"field" about:"its name in papers"`
	Label  string   `json:"label" about:"its header"`
	Values []string `json:"values" about:"in their order; (blank) and (no row) come last"`
	Counts [][]int  `json:"counts" about:"rows by the old value, then by the new"`
}

// What a matrix calls places that are no value.
const (
	blankPlace = "(blank)"
	noRow      = "(no row)"
)

// Moved reports whether anything in the table did.
func (t Table) Moved() bool {
	return len(t.Added)+len(t.Removed)+len(t.Changed)+len(t.FieldsAdded)+len(t.FieldsRemoved)+len(t.Opened)+len(t.Closed) > 0
}

// tabled is a table with what names and hides its rows.
type tabled struct {
	*relation.Relation
	key    []string
	secret func(relation.Row) secrecy
	day    time.Time
}

// table compares two tables of one kind.
func (c *Comparison) table(old, new tabled, matrices []string) error {
	old, new = old.ofOneDay(), new.ofOneDay()
	m, err := movement.Of(old.Relation, new.Relation, new.key...)
	if err != nil {
		return err
	}
	return c.tell(m, old, new, m.Kept(), matrices)
}

// tell adds what moved from an old table to a new one. Turned are the pairs of rows of which
// another may be who may see them.
func (c *Comparison) tell(m *movement.Movement, old, new tabled, turned []movement.Pair, matrices []string) error {
	t := Table{Table: new.Name, Key: new.key, OldRows: len(old.Rows()), NewRows: len(new.Rows()), Same: m.Same, KeysTwice: m.Twice,
		OldDay: dayOrNone(old.day), NewDay: dayOrNone(new.day), Added: []Row{}, Removed: []Row{}, Changed: []Row{}, Fields: []Field{}}
	for _, row := range m.Added {
		t.Added = append(t.Added, t.row(row.Key, new, new.secret(row.Row), row.Row))
	}
	for _, row := range m.Removed {
		t.Removed = append(t.Removed, t.row(row.Key, old, old.secret(row.Row), row.Row))
	}
	for _, pair := range m.Changed {
		told := t.row(pair.Key, new, max(old.secret(pair.Old), new.secret(pair.New)), pair.New)
		for _, change := range m.Changes(pair) {
			told.Fields = append(told.Fields, Value{change.Field.Name, change.Field.Label, change.Old, change.New})
		}
		t.Changed = append(t.Changed, told)
	}
	t.turned(turned, old, new)
	t.respelt()
	t.fields(m, old)
	for _, name := range append(usualMatrices(m), matrices...) {
		matrix, ok := m.Matrix(name)
		if !ok && slices.Contains(matrices, name) {
			return misuse("%s has no field %q in both that has few values: there are %s", new.Name, name, wording.List(namesOfFields(m.Fields)))
		}
		told := movedMatrix(matrix)
		again := slices.ContainsFunc(t.Matrices, func(other Matrix) bool { return other.Field == name })
		if !again && (len(told.Values) > 1 || slices.Contains(matrices, name)) {
			t.Matrices = append(t.Matrices, told)
		}
	}
	c.Tables = append(c.Tables, t)
	c.Moved = c.Moved || t.Moved()
	return nil
}

// ofOneDay is a table without the day that is said of all its rows: that it is another
// one changes no row.
func (t tabled) ofOneDay() tabled {
	one := *t.Relation
	one.Fields = slices.DeleteFunc(slices.Clone(t.Fields), func(f relation.Field) bool {
		return f.Name == "as_at" && !slices.Contains(t.key, "as_at")
	})
	t.Relation = &one
	return t
}

func dayOrNone(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// row is a row that is told, and counts it if it is confidential.
func (t *Table) row(key string, in tabled, secret secrecy, row relation.Row) Row {
	switch secret {
	case isSecret:
		t.Confidential++
	case notSaid:
		t.NotSaid++
	}
	told := Row{Key: key, Confidential: secret.String()}
	if title, ok := in.Field("title"); ok {
		told.Title = title.Text(row)
	}
	return told
}

// fields are those that changed, came and went.
func (t *Table) fields(m *movement.Movement, old tabled) {
	for _, count := range m.Counts() {
		t.Fields = append(t.Fields, Field{count.Field.Name, count.Field.Label, count.Rows})
	}
	for _, f := range m.FieldsCame {
		t.FieldsAdded = append(t.FieldsAdded, Field{f.Name, f.Label, 0})
	}
	for _, f := range m.FieldsWent {
		t.FieldsRemoved = append(t.FieldsRemoved, Field{f.Name, f.Label, 0})
	}
	for _, f := range m.Fields {
		if was, _ := old.Field(f.Name); was.Label != f.Label {
			t.Headers = append(t.Headers, Value{f.Name, f.Label, was.Label, f.Label})
		}
	}
}

// usualMatrices are the fields whose movement is always counted: how things stand and
// when they are expected, where the table says so.
func usualMatrices(m *movement.Movement) []string {
	var names []string
	has := func(name string) bool { return slices.Contains(namesOfFields(m.Fields), name) }
	if k := slices.IndexFunc(standings, has); k >= 0 {
		names = append(names, standings[k])
	}
	if has("anticipated_delivery") {
		names = append(names, "anticipated_delivery")
	}
	return names
}

// standings are the fields that say how things stand, the first of them that there is.
var standings = []string{"progress", "status", "rag"}

func namesOfFields(fields []relation.Field) (names []string) {
	for _, f := range fields {
		names = append(names, f.Name)
	}
	return names
}

// movedMatrix leaves out values at which no row is or was.
func movedMatrix(matrix movement.Matrix) Matrix {
	told := Matrix{Field: matrix.Field.Name, Label: matrix.Field.Label, Values: []string{}, Counts: [][]int{}}
	var places []int
	for k := range matrix.Places {
		rows := 0
		for l := range matrix.Places {
			rows += matrix.Counts[k][l] + matrix.Counts[l][k]
		}
		if rows > 0 {
			places = append(places, k)
		}
	}
	for _, k := range places {
		var counts []int
		for _, l := range places {
			counts = append(counts, matrix.Counts[k][l])
		}
		name := cmp.Or(matrix.Places[k].Value, blankPlace)
		if matrix.Places[k].Absent {
			name = noRow
		}
		told.Values, told.Counts = append(told.Values, name), append(told.Counts, counts)
	}
	return told
}
