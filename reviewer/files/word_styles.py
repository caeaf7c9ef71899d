"""How a Word paragraph looks: its own properties over those of its styles."""

from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_runs import Piece, is_on

_ALIGN: dict[str, Literal["left", "centre", "right"]] = {
    "left": "left", "start": "left", "both": "left", "distribute": "left",
    "center": "centre", "right": "right", "end": "right",
}  # fmt: skip
_TWIPS = 20.0  # a point
_DEPTH = 12  # styles based on styles; a ring ends here


@dataclass(frozen=True, slots=True)
class Styles:
    """The style sheet: id -> style element, and the default paragraph style."""

    by_id: dict[str, etree._Element] = field(default_factory=dict)
    default: str = ""
    base_size: float = 10.0  # points

    def name(self, properties: etree._Element | None) -> str:
        """Return the name of a paragraph's style as Word shows it."""
        style = self.by_id.get(self._id(properties))
        shown = style.find(W + "name") if style is not None else None
        return shown.get(W + "val", "") if shown is not None else ""

    def paragraph(self, properties: etree._Element | None, tag: str) -> etree._Element | None:
        """Return a paragraph property such as ``jc`` from the paragraph or the nearest style that has it."""
        for level in self._levels(properties, "pPr"):
            if (found := level.find(W + tag)) is not None:
                return found
        return None

    def run(self, properties: etree._Element | None, piece: Piece, tag: str) -> etree._Element | None:
        """Return a run property such as ``b`` from the run, its character style or the paragraph's styles."""
        levels = [piece.properties] if piece.properties is not None else []
        for level in [*levels, *self._character(piece), *self._levels(properties, "rPr", own=False)]:
            if (found := level.find(W + tag)) is not None:
                return found
        return None

    def _character(self, piece: Piece) -> list[etree._Element]:
        named = piece.properties.find(W + "rStyle") if piece.properties is not None else None
        return self._chain(named.get(W + "val", ""), "rPr") if named is not None else []

    def _id(self, properties: etree._Element | None) -> str:
        named = properties.find(W + "pStyle") if properties is not None else None
        return named.get(W + "val", "") if named is not None else self.default

    def _levels(self, properties: etree._Element | None, tag: str, own: bool = True) -> list[etree._Element]:
        first = [properties] if own and properties is not None else []
        return first + self._chain(self._id(properties), tag)

    def _chain(self, style_id: str, tag: str) -> list[etree._Element]:
        found: list[etree._Element] = []
        for _ in range(_DEPTH):
            style = self.by_id.get(style_id)
            if style is None:
                break
            if (properties := style.find(W + tag)) is not None:
                found.append(properties)
            based = style.find(W + "basedOn")
            style_id = based.get(W + "val", "") if based is not None else ""
        return found


def read_styles(root: etree._Element | None) -> Styles:
    """Return the style sheet of a styles part; an empty one where there is none."""
    if root is None:
        return Styles()
    by_id = {style.get(W + "styleId", ""): style for style in root.iter(W + "style")}
    defaults = (key for key, style in by_id.items() if _is_default_paragraph(style))
    size = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    return Styles(by_id, next(defaults, ""), half_points(size, 10.0))


def _is_default_paragraph(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")


def half_points(element: etree._Element | None, otherwise: float) -> float:
    """Return a size given in half points as points."""
    try:
        return float(element.get(W + "val", "")) / 2 if element is not None else otherwise
    except ValueError:
        return otherwise


def alignment(element: etree._Element | None) -> Literal["", "left", "centre", "right"]:
    """Return what a ``jc`` element says."""
    return _ALIGN.get(element.get(W + "val", ""), "") if element is not None else ""


def indent(element: etree._Element | None) -> float:
    """Return where the first line of a paragraph begins, in points, from an ``ind`` element."""
    if element is None:
        return 0.0
    start = _twips(element, "left") or _twips(element, "start")
    return (start + _twips(element, "firstLine") - _twips(element, "hanging")) / _TWIPS


def _twips(element: etree._Element, name: str) -> float:
    try:
        return float(element.get(W + name, "0"))
    except ValueError:
        return 0.0


def is_all(styles: Styles, properties: etree._Element | None, runs: list[Piece], tag: str) -> bool:
    """Tell whether all text of a paragraph is bold (``b``) or italic (``i``)."""
    inked = [piece for piece in runs if piece.text.strip()]
    return bool(inked) and all(is_on(styles.run(properties, piece, tag)) for piece in inked)
