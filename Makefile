# headway: `make run` is all that is needed to see it. `make help` lists the rest.

SWIFT = swift
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
RELEASE = -c release $$(test "$$(uname)" = Darwin || echo --static-swift-stdlib) --disable-local-rpath --product headway
PROGRAM = .build/release/headway
# As new as the program: so 'sudo make install' builds nothing that 'make build' has built.
BUILT = .build/headway-built
PREFIX ?= /usr/local
DESTDIR ?=
PLACE = PROGRAM='$(PROGRAM)' PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)'

# How long `make fuzz` tries each reader, in seconds, and how many times as hard `make torture` tries as `make test`.
TIME ?= 300
EFFORT ?= 10

.PHONY: run build test fuzz torture bench docs install uninstall deb check-deb dist format lint clean help

run: build
	@exec $(PROGRAM) demo

build:
	@sh scripts/need swift ncurses
	$(SWIFT) build $(RELEASE)
	@touch $(BUILT)

$(BUILT): Package.swift $(shell find Sources -type f)
	@$(MAKE) --no-print-directory build

# HEADWAY_STRICT turns warnings into errors in this package, not in what it depends on.
test:
	@sh scripts/need swift ncurses tmux
	$(SWIFT) format lint --strict --parallel --recursive --configuration .swift-format $(SOURCES)
	@HEADWAY_STRICT=1 SWIFT="$(SWIFT)" sh scripts/test --disable-xctest --explicit-target-dependency-import-check error
	@sh scripts/fuzz -q 2

# make fuzz TIME=3600 TARGETS='log yaml'
fuzz:
	@sh scripts/need swift ncurses
	@sh scripts/fuzz $(TIME) $(TARGETS)

torture:
	@sh scripts/need swift ncurses tmux
	@HEADWAY_EFFORT=$(EFFORT) $(SWIFT) test --disable-xctest --filter 'ManyWriters|Kill|Storm|SystemCallFault|SyncMishap|PowerLoss|SharedHistory'
	@sh scripts/fuzz $(TIME)

bench: build
	@$(SWIFT) build -c release --package-path Benchmarks
	@Benchmarks/.build/release/bench $(CURDIR)/$(PROGRAM) $(CURDIR)/sample-data/alignair $(CURDIR)/themes

# The documents that are made from the program's own tables.
docs:
	@sh scripts/need swift ncurses
	@HEADWAY_STRICT=1 $(SWIFT) build --product headway
	@sh scripts/make-docs .build/debug/headway

install: $(BUILT)
	@$(PLACE) sh scripts/install

uninstall:
	@$(PLACE) sh scripts/install remove

deb: $(BUILT)
	@PROGRAM='$(PROGRAM)' sh scripts/make-deb

check-deb: deb
	@sh scripts/check-deb "$$(ls -t dist/*.deb | head -n 1)"

dist:
	@sh scripts/make-dist

format:
	@sh scripts/need swift
	$(SWIFT) format --in-place --parallel --recursive --configuration .swift-format $(SOURCES)

lint:
	@sh scripts/need swift
	$(SWIFT) format lint --strict --parallel --recursive --configuration .swift-format $(SOURCES)

clean:
	$(SWIFT) package clean

help:
	@echo 'make run      build headway and open the dashboard on a sample workspace'
	@echo 'make build    build $(PROGRAM)'
	@echo 'make test     check the formatting and run every test'
	@echo 'make fuzz     let libFuzzer try every reader, TIME seconds each'
	@echo 'make torture  kill, flood and fuzz it EFFORT times as hard as make test does, and fail every call to the disk'
	@echo 'make bench    measure speed against other terminal programs that are installed'
	@echo 'make docs     write docs/keys.md, docs/rules.md and the manual page anew'
	@echo 'make install  put headway below PREFIX, which is /usr/local unless told otherwise'
	@echo 'make uninstall  take it away again'
	@echo 'make deb      make a Debian package'
	@echo 'make check-deb  try the package on a fresh Debian in a folder (needs root and debootstrap)'
	@echo 'make dist     make an archive of the sources'
	@echo 'make format   format the sources'
	@echo 'make lint     check the formatting'
	@echo 'make clean    remove what was built'
