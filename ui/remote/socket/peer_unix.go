//go:build linux || darwin || freebsd

package socket

import (
	"errors"
	"net"

	"capaian/ui/remote"
)

// peer asks the system whose process is at the other end.
func peer(conn *net.UnixConn, file opened) (remote.Identity, error) {
	raw, err := conn.SyscallConn()
	if err != nil {
		return remote.Identity{}, err
	}
	uid := 0
	var asked error
	err = raw.Control(func(fd uintptr) { uid, asked = ownerOf(int(fd)) })
	if err := errors.Join(err, asked); err != nil {
		return remote.Identity{}, err
	}
	return identityOf(uid, file), nil
}
