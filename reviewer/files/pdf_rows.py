"""A PDF page's pieces of text put in reading order by where they stand. Pure geometry.

Coordinates are PDF points, upwards from the page's lower left corner.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.files.arabic_order import has_arabic, is_right_to_left, logical_order, turned
from reviewer.files.pdf_runs import Run
from reviewer.files.source import Cell, Emphasis

_SAME_LINE = 0.25  # of the smaller type size: baselines may differ by that within a row
_RAISED_LINE = 0.6  # of the larger size: a mark that touches its word may be raised by that
_WORD_GAP = 0.19  # of the type size: real spaces are 0.2 and wider, tracked letters up to 0.17 apart
_COLUMN_GAP = 2.2  # of the type size: wider parts columns
_LEAST_COLUMN_GAP = 18.0
_FOOTNOTE_TAB = 2.0  # of the type size: between a footnote and its mark
_MARK_LENGTH = 8
_MARK_SIZE = 0.8  # of the row's size: smaller and raised is a footnote mark
_VOWELLED = re.compile("[\u0621-\u064a]?[\u064b-\u0655]+[\u0621-\u064a]?")
_BULLET = re.compile("^[\ue000-\uf8ff](?=\\s)")  # signs of symbol fonts have no letters of their own
_STOP = re.compile(r"[.,;:،؛()«»\"]+")
_FIGURES = re.compile(r"[\d\s.,;:،؛()«»\"/-]*\d[\d\s.,;:،؛()«»\"/-]*")
_HAN = re.compile("[\u3400-\u9fff]")
_HAN_GAP = 0.4  # of the type size
_DIGITS = re.compile(r"[\d,\s]+")


@dataclass(slots=True)
class Row:
    """Runs on one baseline, from left to right. `reach`: where its column ends, 0 where that is not known."""

    runs: list[Run]
    reach: float = 0.0
    footnote: bool = False
    cell: Cell | None = None
    _main: Run | None = None  # asked for often; to be forgotten when the runs change

    @property
    def left(self) -> float:
        """Left edge of the ink."""
        runs = self.runs
        return runs[0].left if len(runs) == 1 else min([run.left for run in runs])

    @property
    def right(self) -> float:
        """Right edge of the ink."""
        runs = self.runs
        return runs[0].right if len(runs) == 1 else max([run.right for run in runs])

    @property
    def main(self) -> Run:
        """The longest of its runs, whose size and baseline are the row's."""
        main = self._main
        if main is None:
            main = self._main = max(self.runs, key=_length) if len(self.runs) > 1 else self.runs[0]
        return main

    def hold(self, runs: list[Run]) -> None:
        """Take other runs instead of its own."""
        self.runs = runs
        self._main = None

    @property
    def size(self) -> float:
        """Type size of most of the row."""
        return self.main.size

    @property
    def baseline(self) -> float:
        """Baseline of most of the row."""
        return self.main.baseline

    @property
    def turn(self) -> int:
        """Quarter turns of its text; its coordinates are those of a frame that is turned with it."""
        return self.runs[0].turn

    def share(self, bold: bool) -> float:
        """Return the share of characters that are bold (or italic)."""
        runs = self.runs
        marked = [run for run in runs if run.bold] if bold else [run for run in runs if run.italic]
        if not marked or len(marked) == len(runs):
            return 1.0 if marked else 0.0
        return sum(len(run.text.strip()) for run in marked) / max(sum(len(run.text.strip()) for run in self.runs), 1)


def _from_the_top(run: Run) -> tuple[float, float]:
    return -run.baseline, run.left


def _height(row: Row) -> float:
    return -row.baseline


def _length(run: Run) -> float:
    return len(run.text.strip()) * 100 + run.size


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    rows: list[Row] = []
    for run in sorted(runs, key=_from_the_top):
        if rows and rows[-1].runs[-1].baseline == run.baseline:  # so it is with most
            rows[-1].runs.append(run)
            continue
        home = next((row for row in rows[:-7:-1] if _same_row(row, run)), None)
        if home is None:
            rows.append(Row([run]))
        else:
            home.runs.append(run)
    rows = _with_raised(sorted(rows, key=_height))
    for row in rows:
        if len(row.runs) > 1:
            row.hold(sorted(row.runs, key=lambda run: run.left))
    return rows


def _same_row(row: Row, run: Run) -> bool:
    baseline, size = run.baseline, run.size
    if row.runs[-1].baseline - baseline > _SAME_LINE * size:
        return False  # the last one is the lowest, as runs come from the top
    return any(abs(other.baseline - baseline) <= _SAME_LINE * min(other.size, size) for other in reversed(row.runs))


def _with_raised(rows: list[Row]) -> list[Row]:
    """Put raised marks and vowel signs, met as rows of their own, into the rows that they touch."""
    for above, row in pairwise(list(rows)):
        if above.runs and row.runs and not _are_far_apart(above, row):
            _move(above, row, _is_raised)
            if above.runs and _are_vowel_signs(above):
                _move(above, row, _is_near)
            elif _are_vowel_signs(row):
                _move(row, above, _is_near)
    return [row for row in rows if row.runs]


def _are_far_apart(above: Row, row: Row) -> bool:
    """Tell whether no run of one row can belong to one of the other: so it is with nearly all, and quickly told."""
    if len(above.runs) == len(row.runs) == 1:
        one, other = above.runs[0], row.runs[0]
        return one.baseline - other.baseline > _RAISED_LINE * max(one.size, other.size)
    between = min([run.baseline for run in above.runs]) - max([run.baseline for run in row.runs])
    return between > _RAISED_LINE * max([run.size for run in above.runs + row.runs])


