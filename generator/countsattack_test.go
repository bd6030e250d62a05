package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

// kindOf is what a generated intention's row says beside its reference: all
// that the blocks of a countsAttack count by.
type kindOf struct{ programme, place, segment, providers string }

// field is the values that a kind of intention is counted under; none for a blank.
func (k kindOf) field(name string) []string {
	value := map[string]string{"programme": k.programme, "place": k.place, "segment": k.segment, "providers": k.providers}[name]
	return slices.DeleteFunc(strings.Split(value, ";"), func(v string) bool { return v == "" })
}

// number is one that a page has: what the kinds that it counts come to.
type number struct {
	counts func(kindOf) bool
	shown  int
}

// countsAttack is a generated pack, and what a reader has of it.
type countsAttack struct {
	seen, hidden map[kindOf]int
	smallest     int
	blocks       []countsBlockOf
	numbers      []number // over all
}

type countsBlockOf struct {
	kind, rows, columns, blanks, place string // place: the only one that it counts
}

func newCountsAttack(random *rand.Rand) (a *countsAttack, lines []string) {
	a = &countsAttack{seen: map[kindOf]int{}, hidden: map[kindOf]int{}, smallest: 2 + random.IntN(2)}
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var kinds []kindOf
	for range 3 + random.IntN(5) {
		kinds = append(kinds, kindOf{pick("P", "P", "Q"), pick("A", "B", ""), pick("0", "1"), pick("", "AAA", "BBB", "AAA;BBB")})
	}
	for range 6 + random.IntN(14) {
		k, confidential := kinds[random.IntN(len(kinds))], "No"
		if random.IntN(2) == 0 {
			confidential = "Yes"
			a.hidden[k]++
		} else {
			a.seen[k]++
		}
		lines = append(lines, strings.Join([]string{k.programme, k.place, k.segment, k.providers, confidential}, ","))
	}
	for range 1 + random.IntN(3) {
		b := countsBlockOf{kind: pick("pivot", "pivot", "chart"), rows: pick("programme", "place", "segment", "providers"), columns: pick("", "", "programme", "place", "segment", "providers"), place: pick("", "", "A", "B")}
		if b.columns == b.rows {
			b.columns = ""
		}
		if b.columns != "" {
			b.blanks = pick("", "None")
		}
		a.blocks = append(a.blocks, b)
	}
	return a, lines
}

// text is the paper: each block, one of what is seen alone, and sentences with numbers of both.
func (a *countsAttack) text() (text string) {
	for i := range a.blocks {
		text += a.block(i)
	}
	return text + countsBlock("pivot", "seen", "rows: place\ncolumns: [programme]") + "Told of what is seen: {{ count(intentions, .place == 'A') }} and {{ len(intentions) }}.\n"
}

// block is one of the blocks, and a sentence with its total.
func (a *countsAttack) block(i int) string {
	b := a.blocks[i]
	more := "rows: " + b.rows
	if b.kind == "chart" {
		more = "type: stacked-bar\n" + more
		if b.columns == "" {
			more = strings.Replace(more, "stacked-", "", 1)
		}
	}
	if b.columns != "" {
		more += "\ncolumns: [" + b.columns + "]"
	}
	if b.blanks != "" {
		more += "\nblanks: " + b.blanks
	}
	if b.place != "" {
		more += "\nwhere: place == '" + b.place + "'"
	}
	id := fmt.Sprint("all-", i)
	return countsBlock(b.kind, id, more) + fmt.Sprintf("Told %d of all: {{ cell(%q, \"Grand Total\", \"Grand Total\") }}.\n\n", i, id)
}

// learn takes in a published table: the first column names the row, and columns
// and rows called Grand Total are over all others.
func (a *countsAttack) learn(b countsBlockOf, table [][]string) {
	has := func(k kindOf, field, label, blank string) bool {
		values := k.field(field)
		return field == "" || label == "Grand Total" || slices.Contains(values, label) || len(values) == 0 && label == blank
	}
	slug := func(label string) string { return strings.ToLower(strings.ReplaceAll(label, " ", "_")) }
	for _, row := range table[1:] {
		for i, cell := range row[1:] {
			n, _ := strconv.Atoi(cell) // an empty cell means none
			heading := table[0][1+i]
			a.numbers = append(a.numbers, number{func(k kindOf) bool {
				if b.place != "" && k.place != b.place || !has(k, b.rows, row[0], "Not recorded") {
					return false
				}
				if heading == "grand_total" {
					return true
				}
				values := k.field(b.columns)
				return slices.ContainsFunc(values, func(v string) bool { return slug(v) == heading }) || len(values) == 0 && heading == slug(b.blanks)
			}, n})
		}
	}
}

// expect is what each number comes to, of the rows that the generator drew.
func (n number) expect(of ...map[kindOf]int) (total int) {
	for _, rows := range of {
		for k, times := range rows {
			if n.counts(k) {
				total += times
			}
		}
	}
	return total
}

