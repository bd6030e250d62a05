package record

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"
)

// Input is one file that was read.
type Input struct {
	File   string // our name, without a folder: "delivery.csv"
	Source string // the name of the file that was read for it, often the same
	// Pattern is what pack.yaml says where that stands for several files: their
	// names may say whose they are. Blank for a file that it names.
	Pattern string
	Size    int    // bytes
	SHA256  string // lower-case hexadecimal
}

// Has reports whether the pack has a file of that name.
func (p *Pack) Has(file string) bool {
	return slices.ContainsFunc(p.Inputs, func(i Input) bool { return i.File == file })
}

// inputsOf are the files that were read, in the order of the readings and each once for its
// table, and what gives their sums. These are begun at once: what is long to sum is long to
// join, which one core does by itself.
func inputsOf(readings []*reading) (inputs []Input, sums []func() string) {
	for _, r := range readings {
		own := len(inputs)
		for _, part := range append([]*reading{r}, r.more...) {
			if part.input != nil && !slices.Contains(inputs[own:], *part.input) {
				inputs, sums = append(inputs, *part.input), append(sums, part.sum)
				go part.sum()
			}
		}
	}
	return inputs, sums
}

// sumOf is the sum of a file's bytes once it is asked for, which do not change any more.
func sumOf(data []byte) func() string {
	return sync.OnceValue(func() string {
		sum := sha256.Sum256(data)
		return hex.EncodeToString(sum[:])
	})
}
