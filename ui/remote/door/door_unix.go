//go:build !windows

package door

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"capaian/ui/remote"
)

// listen opens the door of a file that this process holds. The socket is made where nobody
// else can come, given the file's mode and owners, and only then its name: whatever stood
// there before belonged to a process that no longer holds the file.
func listen(file string) (*listener, error) {
	folder, name, err := place(file)
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

func self(file string) remote.Identity { return identityOf(os.Geteuid(), file) }

// identityOf is the user of the machine as this file sees them. Root is taken for its owner.
func identityOf(uid int, file string) remote.Identity {
	id := remote.Identity{Owner: uid == 0}
	id.Login, id.Name = login(uid)
	if info, err := os.Stat(file); err == nil {
		if stat, ok := info.Sys().(*syscall.Stat_t); ok && int(stat.Uid) == uid {
			id.Owner = true
		}
	}
	return id
}
