"""The texts in the middle: languages to choose from, the table, what is marked and what is found."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.desk import Changed
from reviewer.messages import N_
from reviewer.ui.find_bar import FindBar
from reviewer.ui.finding import Finder
from reviewer.ui.language_bar import LanguageBar
from reviewer.ui.marks import Marked, Marking
from reviewer.ui.overview_bar import OverviewBar
from reviewer.ui.session import Session
from reviewer.ui.text_columns import TextColumns
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_table import TextTable
from reviewer.ui.wording import in_order, language_name, say

_SLICE = 0.02  # seconds of finding between two looks at what the clerk does
_AT_FIRST = 2  # columns
_COUNTED = {
    0: N_("find", "{at} of {all}"),
    1: N_("find", "{at} of {all}, from the start again"),
    -1: N_("find", "{at} of {all}, from the end again"),
}


def choose(present: Sequence[str], original: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the languages to show: those wanted; where there are too few, the original and then the others."""
    chosen = [code for code in wanted if code in present]
    for code in (original, "en", "fr", "es", "ru", "zh", "ar", *present):
        if len(chosen) < _AT_FIRST and code in present and code not in chosen:
            chosen.append(code)
    return in_order(chosen)


class TextPanel(QWidget):
    """Shows the document that is open; `wanted` are the languages that the clerk chose last."""

    languages_changed = Signal()
    gone_to = Signal(str, int, int)  # a cell that holds something: language, first and last code point

    def __init__(self, session: Session, wanted: Sequence[str]) -> None:
        super().__init__()
        self._session = session
        self.wanted = tuple(wanted)
        self.shown: tuple[str, ...] = ()
        self.model = TextModel(self)
        self.table = TextTable(self.model)
        self.columns = TextColumns(self.table, self.model)
        self.bar = LanguageBar()
        self.find_bar = FindBar()
        self._finder = Finder(self.model)
        self.model.mark_by(self._finder.of_cell)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._look_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.bar, self.find_bar):
            layout.addWidget(part)
        self.overview = OverviewBar(self.table)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.overview)
        layout.addLayout(beside, 1)
        self.overview.row_asked.connect(self._go_to_row)
        self.bar.toggled.connect(self.toggle)
        self.find_bar.asked.connect(self._look_for)
        self.find_bar.stepped.connect(self.step)
        self.find_bar.closed.connect(self._stop_finding)
        self.table.column_entered.connect(self._entered)
        self.table.cell_entered.connect(self._tell_place)
        session.opened.connect(self._open)
        session.changed.connect(self._update)
        session.focused.connect(self._focus)
        session.marked.connect(self._mark)

    @property
    def present(self) -> tuple[str, ...]:
        """The languages of the document."""
        return self.model.languages

    def _open(self) -> None:
        self._load()
        self.table.scrollToTop()
        if self.table.hasFocus():
            self.table.take_place()

    def _update(self, changed: Changed) -> None:
        if changed.rows or self._session.document in changed.documents:
            place = self._place()
            self._load()
            self._go_back(place)

    def _place(self) -> tuple[str, int | None, int]:
        """Return where the clerk is: language, first code point of the cell, row (-1: nowhere)."""
        index = self.table.currentIndex()
        if not index.isValid():
            return "", None, -1
        pieces = self.model.pieces(index.row(), index.column())
        return self.present[index.column()], pieces[0].start if pieces else None, index.row()

    def _go_back(self, place: tuple[str, int | None, int]) -> None:
        """Go to the cell with the same text again, if other rows have taken the active cell away."""
        language, start, row = place
        if self.table.currentIndex().isValid() or language not in self.shown:
            return
        found = row if start is None else self.model.row_at(language, start)
        if found is not None and 0 <= found < self.model.rowCount() and not self.table.isRowHidden(found):
            self.table.setCurrentIndex(self.model.index(found, self.present.index(language)))

    def _load(self) -> None:
        document, versions = self._session.document, self._session.versions
        rows = self._session.desk.rows(document) if document else ()
        original = next((version.language for version in versions if version.original), "")
        with self.table.held():
            self.model.show(rows, versions)
            self._show(choose(self.present, original, self.wanted))
        if self.find_bar.isVisible():
            self._look_for(self.find_bar.box.text())
        self._survey()

    def _survey(self) -> None:
        """Tell the overview where the findings and the changed rows are."""
        self.overview.show_marks("changed", self.model.changed)
        document = self._session.document
        findings = self._session.desk.findings(document) if document else ()
        for severity in ("info", "warning", "error"):
            rows = (place.row for finding in findings if finding.severity == severity for place in finding.evidence)
            self.overview.show_marks(severity, (row for row in rows if row is not None))

    def _show(self, languages: Sequence[str]) -> None:
        self.shown = shown = in_order(languages)
        if self._session.language not in shown and shown:
            self._session.focus(shown[0])
        changed = False
        for column, code in enumerate(self.present):
            changed |= self.table.isColumnHidden(column) == (code in shown)
            self.table.setColumnHidden(column, code not in shown)
        if changed:
            self.columns.fit()
            self.table.start_anew()
        self.overview.show_marks("alone", self.model.lacking(self.table.shown_columns()))
        self._go_home()
        self.bar.show_languages(self.present, shown)
        self.languages_changed.emit()

    def toggle(self, language: str) -> None:
        """Show or hide a language; the last one stays."""
        if language not in self.present:
            text = say("texts", N_("texts", "{language} is missing."), language=language_name(language))
            self._session.said.emit(text, False)
            self._show(self.shown)
            return
        left = [code for code in self.shown if code != language]
        self._show((left or self.shown) if language in self.shown else [*self.shown, language])
        self.wanted = self.shown
        if self.find_bar.isVisible():
            self._look_for(self.find_bar.box.text())

    def _entered(self, column: int) -> None:
        self._session.focus(self.present[column])

    def _tell_place(self, row: int, column: int) -> None:
        if pieces := self.model.pieces(row, column):
            self.gone_to.emit(self.present[column], pieces[0].start, pieces[-1].start + len(pieces[-1].text))

    def _focus(self) -> None:
        if self._session.language not in self.shown:
            self._show([*self.shown, self._session.language])
        self._go_home()

    def _go_home(self) -> None:
        language = self._session.language
        self.table.home_column = self.present.index(language) if language in self.present else 0

    def _mark(self, marking: Marking) -> None:
        concerned = {place.language for place in marking.evidence}
        if marking.show_languages and not concerned <= set(self.shown):
            self._show([*self.shown, *(code for code in self.present if code in concerned)])
        self.model.mark("evidence", marking.marked())
        self.overview.show_marks("evidence", (mark.row for mark in marking.marked()))
        place = marking.current
        if place is None:
            return
        if place.row is None:
            text = N_("texts", "“{text}” stands outside the paragraphs shown (page header, footer or cover)")
            self._session.said.emit(say("texts", text, text=place.text), False)
        elif place.language in self.present:
            self.table.scroll_to(place.row, self.present.index(place.language), place.start)

    def _go_to_row(self, row: int) -> None:
        """Show a row that the overview asks for."""
        for column in self.table.shown_columns():
            if pieces := self.model.pieces(row, column):
                self.table.scroll_to(row, column, pieces[0].start)
                return

    def open_find(self) -> None:
        """Open the find bar with the text selected."""
        self.find_bar.open(self.table.reader.selected() if self.table.reader.isVisible() else "")

    def _look_for(self, words: str) -> None:
        self._finder.look_for(words, self.table.shown_columns())
        self._look_on()

    def _look_on(self) -> None:
        """Look on in slices that are not felt."""
        if self._finder.go_on(_SLICE):
            self._finder.from_row(max(self.table.rowAt(0), 0))
            self.overview.show_marks("found", (place.row for place in self._finder.places))
            self._show_found(self.find_bar.box.text())
        else:
            self._later.start()

    def step(self, by: int) -> None:
        """Go to the next or previous place found; without words open the bar."""
        if not self.find_bar.isVisible() or not self.find_bar.box.text():
            self.open_find()
            return
        self._finder.step(by)
        self._show_found(self.find_bar.box.text())

    def _show_found(self, words: str) -> None:
        self.model.repaint()
        place = self._finder.current
        if place:
            self.table.scroll_to(place.row, place.column, place.start)
        counted = _COUNTED[self._finder.round] if place else N_("find", "not found") if words.strip() else ""
        text = say("find", counted, at=self._finder.at + 1, all=len(self._finder.places)) if counted else ""
        hidden = ", ".join(f"{language_name(code)} {count}" for code, count in self._finder.elsewhere.items())
        self.find_bar.said.setText(f"{text}; " + say("find", N_("find", "hidden: ")) + hidden if hidden else text)

    def _stop_finding(self) -> None:
        """Stay at the place found last, which is selected as if the clerk had done it."""
        place = self._finder.current
        self._later.stop()
        self._finder.forget()
        self.overview.show_marks("found", ())
        self.model.repaint()
        self.table.setFocus()
        if place and not self.table.isColumnHidden(place.column):
            self.table.select(place.row, place.column, place.start, place.end)

    def selection(self) -> tuple[str, int, int] | None:
        """Return language, start and end of the text selected in a column; of a cell without selection, nothing."""
        column, place = self.table.currentIndex().column(), self.table.selected_range()
        return (self.present[column], *place) if place and 0 <= column < len(self.present) else None

    def go_to(self, language: str, start: int, end: int) -> None:
        """Show a place of a version's text, as the search of the library asks."""
        row = self.model.row_at(language, start)
        if row is None:
            return
        if language not in self.shown:
            self._show([*self.shown, language])
        column = self.present.index(language)
        self.table.setCurrentIndex(self.model.index(row, column))
        self.model.mark("evidence", (Marked(language, start, end, row, "current"),))
        self.table.scroll_to(row, column, start)
