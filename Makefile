# Everything that one does with bilan in development. `make report` and `make test` need nothing but Swift before them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup setup-checks build static install uninstall deb tar report test sanitize fuzz lint format check torture bare bench docs clean

# A target may import only what Package.swift declares; Swift's own builds let it pass.
WALLS := --explicit-target-dependency-import-check error
# One build for the command and for all tests, which run what is optimised, as users do.
BUILD := -c release $(WALLS) -debug-info-format none
BILAN := .build/release/bilan

help: ## What can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: ## Install the libraries that are missing
	@scripts/setup.sh

setup-checks: setup
	@scripts/setup-checks.sh

build: setup ## Build the command, optimised
	swift build $(BUILD) --product bilan

# Swift's own libraries stand in the program, which then starts sooner, and where there is no Swift.
static: setup ## Build the command as one file that needs no Swift
	swift build $(BUILD) --static-swift-stdlib --product bilan --scratch-path .build-static

PREFIX := /usr/local
DESTDIR :=
PACKAGES := out
STATIC := .build-static/release/bilan

# Of what is there, so that root installs without building: `make static && sudo make install`.
$(STATIC):
	$(MAKE) static

install: $(STATIC) ## Put the program, manual, completions, definitions and timer under PREFIX=/usr/local, DESTDIR before it
	scripts/stage.sh $(STATIC) "$(DESTDIR)" "$(PREFIX)"

uninstall: $(STATIC) ## Take away what `make install` puts there
	list=$$(mktemp -d) && scripts/stage.sh $(STATIC) "$$list" "$(PREFIX)" | sed 's|^|$(DESTDIR)|' | tr '\n' '\0' \
	  | xargs -0 rm -f && rm -r "$$list"
	for folder in share/bilan share/doc/bilan/docs share/doc/bilan; do rmdir "$(DESTDIR)$(PREFIX)/$$folder" 2> /dev/null || true; done

deb: static ## A package for Debian in out/, stripped
	scripts/deb.sh $(STATIC) $(PACKAGES)

tar: static ## An archive in out/ for a machine where nobody is root
	scripts/tar.sh $(STATIC) $(PACKAGES)

report: build ## The editions of the fixtures, in out/
	$(BILAN) report fixtures/demo/activites.csv fixtures/demo/plans.csv \
	  --year 2024 --as-of 2025-01-15 --output out/demo
	$(BILAN) report fixtures/demo/registres/*.csv --year 2024 --as-of 2025-01-15 --output out/demo-registres
	$(BILAN) report fixtures/amerique-du-nord/activites.csv \
	  --year 2018 --as-of 2019-12-31 --output out/amerique-du-nord
	for kind in "" --briefing; do \
	  $(BILAN) compose fixtures/demo/activites.csv fixtures/demo/plans.csv fixtures/demo/registres/*.csv \
	    --year 2024 --as-of 2025-01-15 --output out/demo $$kind; \
	done

test: setup ## Every test; ends with their number
	swift test $(BUILD) --disable-xctest --disable-testable-imports

sanitize: setup ## The tests of the modules that read, under AddressSanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/scripts/leaks.txt:print_suppressions=0 BILAN_SANITIZE=1 \
	  swift test --disable-xctest --sanitize address --scratch-path .build-asan

TIME := 30
fuzz: setup ## Random inputs for every reader, TIME=30 seconds each; TARGET=csv is one of them
	scripts/fuzz.sh $(TIME) $(TARGET)

lint: ## Format, forbidden words, walls between modules, scripts
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks
	scripts/lint.sh

format: ## Format the Swift files in place
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

check: setup-checks report ## Judge the editions by independent programs, and attack what surrounds the figures
	scripts/check.sh

torture: setup-checks build ## The attacks of `make check` at every call and many more times
	scripts/attacks/run.py $(BILAN) --long

bare: ## The two commands of the README on a bare Debian 12, made for it
	scripts/bare.sh

bench: static ## Time a report of 10,000 activities; PEER='command' is timed beside it
	Benchmarks/run.sh

docs: build ## Write the generated pages of docs/ again
	scripts/docs.sh docs

clean: ## Remove what was built and written
	rm -rf .build .build-static .build-asan .build-fuzz out
