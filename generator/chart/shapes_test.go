package chart

import (
	"fmt"
	"math"
	"time"

	"boardpack/generator/figure"
)

// The charts of the gallery that have a shape of their own.

type step struct {
	name, phase, start, end string
}

func planned(steps []step, phases []string, marks ...figure.Mark) *figure.TimelineChart {
	chart := &figure.TimelineChart{Marks: marks}
	for tone, phase := range phases {
		s := figure.Phase{Name: phase, Tone: tone}
		for _, step := range steps {
			first, last := math.NaN(), math.NaN()
			if step.phase == phase {
				first, last = day(step.start), day(step.end)
			}
			s.First, s.Last = append(s.First, first), append(s.Last, last)
		}
		chart.Phases = append(chart.Phases, s)
	}
	for _, step := range steps {
		chart.Steps = append(chart.Steps, step.name)
	}
	return chart
}

func day(date string) float64 {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return figure.Day(t)
}

var phases = []string{"Engage", "Analyse", "Prioritise", "Mobilise"}

func cycle() *figure.TimelineChart {
	return planned([]step{
		{"Contract reviews with the four acute trusts", "Engage", "2024-05-01", "2024-09-27"},
		{"Notification letters to the five main provider trusts", "Engage", "2024-09-30", "2024-09-30"},
		{"Launch of system planning", "Engage", "2024-10-01", "2024-10-01"},
		{"Intentions submitted by commissioning and place teams", "Engage", "2024-10-28", "2024-11-29"},
		{"Benchmarks compared and duplicates merged", "Analyse", "2024-12-02", "2025-01-24"},
		{"Scoring against the seven criteria", "Prioritise", "2025-02-10", "2025-02-28"},
		{"Delivery plans and impact assessments", "Mobilise", "2025-03-10", "2025-06-30"},
		{"Executive Management Team", "Prioritise", "2025-03-11", "2025-03-11"},
		{"Board asked to endorse the intentions", "Prioritise", "2025-03-19", "2025-03-19"},
		{"First assurance report on segments 2 and 3", "Mobilise", "2025-07-01", "2025-07-31"},
	}, phases, figure.Mark{Value: day("2025-03-12"), Label: "12 March 2025"})
}

// forty is a plan of as many steps as must be readable on paper, one a
// fortnight, most of them with long names, and two marks that are close.
func forty() *figure.TimelineChart {
	var steps []step
	start := time.Date(2024, 4, 3, 0, 0, 0, 0, time.UTC)
	for i := range 40 {
		from := start.AddDate(0, 0, 14*i)
		name := fmt.Sprintf("Step %d: talks with places, trusts and teams that work on the health of the population", i+1)
		steps = append(steps, step{name, phases[i%4], from.Format(time.DateOnly), from.AddDate(0, 0, i*i%60).Format(time.DateOnly)})
	}
	return planned(steps, phases, figure.Mark{Value: day("2025-08-31"), Label: "31 August 2025"}, figure.Mark{Value: day("2025-09-20"), Label: "Board of 20 September 2025"})
}

func fewWeeks() *figure.TimelineChart {
	return planned([]step{{"Draft", "Write", "2025-02-20", "2025-03-04"}, {"Comments", "Read", "2025-03-05", "2025-03-11"}, {"Sent", "Read", "2025-03-12", "2025-03-12"}}, []string{"Write", "Read"})
}

// scored is a quadrant of the given number of intentions at each place.
func scored(number func(x, y int) int) *figure.QuadrantChart {
	chart := &figure.QuadrantChart{ValueName: "Number of intentions",
		Extent: figure.Extent{Low: 1, High: 5}, Corners: [4]string{"Major projects", "Quick wins", "Reconsider", "Fill-ins"},
		X: figure.Series{Name: "Effort, 5 is least"}, Y: figure.Series{Name: "Impact, 5 is most"}}
	for x := 1; x <= 5; x++ {
		for y := 1; y <= 5; y++ {
			for range number(x, y) {
				chart.Categories = append(chart.Categories, fmt.Sprintf("CI2526-%03d", len(chart.Categories)+1))
				chart.X.Values = append(chart.X.Values, float64(x))
				chart.Y.Values = append(chart.Y.Values, float64(y))
			}
		}
	}
	return chart
}

// places182 fills all 25 places with 182 intentions, from one to forty.
func places182() *figure.QuadrantChart {
	return scored(func(x, y int) int {
		return []int{1, 2, 12, 1, 7, 3, 1, 9, 16, 1, 20, 1, 40, 2, 1, 14, 11, 1, 8, 1, 6, 1, 10, 1, 12}[(x-1)*5+y-1]
	})
}

func eachAlone() *figure.QuadrantChart { return scored(func(_, _ int) int { return 1 }) }

// brokenScores has 182 intentions where weighted scores would place them.
func brokenScores() *figure.QuadrantChart {
	chart := scored(func(_, _ int) int { return 0 })
	for i := range 182 {
		chart.Categories = append(chart.Categories, fmt.Sprintf("CI2526-%03d", i+1))
		chart.X.Values = append(chart.X.Values, 1+math.Mod(float64(i)*0.618034, 1)*4)
		chart.Y.Values = append(chart.Y.Values, 1+math.Mod(float64(i)*0.754878, 1)*4)
	}
	return chart
}

func process() *figure.FunnelChart {
	return &figure.FunnelChart{
		Steps:  []string{"Submissions", "Prioritised", "For Board assurance"},
		Series: figure.Series{Name: "Number of intentions", Values: []float64{182, 153, 99}},
		Lost:   []string{"not prioritised", "for contract negotiation"}}
}

func narrowing() *figure.FunnelChart {
	return &figure.FunnelChart{
		Steps:  []string{"Invited by letter, and once more by telephone where the letter had no answer", "Came", "Completed the course", "Well a year later"},
		Series: figure.Series{Name: "Number of people", Values: []float64{12000, 900, 3, 0}, Tone: 2},
		Lost:   []string{"did not come, or came to another place that does not report to the commissioner of the service", "", "not well a year later"}}
}
