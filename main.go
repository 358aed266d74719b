// Capaian is the program with which a kecamatan office runs its performance accountability.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"capaian/ui/cli"
)

func main() {
	m := cli.Main{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Environ: os.Environ(), Now: time.Now, Build: build(),
		Program: executable(),
	}
	os.Exit(m.Run())
}

// executable is the file that runs, or "".
func executable() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	return path
}

// build is what the toolchain stamped into the program.
func build() cli.Build {
	b := cli.Build{Version: cli.Unreleased, Go: runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	if info.Main.Version != "" && info.Main.Version != "(devel)" {
		b.Version = strings.TrimPrefix(info.Main.Version, "v")
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value[:min(len(s.Value), 12)]
		case "vcs.time":
			b.Date, _, _ = strings.Cut(s.Value, "T")
		}
	}
	return b
}
