"""A cleaned line (or, from Word, a whole paragraph), as the paragraph rules see it."""

import re
import unicodedata

from reviewer.files import Block
from reviewer.light import light
from reviewer.text.cleaning import HAN
from reviewer.text.text import Role
from reviewer.text.traced import Traced

_ENDS = frozenset(".!?;:؟؛。！？；：…")
_CLOSERS = "\"'”’»)]）】」』*0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_LOWER = re.compile(r"^[\"'“‘«(\[]*[^\W\d_]")
_HAN = re.compile(f"[{HAN}\u3000-\u303f\uff01-\uff60]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")


@light
class Line:
    """One block with its cleaned text."""

    text: Traced
    block: Block

    @property
    def words(self) -> str:
        """The text as a plain string."""
        return self.text.text

    @property
    def width(self) -> int:
        """Columns that the line takes: Han characters two, combining marks none."""
        return width(self.words)

    @property
    def ends(self) -> bool:
        """Whether the line ends as a sentence or a member of a list does."""
        return self.words.rstrip(_CLOSERS)[-1:] in _ENDS

    @property
    def starts_lower(self) -> bool:
        """Whether the line begins with a lower-case letter, so that it goes on with a sentence."""
        found = _LOWER.match(self.words)
        return found is not None and found[0][-1].islower()

    @property
    def first_width(self) -> int:
        """Columns of what cannot be parted from the line's beginning: its first word, or one Han character."""
        word = self.words.split(" ", 1)[0]
        return 2 if is_han(word[:1]) else width(word)


@light
class Group:
    """Lines of one paragraph, and what it is; `seams`: what stood between them, None where their words must tell."""

    lines: list[Line]
    role: Role
    seams: tuple[str | None, ...] = ()


def is_han(char: str) -> bool:
    """Tell whether a character is Han or Chinese punctuation."""
    return _HAN.match(char) is not None


def is_arabic(text: str) -> bool:
    """Tell whether a line is mostly Arabic, so that it ends on the left."""
    found = 0 if text.isascii() else len(_ARABIC.findall(text))
    return found > 0 and 2 * found > sum(char.isalpha() for char in text)


def width(text: str) -> int:
    """Return the columns of a text in a fixed-width font."""
    if text.isascii():
        return len(text)
    rare = [char for char in text if char > "\u02ff"]
    return len(text) + sum(1 if is_han(char) else -1 if unicodedata.combining(char) else 0 for char in rare)
