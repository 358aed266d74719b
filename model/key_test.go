package model_test

import (
	"errors"
	"strings"
	"testing"

	"capaian/model"
	"capaian/store/storetest"
)

// The fingerprint is the one that ssh-keygen -lf prints for this key.
func TestFingerprintsAreThoseOfOpenSSH(t *testing.T) {
	k, err := model.ParsePublicKey("  ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB Siti di kantor \n")
	if err != nil {
		t.Fatal(err)
	}
	if k.Fingerprint() != fingerprintOfOnes || k.Comment != "Siti di kantor" {
		t.Errorf("%s, %q", k.Fingerprint(), k.Comment)
	}
	if again, err := model.ParsePublicKey(k.Line()); err != nil || again.Fingerprint() != k.Fingerprint() || again.Line() != k.Line() {
		t.Errorf("%v, %v", again, err)
	}
}

func TestWhatIsNoPublicKeyIsRefusedInWords(t *testing.T) {
	good := strings.Fields(storetest.Key(1))
	for name, row := range map[string]struct{ line, says string }{
		"nothing":         {" ", "belum diisi"},
		"the private key": {"-----BEGIN OPENSSH PRIVATE KEY-----", "kunci pribadi"},
		"two lines":       {storetest.Key(1) + "\n" + storetest.Key(2), "satu baris"},
		"a word":          {"halo", `terbaca "halo"`},
		"an old sort":     {"ssh-dss AAAA", "ssh-dss"},
		"a certificate":   {"ssh-ed25519-cert-v01@openssh.com AAAA", "ssh-ed25519-cert-v01"},
		"options":         {`command="rm" ` + storetest.Key(1), "dimulai dengan jenisnya"},
		"type only":       {good[0], "terpotong"},
		"no base64":       {good[0] + " ***", "rusak"},
		"cut":             {good[0] + " " + good[1][:20], "rusak"},
		"another type":    {"ssh-rsa " + good[1], "rusak"},
		"an escape":       {"\x1b[2J x", "terbaca"},
	} {
		var fault *model.Fault
		if _, err := model.ParsePublicKey(row.line); !errors.As(err, &fault) || fault.Code != model.FaultText || !strings.Contains(fault.Message, row.says) || strings.Contains(fault.Message, "\x1b") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

const fingerprintOfOnes = "SHA256:RXm/ruZ0eTzRXKwi1AQEDynB0VgHQ2ac9KPSFdf/YnA"
