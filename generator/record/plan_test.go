package record

import (
	"strings"
	"testing"
)

// The parts of a good pack of the planning round, as at 31 October 2024.
const (
	planHeader       = "reference,programme,title,providers,segment,focus,decision,delivery_route,national_priorities\n"
	threeIntentions  = planHeader + "B1,CYP,First,RXN,0,,Prioritised,Contract negotiation,UEC\nB2,CYP,Second,RXN;RXR,2,ICB,Prioritised,CI assurance,\nB3,CYP,Third,,,,Not prioritised,,\n"
	twoProviders     = "ods_code,name\nRXN,North Hospital\nRXR,East Hospital\n"
	threeSegments    = "segment,focus,definition,delivery_routes\n0,,As now,Contract negotiation;Business as usual\n2,Provider,Providers lead,\n2,ICB,The board leads,CI assurance\n"
	twoPriorities    = "code,priority\nUEC,Urgent care\nEL,Elective care\n"
	criteriaHeader   = "criterion,weight_percent,description\n"
	twoCriteria      = criteriaHeader + "Strategic alignment,62.5,\nCost,37.50,Five is the cheapest\n"
	threeScores      = "Cost,reference,strategic_alignment\n5,B1,4\n1,B2,2\n3,B3,3\n"
	assuranceHeader  = "reference,qia_status,qia_risk_score,ehiira_status,dpia_status,engagement_required,business_case_required,risk_register_ref\n"
	oneAssurance     = assuranceHeader + "B1,Approved,12,Completed,N/A,Yes,No,BAF-009\n"
	milestonesHeader = "reference,milestone,owner,baseline_date,forecast_date,actual_date\n"
	twoMilestones    = milestonesHeader + "B1,Business case,Director of Finance,2024-06-30,,2024-07-15\nB1,Go live,,2024-12-01,30/11/2024,\n"
	benefitsHeader   = "reference,benefit_id,category_class,performance_measure,target_improvement,full_year_value_gbp,planned_gbp,actual_gbp,recurrent\n"
	threeBenefits    = benefitsHeader +
		"B1,V1,Cash releasing,Bed days,-20,\"£1,250,000\",100000,0,Recurrent\n" +
		"B2,V1,Cash releasing,Bed days,-20,1250000,100000.00,0,Recurrent\n" +
		"B2,V2,Qualitative,Experience,,,,,\n"
	calendarHeader = "step,phase,owner,start,end\n"
	twoSteps       = calendarHeader + "Call for intentions,Engage,,2024-09-01,30/09/2024\nBoard,Prioritise,Chair,2025-03-19,2025-03-19\n"
)

var goodPlan = []string{
	"intentions.csv", threeIntentions, "providers.csv", twoProviders, "segments.csv", threeSegments,
	"national-priorities.csv", twoPriorities, "criteria.csv", twoCriteria, "scores.csv", threeScores,
	"assurance.csv", oneAssurance, "milestones.csv", twoMilestones, "benefits.csv", threeBenefits, "calendar.csv", twoSteps,
}

// plan is intentions.csv with rows in place of the good ones.
func plan(rows ...string) []string {
	return []string{"scores.csv", absent, "assurance.csv", absent, "milestones.csv", absent, "benefits.csv", absent,
		"intentions.csv", planHeader + strings.Join(rows, "\n") + "\n"}
}

