package store

import "capaian/model"

// kindTable finds the row of a kind. It is made once for all records that are read together.
type kindTable map[model.Kind]model.KindInfo

func newKindTable() kindTable {
	table := kindTable{}
	for _, info := range model.Kinds() {
		table[info.Kind] = info
	}
	return table
}

// knownKind returns an empty record of the kind, or nil.
func knownKind(kind model.Kind) model.Record {
	if info := model.InfoOf(kind); info.New != nil {
		return info.New()
	}
	return nil
}
