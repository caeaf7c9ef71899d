"""One document with its versions, as its metadata are told."""

from collections.abc import Iterable, Iterator

from reviewer.fields import LANGUAGES, Value, Version
from reviewer.light import light


@light
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


def lines(records: Iterable[Record]) -> Iterator[tuple[Record, Version]]:
    """Yield each version with its document."""
    for record in records:
        for version in record.in_order():
            yield record, version


def _place(language: str) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