var badPlans = []badPack{
	{"good plan", nil, nil},
	{"neighbouring files", []string{"scores.csv", absent, "risks.csv", "", "notes.csv", ""}, nil},
	{"misspelt file", []string{"scores.csv", absent, "score.csv", threeScores}, []string{
		`scores.csv: warning: file is missing (hint: is it "score.csv"?)`}},

	// Segments and decisions.
	{"focus", plan("B1,CYP,a,,2,,Prioritised,,", "B2,CYP,b,,0,ICB,Prioritised,,", "B3,CYP,c,,,Provider,Not prioritised,,"), []string{
		`intentions.csv:2:6: error: focus is empty, but segment 2 has several (hint: it is Provider or ICB)`,
		`intentions.csv:3:6: error: focus is "ICB", but the segment is 0 (hint: segments.csv lists that segment without a focus)`,
		`intentions.csv:4:6: error: focus is "Provider", but the segment is empty`}},
	{"segment against decision", plan("B1,CYP,a,,,,Prioritised,,", "B2,CYP,b,,0,,Not prioritised,,", "B3,CYP,c,,,,,,", "B4,CYP,d,,0,,,,"), []string{
		`intentions.csv:2:5: error: segment is empty, but the decision is Prioritised`,
		`intentions.csv:3:5: error: segment is 0, but the decision is Not prioritised`}},
	{"segment that cannot be read", plan("B1,CYP,a,,4,,Prioritised,,"), []string{
		`intentions.csv:2:5: error: segment 4 is not in segments.csv`}},
	{"route against segment", plan("B1,CYP,a,,0,,Prioritised,CI assurance,", "B2,CYP,b,,2,ICB,Prioritised,Contract negotiation,", "B3,CYP,c,,0,,Prioritised,Business as usual,"), []string{
		`intentions.csv:2:8: warning: delivery_route is "CI assurance", but the segment is 0 (hint: segments.csv lists Contract negotiation, Business as usual for it)`,
		`intentions.csv:3:8: warning: delivery_route is "Contract negotiation", but the segment is 2 (hint: segments.csv lists CI assurance for it)`}},
	{"segment that is not listed", append(plan("B1,CYP,a,,1,,Prioritised,,", "B2,CYP,b,,2,Provider,Prioritised,,"), "segments.csv", "segment,focus,definition\n0,,As now\n2,ICB,The board leads\n"), []string{
		`intentions.csv:2:5: error: segment 1 is not in segments.csv`,
		`intentions.csv:3:5: error: segment 2 with focus "Provider" is not in segments.csv`}},
	{"segments listed badly", []string{"segments.csv", threeSegments + "0,,Again,\n2,,Whole,\n1,ICB,Half,\n4,,Four,\n3,,,\n"}, []string{
		`segments.csv:5:1: error: duplicate segment 0, first at line 2`,
		`segments.csv:6:2: error: focus is empty, but segment 2 has several (hint: it is Provider or ICB)`,
		`segments.csv:9:3: error: definition is empty`}},
	{"segment whose row is dropped", []string{"segments.csv", "segment,focus,definition\n0,,\n2,ICB,The board leads\n"}, []string{
		`segments.csv:2:3: error: definition is empty`}},
	{"no focus column", []string{"scores.csv", absent, "assurance.csv", absent, "milestones.csv", absent, "benefits.csv", absent,
		"intentions.csv", "reference,programme,title,segment\nB1,CYP,a,2\n"}, nil},

	// Codes.
	{"unknown codes", plan("B1,CYP,a,RXM;rxr;North hospital,0,,Prioritised,,Elective care;XX"), []string{
		`intentions.csv:2:4: error: providers "RXM" is not in providers.csv (hint: known: RXN, RXR)`,
		`intentions.csv:2:4: error: providers "rxr" is not in providers.csv (hint: "RXR"?)`,
		`intentions.csv:2:4: error: providers "North hospital" is not in providers.csv (hint: "RXN"?)`,
		`intentions.csv:2:9: error: national_priorities "Elective care" is not in national-priorities.csv (hint: "EL"?)`,
		`intentions.csv:2:9: error: national_priorities "XX" is not in national-priorities.csv (hint: known: UEC, EL)`}},
	{"codes listed twice", []string{"providers.csv", twoProviders + "RXN,South\n", "national-priorities.csv", twoPriorities + "UEC,Urgent\n"}, []string{
		`providers.csv:4:1: error: duplicate ods_code "RXN", first at line 2`,
		`national-priorities.csv:4:1: error: duplicate code "UEC", first at line 2`}},
	{"codes that are none", []string{"providers.csv", twoProviders + "rx1,South\n../x,West\nRX2,\n"}, []string{
		`providers.csv:4:1: error: ods_code "rx1" is not an ODS code (hint: "RX1"?)`,
		`providers.csv:5:1: error: ods_code "../x" is not an ODS code (hint: capital letters and digits, as RXN)`,
		`providers.csv:6:2: error: name is empty`}},
	{"codes whose rows are dropped", []string{"providers.csv", "ods_code,name\nRXN,North Hospital\nRXR,\n"}, []string{
		`providers.csv:3:2: error: name is empty`}},
	{"no lists of codes", []string{"providers.csv", absent, "national-priorities.csv", absent, "segments.csv", absent}, nil},

	// Criteria.
	{"weights that do not sum to 100", []string{"criteria.csv", criteriaHeader + "Strategic alignment,62.5,\nCost,37.49,\n"}, []string{
		`criteria.csv:3:2: error: the weights sum to 99.99, not to 100`}},
	{"weights that sum to more", []string{"criteria.csv", criteriaHeader + "Strategic alignment,62.5,\nCost,37.51,\n"}, []string{
		`criteria.csv:3:2: error: the weights sum to 100.01, not to 100`}},
	{"weights as parts of one", []string{"criteria.csv", criteriaHeader + "Strategic alignment,0.6,\nCost,0.4,\n"}, []string{
		`criteria.csv:3:2: error: the weights sum to 1, not to 100 (hint: a quarter is 25, not 0.25)`}},
	{"weights that are none", []string{"criteria.csv", criteriaHeader + "Strategic alignment,much,\nCost,37.125,\nTime,-5,\nEffort,100.01,\nImpact,,\nRisk,100%,\n"}, []string{
		`criteria.csv:2:2: error: weight_percent "much" is not a percentage (hint: write it as 25 or as 12.5, with at most two decimals)`,
		`criteria.csv:3:2: error: weight_percent "37.125" is not a percentage (hint: write it as 25 or as 12.5, with at most two decimals)`,
		`criteria.csv:4:2: error: weight_percent "-5" is not a percentage (hint: write it as 25 or as 12.5, with at most two decimals)`,
		`criteria.csv:5:2: error: weight_percent "100.01" is more than 100%`,
		`criteria.csv:6:2: error: weight_percent is empty`,
		`scores.csv:1:1: error: required column "Risk" is missing`}},
	{"criterion twice", []string{"criteria.csv", criteriaHeader + "Strategic alignment,50,\nCost,25,\ncost ,25,\nStrategic-alignment,0,\n"}, []string{
		`criteria.csv:4:1: error: duplicate criterion "cost", first at line 3`,
		`criteria.csv:5:1: error: duplicate criterion "Strategic-alignment", first at line 2`}},
	{"criteria without names of their own", []string{"criteria.csv", criteriaHeader + "Lead,50,\n5 year cost,25,\n???,25,\n"}, []string{
		`criteria.csv:2:1: error: criterion "Lead": the name "lead" is a field's of every pack`,
		`criteria.csv:3:1: error: criterion "5 year cost" has no letter to begin its name in papers with`,
		`criteria.csv:4:1: error: criterion "???" has no letter to begin its name in papers with`}},

	// Scores.
	{"scores off the scale", []string{"scores.csv", "Cost,reference,Strategic alignment\n6,B1,0\n2.5,B2,\n3,B3,three\n"}, []string{
		`scores.csv:2:1: error: Cost "6" is not a whole number from 1 to 5`,
		`scores.csv:2:3: error: Strategic alignment "0" is not a whole number from 1 to 5`,
		`scores.csv:3:1: error: Cost "2.5" is not a whole number from 1 to 5`,
		`scores.csv:3:3: error: Strategic alignment is empty`,
		`scores.csv:4:3: error: Strategic alignment "three" is not a whole number from 1 to 5`}},
	{"columns of scores", []string{"scores.csv", "reference,Stratgic alignment,cost,Cost,Colour\nB1,1,2,2,Red\n"}, []string{
		`scores.csv:1:1: error: required column "Strategic alignment" is missing`,
		`scores.csv:1:2: warning: unknown column "Stratgic alignment": its values are not read (hint: "Strategic alignment"?)`,
		`scores.csv:1:4: error: column "Cost" is here twice, first as column 3 (hint: give one of the two another header, or delete it)`,
		`scores.csv:1:5: warning: unknown column "Colour": its values are not read (hint: known: Strategic alignment)`}},
	{"rows of scores", []string{"scores.csv", threeScores + "1,B4,1\n1,b3,1\n1,B1,1\n"}, []string{
		`scores.csv:5:2: error: reference "B4" is not in intentions.csv`,
		`scores.csv:6:2: error: reference "b3" is not in intentions.csv (hint: "B3"?)`,
		`scores.csv:7:2: error: duplicate row for "B1", first at line 2`}},
	{"no scores", []string{"intentions.csv", threeIntentions + "B4,CYP,Fourth,,3,,,,\nB5,CYP,Fifth,,0,,Prioritised,,\n", "segments.csv", absent}, []string{
		`intentions.csv:5:1: warning: intention "B4" has no row in scores.csv`,
		`intentions.csv:6:1: error: intention "B5" has no row in scores.csv`}},
	{"scores without criteria", []string{"criteria.csv", absent}, []string{
		`scores.csv: error: file needs criteria.csv, which the pack does not have (hint: it lists the criteria and their weights)`}},
	{"criteria without scores", []string{"scores.csv", absent}, nil},

	// Assurance.
	{"assurance", []string{"assurance.csv", assuranceHeader + "B1,Aproved,26,Done,Maybe,y,N/A,\nB1,,,,,,,\nB4,,,,,,,\nB2,,9,,,,,\nB3,Not required,9,,,,,\n"}, []string{
		`assurance.csv:2:2: error: qia_status "Aproved" is not one of Not required, Screening, Full, Approved, Rejected (hint: "Approved"?)`,
		`assurance.csv:2:3: error: qia_risk_score "26" is not a whole number from 1 to 25`,
		`assurance.csv:2:4: error: ehiira_status "Done" is not one of Not recommended, In progress, Completed (hint: say in pack.yaml which it is: files: {assurance: {words: {ehiira_status: {Done: ...}}}})`,
		`assurance.csv:2:5: error: dpia_status "Maybe" is not one of Yes, No, N/A`,
		`assurance.csv:2:6: error: engagement_required "y" is not one of Yes, No, N/A`,
		`assurance.csv:2:7: error: business_case_required "N/A" is not one of Yes, No`,
		`assurance.csv:3:1: error: duplicate row for "B1", first at line 2`,
		`assurance.csv:4:1: error: reference "B4" is not in intentions.csv`,
		`assurance.csv:5:3: warning: qia_risk_score is 9, but qia_status is empty`,
		`assurance.csv:6:3: warning: qia_risk_score is 9, but the QIA status is Not required`}},

	// Milestones.
	{"milestones", []string{"milestones.csv", milestonesHeader + "B1,Plan,,2024-06-30,,\nB1,Plan,,2024-07-30,2024-11-01,\nB1,Build,,2024-06-30,2024-10-30,\nB1,Test,,2024-06-30,,2024-11-01\nB4,Test,,2024-06-30,,2024-10-31\nB2,,,,soon,\nB2,Plan,,2024-06-30,soon,\nB2,Test,,2024-06-30,2024-10-31,\n"}, []string{
		`milestones.csv:2:5: warning: forecast_date is empty, but there is no actual_date`,
		`milestones.csv:3:2: error: duplicate milestone "Plan" of "B1", first at line 2`,
		`milestones.csv:4:5: warning: forecast_date is 2024-10-30, before 2024-10-31, the pack's as-at date, but there is no actual_date`,
		`milestones.csv:5:6: error: actual_date is 2024-11-01, after 2024-10-31, the pack's as-at date (hint: a day to come is a forecast_date)`,
		`milestones.csv:6:1: error: reference "B4" is not in intentions.csv`,
		`milestones.csv:7:2: error: milestone is empty`,
		`milestones.csv:7:4: error: baseline_date is empty`,
		`milestones.csv:7:5: error: forecast_date "soon" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`,
		`milestones.csv:8:5: error: forecast_date "soon" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`}},

	// Benefits.
	{"benefits that disagree", []string{"benefits.csv", threeBenefits + "B3,V1,Non-cash releasing,Beds,-2%,1250001,99,,Non-recurrent\n"}, []string{
		`benefits.csv:5:3: error: category_class of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:4: warning: performance_measure of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:5: warning: target_improvement of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:6: error: full_year_value_gbp of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:7: error: planned_gbp of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:8: error: actual_gbp of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`,
		`benefits.csv:5:9: error: recurrent of benefit "V1" differs from that at line 2 (hint: the rows of a benefit that intentions share say the same)`}},
	{"benefits that look alike", []string{"benefits.csv", threeBenefits + "B3,v 2,Qualitative,Experience,,,,,\n"}, []string{
		`benefits.csv:5:2: error: benefit_id "v 2" is "V2" at line 4 (hint: "V2"?)`}},
	{"benefit twice", []string{"benefits.csv", threeBenefits + "B2,V2,Qualitative,Experience,,,,,\nB4,V3,Qualitative,,,,,,\n"}, []string{
		`benefits.csv:5:2: error: duplicate benefit "V2" of "B2", first at line 4`,
		`benefits.csv:6:1: error: reference "B4" is not in intentions.csv`}},
	{"amounts", []string{"benefits.csv", benefitsHeader + "B1,V1,Quantifiable,,many,-5,1.50,1m,Once\nB1,V2,Quantifiable,,+5,(500),\"1,00\",2000000000000,\nB1,V3,Quantifiable,,−2.5%,−£5,-0,\"£1,000.0\",\nB1,V4,,,,,,,\n"}, []string{
		`benefits.csv:2:5: error: target_improvement "many" is not a number (hint: write it as -20 or as -2.5%)`,
		`benefits.csv:2:6: error: full_year_value_gbp "-5" is below nought (hint: write a saving as it is, without a sign)`,
		`benefits.csv:2:7: error: planned_gbp "1.50" is not in whole pounds (hint: write it as 1250000, the whole amount in pounds)`,
		`benefits.csv:2:8: error: actual_gbp "1m" is not an amount in pounds (hint: write it as 1000000)`,
		`benefits.csv:2:9: error: recurrent "Once" is not one of Recurrent, Non-recurrent`,
		`benefits.csv:3:6: error: full_year_value_gbp "(500)" is below nought (hint: write a saving as it is, without a sign)`,
		`benefits.csv:3:7: error: planned_gbp "1,00" is not an amount in pounds (hint: write it as 1.00 if the comma stands before decimals, of which the column is not sure)`,
		`benefits.csv:3:8: error: actual_gbp "2000000000000" is more than a million million pounds`,
		`benefits.csv:4:6: error: full_year_value_gbp "−£5" is below nought (hint: write a saving as it is, without a sign)`,
		`benefits.csv:4:7: error: planned_gbp "-0" is below nought (hint: write a saving as it is, without a sign)`,
		`benefits.csv:5:3: error: category_class is empty`}},
	{"class against amounts", []string{"benefits.csv", benefitsHeader + "B1,V1,Cash releasing,,,,,,\nB1,V2,Qualitative,,,,5,,\n"}, []string{
		`benefits.csv:2:6: warning: full_year_value_gbp is empty, but the class is Cash releasing`,
		`benefits.csv:3:3: warning: category_class is Qualitative, but the row has pounds`}},

	// What does not go ahead.
	{"of what is not prioritised", []string{"milestones.csv", milestonesHeader + "B3,Plan,,2024-06-30,,2024-07-01\n", "benefits.csv", threeBenefits + "B3,V9,Cash releasing,,,,9000000,,\nB3,V1,Cash releasing,Bed days,-20,\"£1,250,000\",100000,0,Recurrent\n"}, []string{
		`milestones.csv:2:2: warning: milestone "Plan" is of "B3", which is Not prioritised: it is not counted`,
		`benefits.csv:5:2: warning: benefit "V9" is of "B3", which is Not prioritised: it is not counted`}},

	// The calendar.
	{"calendar", []string{"calendar.csv", calendarHeader + "Board,Prioritize,,2025-03-19,2025-03-18\nBoard,,,2025-04-19,2025-04-19\nBoard,,,19/04/2025,2025-04-20\nClose,,,2025-04-19,\n"}, []string{
		`calendar.csv:2:2: error: phase "Prioritize" is not one of Engage, Analyse, Prioritise, Mobilise (hint: "Prioritise"?)`,
		`calendar.csv:2:5: error: end is 2025-03-18, before the start on 2025-03-19`,
		`calendar.csv:4:1: error: duplicate step "Board" of 2025-04-19, first at line 3`,
		`calendar.csv:5:5: error: end is empty`}},
}

func TestFindingsOfPlans(t *testing.T) { checkFindings(t, goodPlan, badPlans) }
