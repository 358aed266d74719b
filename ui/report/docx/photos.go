package docx

import (
	"fmt"

	"capaian/model"
	"capaian/ui/report/doc"
)

// photoHeight is how high a picture of the documentation is at most: 6 cm.
const photoHeight = 3402

// photoID is by which the package keeps a picture of the documentation, counted from 1.
func photoID(n int) string { return fmt.Sprintf("rIdFoto%d", n) }

// documentation sets pictures two to a row with their captions, each row on one page. One that
// cannot be drawn leaves its caption.
func (m *maker) documentation(d doc.Photos) {
	half := m.room() / 2
	for i := 0; i < len(d.Items); i += 2 {
		if i > 0 {
			m.line("Sela", nil)
		}
		m.openGrid(half, m.room()-half)
		for side := range 2 {
			width := []int{half, m.room() - half}[side]
			m.gridCell(width, func() {
				if i+side < len(d.Items) {
					m.photo(d.Items[i+side], width-200)
					return
				}
				m.line("KopAlamat", nil)
			})
		}
		m.closeGrid()
	}
	m.line("SesudahTabel", nil)
}

func (m *maker) photo(p doc.Photo, width int) {
	if x := m.drawn(p.Data, frame{photoHeight, width, photoID(len(m.photos) + 1), "Foto", "Foto kegiatan"}); x != "" {
		m.photos = append(m.photos, p.Data)
		m.open("Gambar", "")
		m.out.put(x, `</w:p>`)
	}
	m.line("IsiTabel", []doc.Run{{Text: p.Caption}})
}

// photoFiles are the pictures as parts of the package, and photoRelations how it names them.
func (m *maker) photoFiles() []file {
	var all []file
	for i, data := range m.photos {
		all = append(all, file{"word/" + photoPart(i+1, data), data})
	}
	return all
}

func (m *maker) photoRelations() [][3]string {
	var all [][3]string
	for i, data := range m.photos {
		all = append(all, [3]string{photoID(i + 1), officeRel + "image", photoPart(i+1, data)})
	}
	return all
}

func photoPart(n int, data []byte) string {
	return fmt.Sprintf("media/foto%d.%s", n, model.ImageType(data))
}
