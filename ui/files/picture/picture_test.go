package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"capaian/model"
	"capaian/ui/files/picture"
)

// photo is red on its left half and blue on its right.
func photo(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{0xff, 0, 0, 0xff})
			if x >= w/2 {
				img.SetRGBA(x, y, color.RGBA{0, 0, 0xff, 0xff})
			}
		}
	}
	return img
}

// taken is the photo as a camera keeps it: with the way it was held, and where.
func taken(t *testing.T, w, h int, way uint16, order binary.ByteOrder) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, photo(w, h), nil); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("II*\x00")
	if order == binary.BigEndian {
		tiff = []byte("MM\x00*")
	}
	put := func(v any) {
		var b bytes.Buffer
		_ = binary.Write(&b, order, v)
		tiff = append(tiff, b.Bytes()...)
	}
	put(uint32(8))
	put(uint16(2))
	for _, entry := range [][4]uint16{{0x0100, 3, 0, 7}, {0x0112, 3, 0, way}} {
		put(entry[0])
		put(entry[1])
		put(uint32(1))
		put(entry[3])
		put(uint16(0))
	}
	tiff = append(tiff, "GPSLatitude 8.0123 S"...)
	part := append([]byte("Exif\x00\x00"), tiff...)
	head := []byte{0xff, 0xd8, 0xff, 0xe1, 0, 0}
	binary.BigEndian.PutUint16(head[4:], uint16(len(part)+2))
	return append(append(head, part...), out.Bytes()[2:]...)
}

func prepared(t *testing.T, data []byte) image.Image {
	t.Helper()
	got, err := picture.Prepare("foto.jpg", data)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) > model.MaxPhoto || model.ImageType(got) != "jpeg" || strings.Contains(string(got), "GPS") || strings.Contains(string(got), "Exif") {
		t.Errorf("%d bytes of %s, or what the camera wrote is still there", len(got), model.ImageType(got))
	}
	img, err := jpeg.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func isRed(img image.Image, x, y int) bool {
	r, _, b, _ := img.At(x, y).RGBA()
	return r > b
}

func TestPhotosAreSmallUprightAndTellNothingElse(t *testing.T) {
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		for way, want := range map[uint16]struct {
			tall bool
			x, y int // where it is red, in halves
		}{
			0: {false, 0, 0}, 1: {false, 0, 0}, 2: {false, 1, 0}, 3: {false, 1, 0}, 4: {false, 0, 0},
			5: {true, 0, 0}, 6: {true, 0, 0}, 7: {true, 0, 1}, 8: {true, 0, 1}, 9: {false, 0, 0},
		} {
			img := prepared(t, taken(t, 1300, 200, way, order))
			size := img.Bounds()
			if got := size.Dy() > size.Dx(); got != want.tall || max(size.Dx(), size.Dy()) != 1280 {
				t.Errorf("way %d: %v", way, size)
			}
			red := image.Pt(size.Dx()/4+want.x*size.Dx()/2, size.Dy()/4+want.y*size.Dy()/2)
			blue := image.Pt(size.Dx()-1-red.X, size.Dy()-1-red.Y)
			if !isRed(img, red.X, red.Y) || isRed(img, blue.X, blue.Y) {
				t.Errorf("way %d lies wrong", way)
			}
		}
	}
}

func TestSmallAndTransparentPhotosStayAsTheyAre(t *testing.T) {
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewNRGBA(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	img := prepared(t, out.Bytes())
	if r, g, b, _ := img.At(3, 3).RGBA(); img.Bounds().Dx() != 30 || min(r, g, b) < 0xf000 {
		t.Errorf("%v, %x %x %x", img.Bounds(), r, g, b)
	}
}

func TestWhatIsNoPhotoIsRefused(t *testing.T) {
	huge := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00\x1a\x2b\x3c\x4d")
	cut := taken(t, 200, 100, 1, binary.LittleEndian)
	for name, row := range map[string]struct {
		data []byte
		says string
	}{
		"text":      {[]byte("bukan gambar"), "bukan gambar PNG atau JPEG"},
		"empty":     {nil, "bukan gambar"},
		"cut off":   {cut[:len(cut)/2], "rusak atau terpotong"},
		"only head": {[]byte("\xff\xd8\xff\xe1\xff\xff"), "rusak atau terpotong"},
		"too large": {make([]byte, picture.MostBytes+1), "paling besar 24 MB"},
		"claims":    {huge, ""},
	} {
		_, err := picture.Prepare("a.jpg", row.data)
		var fault *model.Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.Message, row.says) || !strings.Contains(fault.Message, "a.jpg") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
