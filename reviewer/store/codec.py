"""A version <-> the columns that keep it: the content as text, everything else as compact JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from reviewer.fields import SUGGESTION, Reading, Value, Version
from reviewer.files import Cell, Look, Place
from reviewer.parts import Part
from reviewer.store.records import Acceptance, Correction, Edit, RowPin, SetAcceptance, SetCell, SetCorrection, SetPin
from reviewer.store.unpacking import Unpacked
from reviewer.text import Anchor, Deletion, Emphasised, NoteCall, Paragraph, Span, Text

_PLAIN_LOOK = Look()
_PLAIN_PART = Part("body")
_PLAIN = 3  # what is kept of a plain paragraph: start, end, role


def pack(value: Any) -> str:  # noqa: ANN401  (any JSON value)
    """Return `value` as JSON, always in the same form, so that equal values are equal texts."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def clean(text: str) -> str:
    """Return `text` with what UTF-8 cannot hold (halves of surrogate pairs, file names in no encoding) as ``?``.

    The number of code points stays the same.
    """
    return text.encode("utf-8", "replace").decode("utf-8")


def text_columns(version: Version) -> dict[str, str]:
    """Return the columns of table ``texts`` that keep `version`; its readings are kept apart."""
    text = version.text
    structure = {
        "paragraphs": [_paragraph(paragraph) for paragraph in text.paragraphs],
        "asides": [_paragraph(paragraph) for paragraph in text.asides],
        "anchors": [_anchor(anchor) for anchor in text.anchors],
        "notes": list(text.notes),
        "deletions": [_deletion(one) for one in text.deletions],
        "calls": [[call.start, call.mark, call.note] for call in text.calls],
        "emphasis": [_emphasised(one) for one in text.emphasis],
    }
    return {
        "content": clean(text.content),
        "structure": clean(pack(structure)),
        "languages": pack(list(version.languages)),
        "parts": pack([{"name": part.name, **_told(part, _PLAIN_PART)} for part in version.parts]),
        "read_values": clean(pack(dict(version.values))),
    }


def reading_columns(reading: Reading) -> tuple[str, str, int, int, str, float]:
    """Return field, value, start, end, rule and score, as table ``readings`` keeps them."""
    value = clean(pack(reading.value))
    return reading.field, value, reading.span.start, reading.span.end, reading.rule, float(reading.score)


def version_of(file: str, columns: Mapping[str, str], readings: Iterable[tuple[Any, ...]]) -> Version:
    """Return the version that `text_columns` and `reading_columns` kept."""
    packed, anchors = _without_anchors(columns["structure"])
    structure = json.loads(packed)
    text = Text(
        content=columns["content"],
        paragraphs=Unpacked(structure["paragraphs"], _paragraph_of),
        asides=tuple(map(_paragraph_of, structure["asides"])),
        anchors=Unpacked(anchors, _anchor_of),
        notes=tuple(structure["notes"]),
        deletions=tuple(_deletion_of(row) for row in structure.get("deletions", ())),  # kept since these are read
        calls=tuple(NoteCall(*row) for row in structure.get("calls", ())),
        emphasis=tuple(Emphasised(Span(start, end), *looks) for start, end, *looks in structure.get("emphasis", ())),
    )
    kept = [
        Reading(field, json.loads(value), Span(start, end), rule, score)
        for field, value, start, end, rule, score in readings
    ]
    return Version(
        file=file,
        text=text,
        languages=tuple(json.loads(columns["languages"])),
        parts=_parts_of(columns["parts"]),
        readings=tuple(reading for reading in kept if not reading.rule.startswith(SUGGESTION)),
        values=json.loads(columns["read_values"]),
        suggestions=tuple(reading for reading in kept if reading.rule.startswith(SUGGESTION)),
    )


def _without_anchors(structure: str) -> tuple[str, str]:
    """Return what is kept of a text's structure without the anchors, and these: most texts open without them.

    No quotation mark stands bare within a string, so that these names are found nowhere else.
    """
    begin, end = structure.index('],"anchors":[') + 12, structure.index('],"notes":[') + 1
    return f"{structure[:begin]}[]{structure[end:]}", structure[begin:end]


