package docx

import (
	"bytes"
	"image"
	_ "image/jpeg" // pictures of covers are of these two sorts
	_ "image/png"

	"capaian/model"
)

// emu is how many English metric units a twentieth of a point has.
const emu = 635

// mostPixels is the widest and highest picture that is taken as one; only its head is read.
const mostPixels = 10_000

// logo sets the office's picture, or leaves its room free.
func (m *maker) logo() {
	m.open("SampulLogo", "")
	m.out.put(m.emblem(coverLogo), `</w:p>`)
}

// coverLogo is how high the picture of the cover is at most: 4 cm.
const coverLogo = 2268

// emblem is the office's picture, as high as asked for unless that makes it too wide; empty
// where there is none.
func (m *maker) emblem(height int) string {
	most := m.room()
	if height < coverLogo {
		most = height
	}
	return m.drawn(m.d.Logo, frame{height, most, logoID, "Logo", "Lambang daerah"})
}

// frame is the room for a picture, in twentieths of a point, and what programs call it.
type frame struct {
	height, width int
	id            string // by which the package keeps it
	name, told    string
}

// drawn is a picture as large as the frame lets it be; empty where it is none.
func (m *maker) drawn(data []byte, f frame) string {
	size, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || model.ImageType(data) != kind || size.Width < 1 || size.Height < 1 || size.Width > mostPixels || size.Height > mostPixels {
		return ""
	}
	width := max(min(f.height*size.Width/size.Height, f.width), 1)
	height := max(width*size.Height/size.Width, 1)
	m.picture++
	var x buffer
	x.putf(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="%s" descr="%s"/>`, width*emu, height*emu, m.picture, f.name, f.told)
	x.put(`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>`)
	x.putf(`<pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
		m.picture, f.name, f.id, width*emu, height*emu)
	return x.String()
}
