package pdffile

import (
	"slices"
	"strconv"
)

// rebuild finds the objects of a file without a usable table by looking for
// them. The last of a number is the newest.
func (f *File) rebuild() error {
	for _, at := range objectStart().FindAllSubmatchIndex(f.source, -1) {
		number, _ := strconv.Atoi(string(f.source[at[2]:at[3]]))
		f.places[number] = place{offset: at[2]}
	}
	f.Trailer = f.lastTrailer()
	f.adopt()
	return f.rooted()
}

func (f *File) lastTrailer() Dict {
	found := trailerStart().FindAllIndex(f.source, -1)
	for _, at := range slices.Backward(found[max(0, len(found)-mostTrailers):]) {
		p := &parser{data: f.source, at: at[1]}
		o, err := p.object()
		if trailer, ok := o.(Dict); ok && err == nil && trailer["Root"] != nil {
			return trailer
		}
	}
	return nil
}

// adopt finds objects in object streams, and the trailer of a file that has
// only cross-reference streams.
func (f *File) adopt() {
	for _, number := range f.Numbers() {
		stream, ok := f.object(number).(*Stream)
		if !ok {
			continue
		}
		switch stream.Dict["Type"] {
		case Name("XRef"):
			if f.Trailer == nil && stream.Dict["Root"] != nil {
				f.Trailer = stream.Dict
			}
		case Name("ObjStm"):
			if _, err := f.objectStream(number); err == nil {
				for inner := range f.packed[number].offsets {
					f.put(inner, place{in: number})
				}
			}
		}
	}
}
