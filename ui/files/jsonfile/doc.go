// Package jsonfile takes an office's data out of its file and back in, as JSON and without
// loss: importing an export into an empty file gives the same Books, and exporting those
// gives the same bytes.
//
// An export holds whole years or parts of them, and the people of the office only where
// they are asked for: whoever imports a file should not make somebody an admin unawares.
// The audit trail is not in it. It belongs to its file, entry chained to entry; a copy of
// file and trail is a backup. An import is itself one act a year in the trail of the file it
// goes into, and can be taken back like any other.
//
// Reading is strict, since a name that is passed over is a figure lost: unknown names,
// kinds and parts, names given twice, and exports of a newer layout are refused. All that is
// wrong is told at once, each with its place, and nothing is changed unless all is sound.
//
// What a record looks like is drawn from the model's own types (Shape), for reading and for
// the JSON Schema alike, so that the three cannot drift apart.
package jsonfile
