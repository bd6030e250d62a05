package protect

// row is an equation in whole numbers: so many times each unknown, and after
// them what that comes to; then columns that are carried along. Rows of sums
// have few numbers that are not 0, 1 or -1, so that whole numbers of 64 bits do
// where fractions of any size would take a hundred times as long.
type row []int64

// A number in a row is below large: products of two, and the difference of two
// of those, are whole numbers of 64 bits. Above tame, a row is divided by what
// all its numbers have in common.
const (
	large = 1 << 31
	tame  = 1 << 24
)

// without takes another row out of this one, so often that the column is 0; in
// the other it is positive. What this row is multiplied by is positive.
func (r row) without(other row, column int, p *pace) {
	times, by := r[column], other[column]
	if times == 0 {
		return
	}
	p.take(len(r))
	if by != 1 {
		common := divisor(by, times)
		by, times = by/common, times/common
	}
	sizes := int64(0)
	for i, x := range other {
		y := r[i]*by - times*x
		r[i] = y
		sizes |= y ^ y>>63 // as large as the largest, by its highest bit
	}
	if by != 1 || sizes >= tame {
		p.lost = p.lost || r.shorten() >= large
	}
}

// shorten divides a row by what its numbers have in common, and returns the
// size of the largest that is left.
func (r row) shorten() (largest int64) {
	common := int64(0)
	for _, x := range r {
		if common = divisor(x, common); common == 1 {
			break
		}
	}
	for i := range r {
		if common > 1 {
			r[i] /= common
		}
		largest = max(largest, r[i], -r[i])
	}
	return largest
}

// divisor is the greatest that two numbers have in common.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

func (r row) negate() {
	for i := range r {
		r[i] = -r[i]
	}
}

// solved are rows of a Gauss-Jordan elimination: each is solved for the unknown
// that leads it, which no other row has.
type solved struct {
	rows  []row
	leads []int
}

// add takes one more row in, unless the others give it.
func (s *solved) add(r row, unknowns int, p *pace) {
	for i, other := range s.rows {
		r.without(other, s.leads[i], p)
	}
	lead := -1
	for i, x := range r[:unknowns] {
		if x != 0 && (lead < 0 || max(x, -x) < max(r[lead], -r[lead])) {
			lead = i
		}
	}
	if lead < 0 {
		return
	}
	if r[lead] < 0 {
		r.negate()
	}
	for _, other := range s.rows {
		other.without(r, lead, p)
	}
	s.rows, s.leads = append(s.rows, r), append(s.leads, lead)
}