// told tries all numbers of hidden intentions of each kind there is, and looks
// for kinds of which there are always some together, and always too few.
func (a *countsAttack) told() (which []kindOf) {
	kinds := map[kindOf]bool{}
	for k := range a.seen {
		kinds[k] = true
	}
	for k := range a.hidden {
		kinds[k] = true
	}
	var all []kindOf
	for k := range kinds {
		if slices.ContainsFunc(a.numbers, func(n number) bool { return n.counts(k) }) {
			all = append(all, k)
		}
	}
	left := make([]int, len(a.numbers))
	for i, n := range a.numbers {
		left[i] = n.shown - n.expect(a.seen)
	}
	low, high := make([]int, 1<<len(all)), make([]int, 1<<len(all))
	tables := 0
	var try func(i int, table []int)
	try = func(i int, table []int) {
		if i == len(all) {
			if slices.ContainsFunc(left, func(n int) bool { return n != 0 }) {
				return
			}
			for set := range low {
				number := 0
				for k, times := range table {
					number += times * (set >> k & 1)
				}
				if tables == 0 {
					low[set], high[set] = number, number
				}
				low[set], high[set] = min(low[set], number), max(high[set], number)
			}
			tables++
			return
		}
		taken := 0
		for possible := true; possible; taken++ {
			try(i+1, append(table, taken))
			for k, n := range a.numbers {
				if n.counts(all[i]) {
					left[k]--
					possible = possible && left[k] >= 0
				}
			}
		}
		for k, n := range a.numbers {
			if n.counts(all[i]) {
				left[k] += taken
			}
		}
	}
	try(0, nil)
	for set := range low {
		if low[set] >= 1 && high[set] < a.smallest {
			for k := range all {
				if set>>k&1 == 1 {
					which = append(which, all[k])
				}
			}
			return which
		}
	}
	return nil
}

var toldOfAll = regexp.MustCompile(`Told (\d) of all: ([\w-]+)`)

// TestCountsAllTellNothingTogether attacks what generated packs publish: all
// numbers of the tables and sentences together. A reader knows all that he sees
// and which kinds of intentions there are, and tries every table.
func TestCountsAllTellNothingTogether(t *testing.T) {
	t.Parallel()
	packs := trial.Of(8, 200)
	if testing.Short() {
		packs = 20
	}
	published, numbers, refused, told := 0, 0, 0, 0
	for seed := uint64(0); published < packs; seed++ {
		a, lines := newCountsAttack(rand.New(rand.NewPCG(seed, 7)))
		settings := fmt.Sprintf("counts_all: [all-0, all-1, all-2]\ndisclosure: {smallest: %d}\n", a.smallest)
		folder, out := countsPack(t, settings, a.text(), lines...), filepath.Join(t.TempDir(), "out")
		findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out})
		if err != nil {
			t.Fatal(seed, err)
		}
		if findings.HasErrors() {
			refused++
			if told := fmt.Sprint(findings); !strings.Contains(told, "hidden") {
				t.Fatalf("%d: %s\n%s", seed, told, a.text())
			}
			continue
		}
		published++
		files := editionsIn(t, out)[0].files
		for i, b := range a.blocks {
			a.learn(b, readCSV(t, files[fmt.Sprintf("tables/all-%d-draft.csv", i)]))
		}
		for _, n := range a.numbers {
			if want := n.expect(a.seen, a.hidden); n.shown != want {
				t.Fatalf("%d: a table has %d, and there are %d", seed, n.shown, want)
			}
		}
		numbers += len(a.numbers) + a.narrative(t, files)
		if len(a.hidden) > 0 {
			told++
		}
		if which := a.told(); which != nil {
			t.Errorf("%d: below %d of %v\nseen %v\nhidden %v\n%s", seed, a.smallest, which, a.seen, a.hidden, a.text())
		}
	}
	t.Logf("%d published, %d of them with something hidden, %d refused; %d numbers", published, told, refused, numbers)
	if told < packs/2 || refused == 0 {
		t.Errorf("%d packs with something hidden, %d refused", told, refused)
	}
}

// narrative takes in what sentences say of all, and holds that the others say no
// more than what is seen.
func (a *countsAttack) narrative(t *testing.T, files publish.Files) int {
	page := string(files["paper.html"])
	words := toldOfAll.FindAllStringSubmatch(page, -1)
	if len(words) < len(a.blocks) {
		t.Fatalf("%d sentences", len(words))
	}
	for _, w := range words {
		b, _ := strconv.Atoi(w[1])
		place := a.blocks[b].place
		n := number{func(k kindOf) bool { return place == "" || k.place == place }, spelt(t, w[2])}
		a.numbers = append(a.numbers, n)
	}
	inA := number{counts: func(k kindOf) bool { return k.place == "A" }}.expect(a.seen)
	total := number{counts: func(kindOf) bool { return true }}.expect(a.seen)
	_, told, _ := strings.Cut(page, "Told of what is seen: ")
	got := regexp.MustCompile(`^([\w-]+) and ([\w-]+)`).FindStringSubmatch(told)
	if got == nil || spelt(t, got[1]) != inA || spelt(t, got[2]) != total {
		t.Fatalf("%v of what is seen, not %d and %d", got, inA, total)
	}
	return len(words) + 2
}

// spelt reads a number as a sentence has it.
func spelt(t *testing.T, word string) int {
	words := strings.Fields("nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
	if n := slices.Index(words, strings.ReplaceAll(strings.ToLower(word), "no", "nought")); n >= 0 {
		return n
	}
	n, err := strconv.Atoi(word)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func readCSV(t *testing.T, text []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
	if err != nil || len(rows) == 0 {
		t.Fatal(rows, err)
	}
	return rows
}
