package check

import "capaian/calc/printed"

// Codes that a check tells of besides its own.
const (
	codeDenominator  = "penyebut"
	codeNumerator    = "pembilang-lebih"
	codeInputs       = "capaian-masukan"
	codeCut          = "angka-dipotong"
	codeLimited      = "capaian-dibatasi"
	codeFormula      = "rumus-lain"
	codeMeanShare    = "serapan-rata-rata"
	codeLowerTarget  = "target-turun"
	codeModestTarget = "target-di-bawah-realisasi"
	codeFailed       = "galat-lembar"
	codeTotal        = "jumlah"
	codeRatio        = "rasio-hitung"
	codeProduct      = "kali-hitung"
)

// Checks is the table. Codes are stable. The order is that in which printed tables are read:
// what explains other findings comes before them.
func Checks() []Check {
	return append(append(append(figureChecks(), moneyChecks()...), aimChecks()...), formChecks()...)
}

// figureChecks are about targets, actuals and achievements.
func figureChecks() []Check {
	return []Check{
		{
			codeDenominator, Error, "Penyebut dokumen desa adalah banyak desa × banyak dokumen; penyebut fasilitasi adalah banyak yang direncanakan.",
			"Ganti penyebutnya, lalu hitung ulang realisasi, capaian, dan semua tabel yang memakainya.", nil, badDenominators,
		},
		{
			"hasil-hitungan", Error, "Hasil hitungan = pembilang ÷ penyebut × 100.",
			"Hitung ulang hasilnya, lalu samakan realisasi yang memakainya.", nil, wrongQuotients,
		},
		{
			"persen-lebih", Warning, "Bagian dari keseluruhan tidak melebihi 100 persen.",
			"Periksa pembilang dan penyebutnya.", eachIndicator(sharesAbove), overFull,
		},
		{
			"capaian-sebagai-realisasi", Error, "Kolom realisasi memuat realisasi, bukan capaian.",
			"Isi realisasi seperti pada tabel pengukuran, lalu hitung ulang capaiannya.", nil, achievedAsActual,
		},
		{
			"realisasi-hitungan", Error, "Realisasi tercetak sama dengan hitungannya.",
			"Cetak realisasi menurut daftar yang menjadi dasarnya.", nil, wrongActuals,
		},
		{
			codeNumerator, Warning, "Pembilang tidak lebih besar daripada penyebut.",
			"Periksa keduanya: yang dihitung harus termasuk dalam keseluruhan.", eachIndicator(numeratorsAbove), bareNumerators,
		},
		{
			"total-triwulan", Warning, "Realisasi setahun mengikuti triwulannya: yang terakhir, jumlah, atau rata-rata.",
			"Samakan total dengan triwulan IV, atau sebutkan cara menghitungnya.", nil, quarterTotals,
		},
		{
			"angka-anggaran", Error, "Anggaran dan realisasi cocok dengan sisa, persentase, dan jumlahnya.",
			"Periksa angka itu pada DPA atau laporan realisasi anggaran.", nil, wrongAmounts,
		},
		{
			"capaian-hitung", Error, "Capaian = realisasi ÷ target × 100, dibulatkan satu kali.",
			"Hitung ulang capaian dari target dan realisasi di baris itu.", nil, achievements,
		},
		{
			codeCut, Warning, "Angka dibulatkan ke atas mulai setengah, tidak dipotong.",
			"Cetak angka yang dibulatkan.", nil, nil,
		},
		{
			codeFormula, Warning, "Rumus capaian sesuai polaritas indikatornya.",
			"Pastikan indikator itu makin tinggi makin baik atau sebaliknya, dan sebutkan rumusnya dalam laporan.", nil, nil,
		},
		{
			codeLimited, Info, "Batas capaian disebutkan dalam laporan.",
			"Sebutkan batas capaian pada bab pengukuran kinerja.", nil, nil,
		},
		{
			codeInputs, Info, "Capaian dapat diulang dari target dan realisasi yang tercetak.",
			"Cetak target dan realisasi dengan desimal yang cukup.", nil, nil,
		},
		{
			"target-nol", Warning, "Target 0 tidak dapat dibagi: capaiannya 100 bila realisasinya 0 juga.",
			"Cetak N/A, atau sebutkan cara menghitungnya.", nil, zeroTargets,
		},
		{
			"riwayat-capaian", Error, "Capaian tahun sebelumnya mengikuti target dan realisasinya.",
			"Perbaiki capaian tercetak pada riwayat tahun itu, atau target dan realisasinya.", eachIndicator(pastAchievements), nil,
		},
		{
			"pembanding-capaian", Warning, "Capaian pembanding mengikuti target dan realisasinya.",
			"Periksa angka pembanding pada sumbernya.", atOnce(peerAchievements), nil,
		},
		{
			"kumulatif-turun", Error, "Realisasi kumulatif tidak turun dari triwulan ke triwulan.",
			"Periksa realisasi triwulan itu dan triwulan sebelumnya.", eachIndicator(fell), fallingQuarters,
		},
	}
}

