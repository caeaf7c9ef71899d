"""The file itself beside what was read from it: a PDF's page with the evidence boxed, or the place in words."""

from collections import OrderedDict
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

import reviewer.desk
from reviewer.desk import PagePicture, SourcePlace
from reviewer.errors import ReviewerError
from reviewer.messages import N_, plain
from reviewer.progress import Cancelled
from reviewer.ui.colours import ON_PAPER
from reviewer.ui.jobs import Jobs
from reviewer.ui.marks import Marking
from reviewer.ui.plain import plain_label
from reviewer.ui.session import Session
from reviewer.ui.theme import iconed
from reviewer.ui.wording import language_name, say

_KEPT = 12  # pictures of pages, some 5 MB each
_WIDEST, _NARROWEST = 1100, 300  # pixels of a page
_ABOVE = 60  # pixels shown above the evidence

Page = tuple[str, int, int]
"""The file, the number of the page, and how many pixels wide."""


class PageView(QWidget):
    """One page as a picture, with boxes round the evidence."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QPixmap | None = None
        self.boxes: tuple[QRectF, ...] = ()  # in pixels of the picture
        self.setAccessibleName(say("source", N_("source", "The page of the file")))

    def show_page(self, picture: QPixmap | None, boxes: tuple[QRectF, ...]) -> None:
        """Show another page, or none."""
        self.picture, self.boxes = picture, boxes
        self.setFixedSize(picture.deviceIndependentSize().toSize() if picture else QSize(1, 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and each box filled lightly and edged."""
        if self.picture is None:
            return
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self.picture)
        fill, edge = ON_PAPER
        shade = QColor(fill)
        shade.setAlpha(70)
        for box in self.boxes:
            painter.fillRect(box, shade)
            painter.setPen(QPen(QColor(edge), 2))
            painter.drawRect(box.adjusted(-2, -2, 2, 2))


