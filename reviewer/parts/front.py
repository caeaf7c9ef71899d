"""The front matter: which paragraphs are masthead, item titles and title, and where the body begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewer.parts.parts import Line
from reviewer.text import Paragraph
from reviewer.vocabulary import anatomy, communications, masthead
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.symbols import find_symbols

_FAR = 90  # paragraphs: no front matter is longer
_SENTENCE = re.compile(r"[.;:。；：؛।][”»\"')\d]*\s*$")
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}\s?[.–-]|[IVX]+\.|[一二三四五六七八九十]、|\(?[a-z]\))\s+\S")


@dataclass(slots=True)
class Front:
    """Marks of the first paragraphs: `lines` by index, `continuing` the indexes that go on with the one before.

    `masthead_end` and `body_start` are indexes; the title lies between them.
    """

    masthead_end: int = 0
    body_start: int = 0
    lines: dict[int, Line] = field(default_factory=dict)
    continuing: set[int] = field(default_factory=set)


def is_date_line(text: str) -> bool:
    """Tell whether a line holds dates and hardly anything else (a place before or after)."""
    mentions = find_dates(text)
    if not mentions or len(text) > 110:
        return False
    rest = text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    rest = re.sub(r"\b(?:года?|г\.)(?!\w)", " ", rest)
    return len(re.findall(r"\w+", rest)) <= 4 and not re.search(r"[:;]", rest)


def is_strong(text: str) -> bool:
    """Tell whether a line is one that only a masthead has."""
    if len(text) > 260:
        return False
    symbols = find_symbols(text)
    if symbols:
        rest = text[: symbols[0].start] + text[symbols[-1].end :]
        if not fold(rest) or masthead.is_united_nations(rest):
            return True
    return bool(
        masthead.is_united_nations(text)
        or masthead.organs_in_line(text)
        or masthead.distribution(text)
        or masthead.original_languages(text)
        or masthead.languages_only(text)
        or masthead.language_line(text)
        or masthead.session_line(text)
        or masthead.year_line(text) is not None
        or masthead.item_line(text)
        or is_date_line(text)
        or re.fullmatch(r"(?i)distr\.?:?", text.strip())
    )


def is_sentence(text: str) -> bool:
    """Tell whether a paragraph is running text and no heading."""
    if len(text) > 700:
        return True
    if _NUMBERED.match(text) and not re.match(r"\d+/\d+\.", text):
        return True
    if text.rstrip().endswith((",", "，", "،")) and masthead.organs_in_line(text.rstrip(" ,，،")):
        return True  # `The General Assembly,` opens a resolution
    if re.match(r"(?i)the .{4,60},$", text.strip()):
        return True
    return len(text) > (25 if re.search(r"[\u4e00-\u9fff]", text) else 45) and bool(_SENTENCE.search(text))


def find_front(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front:
    """Find the front matter among the paragraphs of the main part."""
    found = _communication(texts, paragraphs)
    return found if found is not None else _other(texts, paragraphs)


def _communication(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front | None:
    """Return the front matter of a letter or note verbale: its title is a formula."""
    for index, text in enumerate(texts[:_FAR]):
        if communications.begins_title(text):
            end = _title_end(texts, index)
            if end:
                return _before_title(texts, paragraphs, index, end)
        if is_sentence(text) and not is_strong(text) and paragraphs[index].role == "text":
            return None
    return None


def _title_end(texts: Sequence[str], start: int) -> int:
    """Return the index after the title's last line, 0 where the lines from `start` make no title."""
    joined = ""
    for end in range(start, min(start + 7, len(texts))):
        joined = f"{joined} {texts[end]}".strip()
        if communications.parse_title(joined) is None:
            continue
        # An addressee's name may go on in the next line: `... the Secretary-` / `General and the President of ...`
        last = end
        while last + 1 < len(texts) and _goes_on(texts[last], texts[last + 1]):
            last += 1
        return last + 1
    return 0


