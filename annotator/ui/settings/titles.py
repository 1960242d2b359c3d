"""The names of the settings, for the page and for the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def titles() -> dict[str, str]:
    """Return the name of every setting on the page, in its order, translated."""
    tr = QCoreApplication.translate
    return {
        "reading_font": tr("settings", "Font of the article"),
        "reading_size": tr("settings", "Size of the text"),
        "density": tr("settings", "Marks"),
        "one_sentence": tr("settings", "Sentence"),
        "whole_words": tr("settings", "Selection"),
        "skip_small_words": tr("settings", "Arrows"),
        "small_words": tr("settings", "Small words"),
        "theme": tr("settings", "Theme"),
        "interface_size": tr("settings", "Interface size"),
        "language": tr("settings", "Language"),
        "direction": tr("settings", "The window reads"),
        "compact_list": tr("settings", "List of articles"),
        "backup_minutes": tr("settings", "Backups"),
    }
