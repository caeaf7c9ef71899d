"""Steps in a version's text -> changes in the XML of its file: all of a field's steps, or none of them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from reviewer.export.corrected.diff import differences
from reviewer.export.corrected.marks import DEL, PPR, RPR, Marks, mark_end, new_paragraph, new_run
from reviewer.export.corrected.runs import Cut, apply_cuts, editable, runs_of, trimmed
from reviewer.export.corrected.splice import Changed
from reviewer.export.corrected.steps import NOT_FOUND, SEVERAL, FillCell, Planned, Replace, Step
from reviewer.files.package import W
from reviewer.files.word_places import WordParagraph, WordPlaces
from reviewer.light import light
from reviewer.messages import N_
from reviewer.text import Text
from reviewer.vocabulary.folding import fold

P, TC, TR = W + "p", W + "tc", W + "tr"
BOUND = N_("corrected", "it stands in a content control, which Word fills again from elsewhere in the file")
NOT_EDITABLE = N_("corrected", "Word computes what stands there")
OVERLAP = N_("corrected", "it stands within another field that was corrected")
NO_CELL = N_("corrected", "the masthead has no empty place for it")
SHARED = N_("corrected", "the line beside which it belongs shares its paragraph with others")
_ANCHORED = frozenset(
    W + tag
    for tag in ("footnoteReference", "endnoteReference", "drawing", "pict", "object", "fldChar", "bookmarkStart",
                "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "sectPr", "sdt")
)  # fmt: skip


_UNLIKE_SPACE = re.compile(r"[^\S ]")  # a line break, a tab, a space of a special width: to be kept where it is


class Unplaceable(Exception):  # noqa: N818  (as in errors.py)
    """A step cannot be made in the file; the argument says why."""


@light
class _Line:
    paragraph: WordParagraph
    text: str
    before: bool


@dataclass(slots=True)
class Placing:
    """Collects the changes of all fields, then makes them."""

    text: Text
    places: WordPlaces
    marks: Marks
    cuts: dict[etree._Element, list[Cut]] = field(default_factory=dict)
    lines: list[_Line] = field(default_factory=list)
    cells: list[tuple[str, etree._Element, str]] = field(default_factory=list)
    changed: dict[str, Changed] = field(default_factory=dict)

    def take(self, planned: Planned) -> str:
        """Collect the changes of a field; return why that cannot be, ``""`` where it can."""
        reason = planned.reason
        for steps in () if reason else (planned.steps, *planned.otherwise):
            failed = self._take(steps)
            if not failed:
                return ""
            reason = reason or failed
        return reason

    def _take(self, steps: Sequence[Step]) -> str:
        try:
            found = [self._resolved(step) for step in steps]
            cuts = [cut for some, _, _ in found for cut in some]
            fresh = [cut for cut in cuts if not self._taken(cut)]
        except Unplaceable as why:
            return str(why)
        for cut in fresh:
            self.cuts.setdefault(cut.paragraph.element, []).append(cut)
        self.lines += [line for _, some, _ in found for line in some]
        self.cells += [cell for _, _, some in found for cell in some]
        return ""

    def _taken(self, cut: Cut) -> bool:
        """Tell whether the same change is to be made already; raises where another one is."""
        for other in self.cuts.get(cut.paragraph.element, ()):
            if (other.start, other.end, other.text) == (cut.start, cut.end, cut.text):
                return True
            if max(other.start, cut.start) < min(other.end, cut.end):
                raise Unplaceable(OVERLAP)
        return False

    def _resolved(self, step: Step) -> tuple[list[Cut], list[_Line], list[tuple[str, etree._Element, str]]]:
        if isinstance(step, Replace):
            return list(self._cuts(step)), [], []
        paragraph = self._paragraph(step.beside)
        if isinstance(step, FillCell):
            return [], [], [(paragraph.part, _empty_cell(paragraph.element), step.text)]
        end = self.text.content.find("\n", step.beside)
        line = self.text.content[step.beside : end if end >= 0 else None]
        if _bare(paragraph.text) != _bare(line):
            raise Unplaceable(SHARED)
        copies = [paragraph, *([twin] if (twin := self.places.twin(paragraph)) else [])]
        return [], [_Line(one, step.text, step.before) for one in copies], []

    def _paragraph(self, position: int) -> WordParagraph:
        place = self.text.place(position)
        found = self.places.paragraphs.get((place.part, place.index)) if place else None
        if found is None:
            raise Unplaceable(NOT_FOUND)
        return found

    def _cuts(self, step: Replace) -> Iterator[Cut]:
        cuts = [self._cut(step.start + a, step.start + b, text, step.start) for a, b, text in self._parts(step, True)]
        if any(_UNLIKE_SPACE.search(cut.paragraph.text, cut.start, cut.end) for cut in cuts):
            parts = self._parts(step, False)
            cuts = [self._cut(step.start + a, step.start + b, text, step.start) for a, b, text in parts]
        for cut in cuts:
            yield cut
            twin = self.places.twin(cut.paragraph)
            if twin is not None:
                yield Cut(twin, cut.start, cut.end, cut.text)

    def _parts(self, step: Replace, together: bool) -> list[tuple[int, int, str]]:
        old = self.text.content[step.start : step.end]
        if not old or not step.text:
            return [(0, len(old), step.text)]
        return [(one.start, one.end, one.text) for one in differences(old, step.text, together=together)]

    def _cut(self, start: int, end: int, text: str, lowest: int) -> Cut:
        """Return where the characters from `start` to `end` are in the file; an insertion goes behind what is there."""
        behind = start == end and start > lowest
        first = self.text.place(start - 1 if behind else start)
        last = self.text.place(max(end - 1, start)) if start < end else first
        if first is None or last is None or (first.part, first.index) != (last.part, last.index):
            raise Unplaceable(SEVERAL)
        if first.column < 0:
            raise Unplaceable(NOT_EDITABLE)
        paragraph = self._paragraph(start - 1 if behind else start)
        begin = first.column + (1 if behind else 0)
        stop = _past_marks(paragraph.text, last.column + 1) if start < end else begin
        if _bare(paragraph.text[begin:stop]) != _bare(self.text.content[start:end]):
            raise Unplaceable(NOT_FOUND)
        cut = trimmed(Cut(paragraph, begin, stop, text))
        if not editable(cut):
            raise Unplaceable(NOT_EDITABLE)
        if _bound(paragraph.element):
            raise Unplaceable(BOUND)
        return cut

    def make(self) -> dict[str, Changed]:
        """Make the changes; return those of each part."""
        for element, cuts in self.cuts.items():
            part = cuts[0].paragraph
            merged = _merged(cuts)
            gone = _emptied(part, merged) and _removable(element)
            if gone and not self.marks.tracked:
                continue  # below: lines may have to stand beside it
            apply_cuts(merged, self.marks)
            if gone:
                mark_end(element, DEL, self.marks)
            self._of(part.part).touch(element)
        for line in self.lines:
            run = next(runs_of(line.paragraph.element), None)
            made = new_paragraph(line.text, line.paragraph.element, run, self.marks)
            self._of(line.paragraph.part).add(line.paragraph.element, made, before=line.before)
        for name, paragraph, text in self.cells:
            _fill(paragraph, text, self.marks)
            self._of(name).touch(paragraph)
        for element, cuts in self.cuts.items():
            if not self.marks.tracked and _emptied(cuts[0].paragraph, _merged(cuts)) and _removable(element):
                self._of(cuts[0].paragraph.part).remove(element)
        return self.changed

    def _of(self, part: str) -> Changed:
        if part not in self.changed:
            root = self.places.package.xml(part)
            assert root is not None  # its paragraphs have been met
            self.changed[part] = Changed(root)
        return self.changed[part]


def _bare(text: str) -> str:
    return fold(text).replace(" ", "").strip("*")


def _past_marks(text: str, at: int) -> int:
    """Return the end of a letter whose accents are characters of their own in the file."""
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    return at


def _bound(element: etree._Element) -> bool:
    return any(
        control.find(f"{W}sdtPr/{W}dataBinding") is not None for control in element.iterancestors(W + "sdt")
    ) or any(control.find(f"{W}sdtPr/{W}dataBinding") is not None for control in element.iter(W + "sdt"))


def _merged(cuts: Sequence[Cut]) -> list[Cut]:
    """Return the cuts of one paragraph, those that touch each other as one."""
    merged: list[Cut] = []
    for cut in sorted(cuts, key=lambda one: (one.start, one.end)):
        if merged and cut.start == merged[-1].end:
            last = merged[-1]
            merged[-1] = Cut(cut.paragraph, last.start, cut.end, last.text + cut.text)
        else:
            merged.append(cut)
    return merged


def _emptied(paragraph: WordParagraph, cuts: Sequence[Cut]) -> bool:
    """Tell whether nothing of a paragraph's text stays."""
    if any(cut.text.strip() for cut in cuts):
        return False
    kept: list[str] = []
    done = 0
    for cut in cuts:
        kept.append(paragraph.text[done : cut.start])
        done = cut.end
    return not "".join([*kept, paragraph.text[done:]]).strip()


