package record

import (
	"strings"
	"time"
)

// The tags of a record's struct are its part of the CSV contract: csv names
// the column; check lists what the column must have, "required" (never blank)
// and the name of a rule; values lists all that it may hold, in the order in
// which tables show them. The field's type is a rule too.

// Intention is one commissioning intention, with how its delivery stands.
type Intention struct {
	Row
	Reference           string `csv:"reference" check:"required"`
	Programme           string `csv:"programme" check:"required"`
	Title               string `csv:"title" check:"required"`
	Description         string `csv:"description"`
	Place               string `csv:"place"`
	Providers           List   `csv:"providers"`
	Lead                string `csv:"lead"`
	Segment             string `csv:"segment" values:"0|1|2|3"`
	Focus               string `csv:"focus" values:"Provider|ICB"`
	Decision            string `csv:"decision" values:"Prioritised|Not prioritised"`
	Horizon             string `csv:"horizon" values:"In-year|Longer-term"`
	DeliveryRoute       string `csv:"delivery_route" values:"Contract negotiation|CI assurance|Business as usual"`
	NationalPriorities  List   `csv:"national_priorities"`
	StrategicObjectives List   `csv:"strategic_objectives" values:"SO1|SO2|SO3|SO4|SO5|SO6"`
	UnifyingGoals       List   `csv:"unifying_goals" values:"1|2|3"`
	Confidential        bool   `csv:"confidential"`
	CarriedFrom         List   `csv:"carried_from"`

	// Delivery is the latest row up to the as-at date, Previous the one before
	// it; nil where there is none.
	Delivery *Delivery `csv:"-"`
	Previous *Delivery `csv:"-"`
}

// Delivery is how one intention stood on one day.
type Delivery struct {
	Row
	Reference           string    `csv:"reference" check:"required"`
	AsAt                time.Time `csv:"as_at" check:"required"`
	Status              string    `csv:"status" check:"required" values:"CLOSED|OPEN"`
	ClosureReason       string    `csv:"closure_reason" values:"Lower priority|Aligned with another programme|Delivered|Other"`
	Progress            string    `csv:"progress" values:"Delayed|Delivered|Deprioritised|On track"`
	AnticipatedDelivery string    `csv:"anticipated_delivery" check:"period"`
	RAG                 string    `csv:"rag" values:"Blue|Green|Amber|Red"`
	Narrative           string    `csv:"narrative"`

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

// List is a cell that holds several values. It has none that is blank, and
// none twice.
type List []string

// UnmarshalCSV splits a cell at its semicolons.
func (l *List) UnmarshalCSV(cell string) error {
	if cell != "" {
		*l = strings.Split(cell, separator)
	}
	return nil
}

const separator = ";"
