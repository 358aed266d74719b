package check

import (
	"fmt"
	"strconv"
	"strings"

	"capaian/model"
)

// placeOf says in words where a record is.
func placeOf(b *model.Book, ref model.Ref) string {
	owner, rest, _ := strings.Cut(ref.Key, "/")
	indicator := func() string {
		if ind := b.Indicator(model.ID(owner)); ind != nil {
			return ind.Label()
		}
		return owner
	}
	switch ref.Kind {
	case model.KindOffice:
		return "Profil kantor"
	case model.KindActual:
		return "Indikator " + indicator() + ", TW " + roman(rest)
	case model.KindTarget:
		return "Target " + indicator()
	case model.KindIndicator:
		return "Indikator " + indicator()
	case model.KindHistory:
		return fmt.Sprintf("Riwayat %s, %s", rest, indicator())
	case model.KindNode, model.KindAmount, model.KindSpent:
		if node := b.Node(model.ID(owner)); node != nil {
			return node.Level.Label() + " " + node.Label()
		}
	case model.KindFacilitationRow, model.KindFacilitationMark, model.KindReason:
		if row := b.Row(model.ID(owner)); row != nil {
			return "Tabel 10, " + row.Name
		}
	case model.KindPeer:
		for _, p := range b.Peers {
			if string(p.ID) == owner {
				return "Pembanding " + p.Name
			}
		}
	case model.KindStaff:
		for _, s := range b.Staff {
			if string(s.ID) == owner {
				return "Tabel 1, " + s.Position
			}
		}
	case model.KindAsset:
		for _, a := range b.Assets {
			if string(a.ID) == owner {
				return "Tabel 2, " + a.Name
			}
		}
	case model.KindReceipt:
		for _, v := range b.Villages {
			if string(v.ID) == owner {
				return "Tabel 11, desa " + v.Name
			}
		}
	}
	return ref.Key
}

func roman(digit string) string {
	n, _ := strconv.Atoi(digit)
	return model.Quarter(n).Roman()
}
