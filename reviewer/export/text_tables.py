"""The tables of a text: rows and cells as the source has them, with level rules only, as UN documents print them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.ooxml import element, paragraph
from reviewer.export.tables import grid
from reviewer.files import Cell, Emphasis
from reviewer.light import light
from reviewer.text import Text

_SIZES = ((5, 9.0), (8, 8.0), (63, 7.0))  # columns at most, type size in points
_FIGURE = re.compile(r"[\d\s.,()+\-–—−%٪٫٬٠-٩$€£]+")
_NARROWEST, _WIDEST = 4, 36  # characters that a column is reckoned to hold
_LETTER = 0.56  # of the type size: the mean letter is narrower, figures and capitals are as wide
_PADDING = 60  # twips to the left and right of a cell's text


@light
class Entry:
    """One paragraph of a table: where it stands, its index in the version, and what it says."""

    cell: Cell
    index: int
    text: str
    strong: bool = False  # all bold or all in italics, as in a table's head


@light
class Filled:
    """One cell as it is printed: the columns it takes, and its paragraphs."""

    first: int
    wide: int
    entries: tuple[Entry, ...]


def rows_of(entries: Iterable[Entry]) -> list[list[Filled]]:
    """Return the cells that have text, row by row; those that begin in one column are one cell."""
    rows: dict[int, dict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        rows[entry.cell.row][entry.cell.first].append(entry)
    found: list[list[Filled]] = []
    for _, cells in sorted(rows.items()):
        row: list[Filled] = []
        for first, own in sorted(cells.items()):
            begin = max(first, row[-1].first + row[-1].wide if row else 0)
            row.append(Filled(begin, max(one.cell.wide for one in own), tuple(own)))
        found.append(row)
    return found


def type_size(rows: Sequence[Sequence[Filled]]) -> float:
    """Return the type size in points: the more columns, the smaller."""
    return next((size for columns, size in _SIZES if _columns(rows) <= columns), _SIZES[-1][1])


def emphasis_of(text: Text) -> dict[int, list[Emphasis]]:
    """Return by paragraph which of its characters are bold or italic."""
    found: dict[int, list[Emphasis]] = defaultdict(list)
    for one in text.emphasis:
        index = text.paragraph_at(one.span.start)
        if index is not None:
            start = text.paragraphs[index].span.start
            found[index].append(
                Emphasis(one.span.start - start, one.span.end - start, one.bold, one.italic, one.raised)
            )
    return found


def is_figure(text: str) -> bool:
    """Tell whether a cell holds figures alone, which are set at its end."""
    return _FIGURE.fullmatch(text) is not None and any(char.isdigit() for char in text)


def text_table(
    rows: Sequence[Sequence[Filled]], width: int, indent: int, language: str, print_: Callable[[Entry], BaseOxmlElement]
) -> BaseOxmlElement:
    """Make the table, `width` twips wide and `indent` twips in; `print_` makes the paragraphs of its cells."""
    widths = _widths(rows, width, type_size(rows))
    table = grid(widths, language, indent=indent, rules=True, padding=_PADDING)
    for number, row in enumerate(rows):
        made = element("tr")
        properties = element("trPr")
        properties.append(element("cantSplit"))
        if number == 0 and len(rows) > 1 and all(one.strong for cell in row for one in cell.entries):
            properties.append(element("tblHeader"))
        made.append(properties)
        column = 0
        for cell in row:
            if cell.first > column:
                made.append(_cell(widths[column : cell.first], [paragraph("Normal", language)]))
            end = cell.first + cell.wide
            whole = all(is_figure(entry.text) for entry in cell.entries)
            made.append(_cell(widths[cell.first : end], [print_(entry) for entry in cell.entries], whole=whole))
            column = end
        if column < len(widths):
            made.append(_cell(widths[column:], [paragraph("Normal", language)]))
        table.append(made)
    return table


def _cell(widths: Sequence[int], content: Iterable[BaseOxmlElement], *, whole: bool = False) -> BaseOxmlElement:
    """Make a cell; `whole`: its text is not broken over lines."""
    cell = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=sum(widths), type="dxa"))
    if len(widths) > 1:
        properties.append(element("gridSpan", val=len(widths)))
    if whole:
        properties.append(element("noWrap"))
    cell.append(properties)
    for each in content:
        cell.append(each)
    return cell


def _columns(rows: Sequence[Sequence[Filled]]) -> int:
    return max(cell.first + cell.wide for row in rows for cell in row)


def _widths(rows: Sequence[Sequence[Filled]], width: int, size: float) -> list[int]:
    """Return the widths of the columns: what each needs for its longest word or figure, then what its text wants."""
    needs, wants = _characters(rows, _longest_word), _characters(rows, _whole_text)
    needed = [_twips(need, size) for need in needs]
    room = width - sum(needed)
    if room < 0:  # too many columns for the page: each gets its share
        shares = [width * one / sum(needed) for one in needed]
    else:
        more = [max(want - need, 0) for want, need in zip(wants, needs, strict=True)]
        whole = sum(more) or len(more)
        shares = [one + room * (extra if sum(more) else 1) / whole for one, extra in zip(needed, more, strict=True)]
    widths = [int(share) for share in shares]
    widths[0] += width - sum(widths)
    return widths


def _twips(characters: int, size: float) -> float:
    return size * 20 * _LETTER * characters + 2 * _PADDING


def needed_width(rows: Sequence[Sequence[Filled]]) -> float:
    """Return how wide a table must be, in twips, for no word of it to be broken, as far as that can be reckoned."""
    return sum(_twips(need, type_size(rows)) for need in _characters(rows, _longest_word))


def _characters(rows: Sequence[Sequence[Filled]], measure: Callable[[Entry], int]) -> list[int]:
    """Return the characters that each column holds; what a cell over several columns lacks is shared by them."""
    columns = [_NARROWEST] * _columns(rows)
    for cell in sorted((cell for row in rows for cell in row), key=lambda cell: cell.wide):
        own = range(cell.first, cell.first + cell.wide)
        missing = max(map(measure, cell.entries)) - sum(columns[at] for at in own)
        for at in own if missing > 0 else ():
            columns[at] += -(-missing // cell.wide)
    return columns


def _whole_text(entry: Entry) -> int:
    return min(len(entry.text), _WIDEST)


def _longest_word(entry: Entry) -> int:
    if is_figure(entry.text):
        return min(len(entry.text), _WIDEST)
    return min(max(map(len, entry.text.split()), default=0), _WIDEST)
