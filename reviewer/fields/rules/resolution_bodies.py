"""Whose resolution a number is: by the body that the words beside it name, in full or by its last word."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from reviewer.fields.page import Page
from reviewer.light import light
from reviewer.vocabulary.folding import fold, fold_source, folded
from reviewer.vocabulary.tables import table

NUMBER = re.compile(
    r"(?<![\dA-Za-z/.])(?:S-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,3}(?:\s?(?P<letters>[A-Z](?:\s?(?:[-–]|and|to)\s?[A-Z])?)(?![A-Za-z0-9À-ɏЀ-ӿ(]))?"
    r"|\d{1,4}\s?\((?:(?:19|20)\d\d|[IVXLC]+(?:-[IVXLC]+)?)\))(?![\dA-Za-z/])"
)
_DEFAULTS = (  # whose resolution a number is where nobody is named
    (re.compile(r"\d{1,4} ?\((?:19|20)\d\d\)"), "S/RES/{n}"),
    (re.compile(r"\d{1,4} ?\([ivxlc]+(?:-[ivxlc]+)?\)"), "A/RES/{n}"),
    (re.compile(r"(?:19|20)\d\d/\d{1,3}"), "E/RES/{n}"),
    (re.compile(r"s-\d{1,2}/\d{1,3}|(?:[3-9]\d|1[0-2]\d)/\d{1,3}"), "A/RES/{n}"),
)
_LINK = re.compile(r"[\s,]*(?:(?:of|by|the|de|du|des|del|la|el|l['’]|d['’]|adopted|الصادر|عن)\s*){0,4}")
_AMONG = re.compile(r"[\s,、]|\b(?:and|et|y|и)\b|[和及]|(?<!\w)و|第|号")  # between the numbers of one list
_LAST_WORD = re.compile(r"(\w{2,})\s$")
_NEAR = 160  # characters from an organ's name to the number of its resolution


@light
class Series:
    """The resolutions of one body; an empty `form` is a body whose resolutions have no series here."""

    form: str
    kind: str  # the last word of its name, by which later sentences call it
    names: re.Pattern[str]
    numbers: re.Pattern[str]


@light
class _Bare:
    kind: str
    form: str  # whose resolutions they are where the document names no body of the kind
    before: re.Pattern[str]
    after: re.Pattern[str]


@light
class _Mention:
    """A body named by one word beside a number; `known` is False where another word tells that it is a further one."""

    start: int
    end: int
    bare: _Bare
    before: bool
    known: bool


Named = list[tuple[int, int, Series]]


def _either(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(fold_source, patterns)))


@cache
def all_series() -> tuple[Series, ...]:
    """Return the bodies of the vocabulary, in its order."""
    return tuple(
        Series(row["form"], row["kind"], _either(row["names"]), re.compile("|".join(row["numbers"])))
        for row in table("citations")["series"]
    )


@cache
def _bare() -> tuple[_Bare, ...]:
    return tuple(
        _Bare(row["kind"], row["form"], _either(row["before"]), _either(row["after"]))
        for row in table("citations")["bare"]
    )


@cache
def _qualified() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(map(fold_source, table('citations')['qualifiers']))})\b(?!\s*\d)")


class Bodies:
    """Whose resolution a number is, in the sentences of one page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def forms(self, index: int, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Yield each number in `text`, paragraph `index`, with the form of its series; empty: nobody's that we know."""
        named = full_names(text)
        mentions = _mentions(text, named)
        for match in NUMBER.finditer(text):
            number = plain_number(match).casefold()
            if (mention := _beside(text, match, mentions)) is not None:
                yield match, self._form_of_bare(number, mention, index, named)
            else:
                yield match, form_of(number, _nearest(text, match, named))

    def _form_of_bare(self, number: str, mention: _Mention, index: int, named: Named) -> str:
        bare = mention.bare
        if not mention.known:
            return ""
        latest = self._latest(bare.kind, mention.start, index, named)
        if latest is not None and not latest.form:
            return ""
        forms = {series.form for series in all_series() if series.kind == bare.kind}
        usual = next((series for series in all_series() if series.form == bare.form and bare.form), None)
        found = (form_of(number, series) for series in (latest, usual) if series is not None)
        return next((form for form in found if form in forms), "")

    def _latest(self, kind: str, start: int, index: int, named: Named) -> Series | None:
        """Return the body of this kind that was last named in full before; the page's own stands in the masthead."""
        here = [series for _, end, series in named if end <= start and series.kind == kind]
        earlier = (series for at, series in reversed(self._names) if at < index and series.kind == kind)
        return here[-1] if here else next(earlier, None)

    @cached_property
    def _names(self) -> list[tuple[int, Series]]:
        """The full names of the whole page, in order, with their paragraphs; only a few pages ask for them."""
        return [(at, series) for at, text in enumerate(self._page.texts) for _, _, series in full_names(text)]


def plain_number(match: re.Match[str]) -> str:
    """Return the number as resolutions print it, without letters: ``36 (IV)``."""
    end = match.start("letters") if match["letters"] else match.end()
    return re.sub(r"\s*\(", " (", match.string[match.start() : end].strip())


def form_of(number: str, series: Series | None) -> str:
    """Return the series of a number; a name whose series has no such numbers does not count."""
    if series is not None and (series.numbers.fullmatch(number) or not series.form):
        return series.form
    return next((form for pattern, form in _DEFAULTS if pattern.fullmatch(number)), "")


def _nearest(text: str, match: re.Match[str], named: Named) -> Series | None:
    """Return whose resolution it is: `résolution 31/36 du Conseil ...`, else the last organ named before it."""
    for start, _, series in named:
        if start >= match.end() and _LINK.fullmatch(text[match.end() : start]):
            return series
    before = [series for _, end, series in named if match.start() - _NEAR <= end <= match.start()]
    return before[-1] if before else None


def _beside(text: str, match: re.Match[str], mentions: list[_Mention]) -> _Mention | None:
    """Return the single word that stands directly before or behind the list of numbers."""
    for mention in reversed(mentions):
        gap = (mention.end, match.start()) if mention.before else (match.end(), mention.start)
        if 0 <= gap[1] - gap[0] <= _NEAR and not _AMONG.sub("", NUMBER.sub("", text[slice(*gap)])):
            return mention
    return None


def full_names(text: str) -> Named:
    """Return where in `text` bodies with resolutions are named in full, in order."""
    line = fold(text)  # much cheaper than the way back, which most sentences do not need
    printed = [series for series in all_series() if series.names.search(line)]
    if not printed:
        return []
    whole = folded(text)
    found = [(*whole.span(*one.span()), series) for series in printed for one in series.names.finditer(whole.text)]
    return sorted(found, key=lambda one: one[0])


def _mentions(text: str, named: Named) -> list[_Mention]:
    line = fold(text)
    if not any(pattern.search(line) for bare in _bare() for pattern in (bare.before, bare.after)):
        return []
    whole = folded(text)
    found: list[_Mention] = []
    for bare in _bare():
        for pattern in (bare.after, bare.before):  # what stands before a number is judged first
            for one in pattern.finditer(whole.text):
                start, end = whole.span(*one.span())
                if text[start:end].islower() or any(low < end and start < high for low, high, _ in named):
                    continue  # a town's council, or the end of a full name
                known = not (_further(text, start, end) if pattern is bare.before else _goes_on(whole.text, one))
                found.append(_Mention(start, end, bare, pattern is bare.before, known))
    return sorted(found, key=lambda one: one.before)


def _further(text: str, start: int, end: int) -> bool:
    """Return whether a name goes before: `Governing Council resolution`; `Recalling Council resolution` begins one."""
    ahead = text[:start]
    word = _LAST_WORD.search(ahead)
    if word is None or not word[1][0].isupper() or not text[start].isupper():
        return False
    begin = max((ahead.rfind(sign, 0, word.start()) for sign in '.;:(“"«'), default=-1)
    return any(letter.isalpha() for letter in ahead[begin + 1 : word.start()])


def _goes_on(line: str, mention: re.Match[str]) -> bool:
    """Return whether a name goes on behind: `of the Council of Europe`, `de la Commission du droit international`."""
    return _qualified().match(line, mention.end()) is not None
