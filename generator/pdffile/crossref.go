package pdffile

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"boardpack/generator/pattern"
)

// readTables reads the cross-reference tables and streams, the newest first.
func (f *File) readTables() error {
	at := bytes.LastIndex(f.source, []byte("startxref"))
	if at < 0 {
		return errors.New("there is no startxref")
	}
	p := &parser{data: f.source, at: at + len("startxref"), content: true}
	o, err := p.object()
	if err != nil {
		return err
	}
	offset, _ := o.(int)
	for seen := map[int]bool{}; !seen[offset]; {
		seen[offset] = true
		trailer, err := f.readUpdate(offset)
		if err != nil {
			return err
		}
		if f.Trailer == nil {
			f.Trailer = trailer
		}
		previous, ok := trailer["Prev"].(int)
		if !ok {
			break
		}
		offset = previous
	}
	return f.rooted()
}

// readUpdate reads the table of one update, with the stream beside it that a
// hybrid file has for its packed objects (ISO 32000-1, 7.5.8.4).
func (f *File) readUpdate(offset int) (Dict, error) {
	var given []int // numbers that are free in this update
	trailer, err := f.readTable(offset, &given)
	if err != nil {
		return nil, err
	}
	if hybrid, ok := trailer["XRefStm"].(int); ok {
		if _, err := f.readTable(hybrid, &given); err != nil {
			return nil, err
		}
	}
	for _, number := range given {
		f.free[number] = true
	}
	return trailer, nil
}

// rooted reports whether there is a catalog. That of an encrypted file may stand
// in an object stream that cannot be read.
func (f *File) rooted() error {
	if f.Encrypted() {
		return nil
	}
	if f.Dict(f.Trailer["Root"]) == nil {
		return errors.New("there is no catalog")
	}
	return nil
}

func (f *File) readTable(offset int, free *[]int) (Dict, error) {
	if offset <= 0 || offset >= len(f.source) {
		return nil, fmt.Errorf("none at byte %d", offset)
	}
	p := &parser{data: f.source, at: offset}
	if !p.keyword("xref") {
		return f.readXRefStream(offset, free)
	}
	for !p.keyword("trailer") {
		if err := f.readSection(p, free); err != nil {
			return nil, err
		}
	}
	o, err := p.object()
	trailer, ok := o.(Dict)
	if err != nil || !ok {
		return nil, errors.New("there is no trailer")
	}
	return trailer, nil
}

// readSection reads "first count" and the entries after it.
func (f *File) readSection(p *parser, free *[]int) error {
	var head [2]int
	for i := range head {
		p.skip()
		n, err := strconv.Atoi(p.word())
		if err != nil {
			return p.errorf("no cross-reference section")
		}
		head[i] = n
	}
	for number := head[0]; number < head[0]+head[1]; number++ {
		p.skip()
		offset, err := strconv.Atoi(p.word())
		p.skip()
		p.word() // the generation
		p.skip()
		kind := p.word()
		if err != nil || kind != "n" && kind != "f" {
			return p.errorf("no cross-reference entry")
		}
		if kind == "n" {
			f.put(number, place{offset: offset})
		} else {
			*free = append(*free, number)
		}
	}
	return nil
}

// crowded reports whether there are more entries than a file of this size can
// have objects.
func (f *File) crowded(entries int) bool { return entries > len(f.source) }

// put notes an object's place, unless a newer table did or gave it up.
func (f *File) put(number int, at place) {
	if f.crowded(len(f.places)) {
		return
	}
	if _, known := f.places[number]; !known && !f.free[number] && number > 0 {
		f.places[number] = at
	}
}

func (f *File) readXRefStream(offset int, free *[]int) (Dict, error) {
	o, err := f.indirect(-1, offset)
	if err != nil {
		return nil, err
	}
	stream, ok := o.(*Stream)
	if !ok || stream.Dict["Type"] != Name("XRef") {
		return nil, fmt.Errorf("none at byte %d", offset)
	}
	data, err := f.Data(stream)
	if err != nil {
		return nil, err
	}
	return stream.Dict, f.readEntries(stream.Dict, data, free)
}

// readEntries reads a cross-reference stream's data (ISO 32000-1, 7.5.8.3).
func (f *File) readEntries(dict Dict, data []byte, free *[]int) error {
	var widths [3]int
	total := 0
	declared, _ := dict["W"].(Array)
	for i := range widths {
		if len(declared) != 3 {
			return errors.New("a cross-reference stream without widths")
		}
		width, ok := declared[i].(int)
		if !ok || width < 0 || width > 8 {
			return errors.New("a cross-reference stream of odd widths")
		}
		widths[i] = width
		total += width
	}
	if total == 0 {
		return errors.New("a cross-reference stream of no width")
	}
	sections, ok := dict["Index"].(Array)
	if !ok {
		sections = Array{0, dict["Size"]}
	}
	for i := 0; i+1 < len(sections); i += 2 {
		first, _ := sections[i].(int)
		count, _ := sections[i+1].(int)
		for number := first; number < first+count && len(data) >= total && !f.crowded(len(*free)); number++ {
			f.putEntry(number, data[:total], widths, free)
			data = data[total:]
		}
	}
	return nil
}

func (f *File) putEntry(number int, entry []byte, widths [3]int, free *[]int) {
	var fields [3]int
	for i, width := range widths {
		for _, b := range entry[:width] {
			fields[i] = fields[i]<<8 | int(b)
		}
		entry = entry[width:]
	}
	if widths[0] == 0 {
		fields[0] = 1
	}
	switch fields[0] {
	case 0:
		*free = append(*free, number)
	case 1:
		f.put(number, place{offset: fields[1]})
	case 2:
		f.put(number, place{in: fields[1], index: fields[2]})
	}
}

var (
	objectStart  = pattern.Of(`(?:^|[\r\n\s])(\d{1,9})\s+\d{1,5}\s+obj\b`)
	trailerStart = pattern.Of(`\btrailer\b`)
)

// mostTrailers is how many trailers are tried: a file has one for each update.
const mostTrailers = 100
