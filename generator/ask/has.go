package ask

import (
	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// Has reports whether the pack has what a field of a relation is recorded in; if
// not, that is a finding, unless the records are in doubt.
func (a *Asker) Has(r *relation.Relation, f relation.Field, at diag.Position, findings *diag.List) bool {
	if a.doubtful {
		return true
	}
	if a.options.Lacks != nil {
		if what, hint := a.options.Lacks(f); what != "" {
			findings.Errorf(at, "setting-needed", "%s needs %s", f.Name, what).Hinted("%s", hint)
			return false
		}
	}
	if f.File == "" || f.File == r.File || a.options.Has == nil || a.options.Has(f.File) {
		return a.HasFile(r, at, findings)
	}
	findings.Errorf(at, "file-needed", "%s needs %s"+wording.Absent, f.Name, f.File)
	return false
}

// HasFile reports whether the pack has a relation's own file; if not, that is a
// finding, unless the records are in doubt.
func (a *Asker) HasFile(r *relation.Relation, at diag.Position, findings *diag.List) bool {
	if a.doubtful || r.File == "" || a.options.Has == nil || a.options.Has(r.File) {
		return true
	}
	findings.Errorf(at, "file-needed", "%s needs %s"+wording.Absent, r.Name, r.File)
	return false
}
