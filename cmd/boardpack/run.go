package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"
	"golang.org/x/term"

	"boardpack/generator"
	"boardpack/generator/diag"
	"boardpack/generator/preview"
	"boardpack/generator/start"
)

// The exit codes.
const (
	done     = 0
	findings = 1 // errors in a pack or PDF file; nothing was written
	usage    = 2
	moved    = 3 // compare --exit-code: something did
)

// commands is the command line.
type commands struct {
	Init      initCommand      `cmd:"" help:"Begin a pack, out of your own sheets or with empty files."`
	Proforma  proformaCommand  `cmd:"" help:"Write the workbook in which leads send a pack's intentions in."`
	Build     buildCommand     `cmd:"" help:"Make packs and put them in the output folder, all or nothing."`
	Index     indexCommand     `cmd:"" help:"List anew what an output folder has, after several builds were put together there."`
	Check     checkCommand     `cmd:"" help:"Read packs and papers, and list what is wrong with them. Writes nothing."`
	Compare   compareCommand   `cmd:"" help:"Tell what moved from one sheet, pack or build to another."`
	Preview   previewCommand   `cmd:"" help:"Show an edition in the browser while you work on its pack, each change at once. Nothing leaves this computer."`
	Templates templatesCommand `cmd:"" help:"List the neutral papers that every pack can use, or write them into a folder to be changed."`
	Help      helpCommand      `cmd:"" help:"Print what packs and papers can hold: ${topics}; or what a command can be told."`
	Version   versionCommand   `cmd:"" help:"Print boardpack's version."`

	VersionFlag kong.VersionFlag `name:"version" help:"Print boardpack's version."` // where most programs have it
}

type checkCommand struct {
	Packs   []string `arg:"" optional:"" name:"pack" help:"Folders of packs, or patterns such as 'packs/*'; none means every pack in the folder data."`
	Edition string   `placeholder:"NAME" help:"Check this edition only."`
	PDF     bool     `name:"pdf" help:"What is named are PDF files: list what keeps them from PDF/UA-1 and PDF/A-3a."`
	All     bool     `help:"Tell each place of a mistake on a line of its own."`
	JSON    bool     `name:"json" help:"Print the findings as JSON."`
}

type helpCommand struct {
	Topic string `arg:"" optional:"" help:"One of ${topics}; or a command."`
}

type versionCommand struct {
	Licences bool `help:"Print the licences of all that boardpack is made from, in full."`
}

// console is what the commands work with.
type console struct {
	context.Context
	stdout, stderr io.Writer
	browser        func(ctx context.Context, address string) error // shows an address
}

// exited carries the exit code out of kong's help.
type exited int

// run does what the arguments ask and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	return console{ctx, stdout, stderr, preview.Browser}.run(args)
}

func (s console) run(args []string) (code int) {
	defer func() {
		switch left := recover().(type) {
		case nil:
		case exited:
			code = int(left)
		default:
			panic(left)
		}
	}()
	var cli commands
	parser, err := kong.New(&cli,
		kong.Name("boardpack"),
		kong.Description("Makes board packs, as web pages and PDF, from CSV exports of commissioning intentions."),
		kong.Writers(s.stdout, s.stderr),
		kong.Vars{"topics": strings.Join(generator.HelpTopics(), ", "), "version": version(), "port": strconv.Itoa(preview.UsualPort), "occasions": strings.Join(start.Occasions(), ", ")},
		kong.Exit(func(code int) { panic(exited(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		panic(err) // the command line's own definition is wrong
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(s.stderr, "boardpack: %v (boardpack --help tells more)\n", err)
		s.unparsed(args, err)
		return usage
	}
	err = parsed.Run(s)
	switch {
	case err == nil:
		return done
	case errors.Is(err, errFindings):
		return findings
	case errors.Is(err, errMoved):
		return moved
	}
	fmt.Fprintf(s.stderr, "boardpack: %v\n", err)
	if errors.Is(err, generator.ErrUsage) {
		return usage
	}
	return findings
}

// errFindings says that the findings have been told and have errors among them.
var errFindings = errors.New("there are errors")

// Run checks packs, or PDF files.
func (c checkCommand) Run(s console) error {
	list, err := c.check(s)
	if c.JSON {
		err = outcome(list, err)
		return errors.Join(err, s.json(c.told(inFull(list, err))))
	}
	tell(s.stdout, list, c.All)
	if len(list) == 0 && err == nil {
		fmt.Fprintln(s.stdout, "nothing is wrong")
	}
	return outcome(list, err)
}

func (c checkCommand) check(s console) (diag.List, error) {
	if c.PDF && c.Edition != "" {
		return nil, fmt.Errorf("%w: a PDF file has no editions", generator.ErrUsage)
	}
	if c.PDF {
		return generator.CheckPDF(c.Packs)
	}
	options := generator.Options{Packs: c.Packs, Edition: c.Edition}
	if folders, err := options.Folders(); err == nil {
		makeRoom(folders, 1)
	}
	return generator.Check(s, options)
}

// Run prints a topic's page, or which topics there are; of a command its own help, before the
// page of that name.
func (c helpCommand) Run(s console, line *kong.Context) error {
	page := strings.Join(generator.HelpTopics(), "\n") + "\n"
	if c.Topic != "" {
		commands := commandsOf(line.Model.Children)
		isCommand := slices.Contains(commands, c.Topic)
		if isCommand {
			s.run([]string{c.Topic, "--help"})
		}
		var err error
		switch page, err = generator.Help(c.Topic); {
		case err != nil && isCommand:
			return nil
		case err != nil:
			return fmt.Errorf("%w; the commands are %s", err, strings.Join(commands, ", "))
		case isCommand:
			page = "\n" + page
		}
	}
	_, err := io.WriteString(s.stdout, page)
	return err
}

func commandsOf(commands []*kong.Node) (names []string) {
	for _, command := range commands {
		names = append(names, command.Name)
	}
	return names
}

// Run prints the version, or the licences.
func (c versionCommand) Run(s console) error {
	told := version() + "\n"
	if c.Licences {
		told = generator.Licences()
	}
	_, err := io.WriteString(s.stdout, told)
	return err
}

func version() string { return "boardpack " + generator.Version }

func outcome(list diag.List, err error) error {
	switch {
	case err != nil && generator.Interrupted(err):
		return errors.New("interrupted; the output folder is as it was")
	case err != nil:
		return err
	case list.HasErrors():
		return errFindings
	}
	return nil
}

// isTerminal reports whether somebody looks on.
func (s console) isTerminal() bool {
	file, ok := s.stderr.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
