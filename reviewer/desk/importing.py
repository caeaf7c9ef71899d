"""The plan of an import: which document each new version joins, and what that changes in the library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from reviewer.desk.opened import in_use, summary_of
from reviewer.desk.reading import Compared, Harvest
from reviewer.fields import Version
from reviewer.grouping import Group, group_versions
from reviewer.messages import N_
from reviewer.reading import Harvested
from reviewer.store import Edit, Entry, File, SetCell, Step, Store, StoredVersion, Summary, Writing

_FILES = N_("desk", "import {count} files")
_FILE = N_("desk", "import {name}")


@dataclass(slots=True)
class Import:
    """An import under way: what it puts into the library, gathered for one step."""

    store: Store
    writing: Writing
    samples: bool
    edits: list[Edit] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    replaced: set[int] = field(default_factory=set)  # versions whose file came in a new copy
    made: dict[int, list[Harvested]] = field(default_factory=dict)  # document -> the versions added to it
    texts: dict[str, int] = field(default_factory=dict)  # fingerprint of a file -> id of the text read from it
    placed: dict[str, tuple[int, int, str]] = field(default_factory=dict)  # -> its document, version and language
    versions: int = 0  # that are new or have a new text
    same: list[str] = field(default_factory=list)  # sentences on files that say what another one says

    def take(self, files: Sequence[Harvested]) -> None:
        """Add `files` to the documents they belong to, as one step.

        Documents that exist are neither merged nor split: what a clerk has put together or apart stays so. A version
        joins the one that it fits best, where its language is free there; else it makes a new document. A file that
        says what another one says is no version: it is named, and a Word file takes the place of its PDF.
        """
        near = {file.sha256: self.store.like(file.version, self.samples) for file in files}
        stored = self.store.beside(set().union(*near.values()))
        fresh = [file for file in files if not self._is_new_copy(stored, file)]
        self._regroup(stored, fresh)
        if self.edits:
            said = _FILE.format(name=self.entries[0].new) if len(files) == 1 else _FILES.format(count=len(files))
            self.writing.step(Step("import", said, tuple(self.edits), tuple(self.entries)))
        else:
            self.entries.clear()

    def summaries(self, compared: Iterable[Compared]) -> dict[int, Summary]:
        """Return the summaries of new documents which are, file for file, what was `compared` already."""
        known = {frozenset(one.sha256): one.findings for one in compared}
        new = {edit.row for edit in self.edits if isinstance(edit, SetCell) and edit.table == "documents"}
        return {
            document: summary_of([file.version for file in files], known[shas])
            for document, files in self.made.items()
            if document in new and (shas := frozenset(file.sha256 for file in files)) in known
        }

    def documents(self) -> tuple[int, ...]:
        """Return the documents that are new or changed."""
        return tuple(dict.fromkeys(entry.document for entry in self.entries))

    def _regroup(self, stored: Sequence[StoredVersion], fresh: Sequence[Harvested]) -> None:
        if not fresh:
            return
        count = len(stored)
        groups = group_versions(
            [*map(in_use, stored), *(file.version for file in fresh)],
            [*(version.document for version in stored), *(None for _ in fresh)],
            [*(version.file.sha256 for version in stored), *(file.sha256 for file in fresh)],
        )
        for group in groups:
            old = [stored[index] for index in group.members if index < count]
            self._add(old, [fresh[index - count] for index in group.members if index >= count])
        for one in (one for group in groups for one in group.duplicates):
            kept = stored[one.of] if one.of < count else fresh[one.of - count]
            self._say_same(fresh[one.version - count], kept, one.reason)
        self._relate(groups, [*(version.document for version in stored), *(self._home(file) for file in fresh)])

    def _add(self, old: Sequence[StoredVersion], new: Sequence[Harvested]) -> None:
        home = old[0].document if old else None
        taken = set(self.store.document(home).languages) if home is not None else set()
        for file in new:
            if home is None or file.version.language in taken:
                home, taken = self._new_document(), set()
            self._new_version(home, file)
            taken.add(file.version.language)

    def _say_same(self, file: Harvested, kept: StoredVersion | Harvested, reason: str) -> None:
        """Name a file that is no version; where it is the better kind of file, its text takes the other's place."""
        if isinstance(kept, StoredVersion):
            if kept.file.kind == "pdf" and file.kind not in ("pdf", "text"):
                self._read_again(kept, file)
            at = kept.document, kept.id, kept.language
        else:
            at = self.placed[kept.sha256]
        self.same.append(reason)
        self.entries.append(Entry(*at, new=reason))

    def _home(self, file: Harvested) -> int:
        return self.placed[file.sha256][0] if file.sha256 in self.placed else 0

    def _relate(self, groups: Sequence[Group], homes: Sequence[int]) -> None:
        """Keep what the documents that are new or changed have in common with others."""
        changed = set(self.documents())
        for group in groups:
            here = homes[group.members[0]]
            for other in group.related:
                there = homes[groups[other.group].members[0]]
                if here != there and changed & {here, there}:
                    self.writing.relate(here, there, other.reason, other.undecided)

    def _is_new_copy(self, near: Sequence[StoredVersion], file: Harvested) -> bool:
        """Say whether `file` is a new copy of one in the library; if so, its text takes the place of the old."""
        for stored in near:
            if stored.id not in self.replaced and _same_file(stored, file.version):
                self.replaced.add(stored.id)
                self._read_again(stored, file)
                return True
        return False

    def _new_document(self) -> int:
        document = self.writing.add_document(self.samples)
        self.edits.append(SetCell("documents", document, "live", 0, 1))
        return document

    def _new_version(self, document: int, file: Harvested) -> None:
        language = file.version.language
        version = self.writing.add_version(document, language)
        text = self._text(version, file)
        self.made.setdefault(document, []).append(file)
        self.placed[file.sha256] = document, version, language
        self.versions += 1
        self.edits.append(SetCell("versions", version, "text", 0, text))
        self.edits.append(SetCell("versions", version, "live", 0, 1))
        self.entries.append(Entry(document, version, language, new=_name(file.version)))

    def _read_again(self, stored: StoredVersion, file: Harvested) -> None:
        """Put the new text under the same version: its corrections stand, whatever is read now."""
        text = self._text(stored.id, file)
        self.versions += 1
        self.edits.append(SetCell("versions", stored.id, "text", stored.text_id, text))
        name = _name(file.version)
        self.entries.append(Entry(stored.document, stored.id, stored.language, old=stored.file.name, new=name))

    def _text(self, version: int, file: Harvested) -> int:
        path = file.version.file
        self.texts[file.sha256] = self.writing.add_text(
            version, File(path, _name(file.version), file.sha256, file.kind, file.size), file.version
        )
        return self.texts[file.sha256]


def split_known(store: Store, harvest: Harvest) -> tuple[list[Harvested], tuple[str, ...]]:
    """Return the files that are new to the library, and the names of those that it (or this harvest) holds already."""
    new: dict[str, Harvested] = {}
    already = []
    for file in harvest.files:
        if file.sha256 in new or store.known(file.sha256):
            already.append(_name(file.version))
        else:
            new[file.sha256] = file
    return list(new.values()), tuple(already)


def _same_file(stored: StoredVersion, version: Version) -> bool:
    """Say whether `version` was read from a new copy of a stored file: in name, language and symbols as read the same.

    Without symbols the whole path must be the same: every folder has its ``en.docx``.
    """
    symbols = version.items("symbols")
    if (stored.version.language, stored.version.items("symbols")) != (version.language, symbols):
        return False
    return stored.file.name == _name(version) if symbols else stored.file.path == version.file


def _name(version: Version) -> str:
    return PurePath(version.file).name
