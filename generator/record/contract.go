package record

import "time"

// The tags of a record's struct are its part of the CSV contract and of what
// papers see of it: see relation.FieldsOf. The field's type is a rule too.

// Intention is one commissioning intention, with how its delivery stands and
// what else the pack records of it.
type Intention struct {
	Row
	Reference           string `csv:"reference" check:"required" asked:"what names it: no other lead may use the same" list:"everyone" about:"what names the intention in every file; no two are the same"`
	Programme           string `csv:"programme" check:"required" type:"word" asked:"the programme of work that it belongs to" list:"everyone" about:"the programme of work, as in programmes.csv or one of its aliases"`
	Title               string `csv:"title" check:"required" asked:"what it is, in a line" list:"everyone" about:"what it is, in a line"`
	Description         string `csv:"description" asked:"what it is and why, in a few sentences" list:"everyone" about:"what it is, at length"`
	Place               string `csv:"place" type:"word" asked:"where it applies: a place, or System for all" explained:"System|Where the place is System, an intention applies to the whole area." list:"everyone" about:"where it applies: a place, or System"`
	Providers           List   `csv:"providers" asked:"the providers that it touches, by their codes" list:"everyone" about:"ODS codes of the providers that it touches; each finds it in its own edition"`
	Lead                string `csv:"lead" type:"word" asked:"the post of whoever leads it, not a name" list:"providers" about:"who leads it: a post, not a person"`
	Segment             string `csv:"segment" type:"word" asked:"how it would be taken forward, by the number of the segment" list:"everyone" about:"how it is taken forward; segments.csv says what each means"`
	Focus               string `csv:"focus" type:"word" asked:"who has to act, where the segment tells these apart" list:"everyone" about:"who has to act, in segment 2"`
	Decision            string `csv:"decision" values:"Prioritised|Not prioritised" list:"everyone" about:"what became of the intention"`
	Horizon             string `csv:"horizon" type:"word" vocabulary:"own" asked:"within the year, or longer" list:"everyone" about:"within the year, or longer"`
	DeliveryRoute       string `csv:"delivery_route" type:"word" vocabulary:"own" asked:"how it would be carried out" list:"everyone" about:"how it is carried out"`
	NationalPriorities  List   `csv:"national_priorities" asked:"the national priorities that it serves, by their codes" list:"everyone" about:"codes of national-priorities.csv"`
	StrategicObjectives List   `csv:"strategic_objectives" asked:"the strategic objectives that it serves, by their codes" list:"everyone" about:"codes of the objectives that it serves"`
	UnifyingGoals       List   `csv:"unifying_goals" asked:"the unifying goals that it serves, by their codes" list:"everyone" about:"codes of the goals that it serves"`
	Confidential        bool   `csv:"confidential" asked:"Yes where nobody but the Board may see it, else No" about:"whether nobody but the Board may see it; a pack with an edition that hides has a value in every row"`
	CarriedFrom         List   `csv:"carried_from" asked:"the reference that it had in the year before, where it goes on with something" about:"references in the earlier pack of what it carries on"`

	// Delivery is the latest row up to the as-at date, Previous the one before
	// it; nil where there is none.
	Delivery *Delivery `csv:"-"`
	Previous *Delivery `csv:"-"`

	barred bool  // a row of it on another day is confidential
	place  int32 // among the pack's from 0, while its files are joined

	annex *annex // nil where the pack records no more of it
}

// Delivery is how one intention stood on one day.
type Delivery struct {
	Row
	Reference           string    `csv:"reference" check:"required" about:"the intention"`
	AsAt                time.Time `csv:"as_at" check:"required" list:"everyone" about:"the day of the snapshot; papers show the latest up to the pack's as_at, and the one before"`
	Status              string    `csv:"status" check:"required" or:"progress" values:"CLOSED|OPEN" means:"closed|open" vocabulary:"own" list:"everyone" about:"open or closed"`
	ClosureReason       string    `csv:"closure_reason" type:"word" vocabulary:"own" about:"why it is closed"`
	Progress            string    `csv:"progress" values:"Delayed|Delivered|Deprioritised|On track" means:"late|done|dropped|going" vocabulary:"own" list:"everyone" about:"how it goes"`
	AnticipatedDelivery string    `csv:"anticipated_delivery" check:"period" list:"everyone" about:"when it is expected: a quarter, month, day or financial year"`
	RAG                 string    `csv:"rag" values:"Blue|Green|Amber|Red" label:"RAG" vocabulary:"own" about:"its rating; blue is complete"`
	Narrative           string    `csv:"narrative" about:"what is to be said of it"`

	progressMeans, statusMeans string // one of Going to Dropped, Open or Closed; "" where it is not recorded

	// Earlier is the row before this one, of the same intention; nil where it is
	// the first.
	Earlier *Delivery `csv:"-"`
}

