package tools_test

import (
	"runtime"
	"testing"

	"capaian/ui/uitest/tools"
)

// outcome notes how a test ended instead of ending it.
type outcome struct {
	testing.TB
	skipped, failed bool
}

func (o *outcome) Helper() {}

func (o *outcome) Skip(...any) { o.skipped = true; runtime.Goexit() }

func (o *outcome) Fatalf(string, ...any) { o.failed = true; runtime.Goexit() }

func of(test func(testing.TB)) *outcome {
	o, done := &outcome{}, make(chan struct{})
	go func() {
		defer close(done)
		test(o)
	}()
	<-done
	return o
}

func TestWhatIsMissingFailsWhereAllIsInstalled(t *testing.T) {
	tools.Slow(t)
	without := func(t testing.TB) { tools.Find(t, "no-such-program", "nor-this-one") }
	t.Setenv(tools.All, "")
	if o := of(without); !o.skipped || o.failed {
		t.Errorf("without the variable: %+v", o)
	}
	t.Setenv(tools.All, "1")
	if o := of(without); o.skipped || !o.failed {
		t.Errorf("with the variable: %+v", o)
	}
	if o := of(func(t testing.TB) { tools.Find(t, "no-such-program", "go") }); o.skipped || o.failed {
		t.Errorf("a program that is there: %+v", o)
	}
}
