package record

import (
	"cmp"
	"math"
	"slices"

	"boardpack/generator/diag"
)

const programmesFile = "programmes.csv"

// programmeNames knows what the programmes are called.
type programmeNames struct {
	// listed is false without a programmes.csv that can be relied on: then
	// every programme that an intention names is one.
	listed bool
	names  []string
	known  map[string]string // the name, by itself and by its aliases
	folded map[string]string // the name, by what looks like it
}

// resolve gives every intention its programme's own name, and drops those of
// no programme.
func resolve(pack *Pack, names *programmeNames, intentions, programmes *reading) {
	pack.Intentions = slices.DeleteFunc(pack.Intentions, func(i *Intention) bool {
		name, wrong := names.find(i.Programme)
		switch {
		case wrong == nil:
			i.Programme = name
		case programmes.spoilt[i.Programme]:
		default:
			told := intentions.findings.errorf(i.At("programme"), "programme-unknown", "programme %s", wrong.text)
			told.Hint = wrong.hint
			if name := names.folded[fold(i.Programme)]; name != "" && intentions.isTheirs() {
				told.Hinted("%s then write that, or in pack.yaml: %s", wrong.hint, intentions.wordLine("programme", i.Programme, yamlWord(name)))
			}
			intentions.spoilt[i.Reference] = true
			return true
		}
		return false
	})
}

// nameProgrammes has the programmes in their order, each once.
func nameProgrammes(pack *Pack, r *reading) *programmeNames {
	n := &programmeNames{listed: r.complete(), known: map[string]string{}, folded: map[string]string{}}
	pack.Programmes = slices.DeleteFunc(pack.Programmes, func(p *Programme) bool {
		if first, listed := n.folded[fold(p.Name)]; listed {
			told := r.findings.errorf(p.At("programme"), "programme-twice", "programme %s is here twice", quoted(p.Name))
			if told.Hint = lookalikeHint(p.Name, first); p.Name == first {
				told.Hinted("delete one of the two rows")
			}
			return true
		}
		n.add(p.Name)
		return false
	})
	for _, p := range pack.Programmes {
		for _, alias := range p.Aliases {
			if name, taken := n.known[alias]; taken && name != p.Name {
				r.findings.errorf(p.At("aliases"), "alias-already", "alias %s is already that of %s", quoted(alias), quoted(name))
				continue
			}
			n.known[alias] = p.Name
		}
	}
	slices.SortStableFunc(pack.Programmes, func(a, b *Programme) int { return cmp.Compare(a.place(), b.place()) })
	return n
}

// place is the programme's order; one without comes last.
func (p *Programme) place() int {
	if p.Order == 0 {
		return math.MaxInt
	}
	return p.Order
}

func (n *programmeNames) add(name string) {
	n.names = append(n.names, name)
	n.known[name] = name
	n.folded[fold(name)] = name
}

// find is the name of the programme that an intention names.
func (n *programmeNames) find(written string) (string, *problem) {
	if name, known := n.known[written]; known {
		return name, nil
	}
	if name, alike := n.folded[fold(written)]; alike {
		wrong := &problem{code: "programme-unknown", text: quoted(written) + " is not in programmes.csv", hint: lookalikeHint(written, name)}
		if !n.listed {
			wrong.text = quoted(written) + " is written " + quoted(name) + " further up"
		}
		return "", wrong
	}
	if n.listed {
		return "", &problem{code: "programme-unknown", text: quoted(written) + " is not in programmes.csv", hint: diag.DidYouMean(written, n.names)}
	}
	n.add(written)
	return written, nil
}
