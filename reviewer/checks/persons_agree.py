"""Names of persons: spelled alike in English, French and Spanish, but for what a transliteration explains."""

from collections.abc import Iterator, Sequence

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.checks.row_facts import DOUBTFUL
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.persons import LATIN, find_persons, name_words, nearly, sounds_like

_SHORT = 5  # letters, below which two names are too easily alike
_Word = tuple[Mark, str]  # where a word stands, and its folded form


def persons_agree(case: Case) -> Iterator[Finding]:
    """Compare the words of names row by row.

    A word that is nearly the same in another version is a slip where its consonants differ, or where that version
    spells it elsewhere as this one does. A name that is simply not there (a pronoun) is no difference.
    """
    latin = [n for n, version in enumerate(case.versions) if version.language in LATIN]
    if len(latin) < 2:
        return
    told: set[tuple[str, str]] = set()
    for row in case.compared:
        words = {n: _words(case, n, row.cells[n]) for n in latin if row.cells[n]}
        named = {n: _named(case, n, row.cells[n]) for n in words}
        if row.score < DOUBTFUL or not any(named.values()):
            continue
        for n, names in named.items():
            for m, others in words.items():
                if m != n:
                    yield from _compare(case, names, words[n], others, told)


def _words(case: Case, version: int, cell: Sequence[int]) -> list[_Word]:
    found = []
    for paragraph in cell:
        begin = case.versions[version].text.paragraphs[paragraph].span.start
        for start, end, word in case.once("name words", version, paragraph, lambda text, _: name_words(text)):
            found.append((Mark(version, Span(begin + start, begin + end)), word))
    return found


def _named(case: Case, version: int, cell: Sequence[int]) -> list[_Word]:
    """Return the words of the names of persons; those below a letter are compared as a field."""
    spans: list[Span] = []
    for paragraph in cell:
        whole = case.versions[version].text.paragraphs[paragraph].span
        found = case.once("persons", version, paragraph, find_persons)
        spans += [Span(whole.start + one.start, whole.start + one.end) for one in found]
    return [
        (mark, word)
        for mark, word in _words(case, version, cell)
        if len(word) >= _SHORT and any(span.start <= mark.span.start < span.end for span in spans)
    ]


def _compare(
    case: Case, names: Sequence[_Word], own: Sequence[_Word], others: Sequence[_Word], told: set[tuple[str, str]]
) -> Iterator[Finding]:
    mine, theirs = {word for _, word in own}, {word for _, word in others}
    for mark, word in names:
        if word in theirs:
            continue
        for other_mark, other in others:
            if other in mine or len(other) < _SHORT or not nearly(word, other):
                continue
            known = word in _everywhere(case, other_mark.version)
            pair = min(word, other), max(word, other)
            if (known or not sounds_like(word, other)) and pair not in told:
                told.add(pair)
                yield _finding(case, mark, other_mark)
            break


def _everywhere(case: Case, version: int) -> frozenset[str]:
    """Return the words with a capital of a whole version."""
    key = "all name words", version, -1
    if key not in case.seen:
        parts = range(len(case.versions[version].parts))
        case.seen[key] = frozenset(word for _, word in _words(case, version, parts))
    known: frozenset[str] = case.seen[key]
    return known


def _finding(case: Case, mark: Mark, other: Mark) -> Finding:
    paragraph = case.versions[mark.version].text.paragraph_at(mark.span.start) or 0
    message = N_("checks", "The name “{name}” in {place} is spelled “{other}” in {language}.").format(
        name=case.cut(mark), place=case.place(mark.version, paragraph), other=case.cut(other),
        language=case.language(other.version),
    )  # fmt: skip
    return case.finding("persons-agree", "warning", message, [mark.version, other.version], [mark, other])
