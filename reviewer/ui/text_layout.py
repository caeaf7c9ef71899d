"""A cell's paragraphs laid out as lines, each in its own direction and font."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontInfo, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reviewer.desk import Piece
from reviewer.ui.colours import Colours
from reviewer.ui.display import Shown, shown
from reviewer.ui.fonts import right_to_left, text_font
from reviewer.ui.marks import Marked

GAP = 6  # between two paragraphs of a cell
SIDE, TOP = 8, 5  # between a cell's edge and its text
LABEL = 20  # height of the label where a part begins
_MOST = 600  # layouts kept
_PITCH, _BASE = 1.85, 0.8  # of an Arabic line: sizes of the font, and how far down the letters stand (as Qt has it)
_HAN = "国"  # as wide as all of them
_WIDER = {"ar": 0.8, "ru": 1.1, "en": 0.95, "fr": 0.95, "es": 0.95}  # than what the font calls its mean letter


@dataclass(frozen=True, slots=True)
class LaidPiece:
    """One paragraph's lines, from `top` on."""

    piece: Piece
    shown: Shown
    layout: QTextLayout
    top: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A cell's paragraphs and their common height."""

    pieces: tuple[LaidPiece, ...]
    height: float

    def height_at(self, position: int) -> tuple[float, float] | None:
        """Return top and bottom of the line that shows code point `position` of the version's text."""
        for laid in self.pieces:
            if laid.piece.start <= position <= laid.piece.start + len(laid.piece.text):
                line = laid.layout.lineForTextPosition(laid.shown.to_qt(position - laid.piece.start))
                if line.isValid():
                    return laid.top + line.y(), laid.top + line.y() + line.height()
        return None


def option(language: str) -> QTextOption:
    """Return how a paragraph of `language` runs and wraps."""
    arabic = right_to_left(language)
    made = QTextOption(Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft)
    made.setTextDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def lay_out(pieces: Sequence[Piece], width: float) -> Laid:
    """Break `pieces` into lines of `width` pixels."""
    laid: list[LaidPiece] = []
    top = 0.0
    for piece in pieces:
        painted = shown(piece.text, right_to_left(piece.language), piece.deleted)
        layout = QTextLayout(painted.text, text_font(piece.language, piece.heading))
        layout.setTextOption(option(piece.language))
        layout.setCacheEnabled(True)
        top += GAP if laid else 0
        laid.append(LaidPiece(piece, painted, layout, top))
        top += break_lines(layout, width)
    return Laid(tuple(laid), top)


def break_lines(layout: QTextLayout, width: float) -> float:
    """Break a layout into lines of `width` pixels; return their height."""
    height = 0.0
    arabic = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    pitch = arabic_pitch(layout.font()) if arabic else 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(max(width, 1.0))
        up = line.ascent() + max(line.leading(), 0) - _BASE * pitch if pitch else 0.0
        line.setPosition(QPointF(0, height - up))
        height += pitch or line.height()
    layout.endLayout()
    return height


def arabic_pitch(font: QFont) -> float:
    """Return the height of an Arabic line in pixels: the font itself asks for twice the size of its letters."""
    return float(round(_PITCH * QFontInfo(font).pixelSize()))


def estimate(pieces: Sequence[Piece], width: float) -> float:
    """Return about how high `pieces` will be, without laying them out."""
    height = 0.0
    for piece in pieces:
        letter, line = _letter(piece.language, piece.heading)
        height += (len(piece.text) * letter // max(width, 1.0) + 1) * line + (GAP if height else 0)
    return height


@lru_cache(maxsize=32)
def _letter(language: str, bold: bool) -> tuple[float, float]:
    """Return the mean width of a letter and the height of a line, in pixels."""
    metrics = QFontMetricsF(text_font(language, bold))
    letter = metrics.averageCharWidth() * _WIDER.get(language, 1.0)
    if language == "zh":
        letter = metrics.horizontalAdvance(_HAN)
    if not right_to_left(language):
        return letter, metrics.lineSpacing()
    return letter, arabic_pitch(text_font(language, bold))


def forget_letters() -> None:
    """Measure the letters anew: the size of the text has changed."""
    _letter.cache_clear()


def look_format(look: str, colours: Colours, text: QColor) -> QTextCharFormat:
    """Return a mark's background and underline: never colour alone."""
    background, line = colours.marks[look]
    made = QTextCharFormat()
    made.setBackground(QBrush(QColor(background)))
    made.setForeground(QBrush(text))
    made.setUnderlineColor(QColor(line))
    evidence = look in ("evidence", "current")
    style = QTextCharFormat.UnderlineStyle
    made.setUnderlineStyle(style.SingleUnderline if evidence else style.DashUnderline)
    return made


def struck_format(colours: Colours) -> QTextCharFormat:
    """Return how deleted text looks: struck out, in a colour of its own."""
    made = QTextCharFormat()
    made.setFontStrikeOut(True)
    made.setForeground(QBrush(QColor(colours.tones["bad"])))
    return made


def units_of(mark: Marked, piece: Piece, painted: Shown) -> tuple[int, int] | None:
    """Return the UTF-16 range of `mark` in what is painted for `piece`, None where it stands elsewhere."""
    start = max(mark.start - piece.start, 0)
    end = min(mark.end - piece.start, len(piece.text))
    if start >= end:
        return None
    return painted.range_to_qt(start, end)


class Layouts:
    """The layouts of the cells last seen; forgotten whenever texts or widths change."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int, int], Laid] = OrderedDict()

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()

    def get(self, row: int, column: int, pieces: Sequence[Piece], width: int) -> Laid:
        """Return the layout of one cell for a column of `width` pixels."""
        key = row, column, width
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        laid = self._kept[key] = lay_out(pieces, width - 2 * SIDE)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return laid
