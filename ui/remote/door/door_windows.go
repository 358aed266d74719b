package door

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

// listen opens the door of a file that this process holds. Who may come in is what the
// folder's permissions say; a socket left behind by another holder is taken away.
func listen(file string) (*listener, error) {
	folder, name, err := place(file)
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
func self(file string) remote.Identity {
	id := remote.Identity{Login: unknown}
	if u, err := user.Current(); err == nil {
		id.Login, id.Name = model.Clean(u.Username, false), model.Clean(u.Name, false)
	}
	id.Owner = owns(windows.GetCurrentProcessToken(), file)
	return id
}

// peerProcess asks a local socket for the process at its other end.
const peerProcess = 0x58000100

// peer asks the system whose process is at the other end.
func peer(conn *net.UnixConn, file string) (remote.Identity, error) {
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
	return remote.Identity{Login: name, Owner: owns(token, file)}, nil
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
	return model.Clean(domain+`\`+account, false), nil
}

// owns reports that the file belongs to the user, or to a group such as the administrators
// in whose name the user acts.
func owns(token windows.Token, file string) bool {
	const whose = windows.OWNER_SECURITY_INFORMATION
	security, err := windows.GetNamedSecurityInfo(file, windows.SE_FILE_OBJECT, whose)
	if err != nil {
		return false
	}
	owner, _, err := security.Owner()
	if err != nil {
		return false
	}
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
		if group.Attributes&windows.SE_GROUP_ENABLED != 0 && group.Sid.Equals(owner) {
			return true
		}
	}
	return false
}
