"""The metadata of a selection of documents: as a table, as lines of JSON, as library records; one document as XML."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reviewer.errors import WouldOverwrite
from reviewer.export.saving import save
from reviewer.fields import LANGUAGES, Value, Version


@dataclass(frozen=True, slots=True)
class Record:
    """One document with its versions, their values the ones to be used; `name` as clerks know it."""

    name: str
    versions: tuple[Version, ...]

    def in_order(self) -> tuple[Version, ...]:
        """Return the versions in the order of the United Nations."""
        return tuple(sorted(self.versions, key=lambda version: _place(version.language)))

    def languages(self) -> list[str]:
        """Return the languages there are, in the order of the United Nations."""
        return [version.language for version in self.in_order() if version.language]

    def value(self, key: str) -> Value:
        """Return the value of the first version that has any; for fields that are the same in all languages."""
        found = (version.values.get(key) for version in self._by_trust())
        return next((value for value in found if value not in (None, [])), None)

    def items(self, key: str) -> list[str]:
        """Return that value as a list of strings."""
        value = self.value(key)
        return list(value) if isinstance(value, list) else [] if value is None else [str(value)]

    def leading(self) -> Version:
        """Return the version that stands for all: the English one, else an original, else the first."""
        return self._by_trust()[0]

    def _by_trust(self) -> list[Version]:
        originals = {code for version in self.versions for code in version.items("original_languages")}
        return sorted(
            self.in_order(), key=lambda version: (version.language != "en", version.language not in originals)
        )


def read_values(version: Version, key: str) -> list[str]:
    """Return what was read of a field that has no value to be used (citations, job number), each value once."""
    return list(dict.fromkeys(str(one.value) for one in version.readings if one.field == key))


def write_csv(records: Iterable[Record], target: Path, *, overwrite: bool = False) -> tuple[str, ...]:
    """Write a table with one line a version, for a spreadsheet; return what a clerk should know.

    Raises `WouldOverwrite` and `CannotWrite`, as do those below.
    """
    _ask(target, overwrite)
    from reviewer.export.csv_table import compose_csv  # noqa: PLC0415  (only what is written is loaded)

    save(compose_csv(records), target, overwrite=overwrite)
    return ()


def write_json_lines(records: Iterable[Record], target: Path, *, overwrite: bool = False) -> tuple[str, ...]:
    """Write one JSON object a line and version: document, language, file, fields."""
    _ask(target, overwrite)
    from reviewer.export.json_lines import compose_json_lines  # noqa: PLC0415  (as above)

    save(compose_json_lines(records), target, overwrite=overwrite)
    return ()


def write_marcxml(
    records: Iterable[Record], target: Path, when: datetime, *, overwrite: bool = False
) -> tuple[str, ...]:
    """Write one MARC 21 record a document; `when`: the time of the records."""
    _ask(target, overwrite)
    from reviewer.export.marcxml import compose_marcxml  # noqa: PLC0415  (as above)

    content, notes = compose_marcxml(records, when)
    save(content, target, overwrite=overwrite)
    return notes


def write_akn(
    record: Record, target: Path, when: datetime, *, languages: Sequence[str] = (), overwrite: bool = False
) -> tuple[str, ...]:
    """Write one document with its versions as Akoma Ntoso 3.0; `languages`: those wanted, none for all."""
    _ask(target, overwrite)
    from reviewer.export.akn import compose_akn  # noqa: PLC0415  (as above)

    content, notes = compose_akn(record, when, languages)
    save(content, target, overwrite=overwrite)
    return notes


def lines(records: Iterable[Record]) -> Iterator[tuple[Record, Version]]:
    """Yield each version with its document."""
    for record in records:
        for version in record.in_order():
            yield record, version


def _ask(target: Path, overwrite: bool) -> None:
    if target.exists() and not overwrite:
        raise WouldOverwrite(target.name)  # before the work; `save` asks again, safely


def _place(language: str) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
