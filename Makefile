.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench soak understanding pictures draw signals motivation texts format lock

PYTHON := .venv/bin/python
INSTALLED := .venv/requirements.txt

help:  ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 15

setup:  ## Only the set-up: .venv with the locked packages
	@cmp -s requirements.txt $(INSTALLED) && $(PYTHON) -c '' 2>/dev/null || .ci/setup

demo: setup  ## The whole system on this machine; more options: make demo ARGS="--port 8090"
	@$(PYTHON) run_bot.py demo $(ARGS)

test: setup  ## Every test, on both databases; a part: make test ARGS="tests/flows"
	@$(PYTHON) -m pytest -q -n 2 $(ARGS)

check: setup  ## What CI runs: format, lint, strict types, then the tests
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy
	@$(MAKE) --no-print-directory test

bench: setup  ## The benchmark tables; a part: make bench ONLY=turns_vs
	@ONLY="$(ONLY)" $(PYTHON) -m tests.bench

soak: setup  ## The long runs: kills, faults, cohorts; SECONDS= how long, SEED= the same again
	@SECONDS=$(SECONDS) SEED=$(SEED) $(PYTHON) -m pytest -m soak -s \
		-o faulthandler_timeout=0 $(ARGS)

understanding: setup  ## Learn the reading of free text from its lines, and print how well it reads
	@$(PYTHON) -m bot.understanding

pictures: setup  ## Take the screenshots of the docs again
	@$(PYTHON) -m tests.pictures

draw: setup  ## Redraw the flows from their tables
	@$(PYTHON) run_bot.py draw

signals: setup  ## Write the table of published rules down in docs/signals.md
	@$(PYTHON) run_bot.py signals

motivation: setup  ## Write the motivation prompts down in docs/motivation.md
	@$(PYTHON) run_bot.py motivation

texts: setup  ## Collect the sentences of the flows into the catalogues
	@mkdir -p build
	@$(PYTHON) -m babel.messages.frontend --quiet extract --sort-by-file \
		--add-location=file -c Translators: -k T -k TN:1,2 -k TC:1c,2 -o build/bot.pot flows bot
	@$(PYTHON) -m babel.messages.frontend --quiet update --ignore-obsolete --ignore-pot-creation-date \
		-D bot -i build/bot.pot -d locales
	@$(PYTHON) -m babel.messages.frontend --quiet extract --sort-by-file \
		--add-location=file -c Translators: -k T -k TN:1,2 -k TC:1c,2 -o build/safety.pot \
		flows/safety flows/hours.py flows/core.py
	@$(PYTHON) -m babel.messages.frontend --quiet update --ignore-obsolete --ignore-pot-creation-date \
		-D safety -i build/safety.pot -d locales
	@$(PYTHON) -m babel.messages.frontend --quiet extract --sort-by-file \
		--add-location=file -c Translators: -k T -k TN:1,2 -k TC:1c,2 -o build/heard.pot \
		flows/hearing flows/menu_button.py flows/card/paper.py
	@$(PYTHON) -m babel.messages.frontend --quiet update --ignore-obsolete --ignore-pot-creation-date \
		-D heard -i build/heard.pot -d locales

format: setup  ## Put the code in order
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m ruff check --fix .

lock: setup  ## Write requirements.txt again from pyproject.toml (needs the network)
	@.ci/lock
