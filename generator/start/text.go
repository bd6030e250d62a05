package start

import (
	"fmt"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
)

// text is the pack.yaml.
func (d *draft) text() string {
	var b strings.Builder
	o, occasion := d.options, d.options.occasion()
	b.WriteString("# Begun by boardpack init. Look at what is marked \"guessed\"; what is marked\n# \"decide\" no sheet says. `boardpack help pack` has every key.\n")
	if o.Contract != "" {
		b.WriteString("contract: " + o.Contract + "\n")
	}
	fmt.Fprintf(&b, "name: %s %s\norganisation: %s\ncycle: %s\nas_at: %s\n", occasion.title, o.Cycle, quoted(o.Organisation), o.Cycle, o.AsAt.Format(time.DateOnly))
	if year, ok := calendar.ParsePeriod(o.Cycle); ok && occasion.published {
		day := year.Start()
		for day.Before(o.AsAt) { // no figures are published before the day that they are of
			day = day.AddDate(1, 0, 0)
		}
		fmt.Fprintf(&b, "publication_date: %s  # %s\n", day.Format(time.DateOnly), d.guess("until then all but the Board's edition is marked a draft"))
	}
	b.WriteString("\neditions:\n" + occasion.editions)
	if occasion.hides && !d.settled {
		if len(d.marks) == 0 {
			d.must("may every row be published? If so: confidential: none. If not: a column with Yes or No, named under files: intentions: columns: confidential")
		} else {
			d.must("which rows may be published? Not all, it seems: %q stands there. Add a column with Yes or No in each row, and name it under files: intentions: columns: confidential", d.marks[0])
		}
		b.WriteString(undecided)
	}
	b.WriteString(d.lines())
	if occasion.drafts {
		b.WriteString("\n# Earlier exports of the list, for the report to say what moved since:\n# drafts:\n#   - {as_at: " + o.AsAt.AddDate(0, -1, 0).Format(time.DateOnly) + ", from: LAST-MONTH.csv}\n")
	}
	if occasion.cover != "" {
		b.WriteString("\n# What no sheet says and the cover of the paper shows, for you to fill:\n# facts:\n")
	}
	for name := range strings.FieldsSeq(occasion.cover) {
		b.WriteString("#   - {name: " + name + ", value: \"\", source: \"\"}\n")
	}
	b.WriteString("\n# The organisation's look, for you to fill: a colour stands in quotes, a logo is a file\n" +
		"# beside this one (SVG or PNG, and not the NHS logo).\n# brand: {colour: \"#005eb8\", logo: logo.svg, header: " + quoted(o.Organisation) + "}\n")
	b.WriteString("\n# The accessibility statement that public bodies must publish, for you to fill:\n" +
		"# accessibility: {compliance: partial, prepared: 2024-11-06, contact: {email: NAME@nhs.net}}\n")
	return b.String()
}

// lines are those of pack.yaml that say how the sheets are read.
func (d *draft) lines() string {
	d.settleProgress()
	var b strings.Builder
	if len(d.intentions)+len(d.deliveries) > 0 {
		b.WriteString("\nfiles:\n")
	}
	if len(d.intentions) == 1 {
		b.WriteString("  intentions:\n")
		d.intentions[0].write(&b, "    ")
	} else {
		items(&b, "intentions", d.intentions)
	}
	items(&b, "delivery", d.deliveries)
	b.WriteString(d.vocabularyLines())
	return b.String()
}

// vocabularyLines are those of the scale of scores and of the words of progress.
func (d *draft) vocabularyLines() string {
	var b strings.Builder
	if d.scale != "" {
		b.WriteString("\n" + d.scale + "\n")
	}
	if len(d.vocabulary) > 0 {
		b.WriteString("\nvocabulary:\n  progress:\n")
	}
	for _, l := range d.vocabulary {
		b.WriteString("    " + comment(l.off) + "- {word: " + quoted(l.key) + ", means: " + l.value + "}" + remark(l.note) + "\n")
	}
	return b.String()
}

// items writes what is said of each table of a file.
func items(b *strings.Builder, file string, sections []*section) {
	if len(sections) > 0 {
		b.WriteString("  " + file + ":\n")
	}
	for _, s := range sections {
		var one strings.Builder
		s.write(&one, "      ")
		b.WriteString("    - " + strings.TrimPrefix(one.String(), "      "))
	}
}

func (s *section) write(b *strings.Builder, indent string) {
	b.WriteString(indent + "from: " + quoted(s.from) + "\n")
	if s.sheet != "" {
		b.WriteString(indent + "sheet: " + quoted(s.sheet) + remark(s.remark) + "\n")
	}
	if s.bands != "" {
		b.WriteString(indent + "bands: " + s.bands + remark(s.bandsNote) + "\n")
	}
	if s.latest != "" {
		b.WriteString(indent + "latest: " + quoted(s.latest) + remark(s.latestNote) + "\n")
	}
	if s.asAt != "" {
		b.WriteString(indent + "as_at: " + s.asAt + remark(s.note) + "\n")
	}
	lines(b, indent, "given", s.given, quoted)
	lines(b, indent, "columns", s.columns, quoted)
	lines(b, indent, "lists", s.lists, quoted)
	if len(s.words) > 0 {
		b.WriteString(indent + "words:\n")
	}
	for _, g := range s.words {
		lines(b, indent+"  ", g.column, g.lines, quoted)
	}
	lines(b, indent, "fields", s.fields, func(value string) string { return value })
	if len(s.unread) > 0 {
		b.WriteString(indent + "  # not read; take the # of a line away where papers are to show it:\n")
	}
	for _, l := range s.unread {
		b.WriteString(indent + "  # " + quoted(l.key) + ": " + l.value + remark(l.note) + "\n")
	}
}

// lines writes a key with pairs below it, which stand there as comments where they
// are for a person to decide: then nothing but the line is to be changed.
func lines(b *strings.Builder, indent, key string, pairs []line, shown func(string) string) {
	if len(pairs) == 0 {
		return
	}
	b.WriteString(indent + key + ":\n")
	for _, l := range pairs {
		b.WriteString(indent + "  " + comment(l.off) + quoted(l.key) + ": " + shown(l.value) + remark(l.note) + "\n")
	}
}

func comment(off bool) string {
	if off {
		return "# "
	}
	return ""
}

func remark(note string) string {
	if note == "" {
		return ""
	}
	return "  # " + strings.Join(strings.Fields(note), " ")
}

var (
	plain = pattern.Of(`^[A-Za-z][A-Za-z0-9 /()£_.'’&+-]*$`)
	// words that YAML reads as something else than themselves.
	special = pattern.Of(`(?i)^(?:y|n|yes|no|true|false|on|off|null|none)$`)
)

// quoted is a text as YAML has it.
func quoted(text string) string {
	if plain().MatchString(text) && !special().MatchString(text) && strings.Join(strings.Fields(text), " ") == text {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text) + `"`
}
