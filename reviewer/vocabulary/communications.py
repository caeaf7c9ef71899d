"""Titles of letters, identical letters and notes verbales, parsed by their markers.

The order of date, sender and addressee differs between languages (Editorial Manual,
"Communications"), so markers decide and not positions.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from reviewer.light import light
from reviewer.vocabulary.folding import Folded, fold, fold_source, folded
from reviewer.vocabulary.tables import LANGUAGES, table

Range = tuple[int, int]
_LONGEST = 900  # characters of a title
_ATTACHED = 4  # letters: a word that begins with the preposition and the article has more


@light
class Communication:
    """The parsed title of a communication: ranges of the text given."""

    language: str
    type: str  # note_verbale, letter, identical_letters
    whole: Range
    date: Range
    sender: Range
    recipient: Range


@light
class Coded:
    """An office or addressee at ``text[start:end]`` with its code."""

    start: int
    end: int
    code: str


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Language, type and pattern of every title form; identical letters before letters."""
    rows = []
    for row in table("communications")["title"]:
        date = r"(?P<date>\d[^;]{3,120}?\d{4}(?!\d)|\d{4}年.{2,30}?日)"
        if row["language"] == "zh":
            date = (
                r"(?P<date>[\d〇零○一二三四五六七八九]{4}年[^年月]{1,3}月[^月日]{1,3}日(?:[和、至][^月日]{1,3}日){0,4})"
            )
        for kind, words in row["types"].items():
            for pattern in row["patterns"]:
                source = fold_source(pattern).replace("{type}", f"(?:{fold_source(words)})").replace("{date}", date)
                source = source.replace("{sender}", r"(?P<sender>.+?)" if row["language"] != "fr" else "(?P<sender>.+)")
                source = source.replace(
                    "{recipient}", "(?P<recipient>.+)" if row["language"] != "fr" else "(?P<recipient>.+?)"
                )
                rows.append((row["language"], kind, re.compile(source)))
    order = {"identical_letters": 0, "note_verbale": 1, "letter": 2}
    return tuple(sorted(rows, key=lambda row: order[row[1]]))


def parse_title(text: str) -> Communication | None:
    """Parse the title of a communication that takes up all of `text` (footnote marks may follow)."""
    whole = folded(text)
    body = re.sub(r"[\s*\d]*$", "", whole.text) if re.search(r"\*\s*$", whole.text) else whole.text.rstrip()
    start = len(body) - len(body.lstrip())
    for language, kind, pattern in _patterns():
        match = pattern.fullmatch(body, start)
        if match is not None:
            sender, recipient = _parted(whole, match, language)
            date = whole.span(*match.span("date"))
            return Communication(language, kind, whole.span(*match.span()), date, sender, recipient)
    return None


def _parted(whole: Folded, match: re.Match[str], language: str) -> tuple[Range, Range]:
    """Return the ranges of sender and addressee; where `by` stands in both, the last start of a sender counts."""
    sender, recipient = match.span("sender"), match.span("recipient")
    starts = table("communications")["sender_starts"].get(language)
    if starts and recipient < sender:
        joined = whole.text[recipient[0] : sender[1]]
        found = [m for start in starts for m in re.finditer(fold_source(start), joined)]
        if found:
            last = max(found, key=lambda m: m.start())
            preposition = len(last[0].split(" ")[0]) + 1
            cut = recipient[0] + last.start()
            return whole.span(cut + preposition, sender[1]), whole.span(recipient[0], max(cut - 1, recipient[0] + 1))
    return whole.span(*sender), whole.span(*recipient)


@cache
def _starts() -> tuple[re.Pattern[str], ...]:
    rows = []
    markers = {
        "en": " dated ",
        "fr": ",? (?:dat|en date)",
        "es": " de fecha",
        "ru": " (?!.*[.!?] )",
        "ar": " مورخ",
        "zh": "",
    }
    for row in table("communications")["title"]:
        if row["language"] == "zh":
            continue
        words = "|".join(fold_source(words) for words in row["types"].values())
        rows.append(re.compile(f"(?:{words}){markers[row['language']]}"))
    return tuple(rows)


def title_is_whole(text: str) -> bool:
    """Tell whether `text` is the title of a communication, up to the end of its last addressee's or post's name."""
    if len(text) > _LONGEST or not begins_title(text):
        return False
    parsed = parse_title(text)
    if parsed is None:
        return False
    line = fold(text)
    ends = [one.end for one in addressees(text)]
    return bool(ends and max(ends) >= len(text.rstrip(" *"))) or line.rstrip(" *").endswith(_organization())


