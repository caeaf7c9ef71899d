"""The documents of the library as the queue shows them, and the filter over them."""

import re
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel

from reviewer.desk import DocumentRow
from reviewer.messages import N_
from reviewer.ui.folding import fold
from reviewer.ui.plain import tip
from reviewer.ui.row_model import Column, Index, Role, RowModel
from reviewer.ui.wording import LETTERS, SIGNS, STATES, SURE, language_name, say


def sentence(row: DocumentRow) -> str:
    """Return a document in words: for the tool tip and for a screen reader."""
    present = ", ".join(language_name(code) for code in row.languages)
    lines = [row.name, row.title, say("queue", N_("queue", "State: {state}"), state=say("states", STATES[row.state]))]
    lines.append(say("queue", N_("queue", "Languages: {languages}"), languages=present))
    if row.missing:
        missing = ", ".join(language_name(code) for code in row.missing)
        lines.append(say("queue", N_("queue", "Missing: {languages}"), languages=missing))
    lines.append(
        say(
            "queue",
            N_("queue", "Findings: {errors} errors, {warnings} warnings"),
            errors=row.errors,
            warnings=row.warnings,
        )
    )
    if row.certainty != "same":
        lines.append(say("queue", SURE[row.certainty], sign=SIGNS[row.certainty]))
    if row.sample:
        lines.append(say("queue", N_("queue", "A sample")))
    return "\n".join(line for line in lines if line)


def searched(row: DocumentRow) -> str:
    """Return what the filter looks through: name, title, state, languages."""
    letters = "".join(LETTERS[code] for code in row.languages if code in LETTERS)
    return fold(f"{row.name} {row.title} {say('states', STATES[row.state])} {letters}")


def needs_work(row: DocumentRow) -> bool:
    """Say whether a clerk has still to look at the document."""
    return row.state in ("new", "in_review")


def queue_model(parent: QObject) -> RowModel[DocumentRow]:
    """Return the model of the queue: one column, drawn by `queue_delegate`."""
    reads: dict[int, Callable[[DocumentRow], object]] = {
        Role.DisplayRole: lambda row: row.name,
        Role.ToolTipRole: lambda row: tip(sentence(row)),
        Role.AccessibleTextRole: sentence,
    }
    return RowModel([Column(say("queue", N_("queue", "Documents")), reads)], lambda row: row.id, parent)


ORDERS: dict[str, tuple[str, Callable[[DocumentRow], tuple[object, ...]] | None]] = {
    "need": (N_("queue", "By need"), None),  # as the desk gives them
    "name": (N_("queue", "By name"), lambda row: tuple(_natural(row.name))),
    "findings": (N_("queue", "Most findings first"), lambda row: (-row.errors, -row.warnings)),
    "newest": (N_("queue", "Newest first"), lambda row: (-row.id,)),
    "state": (N_("queue", "By state"), lambda row: (tuple(STATES).index(row.state),)),
}


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Return what sorts A/79/9 before A/79/10."""
    pieces = re.findall(r"\d+|\D+", name.casefold())
    return [(0, int(piece), "") if piece.isdecimal() else (1, 0, piece) for piece in pieces]


def kept_order(old: tuple[DocumentRow, ...], new: tuple[DocumentRow, ...]) -> tuple[DocumentRow, ...]:
    """Return `new` in the order of `old`: no document jumps away under the clerk's hands."""
    if {row.id for row in old} != {row.id for row in new}:
        return new
    place = {row.id: number for number, row in enumerate(old)}
    return tuple(sorted(new, key=lambda row: place[row.id]))


class QueueFilter(QSortFilterProxyModel):
    """Keeps the documents in which every word of the filter occurs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_words(self, words: str) -> None:
        """Filter by `words`, in any order."""
        self._words = fold(words).split()
        self.invalidate()

    def filterAcceptsRow(self, number: int, parent: Index = QModelIndex()) -> bool:
        """Say whether a document is shown."""
        model = self.sourceModel()
        if not self._words or not isinstance(model, RowModel):
            return True
        text = searched(model.rows[number])
        return all(word in text for word in self._words)
