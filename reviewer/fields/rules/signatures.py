"""Who signed: the names printed with ``(Signed)`` and its equivalents, main letter only."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.anatomy import post_begins, signature_marks

_NAME = 70  # characters


def read_signatories(page: Page) -> Iterator[Reading]:
    """Read names after the mark (before it in Chinese), else on the next line."""
    block = list(page.of("signature"))
    for n, index in enumerate(block):
        text = page.texts[index]
        marks = signature_marks(text)
        for k, (start, end) in enumerate(marks):
            stop = marks[k + 1][0] if k + 1 < len(marks) else len(text)
            stop = min(stop, end + post_begins(text[end:stop]))
            after = _place(text, end, stop)
            before = _place(text, 0, start) if k == 0 else None
            if after is not None:
                yield page.read("signatories", text[slice(*after)], index, after, "signatory.after_mark", 0.95)
            elif before is not None:
                yield page.read("signatories", text[slice(*before)], index, before, "signatory.before_mark", 0.95)
            elif n + 1 < len(block) and (following := _place(page.texts[block[n + 1]], 0, _NAME)):
                name = page.texts[block[n + 1]][slice(*following)]
                yield page.read("signatories", name, block[n + 1], following, "signatory.next_line", 0.85)


def _place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of the name between `start` and `end`, without marks and spaces; None where there is none."""
    match = re.match(r"[\s*:,]*(?P<name>\S.*?)[\s*,;]*$", text[start:end])
    if match is None or len(match["name"]) > _NAME or not re.search(r"[^\W\d_]{2}", match["name"]):
        return None
    return start + match.start("name"), start + match.end("name")
