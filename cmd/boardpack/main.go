// Command boardpack makes board packs, as web pages and PDF, from CSV exports
// of commissioning intentions and their delivery.
//
// Usage:
//
//	boardpack init DIR [SHEET...] [--organisation NAME] [--cycle YEAR] [--as-at DATE] [--for OCCASION]
//	boardpack init DIR --add SHEET
//	boardpack init --upgrade [PACK...]
//	boardpack proforma [PACK] --out FILE.xlsx [--overwrite]
//	boardpack build [PACK...] [--out DIR] [--edition NAME] [--final [--published-on DATE]]
//	                [--jobs N] [--keep-going] [--shard I/N] [--anew] [--all] [--json]
//	boardpack index OUT [PACK...] [--json]
//	boardpack preview [PACK] [--edition NAME] [--port N] [--open]
//	boardpack check [PACK...] [--edition NAME] [--all] [--json]
//	boardpack check --pdf FILE... [--json]
//	boardpack compare OLD NEW [--pack PACK] [--key HEADER] [--sheet NAME] [--as-at DATE] [--matrix FIELD] [--json] [--csv FILE] [--exit-code]
//	boardpack templates [NAME...] [--write DIR]
//	boardpack help [TOPIC | COMMAND]
//	boardpack version [--licences]
//	boardpack --version
//
// A pack is a folder with pack.yaml and its CSV files, or a pattern such as 'packs/*' for
// many of them; without one, every pack in the folder data is taken. With --pdf, check
// looks at PDF files of any origin, for what keeps people or archives from reading them.
// Compare tells what moved between two exports, packs or builds. Help prints what packs
// and papers can hold: blocks, columns, findings, functions, pack; what compare tells; what
// preview does; how to build many packs; and a tutorial. It exits with 0 when all is done, 1 when there are
// errors in a pack (then nothing is written, but for the other packs of --keep-going) or in
// a PDF file, 2 when it was called wrongly, and 3 where compare --exit-code finds that
// anything moved.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
