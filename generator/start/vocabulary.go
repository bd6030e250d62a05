package start

import (
	"maps"
	"slices"
	"strings"

	"boardpack/generator/record"
)

var (
	ourProgress = []string{"On track", atRisk, "Delayed", "Delivered", "Deprioritised"}
	colours     = []string{"g", "a", "r", "b", "y", "green", "amber", "red", "blue", "yellow", "ag", "ar", "ambergreen", "amberred", "🟢", "🟠", "🟡", "🔴", "🔵"}
)

// say settles the words of progress in all snapshots: colours become words of
// ours, and words stay as the office has them.
func (d *draft) settleProgress() {
	count := map[string]int{}
	for _, cells := range d.progress {
		for _, text := range cells {
			count[text]++
		}
	}
	words := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	own := !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(colours, squashed(w)) })
	if own {
		d.ownWords(words)
	}
	lines := d.progressLines(words, own)
	next := 0
	for _, s := range d.deliveries {
		k := slices.IndexFunc(s.words, func(g group) bool { return g.column == "progress" })
		if k < 0 {
			continue
		}
		s.words[k].lines = slices.Clone(slices.DeleteFunc(slices.Clone(lines), func(l line) bool { return !slices.Contains(d.progress[next], l.key) }))
		next++
		if len(s.words[k].lines) == 0 {
			s.words = slices.Delete(s.words, k, k+1)
		}
	}
}

// progressLines are their words with ours, or with the commonest of their own that
// is the same; the first of a kind that is a guess says so.
func (d *draft) progressLines(words []string, own bool) []line {
	if !own {
		lines := d.translated(words, meanings)
		if slices.ContainsFunc(lines, func(l line) bool { return l.value == atRisk }) {
			d.vocabulary = d.vocabularyOf(ourProgress)
		}
		return lines
	}
	var lines []line
	first := map[string]string{}
	for _, word := range words {
		common, again := first[squashed(word)]
		switch {
		case isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		case again:
			lines = append(lines, line{key: word, value: common})
		case bare(word) != word:
			first[squashed(word)] = bare(word)
			lines = append(lines, line{key: word, value: bare(word)})
		default:
			first[squashed(word)] = word
		}
	}
	return lines
}

// ownWords makes the pack's words of progress its vocabulary, where they are not
// ours.
func (d *draft) ownWords(words []string) {
	var own []string
	seen, ours := map[string]bool{}, true
	for _, word := range words {
		if !isNothing(word) && !seen[squashed(word)] {
			seen[squashed(word)] = true
			own = append(own, bare(word))
			ours = ours && word != atRisk && slices.Contains(ourProgress, word)
		}
	}
	if ours {
		return
	}
	place := func(word string) int {
		m, known := meant(word, meanings)
		if !known {
			return len(ourProgress)
		}
		return slices.Index(ourProgress, m.ours)
	}
	slices.SortStableFunc(own, func(a, b string) int { return place(a) - place(b) })
	d.vocabulary = d.vocabularyOf(own)
}

// vocabularyOf are words of progress with what they mean.
func (d *draft) vocabularyOf(words []string) []line {
	var lines []line
	for _, word := range words {
		m, known := meant(word, meanings)
		l := line{key: word, value: m.means}
		switch {
		case !known:
			l.off, l.value = true, "?"
			l.note = d.must("what does %q mean: going, late, done or dropped? write it for the question mark, and take the first # away", word)
		case m.other != "" && m.means == record.Going:
			l.note = d.guess("late if such work counts as delayed")
		case m.other != "":
			l.note = d.guess("by how it begins")
		}
		lines = append(lines, l)
	}
	return lines
}
