"""Styles of an OpenDocument text: how a paragraph looks, what is hidden, which page comes first."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from lxml import etree

from reviewer.files.source import Look
from reviewer.light import light

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_ALIGN: dict[str, Literal["", "left", "centre", "right"]] = {"center": "centre", "end": "right", "right": "right"}
_PARENTS = 20  # styles that stand on styles


@light
class Shape:
    """A paragraph's look, and whether it begins a page."""

    look: Look = Look()
    page_before: bool = False


@dataclass(slots=True)
class Styles:
    """All styles by name, those of ``content.xml`` before those of ``styles.xml``."""

    elements: dict[str, etree._Element] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)

    def of(self, paragraph: etree._Element) -> Shape:
        """Return the shape of a paragraph, as its style and the styles below it say."""
        name = paragraph.get(TEXT + "style-name", "")
        if name not in self.shapes:
            self.shapes[name] = self._shape(name)
        return self.shapes[name]

    def hides(self, span: etree._Element) -> bool:
        """Tell whether a stretch of text is formatted as hidden."""
        name = span.get(TEXT + "style-name")
        return name is not None and self._value(name, "text", TEXT + "display") == "none"

    def pages(self, root: etree._Element, body: etree._Element) -> list[etree._Element]:
        """Return the master pages, the one of the first page in front: the body's first table or paragraph names it."""
        first = ""
        for element in body.iter(TEXT + "p", TEXT + "h", _TABLE + "table"):
            if next(element.iterancestors(TEXT + "tracked-changes"), None) is not None:
                continue  # deleted
            style = self.elements.get(element.get(TEXT + "style-name", "") or element.get(_TABLE + "style-name", ""))
            first = style.get(STYLE + "master-page-name", "") if style is not None else ""
            if first or element.tag != _TABLE + "table":
                break
        return sorted(
            root.iter(STYLE + "master-page"), key=lambda page: page.get(STYLE + "name") != (first or "Standard")
        )

    def _shape(self, name: str) -> Shape:
        size = self._value(name, "text", _FO + "font-size")
        points = float(size[:-2]) if size[:-2].replace(".", "", 1).isdigit() and size.endswith("pt") else 0.0
        look = Look(
            size=min(points, 1000.0),
            bold=self._value(name, "text", _FO + "font-weight") in ("bold", "700", "800", "900"),
            italic=self._value(name, "text", _FO + "font-style") == "italic",
            align=_ALIGN.get(self._value(name, "paragraph", _FO + "text-align"), ""),
            style=name if name in self.elements else "",
        )
        return Shape(look, self._value(name, "paragraph", _FO + "break-before") == "page")

    def _value(self, name: str, group: str, attribute: str) -> str:
        for _ in range(_PARENTS):
            style = self.elements.get(name)
            if style is None:
                return ""
            properties = style.find(f"{STYLE}{group}-properties")
            value = properties.get(attribute) if properties is not None else None
            if value is not None:
                return value
            name = style.get(STYLE + "parent-style-name", "")
        return ""


def read_styles(roots: Sequence[etree._Element]) -> Styles:
    """Return the styles of these parts; later parts win."""
    found = {style.get(STYLE + "name", ""): style for root in roots for style in root.iter(STYLE + "style")}
    return Styles(found)
