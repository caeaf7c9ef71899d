"""What a Word paragraph's own properties say."""

from dataclasses import dataclass

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_styles import Align, ParagraphStyle, alignment, indent, is_on, value_of

_VAL = W + "val"
_KNOWN = {W + tag: tag for tag in ("pStyle", "jc", "ind", "numPr", "pageBreakBefore", "sectPr")}


@dataclass(slots=True)
class Properties:
    """None: the paragraph leaves it to its style."""

    style: str = ""
    jc: etree._Element | None = None  # not looked into before it is asked for: most paragraphs of tables are empty
    ind: etree._Element | None = None
    number: tuple[str, str] | None = None  # list, level
    page_break: bool | None = None
    section: bool = False  # a section ends with this paragraph
    end_deleted: bool = False  # its end is: the next paragraph goes on with it
    end_hidden: bool = False  # run into the next paragraph for the eye
    mark_hidden: bool = False

    def align(self, style: ParagraphStyle) -> Align:
        """Return the alignment, the paragraph's own or its style's."""
        return style.align if self.jc is None else alignment(self.jc)

    def indent(self, style: ParagraphStyle) -> float:
        """Return where the first line begins, in points."""
        return style.indent if self.ind is None else indent(self.ind)


PLAIN = Properties()


def read_properties(element: etree._Element, with_end: bool) -> Properties:
    """Return what a ``pPr`` element says; `with_end`: of the mark that ends the paragraph, too."""
    found = Properties()
    for child in element:
        name = _KNOWN.get(child.tag)
        if name is None:
            continue
        if name == "pStyle":
            found.style = child.get(_VAL, "")
        elif name == "jc":
            found.jc = child
        elif name == "ind":
            found.ind = child
        elif name == "numPr":
            found.number = value_of(child, "numId"), value_of(child, "ilvl")
        elif name == "pageBreakBefore":
            found.page_break = is_on(child)
        else:
            found.section = True
    if with_end and (mark := element.find(W + "rPr")) is not None:
        _read_end(mark, found)
    return found


_ENDS = {W + "del": "end_deleted", W + "moveFrom": "end_deleted", W + "specVanish": "end_hidden",
         W + "vanish": "mark_hidden"}  # fmt: skip


def _read_end(properties: etree._Element, found: Properties) -> None:
    """Read the properties of the mark that ends a paragraph."""
    for child in properties:
        name = _ENDS.get(child.tag)
        if name is not None and is_on(child):
            setattr(found, name, True)
