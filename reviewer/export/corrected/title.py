"""A value that may stand in several paragraphs, with marks between its words: a title, an item's title."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from reviewer.export.corrected.diff import Difference, differences
from reviewer.export.corrected.steps import Replace

_JOINT = ": "


def rewritten(value: str, printed: str, start: int, new: str) -> list[Replace] | None:
    """Return the steps that make `printed`, which begins at `start` and was read as `value`, say `new`.

    None where the value is not what is printed, or the new one differs only in how two paragraphs are joined.
    """
    places = _places(value, printed)
    if places is None:
        return None
    steps: list[Replace] = []
    for one in _by_heading(value, new):
        made = _step(one, places, value, printed)
        if not made:
            return None
        steps += made
    return [Replace(step.start + start, step.end + start, step.text) for step in steps]


def _by_heading(value: str, new: str) -> list[Difference]:
    """Compare heading by heading where both have as many, else as a whole."""
    before, after = value.split(_JOINT), new.split(_JOINT)
    if len(before) != len(after):
        return differences(value, new)
    found: list[Difference] = []
    done = 0
    for old, other in zip(before, after, strict=True):
        found += [Difference(one.start + done, one.end + done, one.text) for one in differences(old, other)]
        done += len(old) + len(_JOINT)
    return found


def _places(value: str, printed: str) -> list[int] | None:
    """Return where each character of `value` is printed, -1 for the joints of two paragraphs."""
    places = [-1] * len(value)
    for block in SequenceMatcher(None, value, printed, autojunk=False).get_matching_blocks():
        for offset in range(block.size):
            places[block.a + offset] = block.b + offset
    missing = [at for at, place in enumerate(places) if place < 0]
    return None if any(value[at] not in ": ：\u3000" for at in missing) else places


def _step(one: Difference, places: Sequence[int], value: str, printed: str) -> list[Replace]:
    """Return the steps of one difference: one a paragraph, each text in the place of what it replaces."""
    pieces = _contiguous(places, one, printed)
    before = places[one.start - 1] + 1 if one.start and places[one.start - 1] >= 0 else -1
    if not pieces:
        at = before if before >= 0 else places[one.start] if one.start < len(places) else -1
        return [Replace(at, at, one.text)] if at >= 0 and one.start == one.end else []
    lines = sorted({line for line, _, _ in pieces})
    joints = value[one.start : one.end].count(_JOINT)
    texts = one.text.split(_JOINT)
    if joints and joints == len(texts) - 1:
        begins = places[one.start] < 0  # with a joint: what is before it goes behind the paragraph above
        made = [Replace(before, before, texts[0])] if begins and texts[0] else []
        texts = texts[1:] if begins else texts
        if len(texts) != len(lines):
            return []
    elif joints and not all(_whole(line, pieces, printed) for line in lines[places[one.start] >= 0 :]):
        return []  # two paragraphs would have to become one
    elif joints and places[one.start] < 0 and one.text:
        made, texts = [Replace(before, before, one.text)], []
    else:
        made, texts = [], [one.text]
    given = dict(zip(lines, texts, strict=False))
    return made + [Replace(start, end, given.pop(line, "")) for line, start, end in pieces]


def _whole(line: int, pieces: Sequence[tuple[int, int, int]], printed: str) -> bool:
    """Tell whether a difference holds a printed line from its beginning to its end, but for marks."""
    length = sum(end - start for at, start, end in pieces if at == line)
    return length == len(printed.split("\n")[line].strip(" *"))


def _contiguous(places: Sequence[int], one: Difference, printed: str) -> list[tuple[int, int, int]]:
    """Return (line, start, end) of each run of printed characters within a difference."""
    pieces: list[tuple[int, int, int]] = []
    for place in places[one.start : one.end]:
        if place < 0:
            continue
        if pieces and pieces[-1][2] == place:
            pieces[-1] = (pieces[-1][0], pieces[-1][1], place + 1)
        else:
            pieces.append((printed.count("\n", 0, place), place, place + 1))
    return pieces
