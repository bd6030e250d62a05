// Package generator makes board packs: an Integrated Care Board's commissioning intentions and
// their delivery status, as CSV or .xlsx, become static HTML and PDF for each audience. Build
// replaces out, all or nothing, by what each audience may see, or tells diag.Findings.
//
// # The way data goes
//
//	files ── sheet, record ──> relations ── pivot, measure ──> results ── study, account ──> figures, values ─┐
//	Markdown ── paper ──> one tree, blocks and values in it <── bind ─────────────────────────────────────────┘
//	one tree ──> htmlout, pdfout (pdfua): each has chart draw for its own room ── publish ──> out/ with a manifest
//
// # The packages, and what each may import (TestLayers holds this)
//
//	diag, pattern  finding, position, nearest known word; a regular expression at its first use (imported by all)
//	calendar, wording, better  days, periods, years; numbers, money, lists, as written; which direction improves  -
//	typeface, tone  the font: bytes, widths, what it can show; colours of charts, light and dark  -
//	setting     YAML into structs, mistakes as findings     typeface
//	relation    a table of records as papers see it         wording
//	sheet       rows of cells out of CSV and .xlsx (excelize) -
//	record      rows into records, relations (gocsv)        sheet relation typeface calendar wording better protect score
//	doubt       what is well formed and can hardly be so    record relation calendar wording protect
//	pivot       counts, totals, the rows behind a cell      relation
//	movement    what moved between two tables of records    relation wording
//	ask         expressions over relations (expr)           relation wording calendar
//	score       weighted scores, ranks, how firm they are   wording
//	spc         XmR control charts                          better
//	trajectory  the line to a target, status, trend         calendar better
//	inequality, protect  slope index over quantiles; small numbers: people, hidden rows  -
//	measure     values of a measure, how it stands          calendar wording better record spc trajectory inequality protect
//	block, course  what a block of a paper can ask for; what a chart over days shows by its marks  -
//	brand       a logo, cleaned; a colour that can be read  tone
//	figure      what a block gets; no format                calendar wording course
//	chart       figure to the marks of a drawing            tone calendar wording course figure typeface
//	paper       Markdown to a tree, bound by name (goldmark) calendar wording block figure setting typeface
//	account     how a measure stands, in words and figures  calendar wording better record relation measure spc trajectory protect course figure
//	story       intentions as the list has them; filters    figure
//	study       blocks to figures; disclosure               calendar wording block record relation ask pivot score measure spc protect account figure story movement
//	statement   what papers say of measures, beside the data calendar block record account paper
//	proforma    the workbook that leads fill in (excelize)  record relation score wording
//	start       begins a pack out of a sheet                sheet record relation calendar wording study
//	comparison  what moved between sheets, packs, builds    record relation start movement publish wording
//	live        figure to go-echarts chart, for charts.html wording tone calendar course figure chart
//	htmlout     tree to pages                               wording paper figure story chart live brand
//	pdffile     objects of a PDF file (klauspost/compress)  -
//	pdfua       structure of a PDF: held, written into it   pdffile typeface
//	pdfout      tree to PDF (gofpdf, imported here only)    wording paper figure story chart tone pdfua typeface brand
//	pdfcheck    is a PDF accessible and archivable?         pdffile
//	workbook    an edition's tables: .xlsx (klauspost/compress) calendar wording figure typeface
//	publish     staging, swap, manifest                     -
//	generator   runs the stages                             all
//	preview     serves an edition while it is worked on (fsnotify) generator
//	trial       how much a test tries                       -
//
// # Rules that hold everywhere
//
// Every number on a page comes from the records by one path: expression or block, study, figure,
// renderer. People in small numbers are protected first. Renderers never see records, analysis never
// sees Markdown. CSV text is data. Output depends on the input's bytes alone. A kind of block is a
// spec in block and an answer in study; a chart type a line in figure.ChartTypes and a drawer in chart
// and in live; a CSV file a struct with tags in record; a node kind one of paper.NodeKinds.
package generator
