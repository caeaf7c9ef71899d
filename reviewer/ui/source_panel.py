"""The file itself beside what was read from it: a PDF's page with the evidence boxed, or the text round the place."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reviewer.desk import SourcePlace, SourceRow
from reviewer.errors import ReviewerError
from reviewer.messages import N_, plain
from reviewer.progress import Cancelled
from reviewer.ui.file_state import CHANGED, GONE, FileStates
from reviewer.ui.fonts import right_to_left
from reviewer.ui.jobs import Jobs
from reviewer.ui.marks import Marked, Marking
from reviewer.ui.page_store import Drawn, Page, PageStore
from reviewer.ui.page_view import PageArea, PageView
from reviewer.ui.page_words import words_box
from reviewer.ui.passage_view import AROUND, PassageView
from reviewer.ui.plain import plain_label
from reviewer.ui.session import Session
from reviewer.ui.theme import iconed
from reviewer.ui.wording import language_name, say

_WIDEST, _NARROWEST = 1100, 300  # pixels of a page that fits the room
_ZOOMS = (1.0, 1.4, 2.0, 2.8)  # times as wide as there is room

_Range = tuple[int, int]
Places = tuple[SourcePlace, ...]


class SourcePanel(QWidget):
    """Follows the version worked on, the evidence marked and the paragraph that the clerk is at.

    Pages are drawn elsewhere, and only when in sight.
    """

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._files = FileStates(jobs, self.refresh)
        self.pages = PageStore(jobs, self._arrived, self._failed)
        self._wanted: Page | None = None
        self._evidence: tuple[_Range, ...] = ()  # of the version worked on, the one looked at first
        self._at: _Range | None = None  # the paragraph that the clerk is at
        self._follows = False  # the clerk has gone on in the texts since the evidence was marked
        self._places: tuple[Places, Places, Places] | None = None  # evidence looked at, other evidence, paragraph
        self._broken = ""  # why the page wanted cannot be shown
        self._page, self._pages, self._zoom = 1, 0, 0
        self._due: str = ""  # what a page begins with: its boxes, its top or its end
        self.view, self.passage = PageView(), PassageView(self)
        self.area = PageArea(self.view)
        self.said = plain_label(wrap=True, name=say("source", N_("source", "The place in the file")))
        self._lay_out()
        self.area.turn_asked.connect(self._turn)
        self.area.zoom_asked.connect(self._enlarge)
        session.opened.connect(self._start)
        session.focused.connect(self._start)
        session.marked.connect(self._mark)

    def _lay_out(self) -> None:
        self.smaller = self._button("smaller", N_("source", "Smaller (- on the page, or Ctrl and the wheel)"))
        self.larger = self._button("larger", N_("source", "Larger (+ on the page, or Ctrl and the wheel)"))
        self.back = self._button("up", N_("source", "Previous page (PgUp at the top of the page)"))
        self.on = self._button("down", N_("source", "Next page (PgDn at the end of the page)"))
        self.smaller.clicked.connect(lambda: self._enlarge(-1))
        self.larger.clicked.connect(lambda: self._enlarge(1))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        top = QHBoxLayout()
        top.setContentsMargins(6, 2, 6, 2)
        top.addWidget(self.said, 1)
        for button in (self.smaller, self.larger, self.back, self.on):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.passage, 1)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        iconed(button, name)
        button.setToolTip(say("source", text))
        button.setAccessibleName(say("source", text))
        return button

    # What is to be seen

    def _start(self) -> None:
        self._evidence, self._at, self._follows, self._page, self._pages = (), None, False, 1, 0
        self._files.forget()
        self._look_anew()

    def _mark(self, marking: Marking) -> None:
        here = [place for place in marking.evidence if place.language == self._session.language]
        current = marking.current if marking.current in here else next(iter(here), None)
        others = [place for place in here if place != current]
        self._evidence = tuple((place.start, place.end) for place in ([current] if current else []) + others)
        self._follows = False
        self._look_anew()

    def follow(self, language: str, start: int, end: int) -> None:
        """Show the paragraph that the clerk is at; the evidence stays marked where it stands."""
        if language == self._session.language and self._at != (start, end):
            self._at, self._follows = (start, end), True
            self._look_anew()

    def _look_anew(self) -> None:
        self._places, self._due = None, "boxes"
        self.refresh()

    def _look(self) -> tuple[Places, Places, Places]:
        """Find out where in the file stands what is to be seen."""
        if self._places is None:
            first, others = self._places_of(*self._evidence[:1]), self._places_of(*self._evidence[1:])
            here = self._places_of(*([self._at] if self._at else []))
            self._places = first, others, here
            self._page = next((place.page for place in self._sought(*self._places) if place.page), self._page)
        return self._places

    def _sought(self, first: Places, _others: Places, here: Places) -> Places:
        """Return the places to go to, of what `_look` returns."""
        return here if self._follows or not first else first

    def _places_of(self, *ranges: _Range) -> Places:
        desk, document, language = self._session.desk, self._session.document, self._session.language
        return tuple(place for one in ranges for place in desk.places(document, language, *one))

    def _turn(self, by: int) -> None:
        page = max(1, min(self._page + by, self._pages or 1))
        if page != self._page:
            self._page, self._due = page, "end" if by == -1 else "top"
            self.refresh()

    def _enlarge(self, by: int) -> None:
        self._zoom = max(0, min(self._zoom + by, len(_ZOOMS) - 1)) if by else 0
        self._due = self._due or "boxes"
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is wanted: nothing is drawn out of sight."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page as wide as there is room."""
        super().resizeEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show what belongs to the version and the place of now; out of sight nothing is done."""
        if self.visibleRegion().isEmpty():  # a tab behind another counts as shown
            return
        document, language = self._session.document, self._session.language
        if not document or not language:
            self._show_text(say("source", N_("source", "Open a document to see its files.")))
            return
        source = self._session.desk.source(document, language)
        self._look()
        if source.kind != "pdf":
            self._show_passage(source)
            return
        room = self.area.width() - self.area.verticalScrollBar().sizeHint().width() - 6
        ratio = self.devicePixelRatioF()
        wide = min(max(room, _NARROWEST), _WIDEST) * _ZOOMS[self._zoom]
        wanted = Page(source.path, self._page, round(wide * ratio), ratio)
        if drawn := self.pages.get(wanted):
            self._wanted, self._broken = wanted, ""
            self._show(wanted, drawn)
        elif wanted != self._wanted:
            self._wanted, self._broken = wanted, ""
            self.pages.ask(wanted)
        elif self._broken:
            self._show_text(self._broken, language)

    # A page

    def _arrived(self, page: Page) -> None:
        if page == self._wanted and (drawn := self.pages.get(page)):
            self._show(page, drawn)

    def _failed(self, page: Page, error: Exception) -> None:
        if page != self._wanted or isinstance(error, Cancelled):
            return
        known = isinstance(error, ReviewerError)
        self._broken = str(error) if known else say("source", N_("source", "The page cannot be shown."))
        self._show_text(self._broken, self._session.language)

    def _show(self, page: Page, drawn: Drawn) -> None:
        self._turn_to(self.area)
        self._pages = drawn.about.pages
        text = N_("source", "{language}: {file}, page {page} of {pages}")
        facts = {"language": language_name(self._session.language), "file": plain(page.path.name)}
        said = say("source", text, page=page.number, pages=self._pages, **facts)
        source = self._session.desk.source(self._session.document, self._session.language)
        self.said.setText(said if drawn.about.sha256 == source.sha256 else f"{said}. {say('source', CHANGED)}")
        self.back.setEnabled(page.number > 1)
        self.on.setEnabled(page.number < self._pages)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(_ZOOMS) - 1)
        places = self._look()
        self.view.show_page(drawn.pixmap)
        self.view.boxes, self.view.others = (self._boxes(some, drawn) for some in places[:2])
        here = self._boxes(places[2], drawn) if self._follows else ()
        self.view.show_here(here, right_to_left(self._session.language))
        due, self._due = self._due, ""
        if due == "boxes" and (sought := self._boxes(self._sought(*places), drawn)):
            self.area.show_boxes(sought)
        elif due in ("top", "end"):
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.maximum() if due == "end" else 0)

    def _boxes(self, places: Places, drawn: Drawn) -> tuple[QRectF, ...]:
        """Return where places stand on the page, in pixels."""
        scale = drawn.about.scale / drawn.pixmap.devicePixelRatio()
        height = drawn.pixmap.deviceIndependentSize().height()
        found = (
            words_box(drawn.letters, place.box, place.words, place.column)
            for place in places
            if place.page == self._page and place.box
        )
        return tuple(
            QRectF(left * scale, height - top * scale, (right - left) * scale, (top - bottom) * scale)
            for left, bottom, right, top in found
        )

    def _turn_to(self, part: QWidget) -> None:
        paged = part is self.area
        for button in (self.smaller, self.larger, self.back, self.on):
            button.setVisible(paged)
        self.area.setVisible(paged)
        self.passage.setVisible(not paged)
        self.setFocusProxy(part)

    # A text without pages

    def _show_passage(self, source: SourceRow) -> None:
        self._wanted = None
        state = self._files.of(source)
        said = self._in_words(source.path)
        told = {CHANGED: say("source", CHANGED), GONE: say("source", GONE, folder=source.path.parent)}.get(state, "")
        self._show_text(f"{said}. {told}" if told else said, self._session.language)

    def _in_words(self, path: Path) -> str:
        places = "; ".join(dict.fromkeys(place.said for place in self._sought(*self._look())))
        facts = {"language": language_name(self._session.language), "file": plain(path.name)}
        if not places:
            return say("source", N_("source", "{language}: {file}"), **facts)
        return say("source", N_("source", "{language}: {file}, {place}"), place=places, **facts)

    def _show_text(self, words: str, language: str = "") -> None:
        """Say something, and show the text of a version round the place as it was read."""
        self.said.setText(words)
        self.view.show_page(None)
        self._turn_to(self.passage)
        first, at = (self._evidence or (None,))[0], self._at
        start = (at if at and (self._follows or not first) else first or (0, 0))[0]
        places = self._session.desk.around(self._session.document, language, start, AROUND) if language else ()
        here = [at] if at and self._follows else []
        marks = [Marked(language, *place, 0, "evidence") for place in [*here, *self._evidence[1:]]]
        marks += [Marked(language, *place, 0, "current") for place in self._evidence[:1]]
        self.passage.show_places(places, marks, start)
