package pdfua

import (
	"bytes"
	"encoding/binary"
	"testing"

	"boardpack/generator/typeface"
)

// TestSoundProgram holds what OpenType says of a font file: the sum of all its
// numbers is 0xB1B0AFBA, and each table's sum is in the directory.
func TestSoundProgram(t *testing.T) {
	spoilt := typeface.Bold.TTF()
	head := bytes.Index(spoilt, tableOf(spoilt, "head"))
	spoilt[head+8] ^= 0xff
	sound := soundProgram(spoilt)
	if sum := checksum(sound); sum != 0xb1b0afba {
		t.Errorf("sum %x", sum)
	}
	for record := 12; record < 12+16*int(at16(sound, 4)); record += 16 {
		tag := string(sound[record : record+4])
		data := tableOf(sound, tag)
		padded := append(bytes.Clone(data), make([]byte, -len(data)&3)...)
		if tag == "head" {
			binary.BigEndian.PutUint32(padded[8:], 0)
		} else if !bytes.Equal(data, tableOf(spoilt, tag)) && tag != "cmap" {
			t.Errorf("table %s is another", tag)
		}
		if got := binary.BigEndian.Uint32(sound[record+4:]); got != checksum(padded) {
			t.Errorf("table %s: sum %x, want %x", tag, got, checksum(padded))
		}
	}
	if got := soundProgram([]byte("no font at all")); string(got) != "no font at all" {
		t.Errorf("%q", got)
	}
}

// TestSoundMap cuts a map of two segments, worked out by hand from OpenType's
// format 4: 16 bytes and 8 for each segment.
func TestSoundMap(t *testing.T) {
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 99, 0, 0, 0, 4}
	cmap = append(cmap, make([]byte, 60)...)
	got := soundMap(bytes.Clone(cmap))
	if len(got) != 12+32 || at16(got, 14) != 32 || !bytes.Equal(got[16:], cmap[16:44]) {
		t.Errorf("%d bytes, says %d", len(got), at16(got, 14))
	}
}
