package start

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestTitleDay has rows of title above a table.
func TestTitleDay(t *testing.T) {
	for title, want := range map[string]string{
		"Tracker v14 FINAL (as at 31 Oct 24)": "2024-10-31", "Position at 31st October 2024": "2024-10-31", "As at 31/10/24": "2024-10-31", "As at 9/10/2024": "2024-10-09",
		"Month ending 31.10.2024": "2024-10-31", "Position: October 2024": "2024-10-31", "Q2 2024/25 return": "2024-09-30", "2024-11-05": "2024-11-05", "Report of 5-Nov-2024": "2024-11-05",
		"Tracker 2024/25": "", "Tracker": "", "As at 9/10/24": "", "Version of 1 July 2024 for the meeting on 3 July 2024": "", "Mayor 2024": "",
	} {
		path := filepath.Join(t.TempDir(), "tracker.csv")
		if err := os.WriteFile(path, []byte("\""+title+"\",,\n,,\nRef,Programme,Title\nA1,P,T\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		day, said := Options{Sheets: []string{path}}.TitleDay()
		got := ""
		if !day.IsZero() {
			got = day.Format(time.DateOnly)
		}
		if got != want || want != "" && said != title {
			t.Errorf("%s: %s, %q, want %s", title, got, said, want)
		}
	}
}
