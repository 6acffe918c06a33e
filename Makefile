# Podium's tasks; `make` alone lists them. Nothing here needs more than Go, a C compiler and git.
GO    ?= go
TOOL  := $(GO) tool -modfile=tools/go.mod
CHECK := bin/tools/staticcheck
FUZZ  ?= 30s

.PHONY: help run build test lint generate generated fuzz bench clean

help: ## list the tasks
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: ## fill an archive with the bundled sample and serve it at http://localhost:8080
	$(GO) run ./cmd/server demo

build: ## bin/server
	$(GO) build -trimpath -o bin/server ./cmd/server

# The race detector takes memory of its own, so that bounds of memory are looked at without it.
test: ## everything that must hold: installs what it can, lints, then all tests
	@.ci/needs
	@$(MAKE) --no-print-directory generated lint
	$(GO) test -race -timeout 30m ./...
	$(GO) test -run 'TestAllocations|TestHostilePDFs' ./internal/ingest/read ./internal/ingest/read/carrier

# Vet and staticcheck look at what the tests compile (-race), so that SQLite is compiled once for all three.
lint: ## formatting, modules, vet and staticcheck
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { echo "gofmt these:"; gofmt -l $$(git ls-files '*.go'); exit 1; }
	$(GO) mod tidy -diff
	cd bench && $(GO) mod tidy -diff
	$(GO) vet -race ./...
	@$(GO) build -modfile=tools/go.mod -o $(CHECK) honnef.co/go/tools/cmd/staticcheck
	GOFLAGS=-race $(CHECK) ./...
	cd bench && $(GO) vet -race ./...

generate: ## make the *_templ.go files anew
	$(TOOL) templ generate -path web/templates -lazy=false

generated: generate
	@git diff --exit-code --stat -- '*_templ.go' && test -z "$$(git ls-files --others --exclude-standard '*_templ.go')" \
		|| { echo "generated files differ: run 'make generate' and commit them"; exit 1; }

fuzz: ## every fuzz target for FUZZ (30s) each
	@.ci/fuzz $(FUZZ)

bench: ## speed: pages, reading, search against SQLite FTS5 and through HTTP (see bench/README.md)
	$(GO) test -run '^$$' -bench . -benchmem ./...
	cd bench && $(GO) run -tags sqlite_fts5 . $(BENCH)
	cd bench && $(GO) run -tags sqlite_fts5 . -http $(BENCH)

clean: ## remove what was built
	rm -rf bin
