"""What comes of reading some files for an import."""

from collections.abc import Mapping
from dataclasses import field

from reviewer.alignment import Row
from reviewer.checks import Finding
from reviewer.desk.tables import Refused
from reviewer.grouping import Certainty
from reviewer.light import light
from reviewer.reading import Harvested


@light
class Compared:
    """Versions of one document, aligned and checked ahead: `sha256` names their files, in the order of languages."""

    sha256: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    found: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)  # of the texts alone, by check
    certainty: Certainty = "same"  # that they are versions of one document


@light
class Harvest:
    """What came of reading some files, in the order given."""

    files: tuple[Harvested, ...] = ()
    refused: tuple[Refused, ...] = ()
    compared: tuple[Compared, ...] = ()  # found ahead, so that the import itself is quick; may be empty
