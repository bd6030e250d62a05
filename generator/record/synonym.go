package record

import (
	"strings"
	"sync"
)

// otherNames are what offices call columns of ours, by file and column. A name
// here reads a column that nobody mapped, so that none may be so wide that it
// also stands for what is not to be published, such as Notes or Owner.
var otherNames = map[string]map[string]string{
	intentionsFile: {
		"reference":            "Ref|CI Ref|CI Reference|CI No|CI Number|CI ID|ID|Unique ID|Reference No|Reference number|Ref No|Intention ref|Intention reference|Scheme ref",
		"programme":            "Programme / Portfolio|Portfolio|Programme name|Programme area|Programme of work|Workstream",
		"title":                "Commissioning Intention|Intention|Intention title|CI title|Title of intention|Scheme|Scheme name|Scheme title",
		"description":          "Description / Rationale|CI description|Intention description|Description of intention",
		"place":                "Locality|Place / System",
		"providers":            "Provider codes|ODS codes|Provider ODS codes",
		"lead":                 "SRO / Lead|SRO|Senior responsible owner|Senior responsible officer|Lead SRO|Lead post",
		"horizon":              "In year / longer term|In-year or longer-term",
		"delivery_route":       "Route of delivery|Route",
		"national_priorities":  "National priority|National priority codes",
		"strategic_objectives": "Strategic objective|Objective codes",
		"unifying_goals":       "Unifying goal|Goal codes",
		"carried_from":         "Carried forward from|Previous reference|Previous ref",
	},
	"delivery.csv": {
		"reference":            "Ref|CI Ref|CI Reference|CI No|CI Number|CI ID|ID|Unique ID|Reference No|Reference number|Ref No|Intention ref|Intention reference|Scheme ref",
		"as_at":                "As at date|Snapshot date|Reporting date|Position as at",
		"status":               "Open / Closed|Open or closed",
		"closure_reason":       "Reason for closure|Reason closed|Closed because",
		"progress":             "Delivery progress|Delivery status",
		"anticipated_delivery": "Expected delivery|Expected delivery date|Anticipated delivery date|Forecast delivery|Delivery date|Due date|Expected completion",
		"rag":                  "BRAG|RAG rating|BRAG rating|RAG status|BRAG status",
		"narrative":            "Progress update|Progress update / reason for delay|Progress narrative|Update",
	},
	"criteria.csv": {"weight_percent": "Weight|Weighting|Weight %|Weighting %|Weight (%)"},
}

// squashedNames are the other names without what does not count in a header.
var squashedNames = sync.OnceValue(func() map[string]map[string][]string {
	all := map[string]map[string][]string{}
	for file, columns := range otherNames {
		all[file] = map[string][]string{}
		for column, names := range columns {
			for name := range strings.SplitSeq(names, "|") {
				all[file][column] = append(all[file][column], squashed(name))
			}
		}
	}
	return all
})

func synonymsOf(file, column string) []string { return squashedNames()[file][column] }
