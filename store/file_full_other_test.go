//go:build !unix

package store_test

import "errors"

func fillUntilRefused(string) error {
	return errors.New("this system has no limit on the size of a file to try with")
}
