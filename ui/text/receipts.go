package text

// ReceiptHeads are what people write over the days on which a document came.
func ReceiptHeads(document string) []string {
	heads := []string{document, document + " diterima", document + " masuk"}
	for _, what := range []string{"", "terima", "diterima", "penerimaan", "penyampaian", "masuk", "pengiriman", "penyerahan"} {
		heads = append(heads, "Tanggal "+what+" "+document, document+" tanggal "+what, "Tanggal "+document+" "+what)
		if what != "" {
			heads = append(heads, what+" "+document)
		}
	}
	return heads
}
