package screen

import "io"

// Files writes documents for the person at the screen. Its methods run outside Update. Only
// a session at the computer that holds the data is given it: files of another would lie
// where nobody looks for them.
type Files interface {
	// Folder is where documents come to lie.
	Folder() string
	// Write makes a new file of the name and returns its path; where the name is taken, of
	// the name with a number. Nothing is overwritten, and nothing half written stays.
	Write(name string, write func(io.Writer) error) (path string, err error)
	// PDF makes one of a Word document beside it.
	PDF(path string) (pdf string, err error)
	// NoPDF is why it cannot be, and what to do instead; "" where it can.
	NoPDF() string
}
