package study_test

// measures is a pack of a goal's measures: a trajectory of eight months, and two
// halves of the population.
var measures = map[string]string{
	"intentions.csv": "reference,programme,title\nA,Cancer,Scan sooner\n",
	"goals.csv":      "goal,name,statement\n1,Longer lives,People live longer.\n",
	"measures.csv": "measure,goal,unit,better,sex,baseline_value,baseline_date,target_value,target_date\n" +
		"Wait,1,days,lower,,40,2024-12-31,20,2025-12-31\nYears lived,1,years,higher,Persons,,,,\nVisits,1,count,neutral,,,,,\n",
	"observations.csv": "measure,period_start,period_end,value,denominator,quantile,group\n" +
		"Wait,2025-01-01,2025-01-31,38,,,\nWait,2025-02-01,2025-02-28,39,,,\n" +
		"Years lived,2021-01-01,2023-12-31,56,1000,1,\nYears lived,2021-01-01,2023-12-31,64,1000,2,\n" +
		"Visits,2025-02-01,2025-02-28,90,,,\nVisits,2025-02-01,2025-02-28,30,,,Under 18\nVisits,2025-02-01,2025-02-28,60,,,18 and over\n",
}

func ExampleStudy_Figure_trajectory() {
	answer(measures, "trajectory", `
id: wait
title: The wait
measure: Wait
`)
	// Output:
	// period_end,actual,required,status
	// 2025-01-31,38,38,On trajectory
	// 2025-02-28,39,37,Off trajectory
	// 2025-03-31,,35,Not yet measured
	// 2025-12-31,,20,Not yet measured
	// 39 days in February 2025, where the trajectory requires 37 days: off trajectory, 2 days behind the trajectory. The trajectory requires 35 days in March 2025. There are too few values for a trend to the target of 20 days. No cause, action or owner is recorded.
}

func ExampleStudy_Figure_spc() {
	answer(measures, "spc", `
id: chart
title: The wait, month by month
measure: Wait
`)
	// Output:
	// period_end,value,required,mean,lpl,upl,special_cause,point_type
	// 2025-01-31,38,38,,,,,
	// 2025-02-28,39,37,,,,,
	// 39 days in February 2025. There are 2 values, and a usual range needs 13. The trajectory requires 37 days, so it is off trajectory. No cause, action or owner is recorded.
}

func ExampleStudy_Figure_measures() {
	answer(measures, "measures", `
id: all
title: All measures of days
where: unit == "days"
`)
	// Output:
	// period_end,wait,wait_required
	// 2025-01-31,38,38
	// 2025-02-28,39,37
	// Wait: 39 days in February 2025, off trajectory.
}

func ExampleStudy_Figure_gap() {
	answer(measures, "gap", `
id: inequality
title: Years lived
measures: [Years lived]
`)
	// Output:
	// sex,period_end,slope_index,range,quintile_gap,quantile_1,quantile_2
	// Persons,2023-12-31,16.0,8.0,,56.0,64.0
	// Persons, 2021 to 2023: the gap is 16.0 years by the slope index and 8.0 years between the least and the most deprived quantile of 2.
}

func ExampleStudy_Figure_breakdown() {
	answer(measures, "breakdown", `
id: groups
title: Visits by age
measure: Visits
`)
	// Output:
	// group,2025-02-28
	// Under 18,30
	// 18 and over,60
	// Whole,90
	// 90 in February 2025. No target set: neither direction is the better.
}
