package model

import (
	"cmp"
	"slices"
)

// Records lists everything the Book holds, as records of the caller's own that may not be
// changed in depth: kind after kind in the order of Kinds, those that stand by themselves in
// the Book's order, cells by their keys. NewBook of them gives the same Book. Settings and
// style are among those of every year, for they hold even where the office never stored any.
func (b *Book) Records() []Record {
	var all []Record
	for _, kind := range kindOrder() {
		all = append(all, InfoOf(kind).held(b)...)
	}
	return all
}

func onlyOffice(b *Book) []Record {
	if b.Office.Name == "" {
		return nil
	}
	office := b.Office
	return []Record{&office}
}

func onlySettings(b *Book) []Record {
	if b.Year == OfficeWide {
		return nil
	}
	settings := b.Settings
	return []Record{&settings}
}

func onlyStyle(b *Book) []Record {
	if b.Year == OfficeWide {
		return nil
	}
	style := b.Style
	return []Record{&style}
}

func onlyLogo(b *Book) []Record {
	if len(b.Logo) == 0 {
		return nil
	}
	return []Record{&Logo{Data: b.Logo}}
}

func listed[T any, P interface {
	*T
	Record
}](list []T) []Record {
	all := make([]Record, len(list))
	for i := range list {
		one := list[i]
		all[i] = P(&one)
	}
	return all
}

// filled are the cells of one kind in the order of their keys, which a map does not keep.
func filled[K comparable, V any](cells *Layered[K, V], record func(K, V) Record) []Record {
	all := make([]Record, 0, cells.Len())
	for k, v := range cells.All() {
		all = append(all, record(k, v))
	}
	slices.SortFunc(all, func(x, y Record) int { return cmp.Compare(x.Ref().Key, y.Ref().Key) })
	return all
}
