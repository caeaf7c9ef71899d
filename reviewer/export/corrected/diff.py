"""What differs between two wordings, word by word: only that is replaced."""

import re
from difflib import SequenceMatcher

from reviewer.light import light

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"\d+|[{_HAN}]|[^\W\d_{_HAN}][^\W\d_{_HAN}\u0300-\u036f\u064b-\u065f]*|\s+|.", re.DOTALL)


@light
class Difference:
    """The characters from `start` to `end` of the old wording give way to `text`."""

    start: int
    end: int
    text: str


def differences(old: str, new: str, *, together: bool = True) -> list[Difference]:
    """Return what to replace in `old`, ascending.

    `together`: words that only a space or a hyphen parts are replaced as one.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = [0]
    for token in before:
        starts.append(starts[-1] + len(token))
    found: list[Difference] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        one = Difference(starts[i1], starts[i2], "".join(after[j1:j2]))
        if together and found and _small(gap := old[found[-1].end : one.start]) and _both(found[-1], one):
            last = found.pop()
            one = Difference(last.start, one.end, last.text + gap + one.text)
        found.append(one)
    return found


def _small(gap: str) -> bool:
    return gap.isspace() or gap in ("-", "\u2010", "\u2011")


def _both(first: Difference, second: Difference) -> bool:
    """Tell whether both put something in the place of something."""
    return all(one.start < one.end and one.text for one in (first, second))
