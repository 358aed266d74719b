package records

import (
	"fmt"

	"capaian/model"
)

// renamed asks what the new name of a record means that keeps its former one; "" where nothing is
// to be asked. A name that begins on a day which was told is kept with the one before it.
func (one *recordList) renamed(was, now model.Record) string {
	named, keeps := now.(model.Renamable)
	if !keeps || *one.name(was) == *one.name(now) {
		return ""
	}
	names, before := named.Naming(), was.(model.Renamable).Naming()
	if names.Renamed != before.Renamed && !names.Renamed.IsBlank() {
		if names.Former == before.Former {
			names.Former = *one.name(was)
		}
		return ""
	}
	return fmt.Sprintf("Nama baru, %[1]s yang sama? Berganti di tengah tahun: isi Nama baru sejak, agar surat dan tabel sebelumnya memakai nama lama. Bila lain: Esc, isi hari terakhirnya, lalu tambah %[1]s.", one.one)
}
