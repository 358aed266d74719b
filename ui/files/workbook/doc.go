// Package workbook writes and reads the tables that offices pass around: xlsx, with live
// formulas beside the figures they gave, and csv as Excel in an Indonesian Windows opens it.
//
// Whatever people typed is text there and stays text: in a workbook no cell becomes a
// formula but by Cell.Formula, which only this program fills; in csv a text that a
// spreadsheet would run gets an apostrophe before it, which is taken off again in reading.
//
// What is read may come from anybody. Sizes are bounded before anything is unpacked, macros
// are refused, formulas are never computed: of a formula counts what its file shows.
package workbook
