package cli

import (
	"errors"
	"strings"
	"testing"
	"time"

	"capaian/model"
	"capaian/store"
	"capaian/ui/remote/reconnect"
)

// hanging is a way to a file whose holder hangs, as one that was stopped or waits for a dead disk.
type hanging struct{ reconnect.Transport }

func (hanging) Do(store.Batch) (uint64, error) { select {} }

// A command does not wait for ever for a holder that hangs, and does not say that nothing was saved.
func TestACommandDoesNotWaitForAHolderThatHangs(t *testing.T) {
	w := &actingFile{Transport: hanging{}, wait: time.Millisecond}
	_, err := w.Do(model.Actor{}, store.Batch{Edits: make([]store.Edit, 3)})
	var fault *model.Fault
	if !errors.As(err, &fault) || fault.Code != model.FaultFile || !strings.Contains(fault.Message, "Tidak dapat dipastikan") {
		t.Errorf("got %v", err)
	}
	if !w.silent {
		t.Error("the file is closed after an act that was not answered")
	}
}
