"""Word 97-2003 files (.doc): the stories of the file as blocks, in the order of the newer Word files."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from reviewer.errors import EmptyFile
from reviewer.files.compound_file import CompoundFile
from reviewer.files.flow import Flow, call
from reviewer.files.legacy_word_lists import FORMS, Listed
from reviewer.files.legacy_word_pieces import GONE, Pieces, note_forms, read_pieces, title_page
from reviewer.files.source import Block, Role
from reviewer.files.word_numerals import spelt

_FOOTNOTES, _HEADERS, _COMMENTS, _ENDNOTES, _BOXES, _HEADER_BOXES = 1, 2, 4, 5, 6, 7  # numbers of the stories
_NOTE_TABLES = {_FOOTNOTES: (2, 3, "footnotes"), _ENDNOTES: (46, 47, "endnotes")}  # references, texts, label
_HEADER_TABLE, _COMMENT_TABLE = 11, 4
_SEPARATORS = 6  # stories of headers that only hold the lines above notes
_KINDS = ("header even", "header default", "footer even", "footer default", "header first", "footer first")
_PARAGRAPH = re.compile("([^\r\a]*[\r\a]|[^\r\a]+)(?:\x1c(\\d+) (\\d+)\x1c)?")
_STOP = re.compile("([\r\a\x02])")  # ends of paragraphs, and where notes are called
_SHOWN = str.maketrans({
    "\x0b": "\n", "\x0e": "\f", "\x1e": "-", "\x1f": None, GONE: None, "\xad": None,
    **dict.fromkeys((chr(code) for code in (0, 1, 2, 3, 4, 5, 6, 8)), None),
})  # fmt: skip


def read_legacy_word(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return first-page header, body, text boxes, notes, then the running heads and feet."""
    container = CompoundFile(path, data)
    pieces = read_pieces(path, container)
    heads, feet = _margins(path, pieces)
    blocks = [
        *heads,
        *_story(path, pieces, pieces.story(0), "body"),
        *_story(path, pieces, pieces.story(_BOXES), "body box", "textbox"),
        *_notes(path, pieces, _FOOTNOTES),
        *_notes(path, pieces, _ENDNOTES),
        *feet,
    ]
    if not any(block.text.strip() for block in blocks):
        raise EmptyFile(path, "a Word file without text")
    return blocks, _remarks(container, pieces)


def _story(path: Path, pieces: Pieces, where: tuple[int, int], label: str, role: Role = "text") -> list[Block]:
    flow = Flow(path, label, role)
    _fill(flow, _annotated(pieces, *where), listed=pieces.listed)
    return flow.blocks


def _annotated(pieces: Pieces, start: int, end: int) -> str:
    """Return the text of a story, with list and level behind each paragraph of a list, and the calls of notes."""
    text = pieces.text(start, end).replace("\x1c", " ")
    called = {**_called(pieces, _FOOTNOTES), **_called(pieces, _ENDNOTES)} if start == 0 else {}
    if not (pieces.listed.stretches or called):
        return text
    parts: list[str] = []
    position = start
    for part in _STOP.split(text):
        parts.append(part)
        position += len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2
        if part in ("\r", "\a") and (found := pieces.listed.at(position - 1)) is not None:
            parts.append(f"\x1c{found[0]} {found[1]}\x1c")
        elif part == "\x02":
            parts.append(called.get(position - 1, ""))
    return "".join(parts)


def _fill(flow: Flow, text: str, mark: str = "", listed: Listed | None = None, note: str = "") -> None:
    for match in _PARAGRAPH.finditer(_without_codes(text)):
        words = match[1].rstrip("\r\a").translate(_SHOWN)
        number = listed.mark(match[2], match[3]) if listed is not None and match[2] else ""
        flow.add(words, in_table=match[1].endswith("\a"), mark=mark or number, note=note)
        mark, note = ("", "") if words.strip() else (mark, note)


def _without_codes(text: str) -> str:
    """Return `text` with the results of its fields and without their codes."""
    if "\x13" not in text:
        return text
    shown: list[str] = []
    fields: list[bool] = []  # True: in the code of a field, not yet in its result
    for part in re.split("([\x13-\x15])", text):
        if part == "\x13":
            fields.append(True)
        elif part == "\x14" and fields:
            fields[-1] = False
        elif part == "\x15" and fields:
            fields.pop()
        elif True not in fields:
            shown.append(part)
    return "".join(shown)


def _notes(path: Path, pieces: Pieces, story: int) -> list[Block]:
    """Return the notes, each with its number before its first paragraph."""
    label = _NOTE_TABLES[story][2]
    flow = Flow(path, label, "footnote")
    for number, (_, text, mark) in enumerate(_written(pieces, story), 1):
        _fill(flow, text, mark, note=f"{label} {number}")
    return flow.blocks


def _called(pieces: Pieces, story: int) -> dict[int, str]:
    """Return where the notes are called in the text, and what `Flow` is told of each."""
    label = _NOTE_TABLES[story][2]
    return {at: call(f"{label} {n}", mark) for n, (at, _, mark) in enumerate(_written(pieces, story), 1)}


def _written(pieces: Pieces, story: int) -> Iterator[tuple[int, str, str]]:
    """Yield the place where each note is called, its text and its number, which is empty where it was typed."""
    references, texts, _ = _NOTE_TABLES[story]
    start, end = pieces.story(story)
    ends = [min(start + at, end) for at in pieces.positions(texts, 0)]
    number = 0
    form = FORMS.get(note_forms(pieces)[story == _ENDNOTES], "decimal")
    marks = pieces.positions(references, 2)
    for first, last, called in zip(ends, ends[1:], marks, strict=False):
        text = pieces.text(first, last)
        automatic = text[:3].find("\x02") >= 0
        number += automatic
        yield called, text, (spelt(number, form) or str(number)) if automatic else ""


def _margins(path: Path, pieces: Pieces) -> tuple[list[Block], list[Block]]:
    """Return what stands above the first page's text, and all running heads and feet."""
    start, end = pieces.story(_HEADERS)
    ends = [min(start + at, end) for at in pieces.positions(_HEADER_TABLE, 0)][_SEPARATORS:]
    stories: list[tuple[str, str]] = []
    for at, (first, last) in enumerate(pairwise(ends)):
        label = f"{_KINDS[at % len(_KINDS)]} {at // len(_KINDS) + 1}"
        stories.append((label, pieces.text(first, last)))
    written = dict(stories)
    masthead = "header first 1" if title_page(pieces) else "header default 1"
    heads = Flow(path, masthead, "header")
    _fill(heads, written.get(masthead, ""))
    feet: list[Block] = _story(path, pieces, pieces.story(_HEADER_BOXES), "header box", "footer")
    done: set[str] = set()
    for label, text in stories:
        if label != masthead and text not in done:
            done.add(text)
            flow = Flow(path, label, "footer")
            _fill(flow, text)
            feet += flow.blocks
    return heads.blocks, feet


def _remarks(container: CompoundFile, pieces: Pieces) -> list[str]:
    said: list[str] = []
    comments = len(pieces.positions(_COMMENT_TABLE, 30)) - 1 if pieces.lengths[_COMMENTS] else 0
    if comments > 0:
        said.append(f"This Word file holds {comments} comments; they are no part of the text.")
    if pieces.deletions:
        said.append(f"This Word file holds tracked deletions ({pieces.deletions}); the deleted words were left out.")
    if "Macros" in container.entries:
        said.append("This Word file holds macros; they were not run and are not kept.")
    pool = container.entries.get("ObjectPool")
    if pool is not None and pool.child:
        said.append("This Word file holds embedded objects; they were not opened.")
    return said
