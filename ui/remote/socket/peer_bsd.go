//go:build darwin || freebsd

package socket

import "golang.org/x/sys/unix"

// ownerOf is the user whose process is at the other end of a socket.
func ownerOf(fd int) (int, error) {
	who, err := unix.GetsockoptXucred(fd, unix.SOL_LOCAL, unix.LOCAL_PEERCRED)
	if err != nil {
		return 0, err
	}
	return int(who.Uid), nil
}
