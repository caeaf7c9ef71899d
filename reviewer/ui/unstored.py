"""What the clerk typed and is no value: it stays at hand, in its field, until it is mended or given up."""

from collections.abc import Mapping

Refusals = Mapping[str, tuple[str, str]]  # field -> what was typed, and why it is no value


class Unstored:
    """Kept for all documents while the window is open; nothing of it stands in the library."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str, str], tuple[str, str]] = {}  # document, language, field

    def keep(self, document: int, language: str, key: str, typed: str, why: str) -> None:
        """Keep what was typed for a field."""
        self._kept[document, language, key] = typed, why

    def drop(self, document: int, language: str, key: str) -> None:
        """Forget what was typed for a field: it has been mended, or given up."""
        self._kept.pop((document, language, key), None)

    def of(self, document: int, language: str) -> Refusals:
        """Return what was typed for the fields of one version."""
        return {key: said for (number, code, key), said in self._kept.items() if (number, code) == (document, language)}

    def first(self, document: int) -> tuple[str, str, str] | None:
        """Return a field of the document that holds something not stored: language, field, and why."""
        found = (where for where in self._kept if where[0] == document)
        where = next(found, None)
        return (where[1], where[2], self._kept[where][1]) if where else None

    def clear(self) -> None:
        """Forget all: another library is opened."""
        self._kept.clear()
