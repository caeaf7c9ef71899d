"""The work behind `write_corrected`: the package opened, the fields placed, the changed parts put back."""

from collections.abc import Iterator
from pathlib import Path

from reviewer.errors import NeedsWordFile, UnknownKind
from reviewer.export.corrected.fields import plan
from reviewer.export.corrected.marks import Marks
from reviewer.export.corrected.placing import Placing
from reviewer.export.corrected.splice import repacked
from reviewer.export.corrected.steps import Case
from reviewer.export.corrected.symbols import left_elsewhere, wrong_heads
from reviewer.export.corrected.told import Corrected, CorrectedOptions, NotPlaced
from reviewer.export.corrected.variables import renewed_variables
from reviewer.fields import Version
from reviewer.files.package import W
from reviewer.files.word_places import open_word
from reviewer.messages import N_

_SUFFIXES = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": ".docm",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": ".dotx",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": ".dotm",
}
_CHANGES = [W + tag for tag in ("ins", "del", "moveFrom", "moveTo")]
_MACROS = N_("corrected", "The file holds macros; they were not run and are kept as they are.")
_SIGNED = N_("corrected", "The file was signed electronically; the signature is not valid for the corrected file.")
_TRACKED = N_("corrected", "The file had tracked changes before; they are kept beside the new ones.")
_HEADS = N_("corrected", "Running heads with another symbol were corrected.")
_NAMED = N_("corrected", "The text still names {symbol}; words of the text are not changed.")
_NOTHING = N_("corrected", "Nothing was corrected in this version; the file is the sender's own.")


class Writing:
    """One corrected file in the making; raises what reading a Word file does."""

    def __init__(self, version: Version, source: Path, data: bytes, options: CorrectedOptions) -> None:
        try:
            self._places = open_word(source, data)
        except UnknownKind as error:
            raise NeedsWordFile(source) from error
        self._package = self._places.package
        if self._package.xml(self._package.main) is None:
            raise NeedsWordFile(source)
        self._case = Case(version, options.fields)
        self._options = options

    @property
    def suffix(self) -> str:
        """The ending that Word asks for: files with macros and templates have their own."""
        types = self._package.zip.read("[Content_Types].xml").decode("utf-8", "replace")
        return next((suffix for kind, suffix in _SUFFIXES.items() if kind in types), ".docx")

    def corrected(self) -> tuple[bytes, Corrected]:
        """Return the package's bytes, and what was placed."""
        options = self._options
        marks = Marks(options.tracked, options.author, options.when)
        roots = [root for _, root in self._package.parsed()]
        marks.know(roots)
        before = any(next(root.iter(*_CHANGES), None) is not None for root in roots)
        placing = Placing(self._case.version.text, self._places, marks)
        placed: list[str] = []
        missing: list[NotPlaced] = []
        for planned in plan(self._case):
            reason = placing.take(planned)
            wanted = [key for key in planned.fields if key in self._case.changed]
            placed += wanted if not reason else []
            missing += [NotPlaced(key, reason) for key in wanted] if reason else []
        heads = wrong_heads(self._case)
        notes = [*self._notes(before), *(_NAMED.format(symbol=one) for one in left_elsewhere(self._case))]
        if heads.steps and not placing.take(heads):
            notes.append(_HEADS)
        variables, said = renewed_variables(self._package, placing)
        changed = placing.make()
        if not changed:
            notes.append(_NOTHING)
        contents = {name: one.splice(self._package.zip.read(name)) for name, one in (*changed.items(), *variables)}
        content = repacked(self._package.zip, contents)
        self._package.zip.close()
        return content, Corrected(Path(), tuple(placed), tuple(missing), (*notes, *said))

    def _notes(self, tracked_before: bool) -> Iterator[str]:
        names = self._package.zip.namelist()
        if any(name.rpartition("/")[2].lower().startswith("vbaproject") for name in names):
            yield _MACROS
        if any(name.startswith("_xmlsignatures/") for name in names):
            yield _SIGNED
        if tracked_before:
            yield _TRACKED
