package tables_test

import (
	"fmt"
	"strings"
	"testing"
)

// everyPerson is a list with a person of each status, rank and diploma as people write them, and of
// one that is none.
func everyPerson() string {
	sexes := strings.Split("L,P,Laki-laki,Perempuan,Pria,Wanita,lk,pr", ",")
	diplomas := strings.Split("SD,SMP,SMA,D1,D2,D3,D4,S1,S2,S3,SLTP,MTs,SLTA,SMK,MA,STM,SMEA,SMU,D-I,D-II,D-III,D-IV,D.IV,Sarjana,Magister,Doktor,TK,S1", ",")
	list := "No;Nama;L/P;Jabatan;Status;Pendidikan"
	for i, status := range strings.Split("PNS,CPNS,ASN,PPPK,P3K,PPPK Paruh Waktu,Non ASN,Non PNS,Honorer,TKB,Kontrak,THL,Harian Lepas,Sukwan,PTT,III/c,Pembina - IV/a,II/d,I/a,V,VI,VII,VIII,IX,X,XI,XII,Entah", ",") {
		list += fmt.Sprintf("/ %d;Orang %[1]d;%s;Jabatan %c;%s;%s", i+1, sexes[i%len(sexes)], 'A'+i, status, diplomas[i])
	}
	return list
}

// A list of persons is counted into the positions of Tabel 1, or says what it lacks.
func TestAListOfPersonsIsCounted(t *testing.T) {
	testKinds(t, map[string]kind{
		"by position": {"No;Nama;NIP;L/P;Pangkat/Gol;Jabatan;Pendidikan/ 1;Budi;;L;Pembina, IV/a;Camat;S2/ 2;Siti;;P;Penata, III/c;Pelaksana Baru;S1 Hukum/ 3;Ani;;P;PPPK, IX;Pelaksana Baru;D-III/ ;JUMLAH;;;;;",
			"daftar 3 orang dihitung menurut jabatan; namanya tidak disimpan", "sel G2 (S1): 1 menjadi kosong\nsel G2 (S2): kosong menjadi 1\nsel F3 (Jabatan): kosong menjadi Pelaksana Baru\nsel D3 (Perempuan): kosong menjadi 2\nsel E3 (PNS): kosong menjadi 1\nsel E3 (PPPK): kosong menjadi 1\nsel G3 (D3): kosong menjadi 1\nsel G3 (S1): kosong menjadi 1"},
		"without positions":        {"No;Nama;Jenis Kelamin;Status/ 1;Budi;L;PNS", "sel B1: daftar orang tanpa kolom Jabatan. Tabel 1 menghitung orang menurut jabatan", ""},
		"residents":                {"No KK;NIK;Nama;Jenis Kelamin;Pekerjaan;Desa/ 1;2;Budi;L;Petani;Ranuyoso", "sel C1: daftar penduduk. Program ini tidak menyimpan data penduduk", ""},
		"residents by NIK":         {"Nama;NIK;JK;Umur/ Budi;1;L;30", "sel A1: daftar penduduk", ""},
		"people of villages":       {"Nama;Jabatan;JK;Desa/ Budi;Kepala Desa;L;Ranuyoso", "sel D1: daftar orang menurut desa. Tabel 1 memuat pegawai kecamatan", ""},
		"by NIK, with positions":   {"Nama;NIK;Status Kawin;JK;Jabatan/ Budi;1;Kawin;L;Pelaksana Baru", "daftar 1 orang dihitung menurut jabatan", "*"},
		"what is no sex":           {"Nama;Jenis Kelamin;Jabatan;Status/ Budi;?;Camat;PNS", "sel B2 (Jenis Kelamin): terbaca \"?\" pada Budi, diharapkan L atau P", "*"},
		"every status and diploma": {everyPerson(), "dihitung menurut jabatan", "*"},
		"a diploma of no school":   {"Nama;JK;Jabatan;Pendidikan;Status/ Budi;L;Camat;TK;PNS/ Ani;P;Camat;S2;Entah", "terbaca", "*"},
		"a person of no position":  {"Nama;JK;Jabatan/ Budi;L;Camat/ Siti;P;", "sel C3 (Jabatan): jabatan Siti belum diisi", "*"},
	})
}
