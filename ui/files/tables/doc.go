// Package tables is the lists of an office as tables: what their columns are called, how each
// cell goes to text and back, for spreadsheets, csv and forms.
//
// A row is a record, such as a village, with the cells that hang on it, such as its receipts.
// The column Kode holds the id by which a row is found again; without it a row is found by
// its name, and a name that is not there yet is a new row. Columns are known by their heads
// in any order; a column that is not there changes nothing, a blank cell of one that is
// clears what it holds. Columns that show a computed figure are passed over.
package tables
