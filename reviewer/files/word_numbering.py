"""Numbers that Word computes and never writes: ``1.``, ``(a)``, ``(iv)`` in front of paragraphs."""

import re
from dataclasses import dataclass, field

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_styles import Styles

_SLOT = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_KNOWN = {"decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"}
Levels = dict[int, etree._Element]


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    styles: Styles
    lists: dict[str, tuple[str, Levels]] = field(default_factory=dict)  # numId -> abstract list, its levels
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # abstract list -> level -> last number

    def mark(self, properties: etree._Element | None) -> str:
        """Count one paragraph, and return its mark; ``""`` for none, a bullet, or a kind of number not known here."""
        numbered = self.styles.paragraph(properties, "numPr")
        if numbered is None:
            return ""
        number_id, level = _value(numbered, "numId"), _whole(_value(numbered, "ilvl"), 0)
        if number_id not in self.lists:
            return ""
        abstract, levels = self.lists[number_id]
        counts = self.counts.setdefault(abstract, {})
        counts[level] = counts.get(level, _start(levels, level) - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]
        return _filled(levels, level, counts)


def read_numbering(root: etree._Element | None, styles: Styles) -> Numbering:
    """Return the lists of a numbering part."""
    numbering = Numbering(styles)
    if root is None:
        return numbering
    abstract = {one.get(W + "abstractNumId", ""): _levels(one) for one in root.iter(W + "abstractNum")}
    for one in root.iter(W + "num"):
        name = _value(one, "abstractNumId")
        levels = dict(abstract.get(name, {}))
        starts = False
        for override in one.iter(W + "lvlOverride"):
            starts = starts or override.find(W + "startOverride") is not None
            levels |= _levels(override)
        key = one.get(W + "numId", "")
        numbering.lists[key] = (f"{name}/{key}" if starts else name, levels)
    return numbering


def _levels(parent: etree._Element) -> Levels:
    return {_whole(level.get(W + "ilvl", ""), 0): level for level in parent.findall(W + "lvl")}


def _value(parent: etree._Element, tag: str) -> str:
    child = parent.find(W + tag)
    return child.get(W + "val", "") if child is not None else ""


def _start(levels: Levels, level: int) -> int:
    return _whole(_value(levels[level], "start") if level in levels else "", 1)


def _whole(text: str, otherwise: int) -> int:
    """Return a number of at most four figures; a longer one is no list's."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else otherwise


def _filled(levels: Levels, level: int, counts: dict[int, int]) -> str:
    if level not in levels:
        return ""
    pattern = _value(levels[level], "lvlText")
    wanted = [int(slot) - 1 for slot in _SLOT.findall(pattern)]
    if not wanted or any(_value(levels[slot], "numFmt") not in _KNOWN for slot in wanted if slot in levels):
        return ""

    def number(slot: re.Match[str]) -> str:
        at = int(slot[1]) - 1
        kind = _value(levels[at], "numFmt") if at in levels else "decimal"
        return _spelt(counts.get(at, _start(levels, at)), kind)

    return _SLOT.sub(number, pattern).strip()


def _spelt(number: int, kind: str) -> str:
    if "Letter" in kind:
        spelt = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)  # z is followed by aa, bb: Word's way
    elif "Roman" in kind:
        spelt = _roman(number)
    else:
        spelt = f"{number:02}" if kind == "decimalZero" else str(number)
    return spelt.upper() if kind.startswith("upper") else spelt


def _roman(number: int) -> str:
    spelt = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        spelt += letters * times
    return spelt