// moneyChecks are about budgets, what was spent of them, and efficiency.
func moneyChecks() []Check {
	return []Check{
		{
			"saldo-hitung", Error, "Yang akhirnya ada = yang mula-mula ada, ditambah yang masuk, dikurangi yang keluar.",
			"Hitung ulang dari kolom-kolom di depannya.", nil, flowFigures,
		},
		{
			codeTotal, Error, "Jumlah sama dengan baris yang dijumlahkan.",
			"Jumlahkan kembali, lalu cetak jumlah yang benar.", nil, allTotals,
		},
		{
			codeMeanShare, Error, "Penyerapan = jumlah realisasi ÷ jumlah anggaran, bukan rata-rata persentase.",
			"Bagi jumlah realisasi dengan jumlah anggaran.", nil, meanShares,
		},
		{
			"serapan-hitung", Error, "Penyerapan = realisasi ÷ anggaran × 100.",
			"Hitung ulang persentase dari realisasi dan anggaran di baris itu.", nil, absorptions,
		},
		{
			"sisa-hitung", Error, "Sisa = anggaran − realisasi.",
			"Hitung ulang sisa.", nil, remainders,
		},
		{
			"efisiensi-hitung", Error, "Tingkat efisiensi mengikuti satu rumus di seluruh tabel.",
			"Hitung ulang dari capaian dan penyerapan.", nil, efficiencies,
		},
		{
			"beda-data", Error, "Angka tercetak sama dengan hitungan data kantor.",
			"Perbaiki angka tercetak, atau data kantor bila data itu yang keliru.", nil, againstData,
		},
		{
			"target-berbeda", Error, "Satu target tercetak sama di semua tabel.",
			"Pakai target perjanjian kinerja di semua tabel.", nil, differing(printed.RoleTarget),
		},
		{
			"realisasi-berbeda", Error, "Satu realisasi tercetak sama di semua tabel.",
			"Samakan dengan tabel pengukuran.", nil, differing(printed.RoleActual),
		},
		{
			"capaian-berbeda", Error, "Satu capaian tercetak sama di semua tabel.",
			"Samakan dengan tabel pengukuran.", nil, differing(printed.RoleAchieved),
		},
		{
			"anggaran-berbeda", Error, "Satu anggaran tercetak sama di semua tabel untuk versi yang sama.",
			"Samakan dengan DPA atau DPPA, dan sebutkan versinya pada judul kolom.", nil, differing(printed.RoleBudget),
		},
		{
			"realisasi-anggaran-berbeda", Error, "Satu realisasi anggaran tercetak sama di semua tabel.",
			"Samakan dengan laporan realisasi anggaran.", nil, differing(printed.RoleSpent),
		},
		{
			"rincian-anggaran", Error, "Rincian berjumlah sama dengan induknya.",
			"Periksa anggaran induk dan rinciannya; rincian yang tidak dimuat perlu disebutkan.", nil, branches,
		},
		{
			"melebihi-pagu", Error, "Realisasi anggaran tidak melebihi pagu.",
			"Periksa realisasi dan versi anggaran yang berlaku.", atOnce(overspent), overspentRows,
		},
		{
			"anggaran-turun", Warning, "Anggaran yang turun lebih dari 20 persen dengan target tetap dijelaskan.",
			"Jelaskan dalam analisis, atau ubah targetnya.", eachNode(cutAmounts), cutBudgets,
		},
	}
}