def _removable(element: etree._Element) -> bool:
    """Tell whether a paragraph can go as a whole: nothing hangs on it, and another one follows it."""
    following = element.getnext()
    return following is not None and following.tag == P and next(element.iter(*_ANCHORED), None) is None


def _empty_cell(element: etree._Element) -> etree._Element:
    """Return the last paragraph of the last cell of a paragraph's row; raises unless that cell is empty and another."""
    cell = next(element.iterancestors(TC), None)
    row = next(element.iterancestors(TR), None)
    cells = row.findall(TC) if row is not None else []
    if not cells or cells[-1] is cell or next(cells[-1].iter(W + "t", W + "drawing", W + "pict"), None) is not None:
        raise Unplaceable(NO_CELL)
    paragraphs = cells[-1].findall(P)
    if not paragraphs:
        raise Unplaceable(NO_CELL)
    return paragraphs[-1]


def _fill(paragraph: etree._Element, text: str, marks: Marks) -> None:
    """Put text into an empty paragraph, looking as the mark at its end does."""
    like = etree.Element(W + "r")
    look = paragraph.find(f"{PPR}/{RPR}")
    if look is not None:
        own = etree.SubElement(like, RPR)
        own.extend([_copy(child) for child in look if child.tag not in (W + "ins", DEL, W + "rPrChange")])
    run = new_run(text, like)
    paragraph.append(run)
    if marks.tracked:
        insertion = marks.mark(W + "ins")
        run.addprevious(insertion)
        insertion.append(run)


def _copy(element: etree._Element) -> etree._Element:
    return deepcopy(element)
