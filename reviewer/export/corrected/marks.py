"""How a change is written into Word's XML: plainly, or as a tracked change that the reader of the file can reject."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lxml import etree

from reviewer.files.package import W

R, T, RPR, PPR, INS, DEL = W + "r", W + "t", W + "rPr", W + "pPr", W + "ins", W + "del"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INSERTED = (INS, W + "moveTo")
_NOT_COPIED = ("sectPr", "pPrChange", "pageBreakBefore", "numPr", "framePr")
_LARGEST = 2**31 - 2
_ANNOTATIONS = tuple(
    W + tag
    for tag in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "bookmarkStart",
                "commentRangeStart", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
                "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
                "customXmlInsRangeStart", "customXmlDelRangeStart")
)  # fmt: skip
"""What has an id that no other of them may have."""


@dataclass(slots=True)
class Marks:
    """The clerk's name and the time, and ids that no other annotation of the file has; not `tracked`: plainly."""

    tracked: bool
    author: str
    when: datetime
    taken: set[int] = field(default_factory=set)
    _last: int = 0

    def know(self, roots: Iterable[etree._Element]) -> None:
        """Take note of the ids that are in use."""
        for root in roots:
            self.taken |= {int(name) for one in root.iter(*_ANNOTATIONS) if _number(name := one.get(W + "id", ""))}
        self._last = max((one for one in self.taken if one < _LARGEST // 2), default=0)

    def mark(self, tag: str) -> etree._Element:
        """Make an ``ins`` or ``del`` element by the clerk."""
        element = etree.Element(tag)
        element.set(W + "id", str(self.next()))
        element.set(W + "author", self.author)
        element.set(W + "date", _stamp(self.when))
        return element

    def next(self) -> int:
        """Return an id that is free."""
        self._last += 1
        while self._last in self.taken:
            self._last += 1
        self.taken.add(self._last)
        return self._last


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 10


def _stamp(when: datetime) -> str:
    """Return the time as Word writes it: in UTC, to the second."""
    return when.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def text_element(text: str) -> etree._Element:
    """Make a ``t`` element."""
    element = etree.Element(T)
    set_text(element, text)
    return element


def set_text(element: etree._Element, text: str) -> None:
    """Set a ``t`` element's text, spaces at its ends kept."""
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def new_run(text: str, like: etree._Element | None) -> etree._Element:
    """Make a run of `text` that looks as the run `like` does."""
    run = etree.Element(R)
    properties = like.find(RPR) if like is not None else None
    if properties is not None:
        own = deepcopy(properties)
        for child in own.findall(W + "rPrChange"):
            own.remove(child)
        run.append(own)
    run.append(text_element(text))
    return run


def split_before(child: etree._Element, marks: Marks) -> None:
    """Let the run of `child` end before it: what follows stands in a run of its own, that looks the same."""
    run = child.getparent()
    assert run is not None  # a piece of text stands in a run
    before = [one for one in list(run)[: run.index(child)] if one.tag != RPR]
    if not before:
        return
    left = _shell(run)
    properties = run.find(RPR)
    if properties is not None:
        left.append(deepcopy(properties))
        for change in left.iter(W + "rPrChange"):  # somebody's change of the look, of both halves now
            change.set(W + "id", str(marks.next()))
    left.extend(before)
    run.addprevious(left)


def _shell(element: etree._Element) -> etree._Element:
    """Return an element of the same name and attributes with nothing in it."""
    shell = etree.Element(element.tag)
    for name, value in element.items():
        shell.set(name, value)
    return shell


def split_text(element: etree._Element, at: int) -> etree._Element:
    """Cut a ``t`` element before its character `at`; return the second half, which follows the first in its run."""
    text = element.text or ""
    right = text_element(text[at:])
    element.addnext(right)
    set_text(element, text[:at])
    return right


def delete_run(run: etree._Element, marks: Marks) -> etree._Element:
    """Mark a run as deleted; return the ``del`` element, one that ends right before it where there is one."""
    for text in run.iter(T):
        text.tag = W + "delText"
    before = run.getprevious()
    if before is not None and before.tag == DEL and before.get(W + "author") == marks.author and _own(before, marks):
        before.append(run)
        return before
    deletion = marks.mark(DEL)
    run.addprevious(deletion)
    deletion.append(run)
    return deletion


def _own(element: etree._Element, marks: Marks) -> bool:
    return element.get(W + "date") == _stamp(marks.when)


def insert_run(run: etree._Element, beside: etree._Element, marks: Marks, *, before: bool = False) -> None:
    """Put `run` behind `beside`, marked as inserted; somebody else's insertion around it is cut in two there."""
    insertion = marks.mark(INS)
    insertion.append(run)
    outer = beside.getparent()
    while outer is not None and outer.tag in _INSERTED:
        beside, before = _divided(outer, beside, before, marks)
        outer = beside.getparent()
    if before:
        beside.addprevious(insertion)
    else:
        beside.addnext(insertion)


def _divided(outer: etree._Element, beside: etree._Element, before: bool, marks: Marks) -> tuple[etree._Element, bool]:
    """Cut `outer` beside one of its children; return the half to stand beside, and whether before it."""
    at = outer.index(beside) + (0 if before else 1)
    if at == 0:
        return outer, True
    rest = list(outer)[at:]
    if rest:
        right = _shell(outer)
        right.set(W + "id", str(marks.next()))
        right.extend(rest)
        outer.addnext(right)
    return outer, False


def new_paragraph(text: str, like: etree._Element, run: etree._Element | None, marks: Marks) -> etree._Element:
    """Make a paragraph of `text` that looks as the paragraph `like` and its run `run` do."""
    paragraph = etree.Element(like.tag)
    properties = like.find(PPR)
    if properties is not None:
        own = deepcopy(properties)
        for child in [one for one in own if etree.QName(one).localname in _NOT_COPIED]:
            own.remove(child)
        for child in own.findall(f"{RPR}/*"):
            if child.tag in (INS, DEL, W + "moveFrom", W + "moveTo", W + "rPrChange"):
                child.getparent().remove(child)  # type: ignore[union-attr]
        paragraph.append(own)
    made = new_run(text, run)
    if marks.tracked:
        mark_end(paragraph, INS, marks)
        insertion = marks.mark(INS)
        insertion.append(made)
        made = insertion
    paragraph.append(made)
    return paragraph


def mark_end(paragraph: etree._Element, tag: str, marks: Marks) -> None:
    """Mark the end of a paragraph as inserted or deleted."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    look = properties.find(RPR)
    if look is None:
        look = etree.Element(RPR)
        last = next((one for one in properties if one.tag in (W + "sectPr", W + "pPrChange")), None)
        if last is None:
            properties.append(look)
        else:
            last.addprevious(look)
    look.insert(0 if tag == INS else len(look.findall(INS)), marks.mark(tag))
