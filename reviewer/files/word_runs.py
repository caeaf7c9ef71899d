"""One Word paragraph's runs as text: what the page shows, and nothing that it hides."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reviewer.files.package import W

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TRANSPARENT = {W + tag for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo", "fldSimple",
                                    "customXml", "dir", "bdo", "ruby", "rubyBase")}  # fmt: skip
_LITERAL = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": ""}
PAGE_BREAK = "\f"
_BREAKS = {"textWrapping": "\n", "page": PAGE_BREAK}
_SYMBOL_FONTS = {  # the few that UN documents use as text; Wingdings and Symbol put them in the private area
    "F0B7": "•", "F0A7": "▪", "F02D": "-", "F0D8": "➢", "F0FC": "✓", "F0B0": "°", "F0B1": "±", "F0A3": "≤", "F0B3": "≥",
}  # fmt: skip


_GREEK = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)  # the letters of the font Symbol
_PICTURE = "▪"  # a little picture that has no letter


@dataclass(slots=True)
class Notes:
    """Counts footnotes or endnotes in the order of their references: id -> mark."""

    marks: dict[str, str] = field(default_factory=dict)
    numbered: int = 0

    def meet(self, note: str, custom: bool) -> None:
        """Give the note its number, unless the author has typed a mark."""
        if note in self.marks:
            return
        if not custom:
            self.numbered += 1
        self.marks[note] = "" if custom else str(self.numbered)


@dataclass(slots=True)
class Walk:
    """What is carried from run to run: open fields, notes met, text boxes found on the way."""

    footnotes: Notes = field(default_factory=Notes)
    endnotes: Notes = field(default_factory=Notes)
    fields: list[bool] = field(default_factory=list)  # True: in the code of a field, not yet in its result
    boxes: list[etree._Element] = field(default_factory=list)  # txbxContent
    unclosed: set[etree._Element] = field(default_factory=set)  # beginnings of fields that never end: no fields

    def enter(self, part: etree._Element) -> None:
        """Begin a part of the file: no field reaches from one part into another."""
        self.fields.clear()
        self.unclosed.clear()
        opened: list[etree._Element] = []
        for char in part.iter(W + "fldChar"):
            kind = char.get(W + "fldCharType")
            if kind == "begin":
                opened.append(char)
            elif kind == "end" and opened:
                opened.pop()
        self.unclosed.update(opened)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text with the run properties that it stands under."""

    text: str
    properties: etree._Element | None


def pieces(paragraph: etree._Element, walk: Walk) -> Iterator[Piece]:
    """Yield the visible text of a paragraph: insertions in, deletions, field codes and hidden text out."""
    for child in paragraph:
        if child.tag == W + "r":
            yield from _run(child, walk)
        elif child.tag in _TRANSPARENT:
            yield from pieces(child, walk)
        elif child.tag == MC + "AlternateContent":
            for branch in chosen(child):
                yield from pieces(branch, walk)


def _run(run: etree._Element, walk: Walk) -> Iterator[Piece]:
    properties = run.find(W + "rPr")
    if properties is not None and is_on(properties.find(W + "vanish")):
        return
    for child in run:
        text = _text(child, walk)
        if text and not any(walk.fields):
            yield Piece(text, properties)


def _text(child: etree._Element, walk: Walk) -> str:
    tag = child.tag
    if tag == W + "t":
        return child.text or ""
    if tag in _LITERAL:
        return _LITERAL[tag]
    if tag == W + "br":
        return _BREAKS.get(child.get(W + "type", "textWrapping"), "")
    if tag == W + "sym":
        return _symbol(child.get(W + "char", ""), child.get(W + "font", ""))
    if tag == W + "fldChar":
        if child not in walk.unclosed:
            _field(child.get(W + "fldCharType"), walk.fields)
    elif tag in (W + "footnoteReference", W + "endnoteReference"):
        notes = walk.footnotes if tag == W + "footnoteReference" else walk.endnotes
        notes.meet(child.get(W + "id", ""), is_on_value(child.get(W + "customMarkFollows", "0")))
    elif tag == MC + "AlternateContent":
        return "".join(_text(inner, walk) for branch in chosen(child) for inner in branch)
    elif tag in (W + "drawing", W + "pict", W + "object"):
        walk.boxes += _outer_boxes(child)
    return ""


def chosen(alternate: etree._Element) -> list[etree._Element]:
    """Return the one branch to be read: both hold the same text, for newer and older programs."""
    choice = alternate.find(MC + "Choice")
    fallback = alternate.find(MC + "Fallback")
    if choice is not None and (fallback is None or choice.find(f".//{W}t") is not None):
        return [choice]
    return [fallback] if fallback is not None else []


def _outer_boxes(drawing: etree._Element) -> list[etree._Element]:
    found: list[etree._Element] = []
    for child in drawing:
        if child.tag == W + "txbxContent":
            found.append(child)
        elif child.tag == MC + "AlternateContent":
            found += [box for branch in chosen(child) for box in _outer_boxes(branch)]
        else:
            found += _outer_boxes(child)
    return found


def _field(kind: str | None, fields: list[bool]) -> None:
    if kind == "begin":
        fields.append(True)
    elif kind == "separate" and fields:
        fields[-1] = False
    elif kind == "end" and fields:
        fields.pop()


def _symbol(code: str, font: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if 0xF020 <= point <= 0xF0FF:
        letter = chr(point - 0xF000)
        if code.upper() in _SYMBOL_FONTS:
            return _SYMBOL_FONTS[code.upper()]
        if font.casefold().startswith(("wingdings", "webdings")):
            return _PICTURE
        return _GREEK.get(letter, letter) if font.casefold() == "symbol" else letter
    return chr(point) if 0x20 <= point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF else ""


def is_on(element: etree._Element | None) -> bool:
    """Tell whether an on/off property stands there and is on."""
    return element is not None and is_on_value(element.get(W + "val", "1"))


def is_on_value(value: str) -> bool:
    """Tell whether an on/off attribute's value means on."""
    return value not in ("0", "false", "off", "none")
