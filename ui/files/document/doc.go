// Package document reads a finished report as its office keeps it: from Word (docx), from
// LibreOffice (odt), or tables of a workbook (xlsx, ods, csv). It gives the tables with their
// captions and heads, the sentences in their order, and who signed when; tables of contents,
// layout tables, hidden and deleted text are left out, inserted text is taken.
//
// What is read may come from anybody: sizes, depth and the number of cells are bounded, and
// only the part with the text is unpacked. Every error is a *model.Fault that says what to do.
package document
