package generator

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/trial"
)

// TestEditionsTellNothingTogether attacks what generated packs publish in two
// editions to one reader, who knows all that either shows. It takes the tables
// that would be published, of packs without an error.
func TestEditionsTellNothingTogether(t *testing.T) {
	t.Parallel()
	packs := trial.Of(5, 200)
	if testing.Short() {
		packs = 20
	}
	published, refused, together, told := 0, 0, 0, 0
	for seed := uint64(0); published < packs; seed++ {
		random := rand.New(rand.NewPCG(seed, 8))
		a, lines := newCountsAttack(random)
		lines = append(lines, a.shownToBoth()...)
		texts := [2]string{"Nothing.\n\n", "Nothing.\n\n"} // of the public, of each provider
		for i := range a.blocks {
			for e := range texts {
				if random.IntN(3) > 0 {
					texts[e] += a.block(i)
				}
			}
		}
		settings := fmt.Sprintf("counts_all: [all-0, all-1, all-2]\ndisclosure: {smallest: %d}\n", a.smallest)
		folder := bothPack(t, settings, texts[0], texts[1], lines...)
		findings, err := Check(t.Context(), Options{Packs: []string{folder}})
		if err != nil {
			t.Fatal(seed, err)
		}
		if findings.HasErrors() {
			refused++
			if told := fmt.Sprint(findings); strings.Contains(told, "who reads") && !strings.Contains(told, "all that") {
				together++
				if a.learnEditions(t, folder); a.told() == nil {
					t.Errorf("%d: refused, and nothing is told: %s\n%v", seed, told, texts)
				}
			}
			continue
		}
		published++
		a.learnEditions(t, folder)
		if len(a.hidden) > 0 && len(a.numbers) > 0 {
			told++
		}
		if which := a.told(); which != nil {
			t.Errorf("%d: below %d of %v\nseen %v\nhidden %v\n%v", seed, a.smallest, which, a.seen, a.hidden, texts)
		}
	}
	t.Logf("%d published, %d of them with something hidden, %d refused, %d of those for what editions tell together", published, told, refused, together)
	if told < packs/2 || together == 0 {
		t.Errorf("%d packs with something hidden, %d refused for editions together", told, together)
	}
}

// shownToBoth adds intentions of every programme and place to what is seen, so
// that no provider is told of what it sees nothing of.
func (a *countsAttack) shownToBoth() (lines []string) {
	for _, programme := range []string{"P", "Q"} {
		for i, place := range []string{"A", "B", ""} {
			k := kindOf{programme, place, fmt.Sprint(i % 2), "AAA;BBB"}
			a.seen[k]++
			lines = append(lines, fmt.Sprintf("%s,%s,%s,%s,No", k.programme, k.place, k.segment, k.providers))
		}
	}
	return lines
}

// learnEditions takes in the tables of the public's edition and of AAA's.
func (a *countsAttack) learnEditions(t *testing.T, folder string) {
	t.Helper()
	p, _ := readPack(folder)
	for _, e := range p.editions(new(diag.List)) {
		if e.folder() == "provider/BBB" {
			continue
		}
		b, findings := p.bind(e, false)
		if findings.HasErrors() {
			t.Fatal(findings)
		}
		for _, f := range b.figures() {
			var i int
			if _, err := fmt.Sscanf(f.Figure.ID, "all-%d", &i); err != nil {
				t.Fatal(err)
			}
			text, err := f.Figure.Table.CSV()
			if err != nil {
				t.Fatal(err)
			}
			a.learn(a.blocks[i], readCSV(t, text))
		}
	}
	for _, n := range a.numbers {
		if want := n.expect(a.seen, a.hidden); n.shown != want {
			t.Fatalf("a table has %d, and there are %d", n.shown, want)
		}
	}
}
