//go:build !windows

package socket

import (
	"errors"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"

	"capaian/ui/remote"
)

// listen opens the socket of a file that this process holds. The socket is made where nobody
// else can come, given the file's mode and owners, and only then its name: whatever stood
// there before belonged to a process that no longer holds the file.
func listen(file string) (*listener, error) {
	folder, name, err := socketPath(file)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	workshop, discard, err := temporary(folder)
	if err != nil {
		return nil, err
	}
	defer discard()
	path, undo, err := reachable(workshop, "s")
	if err != nil {
		return nil, err
	}
	defer undo()
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, err
	}
	l.SetUnlinkOnClose(false)
	made, final := filepath.Join(workshop, "s"), filepath.Join(folder, name)
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		// Only root may give a file away; for anybody else it is theirs already, or the
		// group's if they are in it.
		_ = os.Chown(made, -1, int(stat.Gid))
		_ = os.Chown(made, int(stat.Uid), -1)
	}
	if err := errors.Join(os.Chmod(made, info.Mode().Perm()&0o666), os.Rename(made, final)); err != nil {
		_ = l.Close()
		return nil, err
	}
	return &listener{l, func() { _ = os.Remove(final) }}, nil
}

// reachable is a path short enough for a socket, by way of a link where the real one is too long.
func reachable(folder, name string) (path string, discard func(), err error) {
	if !tooLong(folder, name) {
		return filepath.Join(folder, name), func() {}, nil
	}
	temp, discard, err := temporary(os.TempDir())
	if err != nil {
		return "", nil, err
	}
	short := filepath.Join(temp, "d")
	if err := os.Symlink(folder, short); err != nil {
		discard()
		return "", nil, err
	}
	return filepath.Join(short, name), discard, nil
}

func refused(err error) bool { return errors.Is(err, syscall.ECONNREFUSED) }

// self is the user of this process. Of a file that is nobody's they may be taken for more than
// a reader, whom a line is not.
func self(file opened) remote.Identity {
	id := identityOf(os.Geteuid(), file)
	id.Unowned = !id.Owner && file.handle != nil && unowned(file.handle)
	return id
}

// identityOf is the user of the machine as this file sees them. Root is taken for its owner.
func identityOf(uid int, file opened) remote.Identity {
	id := remote.Identity{Owner: uid == 0}
	id.Login, id.Name = login(uid)
	if owner, ok := ownerNumber(file); ok && owner == uid {
		id.Owner = true
	}
	return id
}

// ownerNumber is whose a file is by what the system says; false where it says nothing.
func ownerNumber(file opened) (int, bool) {
	var info os.FileInfo
	var err error
	if file.handle != nil {
		info, err = file.handle.Stat()
	} else {
		info, err = os.Stat(file.path)
	}
	if err != nil {
		return 0, false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	return int(stat.Uid), true
}

// unowned reports that the owner which the system names is nobody of this machine: a number
// without an account, as of a server whose people are others, or whoever the file system
// was mounted for, which keeps no owners.
func unowned(handle *os.File) bool {
	owner, ok := ownerNumber(opened{handle: handle})
	if !ok {
		return false
	}
	if ownerIsOfMount(handle) {
		return true
	}
	u, err := user.LookupId(strconv.Itoa(owner))
	return err != nil || u.Username == "nobody"
}
