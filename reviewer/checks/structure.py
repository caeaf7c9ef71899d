"""Structure: as many paragraphs, annexes and item titles in every language, and none of the six missing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.grouping import expected_languages
from reviewer.messages import N_
from reviewer.vocabulary.masthead import original_languages

_COUNTED = ("body", "request")


def paragraph_count(case: Case) -> Iterator[Finding]:
    """Compare the number of paragraphs of the main part and of each annex; mark those without answer."""
    counts = [_counts(case, n) for n in range(len(case.versions))]
    for annex in sorted({annex for count in counts for annex in count}):
        have = {n: count[annex] for n, count in enumerate(counts) if count[annex]}
        if len(set(have.values())) < 2:
            continue
        by_count: dict[int, list[int]] = {}
        for n, count in have.items():
            by_count.setdefault(count, []).append(n)
        said = ", ".join(f"{count} in {case.languages(by_count[count])}" for count in sorted(by_count, reverse=True))
        if annex:
            message = N_("checks", "Annex {annex} does not have the same number of paragraphs: {counts}.")
        else:
            message = N_("checks", "The text does not have the same number of paragraphs: {counts}.")
        marks = _without_answer(case, annex, list(have))
        yield case.finding("paragraph-count", "warning", message.format(annex=annex, counts=said), have, marks)


def _counts(case: Case, version: int) -> Counter[int]:
    parts = case.versions[version].parts
    return Counter(part.annex for n, part in enumerate(parts) if counted(case, version, n))


def _without_answer(case: Case, annex: int, versions: Sequence[int]) -> list[Mark]:
    marks = []
    for row in case.rows:
        filled = [n for n in versions if row.cells[n]]
        if 0 < len(filled) < len(versions):
            marks += [
                case.mark(n, paragraph)
                for n in filled
                for paragraph in row.cells[n]
                if counted(case, n, paragraph) and case.versions[n].parts[paragraph].annex == annex
            ]
    return marks


def counted(case: Case, version: int, paragraph: int) -> bool:
    """Tell whether a paragraph counts; a bracket ``[Original: English]`` stands in some languages only.

    The second line of a wrapped heading is no paragraph of its own.
    """
    part = case.versions[version].parts[paragraph]
    if part.continues or (not part.annex and part.name not in _COUNTED):
        return False
    return not part.annex or original_languages(case.text(version, paragraph)) is None


def annex_count(case: Case) -> Iterator[Finding]:
    """Every version has the same annexes, translated or not."""
    by_count: dict[int, list[int]] = {}
    for n, version in enumerate(case.versions):
        count = version.values.get("annexes")
        if isinstance(count, int):
            by_count.setdefault(count, []).append(n)
    if len(by_count) > 1:
        said = ", ".join(f"{count} in {case.languages(by_count[count])}" for count in sorted(by_count, reverse=True))
        message = N_("checks", "The number of annexes differs: {counts}.").format(counts=said)
        versions = [n for found in by_count.values() for n in found]
        yield case.finding("annex-count", "error", message, versions, case.marks("annexes", versions), "annexes")


def titles_count(case: Case) -> Iterator[Finding]:
    """Each agenda item has its title; some organs print no titles at all."""
    for n, version in enumerate(case.versions):
        items, titles = version.items("agenda_items"), version.items("agenda_titles")
        if items and titles and len(items) != len(titles):
            message = N_("checks", "The {language} masthead has {items} agenda items and {titles} item titles.")
            message = message.format(language=case.language(n), items=len(items), titles=len(titles))
            marks = case.marks("agenda_items", [n]) + case.marks("agenda_titles", [n])
            yield case.finding("titles-count", "warning", message, [n], marks, "agenda_titles")


def missing_languages(case: Case) -> Iterator[Finding]:
    """Name the languages in which the document is still to come."""
    have = set(case.codes(range(len(case.versions))))
    missing = [language for language in expected_languages(case.versions) if language not in have]
    if missing and have:
        names = case.names(missing)
        message = N_("checks", "There is no version in {languages}.").format(languages=names)
        yield Finding("missing-languages", "info", message, tuple(missing))
