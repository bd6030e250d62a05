package record

import (
	"slices"

	"boardpack/generator/relation"
)

type presence bool

const (
	required presence = true
	optional presence = false
)

// audience says who but the Board may see the records of a file.
type audience string

const (
	// boardOnly is what nobody has declared: closed.
	boardOnly     audience = ""
	everyone      audience = "everyone" // they belong to no intention
	withIntention audience = "whoever sees the intention that the row names"
	hung          audience = "whoever sees the intention" // they are reached through it alone
	byOwnRule     audience = "whoever sees all of what the row is of"
)

// table is one file of the contract.
type table struct {
	file     string
	about    string // what it holds, in a line
	presence presence
	audience audience
	fields   []relation.Field
	columns  []column
	// listed adds to a reading the columns that other files list; nil where the
	// struct says all of them. It runs once those files are read.
	listed func(*reading, *Pack, map[string]*reading)
	lists  bool // columns of another file, and so is read before all
	// records reads the rows below the header into the pack, and counts those
	// that there are, good or not.
	records func(*reading, *Pack) int
	// relation is the records as papers see them; nil where they see them as
	// another file's, or worked out.
	relation func(*Pack) *relation.Relation
	// show puts in a view those records of the whole pack that name an intention
	// which seen reports.
	show func(view, whole *Pack, seen func(reference string) bool)
	// own is what a view has of the whole pack by the table's own rule.
	own func(view, whole *Pack)

	// refers finds records that name an intention which there is not; nil where
	// what joins the records to their intentions finds it.
	refers func(*joining)

	// part makes room for the records in a pack: before files are read side by
	// side, since those that Add made known stand in one map.
	part func(*Pack)

	plain func(name string) func(*Pack) *relation.Relation
}

// placed is a pointer to a record.
type placed[T any] interface {
	*T
	row() *Row
	located
}

// taker is a record that takes the values of listed columns itself, since
// gocsv knows only those of its struct.
type taker interface {
	take(columns []*cells, values []string)
}

// tableOf is a file whose records stand in a part of the pack.
func tableOf[T any, R placed[T]](file string, presence presence, part func(*Pack) *[]R) table {
	fields, closed := relation.FieldsOf[T](file), boardOnlyIn[T]()
	return table{
		file:     file,
		presence: presence,
		fields:   fields,
		columns:  columnsOf(fields),
		records: func(r *reading, pack *Pack) (count int) {
			var records []R
			r.readRows(func() { records, count = unmarshal[T, R](r) })
			*part(pack) = append(*part(pack), records...)
			return count
		},
		show: func(view, whole *Pack, seen func(string) bool) {
			*part(view) = slices.DeleteFunc(slices.Clone(*part(whole)), func(r R) bool { return !seen(referenceIn(fields, r)) })
			for k, r := range *part(view) {
				(*part(view))[k] = R(shut((*T)(r), closed))
			}
		},
		part: func(p *Pack) { part(p) },
		plain: func(name string) func(*Pack) *relation.Relation {
			return func(p *Pack) *relation.Relation {
				return relation.New(name, file, append(p.listings(fields), ownFields[R](p, file)...), func() []R { return *part(p) })
			}
		},
	}
}

// referenceIn is the intention that a record names; "" where it can name none.
func referenceIn(fields []relation.Field, record any) string {
	k := slices.IndexFunc(fields, func(f relation.Field) bool { return f.Name == "reference" })
	if k < 0 {
		return ""
	}
	return fields[k].Text(relation.RowOf(record))
}

// Add makes a file of records known that no struct of this package describes:
// T embeds Row, and its tags say the columns. Papers have it as a relation of
// that name, and of records that name an intention by reference those of the
// intentions that they see; of others, the Board's edition alone has them. It
// returns what takes the file out again, which is for tests.
func Add[T any, R placed[T]](name, file, about string) (remove func()) {
	t := tableOf(file, optional, func(p *Pack) *[]R { return moreOf[R](p, file) }).as(name, about, boardOnly)
	if slices.Contains(t.names(), "reference") {
		t.audience, t.refers = withIntention, refersIn[R](t)
	}
	former := tables
	tables = append(slices.Clone(tables), t)
	return func() { tables = former }
}

// refersIn looks the intentions up that the records of a file name.
func refersIn[R located](t table) func(*joining) {
	return func(j *joining) {
		for _, record := range *moreOf[R](j.pack, t.file) {
			if reference := referenceIn(t.fields, record); reference != "" {
				j.intentionOf(j.files[t.file], record, reference)
			}
		}
	}
}

// moreOf is where a pack keeps the records of a file that has no field of its
// own.
func moreOf[R any](p *Pack, file string) *[]R {
	if p.more[file] == nil {
		if p.more == nil {
			p.more = map[string]any{}
		}
		p.more[file] = new([]R)
	}
	return p.more[file].(*[]R)
}

// as says what papers call a file's records, what they are, and who sees them.
func (t table) as(name, about string, seenBy audience) table {
	t.relation = t.plain(name)
	return t.seen(about, seenBy)
}

// seen says what a file holds and who sees it.
func (t table) seen(about string, by audience) table {
	t.about, t.audience = about, by
	return t
}

// made says how papers see a file's records where that is not as they stand.
func (t table) made(relation func(*Pack) *relation.Relation) table {
	t.relation = relation
	return t
}

// ruled gives a file a rule of its own for who sees it.
func (t table) ruled(own func(view, whole *Pack)) table {
	t.own, t.audience = own, byOwnRule
	return t
}

func (t table) with(listed func(*reading, *Pack, map[string]*reading)) table {
	t.listed = listed
	return t
}

// first has a file read before those whose columns it lists.
func (t table) first() table {
	t.lists = true
	return t
}

func (t table) names() []string {
	names := make([]string, len(t.columns))
	for k, c := range t.columns {
		names[k] = c.name
	}
	return names
}
