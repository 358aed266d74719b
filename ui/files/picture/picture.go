// Package picture makes photos of cameras and telephones fit to be kept in the data: upright,
// small, and without what they carry besides the picture, such as where they were taken.
package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // photos are of these two sorts

	"capaian/model"
)

// What is taken at most, and how large what is kept is at most.
const (
	MostBytes  = 24 << 20
	mostPixels = 50_000_000
	longest    = 1280
)

// Prepare gives the photo as a JPEG of at most model.MaxPhoto bytes. The error is a
// *model.Fault that says what the file is instead of a photo.
func Prepare(name string, data []byte) ([]byte, error) {
	if len(data) > MostBytes {
		return nil, model.Faultf(model.FaultText, "Foto", "Foto %s: %d MB, paling besar %d MB.", name, len(data)>>20, MostBytes>>20)
	}
	if model.ImageType(data) == "" {
		return nil, model.Faultf(model.FaultText, "Foto", "Foto %s bukan gambar PNG atau JPEG.", name)
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, damaged(name)
	}
	if size.Width < 1 || size.Height < 1 || size.Width > mostPixels/size.Height {
		return nil, model.Faultf(model.FaultText, "Foto", "Foto %s berukuran %d × %d titik, terlalu besar; kecilkan dahulu.", name, size.Width, size.Height)
	}
	decoded, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, damaged(name)
	}
	turn := orientation(data)
	for edge := longest; edge >= longest/8; edge /= 2 {
		small := turned(shrunk(decoded, edge), turn)
		for _, quality := range []int{82, 65, 45} {
			var out bytes.Buffer
			if err := jpeg.Encode(&out, small, &jpeg.Options{Quality: quality}); err != nil {
				return nil, damaged(name)
			}
			if out.Len() <= model.MaxPhoto {
				return out.Bytes(), nil
			}
		}
	}
	return nil, model.Faultf(model.FaultText, "Foto", "Foto %s tidak dapat dikecilkan sampai %d KB.", name, model.MaxPhoto>>10)
}

func damaged(name string) error {
	return model.Faultf(model.FaultText, "Foto", "Foto %s rusak atau terpotong; salin lagi dari asalnya.", name)
}

// shrunk is the picture with its longer edge at most so many pixels, each the mean of those
// it stands for. What one could see through is white, as paper is.
func shrunk(from image.Image, edge int) *image.RGBA {
	b := from.Bounds()
	width, height := b.Dx(), b.Dy()
	if most := max(width, height); most > edge {
		width, height = max(width*edge/most, 1), max(height*edge/most, 1)
	}
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		top, bottom := b.Min.Y+y*b.Dy()/height, b.Min.Y+(y+1)*b.Dy()/height
		for x := range width {
			left, right := b.Min.X+x*b.Dx()/width, b.Min.X+(x+1)*b.Dx()/width
			to.SetRGBA(x, y, mean(from, image.Rect(left, top, right, bottom)))
		}
	}
	return to
}

func mean(of image.Image, within image.Rectangle) color.RGBA {
	var red, green, blue, n uint64
	for y := within.Min.Y; y < within.Max.Y; y++ {
		for x := within.Min.X; x < within.Max.X; x++ {
			r, g, b, a := of.At(x, y).RGBA()
			clear := 0xffff - uint64(a)
			red, green, blue, n = red+uint64(r)+clear, green+uint64(g)+clear, blue+uint64(b)+clear, n+1
		}
	}
	n = max(n, 1)
	return color.RGBA{uint8(red / n >> 8), uint8(green / n >> 8), uint8(blue / n >> 8), 0xff}
}

// turned sets a picture upright that a camera kept in one of the eight ways of EXIF.
func turned(from *image.RGBA, way int) *image.RGBA {
	if way < 2 || way > 8 {
		return from
	}
	w, h := from.Rect.Dx(), from.Rect.Dy()
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	if way >= 5 {
		to = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			at := [...]image.Point{
				2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y},
				5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x},
			}[way]
			to.SetRGBA(at.X, at.Y, from.RGBAAt(x, y))
		}
	}
	return to
}
