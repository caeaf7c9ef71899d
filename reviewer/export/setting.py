"""How a paragraph of the text is set: level of a heading, number and depth of a list's item, quotation, remark."""

import re

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.ooxml import Type, element
from reviewer.files import Look
from reviewer.light import light
from reviewer.vocabulary.enumerators import heading_number

_LEVELS = (("HCh", Type(14, bold=True)), ("H1", Type(12, bold=True)), ("H23", Type(10, bold=True)))
_SIZES = (13.5, 11.5)  # points: what is smaller is of the next level
_NUMBER = re.compile(  # I.  A.  12.  一、  and in Arabic  أولا -
    r"\s*(?P<number>(?:[IVXLC]{1,7}|[A-ZА-Я]|\d{1,3}|[一二三四五六七八九十]{1,3})\s?[.．、]"
    r"|[\u0600-\u06ff][\u0600-\u06ff ]{0,16}[-–—])\s*(?=\S)"
)
_ITEM = re.compile(  # 12.  28.4  12 -  (a)  a)  (iv)
    r"\s*(?P<number>\d{1,3}[.．]|\d{1,2}\.\d{1,3}(?=\s+[A-ZÀ-ÝА-Я“«])|\d{1,3}\s[-–—](?=\s)|[•●▪]|\(?(?P<letter>[a-zа-яأ-ي]{1,4})\))[\s\u3000]+(?=\S)"
)
_ROMAN = re.compile("[ivx]+")
_LETTER_I = "i"  # follows `h` rarely, and begins a list of Roman numbers mostly
_REMARK = re.compile(r"\s*\[[^\[\]]{1,80}\]\s*")
_BEFORE_TEXT = 283  # twips between a heading's number and its text
_BEHIND_TABS = {qn(f"w:{name}") for name in ("bidi", "spacing", "ind", "jc")}
_FURTHER_IN = 18  # points: what stands so much further in than most is a quotation


@light
class Setting:
    """A style and type; `number` stands apart, the text begins at `start`; `depth`: of an item, from 0."""

    style: str
    how: Type
    number: str = ""
    start: int = 0
    depth: int = 0

    @property
    def heading(self) -> bool:
        """Whether the number stands before the text's column."""
        return self.style in dict(_LEVELS)


def heading(text: str, look: Look, *, annex: bool, headed: bool) -> Setting:
    """Set a heading by its number, else by its size in the source; `headed`: the annex has its own heading already."""
    found = heading_number(text)
    split = _NUMBER.match(text)
    number, start = (split["number"].strip(), split.end()) if split else ("", 0)
    if annex and not headed:
        level, number, start = 0, "", 0
    elif found and found[0]:
        level = {"I": 0, "A": 1}[found[0]]
    elif number[:1].isdigit():
        level = 2
    else:
        level = _by_size(look.size, 1 if annex else 2)
    style, how = _LEVELS[level]
    return Setting(style, how, number, start)


def _by_size(size: float, otherwise: int) -> int:
    return sum(size < limit for limit in _SIZES) if size else otherwise


def prose(text: str, look: Look, usual: float) -> Setting:
    """Set a paragraph that is no heading; `usual`: how far in most paragraphs stand, in points."""
    how = Type(italic=look.italic)
    found = _ITEM.match(text)
    if found:
        return Setting("SingleTxt", how, found["number"], found.end(), _depth(found))
    further = look.style and look.indent - usual >= _FURTHER_IN
    return Setting("Quotation" if further else "SingleTxt", how)


def remark(text: str) -> bool:
    """Tell ``[Original: French]``, which stands under an annex's heading, to the right."""
    return bool(_REMARK.fullmatch(text))


def indent(made: BaseOxmlElement, setting: Setting, inset: int, step: int) -> None:
    """Give a paragraph with a number its tab and indent: a heading's number stands before the text's column.

    `inset`: of that column, `step`: from an item's number to its text, both in twips.
    """
    properties = made.find(qn("w:pPr"))
    assert properties is not None  # `paragraph` makes it
    tabs = element("tabs")
    if setting.heading:
        tabs.append(element("tab", val="right", pos=inset - _BEFORE_TEXT))
        shift = element("ind", hanging=inset)
    else:
        tabs.append(element("tab", val="left", pos=inset + step * (setting.depth + 1)))
        shift = element("ind", firstLine=step * setting.depth)
    behind = [child for child in properties if child.tag in _BEHIND_TABS]
    if behind:
        behind[0].addprevious(tabs)
    else:
        properties.append(tabs)
    last = properties.find(qn("w:jc"))
    if last is not None:
        last.addprevious(shift)
    else:
        properties.append(shift)


def _depth(found: re.Match[str]) -> int:
    if not found["letter"]:
        return 0 if found["number"][0].isdigit() else 1
    return 2 if _ROMAN.fullmatch(found["letter"]) and (len(found["letter"]) > 1 or found["letter"] == _LETTER_I) else 1
