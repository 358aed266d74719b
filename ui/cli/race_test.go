//go:build race

package cli_test

// raced reports that these tests watch for races.
const raced = true
