package workbook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"boardpack/generator/figure"
)

// MetadataFile is where programs look for what CSV files hold that stand beside it
// (W3C, Model for Tabular Data and Metadata on the Web, 5.3).
const MetadataFile = "tables/csv-metadata.json"

// The objects of W3C's Metadata Vocabulary for Tabular Data.
type (
	group struct {
		Context any           `json:"@context"`
		Title   string        `json:"dc:title"`
		Creator string        `json:"dc:creator"`
		Date    string        `json:"dc:date"`
		About   string        `json:"dc:description,omitempty"`
		Tables  []description `json:"tables"`
	}
	description struct {
		URL    string `json:"url"`
		Title  string `json:"dc:title"`
		About  string `json:"dc:description,omitempty"`
		Schema schema `json:"tableSchema"`
	}
	schema struct {
		Columns []columnInfo `json:"columns"`
	}
	columnInfo struct {
		Name     string   `json:"name"`
		Titles   string   `json:"titles"`
		Label    string   `json:"dc:title"`
		Datatype string   `json:"datatype"`
		Null     []string `json:"null,omitempty"`
	}
)

// Metadata describes the CSV files of the edition's tables as CSV on the Web. It is nil
// where there are none.
func (b Book) Metadata() ([]byte, error) {
	tabs := b.tabs()
	if len(tabs) == 0 {
		return nil, nil
	}
	all := group{
		Context: []any{"http://www.w3.org/ns/csvw", map[string]string{"@language": b.Language}},
		Title:   b.Pack + ": tables, " + b.Edition + " edition", Creator: b.Organisation, Date: b.AsAt.Format(time.DateOnly),
		About: sentences(b.Mark, b.Band, b.Notice),
	}
	for _, t := range tabs {
		all.Tables = append(all.Tables, description{
			URL: path.Base(t.TableFile(b.Mark)), Title: t.Title, About: sentences(slices.Concat([]string{t.Subtitle}, t.FileNotes(), []string{t.EmptyNote()})...), Schema: schema{columnsOf(t.Table.Flat())},
		})
	}
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	to.SetIndent("", " ")
	if err := to.Encode(all); err != nil {
		return nil, fmt.Errorf("describe the CSV files: %w", err)
	}
	return out.Bytes(), nil
}

// sentences puts texts after each other; what is empty is left out.
func sentences(texts ...string) string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, strings.TrimRight(text, ".")+".")
		}
	}
	return strings.Join(all, " ")
}

func columnsOf(table figure.Table) []columnInfo {
	columns := make([]columnInfo, len(table.Columns))
	taken := names{}
	for i, c := range table.Columns {
		columns[i] = columnInfo{Name: taken.take(named(c.Name), "_", longestHeading), Titles: figure.Harmless(c.Name), Label: c.Label}
		if grouped(c) {
			columns[i].Label = c.Group + ": " + c.Label
		}
		columns[i].Datatype, columns[i].Null = datatype(table.Rows, i)
	}
	return columns
}

// named is a column's name as URI templates spell it: letters, digits, underscores, and
// the rest in hexadecimal.
func named(name string) string {
	var b strings.Builder
	for _, c := range []byte(strings.TrimLeft(name, "_")) {
		if c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	if b.Len() == 0 {
		return "column"
	}
	return b.String()
}

// The datatypes of columns; text fits everything.
const (
	integers = "integer"
	decimals = "decimal"
	dates    = "date"
	times    = "time"
	texts    = "string"
)

// datatype is that of all cells of a column, and what stands in it for no value.
func datatype(rows []figure.Row, column int) (all string, null []string) {
	for _, row := range rows {
		one := datatypeOf(row.Cells[column])
		switch hidden, isHidden := row.Cells[column].Value.(figure.Suppressed); {
		case isHidden && !slices.Contains(null, string(hidden)):
			null = append(null, string(hidden))
		case one == "" || one == all:
		case all == "":
			all = one
		case all+one == integers+decimals || all+one == decimals+integers:
			all = decimals
		default:
			all = texts
		}
	}
	if null != nil {
		null = append([]string{""}, null...)
	}
	if all == "" {
		all = texts
	}
	return all, null
}

// datatypeOf is empty for a cell without a value.
func datatypeOf(c figure.Cell) string {
	plain := c.Plain()
	switch v := c.Value.(type) {
	case figure.Suppressed:
		return ""
	case figure.Date:
		return dates
	case figure.Amount:
		if v.Form == figure.Clock && v.Rounded() >= 0 && v.Rounded() < 24*60*60 {
			return times
		}
		if v.Form == figure.Clock {
			return texts
		}
	}
	switch {
	case plain == "":
		return ""
	case !c.Numeric():
		return texts
	case strings.Contains(plain, "."):
		return decimals
	}
	return integers
}