// aimChecks are about what is aimed at and how it is judged.
func aimChecks() []Check {
	return []Check{
		{
			"selisih-hitung", Error, "Selisih dan pertumbuhan mengikuti kedua kolom yang dibandingkan.",
			"Hitung ulang dari kedua kolom itu.", nil, derivedFigures,
		},
		{
			codeRatio, Error, "Persentase mengikuti kedua kolom yang dibagi.",
			"Hitung ulang dari kedua kolom itu.", nil, nil,
		},
		{
			codeProduct, Error, "Hasil kali dan hasil bagi mengikuti kolom yang dikalikan atau dibagi.",
			"Hitung ulang dari kolom-kolom itu.", nil, productFigures,
		},
		{
			"rata-rata", Error, "Rata-rata mengikuti baris yang dirata-ratakan.",
			"Hitung ulang rata-ratanya.", nil, averages,
		},
		{
			"predikat-skala", Error, "Predikat mengikuti skala laporan.",
			"Ganti predikat menurut skala.", nil, ratings,
		},
		{
			"skala", Warning, "Skala predikat tanpa lubang dan tanpa tumpang tindih.",
			"Tulis batas seperti “> 75 – 90” agar setiap nilai mempunyai satu predikat.", nil, brokenScales,
		},
		{
			"mutu-berbeda", Warning, "Satu nilai mempunyai satu huruf mutu.",
			"Samakan hurufnya di semua tabel.", nil, differingLetters,
		},
		{
			"mutu-nilai", Warning, "Huruf mutu sesuai nilainya.",
			"Periksa huruf dan nilainya pada sumbernya; skala mutu dapat disunting pada Pengaturan tahun.", eachIndicator(letters), printedLetters,
		},
		{
			codeLowerTarget, Warning, "Target tidak lebih rendah daripada target tahun sebelumnya.",
			"Jelaskan mengapa target turun.", eachIndicator(lowerTargets), modestTargets,
		},
		{
			codeModestTarget, Info, "Target tidak lebih rendah daripada yang sudah dicapai tahun sebelumnya.",
			"Pertimbangkan target yang lebih menantang, atau jelaskan.", eachIndicator(modestAims), nil,
		},
		{
			"lampaui-renstra", Info, "Target tahunan tidak melampaui target akhir renstra.",
			"Tinjau target akhir renstra.", eachIndicator(beyondPlan), passedPlanEnd,
		},
		{
			"beda-renstra", Warning, "Target perjanjian kinerja adalah target renstra tahun itu.",
			"Samakan targetnya, atau jelaskan mengapa lain.", eachIndicator(besidePlan), nil,
		},
		{
			"renstra-antartahun", Warning, "Satu renstra sama isinya pada setiap tahun periodenya.",
			"Pada Target renstra, Alt+T menyamakannya dengan tahun sebelumnya; bila yang benar tahun ini, perbaiki di tahun itu.", atOnce(planElsewhere), nil,
		},
		{
			"di-luar-renstra", Warning, "Tahun laporan terletak dalam periode renstra.",
			"Tambahkan renstra yang berlaku pada daftar Renstra.", atOnce(outsidePlan), nil,
		},
		{
			"tanpa-riwayat", Info, "Setiap indikator utama mempunyai angka tahun sebelumnya.",
			"Isi riwayat tahun sebelumnya, atau sebutkan bahwa indikator itu baru.", eachIndicator(withoutBaseline).when(endedWithHistory), noBaseline,
		},
		{
			"capaian-jauh", Info, "Capaian tidak jauh di atas 120 persen.",
			"Periksa target dan satuan; jelaskan dalam analisis.", eachIndicator(farAchievements), farAbove,
		},
		{
			"kenaikan-poin", Warning, "Selisih dua persentase disebut poin, bukan persen.",
			"Tulis “poin”, atau hitung kenaikannya dalam persen.", nil, rises,
		},
		{
			"tanpa-bukti", Warning, "Setiap fasilitasi yang terlaksana mempunyai bukti dukung.",
			"Isi jenis dan nomor bukti pada rincian baris fasilitasi.", eachRow(bare), nil,
		},
		{
			"tanpa-sebab", Warning, "Setiap fasilitasi yang tidak terlaksana seluruhnya mempunyai sebab.",
			"Isi sebab pada rincian baris fasilitasi.", eachRow(unexplained).when(endedAndMarked), openRows,
		},
		{
			"tanpa-tanggal", Warning, "Setiap dokumen desa yang diterima mempunyai tanggal.",
			"Isi tanggal terimanya.", atOnce(undatedReceipts), datelessTicks,
		},
		{
			"tanggal-mustahil", Error, "Dokumen desa diterima sesudah tahunnya dimulai dan tidak bertahun-tahun sesudah batasnya.",
			"Periksa tahun pada tanggal terimanya.", atOnce(impossibleReceipts), nil,
		},
		{
			"tanggal-triwulan", Warning, "Tanggal fasilitasi terletak dalam triwulan tempat ia dicatat.",
			"Periksa tanggalnya, atau catat pada triwulan yang benar.", eachRow(daysOutOfPlace), nil,
		},
		{
			"jenis-desa", Warning, "Yang namanya menyebut kelurahan atau sebutan lain tercatat dengan jenis itu.",
			"Pilih jenisnya pada Data kantor, Desa; kelurahan tidak wajib menyampaikan dokumen desa.", atOnce(kindInName), nil,
		},
		{
			"diterima-tidak-wajib", Info, "Dokumen yang diterima memang wajib bagi desa itu.",
			"Periksa jenis desa, sejak dan sampai kapan desa itu ada, atau alasan tidak wajibnya.", atOnce(receivedUnowed), nil,
		},
		{
			"tanpa-analisis", Warning, "Analisis tujuan dan sasaran menjawab yang diminta angkanya.",
			"Tulis bagian itu pada layar Analisis.", atOnce(unanalysed), nil,
		},
		{
			"analisis-hampa", Warning, "Setiap butir analisis menjelaskan sesuatu.",
			"Tulis sebab dan upayanya; angka sudah ada dalam tabel.", atOnce(emptySentences), nil,
		},
	}
}

