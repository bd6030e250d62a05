package record

import "time"

// The tags of a record's struct are its part of the CSV contract and of what
// papers see of it: see relation.FieldsOf. The field's type is a rule too.

// Intention is one commissioning intention, with how its delivery stands and
// what else the pack records of it.
type Intention struct {
	Row
	Reference           string `csv:"reference" check:"required"`
	Programme           string `csv:"programme" check:"required" type:"word"`
	Title               string `csv:"title" check:"required"`
	Description         string `csv:"description"`
	Place               string `csv:"place" type:"word"`
	Providers           List   `csv:"providers"`
	Lead                string `csv:"lead" type:"word"`
	Segment             string `csv:"segment" type:"word"`
	Focus               string `csv:"focus" type:"word"`
	Decision            string `csv:"decision" values:"Prioritised|Not prioritised"`
	Horizon             string `csv:"horizon" type:"word" vocabulary:"own"`
	DeliveryRoute       string `csv:"delivery_route" type:"word" vocabulary:"own"`
	NationalPriorities  List   `csv:"national_priorities"`
	StrategicObjectives List   `csv:"strategic_objectives"`
	UnifyingGoals       List   `csv:"unifying_goals"`
	Confidential        bool   `csv:"confidential"`
	CarriedFrom         List   `csv:"carried_from"`

	// Delivery is the latest row up to the as-at date, Previous the one before
	// it; nil where there is none.
	Delivery *Delivery `csv:"-"`
	Previous *Delivery `csv:"-"`

	annex *annex // nil where the pack records no more of it
}

// Delivery is how one intention stood on one day.
type Delivery struct {
	Row
	Reference           string    `csv:"reference" check:"required"`
	AsAt                time.Time `csv:"as_at" check:"required"`
	Status              string    `csv:"status" check:"required" or:"progress" values:"CLOSED|OPEN" means:"closed|open" vocabulary:"own"`
	ClosureReason       string    `csv:"closure_reason" type:"word" vocabulary:"own"`
	Progress            string    `csv:"progress" values:"Delayed|Delivered|Deprioritised|On track" means:"late|done|dropped|going" vocabulary:"own"`
	AnticipatedDelivery string    `csv:"anticipated_delivery" check:"period"`
	RAG                 string    `csv:"rag" values:"Blue|Green|Amber|Red" label:"RAG" vocabulary:"own"`
	Narrative           string    `csv:"narrative"`

	progressMeans, statusMeans string // one of Going to Dropped, Open or Closed; "" where it is not recorded

	other *Delivery // while rows are joined: another one of the same intention
}

// Programme is one programme of work. Intentions that name it by an alias are
// read as if they named it.
type Programme struct {
	Row
	Name    string `csv:"programme" check:"required"`
	Order   int    `csv:"order"`
	Aliases List   `csv:"aliases"`
}

// Provider is an organisation that provides services.
type Provider struct {
	Row
	Code string `csv:"ods_code" check:"required,ods" label:"Code"` // of the Organisation Data Service
	Name string `csv:"name" check:"required" label:"Provider"`
}

// Segment is what a segment means: one row for each, or for each focus of a
// segment that has several.
type Segment struct {
	Row
	Number         string `csv:"segment" check:"required" type:"word"`
	Focus          string `csv:"focus" type:"word"`
	Definition     string `csv:"definition" check:"required"`
	DeliveryRoutes List   `csv:"delivery_routes"` // that its intentions may take; any where none is listed
}

// Priority is a national priority that intentions are mapped to.
type Priority struct {
	Row
	Code string `csv:"code" check:"required"`
	Name string `csv:"priority" check:"required" label:"National priority"`
}

// Objective is a strategic objective that intentions are mapped to.
type Objective struct {
	Row
	Code string `csv:"code" check:"required"`
	Name string `csv:"objective" check:"required" label:"Strategic objective"`
}

// Criterion is one thing that submissions are scored for.
type Criterion struct {
	Row
	Name          string  `csv:"criterion" check:"required"`
	Weight        Percent `csv:"weight_percent" check:"required" label:"Weight"`
	Description   string  `csv:"description"`
	Justification string  `csv:"justification"`
}

// Scores are those of one intention.
type Scores struct {
	Row
	Reference string `csv:"reference" check:"required"`
	// Values are whole numbers from 1 to 5, which is always the best: one for
	// each of the pack's criteria, in their order.
	Values []int `csv:"-"`
}

// Assurance is how far one intention has come with its impact assessments and
// approvals. What is not known of it is blank.
type Assurance struct {
	Row
	Reference            string `csv:"reference" check:"required"`
	QIAStatus            string `csv:"qia_status" values:"Not required|Screening|Full|Approved|Rejected" vocabulary:"own" label:"QIA status"`
	QIARiskScore         int    `csv:"qia_risk_score" check:"1..25" label:"QIA risk score"` // likelihood times impact; 0 where there is none
	EHIIRAStatus         string `csv:"ehiira_status" values:"Not recommended|In progress|Completed" vocabulary:"own" label:"EHIIRA status"`
	DPIAStatus           string `csv:"dpia_status" values:"Yes|No|N/A" label:"DPIA status"`
	EngagementRequired   string `csv:"engagement_required" values:"Yes|No|N/A"`
	BusinessCaseRequired string `csv:"business_case_required" values:"Yes|No"`
	RiskRegisterRef      string `csv:"risk_register_ref" label:"Risk register reference"`
}

