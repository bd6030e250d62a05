package study_test

import (
	"fmt"
	"testing/fstest"
	"time"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/score"
	"boardpack/generator/setting"
	"boardpack/generator/study"
)

// plans is a pack of three intentions, scored, with what is to come of them.
var plans = map[string]string{
	"intentions.csv": "reference,programme,title,segment,decision\nA,Cancer,Scan sooner,1,Prioritised\nB,Cancer,Screen more,2,Prioritised\nC,Frailty,Visit at home,,Not prioritised\n",
	"delivery.csv":   "reference,as_at,status,progress\nA,2025-03-01,OPEN,On track\nB,2025-03-01,OPEN,Delayed\nC,2025-03-01,CLOSED,\n",
	"criteria.csv":   "criterion,weight_percent\nImpact,60\nEffort,40\n",
	"scores.csv":     "reference,impact,effort\nA,5,4\nB,4,2\nC,1,1\n",
	"milestones.csv": "reference,milestone,baseline_date,forecast_date,actual_date\nA,Business case,2025-01-31,,2025-02-10\nB,First clinic,2025-04-01,2025-06-01,\n",
	"calendar.csv":   "step,phase,start,end\nLaunch,Engage,2024-10-01,2024-10-01\nScoring,Prioritise,2025-02-01,2025-03-31\n",
}

// answer prints the table of a block, as it stands in a paper, and what it says.
func answer(files map[string]string, kind, asked string) {
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	asAt := time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC)
	records, findings := record.Read(folder, "pack", record.Settings{AsAt: asAt, Cycle: "2025/26"})
	s := study.New(study.Options{
		About:   study.About{Cycle: "2025/26", AsAt: asAt, Selection: study.Selection{Rule: score.Top(2), Seed: 1, Set: true}},
		Records: records,
	})
	spec := block.NewSpec(kind)
	findings = append(findings, setting.Decode([]byte(asked), diag.Position{File: "paper.md", Line: 1, Column: 1}, spec)...)
	f, more := s.Figure(spec)
	for _, finding := range append(findings, more...) {
		fmt.Println(finding)
	}
	if f == nil {
		return
	}
	table, err := f.Table.CSV()
	if err != nil {
		fmt.Println(err)
	}
	fmt.Print(string(table))
	if f.Sentence != "" {
		fmt.Println(f.Sentence)
	}
}

func ExampleStudy_Figure_pivot() {
	answer(plans, "pivot", `
id: segments
title: Segments
rows: programme
columns: [segment]
where: decision == "Prioritised"
`)
	// Output:
	// programme,1,2,grand_total
	// Cancer,1,1,2
	// Grand Total,1,1,2
}

func ExampleStudy_Figure_chart() {
	answer(plans, "chart", `
id: progress
title: Progress
type: stacked-bar
rows: programme
columns: progress
blanks: Closed
`)
	// Output:
	// programme,delayed,delivered,deprioritised,on_track,closed,grand_total
	// Cancer,1,,,1,,2
	// Frailty,,,,,1,1
	// Grand Total,1,,,1,1,3
	// 3 intentions. By programme: Cancer (2) and Frailty (1). By progress: Delayed (1, in Cancer), On track (1, in Cancer) and Closed (1, in Frailty); Delivered and Deprioritised have none.
}

func ExampleStudy_Figure_table() {
	answer(plans, "table", `
id: totals
title: Totals
columns: [What, Number]
rows:
  - [All, "{{ len(intentions) }}"]
  - [Under way, "{{ count(intentions, .status == \"OPEN\") }}"]
`)
	// Output:
	// what,number
	// All,3
	// Under way,2
}

func ExampleStudy_Figure_intentions() {
	answer(plans, "intentions", `
id: best
title: The best
where: impact >= 4
columns: [reference, title, score]
sort: [-score]
`)
	// Output:
	// reference,title,score
	// A,Scan sooner,4.60
	// B,Screen more,3.20
}

