// Package door is the local socket beside a data file: who listens there holds the file,
// and whoever comes in is known by what the system says of the process at the other end.
//
// The socket lets in whoever may open the file: it has the file's mode and group. Its own
// folder is what keeps others from putting up a false one.
package door

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"os/user"

	"capaian/model"
	"capaian/ui/remote"
)

// Names of sockets. Systems take paths of about a hundred bytes; what is longer is reached
// another way, which depends on the system.
const (
	suffix      = ".sock"
	longestName = 60
	longestPath = 100
)

// dialTime is how long a holder may take to take the call; it is on this machine.
const dialTime = 2 * time.Second

// place is where the door of a data file stands. Names that lead to one file through links
// have one door.
func place(file string) (folder, name string, err error) {
	real, err := filepath.EvalSymlinks(file)
	if err != nil {
		return "", "", err
	}
	if real, err = filepath.Abs(real); err != nil {
		return "", "", err
	}
	name = filepath.Base(real)
	if len(name) > longestName {
		sum := sha256.Sum256([]byte(name))
		name = "capaian-" + hex.EncodeToString(sum[:8])
	}
	return filepath.Dir(real), name + suffix, nil
}

// dial goes to the door of a file. The error is fs.ErrNotExist where nobody holds the file.
func dial(file string) (net.Conn, error) {
	folder, name, err := place(file)
	if err != nil {
		return nil, err
	}
	path, discard, err := reachable(folder, name)
	if err != nil {
		return nil, err
	}
	defer discard()
	conn, err := net.DialTimeout("unix", path, dialTime)
	if err != nil && (errors.Is(err, fs.ErrNotExist) || refused(err)) {
		return nil, fs.ErrNotExist
	}
	return conn, err
}

// listener is an open door.
type listener struct {
	net.Listener
	remove func()
}

// Close closes the door and takes its socket away. The file must still be held: afterwards
// the name may belong to the next holder.
func (l *listener) Close() error {
	l.remove()
	return l.Listener.Close()
}

// identify says who is at the other end of a line that came in by the door of the file.
func identify(conn net.Conn, file string) (remote.Identity, error) {
	unix, ok := conn.(*net.UnixConn)
	if !ok {
		return remote.Identity{}, errors.New("door: not a local line")
	}
	return peer(unix, file)
}

// Self is who this process is to the file.
func Self(file string) remote.Identity { return self(file) }

// login names a user of the machine by the number that the system vouches for; the
// environment, which anybody can set, is not asked.
func login(uid int) (name, full string) {
	number := strconv.Itoa(uid)
	u, err := user.LookupId(number)
	if err != nil {
		return "uid-" + number, ""
	}
	return model.Clean(u.Username, false), model.Clean(u.Name, false)
}

// tooLong reports a path that no socket can have.
func tooLong(folder, name string) bool { return len(folder)+1+len(name) > longestPath }

// temporary makes a folder that only this user can enter.
func temporary(in string) (string, func(), error) {
	folder, err := os.MkdirTemp(in, ".capaian-")
	if err != nil {
		return "", nil, err
	}
	// What stays behind holds nothing.
	return folder, func() { _ = os.RemoveAll(folder) }, nil
}
