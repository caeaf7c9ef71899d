"""The metadata of a selection of documents: as a table, as lines of JSON, as library records; one document as XML."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from reviewer.errors import WouldOverwrite
from reviewer.export.metadata.records import Record
from reviewer.export.saving import save


def write_csv(records: Iterable[Record], target: Path, *, overwrite: bool = False) -> tuple[str, ...]:
    """Write a table with one line a version, for a spreadsheet; return what a clerk should know.

    Raises `WouldOverwrite` and `CannotWrite`, as do those below.
    """
    _ask(target, overwrite)
    from reviewer.export.metadata.csv_table import compose_csv  # noqa: PLC0415  (only what is written is loaded)

    save(compose_csv(records), target, overwrite=overwrite)
    return ()


def write_json_lines(records: Iterable[Record], target: Path, *, overwrite: bool = False) -> tuple[str, ...]:
    """Write one JSON object a line and version: document, language, file, fields."""
    _ask(target, overwrite)
    from reviewer.export.metadata.json_lines import compose_json_lines  # noqa: PLC0415  (as above)

    save(compose_json_lines(records), target, overwrite=overwrite)
    return ()


def write_marcxml(
    records: Iterable[Record], target: Path, when: datetime, *, overwrite: bool = False
) -> tuple[str, ...]:
    """Write one MARC 21 record a document; `when`: the time of the records."""
    _ask(target, overwrite)
    from reviewer.export.metadata.marcxml import compose_marcxml  # noqa: PLC0415  (as above)

    content, notes = compose_marcxml(records, when)
    save(content, target, overwrite=overwrite)
    return notes


def write_akn(
    record: Record, target: Path, when: datetime, *, languages: Sequence[str] = (), overwrite: bool = False
) -> tuple[str, ...]:
    """Write one document with its versions as Akoma Ntoso 3.0; `languages`: those wanted, none for all."""
    _ask(target, overwrite)
    from reviewer.export.metadata.akn import compose_akn  # noqa: PLC0415  (as above)

    content, notes = compose_akn(record, when, languages)
    save(content, target, overwrite=overwrite)
    return notes


def _ask(target: Path, overwrite: bool) -> None:
    if target.exists() and not overwrite:
        raise WouldOverwrite(target.name)  # before the work; `save` asks again, safely
