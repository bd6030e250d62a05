package generator

import (
	"encoding/json"
	"testing"

	"golang.org/x/net/html"
)

// liveMarks are those of a figure's live chart over days.
func liveMarks(t *testing.T, figure *html.Node, measures []string) (marks []dayMark) {
	t.Helper()
	for element := range figure.Descendants() {
		if element.Type != html.ElementNode || element.Data != "script" {
			continue
		}
		var made struct {
			Option struct {
				Series []struct {
					Name  string
					Panel int `json:"xAxisIndex"`
					Data  []json.RawMessage
				}
			}
		}
		if err := json.Unmarshal([]byte(element.FirstChild.Data), &made); err != nil {
			t.Fatal(err)
		}
		for _, series := range made.Option.Series {
			for _, mark := range series.Data {
				var point []any // by itself, or with how it looks
				if json.Unmarshal(mark, &point) != nil {
					var styled struct{ Value []any }
					if err := json.Unmarshal(mark, &styled); err != nil {
						t.Fatal(err)
					}
					point = styled.Value
				}
				if value, ok := point[1].(float64); ok {
					marks = append(marks, dayMark{measures[series.Panel], series.Name, value})
				}
			}
		}
	}
	return marks
}
