"""The pieces of text on one PDF page, asked of pdfium in few calls."""

import ctypes
import re
import struct
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import hypot
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from reviewer.files.arabic_order import has_arabic, ligatures_in_order, words_in_order
from reviewer.files.pdf_runs import Run
from reviewer.files.pdf_sheets import levelled, quarters

_JUMP = 2.0  # of the type size: a wider step inside one piece of text parts it
_NARROWEST = 0.2  # of the type size: the mean letter of a word is wider
_LINE = re.compile(r"[^\r\n]+")
_WORD_GAP = 0.2  # of the type size: a space is put there again when the line is put together
_HAN = re.compile("[\u3400-\u9fff]")
_BROKEN = "\ufffe"  # what pdfium gives for the hyphen of a word broken at a line's end
_BOLD = 600
_NAME_BYTES = 128


def plainly(function: object, result: type, *arguments: type) -> Callable[..., Any]:
    """Return a function of pdfium with pointers as plain numbers: a tenth of the time of the typed ones.

    Only for what answers at once: other threads wait meanwhile.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value  # type: ignore[arg-type]
    assert address is not None
    called: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)
    return called


_POINTER, _INT, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
_object_at = plainly(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
_box_at = plainly(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
_matrix_at = plainly(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
_size_at = plainly(pdfium.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
_weight_at = plainly(pdfium.FPDFText_GetFontWeight, _INT, _POINTER, _INT)
_font_at = plainly(pdfium.FPDFText_GetFontInfo, ctypes.c_ulong, _POINTER, _INT, _POINTER, ctypes.c_ulong, _POINTER)
_font_of = plainly(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
four_floats: Callable[[object], tuple[float, float, float, float]] = struct.Struct("4f").unpack_from  # type: ignore[assignment]
_six_floats = struct.Struct("6f").unpack_from


class _Style(NamedTuple):
    """What all characters of a text object share. `turn`: its quarter turns, None where it stands askew."""

    baseline: float
    size: float
    bold: bool
    italic: bool
    turn: int | None


class Pieces:
    """Reads one page in few calls: a document has millions of characters.

    The text comes at once. A text object's characters stand together, so that where an object ends is
    asked word by word, and boxes are asked for only at the ends of words.
    """

    def __init__(self, textpage: object) -> None:
        page = ctypes.cast(textpage, _POINTER).value  # type: ignore[arg-type]
        self._page = page
        self._object = partial(_object_at, page)
        self._text = _text_of(textpage)
        self._arabic = has_arabic(self._text)
        self._han = not self._text.isascii() and _HAN.search(self._text) is not None
        # the "loose" one, as wide as the letter's step: the ink of a 1 would leave gaps beside it
        self._box = (_FLOAT * 4)()  # left, top, right, bottom
        self._box_address = ctypes.addressof(self._box)
        self._matrix = (_FLOAT * 6)()
        self._matrix_address = ctypes.addressof(self._matrix)
        self._styles: dict[int, _Style] = {}
        self._fonts: dict[int | None, tuple[bool, bool]] = {}

    def runs(self) -> Iterator[Run]:
        """Yield the pieces of the page's text in the order of the file."""
        page_text, is_arabic, is_han = self._text, self._arabic, self._han
        for thing, start, stop in self._pieces():
            text = page_text[start:stop]
            inked = text.lstrip()
            if not inked:
                continue
            style = self._style(thing, stop - len(inked))  # pdfium's own spaces have no style
            if style.turn != 0:
                yield from self._careful_runs(style, start, stop)
            elif is_arabic and not any(char.isalnum() for char in inked):
                yield from self._signs(style, start, stop)
            elif is_arabic and has_arabic(text):
                yield from self._careful_runs(style, start, stop)
            elif is_han:
                yield from self._han_runs(style, start, stop)
            elif jumps := self._jumps(style.size, start, stop):
                yield from self._parted_runs(style, (*jumps, stop), start)
            else:  # so it is with most
                yield self._run(style, start, stop)

    def _signs(self, style: _Style, start: int, stop: int) -> Iterator[Run]:
        """Yield punctuation one by one: a piece of it may be strewn over a line of Arabic."""
        for at in range(start, stop):
            if not self._text[at].isspace():
                yield self._run(style, at, at + 1)

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        """Yield each text object with the range of its characters, parted where pdfium put a space or a line end."""
        text, object_at = self._text, self._object
        for line in _LINE.finditer(text):
            at, end = line.span()
            while at < end:
                thing = object_at(at)
                if thing is None:  # a space of pdfium's own
                    at += 1
                    continue
                stop = self._end_of(thing, at, end)
                yield thing, at, stop
                at = stop

    def _end_of(self, thing: int, inside: int, end: int) -> int:
        """Return where an object ends; `inside` is one of its characters, `end` the line's end."""
        text, object_at = self._text, self._object
        while inside < end - 1:
            probe = text.find(" ", inside + 1, end)
            if probe < 0:
                probe = end - 1
            if object_at(probe) != thing:
                while probe - inside > 1:
                    middle = (inside + probe) // 2
                    if object_at(middle) == thing:
                        inside = middle
                    else:
                        probe = middle
                return probe
            inside = probe
        return end

    def _style(self, thing: int, at: int) -> _Style:
        """Return what is asked once for each object."""
        known = self._styles.get(thing)
        if known is not None:
            return known
        _matrix_at(self._page, at, self._matrix_address)
        a, b, c, d, across, up = _six_floats(self._matrix)
        font = _font_of(thing)
        look = self._fonts.get(font)
        if look is None:
            look = self._fonts[font] = self._slant_and_weight(at)
        turn = quarters(a, b, d) if b or a <= 0 else 0
        baseline = levelled((across, up, across, up), turn)[1] if turn else up
        size = max(_size_at(self._page, at) * hypot(c, d), 1.0)
        style = self._styles[thing] = _Style(baseline, size, *look, turn)
        return style

    def _slant_and_weight(self, at: int) -> tuple[bool, bool]:
        """Tell whether a font is bold, and whether it is italic."""
        written = ctypes.create_string_buffer(_NAME_BYTES)
        _font_at(self._page, at, ctypes.addressof(written), _NAME_BYTES, None)
        name = written.value.lower()
        bold = _weight_at(self._page, at) >= _BOLD or b"bold" in name or b"black" in name
        return bold, b"italic" in name or b"oblique" in name

    def _parted_runs(self, style: _Style, ends: Sequence[int], begin: int) -> Iterator[Run]:
        """Yield the parts of a piece of level text that jumps, and that is read from left to right."""
        for at in ends:
            if not self._text[begin:at].isspace():
                yield self._run(style, begin, at)
            begin = at

    def _han_runs(self, style: _Style, start: int, stop: int) -> Iterator[Run]:
        """Yield a piece of a page that has Chinese, parted also where pdfium put a wide space of its own."""
        begin = start
        for at in sorted({*self._jumps(style.size, start, stop), *self._gaps(style, start, stop), stop}):
            if not self._text[begin:at].isspace():
                run = self._run(style, begin, at)
                made_up = run.text[-1] == " " and self._is_made_up(at - 1)
                yield run._replace(text=run.text.rstrip()) if made_up else run
            begin = at

    def _run(self, style: _Style, start: int, stop: int) -> Run:
        """Return characters that stand together, not all of them spaces."""
        text, page, box, address = self._text[start:stop], self._page, self._box, self._box_address
        _box_at(page, start + len(text) - len(text.lstrip()), address)
        left = box[0]
        _box_at(page, start + len(text.rstrip()) - 1, address)
        baseline, size, bold, italic, _ = style
        return Run(text.replace(_BROKEN, "-"), left, box[2], baseline, size, bold, italic)

    def _jumps(self, size: float, start: int, stop: int) -> list[int]:
        """Return where characters of one piece stand far from the one before, as across two columns.

        That is behind a space, or pdfium would have put one. Only a word that seems too wide is looked at closely.
        """
        text = self._text
        space = text.find(" ", start, stop - 1)
        if space < 0:
            return []
        page, box, address = self._page, self._box, self._box_address
        found: list[int] = []
        _box_at(page, start, address)
        left, begin, jump, narrowest = box[0], start, _JUMP * size, _NARROWEST * size
        while 0 <= space < stop - 1:
            following = space + 1
            _box_at(page, following, address)
            edge = box[0]
            if not 0 <= edge - left <= jump + narrowest * (following - begin):
                last = max(space - 1, start)
                _box_at(page, last, address)
                if not 0 <= edge - box[2] <= jump:
                    found += self._jumps_between(size, last, following)
            left, begin = edge, following
            space = text.find(" ", following, stop)
        return found

    def _jumps_between(self, size: float, first: int, last: int, turn: int = 0) -> Iterator[int]:
        wide = _JUMP * size
        left, right = self._edges(first, turn)
        for at in range(first + 1, last + 1):
            here, there = self._edges(at, turn)
            if here - right > wide or left - there > wide:
                yield at
            left, right = here, there

    def _careful_runs(self, style: _Style, start: int, stop: int) -> Iterator[Run]:
        """Yield a piece of Arabic, or of a line that is turned: every character's box counts."""
        begin, baseline, turn = start, style.baseline, style.turn or 0
        bounds = sorted(
            {*self._jumps_between(style.size, start, stop - 1, turn), *self._gaps(style, start, stop), stop}
        )
        for end in bounds:
            letters = [(self._letter(at), *self._edges(at, turn)) for at in range(begin, end)]
            while letters and letters[-1][0] == " " and letters[-1][1] == letters[-1][2]:
                letters.pop()
            inked = [(left, right) for letter, left, right in letters if not letter.isspace()]
            if inked:
                if style.turn is None:
                    _box_at(self._page, begin, self._box_address)
                    baseline = self._box[3]
                letters = ligatures_in_order(letters)
                text = "".join(letter for letter, _, _ in letters)
                if has_arabic(text):
                    text = "".join(letter for letter, _, _ in words_in_order(letters))
                edges = min(left for left, _ in inked), max(right for _, right in inked)
                yield Run(text, *edges, baseline, style.size, style.bold, style.italic, turn)
            begin = end

    def _gaps(self, style: _Style, start: int, stop: int) -> Iterator[int]:
        """Yield where pdfium put a space of its own into a wide gap: a sign of another font may stand there."""
        text, turn = self._text, style.turn or 0
        space = text.find(" ", start + 1, stop - 1)
        while space >= 0:
            if self._is_made_up(space, turn):
                before, after = self._edges(space - 1, turn), self._edges(space + 1, turn)
                if max(before[0] - after[1], after[0] - before[1]) > _WORD_GAP * style.size:
                    yield space
                    yield space + 1
            space = text.find(" ", space + 1, stop - 1)

    def _is_made_up(self, space: int, turn: int = 0) -> bool:
        """Tell whether a space is pdfium's own: it has no width."""
        left, right = self._edges(space, turn)
        return left == right

    def _letter(self, at: int) -> str:
        return "-" if self._text[at] == _BROKEN else self._text[at]

    def _edges(self, at: int, turn: int = 0) -> tuple[float, float]:
        """Return the left and right edge of a character, in the frame of a line that is turned."""
        _box_at(self._page, at, self._box_address)
        box = self._box
        if turn:
            left, _, right, _ = levelled((box[0], box[3], box[2], box[1]), turn)
            return left, right
        return box[0], box[2]


def _text_of(textpage: object) -> str:
    """Return the text of a page, one code point for each of pdfium's characters."""
    count = max(pdfium.FPDFText_CountChars(textpage), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    got = pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    if got == count + 1 and len(text) == count:
        return text.replace("\0", " ")
    return "".join(_letter(pdfium.FPDFText_GetUnicode(textpage, at)) for at in range(count))


def _letter(code: int) -> str:
    if code == 2:  # the hyphen, in this other call
        return _BROKEN
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else " "
