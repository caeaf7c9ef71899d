"""What a clerk can do, free of Qt: the window and the command line call the same verbs."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reviewer.desk.reading import Harvest
from reviewer.desk.tables import (
    Changed,
    DocumentRow,
    FieldRow,
    FindingRow,
    HistoryRow,
    Imported,
    SearchRow,
    State,
    TextRow,
    VersionRow,
)
from reviewer.progress import Report


def _local_now() -> datetime:
    return datetime.now().astimezone()


class Desk:
    """One clerk at one library: every verb of the window and of the command line.

    A context manager; one per process and library, on the thread that made it.
    """

    is_new: bool  # the library was made by this opening
    library: Path

    def __init__(self, library: Path, clerk: str, now: Callable[[], datetime] = _local_now) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def documents(self) -> tuple[DocumentRow, ...]:
        raise NotImplementedError

    def versions(self, document: int) -> tuple[VersionRow, ...]:
        raise NotImplementedError

    def rows(self, document: int) -> tuple[TextRow, ...]:
        raise NotImplementedError

    def fields(self, document: int, language: str) -> tuple[FieldRow, ...]:
        raise NotImplementedError

    def findings(self, document: int) -> tuple[FindingRow, ...]:
        raise NotImplementedError

    def history(self, document: int) -> tuple[HistoryRow, ...]:
        raise NotImplementedError

    def search(self, words: str) -> tuple[SearchRow, ...]:
        raise NotImplementedError

    def take(self, harvest: Harvest, samples: bool = False) -> tuple[Imported, Changed]:
        raise NotImplementedError

    def correct(self, document: int, language: str, key: str, typed: str) -> Changed:
        raise NotImplementedError

    def bring_back(self, document: int, language: str, key: str) -> Changed:
        raise NotImplementedError

    def undo(self) -> Changed:
        raise NotImplementedError

    def redo(self) -> Changed:
        raise NotImplementedError

    def undo_text(self) -> str:
        raise NotImplementedError

    def redo_text(self) -> str:
        raise NotImplementedError

    def set_state(self, document: int, state: State, note: str = "") -> Changed:
        raise NotImplementedError

    def draft_name(self, document: int, language: str) -> str:
        raise NotImplementedError

    def draft(self, document: int, language: str, target: Path, overwrite: bool = False) -> Path:
        raise NotImplementedError

    def has_samples(self) -> bool:
        raise NotImplementedError

    def import_samples(self, report: Report) -> tuple[Imported, Changed]:
        raise NotImplementedError

    def remove_samples(self) -> Changed:
        raise NotImplementedError

    def backup(self) -> Path:
        raise NotImplementedError

    def verify(self) -> str:
        raise NotImplementedError

    def restore(self, backup: Path) -> Path:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError
