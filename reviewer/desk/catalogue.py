"""What is known of a library before any document is opened: enough for the queue, and light to load."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from reviewer.desk.order import in_order
from reviewer.desk.tables import DocumentRow, State
from reviewer.export import DraftOptions
from reviewer.fields import LANGUAGES
from reviewer.grouping import Certainty
from reviewer.progress import Report
from reviewer.store import ALL, Counted, Order, Store, StoredDocument, Wanted


def local_now() -> datetime:
    """Return the time here, with its offset."""
    return datetime.now().astimezone()


class Catalogue:
    """The list of a library's documents, without their texts. Every desk is one; the window begins with this alone."""

    def __init__(
        self,
        library: Path,
        clerk: str,
        now: Callable[[], datetime] = local_now,
        drafts: DraftOptions | None = None,
        check: bool = True,
        store: Store | None = None,
    ) -> None:
        """Open the library, or make it; raises `DamagedLibrary`, `NewerLibrary` or `LibraryBusy`.

        `drafts`: the office's paper and picture for drafts. `check` reads the whole library first, which in a large
        one takes a while: the window does it later, by `look_over`. `store`: the library, where it is open already.
        """
        self.library = library
        self._clerk = clerk
        self._now = now
        self._drafts = drafts or DraftOptions()
        self._store = store or Store(library, check)
        self.is_new = self._store.is_new  # the library was made by this opening

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the library; everything is stored already."""
        self._store.close()

    def beside(self) -> Self:
        """Return another one of the same clerk at the same library, for the thread that asks; to be closed there."""
        return type(self)(self.library, self._clerk, self._now, self._drafts, check=False)

    def documents(self, numbers: Iterable[int] | None = None) -> tuple[DocumentRow, ...]:
        """Return the queue: what needs work first, then by name; or the documents of these numbers, in their order."""
        wanted = self._store.queue() if numbers is None else numbers
        return tuple(map(_document_row, self._store.documents(wanted)))

    def document(self, document: int) -> DocumentRow | None:
        """Return one document of the queue, None where it is not there."""
        return next(iter(self.documents((document,))), None)

    def queue(self, order: Order = "need", wanted: Wanted = ALL) -> list[int]:
        """Return the numbers of the documents that are `wanted`, in `order`: however many, this is quick."""
        return self._store.queue(order, wanted)

    def counted(self) -> Counted:
        """Count the documents: all, settled, with findings, samples."""
        return self._store.counted()

    def has_samples(self) -> bool:
        """Say whether any of the project's own samples is in the library."""
        return self._store.has_samples()

    def known(self, fingerprints: Iterable[str]) -> set[str]:
        """Return those of some files' SHA-256 whose files the library holds."""
        return {sha256 for sha256 in fingerprints if self._store.known(sha256)}

    def undo_text(self) -> str:
        """Name what an undo would take back: "correct Title of A/79/1 (fr)"; "" for nothing."""
        return self._store.undo_text()

    def redo_text(self) -> str:
        """Name what a redo would make again, "" for nothing."""
        return self._store.redo_text()

    def look_over(self, report: Report) -> None:
        """Read the whole library, as an opening with `check` does; raises `DamagedLibrary`."""
        self._store.look_over(report)


def _document_row(document: StoredDocument) -> DocumentRow:
    kept = document.summary
    expected = kept.expected or LANGUAGES
    return DocumentRow(
        id=document.id,
        name=kept.name,
        title=kept.title,
        state=cast(State, document.state),  # written by the desk alone
        languages=tuple(sorted(document.languages, key=in_order)),
        missing=tuple(language for language in expected if language not in document.languages),
        errors=kept.errors,
        warnings=kept.warnings,
        sample=document.sample,
        certainty=cast(Certainty, kept.certainty or "same"),
        expected=expected,
        note=document.note,
    )
