package picture

import (
	"encoding/binary"
	"strings"
)

// orientation is in which of the eight ways of EXIF a JPEG is kept; 1 is upright, and stands
// also for pictures that do not say or say it in a way that cannot be read.
func orientation(data []byte) int {
	const upright = 1
	if !strings.HasPrefix(string(data[:min(len(data), 2)]), "\xff\xd8") {
		return upright
	}
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xda || size < 2 || at+2+size > len(data) { // the picture itself begins
			return upright
		}
		if part := data[at+4 : at+2+size]; marker == 0xe1 && strings.HasPrefix(string(part), "Exif\x00\x00") {
			return tagged(part[6:])
		}
		at += 2 + size
	}
	return upright
}

// tagged reads the orientation out of the first directory of a TIFF.
func tagged(tiff []byte) int {
	const upright, tag, short = 1, 0x0112, 3
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	for i := range int64(order.Uint16(tiff[at:])) {
		entry := at + 2 + i*12
		if entry+12 > int64(len(tiff)) {
			return upright
		}
		if order.Uint16(tiff[entry:]) != tag || order.Uint16(tiff[entry+2:]) != short {
			continue
		}
		if way := int(order.Uint16(tiff[entry+8:])); way >= 1 && way <= 8 {
			return way
		}
	}
	return upright
}