// Programme is one programme of work. Intentions that name it by an alias are
// read as if they named it.
type Programme struct {
	Row
	Name    string `csv:"programme" check:"required" about:"its name"`
	Order   int    `csv:"order" about:"its place in tables, from 1; one without comes last"`
	Aliases List   `csv:"aliases" about:"other names that files have for it"`
}

// Provider is an organisation that provides services.
type Provider struct {
	Row
	Code string `csv:"ods_code" check:"required,ods" label:"Code" about:"its code at the Organisation Data Service: capital letters and digits"` // of the Organisation Data Service
	Name string `csv:"name" check:"required" label:"Provider" about:"its name"`
}

// Segment is what a segment means: one row for each, or for each focus of a
// segment that has several.
type Segment struct {
	Row
	Number         string `csv:"segment" check:"required" type:"word" about:"its number"`
	Focus          string `csv:"focus" type:"word" about:"in segment 2, whose part the row is of"`
	Definition     string `csv:"definition" check:"required" about:"what it means, in sentences"`
	DeliveryRoutes List   `csv:"delivery_routes" about:"the delivery routes that its intentions may take"` // that its intentions may take; any where none is listed
}

// Priority is a national priority that intentions are mapped to.
type Priority struct {
	Row
	Code string `csv:"code" check:"required" about:"what names it in intentions.csv"`
	Name string `csv:"priority" check:"required" label:"National priority" about:"what it asks for, in a sentence"`
}

// Objective is a strategic objective that intentions are mapped to.
type Objective struct {
	Row
	Code string `csv:"code" check:"required" about:"what names it in intentions.csv"`
	Name string `csv:"objective" check:"required" label:"Strategic objective" about:"what it is, in a sentence"`
}

// Criterion is one thing that submissions are scored for.
type Criterion struct {
	Row
	Name          string  `csv:"criterion" check:"required" about:"its name; scores.csv has a column for it: Resource Capacity is resource_capacity there"`
	Weight        Percent `csv:"weight_percent" check:"required" label:"Weight" about:"its weight; all weights are 100 together"`
	Description   string  `csv:"description" about:"what it asks"`
	Justification string  `csv:"justification" about:"why it has the weight"`
	Meanings      List    `csv:"meanings" about:"what scores for it mean, as 1: none; 3: some; 5: much"`
}

// Scores are those of one intention.
type Scores struct {
	Row
	Reference string `csv:"reference" check:"required" about:"the intention"`
	// Values are places on the pack's scale, from 1, the least: one for each of
	// its criteria, in their order; 0 where the file says that there is none.
	Values []int `csv:"-"`
	// Reasons are those for Values, blank where there is none; nil where the file
	// has no column of them.
	Reasons []string `csv:"-"`
}

// Assurance is how far one intention has come with its impact assessments and
// approvals. What is not known of it is blank.
type Assurance struct {
	Row
	Reference            string `csv:"reference" check:"required" about:"the intention"`
	QIAStatus            string `csv:"qia_status" values:"Not required|Screening|Full|Approved|Rejected" means:"cleared|open|open|cleared|refused" vocabulary:"own" label:"QIA status" about:"how far its quality impact assessment has come"`
	QIARiskScore         int    `csv:"qia_risk_score" check:"1..25" label:"QIA risk score" about:"the assessment's risk, likelihood times impact; blank where there is none"` // likelihood times impact; 0 where there is none
	EHIIRAStatus         string `csv:"ehiira_status" values:"Not recommended|In progress|Completed" means:"cleared|open|cleared" vocabulary:"own" label:"EHIIRA status" about:"how far its equality, health inequalities and inclusion assessment has come"`
	DPIAStatus           string `csv:"dpia_status" values:"Yes|No|N/A" label:"DPIA status" about:"whether its data protection impact assessment is done"`
	EngagementRequired   string `csv:"engagement_required" values:"Yes|No|N/A" about:"whether the public must be involved"`
	BusinessCaseRequired string `csv:"business_case_required" values:"Yes|No" about:"whether there must be a business case"`
	Investment           *int64 `csv:"investment_gbp,omitempty" check:"pounds" label:"Investment" about:"what it needs beside the budgets that are there, in whole pounds"`
	RiskRegisterRef      string `csv:"risk_register_ref" label:"Risk register reference" about:"the risk's number in the register"`
}

