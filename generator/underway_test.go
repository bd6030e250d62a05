package generator

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestWhatIsClosedIsNotUnderWay counts the review's intentions under way out of
// the file: CI2425-148 is closed with progress On track, and was counted among
// them.
func TestWhatIsClosedIsNotUnderWay(t *testing.T) {
	file, err := os.Open("../data/2024-25/delivery.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for k, name := range rows[0] {
		at[name] = k
	}
	going, late, undated := 0, 0, 0
	for _, row := range rows[1:] {
		if row[at["as_at"]] != "2024-10-31" || row[at["status"]] != "OPEN" {
			continue
		}
		switch row[at["progress"]] {
		case "On track":
			going++
		case "Delayed":
			late++
		default:
			continue
		}
		if row[at["anticipated_delivery"]] == "" {
			undated++
		}
	}
	page := outFiles(t)["2024-25/board/mid-year-review.html"]
	for _, want := range []string{
		fmt.Sprintf("%d are still under way: %d on track and %d delayed.", going+late, going, late),
		fmt.Sprintf("%.1f%% of the %d under way are on track", 100*float64(going)/float64(going+late), going+late),
		fmt.Sprintf("each of the %d intentions that are under way without a date", undated),
	} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}
