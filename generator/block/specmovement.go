package block

import "boardpack/generator/diag"

// MovementSpec asks for what moved between two snapshots of the intentions: with Field
// from which of its values to which, else what is new, changed and withdrawn.
type MovementSpec struct {
	Common `yaml:",inline"`
	Of     diag.Located   `yaml:"of" about:"which snapshots: drafts, the lists that pack.yaml names under drafts and the pack's own, or delivery, the days of delivery.csv; left out, drafts where there are any"`
	From   diag.Located   `yaml:"from" about:"the day of the earlier one, as 2024-07-31; left out, the one before the later"`
	To     diag.Located   `yaml:"to" about:"the day of the later one; left out, the last"`
	Field  diag.Located   `yaml:"field" about:"progress, status, segment or another field: how many went from which of its values to which, as a table and a chart; left out, a list of what moved"`
	Fields []diag.Located `yaml:"fields" about:"of a list, the fields whose changes count; left out, all that the snapshots have"`
	Show   []diag.Located `yaml:"show" about:"of a list, which of new, changed and withdrawn; left out, all three"`
	Group  diag.Located   `yaml:"group" about:"of a list, the field that heads the rows which have the same in it; left out, programme"`
	Drawn  `yaml:",inline"`
}
