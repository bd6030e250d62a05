package pdfcheck

// kind is what the reading of pages and contents can note.
type kind int

const (
	badPageTree kind = iota
	badTree
	unreadable
	unknownOperator
	noResource
	borrowedResource
	noFont
	unbalancedMarks
	unbalancedText
	unbalancedState
	deepState
	unmarked
	nestedArtifact
	nestedContent
	twiceMarked
	badLanguage
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
