# make          builds the binary, and every pack in data/ into out/
# make test     runs the tests
# make bench    runs the benchmarks
# make check    is what continuous integration runs beside the tests
# make golden   writes anew what the golden tests expect
# make help-pages
#               writes templates/help anew from what the code goes by
# make licences writes templates/licences anew from what the binary is built from
# make fuzz     looks for input that breaks the readers, for some minutes
# make mutants PACKAGE=./generator/spc
#               breaks a package in many places, and lists what no test sees
# make release  makes what is given out into bin/release: an archive for each system
# make cover    tells how much of the code the tests run
# make assets   makes templates/vendor anew; needs Node, which a build never does
# make clean    removes what was built, but not out/
# make help     prints this

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
GREMLINS    = github.com/go-gremlins/gremlins/cmd/gremlins@v0.6.0
TESTFLAGS   = -timeout 30m

# Tests write thousands of small files: in memory, where there is room and programs may be
# run from it, that takes no time. Continuous integration writes them to a disk.
MEMORY = $(if $(CI)$(TMPDIR),,$(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'END {print $$4+0}')" -gt 4000000 ] && \
	! grep -q ' /dev/shm .*noexec' /proc/mounts 2>/dev/null && echo TMPDIR=/dev/shm))

# The linker, and tests of small packages, spend a tenth of their time on collecting rubbish.
RUBBISH = $(if $(CI)$(GOGC),,GOGC=400)

# What is given out is made without C, so that tests are of that as well, and link sooner;
# the race detector alone needs it.
export CGO_ENABLED = $(if $(findstring -race,$(TESTFLAGS)),1,0)

.PHONY: all build papers test bench check lint cross golden help-pages licences fuzz mutants release cover assets clean help

all: papers

build:
	go build -trimpath -o bin/ ./cmd/boardpack

papers: build
	bin/boardpack build

test:
	$(MEMORY) $(RUBBISH) go test -vet=off $(TESTFLAGS) ./... # make lint vets

# Look at the difference before you commit it.
golden:
	go test ./generator/htmlout -update
	go test ./generator -run '^(TestSentences|TestHeard)$$' -update

help-pages:
	go test ./generator -run 'TestHelpPages$$' -update

licences:
	go test ./templates -run TestLicencesAreThose -update

fuzz:
	go test ./generator/sheet -run '^$$' -fuzz FuzzText -fuzztime 30s
	go test ./generator/sheet -run '^$$' -fuzz FuzzWorkbook -fuzztime 30s -fuzzminimizetime 10x
	go test ./generator/brand -run '^$$' -fuzz FuzzRead -fuzztime 30s
	go test ./generator/record -run '^$$' -fuzz FuzzRead -fuzztime 30s
	go test ./generator/paper -run '^$$' -fuzz FuzzRead -fuzztime 30s
	go test ./generator/pdffile -run '^$$' -fuzz FuzzRead -fuzztime 30s -fuzzminimizetime 10x
	go test ./generator/pdfcheck -run '^$$' -fuzz FuzzCheck -fuzztime 30s -fuzzminimizetime 10x
	go test ./generator/spc -run '^$$' -fuzz FuzzChart -fuzztime 30s
	go test ./generator/trajectory -run '^$$' -fuzz FuzzFit -fuzztime 30s
	go test ./generator/protect -run '^$$' -fuzz FuzzCounts -fuzztime 30s
	go test ./generator/calendar -run '^$$' -fuzz FuzzParsePeriod -fuzztime 30s
	go test ./generator/calendar -run '^$$' -fuzz FuzzLikelyPeriod -fuzztime 30s
	go test ./generator/calendar -run '^$$' -fuzz FuzzParseDay -fuzztime 30s
	go test ./generator/wording -run '^$$' -fuzz FuzzWhole -fuzztime 30s
	go test ./generator/chart -run TestRandomCharts -rapid.checks 1000 -rapid.seed 0

mutants:
	go run $(GREMLINS) unleash $(PACKAGE)

# Without paths, as the binary is built in make build, so that it is compiled once.
release:
	rm -rf bin/release
	go run -trimpath ./cmd/release --out bin/release

cover:
	go test -coverprofile cover.out ./... && go tool cover -func cover.out | tail -1

bench:
	go test -run '^$$' -bench . -benchmem ./...

lint:
	@unformatted=$$(gofmt -l cmd generator templates); echo "$$unformatted"; test -z "$$unformatted"
	go vet ./...
	go run $(STATICCHECK) ./...
	go mod tidy -diff

# Two builds into different folders must be equal byte for byte.
check: lint build cross
	rm -rf bin/first bin/second
	bin/boardpack build --out bin/first/out
	GOMAXPROCS=1 TZ=Asia/Tokyo LANG=C bin/boardpack build --out bin/second/out
	diff -r bin/first bin/second
	rm -rf bin/first bin/second

# As a release compiles, which then finds these done.
cross:
	GOOS=windows GOARCH=amd64 go build -trimpath -o bin/cross/ ./cmd/boardpack
	GOOS=darwin GOARCH=arm64 go build -trimpath -o bin/cross/ ./cmd/boardpack
	GOOS=linux GOARCH=arm64 go build -trimpath -o bin/cross/ ./cmd/boardpack
	rm -rf bin/cross

assets:
	cd templates/assets && npm ci --ignore-scripts && node build.mjs

clean:
	rm -rf bin cover.out

help:
	@sed -n '/^$$/q; s/^# //p' Makefile