class SourcePanel(QWidget):
    """Follows the version worked on and the evidence marked; pages are drawn elsewhere, and only when in sight."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._pictures: OrderedDict[Page, tuple[QPixmap, PagePicture]] = OrderedDict()
        self._ticket: Event | None = None
        self._wanted: Page | None = None
        self._places: tuple[SourcePlace, ...] = ()
        self._page, self._pages = 1, 0
        self.view = PageView()
        self.said = plain_label(wrap=True, name=say("source", N_("source", "The place in the file")))
        self.words = plain_label(wrap=True, name=say("source", N_("source", "The paragraph in the file")))
        self.words.setMargin(12)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._paper = QScrollArea()
        self._paper.setWidgetResizable(True)
        self._paper.setWidget(self.words)
        self._paper.setAccessibleName(say("source", N_("source", "The paragraph in the file, scrolled")))
        self.back = self._button("up", N_("source", "Previous page"), -1)
        self.on = self._button("down", N_("source", "Next page"), 1)
        self._area = QScrollArea()
        self._area.setWidget(self.view)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setAccessibleName(say("source", N_("source", "The page of the file, scrolled")))
        top = QHBoxLayout()
        top.setContentsMargins(6, 2, 6, 2)
        top.addWidget(self.said, 1)
        top.addWidget(self.back)
        top.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._paper, 1)
        self._paper.hide()
        session.opened.connect(self._start)
        session.focused.connect(self._start)
        session.marked.connect(self._mark)

    def _button(self, name: str, text: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        iconed(button, name)
        button.setToolTip(say("source", text))
        button.setAccessibleName(say("source", text))
        button.clicked.connect(lambda: self._turn(by))
        return button

    def _start(self) -> None:
        self._places, self._page, self._pages = (), 1, 0
        self.refresh()

    def _turn(self, by: int) -> None:
        self._page = max(1, min(self._page + by, self._pages or 1))
        self.refresh()

    def _mark(self, marking: Marking) -> None:
        here = [place for place in marking.evidence if place.language == self._session.language]
        current = marking.current if marking.current in here else next(iter(here), None)
        if current is None:
            self._places = ()
        else:
            self._places = self._session.desk.places(
                self._session.document, self._session.language, current.start, current.end
            )
            self._page = next((place.page for place in self._places if place.page), self._page)
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
        """Show what belongs to the version and the evidence of now; out of sight nothing is drawn."""
        if self.visibleRegion().isEmpty():  # a tab behind another counts as shown
            return
        document, language = self._session.document, self._session.language
        if not document or not language:
            self._show_words(say("source", N_("source", "Open a document to see its files.")))
            return
        source = self._session.desk.source(document, language)
        if source.kind != "pdf":
            self._show_words(self._in_words(plain(source.path.name), language))
            self.words.setText("\n\n".join(dict.fromkeys(place.text for place in self._places)))
            self._paper.setVisible(bool(self._places))
            self._area.setVisible(not self._places)
            return
        room = min(max(self._area.width() - self._area.verticalScrollBar().sizeHint().width() - 6, _NARROWEST), _WIDEST)
        wanted = str(source.path), self._page, round(room * self.devicePixelRatioF())
        if wanted in self._pictures:
            self._show(wanted)
        elif wanted != self._wanted:
            self._ask(source.path, wanted)

    def _in_words(self, name: str, language: str) -> str:
        places = "; ".join(dict.fromkeys(place.said for place in self._places))
        if not places:
            hint = N_("source", "{language}: {file}. Show the evidence of a field to see where it stands in the file.")
            return say("source", hint, language=language_name(language), file=name)
        text = N_("source", "{language}: {file}, {place}")
        return say("source", text, language=language_name(language), file=name, place=places)

    def _show_words(self, words: str) -> None:
        self._wanted = None
        self.said.setText(words)
        self.back.hide()
        self.on.hide()
        self.view.show_page(None, ())
        self._paper.hide()
        self._area.show()

    def _ask(self, path: Path, wanted: Page) -> None:
        if self._ticket is not None:
            self._ticket.set()
        self._wanted = wanted
        work = partial(reviewer.desk.picture_of, path, wanted[1], wanted[2])
        self._ticket = self._jobs.run(work, partial(self._drawn, wanted), partial(self._failed, wanted))

    def _drawn(self, page: Page, picture: PagePicture) -> None:
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
        ).copy()  # the bytes are not Qt's to keep
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[page] = pixmap, picture
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        if page == self._wanted:
            self._show(page)

    def _failed(self, page: Page, error: Exception) -> None:
        if page != self._wanted or isinstance(error, Cancelled):
            return
        known = isinstance(error, ReviewerError)
        self._show_words(str(error) if known else say("source", N_("source", "The page cannot be shown.")))

    def _show(self, page: Page) -> None:
        self._wanted = page
        self._paper.hide()
        self._area.show()
        pixmap, picture = self._pictures[page]
        self._pages = picture.pages
        scale = picture.scale / pixmap.devicePixelRatio()
        height = pixmap.deviceIndependentSize().height()
        boxes = tuple(
            QRectF(box[0] * scale, height - box[3] * scale, (box[2] - box[0]) * scale, (box[3] - box[1]) * scale)
            for place in self._places
            if place.page == page[1] and (box := place.box)
        )
        text = N_("source", "{language}: {file}, page {page} of {pages}")
        named = language_name(self._session.language)
        self.said.setText(
            say("source", text, language=named, file=plain(Path(page[0]).name), page=page[1], pages=picture.pages)
        )
        for button, there in ((self.back, page[1] > 1), (self.on, page[1] < picture.pages)):
            button.show()
            button.setEnabled(there)
        self.view.show_page(pixmap, boxes)
        if boxes:
            self._area.verticalScrollBar().setValue(max(0, round(min(box.top() for box in boxes)) - _ABOVE))