// Milestone is one step on an intention's way.
type Milestone struct {
	Row
	Reference string    `csv:"reference" check:"required"`
	Name      string    `csv:"milestone" check:"required"`
	Owner     string    `csv:"owner"` // a post title
	Baseline  time.Time `csv:"baseline_date" check:"required" label:"Planned"`
	Forecast  time.Time `csv:"forecast_date" label:"Forecast"` // zero where there is none
	Actual    time.Time `csv:"actual_date" label:"Done"`       // zero while it is not done
}

// BenefitRow is a benefit as one intention's row states it. Amounts are whole
// pounds, nil where the row states none.
type BenefitRow struct {
	Row
	Reference         string `csv:"reference" check:"required"`
	ID                string `csv:"benefit_id" check:"required" label:"Benefit"`
	Class             string `csv:"category_class" check:"required" values:"Cash releasing|Non-cash releasing|Quantifiable|Qualitative" label:"Class"`
	Measure           string `csv:"performance_measure" label:"Measure"`
	TargetImprovement string `csv:"target_improvement" check:"number" label:"Target"` // as "-20" or "-2.5%"
	FullYearValue     *int64 `csv:"full_year_value_gbp,omitempty" check:"pounds" label:"Full-year value"`
	Planned           *int64 `csv:"planned_gbp,omitempty" check:"pounds" label:"Planned"`
	Actual            *int64 `csv:"actual_gbp,omitempty" check:"pounds" label:"Actual"`
	Recurrent         string `csv:"recurrent" values:"Recurrent|Non-recurrent"`
}

// Step is one step of the planning cycle.
type Step struct {
	Row
	Name  string    `csv:"step" check:"required"`
	Phase string    `csv:"phase" values:"Engage|Analyse|Prioritise|Mobilise" vocabulary:"own"`
	Owner string    `csv:"owner"` // a post title
	Start time.Time `csv:"start" check:"required"`
	End   time.Time `csv:"end" check:"required"` // the last day, never before the start
}

// Goal is what the organisation means to reach over years.
type Goal struct {
	Row
	Code       string    `csv:"goal" check:"required"`
	Name       string    `csv:"name" check:"required"`
	Statement  string    `csv:"statement" check:"required"`
	TargetDate time.Time `csv:"target_date" label:"By"`

	Measures []*Measure `csv:"-"` // as measures.csv lists them
}

// Measure is what is observed of a goal, or of an intention. It has either of
// them, never both.
type Measure struct {
	Row
	Name           string    `csv:"measure" check:"required"`
	GoalCode       string    `csv:"goal"`
	Reference      string    `csv:"reference"`
	Unit           Unit      `csv:"unit" check:"required"`
	Better         string    `csv:"better" check:"required" values:"lower|higher|neutral"`
	Sex            string    `csv:"sex" values:"Females|Males|Persons"`
	Baseline       Quantity  `csv:"baseline_value"`
	BaselineDate   time.Time `csv:"baseline_date"`
	Target         Quantity  `csv:"target_value"`
	ChangePercent  Quantity  `csv:"target_change_percent"`  // of the baseline; -20 is a fifth lower
	TargetDate     time.Time `csv:"target_date" label:"By"` // its own, else its goal's
	Path           string    `csv:"path" values:"straight|constant-rate|front-loaded|back-loaded|points"`
	Tolerance      Quantity  `csv:"tolerance_percent"` // of what the path requires
	Chart          string    `csv:"chart" values:"trajectory|spc"`
	CountsPeople   bool      `csv:"counts_people"`
	ObservationsOf string    `csv:"observations_of"` // the measure whose observations it uses
	RollingMonths  int       `csv:"rolling_months" check:"2..60"`
	Definition     string    `csv:"definition"`
	Source         string    `csv:"source"`

	Goal      *Goal      `csv:"-"` // nil where it is an intention's
	Intention *Intention `csv:"-"` // nil where it is a goal's
	// Observations are those up to the as-at date: by the end of their period,
	// then by its start, the whole before its groups and quantiles.
	Observations []*Observation `csv:"-"`
	Points       []*Waypoint    `csv:"-"` // of the path that is agreed, by date

	source *Measure // the one that ObservationsOf names
}

// Observation is what was observed of one measure in one period: of the whole,
// of one group or of one quantile.
type Observation struct {
	Row
	MeasureName string    `csv:"measure" check:"required"`
	PeriodStart time.Time `csv:"period_start"` // zero where the period is one day
	PeriodEnd   time.Time `csv:"period_end" check:"required"`
	Value       Quantity  `csv:"value"`
	Numerator   Quantity  `csv:"numerator"`
	Denominator Quantity  `csv:"denominator"` // of a quantile: its population
	Lower       Quantity  `csv:"lower"`
	Upper       Quantity  `csv:"upper"`
	Provisional bool      `csv:"provisional"`
	Quantile    int       `csv:"quantile" check:"1..100"` // 1 is the most deprived; 0 where there is none
	Group       string    `csv:"group"`                   // blank for the whole
}

// Waypoint is one point of an agreed path.
type Waypoint struct {
	Row
	MeasureName string    `csv:"measure" check:"required"`
	Date        time.Time `csv:"date" check:"required"`
	Value       Quantity  `csv:"value" check:"required"`
}
