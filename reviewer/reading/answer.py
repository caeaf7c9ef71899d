"""The answer of ``reviewer read`` for one version, as JSON-able values of contract/cli.md."""

from typing import Any

from reviewer.fields import EXTRA_KEYS, SPECS, Reading, Version
from reviewer.files import Place

Answer = dict[str, Any]


def describe(version: Version) -> Answer:
    """Return the answer of ``reviewer read`` for one version: file, error, fields, readings, paragraphs, deletions."""
    keys = (*(spec.key for spec in SPECS), *EXTRA_KEYS)
    return {
        "file": version.file,
        "error": None,
        "fields": {spec.key: version.values.get(spec.key, [] if spec.many else None) for spec in SPECS},
        "readings": {key: [_reading(version, one) for one in version.readings if one.field == key] for key in keys},
        "suggestions": {key: [one.value for one in version.suggestions if one.field == key] for key in keys},
        "paragraphs": [
            {
                "part": part.name,
                "annex": part.annex,
                "text": version.text.cut(paragraph),
                "start": paragraph.span.start,
                "end": paragraph.span.end,
            }
            for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True)
        ],
        "deletions": [
            {"text": one.text, "start": one.start, "whole": one.whole, "place": _place(one.place)}
            for one in version.text.deletions
        ],
    }


def _reading(version: Version, reading: Reading) -> Answer:
    return {
        "value": reading.value,
        "text": reading.span.cut(version.text.content),
        "start": reading.span.start,
        "end": reading.span.end,
        "rule": reading.rule,
        "score": round(float(reading.score), 3),
        "place": _place(version.text.place(reading.span.start)),
    }


def _place(place: Place | None) -> Answer | None:
    """Return where in the file: page and box of a PDF, line of a text file, part and paragraph of a Word file."""
    if place is None:
        return None
    if place.part == "page":
        return {"page": place.index, "box": list(place.box) if place.box else None}
    if place.part == "line":
        return {"line": place.index, "column": place.column}
    return {"part": place.part, "paragraph": place.index}
