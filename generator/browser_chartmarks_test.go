package generator

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// The shapes of points, as the library calls them: of the roles of a course that have any, and
// of a chart's series.
var (
	roleSymbols = map[course.Role]string{course.Observed: "circle", course.Apart: "circle", course.Provisional: "circle",
		course.Improving: "rect", course.Concerning: "diamond", course.Shifting: "triangle"}
	seriesSymbols = [tone.Series]string{"circle", "rect", "diamond", "triangle", "emptyCircle", "emptyRect"}
)

// symbolOf is the shape of a trace's points; those of a line without any are circles that are
// not seen.
func symbolOf(trace course.Trace) string {
	if trace.Role == course.Target && len(trace.Points) == 1 {
		return "path"
	}
	if symbol, has := roleSymbols[trace.Role]; has {
		return symbol
	}
	return "circle"
}

// wantedMarks are the entries of a course's legend that stand for marks, each with those that
// its points have in sight: a value that may change is under the mark of what is unusual.
func wantedMarks(chart figure.Chart) []string {
	c, is := chart.(*figure.CourseChart)
	if !is {
		return nil
	}
	marks := map[string][]string{}
	for _, role := range course.Roles {
		for _, panel := range c.Panels {
			for _, trace := range panel.Traces {
				if trace.Role != role || roleSymbols[role] == "" {
					continue
				}
				for _, p := range trace.Points {
					mark := roleSymbols[role] + " " + markInks[role].Light().Hex()
					if role == course.Provisional {
						mark = markOver(panel, p, mark)
					}
					if !slices.Contains(marks[trace.Name], mark) {
						marks[trace.Name] = append(marks[trace.Name], mark)
					}
				}
			}
		}
	}
	var all []string
	for name, list := range marks {
		slices.Sort(list)
		all = append(all, name+": "+strings.Join(list, ", "))
	}
	slices.Sort(all)
	return all
}

// markOver is the mark in sight of a value that may change: an unusual one's, which is open.
func markOver(panel figure.Panel, point course.Point, own string) string {
	for _, trace := range panel.Traces {
		for _, p := range trace.Points {
			if p.Day == point.Day && strings.Contains("rect diamond triangle", symbolOf(trace)) {
				return fmt.Sprintf("%s %s open", symbolOf(trace), markInks[trace.Role].Light().Hex())
			}
		}
	}
	return own
}

// legendMarks are the entries of a live chart's legend that show marks.
func legendMarks(chart figure.Chart, shown shownChart) []string {
	if _, is := chart.(*figure.CourseChart); !is {
		return nil
	}
	var all []string
	for _, entry := range shown.Legend {
		if name, marks, _ := strings.Cut(entry, ": "); marks != "" {
			list := strings.Split(marks, ", ")
			slices.Sort(list)
			all = append(all, name+": "+strings.Join(list, ", "))
		}
	}
	slices.Sort(all)
	return all
}
