package socket

import (
	"errors"

	"golang.org/x/sys/windows"
)

// unsupported reports that the system or the disk knows no such sockets.
func unsupported(err error) bool {
	for _, told := range []error{windows.WSAEAFNOSUPPORT, windows.WSAEPROTONOSUPPORT, windows.WSAEOPNOTSUPP, windows.WSAEINVAL} {
		if errors.Is(err, told) {
			return true
		}
	}
	return false
}

// readOnly reports a disk that cannot be written.
func readOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
