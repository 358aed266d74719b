//go:build unix

package store

import (
	"os"
	"syscall"
)

// keepOwners gives a new file the mode and group of another. Where the group is not the
// user's to give, nobody of the group gets in by that mode.
func keepOwners(path, like string) {
	info, err := os.Stat(like)
	if err != nil {
		return
	}
	mode := info.Mode().Perm()
	if stat, ok := info.Sys().(*syscall.Stat_t); ok && os.Chown(path, -1, int(stat.Gid)) != nil {
		mode &^= 0o070
	}
	// Only root may give a file away.
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		_ = os.Chown(path, int(stat.Uid), -1)
	}
	_ = os.Chmod(path, mode)
}
