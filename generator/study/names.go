package study

import (
	"boardpack/generator/ask"
	"boardpack/generator/relation"
)

// Name is a value that every paper may use.
type Name struct {
	Name  string
	About string // what it is, in a line
	value any
}

// Names lists the values that every paper may use beside the relations.
func (s *Study) Names() []Name {
	provider := map[string]any{"ods_code": "", "name": ""}
	if p := s.about.Provider; p != nil {
		provider["ods_code"], provider["name"] = p.Code, p.Name
	}
	facts := map[string]any{}
	for _, fact := range s.about.Facts {
		facts[fact.Name] = fact.Value
	}
	return []Name{
		{"organisation", "whose pack it is", s.about.Organisation},
		{"cycle", "the pack's financial year", s.about.Cycle},
		{"as_at", "the day of the figures", s.about.AsAt},
		{"previous_as_at", "the day of the snapshot before, if there is one", s.records.PreviousAsAt()},
		{"draft_as_at", "the day of the latest of the drafts in pack.yaml, if there is one", s.draftAsAt()},
		{"publication_date", "the day from which the pack is final, if pack.yaml says one", s.about.Published},
		{"programmes", "the names of the programmes, in their order", s.programmes()},
		{"provider", "whom the edition is for: provider.name and provider.ods_code, both blank where it is for all", provider},
		{"facts", "what pack.yaml states: facts and a dot before each name", facts},
	}
}

// Relations lists what papers may ask of, the intentions first.
func (s *Study) Relations() []*relation.Relation { return s.relations }

// Functions lists what expressions may call beside the language's own.
func (s *Study) Functions() []ask.Function { return append(ask.Functions(), s.figures.functions()...) }
