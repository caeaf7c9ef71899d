"""Which words of a value were changed: for the old one beside the new."""

import re
from difflib import SequenceMatcher

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|\s+|[^\w\s]")  # Chinese sign by sign
_LONGEST = 400  # words; beyond, the whole counts as changed

Ranges = tuple[tuple[int, int], ...]


def changed_words(old: str, new: str) -> tuple[Ranges, Ranges]:
    """Return the ranges of `old` that are gone and those of `new` that are there instead, in code points."""
    before, after = (list(_WORD.finditer(text)) for text in (old, new))
    if len(before) > _LONGEST or len(after) > _LONGEST:
        return ((0, len(old)),), ((0, len(new)),)
    matcher = SequenceMatcher(None, [m[0] for m in before], [m[0] for m in after], autojunk=False)
    gone: list[tuple[int, int]] = []
    come: list[tuple[int, int]] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            if last > first:
                gone.append((before[first].start(), before[last - 1].end()))
            if end > start:
                come.append((after[start].start(), after[end - 1].end()))
    return tuple(gone), tuple(come)
