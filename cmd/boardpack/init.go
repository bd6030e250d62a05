package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"golang.org/x/term"

	"boardpack/generator"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/start"
)

type initCommand struct {
	Folder       string    `arg:"" optional:"" name:"dir" help:"The pack's folder, which is made. Nothing is overwritten."`
	Sheets       []string  `arg:"" optional:"" name:"sheet" help:"Your own sheets (.xlsx or .csv), which are copied into the folder; none makes empty files with an example row."`
	Organisation string    `placeholder:"NAME" help:"Whose pack it is."`
	Cycle        string    `placeholder:"YEAR" help:"The financial year, as 2024/25."`
	AsAt         string    `placeholder:"DATE" help:"The day of the figures, as 2024-10-31."`
	Sheet        []string  `sep:"none" placeholder:"NAME" help:"Which sheet of a workbook is read; said again for each of several. Left out, the only one that fits."`
	For          string    `placeholder:"OCCASION" help:"What it is for: ${occasions}."`
	titled       time.Time // the day that a sheet's title names
	said         string    // the title
	Add          []string  `sep:"none" placeholder:"SHEET" help:"Put a sheet into a pack that is there, and print the lines that its pack.yaml needs."`
	Upgrade      bool      `help:"Write the pack.yaml of packs that are there anew for this boardpack's contract: the folders named, or every pack in the folder data. What it was stays beside it as pack.yaml.old."`
}

// Run begins a pack, and says what is left to a person.
func (c initCommand) Run(s console) error {
	c.Folder = generator.PackFolder(c.Folder)
	if c.Upgrade {
		return c.upgrade(s)
	}
	if c.Folder == "" {
		return fmt.Errorf("%w: init needs the folder of the pack that it makes", generator.ErrUsage)
	}
	if c.AsAt == "" {
		c.titled, c.said = start.Options{Sheets: c.sheets(), SheetNames: c.Sheet}.TitleDay()
	}
	if err := c.ask(os.Stdin, s.stderr, term.IsTerminal(int(os.Stdin.Fd()))); err != nil {
		return err
	}
	o, err := c.options()
	if err != nil {
		return err
	}
	if len(c.Add) > 0 {
		return c.add(s, o)
	}
	begun, list, err := start.Init(o)
	if errors.Is(err, start.ErrThere) {
		return fmt.Errorf("%w: %w", generator.ErrUsage, err)
	}
	if err := outcome(list, err); err != nil {
		tell(s.stderr, list, false)
		return err
	}
	return c.sum(s, begun)
}

// add puts sheets into a pack that is there.
func (c initCommand) add(s console, o start.Options) error {
	begun, list, err := start.Add(o)
	if errors.Is(err, start.ErrThere) {
		return fmt.Errorf("%w: %w", generator.ErrUsage, err)
	}
	if err := outcome(list, err); err != nil {
		tell(s.stderr, list, false)
		return err
	}
	fmt.Fprintf(s.stdout, "copied into %s: %s\n", c.Folder, strings.Join(begun.Files, ", "))
	switch {
	case begun.Whole:
		fmt.Fprintf(s.stdout, "pack.yaml is as it was; these lines go into it, in place of files: and what is under it:\n\n%s", begun.Lines)
	case begun.Lines != "":
		fmt.Fprintf(s.stdout, "pack.yaml is as it was; it needs these lines:\n%s", begun.Lines)
	}
	c.decide(s.stdout, begun)
	return nil
}

// sum checks what was made, and says whether it builds.
func (c initCommand) sum(s console, begun start.Begun) error {
	list, err := generator.Check(s, generator.Options{Packs: []string{c.Folder}})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.stdout, "made %s: %s\n", c.Folder, strings.Join(begun.Files, ", "))
	if begun.Guessed > 0 {
		fmt.Fprintf(s.stdout, "look at what is marked \"guessed\" in pack.yaml (%d)\n", begun.Guessed)
	}
	c.decide(s.stdout, begun)
	wrong := slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity != diag.Error })
	if len(wrong) == 0 {
		fmt.Fprintf(s.stdout, "builds: boardpack build %s\n", c.Folder)
		return nil
	}
	tell(s.stdout, wrong, false)
	fmt.Fprintf(s.stdout, "then: boardpack check %s\n", c.Folder)
	return nil
}

