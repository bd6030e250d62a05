package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// caseRows are the rows of a case's file, below its header.
func caseRows(t *testing.T, name, file string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/cases", name, file))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// TestScoresFromNoughtToTen builds a pack that scores in halves up to 10, one of
// them N/A, and works its scores and ranks out again in fractions.
func TestScoresFromNoughtToTen(t *testing.T) {
	const name = "B4"
	var weights []*big.Rat
	for _, row := range caseRows(t, name, "criteria.csv") {
		weight, _ := new(big.Rat).SetString(strings.TrimSuffix(row[1], "%"))
		weights = append(weights, weight.Quo(weight, big.NewRat(100, 1)))
	}
	scores, want := map[string]*big.Rat{}, [][]string{{"reference", "title", "score", "rank"}}
	rows := caseRows(t, name, "scores.csv")
	for _, row := range rows {
		sum := new(big.Rat)
		for c, weight := range weights {
			value, ok := new(big.Rat).SetString(row[1+c])
			if !ok {
				sum = nil
				break
			}
			sum.Add(sum, value.Mul(value, weight))
		}
		scores[row[0]] = sum
	}
	for _, row := range caseRows(t, name, "intentions.csv") {
		line, own := []string{row[0], row[2], "", ""}, scores[row[0]]
		if own != nil {
			above := 0
			for _, other := range scores {
				if other != nil && other.Cmp(own) > 0 {
					above++
				}
			}
			line[2], line[3] = own.FloatString(2), fmt.Sprint(1+above) // halves go away from nought there too
		}
		want = append(want, line)
	}
	out := filepath.Join(t.TempDir(), "out")
	findings, err := Build(t.Context(), Options{Packs: []string{"testdata/cases/" + name}, Out: out})
	if err != nil || len(findings) != 1 || !strings.Contains(findings[0].String(), `scores.csv:5:2: warning: intention "S4" has no score for Clinical benefit`) {
		t.Fatal(findings, err)
	}
	if got := csvRows(t, filepath.Join(out, name, "board/tables/a.csv")); !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestBoardPaperWithoutATie selects a number that no submissions share a place
// for: the Board's paper says so, and has nobody's score to show.
func TestBoardPaperWithoutATie(t *testing.T) {
	pack := copyPlanned(t)
	config, err := os.ReadFile(filepath.Join(pack, packFile))
	if err != nil {
		t.Fatal(err)
	}
	alone := bytes.Replace(config, []byte("top: 153"), []byte("top: 100"), 1)
	if bytes.Equal(alone, config) {
		t.Fatal("the pack selects by something else")
	}
	if err := os.WriteFile(filepath.Join(pack, packFile), alone, 0o600); err != nil {
		t.Fatal(err)
	}
	findings, err := Check(t.Context(), Options{Packs: []string{pack}, Edition: boardEdition})
	if err != nil || findings.HasErrors() {
		t.Error(findings, err)
	}
}
