"""What the window itself can do for commands: panels, pages, sizes, popups. Thin; the parts do the work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.app.settings import KEPT_ON_RESET, Settings, with_entry
from annotator.domain.span import Span
from annotator.errors import InvalidEdit
from annotator.ui.commands.command import PageActs, Side
from annotator.ui.label import progress
from annotator.ui.label.reasons import Reasons
from annotator.ui.window import remark
from annotator.ui.window.bringing import Bringing
from annotator.ui.window.dialogs import Choose
from annotator.ui.window.helping import Helping
from annotator.ui.window.history import History
from annotator.ui.window.name import NamePopup
from annotator.ui.window.paper import Paper
from annotator.ui.window.reading import Reading
from annotator.ui.window.suggesting import Suggesting

if TYPE_CHECKING:
    from annotator.ui.window.main import MainWindow


def tr(text: str) -> str:
    """Translate a sentence of the window."""
    return QCoreApplication.translate("window", text)


class WindowFrame:
    """The window as commands see it."""

    def __init__(self, window: MainWindow) -> None:
        """Act on `window`."""
        self._window = window
        self.help = Helping(window)
        self.paper = Paper(window)
        self._only = False
        self._before: dict[Side, bool] = {}

    # -- projects and pages

    def new_project(self) -> None:
        """Show the form of a new project."""
        self._window.sheets.show_start(new=True)

    def choose_project(self) -> None:
        """Ask which project to open."""
        chosen = Choose.project(self._window, self._window.projects.folder())
        if chosen:
            self._window.projects.open(chosen)

    def open_project(self, path: str) -> None:
        """Open a project in place of the one that is open."""
        if self._window.drafts.may_close():
            self._window.projects.open(path)

    def create_project(self, path: str, codebook: str, lang: str) -> None:
        """Make a project and open it."""
        self._window.projects.create(path, codebook, lang)

    def copy_project(self, path: str) -> None:
        """Copy the open project and open the copy."""
        self._window.projects.copy_to(path)

    def close_project(self) -> None:
        """Close the page in front, else the project."""
        window = self._window
        if window.page() is not None and window.session is not None:
            window.show_page(None)
        elif window.drafts.may_close():
            window.projects.close()
            window.sheets.show_start()

    def choose_files(self) -> None:
        """Ask which files to import."""
        chosen = Choose.files(self._window, self._window.projects.folder())
        if chosen:
            self.import_files(chosen)

    def import_files(self, paths: list[str]) -> None:
        """Show what files and folders would bring."""
        self._window.bringing.show(paths)

    def bringing(self) -> Bringing:
        """Return what brings articles in."""
        return self._window.bringing

    def show_export(self) -> None:
        """Show the export page."""
        self._window.sheets.show_export()

    def show_view(self, name: str) -> QWidget | None:
        """Show the article ("label") or a view in place of it, and return its page."""
        return self._window.sheets.show_view(name)

    def go_back(self) -> None:
        """Go back to the article or view before this one."""
        self._window.trail.back()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # -- who

    def edit_name(self) -> None:
        """Ask who works here."""
        window = self._window
        if window.session is None:
            return
        name = window.session.annotator.name
        others = [p.name for p in window.session.annotators() if p.kind == "person" and p.name != name]
        popup = NamePopup(name, others, window)
        popup.chosen.connect(lambda chosen: window.commands.run("edit.name", name=chosen))
        popup.everybodyAsked.connect(lambda: window.commands.run("go.annotators"))
        button = window.top.name
        popup.show_under(button.mapToGlobal(QPoint(button.width(), button.height())))

    def use_name(self, name: str, *, renamed: bool = False) -> None:
        """Work on under another name, and keep it for other projects.

        Where the person was `renamed`, it is kept only if theirs is the name in the settings: a packet may be another's.
        """
        window = self._window
        if window.session is None:
            return
        if window.labelling:
            window.labelling.leave()
        keep = not renamed or window.settings.name.casefold() == window.top.who.casefold()
        window.session.switch_annotator(name)
        if keep:
            window.change_settings(replace(window.settings, name=window.session.annotator.name))
        window.top.show_name(window.session.annotator.name)
        window.messages.withdraw("who")
        window.messages.say(tr("You work as {0} now.").format(window.session.annotator.name))

    # -- panels

    def filter_articles(self) -> None:
        """Put the cursor into the filter field."""
        self._label_view()
        self._window.body.show_panel("left", True)
        self._window.articles.focus_field()

    def next_panel(self, step: int) -> None:
        """Give the focus to the next panel and show where it went."""
        window = self._window
        panels = self._panels()
        focus = QApplication.focusWidget()
        holders = [
            n
            for n, (panel, _) in enumerate(panels)
            if focus and (panel is focus or panel.isAncestorOf(focus))
        ]
        at = (holders[0] if holders else -1 if step > 0 else 0) + step
        panel, target = panels[at % len(panels)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if panel not in {window.top, window.strip}:
            window.ring.show_round(panel)

    def _panels(self) -> list[tuple[QWidget, QWidget]]:
        """Return what F6 goes round: each panel, and what takes the focus in it. A page may say what it has."""
        window, page = self._window, self._window.page()
        names: tuple[QWidget, QWidget] = (window.top, window.top.name)
        strip = [(window.strip, window.strip.first())] if window.strip.isVisible() else []
        if page is not None:
            own = page.panels() if hasattr(page, "panels") else [page]
            return [*((panel, panel) for panel in own if panel.isVisible()), *strip, names]
        panels: list[tuple[QWidget, QWidget]] = [(window.label, window.label.article)]
        if window.past.shown():
            panels.append((window.past.panel(), window.past.panel().list))
        elif window.body.shown("right"):
            panels += [
                (window.side.labels, window.side.labels),
                (window.side.annotations, window.side.annotations),
            ]
        elif window.label.labels.isVisible():
            panels.append((window.label.labels, window.label.labels))
        if window.body.shown("left"):
            panels.append((window.articles, window.articles.list))
        return [*panels, *strip, names]

    def toggle_panel(self, side: Side) -> None:
        """Show or hide a panel."""
        self._label_view()
        self._window.body.toggle(side)

    def panel_shown(self, side: Side) -> bool:
        """Tell whether a panel can be seen."""
        return self._window.body.shown(side)

    def toggle_article_only(self) -> None:
        """Show nothing but the article, on the whole screen, or everything again."""
        window, body = self._window, self._window.body
        self._only = not self._only
        if self._only:
            self._before = dict(body.wanted)
            body.wanted = {"left": False, "right": False}
            window.showFullScreen()
        else:
            body.wanted = self._before or {"left": True, "right": True}
            window.showNormal()
        window.top.setVisible(not self._only)
        window.status.setVisible(not self._only)
        body.close_overlays()
        body.arrange()
        window.label.article.setFocus()

    def article_only(self) -> bool:
        """Tell whether nothing but the article is shown."""
        return self._only

    def _label_view(self) -> None:
        if self._window.session is not None and self._window.page() is not None:
            self._window.show_page(None)

    # -- sizes and settings

    def zoom(self, step: int) -> None:
        """Make the article's text larger (1), smaller (-1) or as usual (0)."""
        article = self._window.label.article
        if step > 0:
            article.zoom_in()
        elif step < 0:
            article.zoom_out()
        else:
            article.zoom_reset()

    def set_setting(self, name: str, value: object) -> None:
        """Change one setting; it applies at once."""
        changed: dict[str, object] = {name: value}
        self._window.change_settings(replace(self._window.settings, **changed))  # type: ignore[arg-type]

    def reset_settings(self) -> None:
        """Give every setting its default, but for who works here, what was opened, and the keys."""
        own = self._window.settings
        kept = {name: getattr(own, name) for name in KEPT_ON_RESET}
        self._window.change_settings(replace(Settings(), **kept))
        self._window.messages.say(tr("The settings are back at their defaults."))

    def set_keys(self, id_: str, keys: tuple[str, ...] | None) -> None:
        """Give a command other keys; None gives back those of the table, to all commands where `id_` is "".

        They apply at once.
        """
        table = self._window.commands.table()
        if keys is not None and keys == next(row.keys for row in table if row.id == id_):
            keys = None
        self.set_setting("keys", with_entry(self._window.settings.keys, id_, keys) if id_ else ())

    def setting(self, name: str) -> object:
        """Return one setting."""
        return getattr(self._window.settings, name)

    # -- help and remarks

    def show_keys(self) -> None:
        """Show the key sheet, or close it."""
        self._window.sheets.toggle_keys()

    def show_palette(self) -> None:
        """Show the palette over the page, or close it."""
        self._window.sheets.toggle_palette()

    def show_guideline(self) -> None:
        """Show the whole guideline of the label in hand, or its first lines again."""
        self._window.past.put_away()
        self._window.body.show_panel("right", True)
        self._window.side.guideline.toggle()
        self._window.side.fit()

    def edit_details(self, field: str) -> None:
        """Open the form of the chosen annotation, with the cursor in its note or its attributes."""
        window, work = self._window, self._window.labelling
        if work is None or work.opened is None:
            return
        chosen = work.chosen()
        if len(chosen) != 1:
            raise InvalidEdit(tr("Choose one annotation."))
        annotation = work.annotations[chosen[0]]
        label = window.session.reading.label(annotation) if window.session else None
        if label is None:
            return
        window.past.put_away()
        window.body.show_panel("right", True)
        names = [each.name for each in work.labels]
        passage = annotation.span.of(work.opened.article.text)
        if window.side.details.annotation() != annotation.id:
            remark.abandon(window)
        draft = window.drafts.of(annotation.id)
        note, attributes = (draft.note, draft.attributes) if draft else (None, None)
        window.side.show_details(True)
        window.side.details.edit(
            annotation, label, passage, names, first=field, note=note, attributes=attributes
        )
        window.side.fit()

    def choose_reason(self) -> None:
        """Ask why the article is skipped."""
        window = self._window
        popup = Reasons(window)
        popup.chosen.connect(lambda reason: window.commands.run("annotation.skip", reason=reason))
        button = window.label.header.skip
        popup.show_under(button.mapToGlobal(QPoint(button.width(), button.height() + 4)))

    def reading(self) -> Reading:
        """Return what helps reading: finding, filtering, remarking on the article."""
        return Reading(self._window)

    def suggesting(self) -> Suggesting:
        """Return what looks for suggestions."""
        return self._window.suggesting

    def say_saved(self) -> None:
        """Say when the last change was written."""
        saved = self._window.projects.saved_words()
        sentence = tr("Every change is saved at once.")
        self._window.messages.say(f"{saved}. {sentence}" if saved else sentence)

    def page_in_front(self) -> bool:
        """Tell whether a page stands in place of the article."""
        return self._window.page() is not None

    def finish(self) -> None:
        """Finish the article, or reopen it; what was typed into the form of an annotation is kept before."""
        if self._window.labelling and remark.settle(self._window):
            progress.finish(self._window.labelling)

    def history(self) -> History:
        """Return what the history panel can do."""
        return self._window.past

    def page_undoes(self) -> bool:
        """Tell whether the page in front is one whose acts Ctrl+Z takes back: a table, or the search."""
        return bool(getattr(self._window.page(), "UNDOES", False))

    def page_acts(self) -> PageActs | None:
        """Return the page in front where it takes its own acts back, or None."""
        page = self._window.page()
        return cast("PageActs", page) if page is not None and hasattr(page, "undo_title") else None

    def undo_article(self) -> int:
        """Return the article (row id) in which Ctrl+Z takes a step back, 0 for none."""
        if self.page_in_front():
            return 0
        offered = self._window.status.offered()
        if offered:
            return offered
        work = self._window.labelling
        return work.opened.article.id if work and work.opened else 0

    def step_back(self) -> None:
        """Close what lies over the article, else put the label down, else go to the article."""
        window, work = self._window, self._window.labelling
        if self._only:
            self.toggle_article_only()
        elif window.page() is not None:
            if window.session is not None:
                window.show_page(None)
                window.label.article.setFocus()
            elif window.view():
                window.sheets.show_start()
        elif window.past.now():
            pass
        elif window.side.editing():
            window.side.show_details(False)
            window.label.article.setFocus()
        elif window.body.close_overlays():
            window.label.article.setFocus()
        elif work and work.armed is not None:
            work.arm(None)
        else:
            window.label.article.setFocus()

    def show_article(self, article: int) -> None:
        """Leave the page in front and open an article."""
        self._label_view()
        self._window.commands.run("go.article", article=article)
        self._window.label.article.setFocus()

    def show_place(self, article: int, span: Span | None) -> None:
        """Leave the page in front and show a place in an article."""
        self._window.show_page(None)
        self._window.commands.run("go.article", article=article, span=span)
        self._window.label.article.setFocus()
