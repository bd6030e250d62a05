// Package block describes what a paper's block can ask for: its kinds, their keys,
// and the live text that they hold. It answers nothing.
package block

import "boardpack/generator/diag"

// Spec is what one block of a paper asks for: one of the types below and in the
// files beside this one. The tag about says to the writer of a paper what a key
// is for.
type Spec interface {
	Head() *Common
}

// Common are the keys that every block has. Title, Subtitle, Sentence and Notes
// may hold live values.
type Common struct {
	ID       diag.Located   `yaml:"id,required" about:"name of the figure in its paper, for links, cell() and the names of its files: lower case, with hyphens"`
	Title    diag.Located   `yaml:"title,required" about:"the headline: what the figure shows; may hold {{ expressions }}"`
	Subtitle diag.Located   `yaml:"subtitle" about:"what is counted, of what and when; may hold {{ expressions }}"`
	Sentence diag.Located   `yaml:"sentence" about:"what the figure says, with its numbers, for who does not see it; may hold {{ expressions }}; left out, one is written"`
	Notes    []diag.Located `yaml:"notes" about:"what a reader must know beside; may hold {{ expressions }}"`
	When     diag.Located   `yaml:"when" about:"a condition, as has(\"milestones\"): the block is there where it is true; left out, it always is"`
}

// Head gives access to the keys that every block has.
func (c *Common) Head() *Common { return c }

// Counts are the keys of a block that counts records.
type Counts struct {
	Of       diag.Located   `yaml:"of" about:"the relation whose rows are counted: benefits, milestones and so on; left out, intentions"`
	Value    diag.Located   `yaml:"value" about:"count, sum(field) or mean(field); left out, count"`
	Rows     diag.Located   `yaml:"rows,required" about:"the field whose values are the rows"`
	Columns  []diag.Located `yaml:"columns" about:"fields whose values are the columns; left out, the rows alone are counted"`
	Period   diag.Located   `yaml:"period" about:"year, quarter, month or day: days and periods in rows and columns are counted under the one that they are in, years being financial years; left out, each as it is written"`
	Where    diag.Located   `yaml:"where" about:"an expression over one row of the relation, which is counted where it is true; left out, all are"`
	Blanks   diag.Located   `yaml:"blanks" about:"heading of a column of blank values; left out, these are in the total alone"`
	BlankRow diag.Located   `yaml:"blank_row" about:"heading of the row of blank values, which is there whenever there are any; left out, Not recorded"`
}

// Drawn are the keys of a block that is a chart.
type Drawn struct {
	Data diag.Located `yaml:"data" about:"where the chart's table stands: beside, annex, which is a last appendix, or csv, its file alone; left out, beside with up to 12 rows, else annex"`
}

// Place is where the table of the chart is asked to stand; blank where nothing is.
func (d *Drawn) Place() diag.Located { return d.Data }

// PivotSpec asks for a table of counts with totals.
type PivotSpec struct {
	Common `yaml:",inline"`
	Counts `yaml:",inline"`
}

// ChartSpec asks for a chart of counts, with its table and sentence.
type ChartSpec struct {
	Common `yaml:",inline"`
	Counts `yaml:",inline"`
	Type   diag.Located `yaml:"type,required" about:"how it is drawn: bar, stacked-bar, grouped-bar, line, heatmap, donut or scatter"`
	Sort   diag.Located `yaml:"sort" about:"the order of the rows: amount, the largest first; order, as the field has it; or a value of the columns, the rows with most of it first. Left out: as the field has it where that order says something, such as time or segments, else amount"`
	Most   diag.Located `yaml:"most" about:"how many rows of a bar or stacked-bar chart to draw, the first ones; the others are one row of the table; left out, all"`
	Drawn  `yaml:",inline"`
}

// QuadrantSpec asks for intentions placed by two fields of numbers.
type QuadrantSpec struct {
	Common  `yaml:",inline"`
	X       diag.Located   `yaml:"x,required" about:"the field of numbers that places an intention from left to right"`
	Y       diag.Located   `yaml:"y,required" about:"the field of numbers that places an intention from bottom to top"`
	Where   diag.Located   `yaml:"where" about:"an expression over one intention, which is shown where it is true; left out, all are"`
	Corners []diag.Located `yaml:"corners,required" about:"names of the four quarters: top left, top right, bottom left, bottom right"`
	Drawn   `yaml:",inline"`
}

