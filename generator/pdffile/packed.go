package pdffile

import (
	"errors"
	"fmt"
)

// packed is an object stream (ISO 32000-1, 7.5.7): its objects' offsets by
// their numbers.
type packed struct {
	data    []byte
	offsets map[int]int
}

func (f *File) unpack(in, number int) (Object, error) {
	stream, err := f.objectStream(in)
	if err != nil {
		return nil, fmt.Errorf("object stream %d: %w", in, err)
	}
	offset, known := stream.offsets[number]
	if !known {
		return nil, fmt.Errorf("object stream %d does not have it", in)
	}
	p := &parser{data: stream.data, at: offset}
	o, err := p.object()
	if operator, ok := o.(Operator); ok && err == nil {
		err = p.errorf("unexpected %q", operator)
	}
	return o, err
}

func (f *File) objectStream(number int) (*packed, error) {
	if stream, known := f.packed[number]; known {
		return stream, nil
	}
	stream, ok := f.object(number).(*Stream)
	if !ok {
		return nil, errors.New("it is no stream")
	}
	data, err := f.Data(stream)
	if err != nil {
		return nil, err
	}
	if f.size += len(data); f.size > largest {
		return nil, errors.New("the object streams hold more than any document has")
	}
	made := &packed{data: data, offsets: map[int]int{}}
	p := &parser{data: data, content: true}
	first := Value[int](f, stream.Dict["First"])
	for range Value[int](f, stream.Dict["N"]) {
		number, err := p.object()
		if err != nil {
			return nil, err
		}
		offset, err := p.object()
		if err != nil {
			return nil, err
		}
		n, okNumber := number.(int)
		at, okOffset := offset.(int)
		if !okNumber || !okOffset || first+at < 0 || first+at > len(data) {
			return nil, errors.New("its list of objects is wrong")
		}
		made.offsets[n] = first + at
	}
	f.packed[number] = made
	return made, nil
}
