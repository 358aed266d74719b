package dialog

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
	"capaian/ui/theme"
)

// File asks for the path of a file and has it read, outside Update; while the disk works it
// says so once. It closes when what was read is taken.
type File[T any] struct {
	*Ask
	page    string // of the manual
	hint    string
	read    func(path string) (T, error)
	take    func(T) (tea.Cmd, error)
	paste   func(content string) bool
	path    string // that was just said
	reading bool
}

// fileRead is what the disk answered.
type fileRead[T any] struct {
	box  *File[T]
	told T
	err  error
}

// For names the box that asked.
func (m fileRead[T]) For() screen.Dialog { return m.box }

// NewFile asks under the title. read works on the disk; take gets its answer and says by an
// error that it is none, whereupon the path can be changed.
func NewFile[T any](th theme.Theme, title, hint string, read func(path string) (T, error), take func(T) (tea.Cmd, error)) *File[T] {
	f := &File[T]{hint: hint, read: read, take: take}
	f.Ask = NewAsk(th, title, hint, func(typed string) error {
		f.path = cleanPath(typed)
		return nil
	})
	return f
}

// Explained names its page in the manual.
func (f *File[T]) Explained(page string) { f.page = page }

// OnPaste asks first what a paste is: true takes it and closes the box.
func (f *File[T]) OnPaste(take func(content string) bool) { f.paste = take }

// Page is the name of its page in the manual.
func (f *File[T]) Page() string { return f.page }

// Keys read the file and leave it; every other key is text.
func (f *File[T]) Keys() []screen.Binding {
	rows := []screen.Binding{screen.Do("Esc", "tutup", nil, "esc").Hinted()}
	if f.reading {
		return rows
	}
	return append([]screen.Binding{screen.Do("Enter", "baca", nil, "enter").Hinted()}, rows...)
}

// Open puts a path that is known already into the box and reads it; "" leaves it to be typed.
func (f *File[T]) Open(path string) tea.Cmd {
	if path == "" {
		return nil
	}
	_, _ = f.Ask.Update(tea.PasteMsg{Content: path})
	return f.start(path)
}

// Update takes the path and what the disk answered.
func (f *File[T]) Update(msg tea.Msg) (tea.Cmd, bool) {
	if answer, is := msg.(fileRead[T]); is {
		f.reading, f.Ask.hint = false, f.hint
		var cmd tea.Cmd
		if answer.err == nil {
			cmd, answer.err = f.take(answer.told)
		}
		if answer.err != nil {
			f.Refuse(answer.err.Error())
			return nil, false
		}
		return cmd, true
	}
	press, isKey := msg.(tea.KeyPressMsg)
	if f.reading && !(isKey && press.String() == "esc") {
		return nil, false
	}
	if paste, is := msg.(tea.PasteMsg); is {
		if f.paste != nil && f.paste(paste.Content) {
			return nil, true
		}
		msg = tea.PasteMsg{Content: cleanPath(paste.Content)}
	}
	cmd, done := f.Ask.Update(msg)
	if !isKey || press.String() != "enter" {
		return cmd, done
	}
	if f.path == "" {
		f.Refuse("Berkas: masih kosong. Ketik atau tempel nama berkasnya, atau seret berkasnya ke jendela ini.")
		return nil, false
	}
	return f.start(f.path), false
}

func (f *File[T]) start(path string) tea.Cmd {
	f.reading, f.Ask.hint = true, "Membaca …"
	f.Refuse("")
	return func() tea.Msg {
		told, err := f.read(path)
		return fileRead[T]{box: f, told: told, err: err}
	}
}

// PathIn is the path of a file with one of the endings in a pasted text, as terminals write one
// that was dropped into them: in quotes, with its spaces marked, or as an address; "" where the
// text is anything else.
func PathIn(content string, endings ...string) string {
	if strings.ContainsAny(strings.TrimSpace(content), "\r\n\t") {
		return ""
	}
	path := cleanPath(content)
	if small := strings.ToLower(path); !slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(small, ending) }) {
		return ""
	}
	return path
}

// cleanPath takes off a path what terminals and shells put around and into one.
func cleanPath(content string) string {
	path := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(content), "& ")) // PowerShell
	if n := len(path); n > 2 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = path[1 : n-1]
	} else if !strings.Contains(path, `:\`) && !strings.HasPrefix(path, `\\`) {
		path = strings.NewReplacer(`\\`, `\`, `\`, "").Replace(path)
	}
	if rest, address := strings.CutPrefix(path, "file://"); address {
		path = decoded(rest)
		if len(path) > 3 && path[2] == ':' { // file:///C:/…
			path = path[1:]
		}
	}
	return path
}

// decoded writes the bytes of an address out that stand as %20 in it.
func decoded(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		if len(s) > 2 && s[0] == '%' {
			if code, err := strconv.ParseUint(s[1:3], 16, 8); err == nil {
				b.WriteByte(byte(code))
				s = s[3:]
				continue
			}
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}
