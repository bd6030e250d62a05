package record

import (
	"slices"
	"sync"
	"time"

	"boardpack/generator/diag"
)

// joining is a pack's files while their records are put together.
type joining struct {
	pack       *Pack
	files      map[string]*reading
	asAt       time.Time
	programmes *programmeNames          // once they are named
	named      chan struct{}            // closed then
	known      map[string]*Intention    // by reference
	latest     int                      // the place among the pack's of the one that was looked up last
	lookers    func() map[string]string // the reference, by what looks like it
	bare       func() map[string]string // the reference, by its letters and numbers; blank for several
	typed      func() map[string]string // the reference, by its letters taken for numbers; blank for several
	measured   measureNames
	respelt    map[*reading][]respelling
	meant      map[string]bool        // references of intentions that others are taken for
	again      map[diag.Position]bool // of references that an intention before has
	later      []*Delivery            // rows of days after the pack's
}

// newJoining begins the joining of files that are still to be read.
func newJoining(pack *Pack, files map[string]*reading, asAt time.Time) *joining {
	return &joining{pack: pack, files: files, asAt: asAt, named: make(chan struct{}), respelt: map[*reading][]respelling{}, meant: map[string]bool{}}
}

// read goes on with a file that was read, while others may still be: with what needs
// nothing of them, or programmes alone.
func (j *joining) read(r *reading) {
	switch r.table.file {
	case programmesFile:
		j.programmes = nameProgrammes(j.pack, r)
		close(j.named)
	case intentionsFile:
		j.intentions(r)
		<-j.named
		resolve(j.pack, j.programmes, r, j.files[programmesFile])
	}
}

// intentions has each reference once.
func (j *joining) intentions(r *reading) {
	j.examples()
	j.known = distinct(&j.pack.Intentions, r, "reference",
		func(i *Intention) string { return i.Reference },
		func(i *Intention) string { return "reference " + quoted(i.Reference) })
	j.again = placesOf(r.findings.list, "duplicate-record")
}

// join puts the records of a pack's files together, once all are read: the rows of other
// files with their intentions.
func (j *joining) join() {
	pack := j.pack
	for k, i := range pack.Intentions {
		i.place = int32(k)
	}
	j.lookers = sync.OnceValue(func() map[string]string { return foldedReferences(pack.Intentions) })
	j.bare = sync.OnceValue(func() map[string]string { return referencesBy(bareReference, pack.Intentions) })
	j.typed = sync.OnceValue(func() map[string]string { return referencesBy(typedReference, pack.Intentions) })
	j.hideLater()
	j.deliveries()
	j.marks()
	j.segments()
	j.codes()
	j.scores()
	j.assurance()
	j.milestones()
	j.benefits()
	j.calendar()
	j.goals()
	j.measures()
	for _, t := range tables {
		if t.refers != nil {
			t.refers(j)
		}
	}
	j.dropped()
	j.tellRespelt()
	pack.loose = loose{}
}

type located interface {
	At(column string) diag.Position
}

// distinct drops the records whose key an earlier one has, and returns the
// others by their keys. What names a record in the finding.
func distinct[K comparable, R located](records *[]R, r *reading, column string, key func(R) K, what func(R) string) map[K]R {
	known := make(map[K]R, len(*records))
	*records = slices.DeleteFunc(*records, func(record R) bool {
		k := key(record)
		first, again := known[k]
		if again {
			r.tellAgain(record.At(column), first.At(column), what(record))
			return true
		}
		known[k] = record
		return false
	})
	return known
}

// find is the intention of a reference; nil where there is none. It looks at the next one
// after the latest before all: rows of other files mostly stand in the same order, and of
// many rows a look into the map is most of the work of a join.
func (j *joining) find(reference string) *Intention {
	for k := j.latest; k < min(j.latest+2, len(j.pack.Intentions)); k++ {
		if i := j.pack.Intentions[k]; i.Reference == reference {
			j.latest = k
			return i
		}
	}
	i := j.known[reference]
	if i != nil {
		j.latest = int(i.place)
	}
	return i
}

// intentionOf is the intention that a row refers to; nil where there is none,
// which is a finding unless the intention's own row is one.
func (j *joining) intentionOf(r *reading, row located, reference string) *Intention {
	if i := j.find(reference); i != nil {
		return i
	}
	if intentions := j.files["intentions.csv"]; intentions.complete() && !intentions.spoilt[reference] {
		meant, looks := j.lookers()[fold(reference)]
		if !looks {
			if meant = j.bare()[bareReference(reference)]; meant != "" {
				j.respell(r, respelling{row.At("reference"), reference, meant})
				return nil
			}
		}
		wrong := r.findings.errorf(row.At("reference"), "reference-unknown", "reference %s is not in intentions.csv", quoted(reference))
		if looks {
			j.meant[meant] = true
			wrong.Hint = lookalikeHint(reference, meant)
		} else if meant = j.typed()[typedReference(reference)]; IsMistyped(reference, meant) {
			j.meant[meant] = true
			wrong.Hinted("%q? one of the two has a letter for a number", meant)
		}
	}
	return nil
}

// attach hands each intention the one row of a file that it may have.
func attach[T any, R placed[T]](j *joining, r *reading, rows []R, reference func(R) string, to func(*Intention, R)) {
	rows = slices.DeleteFunc(rows, func(row R) bool { return j.again[row.row().At("reference")] })
	distinct(&rows, r, "reference", reference, func(row R) string { return "row for " + quoted(reference(row)) })
	for _, row := range rows {
		if i := j.intentionOf(r, row.row(), reference(row)); i != nil {
			to(i, row)
		}
	}
}

// foldedReferences gives a reference by what looks like it. Only such ones are
// hints: references are numbered, so that the nearest one is likely to be a
// neighbour.
func foldedReferences(intentions []*Intention) map[string]string {
	folded := make(map[string]string, len(intentions))
	for _, i := range intentions {
		folded[fold(i.Reference)] = i.Reference
	}
	return folded
}
