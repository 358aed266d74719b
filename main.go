// Capaian is the program with which a kecamatan office runs its performance accountability.
package main

import (
	"os"
	"runtime/debug"
	"time"

	"capaian/ui/cli"
)

func main() {
	m := cli.Main{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Environ: os.Environ(), Now: time.Now, Version: version(),
	}
	os.Exit(m.Run())
}

// version is what the toolchain stamped into the binary.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "pengembangan"
}
