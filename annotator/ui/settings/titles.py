"""The names of the settings, for the page and for the palette."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Translate the name of a setting."""
    return QCoreApplication.translate("settings", text)


def titles() -> dict[str, str]:
    """Return the name of every setting on the page, in its order, translated."""
    return {
        "reading_font": tr("Font of the article"),
        "reading_size": tr("Size of the text"),
        "density": tr("Marks"),
        "reflow_lines": tr("Line breaks"),
        "one_sentence": tr("Sentence"),
        "training_view": tr("Training view"),
        "whole_words": tr("Selection"),
        "skip_small_words": tr("Arrows"),
        "small_words": tr("Small words"),
        "suggestions": tr("Suggestions"),
        "theme": tr("Theme"),
        "interface_size": tr("Interface size"),
        "language": tr("Language"),
        "direction": tr("The window reads"),
        "compact_list": tr("List of articles"),
        "backup_minutes": tr("Backups"),
    }
