"""The documents of the library as the queue shows them: as many as there are, of which few are in memory."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt

from reviewer.desk import DocumentRow, Order, State, Wanted
from reviewer.messages import N_
from reviewer.ui.folding import fold
from reviewer.ui.plain import tip
from reviewer.ui.row_model import ROW, Index, Role
from reviewer.ui.wording import SIGNS, STATES, SURE, language_name, say


def sentence(row: DocumentRow) -> str:
    """Return a document in words: for the tool tip and for a screen reader."""
    present = ", ".join(language_name(code) for code in row.languages)
    lines = [row.name, row.title, say("queue", N_("queue", "State: {state}"), state=say("states", STATES[row.state]))]
    lines.append(row.note)
    lines.append(say("queue", N_("queue", "Languages: {languages}"), languages=present))
    if row.missing:
        missing = ", ".join(language_name(code) for code in row.missing)
        lines.append(say("queue", N_("queue", "Missing: {languages}"), languages=missing))
    lines.append(
        say(
            "queue",
            N_("queue", "Errors: {errors}, warnings: {warnings}"),
            errors=row.errors,
            warnings=row.warnings,
        )
    )
    if row.certainty != "same":
        lines.append(say("queue", SURE[row.certainty], sign=SIGNS[row.certainty]))
    if row.sample:
        lines.append(say("queue", N_("queue", "A sample")))
    return "\n".join(line for line in lines if line)


ORDERS: dict[Order, str] = {
    "need": N_("queue", "By need"),
    "name": N_("queue", "By name"),
    "findings": N_("queue", "Most findings first"),
    "newest": N_("queue", "Newest first"),
    "state": N_("queue", "By state"),
}
NEEDING_WORK: tuple[State, ...] = ("new", "in_review")


def wanted(words: str, states: tuple[State, ...] = ()) -> Wanted:
    """Return which documents have every one of `words` in name, title, state or letters of languages."""
    named = {state: fold(say("states", text)) for state, text in STATES.items()}
    each = ((word, tuple(state for state, name in named.items() if fold(word) in name)) for word in words.split())
    return Wanted(tuple(each), states)


def kept_order(old: Sequence[int], new: Sequence[int]) -> list[int]:
    """Return `new` in the order of `old`, where that has them all: none jumps away under the clerk's hands."""
    there = set(new)
    return [number for number in old if number in there] if there <= set(old) else list(new)


def _none(_: Sequence[int]) -> tuple[DocumentRow, ...]:
    return ()


class QueueModel(QStringListModel):
    """The numbers of all documents shown; the documents themselves are read by the page, when they come into sight.

    Qt counts the rows itself, by strings that are all empty: to lay them out it asks for their number twice a row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers: list[int] = []
        self._rows_of: dict[int, int] = {}  # document -> row
        self._pages: OrderedDict[int, dict[int, DocumentRow]] = OrderedDict()
        self._read: Callable[[Sequence[int]], Iterable[DocumentRow]] = _none

    def show(self, numbers: Sequence[int], read: Callable[[Sequence[int]], Iterable[DocumentRow]]) -> None:
        """Show the documents `numbers`; `read` returns documents by their numbers."""
        self._read = read
        if self.numbers != list(numbers):
            self.numbers = list(numbers)
            self._rows_of = {document: row for row, document in enumerate(self.numbers)}
            self._pages.clear()
            self.setStringList([""] * len(self.numbers))
        else:
            self.read_again(self.numbers)

    def read_again(self, documents: Iterable[int]) -> None:
        """Read `documents` anew: they have changed."""
        held = {row // _PAGE for row in map(self.find, documents) if row >= 0} & self._pages.keys()
        for page in held:
            del self._pages[page]
            last = min((page + 1) * _PAGE, len(self.numbers)) - 1
            self.dataChanged.emit(self.index(page * _PAGE), self.index(last))

    def find(self, document: int) -> int:
        """Return the row of a document, -1 where it is not shown."""
        return self._rows_of.get(document, -1)

    def document(self, row: int) -> DocumentRow | None:
        """Return a document; None where another program has just taken it away."""
        page = row // _PAGE
        if page not in self._pages:
            wanted = self.numbers[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = {document.id: document for document in self._read(wanted)}
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        return self._pages[page].get(self.numbers[row])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: it is chosen, and nothing is written into it."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what is shown, said or read aloud of a document."""
        if not index.isValid() or role not in (ROW, *_READS):
            return None
        document = self.document(index.row())
        return document if role == ROW or document is None else _READS[role](document)


_PAGE = 64  # documents that are read at a time
_KEPT = 32  # pages
_READS: dict[int, Callable[[DocumentRow], str]] = {
    Role.DisplayRole: lambda row: row.name,
    Role.ToolTipRole: lambda row: tip(sentence(row)),
    Role.AccessibleTextRole: sentence,
}
