"""The front matter of documents with headings of their own: reports, drafts, resolutions ..."""

import re
from collections.abc import Sequence

from reviewer.parts.lines import FAR, goes_on, heading_line, is_date_line, is_sentence, is_strong, is_symbol, item_lines
from reviewer.parts.naming import Front, name_rest, name_titles
from reviewer.text import Paragraph
from reviewer.vocabulary import anatomy, masthead
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import LANGUAGES

_AND = re.compile("(?:and|et|y|e|и|و)", re.IGNORECASE)  # alone on its line
_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}\s?[A-Z]?\s?[.–-]\s*\S")  # of a resolution: `95/14. ...`
_LABEL = re.compile(r"[^:：]{3,40}[:：]\s?\S.{0,60}$")
_OF_A_BODY = re.compile(r"/(?:AC|CN|C|CONF|WG|SC|GC|PC)\.?\d*(?:/|$)")
_ORGAN_SIZE = 16.5  # points: an organ's name is printed in 17 to 20, a title in 14


def heading_front(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Front:
    """Return the front matter of a document with headings of its own (reports, drafts, resolutions ...)."""
    last = _last_strong(texts, paragraphs)
    if _body_below(texts, paragraphs, last):
        last += 1
    front = Front(last + 1, last + 1)
    name_rest(front, texts, paragraphs, last + 1)
    items = _items_pending(front, texts, last)
    headings = _headings_after(texts, paragraphs, last + 1, items)
    front.body_start = headings[-1] + 1 if headings else last + 1
    titles = _agenda_titles(texts, paragraphs, headings, items)
    for i in titles:
        front.lines[i] = "agenda_title"
    name_titles(front, texts, paragraphs, titles, items)
    titles = titles or _over_statement(front, texts, headings)
    front.masthead_end = titles[-1] + 1 if titles else last + 1
    _name_headings(front, texts, paragraphs, [i for i in headings if i not in titles])
    return front


def _body_below(texts: Sequence[str], paragraphs: Sequence[Paragraph], last: int) -> bool:
    """Tell whether the name of a body outside the tables stands under the right block, above the title.

    Its symbol shows that the document belongs to a body that is not principal.
    """
    headings = _headings_after(texts, paragraphs, last + 1)
    if len(headings) < 2 or headings[0] != last + 1 or not masthead.names_body(texts[headings[0]]):
        return False
    formula = anatomy.second_heading(texts[headings[0]]) or anatomy.type_heading(texts[headings[0]])
    symbols = [symbol.value for text in texts[: last + 1] if is_symbol(text) for symbol in find_symbols(text)]
    return not formula and any(_OF_A_BODY.search(symbol) for symbol in symbols)


def _last_strong(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> int:
    last = items_to = -1
    for i, text in enumerate(texts[:FAR]):
        if paragraphs[i].role == "footnote":
            continue
        if i <= items_to:
            last = i
            continue
        items = item_lines(texts, i)
        items_to = i + items[1] - 1 if items else items_to
        if (items or is_strong(text)) and (i - last <= 8 or paragraphs[i].role == "header"):
            if last >= 0 and is_date_line(text) and _under_title(texts, paragraphs, last, i):
                break
            last = i
        elif is_sentence(text) or (last >= 0 and (anatomy.adoption(text) or _opens_record(texts, i))):
            break
    return last


def _opens_record(texts: Sequence[str], i: int) -> bool:
    """Tell whether line `i` heads a record of a meeting, and nothing of the right block comes after it."""
    if anatomy.type_heading(texts[i]) != "meeting_record":
        return False
    after = texts[i + 1 : i + 12]
    return not any(
        masthead.distribution(text) or masthead.original_languages(text) or is_symbol(text) for text in after
    )


def _under_title(texts: Sequence[str], paragraphs: Sequence[Paragraph], last: int, i: int) -> bool:
    """Tell whether dates stand under a heading already (`Geneva, 15 and 16 April 2025`)."""
    between = [j for j in range(last + 1, i) if paragraphs[j].role != "footnote"]
    return any(12.5 <= paragraphs[j].look.size < _ORGAN_SIZE for j in between) or any(
        anatomy.second_heading(texts[j]) or anatomy.type_heading(texts[j]) for j in between
    )


def _headings_after(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int, items: int = 0) -> list[int]:
    """Return the indexes of the headings from `start` on, of which `items` are titles of agenda items."""
    found: list[int] = []
    for i in range(start, min(start + 25, len(texts))):
        if paragraphs[i].role == "footnote":
            continue
        text = texts[i]
        heading = anatomy.sponsor_line(text) is not None or bool(anatomy.adoption(text))
        heading = heading or (bool(found) and text.startswith("[") and bool(anatomy.adoption(texts[found[-1]])))
        if not heading and (is_sentence(text) or anatomy.contents_heading(text) or anatomy.opens_body(text)):
            break
        if found and not heading and _LABEL.match(text) and i + 1 < len(texts) and _LABEL.match(texts[i + 1]):
            break  # `Communication submitted by: ...` over `State party: ...`
        if len(found) > (items if items > 1 else 0) and not heading and _complete(texts, paragraphs, i, found):
            break
        ends = bool(found) and (_plain(paragraphs, i, found) or _opens_chapter(texts, paragraphs, i, found[-1]))
        if ends and not heading and not anatomy.addendum(text):
            break
        found.append(i)
    return found


def _complete(texts: Sequence[str], paragraphs: Sequence[Paragraph], i: int, found: list[int]) -> bool:
    """Tell whether the headings `found` are all: a record's or an agenda's own, or a byline where no look helps.

    What follows `Report of ...` in a plain text is the first heading of its body, unless it is a formula itself.
    """
    text, before = texts[i], texts[found[-1]]
    if anatomy.addendum(text) or anatomy.second_heading(text) is not None or text.lstrip()[:1] in "[(":
        return False
    kind = anatomy.type_heading(before)
    if _NUMBERED_TITLE.match(before) and any(anatomy.adoption(texts[j]) for j in found) and not paragraphs[i].look.size:
        return not goes_on(before, text)
    if kind == "meeting_record" or (kind == "agenda" and anatomy.type_heading(text) == "agenda"):
        return True
    if paragraphs[i].look.size or goes_on(before, text) or heading_line(text) != "heading":
        return False
    if kind == "list":
        return True
    joined = len(found) > 1 and _AND.fullmatch(texts[found[-2]].strip()) is not None
    byline = None if joined else anatomy.second_heading(before)  # a bulletin's subject follows, a review's State
    return anatomy.addendum(before) or (byline is not None and byline.type != "other" and not _is_state(text))


def _is_state(text: str) -> bool:
    """Tell whether a line is a State's name alone, as under the report of a review."""
    line = text.strip(" *")
    mentions = (find_states(line, language) for language in LANGUAGES) if len(line) < 80 else iter(())
    return any(len(found) == 1 and found[0].start == 0 and found[0].end == len(line) for found in mentions)


def _opens_chapter(texts: Sequence[str], paragraphs: Sequence[Paragraph], i: int, before: int) -> bool:
    """Tell whether a smaller heading follows `Draft report` or `Provisional agenda`: its first chapter's."""
    smaller = 0 < paragraphs[i].look.size < paragraphs[before].look.size - 0.6
    whole = anatomy.type_heading(texts[before]) in ("report", "agenda", "list")
    return smaller and whole and anatomy.second_heading(texts[i]) is None


def _plain(paragraphs: Sequence[Paragraph], i: int, found: list[int]) -> bool:
    """Tell whether paragraph `i` looks like text after the headings: smaller, or no longer bold."""
    look, before = paragraphs[i].look, paragraphs[found[-1]].look
    largest = max(paragraphs[j].look.size for j in found)
    if not look.size or largest < 11.5:
        return False
    return look.size < 11 and before.size > look.size + 0.5 and not (look.bold and before.size < 11)


def _items_pending(front: Front, texts: Sequence[str], last: int) -> int:
    """Return how many item titles are still to come after the masthead's last line."""
    total = sum(len(found[0].items) for i in range(last + 1) if (found := item_lines(texts, i)))
    named = [i for i, line in front.lines.items() if line == "agenda_title" and i not in front.continuing]
    return max(total - len(named), 0)


def _agenda_titles(texts: Sequence[str], paragraphs: Sequence[Paragraph], headings: list[int], items: int) -> list[int]:
    """Return which headings are titles of items: the smaller ones before the first large one."""
    if not items or not headings:
        return []
    formula = next((k for k, i in enumerate(headings) if heading_line(texts[i]) in ("adopted", "sponsor")), -1)
    if formula >= 0:
        return headings[: _sponsors_begin(texts, headings, formula)]
    sizes = [paragraphs[i].look.size for i in headings]
    if max(sizes) >= 12.5:
        return headings[: next(k for k, size in enumerate(sizes) if size >= 12.5)]
    starts = [i for k, i in enumerate(headings) if k == 0 or not goes_on(texts[headings[k - 1]], texts[i])]
    if len(starts) <= items:
        return []
    first = headings.index(starts[items])
    larger = paragraphs[headings[first]].look.size >= sizes[0] + 1 > 1
    text = texts[headings[first]]
    byline = anatomy.second_heading(text) is not None or anatomy.addendum(text)
    # With only `Report of ...` left and all of one size, the items' titles were printed once, as the title.
    return headings[:first] if larger or not byline or not sizes[0] else []


def _sponsors_begin(texts: Sequence[str], headings: list[int], formula: int) -> int:
    """Return which of the headings begins the sponsors' names, which may take several lines."""
    while (
        formula > 0
        and anatomy.sponsor_line(texts[headings[formula]]) is not None
        and goes_on(texts[headings[formula - 1]], texts[headings[formula]])
        and any(find_states(texts[headings[formula - 1]], language) for language in LANGUAGES)
        and anatomy.sponsor_line(f"{texts[headings[formula - 1]]} {texts[headings[formula]]}")
    ):
        formula -= 1
    return formula


def _over_statement(front: Front, texts: Sequence[str], headings: list[int]) -> list[int]:
    """Return the heading over the statement of an organization: the title of an item printed without its number."""
    found = [anatomy.second_heading(texts[i]) for i in headings[:2]]
    if "item" in front.lines.values() or "agenda_title" in front.lines.values() or len(found) < 2:
        return []
    if found[0] is not None or found[1] is None or found[1].type != "statement":
        return []
    if not any("/NGO/" in text for text in texts[: headings[0]]):
        return []
    front.lines[headings[0]] = "agenda_title"
    return headings[:1]


def _name_headings(front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], members: list[int]) -> None:
    before = -1
    formula = next((k for k, i in enumerate(members) if anatomy.sponsor_line(texts[i])), 0)
    first = _sponsors_begin(texts, members, formula)
    sponsors = members[first : formula + 1] if first < formula else []
    front.lines.update(dict.fromkeys(sponsors, "sponsor"))
    front.continuing.update(sponsors[1:])
    for i in (i for i in members if i not in sponsors):
        front.lines[i] = heading_line(texts[i])
        same = before >= 0 and abs(paragraphs[i].look.size - paragraphs[before].look.size) < 0.6
        if front.lines[i] == "adopted" or (before >= 0 and front.lines[before] == "adopted"):
            front.continuing.discard(i)
            if before >= 0 and front.lines[before] == "adopted" and texts[i].lstrip().startswith("["):
                front.lines[i] = "adopted"
        elif (
            front.lines[i] == "heading"
            and before >= 0
            and texts[i][:1].islower()
            and front.lines[before] == "subheading"
        ):
            front.lines[i] = "subheading"
            front.continuing.add(i)
        elif (
            before >= 0
            and front.lines[before] == "heading"
            and (_AND.fullmatch(texts[before].strip()) or _AND.fullmatch(texts[i].strip()))
        ):
            front.lines[i] = "heading"
            front.continuing.add(i)
        elif (
            front.lines[i] == "heading"
            and before >= 0
            and front.lines[before] == "heading"
            and ((same and paragraphs[i].look.size and paragraphs[i].look.gap < 8) or goes_on(texts[before], texts[i]))
        ):
            front.continuing.add(i)
        before = i