func ExampleStudy_Figure_checks() {
	answer(plans, "checks", `
id: held_up
title: Prioritised, and on track
rows: programme
compare:
  - {label: Prioritised, where: decision == "Prioritised"}
  - {label: On track, where: progress == "On track"}
`)
	// Output:
	// programme,prioritised,on_track,difference,only_prioritised,only_on_track
	// Cancer,2,1,-1,B,
	// Grand Total,2,1,-1,,
}

func ExampleStudy_Figure_quadrant() {
	answer(plans, "quadrant", `
id: places
title: Impact and effort
x: effort
y: impact
corners: [Plan, Do first, Think again, Do if easy]
`)
	// Output:
	// quarter,intentions,references
	// Plan,1,B
	// Do first,1,A
	// Think again,1,C
	// Do if easy,0,
	// 3 intentions by effort and impact: Plan (1), Do first (1), Think again (1) and Do if easy (0).
}

func ExampleStudy_Figure_funnel() {
	answer(plans, "funnel", `
id: steps
title: From submitted to prioritised
steps:
  - {label: Submitted, value: len(intentions), lost: not prioritised}
  - {label: Prioritised, value: "count(intentions, .decision == \"Prioritised\")"}
`)
	// Output:
	// step,intentions,not_in_next,these_are
	// Submitted,3,1,not prioritised
	// Prioritised,2,,
	// From step to step. Submitted: 3. Prioritised: 2 (not prioritised: 1).
}

func ExampleStudy_Figure_parts() {
	answer(plans, "parts", `
id: stand
title: Where they stand
ways:
  - {by: progress, blank: Not recorded}
  - {by: segment, label: How they go forward, blank: No segment}
`)
	// Output:
	// way,part,number
	// By progress,On track,1
	// By progress,Delayed,1
	// By progress,Not recorded,1
	// By progress,Total,3
	// How they go forward,1,1
	// How they go forward,2,1
	// How they go forward,No segment,1
	// How they go forward,Total,3
	// 3 intentions. By progress: 1 on track, 1 delayed and 1 not recorded. How they go forward: 1 (1), 2 (1) and 1 with no segment.
}

func ExampleStudy_Figure_list() {
	answer(plans, "list", `
id: next
title: Next
of: milestones
where: not done
columns: [reference, milestone, forecast_date, slipped_days]
`)
	// Output:
	// reference,milestone,forecast_date,slipped_days
	// B,First clinic,2025-06-01,61
}

func ExampleStudy_Figure_timeline() {
	answer(plans, "timeline", `
id: cycle
title: The cycle
`)
	// Output:
	// step,phase,owner,start,end
	// Launch,Engage,,2024-10-01,2024-10-01
	// Scoring,Prioritise,,2025-02-01,2025-03-31
	// 2 steps from 1 October 2024 to 31 March 2025. On 12 March 2025, 1 was over and 1 was under way.
}

func ExampleStudy_Figure_sensitivity() {
	answer(plans, "sensitivity", `
id: weights
title: What each weight changes
`)
	// Output:
	// criterion,from,to,enter,leave,furthest
	// Impact,60,50,,,0
	// Impact,60,55,,,0
	// Impact,60,65,,,0
	// Impact,60,70,,,0
	// Effort,40,30,,,0
	// Effort,40,35,,,0
	// Effort,40,45,,,0
	// Effort,40,50,,,0
	// If 1 weight moves by 5 or 10 percentage points (8 moves are tried), no intention's selection by score changes.
}

func ExampleStudy_Value() {
	records, _ := record.Read(fstest.MapFS{"intentions.csv": {Data: []byte(plans["intentions.csv"])}}, "pack", record.Settings{})
	s := study.New(study.Options{Records: records})
	fmt.Println(s.Value(diag.Located{Text: `capital(words(count(intentions, .programme == "Cancer")))`}))
	_, findings := s.Value(diag.Located{Text: `count(intentions, .decision == "Prioritized")`, At: diag.Position{File: "paper.md", Line: 3, Column: 4}})
	fmt.Println(findings)
	// Output:
	// Two []
	// [paper.md:3:35: error: decision is never "Prioritized" (hint: "Prioritised"?)]
}
