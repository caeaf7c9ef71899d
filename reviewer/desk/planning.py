"""The plan of an import: what becomes of each file, found before anything is written.

Documents that exist are neither merged nor split: what a clerk has put together or apart stays so. A version joins
the one that it fits best, where its language is free there; else it makes a new document. A file that says what another
one says is no version: it is named, and a Word file takes the place of its PDF.
"""

from collections.abc import Collection, Sequence
from pathlib import Path, PurePath
from typing import Literal

from reviewer.desk.harvested import Harvest
from reviewer.desk.opened import in_use
from reviewer.fields import Version
from reviewer.grouping import Certainty, Group, group_versions
from reviewer.light import light
from reviewer.messages import N_
from reviewer.reading import Harvested
from reviewer.store import Store, StoredVersion

Deed = Literal["new", "joins", "new_copy", "same", "stands_in"]
"""``stands_in``: says what a PDF in the library says, and its text takes that one's place."""

NEW_COPY = N_("plan", "A new copy of a file that is here: its text takes the place of the old one; corrections stay.")


@light
class Placing:
    """What becomes of one file. `home` is a document's id, or -1, -2 ... for the new ones in their order.

    `kept` is the version whose text it replaces, or which says the same.
    """

    file: Harvested
    deed: Deed
    home: int
    kept: StoredVersion | Harvested | None = None
    reason: str = ""
    certainty: Certainty = "same"


@light
class Bond:
    """What two documents have in common, one of them new or changed; numbers as in `Placing.home`."""

    here: int
    there: int
    reason: str
    undecided: bool


@light
class Plan:
    """What an import does, in the order in which it is done."""

    placings: tuple[Placing, ...] = ()
    bonds: tuple[Bond, ...] = ()


@light
class Sorted:
    """The files of an import: new ones, those the library (or, named beside, this import) holds, those left out."""

    new: tuple[Harvested, ...]
    known: tuple[tuple[Harvested, Harvested | None], ...]
    left_out: tuple[Harvested, ...]


def sort_out(store: Store, harvest: Harvest, left_out: Collection[Path] = ()) -> Sorted:
    """Tell the files of `harvest` that are new to the library from those it need not take."""
    new: dict[str, Harvested] = {}
    known: list[tuple[Harvested, Harvested | None]] = []
    left: list[Harvested] = []
    for file in harvest.files:
        if Path(file.version.file) in left_out:
            left.append(file)
        elif file.sha256 in new or store.known(file.sha256):
            known.append((file, new.get(file.sha256)))
        else:
            new[file.sha256] = file
    return Sorted(tuple(new.values()), tuple(known), tuple(left))


def plan_import(store: Store, files: Sequence[Harvested], samples: bool) -> Plan:
    """Return what becomes of `files`, none of which the library holds; nothing is written."""
    near = {file.sha256: store.like(file.version, samples) for file in files}
    stored = store.beside(set().union(*near.values()))
    planning = _Planning(store, stored)
    fresh = [file for file in files if not planning.is_new_copy(file)]
    planning.place(fresh)
    return Plan(tuple(planning.placings), tuple(planning.bonds))


class _Planning:
    def __init__(self, store: Store, stored: Sequence[StoredVersion]) -> None:
        self._store = store
        self._stored = stored
        self._replaced: set[int] = set()  # versions whose file came in a new copy
        self._homes: dict[str, int] = {}  # fingerprint of a file -> its document
        self._new = 0
        self.placings: list[Placing] = []
        self.bonds: list[Bond] = []

    def is_new_copy(self, file: Harvested) -> bool:
        """Say whether `file` is a new copy of one in the library; if so, its text takes the place of the old."""
        for stored in self._stored:
            if stored.id not in self._replaced and _same_file(stored, file.version):
                self._replaced.add(stored.id)
                self.placings.append(Placing(file, "new_copy", stored.document, stored, NEW_COPY))
                return True
        return False

    def place(self, fresh: Sequence[Harvested]) -> None:
        """Find the documents that `fresh` files belong to."""
        if not fresh:
            return
        stored, count = self._stored, len(self._stored)
        groups = group_versions(
            [*map(in_use, stored), *(file.version for file in fresh)],
            [*(version.document for version in stored), *(None for _ in fresh)],
            [*(version.file.sha256 for version in stored), *(file.sha256 for file in fresh)],
        )
        for group in groups:
            old = [stored[index] for index in group.members if index < count]
            self._add(group, old, [fresh[index - count] for index in group.members if index >= count])
        for one in (one for group in groups for one in group.duplicates):
            kept = stored[one.of] if one.of < count else fresh[one.of - count]
            self._say_same(fresh[one.version - count], kept, one.reason)
        self._relate(groups, [*(version.document for version in stored), *(self._home(file) for file in fresh)])

    def _add(self, group: Group, old: Sequence[StoredVersion], new: Sequence[Harvested]) -> None:
        home = old[0].document if old else None
        taken = set(self._store.document(home).languages) if home is not None else set()
        reason = group.reasons[0] if group.reasons else ""
        for file in new:
            if home is None or file.version.language in taken:
                self._new += 1
                home, taken = -self._new, set()
            deed: Deed = "joins" if home > 0 else "new"
            self.placings.append(Placing(file, deed, home, reason=reason, certainty=group.certainty))
            self._homes[file.sha256] = home
            taken.add(file.version.language)

    def _say_same(self, file: Harvested, kept: StoredVersion | Harvested, reason: str) -> None:
        deed: Deed = "same"
        if isinstance(kept, StoredVersion):
            home = kept.document
            if kept.file.kind == "pdf" and file.kind not in ("pdf", "text"):
                deed = "stands_in"
        else:
            home = self._homes[kept.sha256]
        self.placings.append(Placing(file, deed, home, kept, reason))

    def _home(self, file: Harvested) -> int:
        return self._homes.get(file.sha256, 0)

    def _relate(self, groups: Sequence[Group], homes: Sequence[int]) -> None:
        """Find what the documents that are new or changed have in common with others."""
        changed = {placing.home for placing in self.placings}
        for group in groups:
            here = homes[group.members[0]]
            for other in group.related:
                there = homes[groups[other.group].members[0]]
                if here != there and changed & {here, there}:
                    self.bonds.append(Bond(here, there, other.reason, other.undecided))


def _same_file(stored: StoredVersion, version: Version) -> bool:
    """Say whether `version` was read from a new copy of a stored file: in name, language and symbols as read the same.

    Without symbols the whole path must be the same: every folder has its ``en.docx``.
    """
    symbols = version.items("symbols")
    if (stored.version.language, stored.version.items("symbols")) != (version.language, symbols):
        return False
    return stored.file.name == file_of(version) if symbols else stored.file.path == version.file


def file_of(version: Version) -> str:
    """Return the name of the file that a version was read from."""
    return PurePath(version.file).name
