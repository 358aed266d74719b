//go:build !windows

package socket

import (
	"errors"
	"syscall"
)

// unsupported reports that the system or the disk knows no such sockets: those of sticks refuse
// the very act.
func unsupported(err error) bool {
	return errors.Is(err, syscall.EAFNOSUPPORT) || errors.Is(err, syscall.EOPNOTSUPP) || errors.Is(err, syscall.EPERM)
}

// readOnly reports a disk that cannot be written.
func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
