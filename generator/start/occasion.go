package start

import "slices"

// occasion is what a pack is made for.
type occasion struct {
	name, title string
	editions    string // of pack.yaml
	hides       bool   // an edition does not see all
	published   bool   // there is a day from which it is final
	providers   bool   // each provider has an edition
	cover       string // facts that its paper's cover shows where they are stated
	drafts      bool   // its paper sets earlier lists beside the list
}

const boards = "  - {name: board, audience: The Board, papers: ["

var occasions = []occasion{
	{name: "mid-year", title: "Mid-year review", editions: boards + "mid-year-review]}\n", cover: "meeting_date presented_by"},
	{name: "forum", title: "Commissioning intentions", editions: "  - {name: forum, audience: The forum, sees: everything, papers: [forum-report]}\n", cover: "forum meeting_date presented_by", drafts: true},
	{name: "board", title: "Commissioning intentions", editions: boards + "board-paper]}\n", cover: "meeting_date presented_by author agenda_item discussed_at conflicts_of_interest authorised_by"},
	{name: "publication", title: "Commissioning intentions", hides: true, published: true,
		editions: boards + "commissioning-intentions]}\n  - {name: public, audience: Everyone, sees: published, papers: [commissioning-intentions]}\n"},
	{name: "notices", title: "Notices to providers", hides: true, providers: true,
		editions: boards + "commissioning-intentions]}\n  - {name: provider, each: provider, papers: [provider-notice]}\n"},
}

// Occasions are the words for what a pack is made for.
func Occasions() []string {
	names := make([]string, len(occasions))
	for k, o := range occasions {
		names[k] = o.name
	}
	return names
}

func (o Options) occasion() occasion {
	return occasions[max(slices.IndexFunc(occasions, func(c occasion) bool { return c.name == o.Occasion }), 0)]
}
