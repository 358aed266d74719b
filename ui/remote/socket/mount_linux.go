package socket

import (
	"os"
	"slices"

	"golang.org/x/sys/unix"
)

// ownerIsOfMount reports a file system that keeps no owners of Unix: every file on it is said
// to belong to whoever it was mounted for.
func ownerIsOfMount(handle *os.File) bool {
	var fs unix.Statfs_t
	if unix.Fstatfs(int(handle.Fd()), &fs) != nil {
		return false
	}
	return slices.Contains([]uint32{
		unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.MSDOS_SUPER_MAGIC, unix.EXFAT_SUPER_MAGIC,
		0x5346544e, // NTFS
		0x7366746e, // NTFS3
		0x786f4256, // a folder shared by VirtualBox
	}, uint32(fs.Type))
}