def _goes_on(line: str, following: str) -> bool:
    if is_sentence(following) or len(following) > 160:
        return False
    return following[:1].islower() or bool(
        re.search(r"(?:\b(?:the|of|and|to|de|la|du|des|et|y|del|и|по|на|von)|[-,،、])$", line.rstrip(), re.IGNORECASE)
    )


def _before_title(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int, end: int) -> Front:
    front = Front(start, end)
    front.lines[start] = "communication"
    front.continuing.update(range(start + 1, end))
    request = next((i for i in range(start) if anatomy.item_request(texts[i])), start)
    for i in range(request, start):
        front.lines[i] = "heading"
    front.masthead_end = request
    _name_rest(front, texts, paragraphs, request)
    return front


def _name_rest(front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], end: int) -> None:
    """Name the masthead lines that are no formula: titles of items after an item line, else names of bodies."""
    wanted = 0
    group: list[int] = []
    groups: list[tuple[int, list[int]]] = []
    items_seen = session_seen = False
    for i in range(end):
        text = texts[i]
        if paragraphs[i].role in ("footnote",):
            continue
        items = masthead.item_line(text)
        if items is not None:
            groups.append((wanted, group))
            wanted, group, items_seen = len(items.items), [], True
        elif is_strong(text):
            session_seen = session_seen or masthead.session_line(text) is not None
        elif items_seen or session_seen:
            group.append(i)
        else:
            front.lines[i] = "body_name"
    groups.append((wanted, group))
    for count, members in groups:
        _name_titles(front, texts, paragraphs, members, count)


def _name_titles(
    front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], members: list[int], wanted: int
) -> None:
    if not members:
        return
    for i in members:
        front.lines[i] = "agenda_title"
    joined = [b for a, b in pairwise(members) if b == a + 1 and _goes_on(texts[a], texts[b])]
    front.continuing.update(joined)
    surplus = len(members) - len(joined) - max(wanted, 1)
    if wanted <= 1:
        front.continuing.update(members[1:])
        return
    # More lines than items: the shortest second halves are what was wrapped.
    rest = [b for a, b in pairwise(members) if b == a + 1 and b not in joined]
    rest.sort(key=lambda b: (paragraphs[b].look.gap, -len(texts[b - 1])))
    front.continuing.update(rest[: max(surplus, 0)])


