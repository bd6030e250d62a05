package record

import (
	"testing"
)

// oneGoal is a pack of one measure, for tests that spoil it.
var oneGoal = []string{
	"intentions.csv", threeIntentions, "goals.csv", threeGoals, "measures.csv", measured(aMeasure("M")), "observations.csv", observedHeader + months("M", "50", "60"),
}

// observing is observations.csv, and the one measure as it is with some cells.
func observing(observations string, cells ...string) []string {
	return []string{"measures.csv", measured(aMeasure("M", cells...)), "observations.csv", observedHeader + observations}
}

// measuring is measures.csv alone, with one measure.
func measuring(cells ...string) []string {
	return []string{"measures.csv", measured(aMeasure("M", cells...)), "observations.csv", absent}
}

var badGoals = []badPack{
	{"good goals", nil, nil},

	// Goals and what has them.
	{"goals listed badly", []string{"goals.csv", threeGoals + "1,Again,Again,\n4,,Nameless,\n5,Name,,\n6,Name,Statement,2034\n"}, []string{
		`goals.csv:5:1: error: duplicate goal "1", first at line 2`,
		`goals.csv:6:2: error: name is empty`,
		`goals.csv:7:3: error: statement is empty`,
		`goals.csv:8:4: error: target_date "2034" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`}},
	{"unknown goals and references", []string{"observations.csv", absent, "measures.csv", measured(aMeasure("M", "goal", "9"), aMeasure("N", "goal", "children"),
		aMeasure("O", "goal", "", "reference", "B9"), aMeasure("P", "goal", "", "reference", "b1"))}, []string{
		`measures.csv:2:2: error: goal "9" is not in goals.csv (hint: known: 1, 2, 3)`,
		`measures.csv:3:2: error: goal "children" is not in goals.csv (hint: "3"?)`,
		`measures.csv:4:3: error: reference "B9" is not in intentions.csv`,
		`measures.csv:5:3: error: reference "b1" is not in intentions.csv (hint: "B1"?)`}},
	{"goal and reference", []string{"observations.csv", absent, "measures.csv", measured(aMeasure("M", "reference", "B1"), aMeasure("N", "goal", ""))}, []string{
		`measures.csv:2:3: error: goal and reference are both given (hint: a measure is either a goal's or an intention's)`,
		`measures.csv:3:2: error: goal and reference are both empty (hint: a measure is either a goal's or an intention's)`}},
	{"neither column", []string{"observations.csv", absent, "measures.csv", "unit,better,measure\n%,lower,M\n"}, []string{
		`measures.csv:2:3: error: goal and reference are both empty (hint: a measure is either a goal's or an intention's)`}},
	{"no goals", []string{"goals.csv", absent}, []string{
		`measures.csv: error: file needs goals.csv, which the pack does not have`}},
	{"no goals needed", append(measuring("goal", "", "reference", "B1"), "goals.csv", absent), nil},
	{"no measures", []string{"measures.csv", absent, "trajectory-points.csv", pointsHeader + "M,2025-03-31,5\n"}, []string{
		`observations.csv: error: file needs measures.csv, which the pack does not have`,
		`trajectory-points.csv: error: file needs measures.csv, which the pack does not have`}},
	{"measures listed badly", []string{"measures.csv", measured(aMeasure("M"), aMeasure("M "), aMeasure("m"), aMeasure("N", "unit", ""), aMeasure("O", "better", "less"),
		aMeasure("P", "sex", "Male", "path", "curved", "chart", "pie", "rolling_months", "1", "counts_people", "some"), aMeasure("Q", "baseline_value", "much", "tolerance_percent", "5 %%"))}, []string{
		`measures.csv:3:1: error: duplicate measure "M", first at line 2`,
		`measures.csv:4:1: error: duplicate measure "m", first at line 2`,
		`measures.csv:5:4: error: unit is empty`,
		`measures.csv:6:5: error: better "less" is not one of lower, higher, neutral`,
		`measures.csv:7:6: error: sex "Male" is not one of Females, Males, Persons (hint: "Males"?)`,
		`measures.csv:7:12: error: path "curved" is not one of straight, constant-rate, front-loaded, back-loaded, points`,
		`measures.csv:7:14: error: chart "pie" is not one of trajectory, spc`,
		`measures.csv:7:15: error: counts_people "some" is not one of Yes, No`,
		`measures.csv:7:17: error: rolling_months "1" is not a whole number from 2 to 60`,
		`measures.csv:8:7: error: baseline_value "much" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`,
		`measures.csv:8:13: error: tolerance_percent "5 %%" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`}},
	{"unit per no number", measuring("unit", "admissions per 1,00 people"), []string{
		`measures.csv:2:4: error: unit "admissions per 1,00 people" is not per a number (hint: write it as per 1,000)`}},
	{"unit per nought", measuring("unit", "per 0"), []string{
		`measures.csv:2:4: error: unit "per 0" is not per a number (hint: write it as per 1,000)`}},
	{"character that the font lacks", measuring("definition", "Fewer \u4e00"), []string{
		`measures.csv:2:18: error: definition has the character U+4E00 "一", which the font of the PDF lacks`}},

	// Targets.
	{"two targets", measuring("baseline_value", "50", "baseline_date", "2024-03-31", "target_value", "40", "target_change_percent", "-20"), []string{
		`measures.csv:2:10: error: target_value and target_change_percent are both given (hint: give one of them)`}},
	{"change of more than all", measuring("baseline_value", "50", "baseline_date", "2024-03-31", "target_change_percent", "-100.5"), []string{
		`measures.csv:2:10: error: target_change_percent takes more than all from the baseline (hint: -20 is a fifth lower; give what is to be reached as target_value, if it is below nought)`}},
	{"change of all, and of a deficit", []string{"observations.csv", absent, "measures.csv", measured(
		aMeasure("M", "baseline_value", "50", "baseline_date", "2024-03-31", "target_change_percent", "-100"),
		aMeasure("N", "unit", "£", "better", "higher", "baseline_value", "-50", "baseline_date", "2024-03-31", "target_change_percent", "-150"))}, nil},
	{"change of nothing", measuring("target_change_percent", "-20", "path", "straight"), []string{
		`measures.csv:2:7: warning: baseline_value is empty, so that no target can be worked out`}},
	{"path from nothing", measuring("target_value", "20", "path", "straight"), []string{
		`measures.csv:2:7: warning: baseline_value is empty, so that no trajectory can be worked out`}},
	{"target without a baseline", measuring("target_value", "20"), nil},
	{"target without a date", measuring("goal", "3", "target_value", "20"), []string{
		`measures.csv:2:11: error: target_date is empty, but there is a target (hint: give it here, or the goal's in goals.csv)`}},
	{"scheme's target without a date", measuring("goal", "", "reference", "B1", "target_value", "20"), []string{
		`measures.csv:2:11: error: target_date is empty, but there is a target`}},
	{"target without the column of its date", []string{"observations.csv", absent, "measures.csv", "goal,unit,measure,better,target_value\n3,%,M,lower,5\n"}, []string{
		`measures.csv:2:3: error: target_date is empty, but there is a target (hint: give it here, or the goal's in goals.csv)`}},
	{"path without a target", measuring("path", "front-loaded"), []string{
		`measures.csv:2:12: error: path is front-loaded, but there is no target`}},
	{"baseline after the target", measuring("baseline_value", "50", "baseline_date", "2034-03-31", "target_value", "20"), []string{
		`measures.csv:2:8: error: baseline_date is 2034-03-31, not before the target's date, 2034-03-31`}},
	{"baseline of no date", measuring("baseline_value", "50", "target_value", "20"), []string{
		`measures.csv:2:8: warning: baseline_date is empty, so that no trajectory can be worked out`}},
	{"baseline past the target", []string{"observations.csv", absent, "measures.csv", measured(
		aMeasure("M", "baseline_value", "19", "baseline_date", "2024-03-31", "target_value", "20"),
		aMeasure("N", "baseline_value", "10", "baseline_date", "2024-03-31", "target_change_percent", "20"),
		aMeasure("O", "better", "higher", "baseline_value", "21", "baseline_date", "2024-03-31", "target_value", "20"),
		aMeasure("P", "baseline_value", "20", "baseline_date", "2024-03-31", "target_value", "20"))}, []string{
		`measures.csv:2:7: warning: baseline_value is lower than the target already, and lower is better`,
		`measures.csv:3:7: warning: baseline_value is lower than the target already, and lower is better`,
		`measures.csv:4:7: warning: baseline_value is higher than the target already, and higher is better`}},
	{"target of a neutral measure", measuring("better", "neutral", "target_value", "20"), []string{
		`measures.csv:2:5: warning: better is neutral, but there is a target (hint: it is lower or higher)`}},
	{"constant rate to nought", measuring("path", "constant-rate", "baseline_value", "50", "baseline_date", "2024-03-31", "target_change_percent", "-100"), []string{
		`measures.csv:2:12: error: path is constant-rate, but the baseline or the target is not above nought (hint: no constant rate leads from or to nought: straight does)`}},
	{"tolerance", []string{"observations.csv", absent, "measures.csv", measured(aMeasure("M", "tolerance_percent", "-0.1"), aMeasure("N", "tolerance_percent", "100.5%"), aMeasure("O", "tolerance_percent", "100"))}, []string{
		`measures.csv:2:13: error: tolerance_percent is not from 0 to 100`,
		`measures.csv:3:13: error: tolerance_percent is not from 0 to 100`}},
	{"few people", []string{"observations.csv", absent, "measures.csv", measured(
		aMeasure("M", "counts_people", "yes", "baseline_value", "7", "baseline_date", "2024-03-31", "target_value", "1"),
		aMeasure("N", "counts_people", "yes", "baseline_value", "8", "baseline_date", "2024-03-31", "target_change_percent", "-50"),
		aMeasure("O", "counts_people", "yes", "baseline_value", "8", "baseline_date", "2024-03-31", "target_value", "0"),
		aMeasure("P", "counts_people", "yes", "unit", "%", "baseline_value", "7", "baseline_date", "2024-03-31", "target_value", "5"))}, []string{
		`measures.csv:2:7: error: baseline_value is a count of 1 to 7 people (hint: so few people are not told of)`,
		`measures.csv:2:9: error: target_value is a count of 1 to 7 people (hint: so few people are not told of)`,
		`measures.csv:3:10: error: target_change_percent makes a count of 1 to 7 people of the baseline (hint: so few people are not told of)`}},

	// Paths of points.
	{"points", append(measuring("path", "points", "baseline_value", "50", "baseline_date", "2024-03-31", "target_change_percent", "-33.33"),
		"trajectory-points.csv", pointsHeader+"M,2025-03-31,45\nM,2034-03-31,33.3\n"), nil},
	{"points without a target", append(measuring("path", "points"), "trajectory-points.csv", pointsHeader+"M,2025-03-31,45\n"), nil},
	{"no points", measuring("path", "points"), []string{
		`measures.csv:2:12: error: path is points, but trajectory-points.csv has none of the measure's`}},
	{"points of another path", append(measuring("path", "straight", "target_value", "5", "baseline_value", "6", "baseline_date", "2024-03-31"),
		"trajectory-points.csv", pointsHeader+"M,2025-03-31,45\nN,2025-03-31,45\n"), []string{
		`trajectory-points.csv:2:1: error: measure "M" has no trajectory of points (hint: its path in measures.csv is to be points)`,
		`trajectory-points.csv:3:1: error: measure "N" is not in measures.csv (hint: known: M)`}},
	{"points that go back", append(measuring("path", "points"), "trajectory-points.csv", pointsHeader+"M,2025-03-31,45\nM,2026-03-31,40\nM,31/03/2026,35\n"), []string{
		`trajectory-points.csv:4:2: error: date is 2026-03-31, not after the 2026-03-31 of the point before at line 3`}},
	{"points that end elsewhere", append(measuring("path", "points", "target_value", "30"), "trajectory-points.csv", pointsHeader+"M,2025-03-31,45\nM,2033-03-31,31\n"), []string{
		`trajectory-points.csv:3:2: error: the trajectory ends on 2033-03-31, but the target is for 2034-03-31`,
		`trajectory-points.csv:3:3: error: the trajectory does not end at the target, 30`}},
	{"points that begin elsewhere", append(measuring("path", "points", "baseline_value", "50", "baseline_date", "2024-03-31"), "trajectory-points.csv", pointsHeader+"M,2024-03-31,60\nM,2033-03-31,31\n"), []string{
		`trajectory-points.csv:2:3: error: the trajectory does not begin at the baseline, 50 (hint: they are of one day: correct the one that is wrong)`}},
	{"points that begin as rounded, or later", []string{"observations.csv", absent, "measures.csv", measured(
		aMeasure("M", "path", "points", "baseline_value", "50.4", "baseline_date", "2024-03-31"), aMeasure("N", "path", "points", "baseline_value", "50", "baseline_date", "2024-03-31")),
		"trajectory-points.csv", pointsHeader + "M,2024-03-31,50\nM,2033-03-31,31\nN,2025-03-31,60\nN,2033-03-31,31\n"}, nil},
	{"points of another unit", append(measuring("path", "points", "unit", "mm:ss", "target_value", "30:00"), "trajectory-points.csv", pointsHeader+"M,2025-03-31,45\nM,2034-03-31,31:00\n"), []string{
		`trajectory-points.csv:2:3: error: value is not in minutes and seconds, but the unit is "mm:ss" (hint: write it as 28:34)`,
		`trajectory-points.csv:3:3: error: the trajectory does not end at the target, 30:00`}},

	// Numbers.
	{"numbers", observing("M,,2024-10-31,*,,,,,,,\nM,,2024-10-30,1e3,,,,,,,\nM,,2024-10-29,28:60,,,,,,,\nM,,2024-10-28,1:60:00,,,,,,,\nM,,2024-10-27,\"1,00\",,,,,,,\nM,,2024-10-26,--5,,,,,,,\nM,,2024-10-25,£5%,,,,,,,\n" +
		"M,,2024-10-24,1000000000001,,,,,,,\nM,,2024-10-23,999999999999:00,,,,,,,\n"), []string{
		`observations.csv:2:4: error: value "*" is not a number (hint: leave out what is suppressed where it comes from)`,
		`observations.csv:3:4: error: value "1e3" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`,
		`observations.csv:4:4: error: value "28:60" has more than 59 seconds to the minute or minutes to the hour (hint: write 28 minutes and 34 seconds as 28:34)`,
		`observations.csv:5:4: error: value "1:60:00" has more than 59 seconds to the minute or minutes to the hour (hint: write 28 minutes and 34 seconds as 28:34)`,
		`observations.csv:6:4: error: value "1,00" is not a number (hint: write it as 1.00 if the comma stands before decimals, of which the column is not sure)`,
		`observations.csv:7:4: error: value "--5" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`,
		`observations.csv:8:4: error: value "£5%" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`,
		`observations.csv:9:4: error: value "1000000000001" is more than a million million`,
		`observations.csv:10:4: error: value "999999999999:00" is more than a million million`}},
	{"numbers of another unit", observing(months("M", "28:34", "£5", "5%", "5,5%,6", "5,5,1:00", "5,,,4%"), "baseline_value", "28:34", "target_value", "£5", "target_change_percent", "£5", "tolerance_percent", "0:05"), []string{
		`measures.csv:2:7: error: baseline_value is in minutes and seconds, but the unit is "count"`,
		`measures.csv:2:9: error: target_value has a pound sign, but the unit is "count"`,
		`measures.csv:2:10: error: target_change_percent has a pound sign, but the unit is "%"`,
		`measures.csv:2:13: error: tolerance_percent is in minutes and seconds, but the unit is "%"`,
		`observations.csv:2:4: error: value is in minutes and seconds, but the unit is "count"`,
		`observations.csv:3:4: error: value has a pound sign, but the unit is "count"`,
		`observations.csv:4:4: error: value has a percent sign, but the unit is "count"`,
		`observations.csv:5:5: error: numerator is not a plain number`,
		`observations.csv:6:6: error: denominator is not a plain number`,
		`observations.csv:7:7: error: lower has a percent sign, but the unit is "count"`}},
	{"numbers that are no times", observing(months("M", "28:34", "0.02", ",\"1,714\",1", ",28:34,1", ",£5,1"), "unit", "mm:ss", "baseline_value", "41"), []string{
		`measures.csv:2:7: error: baseline_value is not in minutes and seconds, but the unit is "mm:ss" (hint: write it as 28:34)`,
		`observations.csv:3:4: error: value is not in minutes and seconds, but the unit is "mm:ss" (hint: write it as 28:34)`,
		`observations.csv:6:5: error: numerator is not a plain number`}},
	{"hours for minutes", observing(months("M", "28:34:00", "29:10:00"), "unit", "mm:ss"), []string{
		`observations.csv:2:4: warning: the values of "M" are all of an hour or more without seconds (hint: spreadsheets make 28:34:00 of 28:34: write it as 00:28:34)`}},
	{"an hour among others", observing(months("M", "01:00:00", "01:10:01"), "unit", "mm:ss"), nil},

	// Observations.
	{"unknown measures", []string{"observations.csv", observedHeader + months("M", "50", "60") + months("m", "50") + months("Other", "50")}, []string{
		`observations.csv:4:1: error: measure "m" is not in measures.csv (hint: "M"?)`,
		`observations.csv:5:1: error: measure "Other" is not in measures.csv (hint: known: M)`}},
	{"measure whose row is dropped", []string{"measures.csv", measured(aMeasure("M"), aMeasure("N", "better", "less"), aMeasure("O", "goal", "")),
		"observations.csv", observedHeader + months("N", "50") + months("O", "50")}, []string{
		`measures.csv:3:5: error: better "less" is not one of lower, higher, neutral`,
		`measures.csv:4:2: error: goal and reference are both empty (hint: a measure is either a goal's or an intention's)`}},
	{"observation twice", observing(months("M", "50", "60") + "M,01/05/2024,31/05/2024,70,,,,,,,\nM,2024-06-01,2024-06-30,,,,,,,,North\nM,2024-06-01,2024-06-30,5,,,,,,,North\nM,,2024-06-30,5,,,,,,,\nM,2024-06-30,2024-06-30,5,,,,,,,\n"), []string{
		`observations.csv:4:3: error: duplicate observation of "M" for May 2024, first at line 3`,
		`observations.csv:5:4: error: value and numerator are both empty (hint: leave out the row of what is not known)`,
		`observations.csv:6:3: error: duplicate observation of "M" for June 2024, group "North", first at line 5`,
		`observations.csv:7:2: warning: the observations of "M" are of several lengths: 1 day here, 1 month at line 2`,
		`observations.csv:8:3: error: duplicate observation of "M" for 30 June 2024, first at line 7`}},
	{"later observations", observing(months("M", "50") + "M,2024-12-01,2024-11-30,,,,,,,,\nN,,2024-11-01,28:34,,,,,,,\nM,,2024-11-01,5,,,,,,,\nM,,2024-11-01,5,,,,,,,\n"), nil},
	{"period that goes back", observing("M,2024-05-01,2024-04-30,50,,,,,,,\n" + months("M", "50")), []string{
		`observations.csv:2:2: error: period_start is 2024-05-01, after the period_end on 2024-04-30`}},
	{"no number", observing(months("M", "", ",,5")), []string{
		`observations.csv:2:4: error: value and numerator are both empty (hint: leave out the row of what is not known)`,
		`observations.csv:3:4: error: value and numerator are both empty (hint: leave out the row of what is not known)`}},
	{"no column of values", []string{"observations.csv", "period_end,measure\n2024-10-31,M\n"}, []string{
		`observations.csv:2:2: error: value and numerator are both empty (hint: leave out the row of what is not known)`}},
	{"rate without a denominator", observing(months("M", ",5", "5,5", ",5,100"), "unit", "%"), []string{
		`observations.csv:2:6: error: denominator is empty, so that no value can be worked out`}},
	{"denominators of nothing", observing(months("M", "5,5,0", "5,,-1"), "unit", "per 1,000"), []string{
		`observations.csv:2:6: error: denominator is not above nought`,
		`observations.csv:3:6: error: denominator is not above nought`}},
	{"values against their parts", observing(months("M", "76.5,153,200", "76.4,153,200", "77,153,200", "76,153,200", "75,154,200", "76.50,153,200", "76.49,153,200"), "unit", "%"), []string{
		`observations.csv:3:4: error: value is not 76.5 as the numerator and denominator make it`,
		`observations.csv:6:4: error: value is not 77 as the numerator and denominator make it`,
		`observations.csv:8:4: error: value is not 76.50 as the numerator and denominator make it`}},
	{"rates against their parts", observing(months("M", "7.65,153,\"20,000\"", "7.66,153,20000"), "unit", "admissions per 1,000 people"), []string{
		`observations.csv:3:4: error: value is not 7.65 as the numerator and denominator make it`}},
	{"times against their parts", observing(months("M", "28:34,171400,100", "28:34,171451,100", "28:34,\"2,857:30\",100"), "unit", "mm:ss"), []string{
		`observations.csv:3:4: error: value is not 28:35 as the numerator and denominator make it`,
		`observations.csv:4:5: error: numerator "2,857:30" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`}},
	{"counts against their parts", observing(months("M", "50,50,1000", "50,51,1000", "50.5", ",50.5", "-1", ",50,999.5")), []string{
		`observations.csv:3:4: error: value is not 51 as the numerator and denominator make it`,
		`observations.csv:4:4: error: value is not a whole number from 0 up, but the unit is count`,
		`observations.csv:5:5: error: numerator is not a whole number from 0 up, but the unit is count`,
		`observations.csv:6:4: error: value is not a whole number from 0 up, but the unit is count`}},
	{"intervals", observing(months("M", "50,,,50,50", "50,,,50.1,60", "50,,,40,49.9", ",2,3,66.7,66.7", ",1,3,33.4,33.4", ",1,3,33.3,33.3", ",1,3,33.3,33.2"), "unit", "%"), []string{
		`observations.csv:3:7: error: lower is above the value`,
		`observations.csv:4:8: error: upper is below the value`,
		`observations.csv:6:7: error: lower is above the value`,
		`observations.csv:8:8: error: upper is below the value`}},
	{"lengths", observing(months("M", "50", "60") + "M,2024-06-01,2024-08-31,150,,,,,,,\nM,2024-09-01,2024-09-07,12,,,,,,,\n"), []string{
		`observations.csv:4:2: warning: the observations of "M" are of several lengths: 3 months here, 1 month at line 2`}},
	{"weeks", observing("M,2024-09-01,2024-09-07,12,,,,,,,\nM,2024-09-08,2024-09-14,12,,,,,,,\nM,2024-09-22,2024-09-28,12,,,,,,,\n"), []string{
		`observations.csv:4:3: warning: no observation of "M" is for 15 to 21 September 2024`}},
	{"missing months", observing("M,2024-07-01,2024-07-31,50,,,,,,,\n" + months("M", "50", "60") + "M,2023-12-01,2023-12-31,50,,,,,,,\n"), []string{
		`observations.csv:2:3: warning: no observation of "M" is for June 2024`,
		`observations.csv:3:3: warning: no observation of "M" is for January to March 2024`}},
	{"missing ends of months", observing("M,,2024-02-29,50,,,,,,,\nM,,2024-03-31,50,,,,,,,\nM,,2024-06-30,50,,,,,,,\n"), []string{
		`observations.csv:4:3: warning: no observation of "M" is for April to May 2024`}},
	{"missing ends of months at first", observing("M,,2023-12-31,50,,,,,,,\nM,,2024-03-31,50,,,,,,,\nM,,2024-04-30,50,,,,,,,\n"), []string{
		`observations.csv:3:3: warning: no observation of "M" is for January to February 2024`}},
	{"ends of quarters", observing("M,,2023-12-31,50,,,,,,,\nM,,2024-03-31,50,,,,,,,\nM,,2024-06-30,50,,,,,,,\n"), nil},
	{"days", observing("M,,2024-02-28,50,,,,,,,\nM,,2024-03-31,50,,,,,,,\nM,,2024-06-30,50,,,,,,,\n"), nil},
	{"overlapping years", observing("M,2015-01-01,2017-12-31,50,,,,,,,\nM,2016-01-01,2018-12-31,50,,,,,,,\nM,2021-01-01,2023-12-31,50,,,,,,,\n"), []string{
		`observations.csv:4:3: warning: no observation of "M" is for 2019 to 2020`}},

	// Charts.
	{"control chart of overlapping years", observing("M,2015-01-01,2017-12-31,50,,,,,,,\nM,2016-01-01,2018-12-31,50,,,,,,,\n", "chart", "spc"), []string{
		`measures.csv:2:14: error: chart is spc, but the periods of the observations overlap (hint: overlapping averages are not independent: their moving ranges are small, and limits would be too narrow)`}},
	{"control chart of rolling months", observing(months("M", "50", "60"), "chart", "spc", "rolling_months", "12"), []string{
		`measures.csv:2:14: error: chart is spc, but the periods of the observations overlap (hint: overlapping averages are not independent: their moving ranges are small, and limits would be too narrow)`}},
	{"control chart of quantiles", observing(months("M", "50,,9,,,,1", "60,,9,,,,1")+months("M", "50,,9,,,,2", "60,,9,,,,2"), "unit", "years", "sex", "Males", "chart", "spc"), []string{
		`measures.csv:2:14: error: chart is spc, but the observations have quantiles (hint: limits are of one series: the slope over quantiles has an interval of its own)`}},

	// Quantiles.
	{"quantiles", observing(months("M", "50,,9,,,,1", "60,,9,,,,1", "55,,9,,,,3")+months("M", "50,,9,,,,3", ",,9,,,,2", "50,,,,,,2"), "unit", "years"), []string{
		`measures.csv:2:6: error: sex is empty, but the observations have quantiles (hint: a slope index is of one sex, or of Persons)`,
		`observations.csv:2:10: error: April 2024 has no quantile 2 of 3`,
		`observations.csv:3:10: error: May 2024 has no quantile 3 of 3`,
		`observations.csv:6:4: error: value is empty, but the row is a quantile's`,
		`observations.csv:7:6: error: denominator is empty, but the row is a quantile's (hint: it is the quantile's population)`,
		`observations.csv:7:10: error: June 2024 has no quantile 1 of 3`}},
	{"fewer quantiles", observing(months("M", "50,,9,,,,1", "60,,9,,,,1")+months("M", "50,,9,,,,2", "60,,9,,,,2")+months("M", "50,,9,,,,3")+months("M", "50,,9,,,,4"), "unit", "years", "sex", "Persons"), []string{
		`observations.csv:3:10: error: May 2024 has no quantile 3, 4 of 4`}},
	{"one quantile", observing(months("M", "50,,9,,,,1"), "unit", "years", "sex", "Persons"), []string{
		`observations.csv:2:10: error: quantile 1 is the only one of "M"`}},
	{"quantiles and others", observing(months("M", "50,,9,,,,1", "60")+months("M", "50,,9,,,,2,North"), "unit", "years", "sex", "Persons"), []string{
		`observations.csv:3:10: error: quantile is empty, but other observations of "M" have one`,
		`observations.csv:4:11: error: group is given with a quantile`}},
	{"quantiles that are none", observing(months("M", "50,,9,,,,0", "60,,9,,,,101"), "unit", "years", "sex", "Persons"), []string{
		`observations.csv:2:10: error: quantile "0" is not a whole number from 1 to 100`,
		`observations.csv:3:10: error: quantile "101" is not a whole number from 1 to 100`}},
	{"quantile whose row is dropped", observing(months("M", "50,,9,,,,1", "60,,9,,,,1")+months("M", "x,,9,,,,2", "60,,9,,,,2"), "unit", "years", "sex", "Persons"), []string{
		`observations.csv:4:4: error: value "x" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`}},
	{"quantiles of people", observing(months("M", "50,50,90,,,,1")+months("M", "60,60,90,,,,2"), "sex", "Persons", "counts_people", "yes"), []string{
		`measures.csv:2:15: error: counts_people is yes, but the observations have quantiles (hint: a slope over protected counts would tell of them)`}},

	// Groups.
	{"groups", observing(months("M", "50,,10", "60,60", "70", "70") + months("M", "20,,6,,,,,North", "60,60,,,,,,North", "40,,,,,,,North", "30.5,,,,,,,North") +
		months("M", ",30,4,,,,,South", ",,,,,,,South", "40,40,,,,,,South", "30,,,,,,,South")), []string{
		`observations.csv:4:4: error: value is 70, but the groups sum to 80 (hint: add a group for those in none)`,
		`observations.csv:9:4: error: value is not a whole number from 0 up, but the unit is count`,
		`observations.csv:11:4: error: value and numerator are both empty (hint: leave out the row of what is not known)`}},
	{"groups of a rate", observing(months("M", ",30.5,100", ",30.6,100", ",30,100")+months("M", ",20.24,50,,,,,North", ",20.24,50,,,,,North", ",10,50,,,,,North")+
		months("M", ",10.22,51,,,,,South", ",10.22,50,,,,,South", "40,,50,,,,,South"), "unit", "%"), []string{
		`observations.csv:2:6: error: denominator is 100, but the groups sum to 101 (hint: add a group for those in none)`,
		`observations.csv:3:5: error: numerator is 30.6, but the groups sum to 30.46 (hint: add a group for those in none)`}},
	{"group whose row is dropped", observing(months("M", "50") + months("M", "20,,,,,,,North") + months("M", "x,,,,,,,South")), []string{
		`observations.csv:4:4: error: value "x" is not a number (hint: write it as 1250, as -2.5 or as 28:34)`}},
	{"groups that cannot be read", observing(months("M", "50,,,,,,,\a") + months("M", "50") + months("M", "50,,,,,,,\b")), []string{
		`observations.csv:2:11: error: group has the control character U+0007`,
		`observations.csv:4:11: error: group has the control character U+0008`}},
	{"groups alone", observing(months("M", "20,,,,,,,North") + months("M", "10,,,,,,,South")), nil},

	// People.
	{"counts of people", observing(months("M", ",12.5,100", ",12,100.5", "12,,100", "12,-1,100"), "unit", "%", "counts_people", "yes"), []string{
		`observations.csv:2:5: error: numerator is not a whole number from 0 up, but the measure counts people`,
		`observations.csv:3:6: error: denominator is not a whole number from 0 up, but the measure counts people`,
		`observations.csv:4:5: error: numerator is empty, but the measure counts people (hint: how few they are decides what is shown)`,
		`observations.csv:5:5: error: numerator is not a whole number from 0 up, but the measure counts people`}},
	{"people without the column", []string{"measures.csv", measured(aMeasure("M", "unit", "patients", "counts_people", "yes")), "observations.csv", "period_end,measure,value\n2024-10-31,M,5\n"}, []string{
		`observations.csv:2:2: error: numerator is empty, but the measure counts people (hint: how few they are decides what is shown)`}},
	{"people in months and in the quarter", observing(months("M", "20", "30", "40")+"M,2024-04-01,2024-06-30,90,,,,,,,\n", "counts_people", "yes"), []string{
		`measures.csv:2:15: error: counts_people is yes, but the periods of the observations overlap (hint: the difference of two sums would give single counts back)`,
		`observations.csv:5:2: warning: the observations of "M" are of several lengths: 3 months here, 1 month at line 2`}},
	{"people counted by value", observing(months("M", "12", ",3", "5,5,100"), "counts_people", "yes"), nil},

	// Observations of others.
	{"uses what it may not", []string{"observations.csv", observedHeader + months("M", "50,50,100") + months("Scheme", "5"), "measures.csv", measured(
		aMeasure("M"), aMeasure("Chain", "observations_of", "User"), aMeasure("User", "observations_of", "M"), aMeasure("Self", "observations_of", "Self"),
		aMeasure("Lost", "observations_of", "Nothing like it"), aMeasure("Scheme", "goal", "", "reference", "B1"), aMeasure("Goal", "observations_of", "Scheme"),
		aMeasure("Other scheme", "goal", "", "reference", "B2", "observations_of", "Scheme"), aMeasure("Of the goal", "goal", "", "reference", "B2", "observations_of", "M"))}, []string{
		`measures.csv:3:16: error: observations_of is "User", which has none of its own (hint: "User" has those of "M")`,
		`measures.csv:5:16: error: observations_of is the measure itself`,
		`measures.csv:6:16: error: observations_of "Nothing like it" is not in measures.csv (hint: known: M, Chain, User, Self, Lost, Scheme, Goal, Other scheme, Of the goal)`,
		`measures.csv:8:16: error: observations_of is "Scheme", a measure of an intention, but this one is a goal's (hint: not all who see the goal may see the intention)`}},
	{"uses what is not like it", []string{"observations.csv", observedHeader + months("M", "50,50,100", "60") + months("Boys", "5,5"), "measures.csv", measured(
		aMeasure("M"), aMeasure("People", "observations_of", "M", "counts_people", "yes"), aMeasure("Rate", "unit", "per 1,000", "observations_of", "M"),
		aMeasure("Days", "unit", "days", "observations_of", "M"),
		aMeasure("Boys", "sex", "Males", "counts_people", "yes"), aMeasure("Girls", "sex", "Females", "counts_people", "yes", "observations_of", "Boys"), aMeasure("Shown", "observations_of", "Boys"))}, []string{
		`measures.csv:3:15: error: counts_people is not that of "M", whose observations the measure has (hint: what is protected in one must be so in the other)`,
		`measures.csv:4:4: error: unit is "per 1,000", but an observation of "M" does not tell it (hint: that of data/p/observations.csv:3:3 lacks a numerator or a denominator)`,
		`measures.csv:5:4: error: unit is "days", but an observation of "M" does not tell it (hint: that of data/p/observations.csv:3:3 lacks a numerator or a denominator)`,
		`measures.csv:7:6: error: sex is Females, but that of "Boys" is Males`,
		`measures.csv:8:15: error: counts_people is not that of "Boys", whose observations the measure has (hint: what is protected in one must be so in the other)`}},
	{"uses other things", []string{"observations.csv", observedHeader + months("M", "4.5"), "measures.csv", measured(
		aMeasure("M", "unit", "days"), aMeasure("N", "unit", "days", "observations_of", "M"), aMeasure("O", "unit", "beds", "observations_of", "M"))}, []string{
		`measures.csv:4:4: error: unit is "beds", but an observation of "M" does not tell it (hint: that of data/p/observations.csv:2:3 lacks a numerator or a denominator)`}},
	{"uses others and has its own", []string{"observations.csv", observedHeader + months("M", "50") + months("N", "50", "50"), "measures.csv", measured(aMeasure("M"), aMeasure("N", "observations_of", "M"))}, []string{
		`observations.csv:3:1: error: measure "N" has observations of its own, but observations_of in measures.csv (hint: it has those of "M")`}},

	// Rolling months.
	{"rolling counts", observing(months("M", "50", ",60"), "rolling_months", "12"), nil},
	{"rolling rates", []string{"observations.csv", observedHeader + months("M", ",50,100", ",60,100"), "measures.csv", measured(aMeasure("M", "unit", "%"), aMeasure("N", "unit", "%", "observations_of", "M", "rolling_months", "12"))}, nil},
	{"rolling people", observing(months("M", "50", "60"), "rolling_months", "12", "counts_people", "yes"), []string{
		`measures.csv:2:17: error: rolling_months is 12, but the measure counts people (hint: the difference of two sums would give single counts back)`}},
	{"rolling values", observing(months("M", "50,50,100", "60"), "unit", "%", "rolling_months", "12"), []string{
		`measures.csv:2:17: error: rolling_months needs numbers that add up (hint: that of data/p/observations.csv:3:3 lacks a numerator or a denominator)`}},
	{"rolling times", observing(months("M", "28:34"), "unit", "mm:ss", "rolling_months", "12"), []string{
		`measures.csv:2:17: error: rolling_months needs numbers that add up (hint: that of data/p/observations.csv:2:3 lacks a numerator or a denominator)`}},
	{"rolling quarters", observing("M,2024-04-01,2024-06-30,50,,,,,,,\n", "rolling_months", "12"), []string{
		`measures.csv:2:17: error: rolling_months needs an observation for each month (hint: that of data/p/observations.csv:2:3 is for 3 months)`}},
	{"rolling over gaps", observing(months("M", "50")+"M,2024-06-01,2024-06-30,50,,,,,,,\n", "rolling_months", "12"), []string{
		`measures.csv:2:17: error: rolling_months needs an observation for each month (hint: there is none for May 2024)`,
		`observations.csv:3:3: warning: no observation of "M" is for May 2024`}},
	{"rolling quantiles", observing(months("M", "50,,9,,,,1")+months("M", "50,,9,,,,2"), "unit", "years", "sex", "Persons", "rolling_months", "12"), []string{
		`measures.csv:2:17: error: rolling_months is 12, but the observations have quantiles`}},
}

func TestFindingsOfGoals(t *testing.T) { checkFindings(t, oneGoal, badGoals) }
