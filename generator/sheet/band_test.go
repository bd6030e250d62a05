package sheet

import (
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBands reads tables whose rows stand under headings: rows with one filled cell.
func TestBands(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want, says []string
	}{
		{"headings", "reference,title,place\n,Urgent care,\nA1,x,\nA2,y,North\n Planned care ,,\nA3,z,\n", []string{"Urgent care: A1", "Urgent care: A2", "Planned care: A3"}, nil},
		{"a row before the first", "reference,title,place\nA1,x,\n,Urgent care,\nA2,y,\n", []string{": A1", "Urgent care: A2"}, nil},
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
