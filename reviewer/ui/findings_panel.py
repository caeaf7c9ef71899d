"""What a clerk should look at in the document: chosen by gravity and language, looked at one by one, accepted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reviewer.desk import Changed, FindingRow
from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.icons import icon
from reviewer.ui.marks import Marking
from reviewer.ui.plain import plain_label, tip
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.session import Session
from reviewer.ui.wording import LANGUAGES, LETTERS, SEVERITIES, language_name, say

_NARROW = 60  # pixels that a box may shrink to, where there is little room
_GRAVITIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("findings", "All kinds"), ("error", "warning", "info")),
    (N_("findings", "Errors and warnings"), ("error", "warning")),
    (N_("findings", "Errors"), ("error",)),
)


class FindingsPanel(QWidget):
    """Choosing a finding marks its places in every language concerned, and says with what it can be accepted."""

    counted = Signal(int)  # those not accepted, whatever the filter
    field_concerned = Signal(str)  # key

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.gravity, self.language = QComboBox(), QComboBox()
        self.accepted = QCheckBox(say("findings", N_("findings", "Accepted ones too")))
        self.accept_button = _button(N_("findings", "Accept…"), self.ask)
        self.reopen_button = _button(N_("findings", "Take the acceptance back"), self.reopen)
        self.bar = AcceptBar()
        self.model: RowModel[FindingRow] = RowModel(_columns(self), lambda row: (row.key, row.accepted), self)
        self.table = RowTable(self.model, say("findings", N_("findings", "Findings")), wide=2)
        self._lay_out()
        self.gravity.currentIndexChanged.connect(self._filter)
        self.language.currentIndexChanged.connect(self._filter)
        self.accepted.toggled.connect(self._load)
        self.table.chosen.connect(self._choose)
        self.table.selectionModel().currentRowChanged.connect(self._offer)
        self.model.modelReset.connect(self._offer)
        self.bar.given.connect(self._accept)
        session.opened.connect(self._load)
        session.changed.connect(self._update)
        self._all: tuple[FindingRow, ...] = ()

    def _lay_out(self) -> None:
        for text, _ in _GRAVITIES:
            self.gravity.addItem(say("findings", text))
        self.gravity.setAccessibleName(say("findings", N_("findings", "Which findings, by gravity")))
        self.language.addItem(say("findings", N_("findings", "All languages")), "")
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setAccessibleName(say("findings", N_("findings", "Which findings, by language")))
        line = QHBoxLayout()
        line.setContentsMargins(4, 2, 4, 2)
        for box in (self.gravity, self.language):
            box.setMinimumWidth(_NARROW)
        for part in (self.gravity, self.language, self.accepted):
            line.addWidget(part)
        line.addStretch(1)
        for button in (self.accept_button, self.reopen_button):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.table)
        self._offer()

    def _update(self, changed: Changed) -> None:
        if changed.rows or self._session.document in changed.documents:
            self._load()

    def _load(self) -> None:
        document, desk = self._session.document, self._session.desk
        self.bar.hide()
        self._all = desk.findings(document) if document else ()
        if document and self.accepted.isChecked():
            self._all += desk.findings(document, accepted=True)
        self.counted.emit(sum(not row.accepted for row in self._all))
        self._filter()

    def _filter(self) -> None:
        gravities, language = _GRAVITIES[self.gravity.currentIndex()][1], self.language.currentData()
        rows = (row for row in self._all if row.severity in gravities)
        self.model.show([row for row in rows if not language or language in row.languages])
        self._offer()

    @property
    def hides_some(self) -> bool:
        """Whether there are findings that are not listed, of other kinds or languages."""
        return len(self._all) > len(self.model.rows)

    @property
    def current(self) -> FindingRow | None:
        """The finding that the clerk is at."""
        number = self.table.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def _offer(self) -> None:
        row = self.current
        self.accept_button.setEnabled(row is not None and not row.accepted)
        self.reopen_button.setVisible(self.accepted.isChecked())
        self.reopen_button.setEnabled(row is not None and bool(row.accepted))

    def _choose(self, row: FindingRow) -> None:
        if row.field:
            self.field_concerned.emit(row.field)
        self._session.mark(Marking(row.evidence, 0, show_languages=True))

    def step(self, by: int) -> None:
        """Go to the next or previous finding, and show its places."""
        count = len(self.model.rows)
        if not count:
            self._session.said.emit(say("findings", N_("findings", "There is no finding here.")), False)
            return
        before = self.table.currentIndex().row()
        self.go((before + by) % count if before >= 0 else (0 if by > 0 else count - 1))

    def go(self, number: int) -> None:
        """Go to a finding, and show its places."""
        self.table.setCurrentIndex(self.model.index(number, 0))
        self._choose(self.model.rows[number])

    def ask(self) -> None:
        """Ask why the finding is to be accepted."""
        row = self.current
        if row is not None and not row.accepted:
            self.bar.open()

    def _accept(self, reason: str, whole_kind: bool) -> None:
        row = self.current
        if row is not None:
            document, desk = self._session.document, self._session.desk
            number = self.table.currentIndex().row()
            if self._session.do(partial(desk.accept, document, row, reason, whole_kind)) and self.model.rows:
                self.table.setCurrentIndex(self.model.index(min(number, len(self.model.rows) - 1), 0))  # the next one

    def reopen(self) -> None:
        """Have an accepted finding stand again."""
        row = self.current
        if row is not None and row.accepted:
            self._session.do(partial(self._session.desk.reopen, self._session.document, row))


class AcceptBar(QWidget):
    """Asks for the reason; Enter gives it, Esc gives up."""

    given = Signal(str, bool)  # the reason; True: all findings of this kind in the document

    def __init__(self) -> None:
        super().__init__()
        question = say("findings", N_("findings", "Accept, because"))
        self.box = QLineEdit(placeholderText=say("findings", N_("findings", "why the difference is right")))
        self.box.setAccessibleName(question)
        self.box.setAcceptDrops(False)
        self.scope = QComboBox()
        self.scope.addItem(say("findings", N_("findings", "this finding")))
        self.scope.addItem(say("findings", N_("findings", "all of its kind in this document")))
        self.scope.setAccessibleName(say("findings", N_("findings", "What is accepted")))
        self.scope.setMinimumWidth(_NARROW)
        self.button = _button(N_("findings", "Accept"), self._give)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 2, 4, 2)
        for part in (plain_label(question), self.box, self.scope, self.button):
            line.addWidget(part)
        self.box.returnPressed.connect(self._give)
        self.box.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.hide()

    def open(self) -> None:
        """Ask anew."""
        self.box.clear()
        self.button.setEnabled(False)
        self.scope.setCurrentIndex(0)
        self.show()
        self.box.setFocus()

    def _give(self) -> None:
        if reason := self.box.text().strip():
            self.hide()
            self.given.emit(reason, self.scope.currentIndex() == 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _button(text: str, work: Callable[[], None]) -> QPushButton:
    button = QPushButton(say("findings", text))
    button.clicked.connect(work)
    return button


def _columns(panel: QWidget) -> tuple[Column[FindingRow], ...]:
    return (
        Column(
            say("findings", N_("findings", "Kind")),
            {
                Role.DisplayRole: _kind,
                Role.DecorationRole: lambda row: icon(row.severity, tone(panel.palette(), row.severity)),
            },
        ),
        Column(
            say("findings", N_("findings", "Languages")),
            {
                Role.DisplayRole: lambda row: " ".join(LETTERS.get(code, code) for code in row.languages),
                Role.ToolTipRole: lambda row: tip(", ".join(map(language_name, row.languages))),
            },
        ),
        Column(say("findings", N_("findings", "Finding")), {Role.DisplayRole: _words, Role.ToolTipRole: _tip}),
    )


def _kind(row: FindingRow) -> str:
    kind = say("severities", SEVERITIES[row.severity])
    return say("findings", N_("findings", "{kind}, accepted"), kind=kind) if row.accepted else kind


def _words(row: FindingRow) -> str:
    if not row.accepted:
        return row.message
    return say("findings", N_("findings", "{message} Accepted: {reason}"), message=row.message, reason=row.accepted)


def _tip(row: FindingRow) -> str:
    places = (f"{language_name(place.language)}: “{place.text}”" for place in row.evidence)
    return tip("\n".join([_words(row), *places]))
