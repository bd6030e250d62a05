package paper

import (
	"bytes"

	"boardpack/generator/pattern"
)

var ofBoard = pattern.Of(`(?m)^(?:meeting_date|presented_by|author|agenda_item|confidential|executive_summary|recommendations|strategic_objectives|implications|conflicts_of_interest|impact_assessments|report_authorised_by) *:`)

// isUndated reports whether a paper has no date and nothing of a Board's cover sheet,
// so that to ask for all of that would be beside the point.
func isUndated(matter []byte) bool {
	return len(bytes.TrimSpace(matter)) > 0 && !ofBoard().Match(matter)
}
