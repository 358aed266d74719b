package socket

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/windows"

	"capaian/model"
	"capaian/ui/remote"
)

// listen opens the socket of a file that this process holds. Who may come in is what the
// folder's permissions say; a socket left behind by another holder is taken away.
func listen(file string) (*listener, error) {
	folder, name, err := socketPath(file)
	if err != nil {
		return nil, err
	}
	path, _, err := reachable(folder, name)
	if err != nil {
		return nil, err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		return nil, err
	}
	l.SetUnlinkOnClose(false)
	return &listener{l, func() { _ = os.Remove(path) }}, nil
}

// reachable is a path short enough for a socket: where the real one is too long, one in the
// user's own folder for temporary files.
func reachable(folder, name string) (path string, discard func(), err error) {
	if !tooLong(folder, name) {
		return filepath.Join(folder, name), func() {}, nil
	}
	sum := sha256.Sum256([]byte(filepath.Join(folder, name)))
	return filepath.Join(os.TempDir(), "capaian-"+hex.EncodeToString(sum[:8])+suffix), func() {}, nil
}

func refused(err error) bool { return errors.Is(err, windows.WSAECONNREFUSED) }

// unknown is the login of a process whose user the system does not tell: it reads, once the
// office has users.
const unknown = "tidak dikenal"

// self is the user of this process.
func self(file opened) remote.Identity {
	id := remote.Identity{Login: unknown, Rule: model.WindowsLogin}
	if u, err := user.Current(); err == nil {
		id.Login, id.Name = plainName(u.Username), model.Clean(u.Name, false)
	}
	owner, named := ownerOf(file)
	id.Owner = named && owns(windows.GetCurrentProcessToken(), owner)
	id.Unowned = !named && file.handle != nil
	return id
}

// plainName is a login as it is; one that would have to be made plain first might then be
// another's.
func plainName(login string) string {
	if model.Clean(login, false) != login {
		return unknown
	}
	return login
}

// peerProcess asks a local socket for the process at its other end.
const peerProcess = 0x58000100

// peer asks the system whose process is at the other end.
func peer(conn *net.UnixConn, file opened) (remote.Identity, error) {
	raw, err := conn.SyscallConn()
	if err != nil {
		return remote.Identity{}, err
	}
	var process, got uint32
	var asked error
	err = raw.Control(func(fd uintptr) {
		asked = windows.WSAIoctl(windows.Handle(fd), peerProcess, nil, 0, (*byte)(unsafe.Pointer(&process)), uint32(unsafe.Sizeof(process)), &got, nil, 0)
	})
	if errors.Join(err, asked) != nil {
		return remote.Identity{Login: unknown}, nil
	}
	token, err := tokenOf(process)
	if err != nil {
		return remote.Identity{Login: unknown}, nil
	}
	defer func() { _ = token.Close() }()
	name, err := userOf(token)
	if err != nil {
		return remote.Identity{Login: unknown}, nil
	}
	owner, named := ownerOf(file)
	return remote.Identity{Login: name, Rule: model.WindowsLogin, Owner: named && owns(token, owner)}, nil
}

func tokenOf(process uint32) (windows.Token, error) {
	var token windows.Token
	handle, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, process)
	if err != nil {
		return token, err
	}
	// Nothing can be done about a handle that will not close.
	defer func() { _ = windows.CloseHandle(handle) }()
	return token, windows.OpenProcessToken(handle, windows.TOKEN_QUERY, &token)
}

// userOf names a user as os/user does.
func userOf(token windows.Token) (string, error) {
	who, err := token.GetTokenUser()
	if err != nil {
		return "", err
	}
	account, domain, _, err := who.User.Sid.LookupAccount("")
	if err != nil {
		return "", err
	}
	return plainName(domain + `\` + account), nil
}

// ownerOf is whose a file is; false where the system does not say, or names somebody of
// another machine, as of a share.
func ownerOf(file opened) (*windows.SID, bool) {
	const whose = windows.OWNER_SECURITY_INFORMATION
	var security *windows.SECURITY_DESCRIPTOR
	var err error
	if file.handle != nil {
		security, err = windows.GetSecurityInfo(windows.Handle(file.handle.Fd()), windows.SE_FILE_OBJECT, whose)
	} else {
		security, err = windows.GetNamedSecurityInfo(file.path, windows.SE_FILE_OBJECT, whose)
	}
	if err != nil {
		return nil, false
	}
	owner, _, err := security.Owner()
	if err != nil || owner == nil {
		return nil, false
	}
	if _, _, _, err := owner.LookupAccount(""); err != nil {
		return nil, false
	}
	return owner, true
}

// owns reports that somebody is the owner, or of the group that is, such as the
// administrators. Whoever is one of these and works without their rights could take them
// at any moment.
func owns(token windows.Token, owner *windows.SID) bool {
	const member = windows.SE_GROUP_ENABLED | windows.SE_GROUP_USE_FOR_DENY_ONLY
	who, err := token.GetTokenUser()
	if err != nil {
		return false
	}
	if who.User.Sid.Equals(owner) {
		return true
	}
	groups, err := token.GetTokenGroups()
	if err != nil {
		return false
	}
	for _, group := range groups.AllGroups() {
		if group.Attributes&member != 0 && group.Sid.Equals(owner) {
			return true
		}
	}
	return false
}
