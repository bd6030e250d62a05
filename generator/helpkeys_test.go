package generator

import (
	"reflect"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// settingKeys reads the keys of pack.yaml off a struct's tags.
func settingKeys(of reflect.Type) []block.Key {
	var keys []block.Key
	for i := range of.NumField() {
		field := of.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("yaml"), ",")
		if name == "" {
			continue
		}
		key := block.Key{Name: name, About: field.Tag.Get("about"), Required: options == "required"}
		key.Form, key.Keys = settingForm(field.Type)
		keys = append(keys, key)
	}
	return keys
}

func settingForm(of reflect.Type) (form string, entries []block.Key) {
	switch {
	case of == reflect.TypeFor[diag.Located]():
		return "", nil
	case of == reflect.TypeFor[setting.Date]():
		return "a day", nil
	case of == reflect.TypeFor[[]setting.Pair]():
		return "pairs", nil
	case of.Kind() == reflect.Slice && strings.HasPrefix(of.Elem().Name(), "Keyed["):
		value, _ := of.Elem().FieldByName("Value")
		form, entries = settingForm(value.Type)
		return strings.TrimSpace(form + " by name"), entries
	case of.Kind() == reflect.Slice:
		_, entries = settingForm(of.Elem())
		return "list", entries
	}
	return "", settingKeys(of)
}

// writeKeys lists keys, those of entries indented, and asks that each says what
// it is for.
func writeKeys(t *testing.T, page *strings.Builder, keys []block.Key, indent string) {
	t.Helper()
	for _, key := range keys {
		var notes []string
		if key.Required {
			notes = append(notes, "required")
		}
		if key.Form != "" && key.Form != "words" {
			notes = append(notes, strings.ReplaceAll(key.Form, "list of words", "list"))
		}
		page.WriteString(indent + "- `" + key.Name + "`")
		if notes != nil {
			page.WriteString(" (" + strings.Join(notes, ", ") + ")")
		}
		page.WriteString(": " + key.About + "\n")
		if key.About == "" {
			t.Errorf("%s does not say what it is for", key.Name)
		}
		writeKeys(t, page, key.Keys, indent+"  ")
	}
}

// packPage lists the keys of pack.yaml and shows a whole small pack.
func packPage(t *testing.T) string {
	page := &strings.Builder{}
	page.WriteString(packIntroduction)
	writeKeys(t, page, settingKeys(reflect.TypeFor[settings]()), "")
	return page.String() + packHidden + packExample
}

// packHidden says what an edition tells all the same of what it hides.
const packHidden = `
## What a gap tells
An edition for readers who may not see everything leaves out the confidential intentions: their
rows, their words and, but for ` + "`counts_all`" + `, their part in numbers. It does not change a reference:
papers, letters and later years name the same intention by it. Where references run on, a gap
tells that an intention is hidden, and its reference: of A-1, A-2 and A-4, that A-3 is. One with a
programme in it, as PC-3, tells the programme too, and references in the order of a list near
which rows it stands. What it is about no edition tells.

If that is too much, see to it in the sheet before the first paper goes out: give references
that do not run on, drawn by lot, or give the confidential rows a series of their own. Do not
number rows again that have been published: who has both lists sees which one went. A gap alone
is no mistake, as rows are withdrawn and put together too, so check does not warn of it.
`

const packIntroduction = "# pack.yaml\n" + `A pack is a folder: pack.yaml, CSV files (` + "`boardpack help columns`" + `) and,
where those of boardpack do not do, papers of its own in Markdown
(` + "`boardpack help blocks`, `functions`" + `). The folder's name names the output.

Those of boardpack are board-paper, commissioning-intentions, delivery-report,
forum-report, goals, mid-year-review and provider-notice: name them under ` + "`papers`" + `. They say what the files
of the pack have, and quote these facts where it states them: meeting_date,
presented_by, author, agenda_item, discussed_at, conflicts_of_interest,
authorised_by, forum, notice_date, answer_by, contact_email and contact_telephone.

## Keys
A key that is not listed here is an error. Where a list is wanted, one value will
do. Any value in pairs is the pack's own choice.

`

// packExample is a pack that builds; each of its files is named beside the fence.
const packExample = `
## A whole pack
` + "```yaml pack.yaml" + `
name: Mid-year review
organisation: Example Integrated Care Board
cycle: 2025/26
as_at: 2025-10-31
publication_date: 2025-12-01
notice: All figures are made up.
editions:
  - {name: board, papers: [review]}
  - {name: public, sees: published, papers: [review]}
  - {name: provider, each: provider, papers: [review]}
columns: {reference: Our reference}
files:
  intentions:
    fields:
      saving: {column: "Saving, £k", label: Estimated saving, type: money, times: 1000}
vocabulary:
  progress:
    - {word: In train, means: going}
    - {word: Behind, means: late}
    - {word: Complete, means: done}
controls:
  - {name: Intentions, expression: len(intentions), published: 3, source: "Board paper, May 2025"}
facts:
  - {name: budget, value: 4200000, source: "Annual plan, page 12"}
abbreviations: {ICB: Integrated Care Board}
accessibility:
  compliance: partial
  prepared: 2025-11-03
  contact: {email: access@example.nhs.uk}
  limits:
    - {problem: Words inside charts cannot be spaced out., instead: Each chart has a table.}
` + "```" + `

` + "```csv intentions.csv" + `
Our reference,programme,title,providers,confidential,"Saving, £k"
A-1,Urgent care,Same-day care in every place,RXN,No,250
A-2,Urgent care,One number to call at night,RXN;RXR,No,120
A-3,Primary care,A new list of practices,,Yes,
` + "```" + `

` + "```csv delivery.csv" + `
Our reference,as_at,status,progress,anticipated_delivery
A-1,2025-10-31,OPEN,In train,Q4 2025/26
A-2,2025-10-31,OPEN,Behind,2026/27
A-3,2025-10-31,CLOSED,Complete,
` + "```" + `

` + "```csv providers.csv" + `
ods_code,name
RXN,First Trust
RXR,Second Trust
` + "```" + `

` + "````markdown review.md" + `
---
title: Mid-year review
date: November 2025
---

## Progress {#progress-of-all}

{{ capital(words(len(intentions))) }} intentions, of which
{{ count(intentions, .progress_means == "late") }} late; they are to save
{{ money(sum(intentions, .saving)) }} of {{ money(facts.budget) }}. [](#by-programme) has the rest.

` + "```pivot" + `
id: by-programme
title: Progress by programme
rows: programme
columns: progress
` + "```" + `
` + "````" + `
`
