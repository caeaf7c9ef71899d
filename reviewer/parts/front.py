"""The front matter: which paragraphs are masthead, item titles and title, and where the body begins."""

from collections.abc import Sequence

from reviewer.parts.headings import heading_front
from reviewer.parts.lines import FAR, goes_on, is_sentence, is_strong
from reviewer.parts.naming import Front, name_rest
from reviewer.text import Paragraph
from reviewer.vocabulary import anatomy, communications


def find_front(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front:
    """Find the front matter among the paragraphs of the main part."""
    found = _communication(texts, paragraphs)
    return found if found is not None else heading_front(texts, paragraphs)


def _communication(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front | None:
    """Return the front matter of a letter or note verbale: its title is a formula."""
    for index, text in enumerate(texts[:FAR]):
        if communications.begins_title(text):
            end = _title_end(texts, paragraphs, index)
            if end:
                return _before_title(texts, paragraphs, index, end)
        if is_sentence(text) and not is_strong(text) and paragraphs[index].role == "text":
            return None
    return None


def _title_end(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int) -> int:
    """Return the index after the title's last line, 0 where the lines from `start` make no title."""
    joined = ""
    for end in range(start, min(start + 7, len(texts))):
        joined = f"{joined} {texts[end]}".strip()
        if communications.parse_title(joined) is None:
            continue
        # An addressee's name may go on in the next line: `... the Secretary-` / `General and the President of ...`
        last = end
        while last + 1 < len(texts) and (
            goes_on(texts[last], texts[last + 1]) or _closer(texts, paragraphs, start, last + 1)
        ):
            last += 1
        return last + 1
    return 0


def _closer(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int, i: int) -> bool:
    """Tell whether line `i` stands as near to the title's last line as lines of one paragraph do."""
    return (
        0 < paragraphs[i].look.gap <= 0.6 * paragraphs[start].look.gap
        and abs(paragraphs[i].look.size - paragraphs[start].look.size) < 0.6
        and len(texts[i]) < 120
        and not is_sentence(texts[i])
    )


def _before_title(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int, end: int) -> Front:
    front = Front(start, end)
    front.lines.update(dict.fromkeys(range(start, end), "communication"))
    front.continuing.update(range(start + 1, end))
    request = next((i for i in range(start) if anatomy.item_request(texts[i])), start)
    for i in range(request, start):
        front.lines[i] = "heading"
    front.masthead_end = request
    name_rest(front, texts, paragraphs, request)
    return front
