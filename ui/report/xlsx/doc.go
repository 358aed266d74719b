// Package xlsx writes the report's tables as a workbook: a sheet for each table, an index,
// and a chart. Figures that follow from others are live formulas beside the figure they came
// to; figures that people entered are open to typing, everything else is protected without a
// password. Nothing is rounded but in what is shown, so that a spreadsheet comes to the
// figures of the report and to no others.
package xlsx
