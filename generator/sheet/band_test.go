package sheet

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTotalsOfGroups reads the rows that a spreadsheet's Subtotal puts in.
func TestTotalsOfGroups(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want, says []string
	}{
		{"in the first column", "programme,reference,title,£\nCare,A1,x,1\n,A2,y,2\nCARE Total,,,3\nEyes,A3,z,4\nEyes  Total,,,4\nGrand Total,,,7\n", []string{"A1", "A2", "A3"}, []string{
			"f:7:1: warning: this looks like a total below the table, and is passed over (filled rows: 1) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)",
			"f:4:1: warning: this looks like the total of the rows above it, and is passed over (2 of its kind) (hint: delete it)"}},
		{"in another", "reference,programme,title\nA1,Care,x\n,Care subtotal,\nA2,Eyes,y\n", []string{"A1", "A2"}, []string{"f:3:1: warning: this looks like the total of the rows above it, and is passed over (1 of its kind) (hint: delete it)"}},
		{"named in the column of references", "reference,programme,title,£\nA1,Care,x,3\nCare total,,,3\nA2,Eyes,y,4\n", []string{"A1", "A2"}, []string{"f:3:1: warning: this looks like the total of the rows above it, and is passed over (1 of its kind) (hint: delete it)"}},
		{"a subtotal before its number", "reference,programme,title,£\nA1,Care,x,3\n,,Sub-total,3\nA2,Eyes,y,4\n,,Total,4\nA3,Hips,z,1\nSubtotal,,,1\nA3,Knees,z,1\n", []string{"A1", "A2", "A3", "A3"}, []string{"f:3:1: warning: this looks like the total of the rows above it, and is passed over (3 of its kind) (hint: delete it)"}},
		{"a total with words beside", "reference,programme,title,£\nA1,Care,x,3\n,Total,hips,3\nA2,Eyes,y,4\n", []string{"A1", "", "A2"}, nil},
		{"a total with its number, and of what", "reference,programme,title,£\nA1,Care,x,3\nA2,Eyes,y,4\nGRAND TOTAL (2),,,7\nTotal number of intentions: 2,,,\nTotal savings,,,7\n", []string{"A1", "A2"}, []string{"f:4:1: warning: this looks like a total below the table, and is passed over (filled rows: 3) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"}},
		{"a row of its own", "programme,reference,title\nCare,A1,x\nCare Total,A2,y\n", []string{"A1", "A2"}, nil},
		{"of no group above", "programme,reference,title\nCare,A1,x\nHip Total,,\nEyes,A2,y\n", []string{"A1", "", "A2"}, nil},
	} {
		s, findings := Open("f", []byte(c.data), asked)
		var got []string
		for {
			row, err := s.Next()
			if err == io.EOF {
				break
			}
			got = append(got, strings.TrimFunc(row.Cells[0]+row.Cells[1], func(r rune) bool { return !strings.ContainsRune("A123", r) }))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if diff := cmp.Diff(c.says, texts(append(findings, s.Findings()...))); diff != "" {
			t.Errorf("%s: findings (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestBands reads tables whose rows stand under headings: rows with one filled cell.
func TestBands(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want, says []string
	}{
		{"headings", "reference,title,place\n,Urgent care,\nA1,x,\nA2,y,North\n Planned care ,,\nA3,z,\n", []string{"Urgent care: A1", "Urgent care: A2", "Planned care: A3"}, nil},
		{"a row before the first", "reference,title,place\nA1,x,\n,Urgent care,\nA2,y,\n", []string{": A1", "Urgent care: A2"}, nil},
		{"totals named by their heading", "reference,title,n\nUrgent care,,\nA1,x,1\nUrgent care total,,1\nPlanned,,\nA2,y,2\nPlanned Total,,2\n", []string{"Urgent care: A1", "Planned: A2"},
			[]string{"f:4:1: warning: this looks like the total of the rows above it, and is passed over (2 of its kind) (hint: delete it)"}},
		{"totals of groups", "reference,title,place\nUrgent care,,\nA1,x,\nTotal,1,\nPlanned care,,\nA2,y,\nTotal,1,\nA3,z,\n", []string{"Urgent care: A1", "Planned care: A2", "Planned care: A3"},
			[]string{"f:4:1: warning: this looks like the total of the rows above it, and is passed over (2 of its kind) (hint: delete it)"}},
		{"two columns", "reference,title\nA1,x\nA2,\n", []string{": A1", ": A2"}, nil},
	} {
		o := asked
		o.Bands = true
		s, findings := Open("f", []byte(c.data), o)
		var got []string
		for {
			row, err := s.Next()
			if err == io.EOF {
				break
			}
			got = append(got, row.Band+": "+row.Cells[0])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if diff := cmp.Diff(c.says, texts(append(findings, s.Findings()...))); diff != "" {
			t.Errorf("%s: findings (-want +got):\n%s", c.name, diff)
		}
	}
}
