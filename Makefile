# The verbs of this project. `make` alone lists them. The first use of any verb creates .venv by itself.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test check bench demo soak bundle lock pictures help-pages translations clean

ifndef PYTHON
PYTHON := $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$name" && break; done)
endif
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
READY := .venv/.ready

define NO_PYTHON
annotator needs Python 3.11 or newer, and none was found. Install one, or name it: make run PYTHON=/path/to/python3
endef

define NO_VENV
$(PYTHON) cannot create virtual environments. On Debian or Ubuntu type: sudo apt install python3-venv
endef

define NO_QT
Qt could not load a library of this system (its complaint is above). One line puts that right:
  Debian/Ubuntu: sudo apt install libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libfreetype6 \
libglib2.0-0 libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
libxcb-shape0 libxcb-xkb1 libwayland-cursor0 fonts-dejavu-core
  Fedora:        sudo dnf install mesa-libEGL mesa-libGL libxkbcommon libxkbcommon-x11 dbus-libs fontconfig freetype glib2 \
libX11 libX11-xcb xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libwayland-cursor dejavu-sans-fonts
endef
export NO_PYTHON NO_VENV NO_QT

HAS_QT := $(BIN)/python -c 'import sys; sys.tracebacklimit = 0; import PySide6.QtWidgets'

help:
	@echo 'make run       open the program on a sample project'
	@echo 'make test      run the tests'
	@echo 'make check     formatting, style, types and architecture'
	@echo 'make bench     measure against a bare baseline'
	@echo 'make demo      show the program at work, without a display, in build/demo'
	@echo 'make soak      the long tests'
	@echo 'make bundle    build the folder that needs no Python, in dist/annotator'
	@echo 'make pictures  draw the pictures of the documentation again'
	@echo 'make help-pages  write docs/help.md again from the tables of the program'
	@echo 'make translations  collect the texts of the interface, and compile the catalogues'
	@echo 'make lock      choose the versions in requirements.lock again'
	@echo 'make clean     remove .venv and everything that was built'

$(READY): requirements.lock pyproject.toml
	@test -n '$(PYTHON)' || { echo "$$NO_PYTHON"; exit 1; }
	@'$(PYTHON)' -c 'import venv, ensurepip' 2>/dev/null || { echo "$$NO_VENV"; exit 1; }
	@test -x $(BIN)/python || { echo 'Creating .venv with $(PYTHON) …'; '$(PYTHON)' -m venv .venv; }
	@echo 'Installing the libraries of requirements.lock (about 1.3 GB on disk, once) …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@echo 'Installing annotator from this folder …'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

run: $(READY)
	@$(HAS_QT) || { echo "$$NO_QT"; exit 1; }
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ '$(OS)' = Windows_NT ] || [ "$$(uname -s)" = Darwin ]; then \
		echo 'Opening the sample project …'; \
		$(BIN)/annotator open --sample || { code=$$?; [ $$code -ne 134 ] || echo "$$NO_QT"; exit $$code; }; \
	else \
		echo 'There is no display here, so the program shows itself in build/demo instead.'; \
		rm -rf build/demo; $(BIN)/annotator demo build/demo; \
	fi

test: $(READY)
	@if $(HAS_QT); then \
		$(BIN)/python -m pytest -q; \
	else \
		echo "$$NO_QT"; \
		echo 'Until then: every test that needs no Qt.'; \
		$(BIN)/python -m pytest -q -p no:pytest-qt; \
	fi

check: $(READY)
	@failed=''; \
	echo 'Formatting …';   $(BIN)/ruff format --check . || failed="$$failed formatting"; \
	echo 'Style …';        $(BIN)/ruff check . || failed="$$failed style"; \
	echo 'Types …';        $(BIN)/mypy || failed="$$failed types"; \
	echo 'Architecture …'; $(BIN)/lint-imports || failed="$$failed architecture"; \
	if [ -n "$$failed" ]; then echo "Not in order:$$failed"; exit 1; fi; \
	echo 'All in order.'

bench: $(READY)
	@$(BIN)/python -m tests.benchmarks

demo: $(READY)
	@$(HAS_QT) || { echo "$$NO_QT"; exit 1; }
	@rm -rf build/demo
	@$(BIN)/annotator demo build/demo

soak: $(READY)
	@$(BIN)/python -m pytest -q -m soak

bundle: $(READY)
	@$(HAS_QT) || { echo "$$NO_QT"; exit 1; }
	@$(BIN)/python bundle/build.py

pictures: $(READY)
	@$(HAS_QT) || { echo "$$NO_QT"; exit 1; }
	@$(BIN)/python -m tests.pictures docs/images

help-pages: $(READY)
	@$(HAS_QT) || { echo "$$NO_QT"; exit 1; }
	@$(BIN)/python -m tests.ui.help.write docs/help.md

# Exits with 1 while a text is unfinished, and names it.
translations: $(READY)
	@$(BIN)/python -m tests.translations

# uv resolves for every Python and platform at once; it lives in a folder of its own and is not needed otherwise.
lock:
	@test -n '$(PYTHON)' || { echo "$$NO_PYTHON"; exit 1; }
	@test -x build/lock/$(notdir $(BIN))/uv || { '$(PYTHON)' -m venv build/lock && build/lock/$(notdir $(BIN))/python -m pip install --quiet uv; }
	@build/lock/$(notdir $(BIN))/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --quiet -o requirements.lock >/dev/null
	@echo 'requirements.lock is new. Run make test and make check before you commit it.'

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find annotator tests -name __pycache__ -type d -prune -exec rm -rf {} +
