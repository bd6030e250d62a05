package generator

import (
	"fmt"
	"strconv"

	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// contract is a version of what packs can hold. A pack that was written for an
// earlier one is read as if it were written for the present one.
type contract struct {
	version int
	changes []setting.Change // since the one before it
}

// contracts are all that there were, the present one last. A new one is an entry here,
// with the changes that it makes, and the fixtures of those before it stay as they are:
// testdata/contract-1 and so on. A column of another name is Add("columns.ours-from-now",
// "ours-until-now"). The first boardpack that reads it has its number for its first.
var contracts = []contract{
	{version: 1},
}

// Contract is the version of what packs can hold that boardpack knows best.
func Contract() string { return strconv.Itoa(presentContract()) }

func presentContract() int { return contracts[len(contracts)-1].version }

// contractOf is the version that pack.yaml names; ok is false where it is none.
func contractOf(text string) (version int, ok bool) {
	if text == "" {
		return contracts[0].version, true // there was no other when packs did not say
	}
	version, err := strconv.Atoi(text)
	return version, err == nil && version >= contracts[0].version && strconv.Itoa(version) == text
}

// changesSince are what a pack of a version is changed by before it is read.
func changesSince(text string) (changes []setting.Change) {
	version, ok := contractOf(text)
	for _, c := range contracts {
		if ok && c.version > version {
			changes = append(changes, c.changes...)
		}
	}
	return changes
}

// checkContract finds a version that is none or, so that no pack is read as what it is
// not, one that is later than all that are known: then nothing else is said of the pack.
func (p *pack) checkContract(made []setting.Amendment, findings *diag.List) (known bool) {
	text := p.set.Contract
	version, ok := contractOf(text.Text)
	present := presentContract()
	switch {
	case !ok:
		findings.Errorf(text.At, "contract-unknown", "contract %q is not the number of one", text.Text).
			Hinted("contract: %d, the present one", present)
	case version > present:
		*findings = nil
		findings.Errorf(text.At, "contract-later", "contract %d is later than %d, the last that this boardpack (%s) knows", version, present, Version).
			Hinted("get boardpack %d.0 or later, which reads it; packs of earlier contracts are read by later ones too", version)
		return false
	case len(made) > 0:
		at := text.At
		if at.Line == 0 {
			at = p.whole()
		}
		findings.Warnf(at, "contract-older", "contract %d is read as %d, in which %s", version, present, changesIn(made)).
			Hinted("boardpack init --upgrade %s writes pack.yaml so", p.dir)
	}
	return true
}

// changesIn are changes in words, the first of them with its line.
func changesIn(made []setting.Amendment) string {
	text := fmt.Sprintf("%s (line %d)", made[0].Text, made[0].At.Line)
	if more := len(made) - 1; more > 0 {
		text += fmt.Sprintf(", and %d more", more)
	}
	return text
}
