package model

import (
	"maps"
	"math/rand/v2"
	"testing"
)

// Many copies of copies, each changed a little, are held against plain maps; none of them may
// feel what is done to another.
func TestLayeredMapsAreMapsThatDoNotFeelTheirCopies(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	type pair struct {
		layered *Layered[int, int]
		plain   map[int]int
	}
	all := []pair{{NewLayered[int, int](), map[int]int{}}}
	change := func(p pair, keys int) {
		for range random.IntN(4) {
			if k := random.IntN(keys); random.IntN(3) == 0 {
				p.layered.Delete(k)
				delete(p.plain, k)
			} else {
				v := random.Int()
				p.layered.Put(k, v)
				p.plain[k] = v
			}
		}
	}
	for range 40 {
		change(all[0], 100)
	}
	for range 600 {
		from := all[max(len(all)-1-random.IntN(3), 0)]
		next := pair{from.layered.Copy(), maps.Clone(from.plain)}
		change(next, 120)
		all = append(all, next)
	}
	for i, p := range all {
		if got := maps.Collect(p.layered.All()); !maps.Equal(got, p.plain) || p.layered.Len() != len(p.plain) {
			t.Fatalf("copy %d: %d entries and length %d, want %d", i, len(got), p.layered.Len(), len(p.plain))
		}
		for k := range 120 {
			v, there := p.layered.Find(k)
			if want, stands := p.plain[k]; there != stands || v != want || p.layered.At(k) != want {
				t.Fatalf("copy %d: %d is %d, %t, want %d, %t", i, k, v, there, want, stands)
			}
		}
	}
}

func TestALayeredMapThatIsNilIsEmpty(t *testing.T) {
	var none *Layered[string, int]
	if none.Len() != 0 || none.At("a") != 0 || len(maps.Collect(none.All())) != 0 {
		t.Error("it holds something")
	}
}
