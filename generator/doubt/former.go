package doubt

import (
	"fmt"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// FormerNamesOf are the names of what the pack of the cycle before keeps from everybody,
// and this one does not keep back itself. A row that everybody may read and that carries on
// such a one says no more by that than that there was one: its title may not be the other's,
// before somebody says that it may be read by now.
func FormerNamesOf(pack, earlier *record.Pack) *Names {
	n := &Names{map[string][]name{}, map[uint64]bool{}}
	here, titles := map[string]bool{}, map[string]bool{}
	for _, i := range pack.Intentions {
		here[i.Reference] = true
		titles[i.Title] = titles[i.Title] || i.Hidden()
	}
	for _, i := range earlier.Intentions {
		if i.Hidden() {
			n.addOf(i, !here[i.Reference], !titles[i.Title]) // references may begin anew each year
		}
	}
	return n
}

// Formerly doubts texts of a pack that everybody may read, and that name what the earlier
// one keeps from everybody: by now they may, or nobody thought of it.
func Formerly(pack *record.Pack, names *Names) diag.List {
	q := inquiry{pack: pack}
	q.naming(names, FormerlyNamed)
	return gathered(firstOfEach(q.List))
}

// formerly is what is named and where, for a message.
func (m *Mention) formerly() string {
	return fmt.Sprintf("%s of %s, which the earlier pack keeps from everybody but the Board, at %s", m.By, diag.Quoted(m.Of.Reference), m.Of.At("confidential"))
}

// FormerlyNamed says that a text names what the earlier pack keeps from everybody.
func FormerlyNamed(at diag.Position, what string, found *Mention) diag.Finding {
	var list diag.List
	list.Warnf(at, "text-names-formerly-confidential", "%s has the %s", what, found.formerly()).
		Hinted("write it without, or say Yes in this row too, unless it may be read by now; then say doubts: {text-names-formerly-confidential: off} in pack.yaml")
	return list[0]
}
