"""The rows of all pages of a PDF made into blocks, with what a clerk should know of them. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewer.files.arabic_order import (
    brackets_are_mirrored,
    has_arabic,
    is_right_to_left,
    logical_order,
    looks_damaged,
)
from reviewer.files.pdf_footnotes import mark_footnotes
from reviewer.files.pdf_rows import Row, emphasis_of, written
from reviewer.files.pdf_sheets import Sheet, levelled
from reviewer.files.source import Block, Look, Place, Role


class Beside(NamedTuple):
    """What a file holds beside its text: remarks of readers, attached files, a form to fill in."""

    remarks: int = 0
    attached: int = 0
    form: bool = False


def blocks_of(pages: Sequence[Sequence[Row]], sheets: Sequence[Sheet]) -> list[Block]:
    """Return the lines of all pages; lines of footnotes have their own role."""
    _mark_all_footnotes(pages)
    whole = ["".join(run.text for row in rows for run in row.runs) for rows in pages]
    arabic = [is_right_to_left(text) for text in whole]
    some = [rows for rows, text in zip(pages, whole, strict=True) if has_arabic(text)]
    mirrored = brackets_are_mirrored(
        "".join(run.text for run in logical_order(row.runs)) for rows in some for row in rows
    )
    return [
        block
        for number, (rows, sheet, is_arabic) in enumerate(zip(pages, sheets, arabic, strict=True), 1)
        for block in _blocks(number, rows, sheet, is_arabic, mirrored)
    ]


def _mark_all_footnotes(pages: Sequence[Sequence[Row]]) -> None:
    """Mark footnotes page by page: smaller than the document's text and than the page's own.

    An annex set in larger type than the letter would make footnotes of the whole letter otherwise.
    """
    counted = [_sizes(rows) for rows in pages]
    body = sum(counted, Counter()).most_common(1)[0][0]
    for rows, sizes in zip(pages, counted, strict=True):
        if sizes:
            upright = [row for row in rows if row.turn == rows[0].turn]
            mark_footnotes(upright, min(body, sizes.most_common(1)[0][0]))


def _sizes(rows: Sequence[Row]) -> Counter[float]:
    """Return how many characters stand in each type size."""
    sizes: dict[float, int] = defaultdict(int)  # not yet rounded: there are few, and many rows
    for row in rows:
        sizes[row.main.size] += sum([len(run.text) for run in row.runs])
    rounded: Counter[float] = Counter()
    for size, count in sizes.items():
        rounded[round(size, 1)] += count
    return rounded


def _blocks(number: int, rows: Sequence[Row], sheet: Sheet, arabic: bool, mirrored: bool) -> Iterator[Block]:
    marks = any(row.footnote for row in rows)
    above: Row | None = None
    for row in rows:
        text = written(row, marks, arabic, mirrored)
        if not text.strip("_-–— "):
            continue  # the rule over the footnotes, drawn with underscores
        main, left, turn = row.main, row.left, row.turn
        baseline, size = main.baseline, main.size
        box = sheet.shown((left, baseline - 0.2 * size, row.right, baseline + 0.8 * size), turn)
        turned = sheet.turned(turn)
        look = Look(
            size=round(size, 1),
            bold=row.share(bold=True) > 0.6,
            italic=row.share(bold=False) > 0.6,
            indent=round(left, 1),
            gap=round(max(above.baseline - baseline - size, 0.0), 1) if above and above.turn == turn else 0.0,
            page_start=above is None,
            reach=round(row.reach + levelled(box, turned)[0] - left, 1) if row.reach else 0.0,
            turned=turned,
        )
        role: Role = "footnote" if row.footnote else "text" if row.cell is None else "table"
        emphasis = () if look.bold or arabic else emphasis_of(row, text)
        place = Place("page", number, box=box)
        yield Block(text, place, role, whole=False, look=look, cell=row.cell, emphasis=emphasis)
        above = row


def notes_of(blocks: Sequence[Block], empty: Sequence[int], beside: Beside) -> Iterator[str]:
    """Yield a sentence for pages without text, for Arabic that seems damaged, and for what was not read."""
    if empty:
        named = ", ".join(str(number) for number in empty)
        pages = f"page {named} is a picture" if len(empty) == 1 else f"pages {named} are pictures"
        yield f"In this PDF {pages} without text: what stands there was not read."
    text = "\n".join(block.text for block in blocks if has_arabic(block.text))
    if looks_damaged(text):
        yield "The Arabic text layer of this PDF may be damaged; prefer the Word file."
    if beside.remarks:
        what = "1 remark stands" if beside.remarks == 1 else f"{beside.remarks} remarks stand"
        yield f"In this PDF {what} over the pages as an annotation: that is not part of the text."
    if beside.attached:
        what = "1 attached file" if beside.attached == 1 else f"{beside.attached} attached files"
        yield f"This PDF holds {what}: nothing attached was opened."
    if beside.form:
        yield "This PDF is a form: what was filled in may not have been read."
