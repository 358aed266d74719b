// Package socket is the local socket beside a data file: who listens there holds the file,
// and whoever comes in is known by what the system says of the process at the other end.
//
// The socket lets in whoever may open the file: it has the file's mode and group. Its own
// folder is what keeps others from putting up a false one.
package socket

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
	suffix  = ".sock"
	maxName = 60
	maxPath = 100
)

// dialTime is how long a holder may take to take the call; it is on this machine.
const dialTimeout = 2 * time.Second

// socketPath is where the socket of a data file stands. Names that lead to one file through
// links have one socket; that of a file which was deleted meanwhile stays where it was.
func socketPath(file string) (folder, name string, err error) {
	real, err := filepath.EvalSymlinks(file)
	if errors.Is(err, fs.ErrNotExist) {
		if folder, err = filepath.EvalSymlinks(filepath.Dir(file)); err == nil {
			real = filepath.Join(folder, filepath.Base(file))
		}
	}
	if err != nil {
		return "", "", err
	}
	if real, err = filepath.Abs(real); err != nil {
		return "", "", err
	}
	name = filepath.Base(real)
	if len(name) > maxName {
		sum := sha256.Sum256([]byte(name))
		name = "capaian-" + hex.EncodeToString(sum[:8])
	}
	return filepath.Dir(real), name + suffix, nil
}

// dial connects to the socket of a file. The error is fs.ErrNotExist where nobody holds the file.
func dial(file string) (net.Conn, error) {
	folder, name, err := socketPath(file)
	if err != nil {
		return nil, err
	}
	path, discard, err := reachable(folder, name)
	if err != nil {
		return nil, err
	}
	defer discard()
	conn, err := net.DialTimeout("unix", path, dialTimeout)
	if err != nil && (errors.Is(err, fs.ErrNotExist) || refused(err)) {
		return nil, fs.ErrNotExist
	}
	return conn, err
}

// listener is an open socket and what takes its name away.
type listener struct {
	net.Listener
	remove func()
}

// Close closes the socket and takes its name away. The file must still be held: afterwards
// the name may belong to the next holder.
func (l *listener) Close() error {
	l.remove()
	return l.Listener.Close()
}

// identify says who is at the other end of a line that came in by the socket of the file.
func identify(conn net.Conn, file opened) (remote.Identity, error) {
	unix, ok := conn.(*net.UnixConn)
	if !ok {
		return remote.Identity{}, errors.New("socket: not a local line")
	}
	return peer(unix, file)
}

// opened is a data file as it is asked whose it is: by its handle, since its name can be
// given to another file by whoever may write its folder. A file that may only be read has no
// handle, and there nobody writes.
type opened struct {
	path   string
	handle *os.File
}

// Self is who runs this process.
func Self() remote.Identity { return self(opened{}) }

// login names a user of the machine by the number that the system vouches for; the
// environment, which anybody can set, is not asked. A name that would have to be made plain
// first might then be another's.
func login(uid int) (name, full string) {
	number := strconv.Itoa(uid)
	u, err := user.LookupId(number)
	if err != nil || model.Clean(u.Username, false) != u.Username {
		return "uid-" + number, ""
	}
	return u.Username, model.Clean(u.Name, false)
}

// tooLong reports a path that no socket can have.
func tooLong(folder, name string) bool { return len(folder)+1+len(name) > maxPath }

// temporary makes a folder that only this user can enter.
func temporary(in string) (string, func(), error) {
	folder, err := os.MkdirTemp(in, ".capaian-")
	if err != nil {
		return "", nil, err
	}
	// What stays behind holds nothing.
	return folder, func() { _ = os.RemoveAll(folder) }, nil
}
