package cli

import (
	"io"
	"os"

	"golang.org/x/sys/windows"
)

// noDrawing is why a console cannot show the screen, or "": one that does not know the
// sequences of terminals would print them as letters.
func noDrawing(out io.Writer) string {
	file, ok := out.(*os.File)
	if !ok {
		return ""
	}
	console, mode := windows.Handle(file.Fd()), uint32(0)
	if windows.GetConsoleMode(console, &mode) != nil {
		return "" // another sort of terminal
	}
	if windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		return plainConsole
	}
	return ""
}

const plainConsole = "konsol ini tidak dapat menggambar layar; diperlukan konsol Windows 10 atau lebih baru (pada sifat jendelanya, jangan pakai konsol lama), atau buka lewat PuTTY"
