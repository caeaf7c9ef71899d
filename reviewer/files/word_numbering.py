"""Numbers that Word computes and never writes: ``1.``, ``(a)``, ``(iv)`` in front of paragraphs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_numerals import spelt
from reviewer.files.word_styles import Styles, is_on, value_of
from reviewer.light import light

_SLOT = re.compile(r"%([1-9])")
_NEVER = 0  # of `restart`: the level is counted through


@light
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""  # %1 stands for the number of the first level
    restart: int | None = None  # begins anew behind a paragraph of a level below this one; None: of any above it
    legal: bool = False  # all numbers in it in Arabic figures
    style: str = ""  # paragraphs of this style are of this level


Levels = dict[int, Level]


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, tuple[str, Levels]] = field(default_factory=dict)  # numId -> what is counted together, its levels
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # counted together -> level -> last number

    def mark(self, number: str, level: str, style: str) -> str:
        """Count one paragraph of the list `number`, and return its mark.

        `style` is the paragraph style that names the list. ``""`` is a bullet, or a form of number not known here.
        """
        if number not in self.lists:
            return ""
        name, levels = self.lists[number]
        at = _whole(level, -1)
        if at < 0:
            at = next((key for key, one in levels.items() if style and one.style == style), 0)
        counts = self.counts.setdefault(name, {})
        counts[at] = counts.get(at, levels[at].start - 1 if at in levels else 0) + 1
        for deeper in [key for key in counts if key > at and _begins_anew(levels.get(key), at)]:
            del counts[deeper]
        return _filled(levels, at, counts)


def read_numbering(root: etree._Element | None, styles: Styles) -> Numbering:
    """Return the lists of a numbering part."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {one.get(W + "abstractNumId", ""): one for one in root.iter(W + "abstractNum")}
    numbers = {one.get(W + "numId", ""): one for one in root.iter(W + "num")}
    levels = {key: _linked(one, abstract, numbers, styles) for key, one in abstract.items()}
    for key, one in numbers.items():
        name = value_of(one, "abstractNumId")
        own, begun = dict(levels.get(name, {})), False
        for override in one.iter(W + "lvlOverride"):
            own |= _levels(override)
            if start := value_of(override, "startOverride"):
                begun = True
                at = _whole(override.get(W + "ilvl", ""), 0)
                was = own.get(at, Level())
                own[at] = Level(_whole(start, was.start), was.form, was.text, was.restart, was.legal, was.style)
        numbering.lists[key] = (f"{name}/{key}" if begun else name, own)
    return numbering


def _linked(
    one: etree._Element, abstract: Mapping[str, etree._Element], numbers: Mapping[str, etree._Element], styles: Styles
) -> Levels:
    """Return the levels of a list, or of the list that its numbering style stands for."""
    link = value_of(one, "numStyleLink")
    if not link:
        return _levels(one)
    for other in abstract.values():
        if value_of(other, "styleLink") == link:
            return _levels(other)
    meant = numbers.get(styles.paragraph(link).number[0])
    found = abstract.get(value_of(meant, "abstractNumId")) if meant is not None else None
    return _levels(found) if found is not None else {}


def _levels(parent: etree._Element) -> Levels:
    return {_whole(level.get(W + "ilvl", ""), 0): _level(level) for level in parent.findall(W + "lvl")}


def _level(element: etree._Element) -> Level:
    restart = value_of(element, "lvlRestart")
    return Level(
        _whole(value_of(element, "start"), 1),
        value_of(element, "numFmt") or "decimal",
        value_of(element, "lvlText"),
        _whole(restart, _NEVER) if restart else None,
        is_on(element.find(W + "isLgl")),
        value_of(element, "pStyle"),
    )


def _begins_anew(level: Level | None, above: int) -> bool:
    """Tell whether a level is counted anew behind a paragraph of the level `above`."""
    restart = level.restart if level is not None else None
    return restart is None or above < restart


def _whole(text: str, otherwise: int) -> int:
    """Return a number of at most four figures; a longer one is no list's."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else otherwise


def _filled(levels: Levels, at: int, counts: Mapping[int, int]) -> str:
    level = levels.get(at)
    if level is None or not _SLOT.search(level.text):
        return ""
    filled = level.text
    for slot in sorted({int(slot) - 1 for slot in _SLOT.findall(level.text)}):
        of = levels.get(slot, Level())
        form = "decimal" if level.legal else of.form
        number = spelt(counts.get(slot, of.start), form)
        if not number and form != "none":
            return ""
        filled = filled.replace(f"%{slot + 1}", number)
    return filled.strip()
