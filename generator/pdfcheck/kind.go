package pdfcheck

// kind is what the reading of pages and contents can note.
type kind int

const (
	badPageTree kind = iota
	badTree
	unreadable
	unknownOperator
	noResource
	noFont
	unbalancedMarks
	unbalancedText
	unbalancedState
	deepState
	unmarked
	nestedArtifact
	nestedContent
	twiceMarked
	badIntent
	badBlend
	badGraphicsState
	blending
	interpolated
	badImage
	badForm
	lzwInline
	privateUse
)
