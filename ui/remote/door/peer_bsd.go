//go:build darwin || freebsd

package door

import (
	"errors"
	"net"

	"golang.org/x/sys/unix"

	"capaian/ui/remote"
)

// peer asks the system whose process is at the other end.
func peer(conn *net.UnixConn, file string) (remote.Identity, error) {
	raw, err := conn.SyscallConn()
	if err != nil {
		return remote.Identity{}, err
	}
	var who *unix.Xucred
	var asked error
	err = raw.Control(func(fd uintptr) {
		who, asked = unix.GetsockoptXucred(int(fd), unix.SOL_LOCAL, unix.LOCAL_PEERCRED)
	})
	if err := errors.Join(err, asked); err != nil {
		return remote.Identity{}, err
	}
	return identityOf(int(who.Uid), file), nil
}