// Milestone is one step on an intention's way.
type Milestone struct {
	Row
	Reference string    `csv:"reference" check:"required" about:"the intention"`
	Name      string    `csv:"milestone" check:"required" list:"providers" about:"what is to be done"`
	Owner     string    `csv:"owner" about:"who does it: a post, not a person"` // a post title
	Baseline  time.Time `csv:"baseline_date" check:"required" label:"Planned" list:"providers" about:"the day that was planned"`
	Forecast  time.Time `csv:"forecast_date" label:"Forecast" list:"providers" about:"the day that is expected now"` // zero where there is none
	Actual    time.Time `csv:"actual_date" label:"Done" list:"providers" about:"the day on which it was done"`       // zero while it is not done
}

// BenefitRow is a benefit as one intention's row states it. Amounts are whole
// pounds, nil where the row states none.
type BenefitRow struct {
	Row
	Reference         string `csv:"reference" check:"required" about:"the intention; a benefit that several share has a row for each"`
	ID                string `csv:"benefit_id" check:"required" label:"Benefit" about:"what names the benefit, and counts it once"`
	Class             string `csv:"category_class" check:"required" values:"Cash releasing|Non-cash releasing|Quantifiable|Qualitative" label:"Class" about:"its class, of HM Treasury's Green Book"`
	Measure           string `csv:"performance_measure" label:"Measure" about:"what is measured"`
	TargetImprovement string `csv:"target_improvement" check:"number" label:"Target" about:"the change that is aimed at: -20 or -2.5%"` // as "-20" or "-2.5%"
	FullYearValue     *int64 `csv:"full_year_value_gbp,omitempty" check:"pounds" label:"Full-year value" about:"its value in a full year, in whole pounds"`
	Planned           *int64 `csv:"planned_gbp,omitempty" check:"pounds" label:"Planned" about:"what is planned for the year, in whole pounds"`
	Actual            *int64 `csv:"actual_gbp,omitempty" check:"pounds" label:"Actual" about:"what was reached so far, in whole pounds"`
	Forecast          *int64 `csv:"forecast_gbp,omitempty" check:"pounds" label:"Forecast" about:"what is now expected for the year, in whole pounds"`
	Recurrent         string `csv:"recurrent" values:"Recurrent|Non-recurrent" about:"whether it comes again each year"`
}

// Step is one step of the planning cycle.
type Step struct {
	Row
	Name  string    `csv:"step" check:"required" about:"what happens"`
	Phase string    `csv:"phase" values:"Engage|Analyse|Prioritise|Mobilise" vocabulary:"own" about:"the part of the cycle"`
	Owner string    `csv:"owner" about:"who does it: a post, not a person"` // a post title
	Start time.Time `csv:"start" check:"required" about:"its first day"`
	End   time.Time `csv:"end" check:"required" about:"its last day"` // the last day, never before the start
}

// Goal is what the organisation means to reach over years.
type Goal struct {
	Row
	Code       string    `csv:"goal" check:"required" about:"what names it in other files"`
	Name       string    `csv:"name" check:"required" about:"its name, in a few words"`
	Statement  string    `csv:"statement" check:"required" about:"what is to be reached, in a sentence"`
	TargetDate time.Time `csv:"target_date" label:"By" about:"the day by which"`

	Measures []*Measure `csv:"-"` // as measures.csv lists them
}

