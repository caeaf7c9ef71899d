"""Numbers of an OpenDocument text's lists, which the file does not hold: ``text:list`` and the styles of lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from reviewer.files.open_document_styles import STYLE, TEXT
from reviewer.files.word_numbering import Level, Levels, Numbering
from reviewer.light import light

_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none",
    "一, 二, 三, ...": "chineseCountingThousand", "①, ②, ③, ...": "decimalEnclosedCircle",
    "أ, ب, ت, ...": "arabicAlpha", "أ, ب, ج, ...": "arabicAbjad",
    "А, Б, .., Аа, Аб, ... (ru)": "russianUpper", "а, б, .., аа, аб, ... (ru)": "russianLower",
}  # fmt: skip
_SLOT = re.compile(r"%(\d{1,2})%")
_FORMAT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


@light
class Within:
    """A list that a paragraph stands in: which one is counted, the style it has, how deep."""

    key: str = ""
    style: str = ""
    level: int = -1


@dataclass(slots=True)
class Lists:
    """All lists of a file, and how far each has been counted."""

    styles: dict[str, Levels]
    numbering: Numbering = field(default_factory=Numbering)
    latest: dict[str, str] = field(default_factory=dict)  # style -> the list that last had it
    keys: dict[str, str] = field(default_factory=dict)  # a list's own name -> the list that it goes on with

    def enter(self, element: etree._Element, outer: Within) -> Within:
        """Return the list that begins with a ``text:list``; one within another is counted with it."""
        style = element.get(TEXT + "style-name", outer.style)
        if outer.key:
            return Within(outer.key, style, outer.level + 1)
        key = str(len(self.keys))
        if element.get(TEXT + "continue-numbering") == "true":
            key = self.latest.get(style, key)
        key = self.keys.get(element.get(TEXT + "continue-list", ""), key)
        self.latest[style] = key
        self.keys[element.get(_ID, f"#{len(self.keys)}")] = key
        return Within(key, style, 0)

    def mark(self, item: etree._Element, within: Within) -> str:
        """Count a ``text:list-item``, and return its number; ``""`` for a bullet."""
        style = item.get(TEXT + "style-override", within.style)
        start = item.get(TEXT + "start-value", "")
        if start.isascii() and start.isdigit() and len(start) < 5:
            self.numbering.counts.setdefault(within.key, {})[within.level] = int(start) - 1
        name = f"{within.key}/{style}"
        self.numbering.lists[name] = (within.key, self.styles.get(style, {}))
        return self.numbering.mark(name, str(within.level), "")


def read_lists(roots: Sequence[etree._Element]) -> Lists:
    """Return the list styles of these parts; later parts win."""
    found = (one for root in roots for one in root.iter(TEXT + "list-style"))
    return Lists({one.get(STYLE + "name", ""): _levels(one) for one in found})


def _levels(style: etree._Element) -> Levels:
    return {_whole(one, "level") - 1: _level(one) for one in style.iter(TEXT + "list-level-style-number")}


def _level(element: etree._Element) -> Level:
    number = _whole(element, "level")
    told = element.get(_FORMAT)
    if told is not None:
        text = _SLOT.sub(r"%\1", told)
    else:
        shown = range(max(number - _whole(element, "display-levels") + 1, 1), number + 1)
        inner = ".".join(f"%{slot}" for slot in shown)
        text = f"{element.get(STYLE + 'num-prefix', '')}{inner}{element.get(STYLE + 'num-suffix', '')}"
    form = _FORMS.get(element.get(STYLE + "num-format", ""), "decimal")
    return Level(_whole(element, "start-value"), form, "" if form == "none" else text)


def _whole(element: etree._Element, name: str) -> int:
    value = element.get(TEXT + name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
