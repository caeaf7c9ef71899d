"""Footnotes of a version -> where each is called in the text."""

import re
from collections.abc import Mapping
from dataclasses import replace

from reviewer.fields import Version
from reviewer.light import light

_MARKED = re.compile(r"\s*(?P<mark>\*{1,4}|\d{1,3}|[†‡])(?:[.)]?\s+|(?<=\*)(?=[^\s*]))(?P<text>\S.*)", re.DOTALL)
_EMPHASIS = re.compile(r"(?<!\S)\*(?=\S)[^*]+(?<=\S)\*")  # *“quoted”*, left by converters
_Found = tuple[int, int, int, "Note"]  # paragraph, start, end
_RUN = re.compile(r"\d+|[*†‡]")  # what a mark can begin with: a call by figures is a run of its own
_HAN = re.compile("[\u3400-\u9fff]")


@light
class Note:
    """One footnote; `texts`: its paragraphs, without the mark."""

    mark: str
    texts: tuple[str, ...]
    language: str
    automatic: bool = False  # Word counts it


@light
class Call:
    """`note` is called in place of the characters ``[start, end)`` of a paragraph."""

    start: int
    end: int
    note: Note


@light
class Notes:
    """`calls`: by paragraph, ascending; `loose`: footnote paragraphs that nothing calls, printed as they stand."""

    calls: Mapping[int, tuple[Call, ...]]
    loose: frozenset[int]


def divide_note(text: str) -> tuple[str, str]:
    """Return mark and text of a footnote's first paragraph; ``""`` for no mark."""
    match = _MARKED.fullmatch(text.strip())
    return (match["mark"], match["text"]) if match else ("", text)


def place_notes(version: Version) -> Notes:
    """Find for each footnote of `version` the first call of its mark that no earlier note has taken."""
    found: list[_Found] = []
    marked = _Marked(version)
    loose: set[int] = set()
    for first, indices in _footnotes(version):
        texts = [version.text.cut(version.text.paragraphs[index]) for index in indices]
        mark, text = _divided(version, first)
        place = _told(version, first, mark) or (marked.call(first, mark, found) if mark else None)
        if place is None:
            loose.update(indices)
            continue
        note = Note(mark, (text, *texts[1:]), version.languages[first] or version.language)
        found.append((*place, note))
        if not _can_stand(version, found[-1]):
            loose.update(indices)
    called = [each for each in sorted(found, key=lambda each: each[:2]) if _can_stand(version, each)]
    figures = [each[3].mark for each in called if each[3].mark.isdigit()]
    counted = figures == [str(number + 1) for number in range(len(figures))]
    calls: dict[int, tuple[Call, ...]] = {}
    for paragraph, start, end, note in called:
        own = replace(note, automatic=counted and note.mark.isdigit())
        calls[paragraph] = (*calls.get(paragraph, ()), Call(start, end, own))
    return Notes(calls, frozenset(loose))


def _can_stand(version: Version, found: _Found) -> bool:
    """Tell whether the draft can print the call: of those in the masthead, only the one after the agenda's name.

    The symbol stands in a header, and Word allows no footnote there.
    """
    paragraph, start, _, _ = found
    if version.parts[paragraph].name != "masthead":
        return True
    before = version.text.cut(version.text.paragraphs[paragraph])[:start].rstrip("* ")
    printed = version.values.get("agenda_kind") in ("provisional_agenda", "preliminary_list")
    return printed and bool(version.items("agenda_items")) and not before.endswith((*version.items("symbols"), "\n"))


def _footnotes(version: Version) -> list[tuple[int, list[int]]]:
    """Group the footnote paragraphs: a mark begins a note, what has none continues it."""
    groups: list[tuple[int, list[int]]] = []
    for index, part in enumerate(version.parts):
        if part.name != "footnote":
            continue
        mark, _ = _divided(version, index)
        if groups and not mark and groups[-1][1][-1] == index - 1:
            groups[-1][1].append(index)
        else:
            groups.append((index, [index]))
    return groups


def _divided(version: Version, index: int) -> tuple[str, str]:
    """Return mark and text of a footnote paragraph; the file may tell a mark of any form that its program computed."""
    text = version.text.cut(version.text.paragraphs[index])
    for call in version.text.calls:
        if call.note == index and call.mark and text.startswith(f"{call.mark} "):
            return call.mark, text.removeprefix(call.mark).lstrip()
    return divide_note(text)


def _told(version: Version, note: int, mark: str) -> tuple[int, int, int] | None:
    """Return (paragraph, start, end) of the call that the file itself tells; a mark that is typed there gives way."""
    for call in version.text.calls:
        paragraph = version.text.paragraph_at(call.start) if call.note == note else None
        if paragraph is None:
            continue
        start = call.start - version.text.paragraphs[paragraph].span.start
        typed = not call.mark and version.text.content.startswith(mark, call.start)
        return paragraph, start, start + (len(mark) if typed else 0)
    return None


class _Marked:
    """The paragraphs that are no footnotes, by the figures and signs in them: each text is looked through once."""

    def __init__(self, version: Version) -> None:
        self._version = version
        self._texts: dict[int, str] = {}
        self._holding: dict[str, list[int]] = {}
        for index, part in enumerate(version.parts):
            if part.name != "footnote":
                self._texts[index] = version.text.cut(version.text.paragraphs[index])
                for run in set(_RUN.findall(self._texts[index])):
                    self._holding.setdefault(run, []).append(index)

    def call(self, note: int, mark: str, taken: list[_Found]) -> tuple[int, int, int] | None:
        """Return (paragraph, start, end) of the call, in the note's own annex (or main part) before any other."""
        used = {(paragraph, start) for paragraph, start, _, _ in taken}
        parts, own = self._version.parts, self._version.parts[note].annex
        holding = self._holding.get(mark if mark.isdigit() else mark[0], ())
        for index in sorted(holding, key=lambda index: (parts[index].annex != own, index)):
            for start, end in _marks(self._texts[index], mark):
                if (index, start) not in used:
                    return index, start, end
        return None


def _marks(text: str, mark: str) -> list[tuple[int, int]]:
    if not mark.isdigit():
        emphasis = [match.span() for match in _EMPHASIS.finditer(text)]
        pattern = rf"(?<=[^\s*])\s?({re.escape(mark)})(?!\*)"
        spans = [match.span(1) for match in re.finditer(pattern, text)]
        return [span for span in spans if not any(start <= span[0] < end for start, end in emphasis)]
    pattern = rf"(?:(?<=[^\W\d_])|(?<=[)\]”»’\"]))[.,;:!?”»’\")\]。，、；：]{{0,3}}({mark})(?![\w%])"
    return [match.span(1) for match in re.finditer(pattern, text) if _may_call(text, match)]


def _may_call(text: str, match: re.Match[str]) -> bool:
    """Tell a call from a figure: not within a symbol (``Add.1``), and in Chinese only after punctuation."""
    token = text[: match.start(1)].rsplit(maxsplit=1)[-1]
    return "/" not in token and not _HAN.match(text[match.start(1) - 1])
