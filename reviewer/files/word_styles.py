"""How Word paragraphs and runs look: their own properties over those of their styles, each style worked out once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lxml import etree

from reviewer.files.package import W
from reviewer.light import light

Align = Literal["", "left", "centre", "right"]
_ALIGN: dict[str, Align] = {
    "left": "left", "start": "left", "both": "left", "distribute": "left",
    "center": "centre", "right": "right", "end": "right",
}  # fmt: skip
_TWIPS = 20.0  # a point
_DEPTH = 12  # styles based on styles; a ring ends here
_VAL = W + "val"
_LEFT, _START, _FIRST, _HANGING = (W + name for name in ("left", "start", "firstLine", "hanging"))
_RUN = {W + tag: tag for tag in ("b", "i", "sz", "vanish", "specVanish", "vertAlign")}
_RSTYLE = W + "rStyle"


class RunLook(NamedTuple):
    """How a run looks: size in points, and whether it is seen at all."""

    size: float = 10.0
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False


@light
class ParagraphStyle:
    """What a paragraph style says, with all that it is based on."""

    name: str = ""
    align: Align = ""
    indent: float = 0.0
    page_break: bool = False
    number: tuple[str, str, str] = ("", "", "")  # list, level, the style that says so


@dataclass(slots=True)
class Styles:
    """The style sheet: id -> style element; what was asked for once is kept."""

    by_id: dict[str, etree._Element] = field(default_factory=dict)
    default: str = ""
    base: RunLook = RunLook()
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _runs: dict[tuple[str, str, str], RunLook] = field(default_factory=dict)

    def paragraph(self, style: str) -> ParagraphStyle:
        """Return what the paragraph style of this id says."""
        if style not in self._paragraphs:
            self._paragraphs[style] = self._paragraph(style)
        return self._paragraphs[style]

    def run(self, table: str, paragraph: str, character: str = "") -> RunLook:
        """Return the look that three styles give together: the character's over the paragraph's over the table's."""
        key = (table, paragraph, character)
        if key not in self._runs:
            look = self.base
            for style in key:
                for properties in reversed(list(self._chain(style, "rPr"))):
                    look = own_look(properties, look)
            self._runs[key] = look
        return self._runs[key]

    def look(self, properties: etree._Element, table: str, paragraph: str) -> RunLook:
        """Return the look of a run with these properties of its own, in a paragraph and a table of these styles."""
        own = list(properties)
        named = own[0].get(_VAL, "") if own and own[0].tag == _RSTYLE else ""  # the style stands first
        return own_look(own, self.run(table, paragraph, named))

    def _paragraph(self, style: str) -> ParagraphStyle:
        element = self.by_id.get(style)
        name = element.find(W + "name") if element is not None else None
        found: dict[str, etree._Element] = {}
        levels = list(self._chain(style, "pPr"))
        for properties in levels:
            for child in properties:
                found.setdefault(child.tag, child)
        return ParagraphStyle(
            name.get(_VAL, "") if name is not None else "",
            alignment(found.get(W + "jc")),
            indent(found.get(W + "ind")),
            is_on(found.get(W + "pageBreakBefore")),
            self._number(style),
        )

    def _number(self, style: str) -> tuple[str, str, str]:
        """Return list and level of a style, and the id of the style that names the list."""
        level = ""
        for key, element in self._ancestry(style):
            numbered = element.find(f"{W}pPr/{W}numPr")
            if numbered is not None:
                level = level or value_of(numbered, "ilvl")
                if number := value_of(numbered, "numId"):
                    return number, level, key
        return "", level, ""

    def _chain(self, style: str, tag: str) -> Iterator[etree._Element]:
        for _, element in self._ancestry(style):
            if (properties := element.find(W + tag)) is not None:
                yield properties

    def _ancestry(self, style: str) -> Iterator[tuple[str, etree._Element]]:
        for _ in range(_DEPTH):
            element = self.by_id.get(style)
            if element is None:
                return
            yield style, element
            style = value_of(element, "basedOn")


def own_look(properties: Iterable[etree._Element], look: RunLook) -> RunLook:
    """Return `look` with what run properties say themselves, whatever styles they name."""
    changed = False
    size, bold, italic, hidden, raised = look
    for child in properties:
        name = _RUN.get(child.tag)
        if name is None:
            continue
        changed = True
        if name == "sz":
            size = half_points(child, size)
        elif name == "b":
            bold = is_on(child)
        elif name == "i":
            italic = is_on(child)
        elif name == "vertAlign":
            raised = child.get(_VAL, "") == "superscript"
        else:
            hidden = is_on(child) or (hidden and name == "specVanish")
    return RunLook(size, bold, italic, hidden, raised) if changed else look


def read_styles(root: etree._Element | None) -> Styles:
    """Return the style sheet of a styles part; an empty one where there is none."""
    if root is None:
        return Styles()
    by_id = {style.get(W + "styleId", ""): style for style in root.iter(W + "style")}
    defaults = (key for key, style in by_id.items() if _is_default_paragraph(style))
    properties = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    styles = Styles(by_id, next(defaults, ""))
    if properties is not None:
        styles.base = own_look(properties, styles.base)
    return styles


def _is_default_paragraph(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")


def value_of(parent: etree._Element, tag: str) -> str:
    """Return the value of a child element, ``""`` where there is none."""
    for child in parent.iterchildren(W + tag):
        return child.get(_VAL, "")
    return ""


def is_on(element: etree._Element | None) -> bool:
    """Tell whether an on/off property stands there and is on."""
    return element is not None and is_on_value(element.get(_VAL, "1"))


def is_on_value(value: str) -> bool:
    """Tell whether an on/off attribute's value means on."""
    return value not in ("0", "false", "off", "none")


def half_points(element: etree._Element, otherwise: float) -> float:
    """Return a size given in half points as points."""
    try:
        return float(element.get(_VAL, "")) / 2
    except ValueError:
        return otherwise


def alignment(element: etree._Element | None) -> Align:
    """Return what a ``jc`` element says."""
    return _ALIGN.get(element.get(_VAL, ""), "") if element is not None else ""


def indent(element: etree._Element | None) -> float:
    """Return where the first line of a paragraph begins, in points, from an ``ind`` element."""
    if element is None:
        return 0.0
    start = _twips(element, _LEFT) or _twips(element, _START)
    return (start + _twips(element, _FIRST) - _twips(element, _HANGING)) / _TWIPS


def _twips(element: etree._Element, name: str) -> float:
    try:
        return float(element.get(name, 0))
    except ValueError:
        return 0.0
