"""The one verb of this stage: a `Source` becomes a `Text`."""

from collections.abc import Callable, Sequence

from reviewer.files import Block, Cell, Emphasis, Kind, Source
from reviewer.text.asides import role_of
from reviewer.text.cleaning import clean, without_emphasis
from reviewer.text.disguise import disguise_notes
from reviewer.text.joining import hyphens_of, joined
from reviewer.text.lines import Group, Line
from reviewer.text.pdf_lines import pdf_paragraphs
from reviewer.text.plain_lines import plain_paragraphs
from reviewer.text.spans import Span
from reviewer.text.text import Anchor, Emphasised, Paragraph, Text
from reviewer.text.traced import Traced
from reviewer.text.word_marks import with_word_marks


def clean_text(source: Source) -> Text:
    """Return the normalised paragraphs of a file, then its asides, each character with its place."""
    lines = [Line(clean(_traced(block)), block) for block in source.blocks if block.role != "deleted"]
    lines = [line for line in lines if line.words]
    text = _assembled(_GROUPING[source.kind](lines), (*source.notes, *disguise_notes(source.blocks)))
    return with_word_marks(text, source.blocks)


def _traced(block: Block) -> Traced:
    further = tuple(Anchor(offset, place) for offset, place in block.joins) if block.joins else ()
    return Traced(block.text, (Anchor(0, block.place), *further))


_ASIDES = ("aside", "masthead")


def _one_each(lines: Sequence[Line]) -> list[Group]:
    return [Group([line], role_of(line)) for line in lines]


_GROUPING: dict[Kind, Callable[[Sequence[Line]], list[Group]]] = {
    "docx": _one_each,
    "doc": _one_each,
    "rtf": _one_each,
    "odt": _one_each,
    "html": _one_each,
    "pdf": pdf_paragraphs,
    "text": plain_paragraphs,
}


def _assembled(groups: Sequence[Group], notes: tuple[str, ...]) -> Text:
    hyphens = hyphens_of([line for group in groups for line in group.lines])
    kept: list[tuple[Traced, Group, Cell | None, tuple[Emphasis, ...]]] = []
    tables: dict[tuple[str, int], int] = {}
    for group in groups:
        text = joined(group.lines, hyphens, group.seams)
        told: tuple[Emphasis, ...] = ()
        if group.role == "text":
            text, told = without_emphasis(text)
        if text.text:
            kept.append((text, group, _cell_of(group.lines[0].block, tables), told))
    kept.sort(key=lambda one: one[1].role in _ASIDES)
    content: list[str] = []
    anchors: list[Anchor] = []
    paragraphs: list[Paragraph] = []
    position = 0
    emphasis: list[Emphasised] = []
    for text, group, cell, told in kept:
        content.append(text.text)
        anchors += [Anchor(anchor.start + position, anchor.place) for anchor in text.anchors]
        span = Span(position, position + len(text.text))
        paragraphs.append(Paragraph(span, group.role, group.lines[0].block.look, cell))
        emphasis += [Emphasised(Span(position + one.start, position + one.end), *one[2:]) for one in told]
        position = span.end + 1
    main = tuple(one for one in paragraphs if one.role not in _ASIDES)
    asides = tuple(one for one in paragraphs if one.role in _ASIDES)
    return Text("\n".join(content), main, asides, tuple(anchors), notes, emphasis=tuple(emphasis))


def _cell_of(block: Block, tables: dict[tuple[str, int], int]) -> Cell | None:
    """Return the block's cell with its table counted over the whole file; a PDF counts those of each page."""
    if block.cell is None:
        return None
    page = f"page {block.place.index}" if block.place.part == "page" else ""
    return block.cell._replace(table=tables.setdefault((page, block.cell.table), len(tables)))
