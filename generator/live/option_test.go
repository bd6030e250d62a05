package live

import (
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

type other struct{ kind figure.ChartType }

func (o other) Type() figure.ChartType { return o.kind }
func (other) Check() error             { return nil }

func TestErrors(t *testing.T) {
	for want, chart := range map[string]figure.Chart{
		`unknown chart type "radar"`:         other{"radar"},
		"a bar chart cannot be a live.other": other{figure.Bar},
		"a bar chart has 2 series, not 1":    counts(figure.Bar),
		"a course chart needs a panel":       &figure.CourseChart{},
	} {
		if source, err := Option(chart); err == nil || err.Error() != want || source != nil {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestRolesHaveLooks holds that no two roles of a course look alike.
func TestRolesHaveLooks(t *testing.T) {
	met := map[look]course.Role{}
	for _, role := range course.Roles {
		look, known := looks[role]
		if !known {
			t.Errorf("%s has no look", role)
		}
		look.size = 0
		if same, twice := met[look]; twice {
			t.Errorf("%s looks like %s", role, same)
		}
		met[look] = role
	}
}

func BenchmarkOption(b *testing.B) {
	for b.Loop() {
		for _, chart := range one {
			if _, err := Option(chart); err != nil {
				b.Fatal(err)
			}
		}
	}
}
