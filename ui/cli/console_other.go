//go:build !windows

package cli

import "io"

// noDrawing is why a console cannot show the screen: terminals of other systems all can.
func noDrawing(io.Writer) string { return "" }