// decide lists what no sheet says.
func (c initCommand) decide(w io.Writer, begun start.Begun) {
	if len(begun.Decide) > 0 {
		fmt.Fprintln(w, "decide, in pack.yaml or the sheet:")
	}
	for k, question := range begun.Decide {
		fmt.Fprintf(w, "  %d. %s\n", k+1, question)
	}
}

// answer is one thing that the command must know.
type answer struct {
	flag, question string
	into           *string
	wrong          func(string) string // what is wrong with it; "" for nothing
}

func (c *initCommand) answers() []answer {
	all := []answer{
		{"--cycle", "Financial year, as 2024/25", &c.Cycle, noCycle},
		{"--as-at", c.dayQuestion(), &c.AsAt, noDay},
	}
	if len(c.Add) > 0 {
		return all
	}
	return append(all,
		answer{"--organisation", "Whose pack is it", &c.Organisation, func(text string) string { return map[bool]string{true: "it is blank"}[text == ""] }},
		answer{"--for", "What is it for (" + strings.Join(start.Occasions(), ", ") + ")", &c.For, noOccasion})
}

// dayQuestion asks for the day, and names the one that a sheet's title has: what
// stands there may be the day on which it was printed, so that it is never taken
// unasked.
func (c *initCommand) dayQuestion() string {
	question := "Day of the figures, as 2024-10-31"
	if !c.titled.IsZero() {
		question += fmt.Sprintf(" (the sheet is titled %q: %s?)", c.said, c.titled.Format(time.DateOnly))
	}
	return question
}

func noCycle(text string) string {
	if year, ok := calendar.ParsePeriod(text); !ok || year.Unit() != calendar.Year {
		return fmt.Sprintf("%q is not a financial year such as 2024/25", text)
	}
	return ""
}

func noDay(text string) string {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return fmt.Sprintf("%q is not a day such as 2024-10-31", text)
	}
	return ""
}

func noOccasion(text string) string {
	if !slices.Contains(start.Occasions(), text) {
		return fmt.Sprintf("%q is not one of %s", text, strings.Join(start.Occasions(), ", "))
	}
	return ""
}

// ask asks for what no flag gives, where somebody is there to answer.
func (c *initCommand) ask(in io.Reader, out io.Writer, somebody bool) error {
	lines := bufio.NewScanner(in)
	var missing []string
	for _, a := range c.answers() {
		for *a.into == "" && somebody {
			fmt.Fprintf(out, "%s: ", a.question)
			if !lines.Scan() {
				somebody = false
				break
			}
			text := strings.TrimSpace(lines.Text())
			if why := a.wrong(text); why != "" {
				fmt.Fprintln(out, why)
				continue
			}
			*a.into = text
		}
		if *a.into == "" {
			missing = append(missing, a.flag)
		} else if why := a.wrong(*a.into); why != "" {
			return fmt.Errorf("%w: %s: %s", generator.ErrUsage, a.flag, why)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("%w: init needs %s%s", generator.ErrUsage, strings.Join(missing, ", "), c.hintOfDay(missing))
	}
	return nil
}

// hintOfDay is what a sheet's title has for the day that is missing.
func (c *initCommand) hintOfDay(missing []string) string {
	if c.titled.IsZero() || !slices.Contains(missing, "--as-at") {
		return ""
	}
	return fmt.Sprintf("; the sheet is titled %q: --as-at %s?", c.said, c.titled.Format(time.DateOnly))
}

func (c initCommand) sheets() []string { return append(slices.Clone(c.Sheets), c.Add...) }

func (c initCommand) options() (start.Options, error) {
	if len(c.Add) > 0 && len(c.Sheets) > 0 {
		return start.Options{}, fmt.Errorf("%w: sheets for a pack that is there are named with --add, each", generator.ErrUsage)
	}
	day, err := time.Parse(time.DateOnly, c.AsAt)
	return start.Options{Folder: c.Folder, Sheets: c.sheets(), SheetNames: c.Sheet, Organisation: c.Organisation, Cycle: c.Cycle, AsAt: day, Occasion: c.For, Contract: generator.Contract()}, err
}
