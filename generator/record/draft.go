package record

import (
	"io/fs"
	"maps"
	"slices"
	"time"

	"boardpack/generator/diag"
)

// DraftSettings say which files have the list of intentions as it stood on an earlier
// day.
type DraftSettings struct {
	AsAt  time.Time
	Files map[string]FileSettings // intentions.csv, and scores.csv where the draft has any
}

// Draft is the list of intentions as it stood on an earlier day.
type Draft struct {
	AsAt    time.Time
	Records *Pack // those intentions, with the pack's own lists of words and codes
	files   map[string]FileSettings
}

// Inputs are the files that were read for the draft alone.
func (d *Draft) Inputs() []Input {
	return slices.DeleteFunc(slices.Clone(d.Records.Inputs), func(i Input) bool { _, own := d.files[i.File]; return !own })
}

// readDrafts reads the drafts of a pack, the earliest first, as its own list is read:
// with the same contract, and the same findings.
func readDrafts(fsys fs.FS, dir string, settings Settings, pack *Pack) diag.List {
	var findings diag.List
	if settings.ListsOnly {
		return nil // there are no intentions to set beside them
	}
	drafts := slices.Clone(settings.Drafts)
	slices.SortStableFunc(drafts, func(a, b DraftSettings) int { return a.AsAt.Compare(b.AsAt) })
	for _, said := range drafts {
		records, more := Read(fsys, dir, settings.ofDraft(said))
		findings = append(findings, more...)
		pack.Drafts = append(pack.Drafts, &Draft{said.AsAt, records, said.Files})
	}
	pack.bar(&findings)
	return findings
}

// ofDraft are the settings by which a draft is read: those of the list as it is now,
// with what the draft says in their place. Headers that the list has now and the draft
// had not yet are no mistake.
func (s Settings) ofDraft(draft DraftSettings) Settings {
	from, now := draft.Files[intentionsFile].From, s.Files[intentionsFile].From.Text
	files, columns := map[string]FileSettings{}, maps.Clone(s.Columns)
	for file, said := range s.Files {
		if now != "" && said.From.Text == now { // its columns are on the draft's sheet as well
			said.From, said.More = from, nil
		}
		files[file] = said
	}
	for file, said := range draft.Files {
		current := s.Files[file]
		headers := map[string]string{}
		for name, theirs := range current.Columns {
			headers[name] = theirs.Text
		}
		columns = over(columns, map[string]map[string]string{file: over(s.Columns[file], headers)})
		said.Given = maps.Clone(current.Given)
		if no, _ := yesOrNo(said.Given[confidential].Text); no == "no" { // the draft's own rows must say so
			delete(said.Given, confidential)
		}
		said.Bands, said.Latest = current.Bands, current.Latest
		said.Fields, said.Words, said.Lists = current.Fields, over(current.Words, said.Words), over(current.Lists, said.Lists)
		files[file] = said
	}
	s.Files, s.Columns = files, columns
	s.AsAt, s.Drafts, s.ListsOnly, s.Also = draft.AsAt, nil, true, slices.Sorted(maps.Keys(draft.Files))
	return s
}

func over[V any](base, own map[string]V) map[string]V {
	all := maps.Clone(base)
	if all == nil {
		all = map[string]V{}
	}
	maps.Copy(all, own)
	return all
}

// Hidden reports whether none but the Board may see the intention: its row says so,
// or a row of it on another day does.
func (i *Intention) Hidden() bool { return i.Confidential || i.barred }

// saysPublic reports whether a row says itself that everybody may see it: a file without
// the column says nothing.
func (i *Intention) saysPublic() bool { return !i.Hidden() && i.sheet.fields[confidential] > 0 }

// bar hides what is confidential on any day on all days. References are compared as
// people write them: 7 is 007.
func (p *Pack) bar(findings *diag.List) {
	if len(p.Drafts) == 0 {
		return
	}
	secret := map[string]*Intention{} // the first row that says so, by reference
	all := p.everyDay()
	for _, i := range all {
		if key := bareReference(i.Reference); i.Confidential && secret[key] == nil {
			secret[key] = i
		}
	}
	if len(secret) == 0 {
		return
	}
	for _, i := range all {
		i.barred = i.barred || secret[bareReference(i.Reference)] != nil
	}
	for _, i := range p.Intentions {
		if first := secret[bareReference(i.Reference)]; first != nil && !i.Confidential && p.said.Hides {
			findings.Warnf(first.At(confidential), "confidential-in-draft", "%s is confidential here and not at %s: only the Board's edition shows it", quoted(i.Reference), i.At(confidential)).
				Hinted("write No here as well once everybody may see it")
		}
	}
}

// everyDay are the intentions of all drafts, then those of the pack.
func (p *Pack) everyDay() []*Intention {
	var all []*Intention
	for _, d := range p.Drafts {
		all = append(all, d.Records.Intentions...)
	}
	return append(all, p.Intentions...)
}

// viewDrafts gives a view its part of the drafts. What it may not see of an intention
// on one day it sees on none: the difference would tell that there is something. Whether
// everybody may know of one that was withdrawn, the draft's own row must say.
func (p *Pack) viewDrafts(whole *Pack, sees func(*Intention) bool) {
	if len(whole.Drafts) == 0 {
		return
	}
	now := map[string]bool{} // whether it is seen, of those that are in the list
	for _, i := range whole.Intentions {
		now[i.Reference] = sees(i)
	}
	titles := map[string]bool{} // of what is hidden: an intention may have had another reference
	for _, i := range whole.everyDay() {
		if i.Hidden() {
			titles[fold(i.Title)] = true
		}
	}
	veiled := map[string]bool{}
	for _, d := range whole.Drafts {
		for _, i := range d.Records.Intentions {
			seen, listed := now[i.Reference]
			if !sees(i) || titles[fold(i.Title)] || listed && !seen || !listed && !i.saysPublic() {
				veiled[i.Reference] = true
			}
		}
	}
	for _, d := range whole.Drafts {
		records := d.Records.View(func(i *Intention) bool { return !veiled[i.Reference] })
		p.Drafts = append(p.Drafts, &Draft{d.AsAt, records, d.files})
	}
	maps.DeleteFunc(veiled, func(reference string, _ bool) bool { return !now[reference] }) // not even the name of what is hidden
	p.veiled = veiled
}

// Lists are the list of intentions on the days of the drafts and, the last, on the
// pack's own: one alone where there are no drafts.
func (p *Pack) Lists() []*Draft {
	own := *p
	own.stand = new(snapshots)
	own.Intentions = slices.DeleteFunc(slices.Clone(p.Intentions), func(i *Intention) bool { return p.veiled[i.Reference] })
	return append(slices.Clone(p.Drafts), &Draft{AsAt: p.said.AsAt, Records: &own})
}

// reads reports whether a table is read.
func (s Settings) reads(t table) bool {
	return !s.ListsOnly || t.audience == everyone || slices.Contains(s.Also, t.file)
}

// isDraft reports whether it is a draft that is read.
func (s Settings) isDraft() bool { return len(s.Also) > 0 }
