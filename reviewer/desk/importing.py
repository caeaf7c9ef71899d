"""An import as a step: what its plan changes in the library."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reviewer.desk.comparing import Kept, basis_of, kept_of
from reviewer.desk.harvested import Compared
from reviewer.desk.opened import summary_of
from reviewer.desk.planning import Placing, Plan, file_of
from reviewer.messages import N_
from reviewer.progress import Report
from reviewer.reading import Harvested
from reviewer.store import Edit, Entry, File, SetCell, Step, StoredVersion, Summary, Writing

_FILES = N_("desk", "import {count} files")
_FILE = N_("desk", "import {name}")


@dataclass(slots=True)
class Import:
    """An import under way: what it puts into the library, gathered for one step."""

    writing: Writing
    samples: bool
    edits: list[Edit] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    homes: dict[int, int] = field(default_factory=dict)  # number of a new document in the plan -> its id
    made: dict[int, list[Harvested]] = field(default_factory=dict)  # document -> the versions added to it
    texts: dict[str, int] = field(default_factory=dict)  # fingerprint of a file -> id of the text read from it
    placed: dict[str, tuple[int, int, str]] = field(default_factory=dict)  # -> its document, version and language
    versions: int = 0  # that are new or have a new text
    same: list[str] = field(default_factory=list)  # sentences on files that say what another one says

    def take(self, plan: Plan, report: Report) -> None:
        """Add files to the documents they belong to, as one step."""
        for done, placing in enumerate(plan.placings):
            report(done, len(plan.placings))
            self._place(placing)
        for bond in plan.bonds:
            self.writing.relate(self._home(bond.here), self._home(bond.there), bond.reason, bond.undecided)
        if self.edits:
            count = len(plan.placings)
            said = _FILE.format(name=self.entries[0].new) if count == 1 else _FILES.format(count=count)
            self.writing.step(Step("import", said, tuple(self.edits), tuple(self.entries)))
        else:
            self.entries.clear()

    def summaries(self, compared: Iterable[Compared]) -> dict[int, Summary]:
        """Return the summaries of new documents which are, file for file, what was `compared` already."""
        known = {frozenset(one.sha256): one for one in compared}
        new = self._new()
        return {
            document: summary_of([file.version for file in files], known[shas].findings, known[shas].certainty)
            for document, files in self.made.items()
            if document in new and (shas := frozenset(file.sha256 for file in files)) in known
        }

    def kept(self, compared: Iterable[Compared]) -> dict[int, Kept]:
        """Return for the same documents what comparing their versions gave, as the library keeps it."""
        known = {frozenset(one.sha256): one for one in compared}
        kept, new = {}, self._new()
        for document, files in self.made.items():
            versions = {file.sha256: file.version for file in files}
            one = known.get(frozenset(versions))
            if one is not None and document in new:
                basis = basis_of([self.texts[sha256] for sha256 in one.sha256], ())
                kept[document] = kept_of(basis, [versions[sha256] for sha256 in one.sha256], one.rows, one.found)
        return kept

    def _new(self) -> set[int]:
        return {edit.row for edit in self.edits if isinstance(edit, SetCell) and edit.table == "documents"}

    def documents(self) -> tuple[int, ...]:
        """Return the documents that are new or changed."""
        return tuple(dict.fromkeys(entry.document for entry in self.entries))

    def _place(self, placing: Placing) -> None:
        file, kept = placing.file, placing.kept
        if placing.deed in ("new", "joins"):
            self._new_version(self._home(placing.home), file)
            return
        if isinstance(kept, StoredVersion):
            at = kept.document, kept.id, kept.language
            if placing.deed != "same":
                self._read_again(kept, file)
        else:
            assert kept is not None  # only files that make a version of their own have none
            at = self.placed[kept.sha256]
        if placing.deed != "new_copy":
            self.same.append(placing.reason)
            self.entries.append(Entry(*at, new=placing.reason))

    def _home(self, number: int) -> int:
        """Return the document of a number in the plan, made now where it is new."""
        if number < 0 and number not in self.homes:
            self.homes[number] = self._new_document()
        return self.homes.get(number, number)

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
        self.entries.append(Entry(document, version, language, new=file_of(file.version)))

    def _read_again(self, stored: StoredVersion, file: Harvested) -> None:
        """Put the new text under the same version: its corrections stand, whatever is read now."""
        text = self._text(stored.id, file)
        self.versions += 1
        self.edits.append(SetCell("versions", stored.id, "text", stored.text_id, text))
        name = file_of(file.version)
        self.entries.append(Entry(stored.document, stored.id, stored.language, old=stored.file.name, new=name))

    def _text(self, version: int, file: Harvested) -> int:
        path = file.version.file
        self.texts[file.sha256] = self.writing.add_text(
            version, File(path, file_of(file.version), file.sha256, file.kind, file.size), file.version
        )
        return self.texts[file.sha256]
