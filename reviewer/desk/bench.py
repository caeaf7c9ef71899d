"""What every verb of the desk needs: the library, the documents opened, and the one way to change them."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property

from reviewer.desk.catalogue import Catalogue
from reviewer.desk.harvested import Compared
from reviewer.desk.opened import Opened, summary_of
from reviewer.desk.shelf import Shelf
from reviewer.desk.tables import Changed
from reviewer.errors import UnknownThing
from reviewer.fields import SPEC_OF
from reviewer.messages import N_
from reviewer.store import SetCell, Step, Summary, Turned, Writing

DONE = N_("desk", "Done: {step}")
_WORK = frozenset(("correct", "bring back", "accept", "reopen", "rows"))  # what a clerk does to a document in review


class Bench(Catalogue):
    """One clerk at one library, with the documents opened last."""

    @cached_property
    def _shelf(self) -> Shelf:
        return Shelf(self._store)

    def adopt(self, other: "Bench") -> None:
        """Know what `other`, a desk from `beside` that has been closed, has found out while it wrote."""
        self._shelf.adopt(other._shelf)

    def look_through(self) -> None:
        """Find out of the documents opened last what a window that shows them would ask for."""
        self._shelf.look_through()

    # How

    @contextmanager
    def _write(self) -> Iterator[Writing]:
        try:
            with self._store.write(self._clerk, self._now()) as writing:
                yield writing
        except BaseException:
            self._shelf.clear()  # what was opened within the transaction never came to be
            raise

    def _field(self, document: int, language: str, key: str) -> tuple[Opened, int]:
        if key not in SPEC_OF:
            raise UnknownThing(key)
        opened = self._shelf.open(document)
        return opened, opened.place(language)

    def _make(self, step: Step, goes_on: bool = False) -> Changed:
        documents = tuple(dict.fromkeys(entry.document for entry in step.entries))
        step = self._begun(step, documents)
        with self._write() as writing:
            writing.go_on(step) if goes_on else writing.step(step)
            self._summarise(writing, documents)
        rows = step.action in ("remove samples", "join")
        return Changed(documents, rows, DONE.format(step=step.said))

    def _begun(self, step: Step, documents: tuple[int, ...]) -> Step:
        """Return a step that also puts new documents in review: with it the clerk has begun to work on them.

        It says so of those in review as well, so that a clerk who goes on typing changes the same things again.
        """
        if step.action not in _WORK:
            return step
        open_ones = [one for one in self._store.documents(documents) if one.state in ("new", "in_review")]
        begun = (SetCell("documents", one.id, "state", one.state, "in_review") for one in open_ones)
        return replace(step, edits=(*step.edits, *begun))

    def _turn(self, turn: Callable[[Writing], Turned | None], said: str) -> Changed:
        with self._write() as writing:
            turned = turn(writing)
            if turned is None:
                return Changed()
            self._shelf.forget(turned.whole)  # what came or went as a whole has kept its summary
            self._summarise(writing, set(turned.documents).difference(turned.whole))
        rows = turned.action == "import" or bool(turned.whole)
        return Changed(turned.documents, rows, said.format(step=turned.said))

    def _summarise(self, writing: Writing, documents: Iterable[int]) -> None:
        """Keep what the queue shows of documents that have changed, within the transaction that changed them."""
        documents = tuple(documents)
        self._shelf.forget(documents)
        for document in (one.id for one in self._store.documents(documents)):
            opened = self._shelf.open(document)
            writing.summarise(document, self._summary(opened))
            compared = self._shelf.to_keep(document)
            if compared is not None:
                writing.keep_compared(document, compared)

    def _summary(self, opened: Opened) -> Summary:
        decided = self._store.decisions(opened.stored[0].document)  # what a clerk has split or joined is not in doubt
        return summary_of(opened.versions, opened.findings(), "same" if decided else opened.certainty)

    def _remember(self, compared: Iterable[Compared], texts: dict[str, int]) -> None:
        """Keep the alignments that were found when the files were read."""
        for one in compared:
            if all(sha in texts for sha in one.sha256):
                self._shelf.remember([texts[sha] for sha in one.sha256], one.rows)
