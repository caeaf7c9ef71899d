"""What file names, addresses, job numbers and symbols suggest: shown as such, never taken for what was read.

File names: the Dag Hammarskjöld Library joins symbols by ``&``, writes ``_`` for ``/`` and for spaces, and ends
with the language (``A_74_805&S_2020_301-RU``); submissions end with the language's letter (``1910268A``).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from reviewer.fields.readings import SUGGESTION, Item, Reading, Value
from reviewer.text import Span, Text
from reviewer.vocabulary.symbols import find_symbols

_LETTERS = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
_CODES = {"AR": "ar", "ZH": "zh", "EN": "en", "FR": "fr", "RU": "ru", "ES": "es"}
_ENDING = re.compile(r"^(?P<stem>.+?)[-_](?P<code>AR|ZH|EN|FR|RU|ES|[ACEFRS])$", re.IGNORECASE)
_SUBMITTED = re.compile(r"^\d{6,8}(?P<letter>[ACEFRS])$")
_ADDRESS = re.compile(r"https?://(?:www\.)?undocs\.org/(?P<code>ar|zh|en|fr|ru|es)/", re.IGNORECASE)
_JOB = re.compile(r"(?<!\w)(?:GE\.|V\.)?\d{2}-\d{4,5}X?\*?\s*\((?P<letter>[ACEFRS])\)")
_COUNCIL_FROM = 1945  # the Security Council's year is the calendar year less this
_NOWHERE = Span(0, 0)


def suggest(file: str, text: Text, values: Mapping[str, Value]) -> tuple[Reading, ...]:
    """Return suggestions for the fields that `values` leaves empty."""
    found = (*_from_name(file), *_from_text(text), *_from_symbols(values))
    return tuple(reading for reading in found if values.get(reading.field) in (None, []))


def _suggestion(field: str, value: Item, source: str, score: float, span: Span = _NOWHERE) -> Reading:
    return Reading(field, value, span, f"{SUGGESTION}{source}", score)


def _from_name(file: str) -> Iterator[Reading]:
    stem = PurePath(file.replace("\\", "/")).stem
    ending = _ENDING.match(stem)
    submitted = _SUBMITTED.match(stem)
    if ending is not None:
        code = ending["code"].upper()
        yield _suggestion("language", _CODES.get(code) or _LETTERS[code], "file_name", 0.5)
    elif submitted is not None:
        yield _suggestion("language", _LETTERS[submitted["letter"]], "file_name", 0.5)
    for part in (ending["stem"] if ending else stem).split("&"):
        symbols = find_symbols(re.sub(r"_(?=\()", " ", part).replace("_", "/").replace("!", "*"))
        if len(symbols) == 1:
            yield _suggestion("symbols", symbols[0].value, "file_name", 0.5)


def _from_text(text: Text) -> Iterator[Reading]:
    for aside in text.asides:
        printed = text.cut(aside)
        for match in _ADDRESS.finditer(printed):
            yield _suggestion("language", match["code"].lower(), "address", 0.45, aside.span)
        for match in _JOB.finditer(printed):
            yield _suggestion("language", _LETTERS[match["letter"]], "job_number", 0.55, aside.span)


def _from_symbols(values: Mapping[str, Value]) -> Iterator[Reading]:
    """Yield the session or year that the document's own symbols carry."""
    symbols = values.get("symbols")
    for symbol in symbols if isinstance(symbols, list) else ():
        general = re.match(r"A/(?:C\.\d/|RES/|DEC/|HRC/)?(\d{1,3})/", symbol)
        council = re.match(r"S/(?:PRST/)?((?:19|20)\d\d)/", symbol)
        if general is not None:
            yield _suggestion("session", int(general[1]), "symbol", 0.5)
        if council is not None:
            yield _suggestion("sc_year", int(council[1]) - _COUNCIL_FROM, "symbol", 0.4)