@cache
def _organization() -> tuple[str, ...]:
    return tuple(fold(name) for language in LANGUAGES for name in table("organs")["un"][language])


def begins_title(text: str) -> bool:
    """Tell whether a line begins the title of a communication, which may go on in the next lines."""
    line = fold(text)
    if len(line) > _LONGEST:
        return False
    return any(pattern.match(line) for pattern in _starts()) or (
        bool(re.match(r"[^。；]{0,40}?[\d〇零○一二三四五六七八九]{4}年", line)) and bool(re.search("代表|致|给", line))
    )


def _coded(text: str, rows: Sequence[dict[str, Any]], anchored: bool) -> list[Coded]:
    whole = folded(text)
    found: list[Coded] = []
    taken: list[Range] = []
    for row in rows:
        for language in LANGUAGES:
            for pattern in row.get(language, ()):
                source = fold_source(pattern)
                matches = (
                    [m]
                    if anchored and (m := re.fullmatch(source, whole.text.strip()))
                    else []
                    if anchored
                    else re.finditer(source, whole.text)
                )
                for match in matches:
                    if all(match.end() <= a or match.start() >= b for a, b in taken):
                        taken.append(match.span())
                        found.append(Coded(*whole.span(*match.span()), row["code"]))
    return sorted(found, key=lambda coded: coded.start)


@cache
def _words_after(section: str) -> re.Pattern[str]:
    return re.compile("|".join(fold_source(word) for word in table("communications")[section]["words"]))


def _name_end(text: str, section: str) -> int:
    whole = folded(text)
    match = _words_after(section).search(whole.text, 4)
    return whole.places[match.start()] if match is not None else len(text)


def addressee_end(text: str) -> int:
    """Return where the addressee's part of a title ends and what the letter is about begins."""
    return _name_end(text, "after_addressee")


def author_end(text: str) -> int:
    """Return where an author's name in a byline ends and what the report is about begins."""
    return _name_end(text, "after_author")


def addressees(text: str) -> list[Coded]:
    """Return the addressees named in the addressee's part of a title, in printed order."""
    return _coded(text, table("communications")["addressee"], anchored=False)


@cache
def _heads() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("communications")["bodies"]
    heads = "|".join(fold_source(word) for word in words["heads"])
    posts = "|".join(fold_source(word) for word in words["posts"])
    return re.compile(f"(?:{heads})"), re.compile(posts)


def heads_a_body(text: str) -> bool:
    """Tell whether a sender speaks for a body, which may have a State in its name, and for no State's mission."""
    heads, posts = _heads()
    line = fold(text)
    return heads.match(line) is not None and posts.search(line) is None


def without_preposition(text: str) -> str:
    """Return an addressee's printed name without the preposition and article that its title puts before it."""
    return re.sub(r"^(?:au|aux|à la|à l['’]|al|a la|a los|the|إلى)\s*(?=\S)", "", text, flags=re.IGNORECASE).strip()


def without_attached(name: str) -> str:
    """Return an Arabic name without the preposition written together with it: ``للجنة`` is ``اللجنة``."""
    if not name.startswith("لل") or len(name.split(maxsplit=1)[0]) <= _ATTACHED:
        return name
    own = any(name[1:].startswith(word) for word in table("communications")["lam"]["words"])
    return f"ا{name}" if own else f"ال{name[2:]}"


def office_first(text: str) -> str:
    """Return the code of an office at the beginning of `text`, more words following it, else ``""``."""
    line = fold(text)
    for row in table("communications")["office"]:
        for language in LANGUAGES:
            if any(re.match(rf"(?:{fold_source(pattern)}) ", line) for pattern in row[language]):
                return str(row["code"])
    return ""


def memo_line(text: str) -> tuple[str, int] | None:
    """Return ``to``, ``from`` or ``subject`` for such a line of a circular, and where its value begins."""
    whole = folded(text)
    for kind, words in table("communications")["memo"].items():
        match = re.match(rf"\s*(?:{'|'.join(map(fold_source, words))})\s*:\s*", whole.text)
        if match is not None and match.end() < len(whole.text):
            return kind, whole.places[match.end()]
    return None


def office(text: str) -> str:
    """Return the code of an office that is the whole of `text` (an article may stand before it), else ``""``."""
    found = _coded(text, table("communications")["office"], anchored=True)
    return found[0].code if found else ""
