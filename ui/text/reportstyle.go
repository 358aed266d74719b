package text

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"capaian/model"
)

func hundredthsWord(_ *model.Book, v any) string {
	n, ok := v.(json.Number)
	if !ok {
		return plainWord(v)
	}
	d, err := decimal.NewFromString(n.String())
	if err != nil {
		return plainWord(v)
	}
	return Plain(d.Shift(-2))
}

func marginsWord(_ *model.Book, v any) string {
	edges, _ := v.(map[string]any)
	return fmt.Sprintf("atas %s, kanan %s, bawah %s, kiri %s",
		plainWord(edges["top"]), plainWord(edges["right"]), plainWord(edges["bottom"]), plainWord(edges["left"]))
}

// headingsWord says each level of headings: 1: 14 tebal kapital tengah.
func headingsWord(_ *model.Book, v any) string {
	list, _ := v.([]any)
	looks := []struct{ name, word string }{{"bold", "tebal"}, {"italic", "miring"}, {"caps", "kapital"}, {"center", "tengah"}}
	var words []string
	for i, one := range list {
		h, _ := one.(map[string]any)
		line := strings.TrimSpace(plainWord(h["font"]) + " " + plainWord(h["size"]))
		for _, look := range looks {
			if h[look.name] == true {
				line += " " + look.word
			}
		}
		if color := plainWord(h["color"]); color != "" {
			line += " #" + color
		}
		words = append(words, fmt.Sprintf("%d: %s", i+1, line))
	}
	return strings.Join(words, "; ")
}

// pictureWord tells a picture by its size; its bytes tell people nothing.
func pictureWord(_ *model.Book, v any) string {
	data, err := base64.StdEncoding.DecodeString(plainWord(v))
	if err != nil || len(data) == 0 {
		return ""
	}
	return fmt.Sprintf("%s, %s byte", strings.ToUpper(model.ImageType(data)), Count(int64(len(data))))
}
