package workbook

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
)

func TestMetadata(t *testing.T) {
	amount := func(v float64, places int, form figure.Form) figure.Cell {
		return figure.Cell{Value: figure.Amount{Value: v, Places: places, Form: form}}
	}
	hidden := figure.Cell{Value: figure.Suppressed("*")}
	day := figure.Cell{Value: day(2024, 10, 31)}
	f := &figure.Figure{ID: "one", Label: "Table 1", Title: "One <b>", Subtitle: "Number of things", Notes: []string{figure.SeeAlso + "Table 1."}, Common: []string{"A rule"}}
	for _, c := range []struct {
		name  string
		cells []figure.Cell
	}{
		{"count", []figure.Cell{figure.Whole(3), figure.Counted(0), hidden}},
		{"share", []figure.Cell{figure.Whole(3), amount(2.5, 1, figure.Percent), figure.Unknown()}},
		{"2024-10-31", []figure.Cell{day, {}, day}},
		{"2024-10-31", []figure.Cell{day, figure.Said("All"), day}},
		{"call", []figure.Cell{amount(86399, 0, figure.Clock), {}, {}}},
		{"calls", []figure.Cell{amount(86399, 0, figure.Clock), amount(86400, 0, figure.Clock), {}}},
		{"=x", []figure.Cell{figure.Unknown(), figure.Unknown(), figure.Unknown()}},
		{"money", []figure.Cell{figure.Written("£2.9 million"), figure.Written("+3"), figure.Written("£2.50")}},
	} {
		f.Table.Columns = append(f.Table.Columns, figure.Column{Name: c.name, Label: c.name, Group: "Values"})
		for r, cell := range c.cells {
			if r == len(f.Table.Rows) {
				f.Table.Rows = append(f.Table.Rows, figure.Row{})
			}
			f.Table.Rows[r].Cells = append(f.Table.Rows[r].Cells, cell)
		}
	}
	b := bookOf(f)
	b.Mark = "Draft"
	data, err := b.Metadata()
	if err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	column := func(name, title, kind string, null ...any) any {
		made := map[string]any{"name": name, "titles": title, "datatype": kind, "dc:title": "Values: " + title}
		if null != nil {
			made["null"] = null
		}
		return made
	}
	last := column("%3Dx", "=x", "string").(map[string]any)
	last["titles"] = "'=x" // as the file has it
	want := map[string]any{
		"@context": []any{"http://www.w3.org/ns/csvw", map[string]any{"@language": "en-GB"}},
		"dc:title": "Intentions 2024/25: tables, Board edition", "dc:creator": "Alpha & Omega ICB", "dc:date": "2024-10-31", "dc:description": "Draft.",
		"tables": []any{map[string]any{
			"url": "one-draft.csv", "dc:title": "One <b>", "dc:description": "Number of things. A rule. Where a count could stand, an empty cell means none. Elsewhere it means that nothing is recorded.",
			"tableSchema": map[string]any{"columns": []any{
				column("count", "count", "integer", "", "*"),
				column("share", "share", "decimal"),
				column("2024%2D10%2D31", "2024-10-31", "date"),
				column("2024%2D10%2D31_2", "2024-10-31", "string"),
				column("call", "call", "time"),
				column("calls", "calls", "string"),
				last,
				column("money", "money", "decimal"),
			}},
		}},
	}
	if diff := cmp.Diff(any(want), got); diff != "" {
		t.Error(diff)
	}
	if data, err := bookOf().Metadata(); data != nil || err != nil {
		t.Errorf("%s, %v", data, err)
	}
}