def _move(small: Row, large: Row, belongs: Callable[[Run, Run], bool]) -> None:
    """Move the runs of `small` that belong to a run of `large`."""
    first = large.runs[0] if len(large.runs) == 1 else min(large.runs, key=lambda run: run.left)
    stay: list[Run] = []
    moved: list[Run] = []
    for run in small.runs:
        begins = run.right <= first.left and first.left - run.right < _FOOTNOTE_TAB * first.size
        touched = [other for other in large.runs if (begins and other is first) or _touches(run, other)]
        (moved if any(belongs(run, other) for other in touched) else stay).append(run)
    if moved:
        small.hold(stay)
        large.hold(large.runs + moved)


def _is_raised(mark: Run, word: Run) -> bool:
    apart = mark.baseline - word.baseline
    return (
        mark.size < _MARK_SIZE * word.size and 0 < apart <= _RAISED_LINE * word.size and len(mark.text) <= _MARK_LENGTH
    )


def _is_near(sign: Run, word: Run) -> bool:
    return abs(sign.baseline - word.baseline) <= _RAISED_LINE * word.size


def _are_vowel_signs(row: Row) -> bool:
    """Tell whether a row holds only Arabic vowel signs, with the letter that they stand on."""
    return all(_VOWELLED.fullmatch(run.text.strip()) for run in row.runs)


def _touches(mark: Run, word: Run) -> bool:
    return max(mark.left - word.right, word.left - mark.right) < 0.6 * word.size


def segments(row: Row) -> list[Row]:
    """Cut a row where a gap is too wide to be a space between words."""
    if len(row.runs) == 1:
        return [row]
    parts: list[list[Run]] = []
    edge = 0.0
    for run in row.runs:
        wide = max(_COLUMN_GAP * min(run.size, parts[-1][-1].size), _LEAST_COLUMN_GAP) if parts else 0.0
        if parts and run.left - edge < wide:
            parts[-1].append(run)
            edge = max(edge, run.right)
        else:
            parts.append([run])
            edge = run.right
    return [Row(part, footnote=row.footnote) for part in parts] if len(parts) > 1 else [row]


def written(row: Row, marks: bool, arabic: bool = False, mirrored: bool = False) -> str:
    """Return the text of a row in reading order.

    `marks`: raised digits are footnote marks, to be left out behind a word. `arabic`: most of the page
    is. `mirrored`: the file gives the brackets of right-to-left text by their shapes.
    """
    runs = [run for run in row.runs if not _is_mark(row, run)] if marks and len(row.runs) > 1 else row.runs
    text = "".join(run.text for run in runs)
    if is_right_to_left(text) or (arabic and has_arabic(text)):
        ordered = logical_order(runs)
        return _BULLET.sub("•", _spaced(turned(ordered) if mirrored else ordered, right_to_left=True))
    if arabic and len(runs) > 1 and _STOP.fullmatch(runs[0].text) and _FIGURES.fullmatch(text):
        return _spaced([*runs[1:], runs[0]._replace(text=runs[0].text[::-1])], right_to_left=True)
    return _BULLET.sub("•", _spaced(runs, right_to_left=False))


def emphasis_of(row: Row, text: str) -> tuple[Emphasis, ...]:
    """Return where some runs of a row are bold or italic and others are not; `text`: what `written` gave."""
    looks = {(run.bold, run.italic) for run in row.runs if not run.text.isspace()}
    if len(looks) < 2 or is_right_to_left(text):
        return ()
    found: list[Emphasis] = []
    done = 0
    for run in row.runs:
        words = run.text.strip()
        at = text.find(words, done) if words else -1
        if at < 0:
            continue
        done = at + len(words)
        if not (run.bold or run.italic):
            continue
        if found and found[-1][2:4] == (run.bold, run.italic) and not text[found[-1].end : at].strip():
            at = found.pop().start
        found.append(Emphasis(at, done, run.bold, run.italic))
    return tuple(found)


def _is_mark(row: Row, run: Run) -> bool:
    """Tell a raised digit behind a word from text; a mark that begins a footnote stays."""
    main = row.main
    if run.baseline <= main.baseline + 0.15 * main.size or run.size >= _MARK_SIZE * main.size:
        return False
    return _DIGITS.fullmatch(run.text.strip()) is not None and run.left > row.left + 1


def _are_han_and_latin(one: str, other: str) -> bool:
    """Tell whether a Chinese character stands beside a letter or figure: programs set them a little apart."""
    return (one.isascii() and one.isalnum() and bool(_HAN.match(other))) or (
        other.isascii() and other.isalnum() and bool(_HAN.match(one))
    )


def _spaced(runs: Sequence[Run], right_to_left: bool) -> str:
    if len(runs) == 1:
        return runs[0].text.strip()
    text = ""
    last: Run | None = None
    for run in runs:
        if last is not None and not text.endswith(" ") and not run.text.startswith(" "):
            gap = last.left - run.right if right_to_left else run.left - last.right
            wide = _HAN_GAP if _are_han_and_latin(last.text[-1], run.text[0]) else _WORD_GAP
            if gap > wide * min(last.size, run.size):
                text += " "
        text += run.text
        last = run
    return text.strip()