// formChecks are about people, things, signatures and the form of the document.
func formChecks() []Check {
	return []Check{
		{
			"pegawai-jumlah", Error, "Pegawai menurut jenis kelamin, status, dan pendidikan sama banyak.",
			"Periksa baris itu pada Tabel 1.", atOnce(staffRows), staffSums,
		},
		{
			"jabatan-berlebih", Warning, "Jabatan terisi tidak melebihi kebutuhan.",
			"Periksa kebutuhan menurut analisis jabatan.", atOnce(crowdedPosts), overfilled,
		},
		{
			"sarana-tanpa-jumlah", Warning, "Setiap sarana mempunyai jumlah.",
			"Isi jumlahnya menurut buku inventaris.", atOnce(countlessAssets), countless,
		},
		{
			"staf-luar-seksi", Warning, "Pekerjaan staf terletak pada seksinya sendiri.",
			"Serahkan pekerjaan itu kepada staf seksi yang menanganinya, atau perbaiki seksi staf itu.", atOnce(workElsewhere), nil,
		},
		{
			"nip", Error, "NIP terdiri atas 18 angka: lahir, pengangkatan, jenis kelamin, nomor urut.",
			"Perbaiki NIP menurut surat keputusan.", atOnce(badNIP), badNumbers,
		},
		{
			"peraturan-dicabut", Warning, "Naskah tidak menyebut peraturan yang sudah tidak berlaku pada tahunnya.",
			"Sebut peraturan penggantinya, atau perbaiki hari berlakunya pada daftar Dasar hukum.", atOnce(revokedRules), nil,
		},
		{
			"tanggal-ttd", Error, "Laporan ditandatangani sesudah tahunnya berakhir dan sebelum batas penyampaian.",
			"Perbaiki tanggal tanda tangan.", atOnce(signedOffice), signedDocument,
		},
		{
			"masa-jabatan", Warning, "Setiap jabatan dipegang seorang pejabat pada setiap hari tahun itu.",
			"Perbaiki hari pertama dan terakhirnya menurut SK, atau tambahkan Plt. atau Plh. di antaranya.", atOnce(termsOfOffice), nil,
		},
		{
			"nomor-tabel", Warning, "Setiap tabel mempunyai nomor sendiri, berurutan.",
			"Beri nomor ulang.", nil, tableNumbers,
		},
		{
			"rujukan-tabel", Warning, "Tabel yang dirujuk teks ada dalam laporan.",
			"Perbaiki nomor yang dirujuk.", nil, references,
		},
		{
			"nomor-judul", Warning, "Setiap judul mempunyai nomor sendiri; gambar bernomor urut.",
			"Beri nomor ulang.", nil, headings,
		},
		{
			codeFailed, Warning, "Sel memuat angka, bukan galat lembar kerja.",
			"Perbaiki rumus di lembar kerja, lalu cetak ulang.", nil, nil,
		},
		{
			"teks-persen", Warning, "Persentase di samping dua jumlah uang dalam kalimat adalah hasil baginya.",
			"Hitung ulang persentasenya, atau samakan kedua jumlah dengan tabelnya.", nil, saidShares,
		},
		{
			"teks-hitungan", Warning, "Penjumlahan dalam kalimat benar hasilnya.",
			"Hitung ulang hasilnya.", nil, saidSums,
		},
		{
			"teks-arah", Warning, "Naik, turun, di atas, dan di bawah dalam kalimat sesuai angkanya.",
			"Perbaiki katanya atau angkanya.", nil, saidTurns,
		},
		{
			"teks-tabel", Warning, "Angka yang disebut kalimat sama dengan tabelnya.",
			"Samakan kalimat dengan tabel, atau tabel dengan kalimat.", nil, saidFacts,
		},
		{
			"teks-banyak", Warning, "Banyaknya menurut predikat dalam kalimat sama dengan tabelnya.",
			"Hitung baris tabel itu menurut predikatnya.", nil, saidCounts,
		},
		{
			"teks-rata-rata", Warning, "Rata-rata capaian dalam kalimat sama dengan tabelnya.",
			"Samakan kalimat dengan tabel.", nil, saidMeans,
		},
		{
			"teks-rumus", Warning, "Rumus capaian bergantung pada angkanya.",
			"Tulis rumus yang dipakai.", nil, saidFormulas,
		},
		{
			"teks-tahun", Warning, "Judul dan kalimat tentang laporan ini menyebut tahun yang dilaporkan.",
			"Perbaiki tahunnya.", nil, saidYears,
		},
		{
			"isian-contoh", Warning, "Tidak ada titik-titik atau isian contoh yang tertinggal.",
			"Isi atau hapus.", nil, leftovers,
		},
		{
			"angka-rusak", Info, "Titik dan koma sebuah angka utuh.",
			"Periksa angka itu pada sumbernya.", nil, brokenMarks,
		},
		{
			"desimal-campur", Info, "Satu laporan memakai satu tanda desimal.",
			"Pakai koma desimal di semua tabel.", nil, mixedMarks,
		},
		{
			"tidak-dikenali", Info, "Tabel dapat dikenali dari judul dan kolomnya.",
			"Beri nama kolom yang lazim, atau sebutkan perannya.", nil, unrecognised,
		},
	}
}