def _parts_of(packed: str) -> tuple[Part, ...]:
    """Return the parts of a text; most paragraphs share one with the paragraph before.

    No name in a part holds a brace: what stands between two of them is read once for all parts that are like it.
    """
    if packed == "[]":
        return ()
    rows = packed[2:-2].split("},{")
    known = {row: Part(**json.loads(f"{{{row}}}")) for row in set(rows)}
    return tuple([known[row] for row in rows])


def pack_edits(edits: Iterable[Edit]) -> str:
    """Return the edits of a step as JSON, each with the name of its kind."""
    return pack([{"kind": type(edit).__name__, **asdict(edit)} for edit in edits])


def edits_of(packed: str) -> tuple[Edit, ...]:
    """Return the edits that `pack_edits` kept."""
    return tuple(_edit_of(row) for row in json.loads(packed))


def _edit_of(row: dict[str, Any]) -> Edit:
    kind = row.pop("kind")
    if kind == "SetCell":
        return SetCell(**row)
    if kind == "SetAcceptance":
        before, after = (Acceptance(**value) if value else None for value in (row["old"], row["new"]))
        return SetAcceptance(row["document"], row["finding"], before, after)
    if kind == "SetPin":
        was, now = (RowPin(**value) if value else None for value in (row["old"], row["new"]))
        return SetPin(row["document"], row["pin"], was, now)
    old, new = (_correction_of(value) if value else None for value in (row["old"], row["new"]))
    return SetCorrection(row["version"], row["field"], old, new)


def _correction_of(row: dict[str, Any]) -> Correction:
    place = row.get("place")  # kept since selected text can become a value
    return Correction(row["value"], row["made_at"], row["who"], tuple(place) if place else None)


def value_of(packed: str) -> Value:
    """Return a field's value from its JSON."""
    value: Value = json.loads(packed)
    return value


def _told(value: Look | Part, plain: Look | Part) -> dict[str, Any]:
    """Return the attributes in which `value` is not `plain`: most have few."""
    if value == plain:
        return {}
    names = [field.name for field in fields(value)]
    return {name: getattr(value, name) for name in names if getattr(value, name) != getattr(plain, name)}


def _paragraph(paragraph: Paragraph) -> list[Any]:
    row: list[Any] = [paragraph.span.start, paragraph.span.end, paragraph.role]
    if paragraph.cell is not None:
        return [*row, _told(paragraph.look, _PLAIN_LOOK), list(paragraph.cell)]
    return row if paragraph.look == _PLAIN_LOOK else [*row, _told(paragraph.look, _PLAIN_LOOK)]


def _paragraph_of(row: list[Any]) -> Paragraph:
    if len(row) == _PLAIN:
        return Paragraph(Span(row[0], row[1]), row[2], _PLAIN_LOOK)
    start, end, role, *more = row
    look = Look(**more[0]) if more and more[0] else _PLAIN_LOOK
    return Paragraph(Span(start, end), role, look, Cell(*more[1]) if len(more) > 1 else None)


def _emphasised(one: Emphasised) -> list[Any]:
    row: list[Any] = [one.span.start, one.span.end, one.bold, one.italic]
    return [*row, True] if one.raised else row


def _deletion(one: Deletion) -> list[Any]:
    return [one.start, one.text, one.place.part, one.place.index, one.place.column, one.whole]


def _deletion_of(row: list[Any]) -> Deletion:
    start, text, part, index, column, whole = row
    return Deletion(start, text, Place(part, index, column), whole)


def _anchor(anchor: Anchor) -> list[Any]:
    place = anchor.place
    row: list[Any] = [anchor.start, place.part, place.index, place.column]
    return [*row, list(place.box)] if place.box else row


def _anchor_of(row: list[Any]) -> Anchor:
    start, part, index, column, *box = row
    return Anchor(start, Place(part, index, column, tuple(box[0]) if box else None))
