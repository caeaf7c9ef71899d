"""The masthead's table: name and symbol; frame, organs and distribution block."""

from collections.abc import Sequence
from pathlib import Path

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Header as Header
from docx.shared import Cm

from reviewer.errors import MissingFile, UnreadableFile
from reviewer.export import forms
from reviewer.export.masthead import Masthead
from reviewer.export.ooxml import Type, add_text, paragraph
from reviewer.export.sheets import Sheet
from reviewer.export.tables import add_cell, grid, ruled_row

_NAME, _ORGAN, _SYMBOL, _REST, _DRAFT = Type(14), Type(20, bold=True), Type(20), Type(10), Type(9, bold=True)
_NAME_LIMIT = 20  # characters of the organization's name in its own column
_ORGAN_LETTERS, _ORGAN_LINE, _ORGAN_GAP = 20, 420, 120  # of a line at least; twips
_BLOCK_LINES = 8
_EMBLEM_WIDTH, _EMBLEM_HEIGHT = 1055, 890  # twips: 1.86 x 1.57 cm, the picture in the United Nations' files


def masthead_table(masthead: Masthead, sheet: Sheet, language: str) -> BaseOxmlElement:
    """Lay `masthead` out as the table of the first page's header."""
    emblem, name, gap, middle, block = sheet.columns
    table = grid(sheet.columns, language)
    upper = ruled_row(table, sheet.rows[0], "exact")
    add_cell(upper, emblem, [_draft(language)], span=1, rules=(4, 4), align="bottom")
    line = paragraph("Masthead", language)
    add_text(line, masthead.name, language, _NAME)
    wide = len(masthead.name) > _NAME_LIMIT  # in Russian it takes the free column too
    add_cell(upper, name + gap * wide, [line], span=1 + wide, rules=(4, 4), align="bottom")
    symbols, rest = [_symbols(masthead.symbols, language)], gap * (not wide) + middle + block
    add_cell(upper, rest, symbols, span=3 - wide, rules=(4, 4), align="bottom")
    fits = _height(masthead.organs) <= sheet.rows[1] and len(masthead.block) <= _BLOCK_LINES
    lower = ruled_row(table, sheet.rows[1], "exact" if fits else "atLeast")
    add_cell(lower, emblem, [paragraph("Masthead", language), _box(language), _gap(language)], span=1, rules=(4, 12))
    organs = _organs(masthead.organs, language) or [_gap(language)]
    add_cell(lower, name + gap + middle, organs, span=3, rules=(4, 12))
    lines = _block(masthead.block, language) or [_gap(language)]
    add_cell(lower, block, lines, span=1, rules=(4, 12))
    return table


def _draft(language: str) -> BaseOxmlElement:
    """Say in English above the empty frame that this is a draft; the foot says it in the version's language too."""
    line = paragraph("Masthead", "en", document=language, jc="right" if language == "ar" else "left")
    add_text(line, forms.banner(forms.notices(language)[0][0]), "en", _DRAFT)
    return line


def _height(organs: Sequence[str]) -> int:
    """Return how high the organs' names stand at most, in twips."""
    return sum(_ORGAN_GAP + _ORGAN_LINE * -(-len(organ) // _ORGAN_LETTERS) for organ in organs)


def _symbols(symbols: Sequence[str], language: str) -> BaseOxmlElement:
    """The first component of each symbol large; the symbol stands at the outer edge, which is the left in Arabic."""
    line = paragraph("Masthead", "en", document=language, jc="left" if language == "ar" else "right")
    for index, symbol in enumerate(symbols):
        root, slash, rest = symbol.partition("/")
        add_text(line, root, "en", _SYMBOL)
        add_text(line, slash + rest + ("–" if index < len(symbols) - 1 else ""), "en", _REST)
    return line


def _organs(organs: Sequence[str], language: str) -> list[BaseOxmlElement]:
    lines: list[BaseOxmlElement] = []
    for organ in organs:
        line = paragraph("SM", language, before=120 if not lines else 0)
        add_text(line, organ, language, _ORGAN)
        lines.append(line)
    return lines


def _block(block: Sequence[str], language: str) -> list[BaseOxmlElement]:
    own = str(forms.words(language).get("right_block", "en"))
    lines: list[BaseOxmlElement] = []
    for text in block:
        line = paragraph("Distribution", own, document=language, jc="left", before=0 if lines else 240)
        add_text(line, text, own)
        lines.append(line)
    return lines


def _gap(language: str) -> BaseOxmlElement:
    return paragraph("Distribution", language)


def _box(language: str) -> BaseOxmlElement:
    """An empty frame where the official document has its emblem: the emblem itself is never ours to print."""
    table = grid((_EMBLEM_WIDTH,), language, frame="A6A6A6")
    row = ruled_row(table, _EMBLEM_HEIGHT, "exact")
    add_cell(row, _EMBLEM_WIDTH, [_gap(language)])
    return table


def place_image(header: Header, image: Path) -> None:
    """Put the office's own picture in place of the frame."""
    frame = header._element.find(f".//{qn('w:tc')}//{qn('w:tbl')}")
    cell = next(table for table in header.tables)._cells[3]
    frame.getparent().remove(frame)
    try:
        cell.paragraphs[0].add_run().add_picture(str(image), width=Cm(1.86))
    except FileNotFoundError as error:
        raise MissingFile(image) from error
    except Exception as error:  # python-docx has a dozen reasons to refuse a picture, few of them documented
        raise UnreadableFile(image, repr(error)) from error
