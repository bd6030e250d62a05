package generator

import (
	"path"
	"path/filepath"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/wording"
)

// follow finds what does not agree with the earlier cycle's pack: references
// that it does not have, and what it leaves to be delivered that this one does
// not carry on.
func (p *pack) follow(kept *kept) diag.List {
	name := p.set.Follows
	if name.Text == "" {
		return nil
	}
	var findings diag.List
	if !packName().MatchString(name.Text) || name.Text == p.name {
		findings.Errorf(name.At, "earlier-pack-name", "%q is not the name of another pack's folder beside this one", name.Text).Hinted("follows: 2024-25, the earlier pack's folder")
		return findings
	}
	if circle := p.circle(); len(circle) > 0 {
		findings.Errorf(name.At, "packs-in-a-circle", "%s follow each other in a circle", wording.List(circle)).Hinted("take follows: out of the pack of the first cycle")
		return findings
	}
	earlier, told := kept.readPack(filepath.Join(p.folder, "..", name.Text), p.files.notes)
	if slices.ContainsFunc(told, func(f diag.Finding) bool { return f.Code == "pack-unreadable" }) {
		findings.Errorf(name.At, "earlier-pack-missing", "there is no pack %q beside this one", name.Text).
			Hinted("follows: names the folder of the earlier pack, which stands in the folder in which this one does")
		return findings
	}
	if earlier == nil || told.HasErrors() {
		findings.Errorf(name.At, "earlier-pack-has-errors", "the earlier pack %q has errors", name.Text).Hinted("boardpack check %s tells them", path.Join(path.Dir(p.dir), name.Text))
		return findings
	}
	p.earlier = earlier
	findings = p.records.Follows(earlier.records)
	if p.set.hide() {
		p.formerly = doubt.FormerNamesOf(p.records, earlier.records)
		found := append(p.weighed(doubt.Formerly(p.records, p.formerly)), p.namedInSettings(p.formerly, doubt.FormerlyNamed)...)
		p.naming = append(p.naming, found...)
		findings = append(findings, found...)
	}
	return findings
}

// circle are the packs that this one follows, one after the other, where the last of
// them follows one of those before it; none where the first cycle's pack is reached.
func (p *pack) circle() (names []string) {
	for at := p; at != nil && at.set.Follows.Text != ""; {
		if names = append(names, at.name); slices.Contains(names[:len(names)-1], at.name) {
			return names[:len(names)-1]
		}
		at, _, _ = readSettingsNoted(filepath.Join(p.folder, "..", at.set.Follows.Text), p.files.notes)
	}
	return nil
}
