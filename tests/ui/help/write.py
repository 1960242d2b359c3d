"""`python -m tests.ui.help.write FILE`: write the help pages as one Markdown file, with the keys of the program as it comes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from annotator.ui.application import application
from annotator.ui.commands import COMMANDS
from annotator.ui.help.topics import document, topics
from annotator.ui.views import COMMANDS as OF_VIEWS

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    Path(sys.argv[1]).write_text(document(topics((*COMMANDS, *OF_VIEWS))), "utf-8")
