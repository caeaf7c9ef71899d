"""The sender's own Word file with the corrected fields put in place, and nothing else of it touched."""

import hashlib
from dataclasses import replace
from pathlib import Path

from reviewer.errors import MissingFile, NeedsWordFile, SourceChanged, UnreadableFile, WouldOverwrite
from reviewer.export.corrected.told import Corrected, CorrectedOptions
from reviewer.export.saving import save
from reviewer.fields import SPEC_OF, SPECS, Version
from reviewer.messages import N_

_ELSEWHERE = N_("corrected", "Reviewer reads another value in the corrected file: “{value}”")


def write_corrected(version: Version, source: Path, target: Path, options: CorrectedOptions) -> Corrected:
    """Write `source` with the values of `version` in the place of those that were read; `source` stays as it is.

    Raises `MissingFile`, `SourceChanged`, `NeedsWordFile`, what reading a Word file raises, `WouldOverwrite` and
    `CannotWrite`.
    """
    data = _source(source, options.sha256)
    from reviewer.export.corrected.writing import Writing  # noqa: PLC0415  (lxml takes 0.05 s to load)

    writing = Writing(version, source, data, options)
    target = target.with_suffix(writing.suffix) if target.suffix != writing.suffix else target
    if target.exists() and not options.overwrite:
        raise WouldOverwrite(target.name)
    if target.exists() and target.samefile(source):
        raise WouldOverwrite(target.name)
    content, found = writing.corrected()
    save(content, target, overwrite=options.overwrite)
    return replace(found, path=target)


def _source(source: Path, sha256: str) -> bytes:
    """Return the bytes of the file that was read."""
    try:
        data = source.read_bytes()
    except FileNotFoundError as error:
        raise MissingFile(source) from error
    except OSError as error:
        raise UnreadableFile(source, str(error)) from error
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise SourceChanged(source)
    if not data.startswith(b"PK"):
        raise NeedsWordFile(source)
    return data


def confirmed(found: Corrected, wanted: Version, again: Version) -> Corrected:
    """Compare the corrected file, read again, with what was wanted.

    A field that follows from another one (the date of a letter from its title) is placed after all; one that reads
    otherwise is told in a note, since other programs will read it so too.
    """
    missing = tuple(one for one in found.not_placed if not _alike(one.field, wanted, again))
    came = tuple(one.field for one in found.not_placed if one not in missing)
    notes = [
        f"{SPEC_OF[key].label}: {_ELSEWHERE.format(value=_shown(again, key))}."
        for key in found.placed
        if not _alike(key, wanted, again)
    ]
    order = [spec.key for spec in SPECS]
    placed = tuple(sorted((*found.placed, *came), key=order.index))
    return replace(found, placed=placed, not_placed=missing, notes=(*found.notes, *notes))


def _alike(key: str, one: Version, other: Version) -> bool:
    return (one.values.get(key) or None) == (other.values.get(key) or None)


def _shown(version: Version, key: str) -> str:
    return "; ".join(version.items(key)) or "–"
