"""The plan of an import: which document each new version joins, and what that changes in the library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from reviewer.desk.opened import in_use, summary_of
from reviewer.desk.reading import Compared, Harvest
from reviewer.fields import Version
from reviewer.grouping import group_versions
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

    def take(self, files: Sequence[Harvested], compared: Iterable[Compared] = ()) -> None:
        """Add `files` to the documents they belong to, as one step.

        Documents that exist are neither merged nor split. A version joins one where its group holds versions of
        that document alone and the language is free there; else it makes a new document. What was `compared` when
        the files were read is compared again only with what the library has of the like.
        """
        near = {file.sha256: self.store.like(file.version, self.samples) for file in files}
        stored = self.store.versions_of(set().union(*near.values()))
        fresh = {file.sha256: file for file in files if not self._is_new_copy(stored, file)}
        for group in compared:
            members = [fresh[sha] for sha in group.sha256 if sha in fresh]
            if members and not any(near[file.sha256] for file in members):
                self._add((), members)
                for file in members:
                    del fresh[file.sha256]
        self._regroup(stored, tuple(fresh.values()))
        if self.entries:
            said = _FILE.format(name=self.entries[0].new) if len(files) == 1 else _FILES.format(count=len(files))
            self.writing.step(Step("import", said, tuple(self.edits), tuple(self.entries)))

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
        for group in group_versions([*map(in_use, stored), *(file.version for file in fresh)]) if fresh else ():
            old = [stored[index] for index in group.members if index < len(stored)]
            new = [fresh[index - len(stored)] for index in group.members if index >= len(stored)]
            if new:
                self._add(old, new)

    def _add(self, old: Sequence[StoredVersion], new: Sequence[Harvested]) -> None:
        homes = {version.document for version in old}
        home = homes.pop() if len(homes) == 1 else None
        taken = set(self.store.document(home).languages) if home is not None else set()
        for file in new:
            if home is None or file.version.language in taken:
                home, taken = self._new_document(), set()
            self._new_version(home, file)
            taken.add(file.version.language)

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
        self.edits.append(SetCell("versions", version, "text", 0, text))
        self.edits.append(SetCell("versions", version, "live", 0, 1))
        self.entries.append(Entry(document, version, language, new=_name(file.version)))

    def _read_again(self, stored: StoredVersion, file: Harvested) -> None:
        """Put the new text under the same version: its corrections stand, whatever is read now."""
        text = self._text(stored.id, file)
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
