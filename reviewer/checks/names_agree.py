"""Names of United Nations bodies: the same ones in every language."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.checks.row_facts import DOUBTFUL, checked
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.masthead import organ_name
from reviewer.vocabulary.requests import bodies_named

_COMMON = {"ST"}  # every body has a secretariat
_CONFERENCES = ("方", "表")  # 缔约方大会, 代表大会: other bodies that end as the General Assembly does
_SHORT_NAME = 3  # characters: 大会 and 安理会 are said where others say the conference, or nothing
_WORD = 3  # letters of the words that a body may not be known by
_Names = dict[str, list[Mark]]


def names_agree(case: Case) -> Iterator[Finding]:
    """Compare the bodies that each row names in full with those that all other versions name there.

    ``The Council`` alone is judged nowhere: a name that only one version spells out is no difference, unless no other
    version has even a part of it.
    """
    for row in case.compared:
        names = {n: _names(case, n, row) for n in range(len(row.cells)) if checked(case, n, row)}
        if len(names) < 2 or row.score < DOUBTFUL:
            continue
        for n, own in names.items():
            others = [m for m in names if m != n]
            told = Counter(code for m in others for code in names[m])
            agreed = {code for code, count in told.items() if 2 * count > len(others)}
            lost = sorted(code for code in agreed if _fewer(own, [names[m] for m in others], code))
            extra = sorted(set(own) - set(told))
            if len(lost) == len(extra) == 1 and (len(others) > 1 or n == max(names)):
                yield _changed(
                    case, n, own[extra[0]][0], {m: names[m][lost[0]][0] for m in others if lost[0] in names[m]}
                )
            elif len(others) > 1 and not extra:
                for code in lost:
                    if code not in (*_COMMON, *own) and told[code] > 1 and not _half_named(case, n, row, code):
                        yield _missing(case, n, row, {m: names[m][code][0] for m in others if code in names[m]})
            elif len(others) > 1 and not lost:
                for code in extra:
                    short = len(case.cut(own[code][0])) <= _SHORT_NAME
                    if (
                        code not in _COMMON
                        and not short
                        and not any(_half_named(case, m, row, code, names[m]) for m in others)
                    ):
                        yield _alone(case, n, own[code][0], others)


def _fewer(own: _Names, others: list[_Names], code: str) -> bool:
    """Tell whether one version names a body less often than every other that names it, or not at all."""
    return len(own.get(code, ())) < min(len(other[code]) for other in others if code in other)


def _names(case: Case, version: int, row: Row) -> _Names:
    """Return where one version's cell names each body."""
    found: _Names = {}
    for n in row.cells[version]:
        begin = case.versions[version].text.paragraphs[n].span.start
        for start, (end, code) in sorted(case.once("bodies", version, n, _find).items()):
            found.setdefault(code, []).append(Mark(version, Span(begin + start, begin + end)))
    return found


def _find(text: str, language: str) -> dict[int, tuple[int, str]]:
    """Return end and code of each body named, by where its name starts."""
    del language  # names of all six languages are found at once
    return {
        mention.start: (mention.end, mention.code)
        for mention in bodies_named(text)
        if not text[mention.start].islower() and text[mention.start - 1 : mention.start] not in _CONFERENCES
    }


def _half_named(case: Case, version: int, row: Row, code: str, named: Mapping[str, list[Mark]] | None = None) -> bool:
    """Tell whether a cell may call a body by a part of its name: the Council, 安理会; not in the names of others."""
    text = fold(" ".join(case.text(version, n) for n in row.cells[version]))
    for mark in (mark for marks in (named or {}).values() for mark in marks):
        text = text.replace(fold(mark.span.cut(case.versions[version].text.content)), " ", 1)
    name = fold(organ_name(code, case.versions[version].language))
    if case.versions[version].language == "zh":
        return not name or name[0] in text
    return not name or any(word[:5] in text for word in name.split() if len(word) > _WORD)


def _changed(case: Case, odd: int, own: Mark, others: dict[int, Mark]) -> Finding:
    one = min(others)
    paragraph = case.versions[odd].text.paragraph_at(own.span.start) or 0
    message = N_("checks", "{place} names another body than {others}: “{own}” for “{other}”.").format(
        place=case.place(odd, paragraph),
        others=case.languages(others),
        own=case.cut(own),
        other=case.cut(others[one]),
    )
    return case.finding("names-agree", "error", message, [odd, *others], [own, *others.values()])


def _alone(case: Case, odd: int, own: Mark, others: Sequence[int]) -> Finding:
    paragraph = case.versions[odd].text.paragraph_at(own.span.start) or 0
    message = N_("checks", "{place} names “{own}”, which is in none of {others}.").format(
        place=case.place(odd, paragraph), own=case.cut(own), others=case.languages(others)
    )
    return case.finding("names-agree", "warning", message, [odd, *others], [own])


def _missing(case: Case, odd: int, row: Row, others: dict[int, Mark]) -> Finding:
    one = min(others)
    message = N_("checks", "{place} does not name “{other}”, as {others} do.").format(
        place=case.place(odd, row.cells[odd][0]), others=case.languages(others), other=case.cut(others[one])
    )
    marks = [*(case.mark(odd, n) for n in row.cells[odd]), *others.values()]
    return case.finding("names-agree", "warning", message, [odd, *others], marks)
