// Package store is the one room that knows bbolt: the data file of an office, the one
// door for writes, immutable Books for reading, the audit trail, and the wake-up of
// everybody who watches.
//
// The file holds these buckets:
//
//	meta                          "format" → capaian, "schema" → version of this layout
//	v1 / <year> / <kind> / <key>  → {"rev":12,"data":{…}}, one record; year 0 holds the people
//	audit / <revision>            → model.Entry with "state", the digest of all records after it;
//	                                the key is 8 bytes, big endian
//	local / <key>                 → what a program remembers for a person; absent until needed
//
// A revision is the number of the newest audit entry. Unlike bbolt's transaction number it
// counts only what people did, and it survives a copy, a compaction and a restore. Every
// entry carries the SHA-256 of the stored bytes of the one before, so that a trail that was
// cut or altered shows.
//
// A write goes through Do: authority, validation, conflict check, rules, then one bbolt
// transaction with the records and their audit entry, then the new Book, then the wake-up.
// Small acts that wait at the same time share a transaction; each has its own entry.
// Nothing in memory changes before the commit has succeeded. Before a commit the file must
// still be the one at its path, as this program left it; otherwise what memory holds is
// written beside it. Opening holds the records to the digest of the newest act, and the file
// to the seals that are kept outside of it. Only Remember writes beside
// this door, and only to local: where a person left is nothing an office answers for.
package store
