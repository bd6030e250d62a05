package charttest

import (
	"fmt"
	"math"
	"time"

	"boardpack/generator/figure"
)

// day is that of a date as calendars in files write it.
func day(iso string) float64 {
	date, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err) // it stands in this file
	}
	return figure.Day(date)
}

// planned is a timeline whose steps are in the phases in turn.
func planned(steps, phases []string, from func(i int) (first, last float64), marks ...figure.Mark) *figure.TimelineChart {
	c := &figure.TimelineChart{Steps: steps, Marks: marks}
	for n, name := range phases {
		p := figure.Phase{Name: name, Tone: n}
		for i := range steps {
			first, last := math.NaN(), math.NaN()
			if i%len(phases) == n {
				first, last = from(i)
			}
			p.First, p.Last = append(p.First, first), append(p.Last, last)
		}
		c.Phases = append(c.Phases, p)
	}
	return c
}

func plans() map[string]figure.Chart {
	phases := []string{"Engage", "Prioritise", "Plan", "Deliver"}
	today := figure.Mark{Value: day("2024-10-31"), Label: "31 October 2024"}
	weeks := func(i int) (float64, float64) {
		return day("2024-04-01") + float64(11*i), day("2024-04-01") + float64(11*i+20)
	}
	one := []string{"Only"}
	span := func(first, last string) func(int) (float64, float64) {
		return func(int) (float64, float64) { return day(first), day(last) }
	}
	all := map[string]figure.Chart{
		"plan":            planned(numbered("Step of the cycle", 12), phases, weeks, today),
		"plan-45-long":    planned(longNames(45), phases, weeks, today, figure.Mark{Value: day("2024-11-02"), Label: "Two days later"}, figure.Mark{Value: day("2025-03-01"), Label: longName}),
		"plan-three-days": planned(numbered("Step", 3), phases[:2], func(i int) (float64, float64) { return day("2024-02-28") + float64(i), day("2024-02-28") + float64(i) }),
		"plan-one-day":    planned(one, phases[:1], span("2024-02-29", "2024-02-29")),
		"plan-fortnight":  planned(numbered("Step", 4), phases, func(i int) (float64, float64) { return day("2025-03-03"), day("2025-03-03") + float64(13-i) }),
		"plan-month":      planned(one, phases[:1], span("2024-02-01", "2024-02-29")),
		"plan-century":    planned(one, phases[:1], span("1950-01-01", "2049-12-31")),
		"plan-empty":      planned(numbered("Step", 3), phases, func(int) (float64, float64) { return math.NaN(), math.NaN() }),
		"plan-none":       planned(nil, phases, weeks),
		"plan-marks":      planned(one, phases[:1], span("2024-04-01", "2025-03-31"), figure.Mark{Value: day("2024-04-01"), Label: "The first day of the plan"}, figure.Mark{Value: day("2025-03-31"), Label: "The last day of the plan"}, figure.Mark{Value: day("2026-03-31"), Label: "Later"}),
		"plan-strange":    planned([]string{"<b>", "", "שלום"}, []string{"&", ""}, weeks, figure.Mark{Value: day("2024-06-01"), Label: `"><script>`}),
	}
	all["plan-six-years-earlier"] = planned(numbered("Step", 49), phases, func(i int) (float64, float64) {
		if i == 30 {
			return day("2018-04-01"), day("2018-04-30")
		}
		return weeks(i)
	}, today)
	for years := 1; years <= 16; years *= 2 {
		all[fmt.Sprintf("plan-%d-years", years)] = planned(numbered("Step", 5), phases, func(i int) (float64, float64) {
			return day("2023-01-31") + float64(i), day("2023-01-31") + float64(365*years)
		})
	}
	return all
}

// quadrantOf is one of scores.
func quadrantOf(names []string, low, high float64, score func(axis, i int) float64) *figure.QuadrantChart {
	c := &figure.QuadrantChart{Categories: names, ValueName: "Submissions", Extent: figure.Extent{Low: low, High: high},
		Corners: [4]string{"Big bets", "Quick wins", "Reconsider", "Fill-ins"}}
	c.X.Name, c.Y.Name, c.Y.Tone = "Effort", "Benefit", 2
	for i := range names {
		c.X.Values, c.Y.Values = append(c.X.Values, score(0, i)), append(c.Y.Values, score(1, i))
	}
	return c
}

func scored() map[string]figure.Chart {
	fifth := func(axis, i int) float64 { return float64(1 + (i*i*(axis+3)+i)%5) }
	codes := make([]string, 182)
	for i := range codes {
		codes[i] = fmt.Sprintf("UEC%03d", i)
	}
	long := quadrantOf(longNames(6), 1, 5, fifth)
	long.Corners = [4]string{longName, "Quick wins", "", longName}
	long.X.Name = longName
	return map[string]figure.Chart{
		"quadrant-182":       quadrantOf(codes, 1, 5, fifth),
		"quadrant-182-apart": quadrantOf(codes, 0, 100, func(axis, i int) float64 { return 50 + 33*wave(i*(axis+1)) }),
		"quadrant-few":       quadrantOf(numbered("Code", 7), 1, 5, fifth),
		"quadrant-one-place": quadrantOf(codes, 1, 5, func(_, _ int) float64 { return 5 }),
		"quadrant-one":       quadrantOf(codes[:1], 1, 5, func(_, _ int) float64 { return 1 }),
		"quadrant-none":      quadrantOf(nil, 0, 15, fifth),
		"quadrant-missing":   quadrantOf(codes[:9], 1, 5, func(axis, i int) float64 { return []float64{math.NaN(), 1, 5}[(i+axis)%3] }),
		"quadrant-thirds":    quadrantOf(codes[:30], 0, 1, func(axis, i int) float64 { return float64((i*(axis+1))%4) / 3 }),
		"quadrant-long":      long,
	}
}

func funnelOf(steps []string, lost []string, values ...float64) *figure.FunnelChart {
	return &figure.FunnelChart{Steps: steps, Series: figure.Series{Name: "Intentions", Values: values}, Lost: lost}
}

func funnels() map[string]figure.Chart {
	steps := []string{"Submitted", "Scored", "Prioritised", "In contracts"}
	lost := []string{"not scored", "", "prioritised and in no contract, since a contract is not what they need"}
	return map[string]figure.Chart{
		"funnel":         funnelOf(steps, lost, 236, 182, 153, 99),
		"funnel-wordy":   funnelOf(longNames(4), []string{longName, longName, longName}, 2360, 182, 3, 1),
		"funnel-nought":  funnelOf(steps, lost, 0, 0, 0, 0),
		"funnel-missing": funnelOf(steps, lost, 5, math.NaN(), 4, 0),
		"funnel-growing": funnelOf(steps, nil, 5, 7, 9, 1e12),
		"funnel-one":     funnelOf(steps[:1], nil, 5),
		"funnel-none":    funnelOf(nil, nil),
		"funnel-40":      funnelOf(numbered("Step", 40), numbered("left at", 39), descending(40)...),
		"funnel-strange": funnelOf([]string{"<b>", ""}, []string{"& \"so\" on"}, 5, 4),
	}
}

func descending(n int) []float64 {
	values := make([]float64, n)
	for i := range values {
		values[i] = float64(3 * (n - i))
	}
	return values
}
