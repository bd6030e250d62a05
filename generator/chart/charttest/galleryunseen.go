package charttest

import (
	"fmt"
	"math"
	"strings"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// manyLong are names of about 90 letters, which differ at their ends.
func manyLong(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("Neighbourhood teams for adults with frailty, dementia and several conditions, place %02d", i+1)
	}
	return names
}

// sixReasons are long names of series.
var sixReasons = []string{"Delayed because the specification is not agreed", "Delayed because there is no money", "Delivered in full and evaluated", "Deprioritised by the Board in March", "On track for delivery in the year", "Progress was not recorded by the lead"}

// unseen are charts as nobody planned them: long names, one value that is far from all
// others, nought alone, hundreds of points.
func unseen() map[string]figure.Chart {
	all := map[string]figure.Chart{}
	unseenBars(all)
	unseenLines(all)
	unseenPlans(all)
	unseenCourses(all)
	return all
}

// unseenBars are of counts, most of them bars.
func unseenBars(all map[string]figure.Chart) {
	all["unseen-bar-45long"] = counts(figure.Bar, manyLong(45), []string{"N"}, func(s, i int) float64 { return float64(1 + i*7%13) })
	all["unseen-stacked-900"] = counts(figure.StackedBar, manyLong(12), sixReasons, func(s, i int) float64 {
		if i == 3 && s == 4 {
			return 900
		}
		return float64(1 + (i+s)%3)
	})
	all["unseen-grouped-14x6"] = counts(figure.GroupedBar, numbered("Programme", 14), sixReasons, func(s, i int) float64 { return float64((i*s + 3) % 9) })
	all["unseen-heat-14x45"] = counts(figure.Heatmap, manyLong(45), numbered("Deliverables in quarter", 14), func(s, i int) float64 {
		if s == 2 && i == 4 {
			return 900
		}
		return float64((s * i) % 4)
	})
	all["unseen-bar-negative"] = counts(figure.Bar, programmes[:9], []string{"N"}, func(s, i int) float64 { return float64(i*i*37-700) / 10 })
	all["unseen-grouped-negative"] = counts(figure.GroupedBar, programmes[:5], []string{"Planned", "Actual"}, func(s, i int) float64 { return float64((i-2)*(s*3+1)) * 1250000 })
	all["unseen-bar-zero"] = counts(figure.Bar, programmes[:6], []string{"N"}, func(s, i int) float64 { return 0 })
	all["unseen-line-zero"] = counts(figure.Line, months, statuses[:2], func(s, i int) float64 { return 0 })
	all["unseen-heat-zero"] = counts(figure.Heatmap, programmes[:4], statuses, func(s, i int) float64 { return 0 })
	all["unseen-bar-one"] = counts(figure.Bar, []string{"Cancer"}, []string{"N"}, func(s, i int) float64 { return 1 })
	all["unseen-line-one"] = counts(figure.Line, []string{"2024/25"}, statuses, func(s, i int) float64 { return float64(s * 3) })
	all["unseen-scatter-one"] = counts(figure.Scatter, []string{"CI2526-001"}, []string{"Impact", "Effort"}, func(s, i int) float64 { return 3 })
}

// unseenLines are of counts, most of them lines.
func unseenLines(all map[string]figure.Chart) {
	all["unseen-line-6-tiny"] = counts(figure.Line, months, sixReasons, func(s, i int) float64 { return 1000000 + float64(s)*0.01 + float64(i)*0.002 })
	all["unseen-line-400"] = counts(figure.Line, numbered("Week", 400), statuses[:3], func(s, i int) float64 { return 40 + 20*math.Sin(float64(i)/20+float64(s)) })
	all["unseen-scatter-400"] = counts(figure.Scatter, numbered("CI", 400), []string{"Impact per pound spent (index)", "Effort"}, func(s, i int) float64 { return float64((i*(37+s*20))%100) / 10 })
	all["unseen-bar-huge"] = counts(figure.Bar, programmes[:8], []string{"N"}, func(s, i int) float64 { return math.Pow(10, float64(i)+3) * 1.234567 })
	all["unseen-bar-tiny"] = counts(figure.Bar, programmes[:8], []string{"N"}, func(s, i int) float64 { return 0.0001 * float64(i+1) })
	all["unseen-line-percent"] = counts(figure.Line, months, statuses[:2], func(s, i int) float64 { return 97.1 + float64(i)*0.05 + float64(s)*0.02 })
	all["unseen-donut-5long"] = counts(figure.Donut, sixReasons[:5], []string{"N"}, func(s, i int) float64 { return []float64{900, 1, 1, 2, 1}[i] })
	all["unseen-donut-one"] = counts(figure.Donut, []string{"Everything that there is to do"}, []string{"N"}, func(s, i int) float64 { return 7 })
	all["unseen-stacked-2col"] = counts(figure.StackedBar, []string{"Yes", "No"}, statuses, func(s, i int) float64 { return float64(s+i) * 250 })
	all["unseen-heat-12x5"] = counts(figure.Heatmap, programmes[:5], months, func(s, i int) float64 { return float64(s * i * 997 % 12345) })
	all["unseen-line-14"] = counts(figure.Line, manyLong(14), statuses, func(s, i int) float64 { return float64(s*i) * 1e6 })
	all["unseen-grouped-45"] = counts(figure.GroupedBar, manyLong(45), statuses[:3], func(s, i int) float64 { return float64(i * s % 7) })
	all["unseen-stacked-45"] = counts(figure.StackedBar, programmes, sixReasons, func(s, i int) float64 { return float64((i+1)*(s+1)) * 111 })
	all["unseen-scatter-flat"] = counts(figure.Scatter, numbered("CI", 60), []string{"Impact", "Effort"}, func(s, i int) float64 { return float64(3*(1-s)) + float64(s*i) })
	all["unseen-heat-one"] = counts(figure.Heatmap, []string{"Cancer"}, []string{"Delayed"}, func(s, i int) float64 { return 12345678 })
}

