"""Why the versions shown are one document, what else is like it, and the clerk's split and join."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reviewer.desk import Changed, DocumentRow, GroupingRow
from reviewer.light import light
from reviewer.messages import N_
from reviewer.ui.colours import tone
from reviewer.ui.icons import icon
from reviewer.ui.join_bar import JoinBar
from reviewer.ui.plain import plain_label, tip
from reviewer.ui.queue_model import wanted
from reviewer.ui.row_model import Column, Role, RowModel
from reviewer.ui.row_table import RowTable
from reviewer.ui.session import Session
from reviewer.ui.wording import language_name, say

_SURE = {
    "same": (N_("grouping", "One document"), "read"),
    "likely": (N_("grouping", "Likely one document"), "warning"),
    "to decide": (N_("grouping", "To decide"), "warning"),
}
_PAGE = 40  # documents that are offered at a time
_UNCLEAR = N_("grouping", "Which document is meant? Type words of its name or title, and choose it from the list.")


@light
class Line:
    """One line of the panel; `document`: the other one that it is about, 0 for none."""

    kind: str
    icon: str
    text: str
    document: int = 0
    undecided: bool = False  # whether both are one, the clerk is to say


class GroupingPanel(QWidget):
    """Choosing a related document opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stale = True
        columns: tuple[Column[Line], ...] = (
            Column(
                say("grouping", N_("grouping", "What")),
                {
                    Role.DisplayRole: lambda line: line.kind,
                    Role.DecorationRole: lambda line: icon(line.icon, tone(self.palette(), line.icon)),
                },
            ),
            Column(
                say("grouping", N_("grouping", "Why")),
                {Role.DisplayRole: lambda line: line.text, Role.ToolTipRole: lambda line: tip(line.text)},
            ),
        )
        self.model: RowModel[Line] = RowModel(columns, lambda line: (line.kind, line.text), self)
        self.table = RowTable(
            self.model, say("grouping", N_("grouping", "Why these versions are one document")), wide=1
        )
        self.split_button = QPushButton()
        self.join_button = QPushButton(say("grouping", N_("grouping", "Join another document…")))
        self.same_button = QPushButton(say("grouping", N_("grouping", "These are the same document")))
        self.apart_button = QPushButton(say("grouping", N_("grouping", "These are two documents")))
        self.question = QWidget()
        self.bar = JoinBar()
        self._lay_out()
        self.same_button.clicked.connect(self.say_same)
        self.apart_button.clicked.connect(self.tell_apart)
        self.table.selectionModel().currentRowChanged.connect(self._offer_decision)
        self.model.modelReset.connect(self._offer_decision)
        self.split_button.clicked.connect(self.split)
        self.join_button.clicked.connect(self.ask)
        self.bar.given.connect(self._join)
        self.bar.unclear.connect(lambda: session.said.emit(say("grouping", _UNCLEAR), False))
        self.table.chosen.connect(self._choose)
        session.opened.connect(self._load)
        session.focused.connect(self._offer)
        session.changed.connect(self._update)

    def _lay_out(self) -> None:
        top = QWidget()
        line = QHBoxLayout(top)
        line.setContentsMargins(4, 2, 4, 2)
        for button in (self.split_button, self.join_button):
            line.addWidget(button)
        line.addStretch(1)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        decision = QHBoxLayout(self.question)
        decision.setContentsMargins(4, 2, 4, 2)
        decision.addWidget(plain_label(say("grouping", N_("grouping", "To decide:"))))
        for button in (self.same_button, self.apart_button):
            decision.addWidget(button)
            action = self.table.addAction(button.text())
            action.triggered.connect(button.click)
        decision.addStretch(1)
        self._offer_decision()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (top, self.question, self.bar, self.table):
            layout.addWidget(part)
        self.setFocusProxy(self.table)

    def _update(self, changed: Changed) -> None:
        if changed.rows or self._session.document in changed.documents:
            self._load()

    def _load(self) -> None:
        """Look it up only when it can be seen: it takes a comparison of the texts."""
        self._stale = self.visibleRegion().isEmpty()  # a tab behind others counts as visible
        if self._stale:
            return
        document = self._session.document
        self.model.show(_lines(self._session.desk.grouping(document), self._session) if document else ())
        self._offer()

    def look(self, seen: bool = True) -> None:
        """Look up what was left for later, once the panel is `seen`."""
        if seen and self._stale and self._session.ready:
            self._load()

    def _offer(self) -> None:
        named = language_name(self._session.language) if self._session.language else ""
        text = N_("grouping", "Split the {language} version off") if named else N_("grouping", "Split the version off")
        self.split_button.setText(say("grouping", text, language=named))
        self.split_button.setEnabled(len(self._session.versions) > 1)
        self.join_button.setEnabled(bool(self._session.document))

    @property
    def undecided(self) -> int:
        """The document of the line that the clerk is at, if there is to be decided whether it is the same; else 0.

        Where only one line is of this kind, it need not be chosen first.
        """
        at = self.table.currentIndex().row()
        if 0 <= at < len(self.model.rows) and self.model.rows[at].undecided:
            return self.model.rows[at].document
        open_ones = [line.document for line in self.model.rows if line.undecided]
        return open_ones[0] if len(open_ones) == 1 else 0

    def _offer_decision(self) -> None:
        self.question.setVisible(any(line.undecided for line in self.model.rows))
        for button in (self.same_button, self.apart_button):
            button.setEnabled(bool(self.undecided))
        for action in self.table.actions():
            action.setEnabled(bool(self.undecided))

    def say_same(self) -> None:
        """Put the other document's versions into the one shown; that is remembered."""
        if self.undecided:
            self._join(self.undecided)

    def tell_apart(self) -> None:
        """Remember that the document shown and the other one are two."""
        session, other = self._session, self.undecided
        if session.document and other:
            session.settle()
            session.do(partial(session.desk.tell_apart, session.document, other))

    def _choose(self, line: Line) -> None:
        if line.document:
            self._session.open(line.document)

    def split(self) -> None:
        """Make the version worked on a document of its own."""
        session = self._session
        if session.document:
            session.settle()
            session.do(partial(session.desk.split, session.document, session.language))

    def ask(self) -> None:
        """Ask which document is to be joined to the one shown.

        One about which that is to be decided, or one of its name, is named at once; no other is: Enter would join it.
        """
        session = self._session
        if session.document:
            at = self.model.rows[self.table.currentIndex().row()] if self.table.currentIndex().isValid() else None
            related = session.desk.grouping(session.document).related
            undecided = session.catalogue.documents([other.document for other in related if other.undecided])
            others = session.catalogue.documents([other.document for other in related])
            meant = [*undecided, *self._of_its_name()]
            rows = {row.id: row for row in (*meant, *others, *self._named(""))}.values()
            first = at.document if at else 0
            self.bar.open(rows, self._named, first or next((row.id for row in meant), 0))

    def _of_its_name(self) -> list[DocumentRow]:
        here = self._session.catalogue.document(self._session.document)
        return [row for row in self._named(here.name) if row.name == here.name] if here else []

    def _named(self, words: str) -> list[DocumentRow]:
        """Return a page of the other documents in whose names and titles `words` stand."""
        found = self._session.catalogue.queue("name", wanted(words))[: _PAGE + 1]
        return [row for row in self._session.catalogue.documents(found) if row.id != self._session.document]

    def _join(self, other: int) -> None:
        session = self._session
        if session.document:
            session.settle()
            session.do(partial(session.desk.join, session.document, other))


def _lines(row: GroupingRow, session: Session) -> tuple[Line, ...]:
    """Return what the panel says: how sure it is and why, what is missing, what is related."""
    kind, sign = _SURE[row.certainty]
    lines = [Line(say("grouping", kind), sign, reason) for reason in row.reasons]
    if len(session.versions) == 1 and row.certainty == "same":
        lines = [Line(say("grouping", N_("grouping", "One version")), sign, reason) for reason in row.reasons]
    if row.missing:
        named = ", ".join(language_name(code) for code in row.missing)
        lines.append(Line(say("grouping", N_("grouping", "Missing")), "missing", named))
    related = {True: N_("grouping", "To decide"), False: N_("grouping", "Related")}
    for other in row.related:
        sign = "warning" if other.undecided else "info"
        told = f"{other.name}: {other.reason}"
        lines.append(Line(say("grouping", related[other.undecided]), sign, told, other.document, other.undecided))
    return tuple(lines)
