package block

import "boardpack/generator/diag"

// PartsSpec asks for one whole, divided in several ways.
type PartsSpec struct {
	Common `yaml:",inline"`
	Of     diag.Located `yaml:"of" about:"the relation whose rows are divided: benefits, milestones and so on; left out, intentions"`
	Where  diag.Located `yaml:"where" about:"an expression over one row of the relation, which belongs to the whole where it is true; left out, all do"`
	Ways   []Way        `yaml:"ways,required" about:"the ways in which the whole is divided, one bar each"`
	Drawn  `yaml:",inline"`
}

// Way is one division of a whole.
type Way struct {
	By    diag.Located `yaml:"by,required" about:"the field whose values are the parts; one of which a row has no more than one value"`
	Label diag.Located `yaml:"label" about:"name of the way, as \"When they are due\"; left out, By and the field's name"`
	Blank diag.Located `yaml:"blank" about:"name of the part without a value, as \"No date\", which is there whenever there are any; left out, Not recorded"`
}

// Counts are the keys of a pivot block that counts the parts of a way.
func (p *PartsSpec) Counts(way Way) Counts {
	return Counts{Of: p.Of, Where: p.Where, Rows: way.By, BlankRow: way.Blank}
}
