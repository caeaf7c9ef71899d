"""The first page: what the document is called, its fields over all versions, and the remarks."""

import re
from collections.abc import Iterator

from reviewer.export.side_by_side.comparison import Comparison
from reviewer.export.side_by_side.remarks import Remark
from reviewer.export.side_by_side.words import (
    CORRECTED,
    CORRECTED_NOTHING,
    DIFFERS,
    LACKING,
    MADE_BY,
    MADE_ON,
    MISSING_LINE,
    NO_PLACE,
    NONE_MISSING,
    ORIGINAL_LINE,
    ORIGINAL_UNKNOWN,
    ROW,
    ROWS,
    SIDE_BY_SIDE,
    listed,
)
from reviewer.fields import SPECS, Spec, Version, agreement, show_value
from reviewer.light import light

_MANY_ROWS = 8  # no more are listed
_LETTERS = {"ar": re.compile("[\u0620-\u06ff]"), "zh": re.compile("[\u3400-\u9fff]")}


@light
class FieldCell:
    """A version's value, the language that it is in, and in words what is to be known of it."""

    value: str
    language: str
    said: tuple[str, ...] = ()


@light
class FieldLine:
    """One field over all versions."""

    label: str
    cells: tuple[FieldCell, ...]


def title(comparison: Comparison) -> tuple[str, str]:
    """Return the document's title and its language: the English one, else the first that there is."""
    versions = sorted(comparison.versions, key=lambda version: version.language != "en")
    found = next((version for version in versions if version.values.get("title")), None)
    return (str(found.values["title"]), found.language) if found else ("", "")


def facts(comparison: Comparison) -> tuple[str, ...]:
    """Return the lines under the title."""
    originals, day = comparison.originals(), f"{comparison.when:%Y-%m-%d %H:%M}"
    return (
        SIDE_BY_SIDE.format(languages=listed(comparison.shown())),
        ORIGINAL_LINE.format(languages=listed(originals)) if originals else ORIGINAL_UNKNOWN,
        MISSING_LINE.format(languages=listed(comparison.missing)) if comparison.missing else NONE_MISSING,
        MADE_BY.format(clerk=comparison.clerk, day=day) if comparison.clerk else MADE_ON.format(day=day),
    )


def field_lines(comparison: Comparison) -> tuple[FieldLine, ...]:
    """Return the fields that any version gives, in the order of the inspector."""
    given = {key for version in comparison.versions for key, value in version.values.items() if value not in (None, [])}
    given |= {key for _, key in comparison.read}
    return tuple(_field_line(comparison, spec) for spec in SPECS if spec.key in given)


def _field_line(comparison: Comparison, spec: Spec) -> FieldLine:
    found = agreement(spec, comparison.versions)
    differing, lacking = (found.differing, found.lacking) if found else ((), ())
    cells = []
    for at, version in enumerate(comparison.versions):
        said = [*([DIFFERS] if at in differing else []), *([LACKING] if at in lacking else [])]
        said += _corrected(comparison, at, spec.key)
        value = show_value(spec.key, version.values.get(spec.key))
        cells.append(FieldCell(value, _language_of(value, version, spec), tuple(said)))
    return FieldLine(spec.label, tuple(cells))


def _corrected(comparison: Comparison, at: int, key: str) -> Iterator[str]:
    if (at, key) in comparison.read:
        read = show_value(key, comparison.read[at, key])
        yield CORRECTED.format(read=read) if read else CORRECTED_NOTHING


def _language_of(value: str, version: Version, spec: Spec) -> str:
    """Return the language of a printed value: titles and names are the version's own, codes and dates English."""
    for language, letters in _LETTERS.items():
        if letters.search(value):
            return language
    return version.language if not spec.shared and version.language in ("fr", "ru", "es") else "en"


def remark_line(remark: Remark) -> str:
    """Return what follows a remark's message: its languages and rows."""
    rows = ", ".join(map(str, remark.rows[:_MANY_ROWS])) + (" …" if len(remark.rows) > _MANY_ROWS else "")
    place = (ROW if len(remark.rows) == 1 else ROWS).format(rows=rows) if remark.rows else NO_PLACE
    return "; ".join(filter(None, (listed(remark.languages), place)))
