package ask

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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

// callHas tells whether the pack has what a name stands for.
func (a *Asker) callHas(args ...any) (any, error) {
	held, known := a.held(args[0].(string))
	if !known {
		return nil, fmt.Errorf("has knows no %q: it knows %s, and facts with a dot before each name", args[0], strings.Join(a.askable(), ", "))
	}
	return held, nil
}

// held reports whether the pack has a relation's file, what Options.Held names, or
// a value within one of the names, as facts.budget; of these anything may be
// asked, for what is not there has no name.
func (a *Asker) held(name string) (held, known bool) {
	if held, known = a.options.Held[name]; known {
		return held, true
	}
	if r := a.Relation(name); r != nil {
		return a.options.Has == nil || r.File == "" || a.options.Has(r.File), true
	}
	outer, inner, within := strings.Cut(name, ".")
	values, isMap := a.options.Names[outer].(map[string]any)
	if !within || !isMap {
		return false, false
	}
	_, held = values[inner]
	return held, true
}

// askable are the names that has knows.
func (a *Asker) askable() []string {
	names := append(a.RelationNames(), slices.Collect(maps.Keys(a.options.Held))...)
	slices.Sort(names)
	return slices.Compact(names)
}