def _other(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front:
    """Return the front matter of a document with headings of its own (reports, drafts, resolutions ...)."""
    last = _last_strong(texts, paragraphs)
    front = Front(last + 1, last + 1)
    headings = _headings_after(texts, paragraphs, last + 1)
    front.body_start = headings[-1] + 1 if headings else last + 1
    _name_rest(front, texts, paragraphs, last + 1)
    items = _items_pending(front, texts, last)
    titles = _agenda_titles(texts, paragraphs, headings, items)
    for i in titles:
        front.lines[i] = "agenda_title"
    _name_titles(front, texts, paragraphs, titles, items)
    front.masthead_end = titles[-1] + 1 if titles else last + 1
    _name_headings(front, texts, paragraphs, [i for i in headings if i not in titles])
    return front


def _last_strong(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> int:
    last = -1
    for i, text in enumerate(texts[:_FAR]):
        if paragraphs[i].role == "footnote":
            continue
        if is_strong(text) and (i - last <= 8 or paragraphs[i].role == "header"):
            if last >= 0 and is_date_line(text) and _under_title(texts, paragraphs, last, i):
                break
            last = i
        elif is_sentence(text) or (last >= 0 and anatomy.adoption(text)):
            break
    return last


def _under_title(texts: Sequence[str], paragraphs: Sequence[Paragraph], last: int, i: int) -> bool:
    """Tell whether dates stand under a heading already (`Geneva, 15 and 16 April 2025`)."""
    between = [j for j in range(last + 1, i) if paragraphs[j].role != "footnote"]
    return any(paragraphs[j].look.size >= 12.5 for j in between) or any(
        anatomy.second_heading(texts[j]) or anatomy.type_heading(texts[j]) for j in between
    )


def _headings_after(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int) -> list[int]:
    found: list[int] = []
    for i in range(start, min(start + 25, len(texts))):
        if paragraphs[i].role == "footnote":
            continue
        text = texts[i]
        heading = anatomy.sponsor_line(text) is not None or bool(anatomy.adoption(text))
        if not heading and (is_sentence(text) or anatomy.contents_heading(text) or _opens_body(text)):
            break
        if not heading and found and _plain(paragraphs, i, found):
            break
        found.append(i)
    return found


def _opens_body(text: str) -> bool:
    return fold(text) in {"summary", "resume", "резюме", "resumen", "摘要", "موجز", "introduction", "i. introduction"}


def _plain(paragraphs: Sequence[Paragraph], i: int, found: list[int]) -> bool:
    """Tell whether paragraph `i` looks like text after the headings: smaller, or no longer bold."""
    look, before = paragraphs[i].look, paragraphs[found[-1]].look
    largest = max(paragraphs[j].look.size for j in found)
    if not look.size or largest < 11.5:
        return False
    return look.size < 11 and before.size > look.size + 0.5 and not (look.bold and before.size < 11)


def _items_pending(front: Front, texts: Sequence[str], last: int) -> int:
    """Return how many item titles are still to come after the masthead's last line."""
    total = sum(len(items.items) for text in texts[: last + 1] if (items := masthead.item_line(text)))
    named = [i for i, line in front.lines.items() if line == "agenda_title" and i not in front.continuing]
    return max(total - len(named), 0)


def _agenda_titles(texts: Sequence[str], paragraphs: Sequence[Paragraph], headings: list[int], items: int) -> list[int]:
    """Return which headings are titles of items: the smaller ones before the first large one."""
    if not items or not headings:
        return []
    sizes = [paragraphs[i].look.size for i in headings]
    if max(sizes) >= 12.5:
        first = next(k for k, size in enumerate(sizes) if size >= 12.5)
        return headings[:first]
    starts = [i for k, i in enumerate(headings) if k == 0 or not _goes_on(texts[headings[k - 1]], texts[i])]
    if len(starts) <= items:
        return []
    rest = headings[headings.index(starts[items]) :]
    if all(anatomy.second_heading(texts[i]) or anatomy.addendum(texts[i]) for i in rest[:1]) and sizes[0] == 0:
        return headings[: headings.index(starts[items])]
    if all(anatomy.second_heading(texts[i]) or anatomy.addendum(texts[i]) for i in rest[:1]):
        return []  # printed once, as the centred title
    return headings[: headings.index(starts[items])]


def _name_headings(front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], members: list[int]) -> None:
    before = -1
    for i in members:
        front.lines[i] = _heading_line(texts[i])
        same = before >= 0 and abs(paragraphs[i].look.size - paragraphs[before].look.size) < 0.6
        if front.lines[i] == "adopted" or (before >= 0 and front.lines[before] == "adopted"):
            front.continuing.discard(i)
            if before >= 0 and front.lines[before] == "adopted" and texts[i].lstrip().startswith("["):
                front.lines[i] = "adopted"
        elif (
            front.lines[i] == "heading"
            and before >= 0
            and front.lines[before] == "heading"
            and ((same and paragraphs[i].look.size and paragraphs[i].look.gap < 8) or _goes_on(texts[before], texts[i]))
        ):
            front.continuing.add(i)
        before = i


def _heading_line(text: str) -> Line:
    if anatomy.sponsor_line(text):
        return "sponsor"
    kind = anatomy.adoption(text)
    if kind in ("adopted", "decided", "council_adopted"):
        return "adopted"
    if is_date_line(text) or re.match(r"(?i)(?:rapporteur|rapporteuse|relator|докладчик|报告员|المقرر)\w*\s*:", text):
        return "byline"
    if anatomy.addendum(text) or anatomy.second_heading(text):
        return "subheading"
    return "heading"
