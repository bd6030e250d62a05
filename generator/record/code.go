package record

import (
	"slices"
	"strings"
)

// codes checks the codes by which intentions name providers, national
// priorities, strategic objectives and goals. Without the file that lists them
// any may stand.
func (j *joining) codes() {
	providers, priorities, objectives, goals := newCodes(j.files["providers.csv"]), newCodes(j.files["national-priorities.csv"]),
		newCodes(j.files["strategic-objectives.csv"]), newCodes(j.files["goals.csv"])
	distinct(&j.pack.Providers, providers.file, "ods_code", func(p *Provider) string { return p.Code },
		func(p *Provider) string { return "ods_code " + quoted(p.Code) })
	distinct(&j.pack.Priorities, priorities.file, "code", func(p *Priority) string { return p.Code },
		func(p *Priority) string { return "code " + quoted(p.Code) })
	distinct(&j.pack.Objectives, objectives.file, "code", func(o *Objective) string { return o.Code },
		func(o *Objective) string { return "code " + quoted(o.Code) })
	for _, o := range j.pack.Objectives {
		objectives.add(o.Code, o.Name)
	}
	for _, g := range j.pack.Goals {
		goals.add(g.Code, g.Name)
	}
	for _, p := range j.pack.Providers {
		providers.add(p.Code, p.Name)
	}
	for _, p := range j.pack.Priorities {
		priorities.add(p.Code, p.Name)
	}
	r := j.files["intentions.csv"]
	for _, i := range j.pack.Intentions {
		providers.check(i, "providers", i.Providers, r)
		priorities.check(i, "national_priorities", i.NationalPriorities, r)
		objectives.check(i, "strategic_objectives", i.StrategicObjectives, r)
		goals.check(i, "unifying_goals", i.UnifyingGoals, r)
	}
}

// codeList is the codes that a file lists.
type codeList struct {
	file   *reading
	codes  []string
	known  map[string]bool
	folded map[string]string // the code, by what looks like it or like its name
}

func newCodes(file *reading) *codeList {
	return &codeList{file: file, known: map[string]bool{}, folded: map[string]string{}}
}

func (l *codeList) add(code, name string) {
	l.codes = append(l.codes, code)
	l.known[code] = true
	l.folded[fold(name)] = code
	l.folded[fold(code)] = code
}

// check tells the codes of a list that the file does not have. The nearest one
// is no hint: with codes of three letters it is as likely to be another.
func (l *codeList) check(record located, column string, codes List, r *reading) {
	if len(codes) == 0 || !l.file.complete() {
		return
	}
	const few = 12 // codes that a hint may list
	for _, code := range codes {
		if l.known[code] || l.file.spoilt[code] {
			continue
		}
		wrong := r.findings.errorf(record.At(column), "code-unknown", "%s %s is not in %s", column, quoted(code), l.file.table.file)
		if meant, alike := l.folded[fold(code)]; alike {
			wrong.Hint = lookalikeHint(code, meant)
		} else if mark := l.separates(code); mark != "" {
			wrong.Hinted("separate them by semicolons, or write in pack.yaml: files: {%s: {lists: {%s: %q}}}", stem(r.table.file), column, mark)
		} else if len(l.codes) <= few {
			wrong.Hint = "known: " + strings.Join(l.codes, ", ")
		}
	}
}

// separates is what stands between several codes of the file that were written as
// one; blank where the text is none such.
func (l *codeList) separates(text string) string {
	for _, mark := range []string{",", "/", "\n", "|"} {
		parts := strings.Split(strings.Trim(text, "[]"), mark)
		if len(parts) > 1 && !slices.ContainsFunc(parts, func(part string) bool { return !l.known[strings.Trim(part, " \"")] }) {
			return mark
		}
	}
	return ""
}
