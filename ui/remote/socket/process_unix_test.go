//go:build !windows

package socket_test

import (
	"os/exec"
	"syscall"
)

// asNobody makes the command one of the user who owns nothing.
func asNobody(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}
