package start

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
)

// text is the pack.yaml.
func (d *draft) text() string {
	var b strings.Builder
	o, occasion := d.options, d.options.occasion()
	b.WriteString("# Begun by boardpack init. Look at what is marked \"guessed\"; what is marked\n# \"decide\" no sheet says. `boardpack help pack` has every key.\n")
	fmt.Fprintf(&b, "name: %s %s\norganisation: %s\ncycle: %s\nas_at: %s\n", occasion.title, o.Cycle, quoted(o.Organisation), o.Cycle, o.AsAt.Format(time.DateOnly))
	if year, ok := calendar.ParsePeriod(o.Cycle); ok && occasion.published {
		first := year.Start()
		for first.Before(o.AsAt) { // figures are not published before the day that they are of
			first = first.AddDate(1, 0, 0)
		}
		fmt.Fprintf(&b, "publication_date: %s  # %s\n", first.Format(time.DateOnly), d.guess("until then all but the Board's edition is marked a draft"))
	}
	b.WriteString("\neditions:\n" + occasion.editions)
	if occasion.hides && !d.settled {
		d.must("may every row be published? If so: confidential: none. If not: a column with Yes or No, named under files: intentions: columns: confidential")
		b.WriteString(undecided)
	}
	b.WriteString(d.lines())
	b.WriteString("\n# The accessibility statement that public bodies must publish, for you to fill:\n" +
		"# accessibility: {compliance: partial, prepared: 2024-11-06, contact: {email: NAME@nhs.net}}\n")
	return b.String()
}

// lines are those of pack.yaml that say how the sheets are read.
func (d *draft) lines() string {
	d.settleProgress()
	var b strings.Builder
	if d.intentions != nil || len(d.deliveries) > 0 {
		b.WriteString("\nfiles:\n")
	}
	if d.intentions != nil {
		b.WriteString("  intentions:\n")
		d.intentions.write(&b, "    ")
	}
	if len(d.deliveries) > 0 {
		b.WriteString("  delivery:\n")
	}
	for _, s := range d.deliveries {
		var one strings.Builder
		s.write(&one, "      ")
		b.WriteString("    - " + strings.TrimPrefix(one.String(), "      "))
	}
	if len(d.vocabulary) > 0 {
		b.WriteString("\nvocabulary:\n  progress:\n")
	}
	for _, l := range d.vocabulary {
		b.WriteString("    " + comment(l.off) + "- {word: " + quoted(l.key) + ", means: " + l.value + "}" + remark(l.note) + "\n")
	}
	return b.String()
}

func (s *section) write(b *strings.Builder, indent string) {
	b.WriteString(indent + "from: " + quoted(s.from) + "\n")
	if s.sheet != "" {
		b.WriteString(indent + "sheet: " + quoted(s.sheet) + "\n")
	}
	if s.asAt != "" {
		b.WriteString(indent + "as_at: " + s.asAt + remark(s.note) + "\n")
	}
	lines(b, indent, "columns", s.columns, quoted)
	lines(b, indent, "lists", s.lists, quoted)
	if on := slices.ContainsFunc(s.words, group.on); len(s.words) > 0 {
		b.WriteString(indent + comment(!on) + "words:\n")
	}
	for _, g := range s.words {
		lines(b, indent+"  ", g.column, g.lines, quoted)
	}
	lines(b, indent, "fields", s.fields, func(value string) string { return value })
	if len(s.unread) > 0 {
		b.WriteString(indent + "# not read: " + strings.Join(s.unread, "; ") + "\n")
	}
}

// on reports whether any line is no comment.
func (g group) on() bool {
	return slices.ContainsFunc(g.lines, func(l line) bool { return !l.off })
}

// lines writes a key with pairs below it; it is a comment where all of them are.
func lines(b *strings.Builder, indent, key string, pairs []line, shown func(string) string) {
	if len(pairs) == 0 {
		return
	}
	b.WriteString(indent + comment(!group{lines: pairs}.on()) + key + ":\n")
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
	plain = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 /()£_.'’&+-]*$`)
	// words that YAML reads as something else than themselves.
	special = regexp.MustCompile(`(?i)^(?:y|n|yes|no|true|false|on|off|null|none)$`)
)

// quoted is a text as YAML has it.
func quoted(text string) string {
	if plain.MatchString(text) && !special.MatchString(text) && strings.Join(strings.Fields(text), " ") == text {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text) + `"`
}
