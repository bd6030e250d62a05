package account_test

import (
	"fmt"
	"testing/fstest"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// measures are those of a pack: waits on a trajectory from 40 days to 20 in a year, and the
// years that two halves of the population live.
func measures() []*record.Measure {
	pack, findings := record.Read(fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,Cancer,Scan sooner\n")},
		"goals.csv":      {Data: []byte("goal,name,statement\n1,Sooner,People are seen sooner.\n")},
		"measures.csv": {Data: []byte("measure,goal,unit,better,sex,baseline_value,baseline_date,target_value,target_date\n" +
			"Wait,1,days,lower,,40,2024-12-31,20,2025-12-31\nYears lived,1,years,higher,Persons,,,,\n")},
		"observations.csv": {Data: []byte("measure,period_start,period_end,value,denominator,quantile\n" +
			"Wait,2025-01-01,2025-01-31,38,,\nWait,2025-02-01,2025-02-28,39,,\n" +
			"Years lived,2021-01-01,2023-12-31,56,1000,1\nYears lived,2021-01-01,2023-12-31,64,1000,2\n")},
	}, "pack", record.Settings{AsAt: time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC)})
	for _, finding := range findings {
		fmt.Println(finding)
	}
	return pack.Measures
}

func show(f *figure.Figure) {
	table, _ := f.Table.CSV()
	fmt.Print(string(table))
	fmt.Println(f.Sentence)
}

func ExampleOf() {
	wait, err := account.Of(measures()[0])
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(wait.Name()+":", wait.Stands())
	fmt.Println(wait.Latest().Cell.Text(), "in", wait.LatestPeriod())
	fmt.Println(wait.Standing.Status)
	// Output:
	// Wait: 39 days in February 2025, where the trajectory requires 37 days: off trajectory, 2 days behind the trajectory.
	// 39 in February 2025
	// Off trajectory
}

func ExampleMake() {
	all, findings := account.Make(measures(), true)
	fmt.Println(len(all.All), findings, all.Named("Wait").Name(), all.Named("None") == nil)
	// Output: 2 [] Wait true
}

func ExampleMultiples() {
	all, _ := account.Make(measures(), true)
	show(account.Multiples(all.All[:1]))
	// Output:
	// period_end,wait,wait_required
	// 2025-01-31,38,38
	// 2025-02-28,39,37
	// Wait: 39 days in February 2025, off trajectory.
}

func ExampleGap() {
	all, _ := account.Make(measures(), true)
	show(account.Gap(all.All[1:]))
	// Output:
	// sex,period_end,slope_index,range,quintile_gap,quantile_1,quantile_2
	// Persons,2023-12-31,16.0,8.0,,56.0,64.0
	// Persons, 2021 to 2023: the gap is 16.0 years by the slope index and 8.0 years between the least and the most deprived quantile of 2.
}

func ExampleStatuses() {
	fmt.Println(account.Statuses()[0])
	// Output: On trajectory
}