// DecisionsSpec asks for what helps to decide on intentions, one a row.
type DecisionsSpec struct {
	Common  `yaml:",inline"`
	Where   diag.Located   `yaml:"where" about:"an expression over one intention, which is listed where it is true; left out, all are"`
	Columns []diag.Located `yaml:"columns" about:"fields that stand in front; left out, reference and title"`
	X       diag.Located   `yaml:"x" about:"with y and corners: the field of numbers that places an intention from left to right in the quadrant; left out, there is none"`
	Y       diag.Located   `yaml:"y" about:"the field of numbers that places it from bottom to top"`
	Corners []diag.Located `yaml:"corners" about:"names of the four quarters: top left, top right, bottom left, bottom right"`
	Needs   []diag.Located `yaml:"needs" about:"fields that must be recorded before an intention can be decided, beside a score for each criterion; left out, description and lead, and with assurance.csv qia_status, ehiira_status and business_case_required"`
	Sort    []diag.Located `yaml:"sort" about:"fields to sort by; -score has the highest first, and is taken where this is left out"`
	Most    diag.Located   `yaml:"most" about:"how many to list, the first ones; left out, all"`
}

// FunnelSpec asks for what is left after each of some steps.
type FunnelSpec struct {
	Common `yaml:",inline"`
	Of     diag.Located `yaml:"of" about:"the relation whose rows the steps count; left out, intentions"`
	Steps  []Step       `yaml:"steps,required" about:"two steps at least, the first with the most"`
	Drawn  `yaml:",inline"`
}

// Step is one bar of a funnel.
type Step struct {
	Label diag.Located `yaml:"label,required" about:"name of the step"`
	Value diag.Located `yaml:"value,required" about:"an expression: how many there are"`
	Lost  diag.Located `yaml:"lost" about:"what becomes of those that do not reach the next step"`
}

// TableSpec asks for a table whose cells the paper writes out, live values
// among them.
type TableSpec struct {
	Common  `yaml:",inline"`
	Columns []diag.Located   `yaml:"columns,required" about:"headings of the columns"`
	Rows    [][]diag.Located `yaml:"rows,required" about:"lists of cells, one for each column; cells may hold {{ expressions }}"`
}

// Listing are the keys of a block that lists records, one a row.
type Listing struct {
	Of      diag.Located   `yaml:"of" about:"the relation whose rows are listed: milestones, benefits and so on; left out, intentions"`
	Where   diag.Located   `yaml:"where" about:"an expression over one row of the relation, which is listed where it is true; left out, all are"`
	Columns []diag.Located `yaml:"columns,required" about:"fields of the relation"`
	// Optional are some of Columns.
	Optional []diag.Located `yaml:"optional" about:"those of the columns that are left out where nothing stands in them, or where the pack lacks their file"`
	Group    diag.Located   `yaml:"group" about:"a field that heads the rows which have the same in it, and is no column of its own"`
	Under    []diag.Located `yaml:"under" about:"those of the columns whose words stand in the cell of the column before, after its own"`
	Blanks   diag.Located   `yaml:"blanks" about:"what stands in a cell of words that nothing is recorded for; left out, it is empty"`
	Sort     []diag.Located `yaml:"sort" about:"fields to sort by; -score has the highest first; left out, the order of the file, and by programme for intentions"`
	Most     diag.Located   `yaml:"most" about:"how many to list, the first ones; left out, all"`
}

// IntentionsSpec asks for a list of intentions.
type IntentionsSpec struct {
	Common  `yaml:",inline"`
	Listing `yaml:",inline"`
}

// ListSpec asks for a list of records of any relation.
type ListSpec struct {
	Common  `yaml:",inline"`
	Listing `yaml:",inline"`
}

// SensitivitySpec asks what each weight, moved a little, changes in the
// selection.
type SensitivitySpec struct {
	Common `yaml:",inline"`
}

// ChecksSpec asks where figures disagree. It has either Controls or Rows: with
// Compare, the groups in which two counts differ and the intentions that cause
// it; with Where alone, the groups that have any such intention, and which.
type ChecksSpec struct {
	Common   `yaml:",inline"`
	Controls bool         `yaml:"controls" about:"true lists the controls of pack.yaml, each with its published and its computed value; then no other key is needed"`
	Rows     diag.Located `yaml:"rows" about:"the field by whose values intentions are grouped"`
	Compare  []Side       `yaml:"compare" about:"two counts; the groups are listed in which they are not of the same intentions"`
	Where    diag.Located `yaml:"where" about:"an expression over one intention; the groups are listed that have one for which it is true"`
	None     bool         `yaml:"none" about:"true lists the values of rows that no intention has"`
}

// Side is one of the two counts that a checks block compares.
type Side struct {
	Label diag.Located `yaml:"label,required" about:"name of the count"`
	Where diag.Located `yaml:"where,required" about:"an expression over one intention, which is counted where it is true"`
}
