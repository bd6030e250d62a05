package record

import "sync"

// Words of marks beside those that bear on publication in a header. Company is
// what "private" or "exempt" stands with where it is of the row and of nothing else.
var (
	sharing = vocables("share shared release released sharing circulation circulate press media upload")
	denying = vocables("not non un dont never cannot cant no n false exclude excluded omit omitted")
	parts   = vocables("part+2 part+two part+ii pt+2 pt+ii in+camera eyes+only board+eyes in+private offsen schedule+12a subject+to+nda under+nda " +
		"staff+sensitive staffing+sensitive hr+sensitive restricted+circulation " +
		"ddim+iw+gyhoeddi nid+iw+gyhoeddi")
	company = vocables("official commercial commercially market politically session sessions closed meeting board item items information use only foi foia strictly highly top")
	// sides are the half of a meeting that few attend, where a header says that it is of one.
	sides = vocables("part+b pt+b")
	// circle is whom a mark names that leaves all others out.
	circle = vocables("board+only board+members+only members+only executive+only executives+only exec+only execs+only directors+only committee+only body+only")
	// initials are short for marks, and for a company's form: see initialsIn.
	initials  = vocables("cic ci+c c+i+c nfp n+f+p")
	exempting = vocables("exempt exemption exempted")
	acts      = vocables("s22 s36 s40 s41 s43 section paragraph para act foi foia")
	// fillers stand in marks and say nothing of their own.
	fillers = vocables("icb governing body agenda from under taken heard discussed annex appendix applies apply onward onwards wider further external externally outside 12a 22 36 40 41 43")
	// places are words of headers under which "Private" alone says who may see a row.
	places = vocables("session agenda handling access marking classification circulation audience distribution visibility sharing foi publication part")
	// meetings are headers under which it does where nothing else stands in them.
	meetings = vocables("board meeting committee icb governing body")
	// remarks are headers that say nothing of what stands under them.
	remarks = vocables("note notes remark remarks comment comments flag flags other misc miscellaneous")
	// statuses are words of headers under which "Closed intentions" are done with.
	statuses = vocables("status state stage progress")
	// deciding are words of headers under which "Board only" says who decides.
	deciding = vocables("approval approvals approve approved approver decision decisions decide decides decided decider forum governance route routes sign signoff gate authority assurance " +
		"oversight owner owners lead leads sponsor reporting reports escalation scrutiny")
	// forms are words of headers under which initials are a company's form.
	forms = vocables("provider providers organisation organisations organization type sector legal form supplier suppliers company body bodies partner partners trust status employer contractor name")
)

// markWords are all words that may stand in a mark.
var markWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{"closed": true}
	for _, list := range [][][]string{plainlyHides, mayHide, mayShow, aside, denials, sharing, denying, parts, company, sides, circle, initials, exempting, acts, fillers} {
		for _, vocable := range list {
			for _, word := range vocable {
				all[word] = true
			}
		}
	}
	for _, word := range []string{"web", "website", "page", "report", "ready", "yet"} { // say how far a thing has come
		delete(all, word)
	}
	return all
})
