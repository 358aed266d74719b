package model

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"strings"
)

// PublicKey is a key by which SSH knows a person.
type PublicKey struct {
	Type    string
	Blob    []byte // as it goes over the line; what two keys are compared by
	Comment string // what its owner calls it
}

// fieldKey is what refusals of a key call it.
const fieldKey = "Kunci publik"

// keyTypes are the sorts of key that are taken. Keys of 1024 bits (ssh-dss) and certificates are not.
func keyTypes() []string {
	return []string{
		"ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
		"sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
	}
}

// ParsePublicKey reads a line as it stands in a .pub file. The error is a *Fault that says
// what was given instead, the private key most of all.
func ParsePublicKey(line string) (PublicKey, error) {
	line = strings.TrimSpace(line)
	switch {
	case line == "":
		return PublicKey{}, Faultf(FaultText, fieldKey, "Kunci publik belum diisi.")
	case strings.Contains(line, "PRIVATE KEY"):
		return PublicKey{}, Faultf(FaultText, fieldKey, "Itu kunci pribadi, yang tidak boleh diberikan kepada siapa pun. Berikan isi berkas .pub di sebelahnya.")
	case strings.ContainsAny(line, "\r\n"):
		return PublicKey{}, Faultf(FaultText, fieldKey, "Kunci publik terdiri atas satu baris, seperti isi berkas .pub.")
	}
	parts := strings.Fields(line)
	known := false
	for _, t := range keyTypes() {
		known = known || t == parts[0]
	}
	if !known {
		return PublicKey{}, Faultf(FaultText, fieldKey, "Kunci publik: terbaca %.20q, diharapkan satu baris yang dimulai dengan jenisnya, misalnya ssh-ed25519.", Clean(parts[0], false))
	}
	if len(parts) < 2 {
		return PublicKey{}, Faultf(FaultText, fieldKey, "Kunci publik %s terpotong: isi kuncinya tidak ada.", parts[0])
	}
	blob, err := base64.StdEncoding.DecodeString(parts[1])
	if err != nil || !begins(blob, parts[0]) {
		return PublicKey{}, Faultf(FaultText, fieldKey, "Kunci publik %s rusak atau terpotong; salin lagi seluruh barisnya.", parts[0])
	}
	return PublicKey{parts[0], blob, Clean(strings.Join(parts[2:], " "), false)}, nil
}

// begins reports that the key names its own type first, and that something follows.
func begins(blob []byte, kind string) bool {
	const length = 4
	if len(blob) <= length+len(kind) {
		return false
	}
	return int(binary.BigEndian.Uint32(blob)) == len(kind) && string(blob[length:length+len(kind)]) == kind
}

// Line is the key as it is stored and written into a .pub file.
func (k PublicKey) Line() string {
	return strings.TrimSpace(k.Type + " " + base64.StdEncoding.EncodeToString(k.Blob) + " " + k.Comment)
}

// Fingerprint names the key as OpenSSH does: SHA256:…
func (k PublicKey) Fingerprint() string { return Fingerprint(k.Blob) }

// Fingerprint names a key by what goes over the line.
func Fingerprint(blob []byte) string {
	sum := sha256.Sum256(blob)
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}
