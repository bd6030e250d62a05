package htmlout

// StatementPath is where an edition's accessibility statement stands.
const StatementPath = "accessibility.html"

// Compliance is how far an edition meets WCAG 2.2 at level AA, by its
// publisher's own account. Empty says that there is no account.
type Compliance string

// The three that a statement may give.
const (
	Full    Compliance = "full"
	Partial Compliance = "partial"
	None    Compliance = "none"
)

// Compliances lists them, the best first.
var Compliances = []Compliance{Full, Partial, None}

// Statement is what an accessibility statement says beside what holds for
// every edition. Any field may be empty.
type Statement struct {
	Compliance Compliance
	Charts     bool // the edition has any
	Limits     []Limit
	Contact    Contact
	Tested     string // what the publisher tested, in a sentence or more
	Prepared   string // "6 November 2024"
	Reviewed   string // "6 November 2024"
}

// Limit is something that does not work for everyone.
type Limit struct {
	Problem string
	Instead string // what to use instead; may be empty
}

// Contact is where to report a problem, or to ask for another format.
type Contact struct {
	Email, Telephone, Post string
	Reply                  string // how soon an answer comes: "5 working days"
}

// Given reports whether there is a way to reach anyone.
func (c Contact) Given() bool { return c.Email != "" || c.Telephone != "" || c.Post != "" }

// Accessibility writes an edition's accessibility statement.
func Accessibility(site Site, statement Statement) ([]byte, error) {
	const title = "Accessibility statement"
	trail := []target{{"index.html", site.Pack}}
	made := site.shell(site.window(title), trail, nil)
	return render("accessibility", struct {
		shell
		Statement
		Heading string
	}{made, statement, title})
}
