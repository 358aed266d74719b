// Package printed reads a report as it was printed: cells in which figures stand in many
// marks, tables whose columns are known by the words at their heads, rows that are heads,
// totals or parts of a tree. It decides nothing about right and wrong; where a text can be
// meant in several ways it gives all of them, the likeliest first, and says so.
package printed