// Measure is what is observed of a goal, or of an intention. It has either of
// them, never both.
type Measure struct {
	Row
	Name           string    `csv:"measure" check:"required" about:"its name, which names it in other files"`
	GoalCode       string    `csv:"goal" about:"the goal that it belongs to; a measure has this or a reference"`
	Reference      string    `csv:"reference" about:"the intention that it belongs to"`
	Unit           Unit      `csv:"unit" check:"required" about:"what it is counted in: %, count, years, £, mm:ss, per 1,000 people, or other words"`
	Better         string    `csv:"better" check:"required" values:"lower|higher|neutral" about:"the direction that is an improvement; neutral has none"`
	Sex            string    `csv:"sex" values:"Females|Males|Persons" about:"whom it is about"`
	Baseline       Quantity  `csv:"baseline_value" about:"where it started"`
	BaselineDate   time.Time `csv:"baseline_date" about:"the day of that"`
	Target         Quantity  `csv:"target_value" about:"what is to be reached; a measure has this or target_change_percent, or neither"`
	ChangePercent  Quantity  `csv:"target_change_percent" about:"what is to be reached, as a change of the baseline: -20 is a fifth lower"` // of the baseline; -20 is a fifth lower
	TargetDate     time.Time `csv:"target_date" label:"By" about:"the day by which; left out, its goal's"`                                  // its own, else its goal's
	Path           string    `csv:"path" values:"straight|constant-rate|front-loaded|back-loaded|points" about:"how the agreed trajectory goes from baseline to target: points are those of trajectory-points.csv"`
	Tolerance      Quantity  `csv:"tolerance_percent" about:"how far behind its trajectory it may be, of what that requires"` // of what the trajectory requires
	Chart          string    `csv:"chart" values:"trajectory|spc" about:"how it is drawn among others; left out, trajectory"`
	CountsPeople   bool      `csv:"counts_people" about:"yes where the numbers are people: small ones are hidden, and all are rounded"`
	ObservationsOf string    `csv:"observations_of" about:"another measure whose observations it uses"` // the measure whose observations it uses
	RollingMonths  int       `csv:"rolling_months" check:"2..60" about:"how many months each observation covers where these overlap"`
	Definition     string    `csv:"definition" about:"what exactly is measured"`
	Source         string    `csv:"source" about:"where the numbers come from"`
	Response       string    `csv:"response" seen:"board" about:"where it is off trajectory: the cause, the action and its owner, who is a post and not a person"`

	Goal      *Goal      `csv:"-"` // nil where it is an intention's
	Intention *Intention `csv:"-"` // nil where it is a goal's
	// Observations are those up to the as-at date: by the end of their period,
	// then by its start, the whole before its groups and quantiles.
	Observations []*Observation `csv:"-"`
	Points       []*Waypoint    `csv:"-"` // of the trajectory that is agreed, by date

	source *Measure // the one that ObservationsOf names
}

// Observation is what was observed of one measure in one period: of the whole,
// of one group or of one quantile.
type Observation struct {
	Row
	MeasureName string    `csv:"measure" check:"required" about:"the measure"`
	PeriodStart time.Time `csv:"period_start" check:"first-day" about:"the first day; blank where the period is one day"` // zero where the period is one day
	PeriodEnd   time.Time `csv:"period_end" check:"required,last-day" about:"the last day"`
	Value       Quantity  `csv:"value" about:"what was observed; left out, numerator over denominator"`
	Numerator   Quantity  `csv:"numerator" about:"those counted"`
	Denominator Quantity  `csv:"denominator" about:"those that could have been; of a quantile, its population"` // of a quantile: its population
	Lower       Quantity  `csv:"lower" about:"the lower end of the confidence interval"`
	Upper       Quantity  `csv:"upper" about:"the upper end of the confidence interval"`
	Provisional bool      `csv:"provisional" about:"whether it may still change"`
	Quantile    int       `csv:"quantile" check:"1..100" about:"which part of the population; 1 is the most deprived"` // 1 is the most deprived; 0 where there is none
	Group       string    `csv:"group" about:"which group the row is of; blank for the whole"`                         // blank for the whole
}

// Waypoint is one point of an agreed path.
type Waypoint struct {
	Row
	MeasureName string    `csv:"measure" check:"required" about:"the measure"`
	Date        time.Time `csv:"date" check:"required" about:"the day"`
	Value       Quantity  `csv:"value" check:"required" about:"what the trajectory requires then"`
}
