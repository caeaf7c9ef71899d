"""Aligned rows as a translation memory: Translation Memory eXchange 1.4b, as translators' programs read it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC

from lxml import etree

from reviewer import __version__
from reviewer.export.ooxml import clean
from reviewer.export.side_by_side.comparison import Comparison
from reviewer.export.side_by_side.model import Line, TableRow, lay_out
from reviewer.fields import LANGUAGES

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ALL = "*all*"
_BLANK = re.compile(r"\s+")


def compose_memory(comparison: Comparison) -> bytes:
    """Return the file: a unit for each row that has text of its own in two languages or more.

    What was set apart is no translation, and what stands untranslated in a version is none of its language.
    Raises `OneLanguageOnly`.
    """
    table, languages = lay_out(comparison), comparison.shown()
    source = next((code for code in comparison.originals() if code in languages), _ALL)
    root = etree.Element("tmx", version="1.4")
    root.append(_header(comparison, source))
    body = etree.SubElement(root, "body")
    body.text = "\n"
    for row in table.rows:
        if isinstance(row, TableRow) and not row.apart:
            _add_unit(body, row, languages, source, comparison.symbols())
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, doctype=_DOCTYPE, pretty_print=False)
    return written


def _header(comparison: Comparison, source: str) -> etree._Element:
    header = etree.Element(
        "header",
        creationtool="Reviewer",
        creationtoolversion=__version__,
        segtype="paragraph",
        adminlang="en",
        srclang=source,
        datatype="plaintext",
        creationdate=f"{comparison.when.astimezone(UTC):%Y%m%dT%H%M%SZ}",
    )
    header.set("o-tmf", "Reviewer")
    _add_property(header, "x-document", comparison.name)
    header.tail = "\n"
    return header


def _add_unit(
    body: etree._Element, row: TableRow, languages: Sequence[str], source: str, symbols: Sequence[str]
) -> None:
    texts = [
        (language, cell)
        for language, cell in zip(languages, row.cells, strict=True)
        if language in LANGUAGES and _language_of(cell) == language and any(line.text.strip() for line in cell)
    ]
    if len(texts) < 2:
        return
    unit = etree.SubElement(body, "tu", tuid=str(row.number))
    if source != _ALL and source not in (language for language, _ in texts):
        unit.set("srclang", _ALL)
    unit.tail = "\n"
    for symbol in symbols:
        _add_property(unit, "x-symbol", symbol)
    for language, cell in texts:
        variant = etree.SubElement(unit, "tuv")
        variant.set(_LANG, language)
        _add_property(variant, "x-paragraph", " ".join(str(line.index + 1) for line in cell))
        _fill(etree.SubElement(variant, "seg"), cell, language)


def _language_of(cell: tuple[Line, ...]) -> str:
    """Return the language that most characters of a cell are in."""
    letters: Counter[str] = Counter()
    for line in cell:
        letters[line.language] += len(line.text)
    return letters.most_common(1)[0][0] if letters else ""


def _add_property(to: etree._Element, kind: str, value: str) -> None:
    etree.SubElement(to, "prop", type=kind).text = clean(value)


def _fill(segment: etree._Element, cell: tuple[Line, ...], language: str) -> None:
    """Write a cell's paragraphs as one segment; a call of a footnote is a placeholder, so that it matches without."""
    last: etree._Element | None = None
    for text, call in _runs(cell, language):
        if call:
            last = etree.SubElement(segment, "ph", type="fnote")
            last.text = text
        elif last is None:
            segment.text = (segment.text or "") + text
        else:
            last.tail = (last.tail or "") + text


def _runs(cell: tuple[Line, ...], language: str) -> Iterator[tuple[str, bool]]:
    """Yield (characters, whether they call a footnote)."""
    for number, line in enumerate(cell):
        if number and language != "zh":
            yield " ", False
        for piece in line.pieces:
            if text := _BLANK.sub(" ", clean(piece.text)):
                yield text, piece.call
