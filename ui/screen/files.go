package screen

import "io"

// Files writes and reads documents for the person at the screen. Its methods run outside
// Update. Only a session at the computer that holds the data is given it: files of another
// would lie where nobody looks for them.
type Files interface {
	// Read gives the whole of a file of an office's size, and its name. The path may be as people
	// have it: in quotes, dropped on the terminal, or with the folder of their documents left out.
	Read(path string) (raw []byte, name string, err error)
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

// BackupPlace is a folder that a backup may be written to.
type BackupPlace struct {
	Path string
	Says string // what it is, such as a stick
}

// Backups copies the data file for the person at the screen. Its methods run outside Update.
type Backups interface {
	// BackupPlaces are the folders there are, sticks first.
	BackupPlaces() []BackupPlace
	// Backup copies the data file into the folder, checks the copy, and says in a sentence
	// where it is. Nothing is overwritten.
	Backup(folder string) (string, error)
}