// unseenPlans are timelines, funnels, parts and a quadrant chart.
func unseenPlans(all map[string]figure.Chart) {
	steps := manyLong(49)
	p := planned(steps, []string{"Engage with people and staff", "Prioritise by the agreed criteria", "Plan", "Deliver and evaluate"}, func(i int) (float64, float64) {
		if i == 0 {
			return day("2018-10-01"), day("2018-10-20")
		}
		return day("2024-10-01") + float64(i*9), day("2024-10-01") + float64(i*9+1+i%30)
	}, figure.Mark{Value: day("2024-10-31"), Label: "31 October 2024"}, figure.Mark{Value: day("2024-11-03"), Label: "Board meeting in public"})
	all["unseen-plan-49"] = p
	all["unseen-plan-day"] = planned([]string{"One", "Two"}, []string{"Engage"}, func(i int) (float64, float64) { return day("2024-10-01"), day("2024-10-01") })
	all["unseen-funnel-long"] = &figure.FunnelChart{Steps: manyLong(7), Series: figure.Series{Name: "Intentions", Values: []float64{12345678, 12345677, 5000000, 120000, 100, 1, 0}}, Lost: manyLong(6)}
	all["unseen-funnel-same"] = &figure.FunnelChart{Steps: []string{"A", "B", "C"}, Series: figure.Series{Name: "Intentions", Values: []float64{5, 5, 5}}, Lost: []string{"x", "y"}}
	parts := func(n int, big float64) figure.Way {
		w := figure.Way{Name: "By the reason that the lead of each gave in the return for quarter 2"}
		for i := range n {
			v := 1.0
			if i == 0 {
				v = big
			}
			w.Parts = append(w.Parts, figure.Part{Name: sixReasons[i%6] + strings.Repeat("+", i/6), Value: v, Tone: i % 6})
		}
		return w
	}
	all["unseen-parts-12"] = &figure.PartsChart{Of: "intentions", Ways: []figure.Way{parts(8, 900), parts(6, 902), parts(1, 907)}}
	q := &figure.QuadrantChart{ValueName: "Number of intentions", Extent: figure.Extent{Low: 1, High: 5}, Corners: [4]string{"Plan carefully with the trusts and places", "Do first and tell everybody", "Think again about whether", "Do it if it is easy"}}
	for i := range 300 {
		q.Categories = append(q.Categories, fmt.Sprintf("CI2526-%03d", i))
		q.X.Values = append(q.X.Values, 1+float64(i%5))
		q.Y.Values = append(q.Y.Values, 1+float64(i*i%9)/2)
	}
	q.X.Name, q.Y.Name, q.Best = "Effort", "Impact", "5 is the best"
	all["unseen-quadrant-300"] = q
}

// unseenCourses are of measures.
func unseenCourses(all map[string]figure.Chart) {
	pc := func(name, axis string, form figure.Form, places, n int, of func(i int) float64, more ...course.Trace) figure.Panel {
		return figure.Panel{Name: name, Axis: axis, Form: form, Places: places, Traces: append(observed(monthly(n, of)), more...), Badges: badges("Not expected to meet the target unless something changes ", course.HitAndMiss)}
	}
	all["unseen-course-400"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Per cent", figure.Percent, 1, 400, func(i int) float64 { return 70 + 20*math.Sin(float64(i)/9) })}}
	all["unseen-course-flat"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Count", figure.Plain, 0, 12, level(5))}}
	all["unseen-course-zero"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Count", figure.Plain, 0, 12, level(0))}}
	all["unseen-course-one"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Pounds", figure.Pounds, 0, 1, level(1234567))}}
	all["unseen-course-huge"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Pounds", figure.Pounds, 0, 30, func(i int) float64 { return 1.2e9 + float64(i)*1e3 })}}
	all["unseen-course-tiny"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Rate per person", figure.Plain, 4, 30, func(i int) float64 { return 0.0101 + float64(i%3)*0.0001 })}}
	all["unseen-course-negative"] = &figure.CourseChart{Panels: []figure.Panel{pc("", "Pounds", figure.Pounds, 0, 30, func(i int) float64 { return float64(i-15) * 100000 })}}
	six := &figure.CourseChart{}
	for i := range 6 {
		six.Panels = append(six.Panels, pc(manyLong(6)[i], "Per cent of people who waited longer than the standard of the constitution", figure.Percent, 1, 24, func(k int) float64 { return 90 + float64(k*(i+1)%10) }, trace(course.Target, "Target", monthly(24, level(99)))))
	}
	all["unseen-course-6"] = six
	// one point years before the others
	early := monthly(12, func(i int) float64 { return float64(40 + i) })
	early[0].Day -= 6 * 365
	early[0].Label = "April 2016"
	all["unseen-course-early"] = &figure.CourseChart{Panels: []figure.Panel{{Axis: "Count", Form: figure.Plain, Traces: observed(early)}}}
}
